"""Values of two outlets that are values of the same thing: decided here, for all rules.

The strongest single sign is the contextual vectors of the values' own words. Equal values are
matched first and used up, then the likeliest of the rest, one to one: a figure that the other
outlet has too is no longer free to disagree with something else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.align.candidates import outlet_pairs
from checker.align.encoder import Encoder, Passage, Vectors
from checker.align.thresholds import threshold
from checker.align.words import mass, words
from checker.model import (
    AlignedPair,
    Article,
    Match,
    Mention,
    Quantity,
    Relation,
    Score,
    Statement,
    Story,
    hours_between,
)
from checker.relations import relate_quantities

TELLING = 2.0  # weight of a word that says something: "the" has 0.1, "council" 3
MASS_CAP = 20.0  # shared word weight beyond which two sentences are no more about the same thing


@dataclass(frozen=True, slots=True)
class _Value:
    """A mention of a quantity in its sentence, with the words around it."""

    statement: Statement
    mention: Mention
    quantity: Quantity
    around: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Two values that may be values of one thing."""

    left: _Value
    right: _Value
    relation: Relation
    cosine: float
    likeness: float


def _values(statements: Sequence[Statement], article: Article) -> list[_Value]:
    found = []
    for statement in statements:
        if statement.kind != "sentence" or statement.article.id != article.id:
            continue
        for mention in statement.mentions:
            if mention.quantity is not None:
                outside = (
                    article.text[statement.start : mention.start] + " " + article.text[mention.end : statement.end]
                )
                found.append(_Value(statement, mention, mention.quantity, frozenset(words(outside))))
    return found


def _vectors(values: Sequence[_Value], encoder: Encoder) -> Vectors:
    return encoder.encode(
        [
            Passage(v.statement.text, v.mention.start - v.statement.start, v.mention.end - v.statement.start)
            for v in values
        ]
    )


def _written(quantity: Quantity) -> float:
    """The number itself, where one end of the range is open: 10 of "at least 10", 12 of "up to 12"."""
    open_below = quantity.low in {float("-inf"), 0.0} and 0 < quantity.high < float("inf")
    return quantity.high if open_below else quantity.low


def nearness(left: Quantity, right: Quantity) -> float:
    """How near two quantities are: the lesser over the greater, 0 to 1; of ranges, the ends that face each other."""
    low, high = sorted((left, right), key=lambda q: (_written(q), q.high))
    facing = low.high if low.high < high.low else _written(low)
    a, b = sorted((abs(facing), abs(_written(high))))
    return a / b if b else 1.0


def _candidates(
    left: Sequence[_Value], right: Sequence[_Value], cosines: Vectors, hours: float
) -> Iterator[_Candidate]:
    close, same_noun = threshold("figures.close"), threshold("figures.same-noun")
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            same_head = bool(a.mention.slot.head) and a.mention.slot.head == b.mention.slot.head
            found = relate_quantities(a.quantity, b.quantity, a.mention.slot.head if same_head else "", hours)
            if found.relation is Relation.UNKNOWN:
                continue
            cosine = float(cosines[i, j])
            likeness = cosine + close * nearness(a.quantity, b.quantity) + same_noun * same_head
            yield _Candidate(a, b, found.relation, round(cosine, 4), round(likeness, 4))


def _rank(candidate: _Candidate) -> tuple[bool, float, int, int]:
    equal = candidate.relation is Relation.EQUAL
    return not equal, -candidate.likeness, candidate.left.mention.start, candidate.right.mention.start


def _same_head(candidate: _Candidate) -> bool:
    head = candidate.left.mention.slot.head
    return bool(head) and head == candidate.right.mention.slot.head


def _least(candidate: _Candidate) -> float:
    """The cosine that two values need to be taken for values of one thing."""
    if candidate.relation is Relation.EQUAL:
        return threshold("figures.equal")
    return threshold("figures.likeness-same-noun" if _same_head(candidate) else "figures.likeness")


def _one_to_one(candidates: Sequence[_Candidate]) -> Iterator[_Candidate]:
    """Equal values first, then the likeliest; a value that is used in an article is used wherever it
    stands, except that a very like one may answer to two ("$5 billion" and "more than $5 billion").
    """
    very_like = threshold("figures.very-like")
    settled: set[tuple[int, str]] = set()
    used: set[tuple[int, str]] = set()
    for found in sorted(candidates, key=_rank):
        sides = {(0, found.left.mention.value), (1, found.right.mention.value)}
        free = not sides & (settled if found.cosine >= very_like else used)
        if free and found.cosine >= _least(found):
            used |= sides
            settled |= sides if found.relation is Relation.EQUAL else set()
            yield found


def _because(found: _Candidate, shared: frozenset[str]) -> tuple[str, ...]:
    steps = []
    if _same_head(found):
        steps.append(f"both are figures for “{found.left.mention.slot.head}”")
    telling = sorted((w for w in shared if mass([w]) >= TELLING), key=lambda word: (-mass([word]), word))[:4]
    if telling:
        steps.append(f"both sentences have {', '.join(f'“{word}”' for word in telling)}")
    return (*steps, f"the two figures stand in like context ({found.cosine:.2f} of 1)")


def _match(found: _Candidate) -> Match:
    a, b = found.left, found.right
    shared = a.around & b.around
    score = Score(
        total=min(found.likeness, 1.0),
        cosine=found.cosine,
        lexical=round(min(mass(shared), MASS_CAP) / MASS_CAP, 4),
        values=round(nearness(a.quantity, b.quantity), 4),
        slot=float(_same_head(found)),
    )
    pair = AlignedPair(a.statement, b.statement, score)
    return Match(a.mention.kind, a.mention, b.mention, pair, found.cosine, _because(found, shared))


def match_values(story: Story, encoder: Encoder) -> Iterator[Match]:
    """For every two outlets the values that answer to each other, equal ones included, in order of the text."""
    for left, right in outlet_pairs(story.articles):
        sides = [_values(story.statements, article) for article in (left, right)]
        if not all(sides):
            continue
        a, b = (_vectors(side, encoder) for side in sides)
        found = _candidates(sides[0], sides[1], a @ b.T, hours_between(left, right))
        chosen = _one_to_one(list(found))
        yield from map(_match, sorted(chosen, key=lambda c: (c.left.mention.start, c.right.mention.start)))
