"""The dates of one event in two outlets: which answer to each other."""

import pytest

from checker.align.event_dates import match_dates
from checker.align.events import same_events
from checker.engine import Tools
from checker.model import Kind, Match
from tests.align.told import story

Texts = list[tuple[str, str]]
BILL = "The parliament {} the fisheries bill on {} by a wide margin."
BRIDGE = "The old bridge over the strait was built in {}."


def _matches(tools: Tools, left: str, right: str) -> list[Match]:
    made = story(tools, left, right)
    return list(match_dates(made, same_events(made, tools.encoder)))


CASES: dict[str, tuple[str, str, Texts]] = {
    "equal": (BILL.format("passed", "Monday"), BILL.format("passed", "Monday"), [("Monday", "Monday")]),
    "unequal": (BILL.format("passed", "Monday"), BILL.format("passed", "Tuesday"), [("Monday", "Tuesday")]),
    "two verbs of one act": (
        BILL.format("passed", "Monday"), BILL.format("approved", "Tuesday"), [("Monday", "Tuesday")],
    ),
    "years": (BRIDGE.format("1967"), BRIDGE.format("1976"), [("1967", "1976")]),
    "finer": (BILL.format("passed", "Monday"), BILL.format("passed", "Monday night"), [("Monday", "Monday night")]),
    "opposed verbs": (BILL.format("passed", "Monday"), BILL.format("rejected", "Tuesday"), []),
    "denied": (BILL.format("passed", "Monday"), BILL.format("never passed", "Tuesday"), []),
    "repeated act": (BILL.format("discussed", "Monday"), BILL.format("discussed", "Tuesday"), []),
    "another act": (BILL.format("passed", "Monday"), BILL.format("read", "Tuesday"), []),
    "of the saying": (
        "The minister said on Monday that the fisheries bill was dead.",
        "The minister said on Tuesday that the fisheries bill was dead.",
        [],
    ),
    "nothing in common but the verb": (
        "The mine was closed in March 2019.", "Two schools of the province were closed in May 2020.", [],
    ),
    "other people": (
        "Ann Hill was elected to the fisheries board in March 2019.",
        "Bo Reed was elected to the fisheries board in May 2020.",
        [],
    ),
    "what both date alike is used up": (
        f"{BILL.format('passed', 'Monday')} {BILL.format('passed', 'Tuesday')}",
        BILL.format("passed", "Tuesday"),
        [("Tuesday", "Tuesday")],
    ),
    "over, and yet to come": (
        "The judge in Arden will sentence the captain of the ferry next week.",
        "The judge in Arden sentenced the captain of the ferry on Monday.",
        [],
    ),
    "a day in a stretch": (
        BILL.format("passed", "Monday"),
        "The parliament passed the fisheries bill over the past week by a wide margin.",
        [],
    ),
    "one date alone": (BILL.format("passed", "Monday"), "The parliament passed the fisheries bill.", []),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "found"), CASES.values(), ids=CASES)
def test_dates_that_answer_to_each_other(plain_tools: Tools, left: str, right: str, found: Texts) -> None:
    assert [(m.left.text, m.right.text) for m in _matches(plain_tools, left, right)] == found
    assert {(m.right.text, m.left.text) for m in _matches(plain_tools, right, left)} == set(found)


def test_a_match_of_dates_says_which_act(plain_tools: Tools) -> None:
    (match,) = _matches(plain_tools, *CASES["two verbs of one act"][:2])
    assert match.kind is Kind.DATE
    assert match.because[0] == "both tell of the same act: approve / pass"
