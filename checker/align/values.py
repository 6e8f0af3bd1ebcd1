"""Values of two outlets that are values of the same thing: decided here, for all rules.

The strongest single sign is the contextual vectors of the values with the words beside them. Equal values
are matched first and used up, then the likeliest of the rest, one to one: a figure that the other outlet
has too is no longer free to disagree with something else.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.align.candidates import outlet_pairs
from checker.align.encoder import Encoder
from checker.align.figures import Figure, figures_of, likeness_of, nearness, same_noun, vectors_of
from checker.align.shared import MASS_CAP, heaviest
from checker.align.story_words import story_weights
from checker.align.thresholds import threshold
from checker.align.words import mass
from checker.mentions.tolls import BEFALLEN
from checker.model import AlignedPair, Match, Relation, Score, Story, hours_between
from checker.relations import relate_quantities


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Two values that may be values of one thing."""

    left: Figure
    right: Figure
    relation: Relation
    cosine: float
    likeness: float


def _candidates(
    left: Sequence[Figure], right: Sequence[Figure], encoder: Encoder, weights: Mapping[str, float]
) -> Iterator[_Candidate]:
    hours = hours_between(left[0].statement.article, right[0].statement.article)
    (own, beside), (other, others) = vectors_of(left, encoder), vectors_of(right, encoder)
    cosines, like = own @ other.T, beside @ others.T
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            found = relate_quantities(a.quantity, b.quantity, same_noun(a, b), hours)
            if found.relation is Relation.UNKNOWN:
                continue
            likeness = likeness_of(a, b, float(like[i, j]), weights)
            yield _Candidate(a, b, found.relation, round(float(cosines[i, j]), 4), round(likeness, 4))


def _rank(candidate: _Candidate) -> tuple[bool, float, int, int]:
    equal = candidate.relation is Relation.EQUAL
    return not equal, -candidate.likeness, candidate.left.mention.start, candidate.right.mention.start


def _are_two_tolls(found: _Candidate) -> bool:
    heads = {found.left.mention.slot.head, found.right.mention.slot.head}
    return len(heads) > 1 and heads <= BEFALLEN


def _is_like(found: _Candidate) -> bool:
    """Whether two values are like enough to be taken for values of one thing."""
    if _are_two_tolls(found):
        return False
    if found.relation is Relation.EQUAL:
        return found.cosine >= threshold("figures.equal")
    measured = "measure" in {found.left.quantity.form, found.right.quantity.form}
    if measured and mass(found.left.around & found.right.around) < threshold("figures.measured"):
        return False  # everything that can be measured is so many metres long
    own = same_noun(found.left, found.right) or found.cosine >= threshold("figures.likeness")
    return bool(own) and found.likeness >= threshold("figures.alike")


def _keys(found: _Candidate) -> frozenset[tuple[int, str]]:
    """What uses the two sides up: the value, wherever it stands; of a vague word its place alone, since "several" are
    several of anything.
    """
    sides = enumerate((found.left, found.right))
    return frozenset(
        (side, f"at {v.mention.start}" if v.quantity.hedge == "vague" else v.mention.value) for side, v in sides
    )


def _one_to_one(candidates: Sequence[_Candidate]) -> Iterator[_Candidate]:
    """Equal values first, then the likeliest; a value that is used in an article is used wherever it
    stands, except that a very like one may answer to two ("$5 billion" and "more than $5 billion"), and
    that an outlet may have a number both bare and hedged: each such two are matched once.
    """
    very_like, hedged = threshold("figures.very-like"), threshold("figures.hedged")
    settled: set[tuple[int, str]] = set()
    used: set[tuple[int, str]] = set()
    told: set[frozenset[tuple[int, str]]] = set()
    for found in sorted(filter(_is_like, candidates), key=_rank):
        keys, taken = _keys(found), settled if found.likeness >= very_like else used
        again = found.relation is Relation.REFINES and found.likeness >= hedged and keys not in told
        if again or not keys & taken:
            told.add(keys)
            used |= keys
            settled |= keys if found.relation is Relation.EQUAL else set()
            yield found


def _because(found: _Candidate, shared: frozenset[str]) -> tuple[str, ...]:
    steps = []
    noun = same_noun(found.left, found.right)
    if noun:
        steps.append(f"both are figures for “{noun}”")
    return (*steps, *heaviest(shared), f"the two figures stand in like context ({found.likeness:.2f} of 1)")


def _match(found: _Candidate) -> Match:
    a, b = found.left, found.right
    shared = a.around & b.around
    score = Score(
        total=found.likeness,
        cosine=found.cosine,
        lexical=round(min(mass(shared), MASS_CAP) / MASS_CAP, 4),
        values=round(nearness(a.quantity, b.quantity), 4),
        slot=float(bool(same_noun(a, b))),
    )
    pair = AlignedPair(a.statement, b.statement, score)
    return Match(a.mention.kind, a.mention, b.mention, pair, found.cosine, _because(found, shared))


def match_values(story: Story, encoder: Encoder) -> Iterator[Match]:
    """For every two outlets the values that answer to each other, equal ones included, in order of the text."""
    weights = story_weights(story)
    figures = {article.id: figures_of(story.statements, article) for article in story.articles}
    for one, other in outlet_pairs(story.articles):
        left, right = figures[one.id], figures[other.id]
        if left and right:
            chosen = _one_to_one(list(_candidates(left, right, encoder, weights)))
            yield from map(_match, sorted(chosen, key=lambda c: (c.left.mention.start, c.right.mention.start)))
