"""Groups by average likeness: the likest first, two given stories never one."""

import numpy as np
import pytest

from checker.stories.likeness import Likenesses
from checker.stories.linkage import ENOUGH, linked

HIGH, LOW = ENOUGH + 0.2, ENOUGH - 0.1


def _found(pairs: dict[tuple[int, int], float]) -> Likenesses:
    """Each pair both ways round, as two rows find it."""
    both = {**pairs, **{(right, left): value for (left, right), value in pairs.items()}}
    left, right = np.array(list(both), np.int32).reshape(-1, 2).T
    return Likenesses(left, right, np.array(list(both.values()), np.float32))


CASES: dict[str, tuple[int, dict[tuple[int, int], float], list[list[int]]]] = {
    "nothing": (0, {}, []),
    "one": (1, {}, [[0]]),
    "two alike": (2, {(0, 1): HIGH}, [[0, 1]]),
    "two unlike": (2, {(0, 1): LOW}, [[0], [1]]),
    "a chain is no group": (3, {(0, 1): HIGH, (1, 2): HIGH - 0.05, (0, 2): 0.0}, [[0, 1], [2]]),
    "a third joins on average": (3, {(0, 1): HIGH, (1, 2): HIGH, (0, 2): LOW}, [[0, 1, 2]]),
    "the likest go first": (3, {(0, 1): HIGH - 0.1, (1, 2): HIGH + 0.1}, [[0], [1, 2]]),
    "of equals the first": (4, {(0, 1): HIGH, (1, 2): HIGH, (2, 3): HIGH}, [[0, 1], [2, 3]]),
}


@pytest.mark.parametrize(("count", "pairs", "expected"), CASES.values(), ids=CASES)
def test_linked(count: int, pairs: dict[tuple[int, int], float], expected: list[list[int]]) -> None:
    assert linked(range(count), _found(pairs), {}) == expected


ALL = {(0, 1): HIGH, (0, 2): HIGH, (1, 2): HIGH, (0, 3): HIGH, (1, 3): HIGH, (2, 3): HIGH}
GIVEN: dict[str, tuple[dict[tuple[int, int], float], dict[int, str], list[list[int]]]] = {
    "one given story is together": ({}, {0: "a", 2: "a"}, [[0, 2], [1], [3]]),
    "two stay two": (ALL, {0: "a", 1: "b"}, [[0, 2, 3], [1]]),
    "the likest of two": ({**ALL, (1, 2): HIGH + 0.1, (1, 3): HIGH + 0.1}, {0: "a", 1: "b"}, [[0], [1, 2, 3]]),
    "joined by what is like all of it": (ALL, {0: "a", 1: "a"}, [[0, 1, 2, 3]]),
    "not by what is like a part": ({(0, 2): HIGH - 0.1}, {0: "a", 1: "a"}, [[0, 1], [2], [3]]),
}


@pytest.mark.parametrize(("pairs", "given", "expected"), GIVEN.values(), ids=GIVEN)
def test_given_stories(pairs: dict[tuple[int, int], float], given: dict[int, str], expected: list[list[int]]) -> None:
    assert linked(range(4), _found(pairs), given) == expected


def test_what_is_not_among_the_rows_plays_no_part() -> None:
    assert linked([0, 2], _found({(0, 1): HIGH, (1, 2): HIGH}), {}) == [[0], [2]]
