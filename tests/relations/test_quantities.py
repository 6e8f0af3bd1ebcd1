"""How two quantities of one slot stand to each other."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Quantity, Relation
from checker.relations import relate_quantities

EQUAL, REFINES, ROUNDS = Relation.EQUAL, Relation.REFINES, Relation.ROUNDS
CONFLICTS, SUPERSEDES, UNKNOWN = Relation.CONFLICTS, Relation.SUPERSEDES, Relation.UNKNOWN


def _count(number: float, unit: str = "", step: float = 1.0, form: str = "count") -> Quantity:
    return Quantity(number, number, unit, form, step)


def _at_least(number: float) -> Quantity:
    return Quantity(number, math.inf, hedge="at least")


def _at_most(number: float) -> Quantity:
    return Quantity(-math.inf, number, hedge="at most")


def _vote(first: float, second: float) -> Quantity:
    return Quantity(first, first, form="vote", second=second)


CASES = [
    pytest.param(_count(12), _count(12.0), EQUAL, id="equal"),
    pytest.param(_count(12), _count(21), CONFLICTS, id="unequal"),
    pytest.param(_count(0.1 + 0.2), _count(0.3), EQUAL, id="floating point"),
    pytest.param(_count(3, "USD", form="money"), _count(3, "EUR", form="money"), UNKNOWN, id="units"),
    pytest.param(_count(3, form="rank"), _count(3), UNKNOWN, id="rank and count"),
    pytest.param(_count(3, form="ordinal"), _count(4, form="rank"), CONFLICTS, id="ranks"),
    pytest.param(_at_least(10), _count(12), REFINES, id="at least 10, 12"),
    pytest.param(_at_least(10), _count(9), CONFLICTS, id="at least 10, 9"),
    pytest.param(_at_least(10), _count(10), REFINES, id="at least 10, 10"),
    pytest.param(_at_most(10), _count(12), CONFLICTS, id="at most 10, 12"),
    pytest.param(_at_most(10), _at_least(12), CONFLICTS, id="at most 10, at least 12"),
    pytest.param(Quantity(10, 12), Quantity(12, 14), REFINES, id="ranges that touch"),
    pytest.param(Quantity(10, 12), Quantity(13, 14), CONFLICTS, id="ranges apart"),
    pytest.param(_count(35.7e6, step=1e5), _count(35.72e6, step=1e4), ROUNDS, id="35.7m, 35.72m"),
    pytest.param(_count(35.7e6, step=1e5), _count(35.79e6, step=1e4), CONFLICTS, id="35.7m, 35.79m"),
    pytest.param(_count(36e6, step=1e6), _count(35.5e6, step=1e5), ROUNDS, id="36m, 35.5m"),
    pytest.param(_vote(31, 12), _vote(31, 12), EQUAL, id="one vote"),
    pytest.param(_vote(31, 12), _vote(31, 13), CONFLICTS, id="two votes"),
]


@pytest.mark.parametrize(("left", "right", "relation"), CASES)
def test_relation(left: Quantity, right: Quantity, relation: Relation) -> None:
    assert relate_quantities(left, right).relation is relation
    assert relate_quantities(right, left).relation is relation


LATER = [
    pytest.param(12, 15, "person", 12, SUPERSEDES, id="a later, higher toll"),
    pytest.param(15, 12, "person", -12, SUPERSEDES, id="the same, flipped"),
    pytest.param(15, 12, "person", 12, CONFLICTS, id="a later, lower toll"),
    pytest.param(12, 15, "person", 1, CONFLICTS, id="at one time"),
    pytest.param(12, 15, "bridge", 12, CONFLICTS, id="what does not rise"),
    pytest.param(12, 15, "", 12, CONFLICTS, id="no head"),
]


@pytest.mark.parametrize(("left", "right", "head", "hours", "relation"), LATER)
def test_what_a_later_article_overtakes(left: float, right: float, head: str, hours: float, relation: Relation) -> None:
    assert relate_quantities(_count(left), _count(right), head, hours).relation is relation


numbers = st.floats(0, 1e12, allow_nan=False)
quantities = st.builds(
    lambda ends, unit, step: Quantity(min(ends), max(ends), unit, step=step),
    st.tuples(numbers, numbers | st.just(math.inf)),
    st.sampled_from(["", "USD"]),
    st.sampled_from([1.0, 100.0, 1e6]),
)


@given(quantities, quantities, st.floats(-100, 100))
def test_flipped_sides_stand_alike(left: Quantity, right: Quantity, hours: float) -> None:
    flipped = relate_quantities(right, left, "person", -hours)
    assert relate_quantities(left, right, "person", hours) == flipped


@given(quantities)
def test_a_quantity_equals_itself(quantity: Quantity) -> None:
    assert relate_quantities(quantity, quantity).relation is EQUAL
