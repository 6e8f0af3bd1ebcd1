"""The review in a terminal: the same keys, and nothing in it but text."""

import re
from collections.abc import Iterator

import pytest

from checker.model import CheckerError
from checker.review import desk
from checker.review.desk import Desk
from checker.review.keys import KEYS
from checker.review.queue import View
from checker.review.terminal import Seat, press, shown
from checker.review.verdicts import add_verdict, read_verdicts
from tests.review.conftest import MakeDesk
from tests.review.sample import HOSTILE, MAYOR, PEOPLE, QUOTE, given

FIRST = [
    "0 of 6 · Ferry runs aground off Torvik",
    "error · number-conflict",
    "People on board: 212 or 221?",
    "",
    "Harbour Post, 5 Mar 2025 · Ferry [Alma] runs aground off Torvik",
    "  https://post.example/alma?id=7&lang=en",
    "  > The ferry Alma ran aground off Torvik on Tuesday with [[212]] people on board.",
    "    Mayor Ingrid Solheim thanked the crew of the lifeboat, which took four hours to",
    "    bring everybody ashore.",
    "",
    "Coast Wire, 5 Mar 2025 · Passengers safe after grounding",
    "  https://wire.example/a#top",
    "  > TORVIK — All [[221]] passengers and crew of the Alma are safe after the ferry",
    "  > hit a rock on Tuesday.",
    "    Deputy Mayor Ingrid Solheim said the lifeboat had done a fine job.",
    "",
    "  also: Fjord Today: 221 the same words as Coast Wire",
    "  212 people on board in one, 221 in another",
    "  flagged: both count the people on board the Alma",
    "  flagged: same day",
    "  flagged: two digits changed places",
    "  paired: a pair at 0.81 of 1",
]


def _play(at: Desk, keys: str, *answers: str) -> Seat:
    """Press the keys one after the other, giving the answers to what is asked."""
    left: Iterator[str] = iter(answers)
    seat = Seat(*desk.resume(at))
    for key in keys:
        seat = press(at, seat, key, lambda _: next(left))
    return seat


def _saved(at: Desk) -> dict[str, tuple[str, str, str]]:
    return {v.fingerprint: (v.decision, v.reason, v.note) for v in read_verdicts(at.verdicts)}


def test_the_first_one_in_plain_text(seat: MakeDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "84")
    at = seat()
    assert shown(at, Seat(*desk.resume(at))).strip("\n").split("\n") == FIRST


def test_no_control_character_is_printed(seat: MakeDesk) -> None:
    at = seat()
    add_verdict(at.verdicts, given(HOSTILE.fingerprint, "dismissed", "b\x1b[31men", reason="a\x07b\nc"))
    text = shown(at, Seat(at.by_fingerprint[HOSTILE.fingerprint], View()))
    assert not re.search("[^\n -~\xa0-\uffff]|[\u202a-\u202e]", text)
    assert "<script>" in text


KEYED = {
    "confirm": ("c", (), ("confirmed", "", "")),
    "unsure": ("u", (), ("unsure", "", "")),
    "first-reason": ("1", (), ("dismissed", "another event", "")),
    "last-reason": ("5", (), ("dismissed", "translation", "")),
    "dismiss-by-number": ("d", ("2",), ("dismissed", "update", "")),
    "dismiss-in-words": ("d", ("a typing slip",), ("dismissed", "a typing slip", "")),
    "own-reason": ("6", ("a joke",), ("dismissed", "a joke", "")),
    "note-first": ("nc", ("ask the coast guard",), ("confirmed", "", "ask the coast guard")),
}


@pytest.mark.parametrize("case", KEYED)
def test_a_key_decides_and_goes_on(seat: MakeDesk, case: str) -> None:
    at = seat()
    keys, answers, expected = KEYED[case]
    after = _play(at, keys, *answers)
    assert _saved(at) == {PEOPLE.fingerprint: expected}
    assert after.item is at.by_fingerprint[MAYOR.fingerprint]


QUIET = {"no-reason": ("d", ("",)), "help": ("?", ()), "whole": ("w", ()), "list": ("l", ()), "unknown": ("xQ ", ())}


@pytest.mark.parametrize("case", QUIET)
def test_these_decide_nothing(seat: MakeDesk, case: str) -> None:
    at = seat()
    keys, answers = QUIET[case]
    after = _play(at, keys, *answers)
    assert (after.item, _saved(at)) == (at.by_fingerprint[PEOPLE.fingerprint], {})


MOVES = {
    "next": ("j", (), MAYOR),
    "next-and-back": ("jjk", (), MAYOR),
    "before-the-first": ("k", (), PEOPLE),
    "skip": ("s", (), MAYOR),
    "undo-a-skip": ("sz", (), PEOPLE),
    "undo-nothing": ("z", (), PEOPLE),
    "search": ("/", ("TOWER",), HOSTILE),
    "filter": ("f", ("rule=quote-wording; verdict=open",), QUOTE),
    "filter-off": ("ff", ("rule=quote-wording", ""), PEOPLE),
}


@pytest.mark.parametrize("case", MOVES)
def test_moving(seat: MakeDesk, case: str) -> None:
    at = seat()
    keys, answers, expected = MOVES[case]
    assert _play(at, keys, *answers).item is at.by_fingerprint[expected.fingerprint]


def test_an_unknown_filter_is_named(seat: MakeDesk) -> None:
    with pytest.raises(CheckerError, match="colour is no filter"):
        _play(seat(), "f", "colour=red")


def test_the_end(seat: MakeDesk) -> None:
    at = seat()
    end = _play(at, "cccccc")
    assert shown(at, end).startswith("\n6 of 6, 6 confirmed. No more are left here.")
    assert _play(at, "z").item is not None


def test_blind(seat: MakeDesk) -> None:
    at = seat(blind=True)
    add_verdict(at.verdicts, given(PEOPLE.fingerprint, "dismissed", "ben", reason="a slip"))
    item = at.by_fingerprint[PEOPLE.fingerprint]
    before = shown(at, Seat(item, View()))
    assert "level hidden" in before
    assert not re.search(r"flagged|paired|earlier|a slip", before)
    press(at, Seat(item, View()), "c", str)
    assert "flagged: same day" in shown(at, Seat(item, View()))


def test_every_key_is_explained_once() -> None:
    names = [name for name, _ in KEYS]
    assert sorted(names) == sorted("cd123456uszwnjkl/f?")
