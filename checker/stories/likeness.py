"""How alike articles are, by their sketches and the days between them; those of other days are never met."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checker.model import Article
from checker.stories.sketch import Sketch, Weights

# Read on pairs of data/allsides drawn by the cosine of their words and by the days between: at 0.2 to 0.3 some three in
# four are one event on one day or two; at 0.3 to 0.45 two in five after four to seven days, hardly any after a week and
# none after a month.
FRESH = 1  # days between two reports of one event that count for nothing
HALVED = 4  # days after which likeness counts half
WINDOW = 14  # days after which two articles are never of one event
LEAST = 0.04  # likeness below which two articles count as wholly unlike: most pairs
BLOCK = 256  # articles that are met with their neighbours at once

Matrix = NDArray[np.float32]
Days = NDArray[np.int64]
UNDATED = 0


@dataclass(frozen=True, slots=True)
class Index:
    """The sketches of articles in the order of their days, as sparse rows; those without a day come first."""

    rows: Any  # words and particulars side by side, so that a product is the mean of both cosines
    particulars: Any
    days: Days  # as ordinals


@dataclass(frozen=True, slots=True)
class Likenesses:
    """Likenesses of articles: `values[n]` is that of `left[n]` and `right[n]`, all by their place in the index."""

    left: NDArray[np.int32]
    right: NDArray[np.int32]
    values: Matrix

    @property
    def once(self) -> "Likenesses":
        """Each pair as its first article finds it: the other one may round it otherwise."""
        first = self.left < self.right
        return Likenesses(self.left[first], self.right[first], self.values[first])


def day(article: Article) -> int:
    """The day of publication as an ordinal, `UNDATED` where it is not known."""
    return article.day.toordinal() if article.day else UNDATED


def _sparse(weights: Sequence[Weights]) -> Any:
    # Imported here: a tenth of a second that runs without a mixed batch do without.
    from scipy.sparse import csr_matrix

    columns = {word: place for place, word in enumerate(sorted({word for each in weights for word in each}))}
    ends = np.cumsum([0, *map(len, weights)])
    places = np.array([columns[word] for each in weights for word in each], np.int64)
    values = np.array([value for each in weights for value in each.values()], np.float32)
    return csr_matrix((values, places, ends), shape=(len(weights), max(1, len(columns))))


def index(sketches: Sequence[Sketch], days: Sequence[int]) -> Index:
    """The sketches for meeting each other; `days` must be in order."""
    from scipy.sparse import hstack

    words, particulars = _sparse([s.words for s in sketches]), _sparse([s.particulars for s in sketches])
    both = hstack([words, particulars], format="csr") * np.float32(np.sqrt(0.5))
    return Index(both, particulars, np.array(days, np.int64))


def nearness(left: Days, right: Days) -> Matrix:
    """1 for days that are one day apart or less, halved every `HALVED` days more, 0 after `WINDOW`; 1 if unknown."""
    apart = np.abs(left - right)
    near = np.where(apart > WINDOW, 0.0, 0.5 ** (np.maximum(apart - FRESH, 0) / HALVED))
    return np.where((left == UNDATED) | (right == UNDATED), 1.0, near).astype(np.float32)


def _blocks(rows: Sequence[int], days: Days) -> Iterator[NDArray[np.int64]]:
    """The rows, which are in order, cut into pieces of few days."""
    piece: list[int] = []
    for row in rows:
        if piece and (len(piece) == BLOCK or days[row] - days[piece[0]] > WINDOW):
            yield np.array(piece)
            piece = []
        piece.append(row)
    if piece:
        yield np.array(piece)


def _met(block: NDArray[np.int64], days: Days) -> NDArray[np.int64]:
    """All that the articles of a block can be like: those of days around, and those without one."""
    first, last = days[block[0]], days[block[-1]]
    if first == UNDATED:
        return np.arange(len(days))
    undated = int(np.searchsorted(days, UNDATED, "right"))
    around = np.searchsorted(days, [max(first - WINDOW, UNDATED + 1), last + WINDOW + 1])
    return np.concatenate([np.arange(undated), np.arange(*around)])


def likenesses(found: Index, rows: Iterable[int]) -> Likenesses:
    """The likenesses of `rows` to all articles in reach, from `LEAST` up; a pair of two rows comes twice."""
    parts = [(np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0, np.float32))]
    for block in _blocks(sorted(rows), found.days):
        met = _met(block, found.days)
        product = (found.rows[block] @ found.rows[met].T).tocoo()
        left, right = block[product.row], met[product.col]
        values = product.data * nearness(found.days[left], found.days[right])
        kept = (values >= LEAST) & (left != right)
        parts.append((left[kept].astype(np.int32), right[kept].astype(np.int32), values[kept]))
    return Likenesses(*(np.concatenate(each) for each in zip(*parts, strict=True)))


def of_particulars(found: Index, rows: Sequence[int]) -> Matrix:
    """The likeness of each two of the rows in names and figures alone, as a square matrix of ones and less."""
    chosen, days = found.particulars[rows], found.days[rows]
    return np.asarray((chosen @ chosen.T).toarray() * nearness(days[:, None], days[None, :]), np.float32)
