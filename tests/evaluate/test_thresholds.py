"""How a threshold is chosen: by what it gains in stories enough, and not by one story."""

import tomllib
from dataclasses import replace

import pytest

from checker.align.thresholds import TABLE, thresholds
from checker.evaluate.gold import Row, Side, Spot
from checker.evaluate.scoring import Judged, Outcome
from checker.evaluate.thresholds import best, chosen, middle, worth, written

ONE = replace(thresholds()["figures.likeness"], value=0.6)


@pytest.mark.parametrize(
    ("gains", "expected"),
    [
        pytest.param({0.5: [1, 1, 0]}, 0.5, id="two stories gain"),
        pytest.param({0.5: [4, 0, 0]}, 0.6, id="one story alone"),
        pytest.param({0.5: [1, 1, -2]}, 0.6, id="what two gain a third loses"),
        pytest.param({0.5: [1, 1, 0], 0.7: [2, 1, 0]}, 0.7, id="the better of two"),
        pytest.param({0.4: [1, 1, 0], 0.5: [1, 1, 0]}, 0.5, id="of equal ones the nearer"),
        pytest.param({}, 0.6, id="nothing tried"),
    ],
)
def test_another_value_is_taken_where_stories_enough_gain(gains: dict[float, list[int]], expected: float) -> None:
    assert best(ONE, gains) == expected


def test_a_story_that_is_left_out_has_no_say() -> None:
    assert best(ONE, {0.5: [1, 1, 0]}, without=2) == 0.5
    assert best(ONE, {0.5: [1, 1, 0]}, without=0) == 0.6


@pytest.mark.parametrize(
    ("gains", "expected"),
    [
        pytest.param({0.5: [0, 0], 0.7: [0, 0]}, 0.6, id="all equal"),
        pytest.param({0.7: [0, 0], 0.8: [0, 0]}, 0.7, id="the middle, not its own"),
        pytest.param({0.5: [0, 1], 0.7: [3, 0]}, 0.5, id="the left-out story has no say"),
    ],
)
def test_none_preferred(gains: dict[float, list[int]], expected: float) -> None:
    assert middle(ONE, gains, without=0) == expected


def test_only_what_changes_is_chosen() -> None:
    likeness, equal = thresholds()["figures.likeness"].value, thresholds()["figures.equal"].value
    found = chosen({"figures.likeness": {likeness + 1: [1, 1]}, "figures.equal": {equal + 1: [-1, 0]}})
    assert found == {"figures.likeness": likeness + 1}


def _row(verdict: str) -> Row:
    side = Side(Spot("a", 0, 1), Spot("a", 0, 1))
    return Row("s", "number", verdict, side, side)


def _judged(*, true: bool, adjudicated: bool = False) -> Judged:
    return Judged("number-conflict", "error", "s", true, adjudicated, (), {})


def test_worth_is_what_is_found_less_what_is_false() -> None:
    rows = (_row("conflict"), _row("variation"), _row("trap"))
    findings = (_judged(true=True), _judged(true=False), _judged(true=False, adjudicated=True))
    assert worth(Outcome(rows, frozenset({0, 1, 2}), frozenset(), findings, 0, ())) == 2 + 1 - 2


def test_what_is_written_is_read_back_with_the_chosen_value() -> None:
    text = written({"figures.likeness": {}}, {"figures.likeness": 0.61}, [{"figures.likeness": 0.61}, {}])
    read = tomllib.loads(text)
    assert read["figures"]["likeness"]["value"] == 0.61
    assert read["figures"]["likeness"]["made"] == "swept; the same value without one story in 1 of 2 cases"
    assert read["collation"] == tomllib.loads(TABLE.read_text(encoding="utf-8"))["collation"]
