"""The dates of two sentences that tell much the same: which answer to each other."""

import pytest

from checker.align.event_dates import match_dates
from checker.align.events import same_events
from checker.align.like_dates import match_like_dates
from checker.engine import Tools
from checker.model import Match
from tests.align.told import story

Texts = list[tuple[str, str]]
LETTER = "The harbour master sent the auditors of Arden a letter about the sunken ferry {}."
ASKED = "A letter about the sunken ferry went from the harbour master to the auditors of Arden {}."


def _matches(tools: Tools, left: str, right: str) -> list[Match]:
    return list(match_like_dates(story(tools, left, right), tools.encoder))


CASES: dict[str, tuple[str, str, Texts]] = {
    "one within the other": (
        LETTER.format("on Feb. 10"), ASKED.format("last month"), [("Feb. 10", "last month")],
    ),
    "said on two days in the same words": (
        "The minister said on Monday that the fisheries bill was dead.",
        "In an interview on Tuesday the minister said that the fisheries bill was dead.",
        [("Monday", "Tuesday")],
    ),
    "equal": (LETTER.format("on Feb. 10"), ASKED.format("on Feb. 10"), []),
    "few words in common, but no names": (
        "The two sailors fell ill at the pier of Torvik in the far north earlier this year.",
        "Found on a bench at the pier of Torvik in February, the two sailors were ill.",
        [("earlier this year", "February")],
    ),
    "a day of a year": (LETTER.format("on Feb. 10"), ASKED.format("this year"), []),
    "a bare year": (LETTER.format("in March 2019"), ASKED.format("in 2019"), []),
    "an act that is done again and again": (
        "The ministers met on Monday to discuss the fisheries bill.",
        "The ministers met on Tuesday to discuss the fisheries bill.",
        [],
    ),
    "the other article has the date too": (
        LETTER.format("on Feb. 10"), f"{ASKED.format('last month')} The inquiry began on Feb. 10.", [],
    ),
    "nothing shared": ("The mine closed on Feb. 10.", "Two schools of the province burned down last month.", []),
    "apart, and the sentences only somewhat alike": (
        "The auditors of Arden read the letter about the ferry on Feb. 10.",
        "The ferry that the auditors of Arden asked about was built in 1967 by prisoners of war.",
        [],
    ),
    "no date": (LETTER.format("on Feb. 10"), ASKED.format("in secret"), []),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "found"), CASES.values(), ids=CASES)
def test_dates_of_like_sentences(real_tools: Tools, left: str, right: str, found: Texts) -> None:
    assert [(m.left.text, m.right.text) for m in _matches(real_tools, left, right)] == found
    assert {(m.right.text, m.left.text) for m in _matches(real_tools, right, left)} == set(found)


def test_a_date_that_an_event_has_settled_is_left_alone(real_tools: Tools) -> None:
    sides = "The mine closed in March 2019 after the explosion.", "The mine closed in 2019 after the explosion."
    made = story(real_tools, *sides)
    settled = list(match_dates(made, same_events(made, real_tools.encoder)))
    assert [(m.left.text, m.right.text) for m in settled] == [("March 2019", "2019")]
    assert list(match_like_dates(made, real_tools.encoder, settled)) == []


def test_the_match_says_why(real_tools: Tools) -> None:
    (match,) = _matches(real_tools, LETTER.format("on Feb. 10"), ASKED.format("last month"))
    assert match.because[0].startswith("both sentences have ")
    assert "“ferry”" in match.because[0]
    assert match.because[1].startswith("the two dates stand in like context (0.")
    assert 0.5 <= match.score <= 1
