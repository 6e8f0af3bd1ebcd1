"""Put articles together by the average likeness of each two of them: the likest first, until none are like enough."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from checker.stories.likeness import Likenesses, Matrix

# Average likeness of two groups from which they are one. Read on data/allsides: of groups at 0.15 to 0.18 one in four
# is of one event, at 0.18 to 0.21 two in three, above that nine in ten.
ENOUGH = 0.18
NEVER = -1.0  # the likeness of two groups that are not to be one, and of a group to itself


@dataclass(slots=True)
class _Groups:
    """Groups of places, each under its first one, and the average likeness of each two, a square matrix.

    `nearest` is for each group the one that was most like it when last looked for, and `most` no less than its
    greatest likeness: a group is looked at again only when its turn has come.
    """

    members: dict[int, list[int]]
    given: dict[int, str]
    alike: Matrix
    nearest: NDArray[np.int64]
    most: Matrix

    def likest(self) -> tuple[int, int]:
        """The two groups that are most alike; of equals the first."""
        while True:
            one = int(self.most.argmax())
            other = int(self.nearest[one])
            if self.alike[one, other] == self.most[one]:
                return one, other
            self.look(one)

    def look(self, one: int) -> None:
        """Find anew what is nearest to a group."""
        self.nearest[one] = self.alike[one].argmax()
        self.most[one] = self.alike[one, self.nearest[one]]

    def join(self, one: int, other: int) -> None:
        """Make the later group a part of the earlier one."""
        sizes = len(self.members[one]), len(self.members[other])
        row = (sizes[0] * self.alike[one] + sizes[1] * self.alike[other]) / sum(sizes)
        row[(self.alike[one] == NEVER) | (self.alike[other] == NEVER)] = NEVER
        self.members[one] += self.members.pop(other)
        if other in self.given:
            self.given[one] = self.given.pop(other)
        if one in self.given:
            row[[place for place, story in self.given.items() if story != self.given[one]]] = NEVER
        self.alike[one] = self.alike[:, one] = row
        self.alike[other] = self.alike[:, other] = NEVER
        # To which others it is now the nearest.
        nearer = (row > self.most) | (row == self.most) & (self.nearest > one)
        self.nearest[nearer], self.most[nearer] = one, row[nearer]
        self.look(one)
        self.most[other] = NEVER


def _begun(alike: Matrix, given: Mapping[int, str]) -> _Groups:
    """Each place by itself, those of one given story together."""
    size = len(alike)
    start = np.zeros(size, np.int64), np.full(size, NEVER, np.float32)
    groups = _Groups({place: [place] for place in range(size)}, {}, alike, *start)
    first: dict[str, int] = {}
    for place, story in sorted(given.items()):
        if story in first:
            groups.join(first[story], place)
        else:
            first[story] = place
    known = list(first.values())
    alike[np.ix_(known, known)] = NEVER
    groups.given.update({place: story for story, place in first.items()})
    for place in groups.members:
        groups.look(place)
    return groups


def _joined(alike: Matrix, given: Mapping[int, str]) -> list[list[int]]:
    groups = _begun(alike, given)
    one, other = groups.likest()
    while alike[one, other] >= ENOUGH:
        groups.join(one, other)
        one, other = groups.likest()
    return list(groups.members.values())


def _square(size: int, found: Likenesses) -> Matrix:
    """The likenesses of so many places to each other."""
    alike = np.zeros((size, size), np.float32)
    alike[found.left, found.right] = alike[found.right, found.left] = found.values
    np.fill_diagonal(alike, NEVER)
    return alike


def _parts(found: Likenesses, given: Mapping[int, str], size: int) -> NDArray[np.int64]:
    """A label for each place: between two labels no two places are like enough, nor of one given story."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    near = found.values >= ENOUGH
    first: dict[str, int] = {}
    told = np.array([(first.setdefault(story, place), place) for place, story in given.items()], np.int64)
    left, right = np.concatenate([np.stack([found.left[near], found.right[near]]), told.reshape(-1, 2).T], axis=1)
    graph = csr_matrix((np.ones(len(left), np.int8), (left, right)), shape=(size, size))
    return np.asarray(connected_components(graph, directed=False)[1], np.int64)


def _of(found: Likenesses, rows: Sequence[int]) -> Likenesses:
    """The likenesses between the rows, which are in order, by their places among them."""
    kept = np.isin(found.left, rows) & np.isin(found.right, rows)
    left, right = (np.searchsorted(rows, each[kept]).astype(np.int32) for each in (found.left, found.right))
    return Likenesses(left, right, found.values[kept])


def _split(labels: NDArray[np.int64], found: Likenesses) -> Iterator[tuple[list[int], Likenesses]]:
    """The places of each label, and the likenesses between them by their places among these."""
    order = np.argsort(labels, kind="stable")
    pairs = np.argsort(labels[found.left], kind="stable")
    counts = range(1 + int(labels.max()))
    ends, bounds = np.searchsorted(labels[order], counts, "right"), labels[found.left][pairs]
    firsts, lasts = np.searchsorted(bounds, counts), np.searchsorted(bounds, counts, "right")
    for places, first, last in zip(np.split(order, ends[:-1]), firsts, lasts, strict=True):
        own = pairs[first:last]
        yield places.tolist(), _of(Likenesses(found.left[own], found.right[own], found.values[own]), places.tolist())


def linked(rows: Sequence[int], found: Likenesses, given: Mapping[int, str]) -> list[list[int]]:
    """The rows, which are in order, in groups whose articles are like enough on average; two given stories stay two.

    Likenesses that are not among those `found` are none.
    """
    if not rows:
        return []
    inner = _of(found, rows)
    told = {place: given[row] for place, row in enumerate(rows) if row in given}
    labels = _parts(inner, told, len(rows))
    groups: list[list[int]] = []
    for places, part in _split(labels, inner):
        own = {place: told[whole] for place, whole in enumerate(places) if whole in told}
        groups += [[rows[places[place]] for place in group] for group in _joined(_square(len(places), part), own)]
    return sorted(sorted(group) for group in groups)
