"""What is in view, in which order, and what comes next."""

import datetime as dt

import pytest

from checker.model import Discrepancy
from checker.review.journal import Step
from checker.review.queue import View, following, items, listed, neighbours, progress, view_of
from checker.review.standing import Standing, standing
from tests.review.sample import HOSTILE, MAYOR, MONEY, PEOPLE, QUOTE, REPORT, VOTES, given

QUEUE = items(REPORT)
NAMES = {d.fingerprint: d for d in REPORT.discrepancies}
STANDING = standing(
    [
        given(PEOPLE.fingerprint),
        given(QUOTE.fingerprint, "dismissed", reason="update"),
        given(QUOTE.fingerprint, "confirmed", reviewer="ben"),
        given(MONEY.fingerprint, "unsure"),
    ],
    [Step(VOTES.fingerprint, "skip")],
    "anna",
    dt.date(2025, 3, 6),
)
NOTHING = standing([], [], "anna", dt.date(2025, 3, 6))

VIEWS = {
    "everything": (View(), [PEOPLE, MAYOR, QUOTE, VOTES, HOSTILE, MONEY]),
    "rule": (View(rule="quote-wording"), [QUOTE]),
    "level": (View(level="note"), [MONEY]),
    "outlet": (View(outlet="Plain Wire"), [HOSTILE]),
    "story": (View(story="Council passes budget"), [VOTES, MONEY]),
    "search-subject": (View(search="PEOPLE  board"), [PEOPLE]),
    "search-sentence": (View(search="sets aside"), [MONEY]),
    "search-nothing": (View(search="giraffe"), []),
    "open": (View(verdict="open"), [MAYOR, VOTES, HOSTILE]),
    "skipped": (View(verdict="skipped"), [VOTES]),
    "confirmed": (View(verdict="confirmed"), [PEOPLE]),
    "dismissed": (View(verdict="dismissed"), [QUOTE]),
    "unsure": (View(verdict="unsure"), [MONEY]),
    "disputed": (View(verdict="disputed"), [QUOTE]),
    "by-rule": (View(sort="rule"), [PEOPLE, VOTES, HOSTILE, MONEY, QUOTE, MAYOR]),
    "by-level": (View(sort="level"), [PEOPLE, MAYOR, QUOTE, VOTES, HOSTILE, MONEY]),
    "by-story": (View(sort="story"), [HOSTILE, VOTES, MONEY, PEOPLE, MAYOR, QUOTE]),
    "by-outlet": (View(sort="outlet"), [PEOPLE, MAYOR, QUOTE, VOTES, MONEY, HOSTILE]),
}


@pytest.mark.parametrize("case", VIEWS)
def test_a_view_lists(case: str) -> None:
    view, expected = VIEWS[case]
    assert [NAMES[i.fingerprint].subject for i in listed(QUEUE, view, STANDING)] == [d.subject for d in expected]


@pytest.mark.parametrize("case", VIEWS)
def test_a_view_survives_its_address(case: str) -> None:
    view = VIEWS[case][0]
    assert view_of(view.query) == view


def test_an_address_with_unknown_parts_gives_the_rest() -> None:
    assert view_of("colour=red&rule=quote-wording&page=3") == View(rule="quote-wording")


NEXT = {
    "from-the-start": (View(), NOTHING, "", PEOPLE),
    "past-the-decided": (View(), STANDING, "", MAYOR),
    "past-the-skipped": (View(), STANDING, QUOTE.fingerprint, HOSTILE),
    "round-the-end": (View(), STANDING, HOSTILE.fingerprint, MAYOR),
    "in-the-filter": (View(story="Council passes budget"), NOTHING, VOTES.fingerprint, MONEY),
    "among-the-skipped": (View(verdict="skipped"), STANDING, "", VOTES),
    "after-the-last-skipped": (View(verdict="skipped"), STANDING, VOTES.fingerprint, None),
    "all-decided": (View(rule="quote-wording"), STANDING, "", None),
    "after-one-not-in-view": (View(rule="quote-wording"), NOTHING, PEOPLE.fingerprint, QUOTE),
}


@pytest.mark.parametrize("case", NEXT)
def test_what_comes_next(case: str) -> None:
    view, where, name, expected = NEXT[case]
    found = following(QUEUE, view, where, name)
    assert (found and found.fingerprint) == (expected and expected.fingerprint)


@pytest.mark.parametrize(
    ("name", "expected"),
    [(PEOPLE, (None, MAYOR)), (QUOTE, (MAYOR, VOTES)), (MONEY, (HOSTILE, None))],
    ids=["first", "middle", "last"],
)
def test_neighbours_do_not_ask_for_verdicts(
    name: Discrepancy, expected: tuple[Discrepancy | None, Discrepancy | None]
) -> None:
    found = neighbours(QUEUE, View(), STANDING, name.fingerprint)
    assert [i and i.fingerprint for i in found] == [d and d.fingerprint for d in expected]


@pytest.mark.parametrize(
    ("view", "where", "expected"),
    [
        (View(), STANDING, "3 of 6, 1 confirmed, 1 dismissed, 1 unsure, 1 skipped"),
        (View(verdict="confirmed"), STANDING, "3 of 6, 1 confirmed, 1 dismissed, 1 unsure, 1 skipped"),
        (View(rule="title-conflict"), STANDING, "0 of 1"),
        (View(), NOTHING, "0 of 6"),
    ],
    ids=["all", "whatever-the-verdict", "one-rule", "nothing-yet"],
)
def test_progress(view: View, where: Standing, expected: str) -> None:
    assert str(progress(QUEUE, view, where)) == expected
