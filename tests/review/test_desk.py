"""What a reviewer does is on disk at once, and can be taken back to the beginning."""

from collections.abc import Callable

import pytest

from checker.model import CheckerError, Verdict
from checker.review import desk
from checker.review.desk import Desk
from checker.review.journal import Step, add_step, drop_last_step, journal_of, read_steps
from checker.review.queue import View
from checker.review.verdicts import read_verdicts
from tests.review.conftest import MakeDesk
from tests.review.sample import HOSTILE, MAYOR, MONEY, PEOPLE, QUOTE, VOTES

CONFIRMED = Verdict("", "confirmed")
UPDATE = Verdict("", "dismissed", "update", note="of the evening", until="2030-01-01")


def _said(at: Desk) -> list[tuple[str, str, str, str]]:
    return [(v.fingerprint, v.decision, v.reason, v.note) for v in read_verdicts(at.verdicts)]


def test_a_verdict_is_the_reviewers_and_on_disk(seat: MakeDesk) -> None:
    at = seat("Anna K.")
    desk.decide(at, PEOPLE.fingerprint, UPDATE, View())
    (found,) = read_verdicts(at.verdicts)
    assert (found.fingerprint, found.decision, found.reason) == (PEOPLE.fingerprint, "dismissed", "update")
    assert (found.reviewer, found.note, found.until) == ("Anna K.", "of the evening", "2030-01-01")


def test_a_dismissal_without_a_reason_changes_nothing(seat: MakeDesk) -> None:
    at = seat()
    with pytest.raises(CheckerError, match="without a reason"):
        desk.decide(at, PEOPLE.fingerprint, Verdict("", "dismissed"), View())
    assert desk.where(at).last is None
    assert not at.verdicts.exists()


def test_undo_goes_back_to_the_beginning(seat: MakeDesk) -> None:
    at = seat()
    states = [_said(at)]
    steps: list[Callable[[], None]] = [
        lambda: desk.decide(at, PEOPLE.fingerprint, CONFIRMED, View()),
        lambda: desk.decide(at, PEOPLE.fingerprint, UPDATE, View()),
        lambda: desk.skip(at, MAYOR.fingerprint, "", View()),
        lambda: desk.keep_note(at, MAYOR.fingerprint, "ask the town hall", View()),
        lambda: desk.decide(at, MAYOR.fingerprint, CONFIRMED, View()),
        lambda: desk.keep_note(at, PEOPLE.fingerprint, "another note", View()),
    ]
    for step in steps:
        step()
        states.append(_said(at))
    undone = []
    while step_back := desk.undo(seat()):  # a new desk each time: nothing is kept in memory
        undone.append(step_back.did)
        assert _said(at) == states[-1 - len(undone)]
    assert undone == ["verdict", "verdict", "note", "skip", "verdict", "verdict"]
    assert desk.where(at).skipped == {}


def test_one_reviewer_does_not_undo_anothers(seat: MakeDesk) -> None:
    desk.decide(seat("ben"), PEOPLE.fingerprint, CONFIRMED, View())
    assert desk.undo(seat("anna")) is None
    assert len(_said(seat())) == 1


def test_where_one_left_off_is_where_one_comes_back(seat: MakeDesk) -> None:
    view = View(story="Ferry runs aground off Torvik", sort="rule")
    desk.decide(seat(), MAYOR.fingerprint, CONFIRMED, view)
    found, again = desk.resume(seat())
    assert (found and found.fingerprint, again) == (PEOPLE.fingerprint, view)


def test_a_new_reviewer_begins_at_the_beginning(seat: MakeDesk) -> None:
    desk.decide(seat("ben"), PEOPLE.fingerprint, CONFIRMED, View())
    found, view = desk.resume(seat("anna"))
    assert (found and found.fingerprint, view) == (PEOPLE.fingerprint, View())


def test_when_all_is_decided_there_is_nothing_to_resume(seat: MakeDesk) -> None:
    at = seat()
    for one in (PEOPLE, MAYOR, QUOTE, VOTES, HOSTILE, MONEY):
        desk.decide(at, one.fingerprint, CONFIRMED, View())
    assert desk.resume(at) == (None, View())


def test_a_dismissal_that_has_lapsed_is_open_again(seat: MakeDesk) -> None:
    at = seat()
    lapsed = Verdict("", "dismissed", "update", until="2020-01-01")
    desk.decide(at, PEOPLE.fingerprint, lapsed, View())
    found, _ = desk.resume(at)
    assert desk.where(at).mine == {}
    assert [v.until for v in desk.where(at).given[PEOPLE.fingerprint]] == ["2020-01-01"]
    assert found is at.by_fingerprint[MAYOR.fingerprint]
    desk.decide(at, PEOPLE.fingerprint, CONFIRMED, View())
    desk.undo(at)
    assert [(v.decision, v.until) for v in read_verdicts(at.verdicts)] == [("dismissed", "2020-01-01")]


def test_a_note_waits_for_the_verdict(seat: MakeDesk) -> None:
    at = seat()
    desk.keep_note(at, PEOPLE.fingerprint, "ask the coast guard", View())
    assert desk.note_on(desk.where(at), PEOPLE.fingerprint) == "ask the coast guard"
    assert _said(at) == []


def test_a_blind_order_tells_nothing_and_is_always_the_same(seat: MakeDesk) -> None:
    order = [item.fingerprint for item in seat(blind=True).queue]
    assert order == sorted(order)
    assert desk.allowed(seat(blind=True), View(level="error", sort="level", rule="x")) == View(rule="x")
    assert desk.allowed(seat(), View(level="error", sort="level")) == View(level="error", sort="level")


def test_a_half_written_step_is_passed_over_and_cut_off(seat: MakeDesk) -> None:
    at = seat()
    path = journal_of(at.verdicts, "anna")
    add_step(path, Step("aaaa", "skip"))
    with path.open("ab") as file:
        file.write(b'{"fingerprint":"bb')
    assert read_steps(path) == (Step("aaaa", "skip"),)
    add_step(path, Step("cccc", "note", note="“née”\n"))
    assert read_steps(path) == (Step("aaaa", "skip"), Step("cccc", "note", note="“née”\n"))
    for left in (1, 0, 0):
        drop_last_step(path)
        assert len(read_steps(path)) == left


def test_a_file_that_is_no_journal_is_named(seat: MakeDesk) -> None:
    at = seat()
    at.journal.parent.mkdir()
    at.journal.write_text('{"did": 3}\n')
    with pytest.raises(CheckerError, match=r"\.review-anna\.jsonl: not a review's steps"):
        desk.where(at)


@pytest.mark.parametrize("reviewer", ["../../etc/x", "a/b", "ä" * 400, "."], ids=["up", "slash", "long", "dot"])
def test_no_reviewers_name_leads_elsewhere(seat: MakeDesk, reviewer: str) -> None:
    at = seat(reviewer)
    desk.decide(at, PEOPLE.fingerprint, CONFIRMED, View())
    assert at.journal.parent == at.verdicts.parent
    assert read_steps(at.journal)[0].did == "verdict"
