"""Quantities: every row of the tables, exactly what it finds and nothing else."""

import math

import pytest

from checker.mentions.quantities import quantities
from checker.model import Kind
from tests.mentions.tables import cases, shown_quantity, unparsed


@pytest.mark.parametrize(("text", "finds"), cases("quantities_*.toml"))
def test_finds(text: str, finds: list[str]) -> None:
    assert [shown_quantity(mention) for mention in quantities(unparsed(text))] == finds


def test_an_open_interval_is_infinite() -> None:
    (found,) = quantities(unparsed("At least 10 cranes collapsed."))
    assert found.kind == Kind.QUANTITY
    assert found.quantity is not None
    assert (found.quantity.low, found.quantity.high, found.quantity.hedge) == (10.0, math.inf, "at least")


def test_the_lesser_side_of_a_vote_is_kept_apart() -> None:
    (found,) = quantities(unparsed("The House voted 396-9 for the bill."))
    assert found.quantity is not None
    assert (found.quantity.low, found.quantity.second) == (396.0, 9.0)


def test_one_spelling_for_equal_quantities() -> None:
    texts = ("It cost $1.3 million.", "It cost $1.3m.", "It cost 1,300,000 dollars.", "It cost USD 1.3 million.")
    assert {quantities(unparsed(text))[0].value for text in texts} == {"1300000 USD"}


def test_rounding_can_be_told_by_the_step() -> None:
    short, long = (quantities(unparsed(f"It cost ${amount} million."))[0].quantity for amount in ("35.7", "35.72"))
    assert short is not None
    assert long is not None
    assert (short.step, long.step) == (100_000.0, 10_000.0)
    assert abs(short.low - long.low) <= short.step / 2
