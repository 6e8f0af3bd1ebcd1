"""How two quantities of one slot stand to each other."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Quantity, Relation
from checker.relations import relate_quantities, same_digits, same_number

EQUAL, REFINES, ROUNDS = Relation.EQUAL, Relation.REFINES, Relation.ROUNDS
CONFLICTS, SUPERSEDES, UNKNOWN = Relation.CONFLICTS, Relation.SUPERSEDES, Relation.UNKNOWN
SCOPE = Relation.SCOPE


def _count(number: float, unit: str = "", step: float = 1.0, form: str = "count") -> Quantity:
    return Quantity(number, number, unit, form, step)


def _at_least(number: float) -> Quantity:
    return Quantity(number, math.inf, hedge="at least")


def _at_most(number: float) -> Quantity:
    return Quantity(-math.inf, number, hedge="at most")


def _up_to(dollars: float, hedge: str = "at most") -> Quantity:
    return Quantity(0, dollars, "USD", "money", hedge=hedge)


def _over(dollars: float) -> Quantity:
    return Quantity(dollars, math.inf, "USD", "money", hedge="more than")


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
    pytest.param(_count(800e9, step=1e9), _count(798e9, step=1e9), ROUNDS, id="800bn, 798bn"),
    pytest.param(_count(1100), _count(1089), ROUNDS, id="1100, 1089"),
    pytest.param(_count(55000), _count(50000), CONFLICTS, id="55000, 50000"),
    pytest.param(_count(20), _count(19), CONFLICTS, id="20, 19"),
    pytest.param(_count(48), _count(47), CONFLICTS, id="48, 47"),
    pytest.param(_up_to(500), _over(500), SCOPE, id="up to 500 dollars, more than 500"),
    pytest.param(_up_to(500), _over(470), SCOPE, id="up to 500 dollars, more than 470"),
    pytest.param(_up_to(10), _count(12, "USD", form="money"), SCOPE, id="up to 10 dollars, 12"),
    pytest.param(_up_to(10), _count(5, "USD", form="money"), SCOPE, id="up to 10 dollars, 5"),
    pytest.param(_up_to(10), _count(10, "USD", form="money"), REFINES, id="up to 10 dollars, 10"),
    pytest.param(_up_to(3e6, "less than"), _count(2.9e6, "USD", form="money"), REFINES, id="less than 3m, 2.9m"),
    pytest.param(_up_to(10), _up_to(12), REFINES, id="two limits"),
    pytest.param(_vote(31, 12), _vote(31, 12), EQUAL, id="one vote"),
    pytest.param(_vote(31, 12), _vote(31, 13), CONFLICTS, id="two votes"),
    pytest.param(_vote(31, 12), _vote(12, 31), EQUAL, id="one vote from the other side"),
    pytest.param(_vote(31, 12), _count(31), UNKNOWN, id="a vote and one side of it"),
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


def test_a_later_figure_overtakes_at_least_a_lower_one() -> None:
    assert relate_quantities(_at_least(10), _count(12), "dead", 12).relation is SUPERSEDES
    assert relate_quantities(_at_least(10), _count(12), "dead", 1).relation is REFINES
    assert relate_quantities(_at_least(12), _count(12), "dead", 12).relation is REFINES


DIGITS = [
    pytest.param(_count(3e6), _count(3e9), True, id="million and billion"),
    pytest.param(_count(3e6), _count(3.1e9), False, id="other digits"),
    pytest.param(_count(3e6), _count(3e6), False, id="one number"),
    pytest.param(_count(3e6, "USD"), _count(3e9, "EUR"), False, id="other units"),
    pytest.param(Quantity(2e3, 999_999, hedge="vague"), _count(2e6), False, id="vague"),
]


@pytest.mark.parametrize(("left", "right", "same"), DIGITS)
def test_same_digits(left: Quantity, right: Quantity, same: bool) -> None:
    assert same_digits(left, right) is same_digits(right, left) is same


def test_same_number() -> None:
    assert same_number(_at_least(10), _count(10))
    assert same_number(Quantity(90, 110, hedge="about"), _count(100))
    assert not same_number(_count(10), _count(11))
    assert not same_number(_vote(31, 12), _vote(31, 13))


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
