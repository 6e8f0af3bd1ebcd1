"""Sentences that two outlets have word for word but for one place: where the surest differences are."""

from rapidfuzz import fuzz

from checker.align.collation import Edit, collate
from checker.align.quoted import Word, quoted_words
from checker.align.thresholds import threshold
from checker.align.words import words
from checker.model import Match, Mention, Statement


def single_edit(left: Statement, right: Statement) -> tuple[Edit, int] | None:
    """The one edit of two sentences and how many words agree; None where they differ in more, or are short."""
    if fuzz.ratio(" ".join(sorted(words(left.text))), " ".join(sorted(words(right.text)))) < threshold("copies.alike"):
        return None
    found = collate(quoted_words(left.text), quoted_words(right.text))
    agreeing = min(len(found.left), len(found.right)) - sum(len(edit.left) for edit in found.edits)
    return (found.edits[0], agreeing) if len(found.edits) == 1 and agreeing >= threshold("copies.fewest") else None


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
