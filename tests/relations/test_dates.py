"""How two dates of one act stand to each other."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.parse import Parse
from checker.mentions.dates import dates
from checker.model import Relation, When
from checker.relations import relate_dates

EQUAL, REFINES, CONFLICTS, UNKNOWN = Relation.EQUAL, Relation.REFINES, Relation.CONFLICTS, Relation.UNKNOWN
PUBLISHED = dt.date(2025, 3, 5)  # a Wednesday


def _when(text: str, published: dt.date = PUBLISHED) -> When:
    """The one date of a text that was published on a Wednesday."""
    (found,) = dates(Parse(text, (), ()), published)
    assert found.when is not None
    return found.when


CASES = {
    "one day": ("Tuesday", "Tuesday", EQUAL),
    "one day, written otherwise": ("Tuesday", "March 4", EQUAL),
    "two days": ("Monday", "Tuesday", CONFLICTS),
    "two dates": ("March 3, 2025", "March 13, 2025", CONFLICTS),
    "two years": ("in 1967", "in 1976", CONFLICTS),
    "two months of one year": ("in March 2019", "in May 2019", CONFLICTS),
    "a month and its year": ("in March 2019", "in 2019", REFINES),
    "a month and another year": ("in March 2019", "in 2018", CONFLICTS),
    "a day and its month": ("March 3, 2025", "in March 2025", REFINES),
    "a day and its night": ("Saturday", "Saturday night", EQUAL),
    "two nights": ("Saturday night", "Sunday night", CONFLICTS),
    "a week and its day": ("this week", "Monday", REFINES),
    "earlier this week and its day": ("earlier this week", "Monday", REFINES),
    "earlier this week and a day before it": ("earlier this week", "February 20", CONFLICTS),
    "a decade and its year": ("in the 1960s", "in 1967", REFINES),
    "a decade and another year": ("in the 1960s", "in 1971", CONFLICTS),
    "a day and another year": ("March 3, 2025", "in 2019", UNKNOWN),
    "since one year": ("since 2002", "since 2002", EQUAL),
    "since two years": ("since 2002", "since 2003", CONFLICTS),
    "since and in": ("since 2002", "in 2002", UNKNOWN),
    "one span": ("from 1966 to 1978", "from 1966 to 1978", EQUAL),
    "two spans that overlap": ("from 1966 to 1978", "from 1967 to 1978", CONFLICTS),
    "two spans apart": ("from 1966 to 1978", "from 1980 to 1984", CONFLICTS),
    "a span and a year in it": ("from 1966 to 1978", "in 1970", REFINES),
    "a span and a year outside": ("from 1966 to 1978", "in 1985", CONFLICTS),
    "two spans of months": ("from March to May 2019", "from April to May 2019", CONFLICTS),
    "two loose spans": ("the past two years", "the past three years", REFINES),
    "a bare month, and a day in one with its year": ("in April", "April 26, 2016", REFINES),
    "a bare month, and another with its year": ("in April", "in May 2016", CONFLICTS),
    "counted back, and the month before": ("three months ago", "in November 2024", UNKNOWN),
    "counted back, and that very month": ("three months ago", "in December 2024", EQUAL),
    "counted back, and long before": ("three months ago", "in August 2024", CONFLICTS),
    "counted back in years, and the year before": ("two years ago", "in 2022", UNKNOWN),
    "counted back in years, and long before": ("two years ago", "in 2019", CONFLICTS),
    "counted in days": ("two days ago", "Tuesday", CONFLICTS),
    "two bare months, their years inferred": ("in November", "last November", EQUAL),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "relation"), CASES.values(), ids=CASES)
def test_relation(left: str, right: str, relation: Relation) -> None:
    assert relate_dates(_when(left), _when(right)).relation is relation
    assert relate_dates(_when(right), _when(left)).relation is relation


def test_one_weekday_in_articles_of_two_weeks() -> None:
    later = _when("Tuesday", PUBLISHED + dt.timedelta(days=7))
    assert relate_dates(_when("Tuesday"), later).relation is EQUAL


def test_one_month_whose_years_were_inferred() -> None:
    later = _when("in November", PUBLISHED + dt.timedelta(days=365))
    assert relate_dates(_when("in November"), later).relation is REFINES


def test_every_relation_says_why() -> None:
    found = [relate_dates(_when(left), _when(right)) for left, right, _ in CASES.values()]
    assert [bool(related.because) for related in found] == [related.relation is not EQUAL for related in found]


DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2050, 1, 1))
WHENS = st.builds(
    lambda ends, grain, weekday, bound, relative: When(min(ends), max(ends), grain, weekday, relative, bound),
    st.tuples(DAYS, DAYS),
    st.sampled_from(["hour", "day", "week", "month", "season", "year", "decade"]),
    st.none() | st.integers(0, 6),
    st.sampled_from(["", "since", "until"]),
    st.booleans(),
)


@given(WHENS, WHENS)
def test_flipped_sides_stand_alike(left: When, right: When) -> None:
    assert relate_dates(left, right) == relate_dates(right, left)


@given(WHENS)
def test_a_date_equals_itself(when: When) -> None:
    assert relate_dates(when, when).relation is EQUAL
