"""Tell two events of one kind apart: within each, the same names and figures run through, and none cross over."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from checker.stories.likeness import Matrix

ONE_EVENT = 0.75  # likeness across, as a share of that within the looser half, from which both halves are one event
FEWEST = 2  # articles of a half: one article alone says nothing of what runs through
PASSES = 10  # rounds in which articles may change sides

Half = NDArray[np.bool_]


def _other_side(alike: Matrix, half: Half) -> Half:
    """Each article on the side to whose middle it is nearer."""
    distances = [2 * alike[:, side].mean(axis=1) - alike[np.ix_(side, side)].mean() for side in (half, ~half)]
    return np.asarray(distances[0] > distances[1])


def _halves(alike: Matrix) -> Half | None:
    """The two sides between which the articles differ most, by their first principal component; None without two."""
    from scipy.linalg import eigh

    means, last = alike.mean(axis=0, dtype=np.float64), len(alike) - 1
    centred = alike - means[:, None] - means[None, :] + means.mean()
    half = np.asarray(eigh(centred, subset_by_index=[last, last])[1][:, 0] > 0)
    for _ in range(PASSES):
        if half.all() or not half.any():
            return None
        moved = _other_side(alike, half)
        if (moved == half).all():
            break
        half = moved
    return half


def _within(alike: Matrix, side: Half) -> float:
    size = int(side.sum())
    block = alike[np.ix_(side, side)]
    return float((block.sum() - np.trace(block)) / (size * (size - 1)))


def _is_one_event(alike: Matrix, half: Half) -> bool:
    if min(half.sum(), (~half).sum()) < FEWEST:
        return True
    across = float(alike[np.ix_(half, ~half)].mean())
    return across >= ONE_EVENT * min(_within(alike, half), _within(alike, ~half))


def told_apart(alike: Matrix, rows: Sequence[int], given: Sequence[bool]) -> Iterator[list[int]]:
    """The rows in groups of one event each, by their likeness in particulars, a square matrix in their order.

    Those that are `given` as one story stay together: it is asked whether the others belong to them.
    """
    half, known = _halves(alike) if len(rows) >= 2 * FEWEST else None, np.array(given, bool)
    if half is not None and (known & half).any() and (known & ~half).any():
        half = known
    if half is None or _is_one_event(alike, half):
        yield list(rows)
        return
    for side in (half, ~half):
        places = np.flatnonzero(side).tolist()
        yield from told_apart(alike[np.ix_(side, side)], [rows[i] for i in places], [given[i] for i in places])
