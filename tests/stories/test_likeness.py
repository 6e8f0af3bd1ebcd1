"""Who is met by whom, and how much the days between count."""

import datetime as dt

import numpy as np
import pytest

from checker.model import Article
from checker.stories.likeness import UNDATED, WINDOW, day, index, likenesses, nearness, of_particulars
from checker.stories.sketch import Sketch

ONE, OTHER = Sketch({"ferry": 1.0}, {"alma": 1.0}), Sketch({"ferry": 1.0}, {"brage": 1.0})

NEARNESS = {
    "one day": (9, 9, 1.0),
    "the next": (9, 10, 1.0),
    "five days": (10, 5, 0.5),
    "nine days": (1, 10, 0.25),
    "the last": (1, 1 + WINDOW, 0.5 ** ((WINDOW - 1) / 4)),
    "beyond": (1, 2 + WINDOW, 0.0),
    "one unknown": (UNDATED, 700_000, 1.0),
    "both unknown": (UNDATED, UNDATED, 1.0),
}


@pytest.mark.parametrize(("left", "right", "expected"), NEARNESS.values(), ids=NEARNESS)
def test_nearness(left: int, right: int, expected: float) -> None:
    assert nearness(np.array(left), np.array(right)) == pytest.approx(expected)
    assert nearness(np.array(right), np.array(left)) == pytest.approx(expected)


DAYS = {
    "a date": (dt.date(2024, 5, 14), 739_020),
    "a time": (dt.datetime(2024, 5, 14, 23, 30), 739_020),
    "none": (None, UNDATED),
}


@pytest.mark.parametrize(("published", "expected"), DAYS.values(), ids=DAYS)
def test_day(published: dt.date | None, expected: int) -> None:
    assert day(Article("1", "A", "", published=published)) == expected


def _pairs(sketches: list[Sketch], days: list[int], rows: list[int]) -> dict[tuple[int, int], float]:
    found = likenesses(index(sketches, days), rows)
    values = [round(value, 3) for value in found.values.tolist()]
    return dict(zip(zip(found.left.tolist(), found.right.tolist(), strict=True), values, strict=True))


def test_likeness_is_the_mean_of_words_and_particulars() -> None:
    assert _pairs([ONE, OTHER, ONE], [5, 5, 5], [0]) == {(0, 1): 0.5, (0, 2): 1.0}


def test_each_pair_of_rows_comes_twice_and_no_article_meets_itself() -> None:
    assert _pairs([ONE, ONE], [5, 5], [0, 1]) == {(0, 1): 1.0, (1, 0): 1.0}


def test_only_days_in_reach_are_met_and_those_without_one() -> None:
    days = [UNDATED, 10, 14, 40]
    assert _pairs([ONE] * 4, days, [2]) == {(2, 0): 1.0, (2, 1): 0.595}
    assert _pairs([ONE] * 4, days, [0]) == {(0, 1): 1.0, (0, 2): 1.0, (0, 3): 1.0}


def test_what_is_unlike_is_left_out() -> None:
    assert _pairs([ONE, Sketch({"vote": 1.0}, {})], [5, 5], [0, 1]) == {}


def test_many_articles_over_many_days_are_met_as_each_by_itself() -> None:
    drawn = np.random.default_rng(3)
    days = sorted(drawn.integers(1, 200, 600).tolist())
    sketches = [ONE if number else OTHER for number in drawn.integers(0, 2, 600).tolist()]
    together = _pairs(sketches, days, list(range(600)))
    singly = {pair: value for row in range(0, 600, 50) for pair, value in _pairs(sketches, days, [row]).items()}
    assert singly == {pair: value for pair, value in together.items() if pair[0] % 50 == 0}


def test_nothing_is_like_nothing() -> None:
    empty = index([], [])
    assert len(likenesses(empty, []).values) == 0
    assert of_particulars(index([ONE, OTHER, ONE], [5, 5, 5]), [0, 1, 2]).tolist() == [[1, 0, 1], [0, 1, 0], [1, 0, 1]]
