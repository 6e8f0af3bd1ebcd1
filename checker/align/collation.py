"""Two wordings laid side by side: where they agree, and where one departs from the other.

A local alignment (Smith and Waterman 1981, affine gaps after Gotoh 1982) over words, in which a
match earns the word's weight: an agreement on "unimpeachable" is worth more than one on "of the".
What an outlet has marked as its own change, an ellipsis or [brackets], costs nothing.
"""

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from checker.align.ends import beside, head, rest
from checker.align.quoted import Word
from checker.align.thresholds import threshold

# What gaps cost, what two forms of a word earn, and from how many words, and what share, a stretch is firm.
OPEN, EXTEND, KIN, FIRM, SHARE = (
    threshold(f"collation.{name}") for name in ("open", "extend", "kin", "firm", "firm-share")
)
STEM, ENDING = 3, 3  # letters that two forms of a word must share, and those that may differ
NEVER = float("-inf")


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of the left that stand against words of the right; either may be empty. `marked` is
    true where an outlet has marked the change itself.
    """

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Collation:
    """Two wordings side by side. `mass` is the weight of the words that agree, `ratio` its share of
    the aligned stretch, 0 to 1, and `close` the same with what differs next to it counted; `left` and
    `right` are that stretch; `edits` is where they differ.
    """

    mass: float
    ratio: float
    left: tuple[Word, ...]
    right: tuple[Word, ...]
    edits: tuple[Edit, ...]
    close: float = 1.0

    @property
    def agreeing(self) -> int:
        """How many words of the stretch agree."""
        sides = (self.left, [edit.left for edit in self.edits]), (self.right, [edit.right for edit in self.edits])
        return max(min(len(words) - sum(map(len, own)) for words, own in sides), 0)

    @property
    def share(self) -> float:
        """The share of the words of the longer stretch that agree, 0 to 1, small words counted like others."""
        return self.agreeing / max(len(self.left), len(self.right), 1)


NOTHING = Collation(0.0, 0.0, (), (), ())
Step = tuple[int, int, str]
Pair = tuple[int, int]


@functools.lru_cache(maxsize=65_536)
def kin(a: str, b: str) -> bool:
    """Whether two different words are forms of one: "look" and "looks", "duty" and "duties"."""
    shorter, longer = sorted((a, b), key=len)
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(shorter, longer, strict=False)))
    return stem >= STEM and len(longer) - stem <= ENDING and len(shorter) - stem <= ENDING - 1


def _beside(other: Sequence[Word], at: int) -> bool:
    """Whether leaving out words costs nothing while `other` stands before its word `at`."""
    marked = at < len(other) and (other[at].after_gap or other[at].loose)
    return marked or (at > 0 and other[at - 1].loose)


def _share(a: Word, b: Word) -> float:
    """How much of a word's weight two words earn beside each other: all, a part for two forms of one, or none."""
    return 1.0 if a.text == b.text else KIN * kin(a.text, b.text)


def _earned(word: Word, others: Sequence[Word], stems: Mapping[str, Sequence[int]]) -> list[float | None]:
    """What a word earns beside each of the others, None for nothing: only those of its stem are looked at."""
    earned: list[float | None] = [None] * len(others)
    for i in stems.get(word.text[:STEM], ()):
        share = _share(word, others[i])
        earned[i] = share * word.weight if share else None
    return earned


class _Grid:
    """The best scores up to each pair of words: `match` where both agree there, `gap` where either is skipped."""

    def __init__(self, left: Sequence[Word], right: Sequence[Word]) -> None:
        self.left, self.right = left, right
        stems: dict[str, list[int]] = {}
        for j, word in enumerate(right):
            stems.setdefault(word.text[:STEM], []).append(j)
        earned = {word.text: _earned(word, right, stems) for word in left}
        beside = [_beside(right, j) for j in range(len(right) + 1)]
        skip = [(EXTEND * word.weight, word.loose) for word in right]
        self.match, self.gap = [[NEVER] * (len(right) + 1)], [[NEVER] * (len(right) + 1)]
        for i, word in enumerate(left, start=1):
            self._row(earned[word.text], skip, (EXTEND * word.weight, word.loose), beside, free=_beside(left, i))

    def _row(
        self,
        earned: Sequence[float | None],
        skip: Sequence[tuple[float, bool]],
        down: tuple[float, bool],
        beside: Sequence[bool],
        *,
        free: bool,
    ) -> None:
        """The next row, from the one above: a million cells for fifty stories, hence one plain loop.

        `skip` is what leaving out each right word costs, `down` the left one, unless it is free.
        """
        match_above, gap_above = self.match[-1], self.gap[-1]
        match, gap = [NEVER], [NEVER]
        cost, loose = down
        paired, skipped = NEVER, NEVER  # the cell to the left
        for j, (found, (extend, right_loose)) in enumerate(zip(earned, skip, strict=True), start=1):
            opened, kept = match_above[j], gap_above[j]
            if not (loose or beside[j]):
                opened, kept = opened - cost - OPEN, kept - cost
            if not (free or right_loose):
                paired, skipped = paired - extend - OPEN, skipped - extend
            over, along = max(kept, opened), max(skipped, paired)
            skipped = max(along, over)
            paired = NEVER if found is None else found + max(0.0, match_above[j - 1], gap_above[j - 1])
            match.append(paired)
            gap.append(skipped)
        self.match.append(match)
        self.gap.append(gap)

    def ways(self, i: int, j: int) -> Iterator[tuple[float, Step]]:
        """The ways into a gap at (i, j), each with its score and the step it comes from."""
        for di, dj in ((1, 0), (0, 1)):
            a, b = i - di, j - dj
            if a < 0 or b < 0:
                continue
            skipped = self.left[a] if di else self.right[b]
            free = skipped.loose or (_beside(self.right, b) if di else _beside(self.left, a))
            extend = 0.0 if free else EXTEND * skipped.weight
            if self.gap[a][b] > NEVER:
                yield self.gap[a][b] - extend, (a, b, "gap")
            if self.match[a][b] > NEVER:
                yield self.match[a][b] - extend - (0.0 if free else OPEN), (a, b, "match")

    def matched(self) -> list[tuple[int, int]]:
        """The pairs of word indices that agree on the best path, in order."""
        ends = ((score, i, j) for i, row in enumerate(self.match) for j, score in enumerate(row))
        best, i, j = max(ends, key=lambda end: (end[0], -end[1], -end[2]))
        best = max(best, 0.0)
        state, found = "match", []
        while best > 0:
            if state == "match":
                found.append((i - 1, j - 1))
                i, j = i - 1, j - 1
                if max(self.match[i][j], self.gap[i][j]) <= 0:
                    break
                state = "match" if self.match[i][j] >= self.gap[i][j] else "gap"
            else:
                _, (i, j, state) = max(self.ways(i, j))
        return found[::-1]


def _run(words: Sequence[Word]) -> str:
    """Some words written in one, since "good will" and "goodwill" are the same."""
    return "".join(word.text for word in words)


def _edits(left: Sequence[Word], right: Sequence[Word], matched: Sequence[Pair]) -> Iterator[Edit]:
    """Where the stretch differs: the words between those that agree, other forms of one word among them."""
    firm = [(a, b) for a, b in matched if left[a].text == right[b].text]
    bounds = [(matched[0][0] - 1, matched[0][1] - 1), *firm, (matched[-1][0] + 1, matched[-1][1] + 1)]
    for (a, b), (c, d) in pairwise(bounds):
        gone, come = tuple(left[a + 1 : c]), tuple(right[b + 1 : d])
        if _run(gone) != _run(come):
            behind = (*left[c : c + 1], *right[d : d + 1])
            marked = any(w.after_gap for w in behind) or any(word.loose for word in (*gone, *come))
            yield Edit(gone, come, marked)


def _edit(left: Sequence[Word], right: Sequence[Word]) -> Edit:
    return Edit(tuple(left), tuple(right), any(word.after_gap or word.loose for word in (*left, *right)))


def collate(left: Sequence[Word], right: Sequence[Word]) -> Collation:
    """The best stretch that two wordings share, and its edits; `NOTHING` where no word is shared.

    Flipped sides give the same stretch with its edits flipped.
    """
    if not left or not right:
        return NOTHING
    if (len(left), [w.text for w in left]) > (len(right), [w.text for w in right]):
        return _flipped(collate(right, left))
    return _cut(left, right) or _aligned(left, right, _Grid(left, right).matched())


def _aligned(left: Sequence[Word], right: Sequence[Word], matched: Sequence[Pair]) -> Collation:
    """The stretch from the first word that agrees to the last, and what differs inside and beside it."""
    if not matched:
        return NOTHING
    (a, b), (c, d) = matched[0], matched[-1]
    inner = tuple(_edits(left, right, matched))
    firm = len(matched) >= FIRM and SHARE * max(c - a + 1, d - b + 1) <= len(matched)
    i, j, before = beside(head(left, a), head(right, b), firm=firm)
    k, m, behind = beside(rest(left, c), rest(right, d), firm=firm)
    outer = (_edit(left[a - i : a], right[b - j : b]), _edit(left[c + 1 : c + 1 + k], right[d + 1 : d + 1 + m]))
    edits = tuple(edit for edit in (outer[0], *inner, outer[1]) if _run(edit.left) != _run(edit.right))
    mass = sum(_share(left[x], right[y]) * left[x].weight for x, y in matched)
    whole = left[a - i - before : c + k + 1 + behind], right[b - j - before : d + m + 1 + behind]
    lost = _lost(inner)
    close = mass / (mass + lost + _lost(outer))
    return Collation(mass, mass / (mass + lost), tuple(whole[0]), tuple(whole[1]), edits, close)


def _cut(left: Sequence[Word], right: Sequence[Word]) -> Collation | None:
    """The collation where the left wording stands whole in the right one, which needs no alignment."""
    for at in range(len(right) - len(left) + 1):
        if all(a.text == b.text for a, b in zip(left, right[at:], strict=False)):
            stretch = tuple(right[at : at + len(left)])
            return Collation(_weight(left), 1.0, tuple(left), stretch, ())
    return None


def _lost(edits: Sequence[Edit]) -> float:
    return sum(max(_weight(edit.left), _weight(edit.right)) for edit in edits if not edit.marked)


def _weight(words: Sequence[Word]) -> float:
    return sum(word.weight for word in words)


def _flipped(found: Collation) -> Collation:
    edits = tuple(replace(edit, left=edit.right, right=edit.left) for edit in found.edits)
    return replace(found, left=found.right, right=found.left, edits=edits)
