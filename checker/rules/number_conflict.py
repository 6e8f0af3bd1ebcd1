"""Outlets give different figures for the same thing.

Why it matters. A figure is what readers remember and other outlets copy. Where two outlets count,
measure or price the same thing differently, one of them is wrong, or they speak of different things
and ought to say so.

Stays quiet when one figure is the other one rounded, when a later article's higher toll overtakes
an earlier one, when ranges overlap, when each outlet has the other's figure too, and when the nouns,
units, people or sentences around the figures are not the same. Figures for one thing that differ
between outlets are nearly always close to each other: far apart, they are figures for two things.
"""

from collections.abc import Iterator

from checker.model import Kind, Level, Match, Relation, Score, Story, hours_between
from checker.relations import Related, relate_quantities
from checker.rule import Example, Finding, claim_of

LEVEL = Level.ERROR
# Read off the quantities of data/basil, 2,553 unequal pairs of which some 20 are of one slot.
ALIKE = 0.78  # cosine of the two values' own vectors
ALIKE_SAME_HEAD = 0.62  # where both count the same noun
NEAR = 0.70  # the lesser figure over the greater one

FLAGS = (Example("a", "b", says="x"),)
PASSES = (Example("a", "a"),)


def _head(match: Match) -> str:
    return match.left.slot.head if match.left.slot.head == match.right.slot.head else ""


def _relation(match: Match) -> Related:
    a, b = match.left.quantity, match.right.quantity
    assert a and b
    return relate_quantities(a, b, _head(match), hours_between(match.pair.left.article, match.pair.right.article))


def _same_slot(match: Match) -> bool:
    """Whether the two figures are figures of one thing."""
    least = ALIKE_SAME_HEAD if _head(match) else ALIKE
    return match.score >= least and match.pair.score.values >= NEAR


def _finding(match: Match, related: Related) -> Finding:
    head = _head(match)
    claims = (claim_of(match.pair.left, match.left), claim_of(match.pair.right, match.right))
    return Finding(
        subject=f"How many: {head}" if head else f"{match.left.text} or {match.right.text}?",
        message=f"“{match.left.text}” or “{match.right.text}”",
        relation=related.relation,
        because=(*match.because, *related.because),
        claims=claims,
        score=match.pair.score,
    )


def check(story: Story) -> Iterator[Finding]:
    """One finding for every two figures of one thing that cannot both be right."""
    for match in story.matches:
        if match.kind is Kind.QUANTITY and _same_slot(match):
            related = _relation(match)
            if related.relation is Relation.CONFLICTS:
                yield _finding(match, related)
