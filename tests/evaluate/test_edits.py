"""Sentences with one changed fact: sorted by what was changed, drawn by a fixed seed, and held against the rules."""

from collections import Counter
from pathlib import Path

import pytest

from checker.engine import Tools
from checker.evaluate.edits import ITSELF, Edit, drawn, every_edit, kind_of
from checker.evaluate.sensitivity import Seen, measure
from checker.model import CheckerError

KINDS: dict[str, tuple[str, str, str]] = {
    "name": ("Vera Oduya opened the bridge.", "Petra Oduya opened the bridge.", "name"),
    "body": ("The Harbour Board paid.", "The Transport Board paid.", "name"),
    "digits": ("It cost 40 crowns.", "It cost 60 crowns.", "number"),
    "number-word": ("Three ferries sank.", "Two ferries sank.", "number"),
    "percent": ("Rents rose by 4%.", "Rents rose by 5.5%.", "number"),
    "weekday": ("It opened on Tuesday.", "It opened on Friday.", "date"),
    "year": ("The law of 1987 stands.", "The law of 1989 stands.", "date"),
    "later": ("They meet next week.", "They meet next month.", "date"),
    "negation": ("The mayor did resign.", "The mayor did not resign.", "negation"),
    "contraction": ("The mayor would go.", "The mayor wouldn’t go.", "negation"),
    "antonym": ("Prices rose again.", "Prices fell again.", "words"),
    "name-for-noun": ("The mayor spoke.", "The Oduya spoke.", "words"),
}


@pytest.mark.parametrize(("true", "other", "kind"), KINDS.values(), ids=KINDS.keys())
def test_kind_of_an_edit(true: str, other: str, kind: str) -> None:
    assert kind_of(true, other) == kind
    assert kind_of(other, true) == kind


def test_what_is_drawn_is_bounded_and_fixed() -> None:
    edits = [Edit("made", kind, f"Line {i}.", f"Row {i}.") for kind in ("name", "date") for i in range(9)]
    chosen = drawn(edits, most=3)
    assert Counter(edit.kind for edit in chosen if edit.kind != ITSELF) == {"name": 3, "date": 3}
    assert all(edit.true == edit.other for edit in chosen if edit.kind == ITSELF)
    assert {edit.true for edit in chosen} == {edit.true for edit in chosen if edit.kind == ITSELF}
    assert chosen == drawn(edits, most=3)


def test_a_missing_set_is_named(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match=r"fib_xsum.*cannot be read"):
        every_edit(tmp_path)


def test_flagged_edits_are_counted_by_set_and_kind(plain_tools: Tools) -> None:
    said = "“We will rebuild the old harbour wall before the winter storms,” Vera Oduya said."
    edits = [
        Edit("made", "words", said, said.replace("before", "after")),
        Edit("made", "words", said, said.replace("“We will", "“We shall never")),
        Edit("made", ITSELF, said, said),
        Edit("other", "name", "Vera Oduya slept.", "The town was quiet."),
    ]
    assert measure(edits, plain_tools) == (
        Seen("made", ITSELF, 1, 0, ()),
        Seen("made", "words", 2, 2, (("quote-wording", 2),)),
        Seen("other", "name", 1, 0, ()),
    )


def test_no_edits_give_no_rows(plain_tools: Tools) -> None:
    assert measure([], plain_tools) == ()
