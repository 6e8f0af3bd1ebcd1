"""Sentences that two outlets have word for word but for one place: where the surest differences are."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from checker.align.collation import Edit, collate
from checker.align.quoted import Word, quoted_words
from checker.align.thresholds import threshold
from checker.align.words import words
from checker.model import Match, Mention, Statement


def _breaks_off(own: Sequence[Word], stretch: Sequence[Word], every: Sequence[Word]) -> bool:
    """Whether a sentence goes on behind, or began before, the words that differ: then the rest may differ too."""
    return bool(own) and (own[-1] == stretch[-1] != every[-1] or own[0] == stretch[0] != every[0])


def single_edit(left: Statement, right: Statement) -> tuple[Edit, int] | None:
    """The one edit of two sentences and how many words agree; None where they differ in more, or are short."""
    if fuzz.ratio(" ".join(sorted(words(left.text))), " ".join(sorted(words(right.text)))) < threshold("copies.alike"):
        return None
    sides = quoted_words(left.text), quoted_words(right.text)
    found = collate(*sides)
    if len(found.edits) != 1 or found.agreeing < threshold("copies.fewest"):
        return None
    (edit,) = found.edits
    cut = _breaks_off(edit.left, found.left, sides[0]) or _breaks_off(edit.right, found.right, sides[1])
    return None if cut else (edit, found.agreeing)


def touches(statement: Statement, differing: tuple[Word, ...], mention: Mention) -> bool:
    """Whether differing words of a statement are part of a mention."""
    if not differing:
        return False
    start, end = differing[0].start + statement.start, differing[-1].end + statement.start
    return mention.start < end and start < mention.end


def differs_alone(match: Match) -> bool:
    """Whether two sentences differ in nothing but the two values of a match: then they are values of one thing."""
    found = single_edit(match.pair.left, match.pair.right)
    return (
        found is not None
        and touches(match.pair.left, found[0].left, match.left)
        and touches(match.pair.right, found[0].right, match.right)
    )
