"""Two events of one kind are told apart, and one event is not cut in two."""

import numpy as np
import pytest
from numpy.typing import NDArray

from checker.stories.lookalikes import told_apart


def _alike(sizes: tuple[int, ...], within: float, across: float) -> NDArray[np.float32]:
    """Likenesses of articles of several events, `within` each and `across` them."""
    event = np.repeat(np.arange(len(sizes)), sizes)
    found = np.where(event[:, None] == event[None, :], within, across).astype(np.float32)
    np.fill_diagonal(found, 1.0)
    return found


CASES: dict[str, tuple[tuple[int, ...], float, float, list[int]]] = {
    "nothing crosses over": ((3, 4), 0.6, 0.0, [3, 4]),
    "names cross over, figures do not": ((3, 4), 0.6, 0.3, [3, 4]),
    "all crosses over": ((3, 4), 0.6, 0.55, [7]),
    "three events": ((3, 4, 5), 0.6, 0.1, [3, 4, 5]),
    "one event": ((6,), 0.5, 0.0, [6]),
    "two articles of each": ((2, 2), 0.6, 0.1, [2, 2]),
    "one article tells nothing of what runs through": ((5, 1), 0.6, 0.1, [6]),
    "two articles": ((1, 1), 0.6, 0.1, [2]),
    "one article": ((1,), 0.6, 0.1, [1]),
}


@pytest.mark.parametrize(("sizes", "within", "across", "expected"), CASES.values(), ids=CASES)
def test_told_apart(sizes: tuple[int, ...], within: float, across: float, expected: list[int]) -> None:
    rows = list(range(sum(sizes)))
    found = list(told_apart(_alike(sizes, within, across), rows, [False] * len(rows)))
    assert sorted(len(each) for each in found) == expected
    assert sorted(row for each in found for row in each) == rows


GIVEN = {
    "the others are another event": ([True] * 3 + [False] * 4, [[0, 1, 2], [3, 4, 5, 6]]),
    "the given story is of both": ([True] * 4 + [False] * 3, [[0, 1, 2, 3], [4, 5, 6]]),
    "all are given": ([True] * 7, [[0, 1, 2, 3, 4, 5, 6]]),
}


@pytest.mark.parametrize(("given", "expected"), GIVEN.values(), ids=GIVEN)
def test_a_given_story_is_never_cut(given: list[bool], expected: list[list[int]]) -> None:
    assert sorted(told_apart(_alike((3, 4), 0.6, 0.05), range(7), given)) == expected
