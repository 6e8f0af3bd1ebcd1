"""Which times of two outlets can be set against each other."""

import pytest

from checker.align.times import may_contradict, may_refine, quoted_spans
from checker.engine import Tools
from checker.model import Mention, Statement, Story
from tests.align.told import story

Dated = tuple[Statement, Mention]


def _date(made: Story, side: int) -> Dated:
    """The one date of an article, with its sentence."""
    article = made.articles[side]
    found = [(s, m) for s in made.statements for m in s.mentions if m.when is not None and s.kind == "sentence"]
    (dated,) = [(s, m) for s, m in found if s.article.id == article.id]
    return dated


REFINES: dict[str, tuple[str, str, bool]] = {
    "day of a month": ("The mine closed on Feb. 10.", "The mine closed last month.", True),
    "week of a month": ("The mine closed two weeks ago.", "The mine closed last month.", True),
    "year of a decade": ("The bridge was built in 1967.", "The bridge was built in the 1960s.", True),
    "day of a stretch": ("The mine closed on Feb. 10.", "Mines closed over the past two months.", False),
    "day of a stretch with a begin": ("The mine closed on Feb. 10.", "Mines closed from January to March.", False),
    "two stretches": ("It ran from 2010 to 2013.", "It ran over the past 20 years.", True),
    "week with few days in the month": ("The mine closed last week.", "The mine closed this month.", False),
}

CONTRADICTS: dict[str, tuple[str, str, bool]] = {
    "two weekdays": ("The mine closed on Monday.", "The mine closed on Tuesday.", True),
    "a weekday of a speaker": ("“The mine closed on Monday,” she said.", "The mine closed on Tuesday.", True),
    "a day counted by a speaker": ("“The mine closed yesterday,” she said.", "The mine closed on Monday.", False),
    "a day counted by the outlet": ("The mine closed yesterday.", "The mine closed on Monday.", True),
    "a week counted by a speaker": ("“The mine closed last week,” she said.", "The mine closed on Monday.", True),
    "both count alike": ("The mine closed yesterday.", "The mine closed yesterday.", False),
}


@pytest.mark.parametrize(("left", "right", "expected"), REFINES.values(), ids=REFINES)
def test_dates_of_which_one_may_be_the_finer(plain_tools: Tools, left: str, right: str, expected: bool) -> None:
    made = story(plain_tools, left, right)
    (_, x), (_, y) = _date(made, 0), _date(made, 1)
    assert (may_refine(x, y), may_refine(y, x)) == (expected, expected)


@pytest.mark.parametrize(("left", "right", "expected"), CONTRADICTS.values(), ids=CONTRADICTS)
def test_dates_that_may_contradict_each_other(plain_tools: Tools, left: str, right: str, expected: bool) -> None:
    made = story(plain_tools, left, right)
    one, other, quoted = _date(made, 0), _date(made, 1), quoted_spans(made)
    assert (may_contradict(one, other, quoted), may_contradict(other, one, quoted)) == (expected, expected)
