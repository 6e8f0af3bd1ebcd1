"""Where a stretch that two wordings share ends: cut off by one of the outlets, or with other words beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from checker.align.quoted import Word
from checker.align.thresholds import threshold
from checker.align.words import idf, rare

# How far two ends may lie apart, and from which weight on a word is met again for a reason.
TAIL, OWN, NEAR = (int(threshold(f"collation.{name}")) for name in ("tail", "own", "near"))
ANCHOR = threshold("collation.anchor")


@dataclass(frozen=True, slots=True)
class Side:
    """The words next to an aligned stretch, nearest first, up to the end of its sentence. `whole`: that
    end is shown. `inner`: and the quotation goes on behind it, so that nothing was cut away there.
    """

    words: tuple[Word, ...]
    whole: bool
    inner: bool


def head(words: Sequence[Word], at: int) -> Side:
    """The words before word `at`, back to the beginning of the sentence."""
    for begin in range(at, max(-1, at - TAIL - 1), -1):
        if words[begin].begins:
            return Side(tuple(words[begin:at][::-1]), whole=True, inner=begin > 0)
    return Side(tuple(words[max(0, at - TAIL) : at][::-1]), whole=False, inner=False)


def rest(words: Sequence[Word], at: int) -> Side:
    """The words after word `at`, up to the end of the sentence."""
    for end in range(at, min(len(words), at + TAIL + 1)):
        if words[end].ends:
            return Side(tuple(words[at + 1 : end + 1]), whole=True, inner=end + 1 < len(words))
    return Side(tuple(words[at + 1 : at + 1 + TAIL]), whole=False, inner=False)


def _anchored(left: Sequence[Word], right: Sequence[Word], most: int) -> tuple[int, int] | None:
    """How many words each side has before both have the same one; None beyond `most` words together."""
    ways = ((i, j) for i, a in enumerate(left[: most + 1]) for j, b in enumerate(right[: most + 1]) if a.text == b.text)
    return min((way for way in ways if 0 < sum(way) <= most), key=lambda way: (sum(way), way), default=None)


def beside(left: Side, right: Side, *, firm: bool) -> tuple[int, int, int]:
    """How many words each side has of its own next to the aligned stretch, going outwards from it, and
    whether a word that both have again, 1 or 0, stands behind them.

    They are a difference where both sides come back to the same word soon after, where both show the
    sentence to its end and have a word or two, and beside a `firm` stretch where each goes on with another
    word; else one was only cut shorter.
    """
    a, b = left.words, right.words
    both = left.whole and right.whole
    found = _anchored(a, b, TAIL if both else NEAR)
    if found and (both or max(found) <= 1 or idf().get(a[found[0]].text, rare()) >= ANCHOR):
        return (*found, 1)
    complete = both and (bool(a) or left.inner) and (bool(b) or right.inner)
    if complete and max(len(a), len(b)) <= OWN:
        return len(a), len(b), 0
    return (1, 1, 0) if firm and a and b else (0, 0, 0)
