"""Places of two outlets that belong to the same act.

What tells is the act: its verb, and who and what takes part in it. Acts that are repeated through a
story (said, met, went) are left out, since nothing in a sentence tells one occasion from the next. Where
the verbs differ, one place must lie in the other, and the sentences must have more of their words in common.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from checker.align.candidates import outlet_pairs
from checker.align.encoder import Encoder, Passage, Vectors
from checker.align.events import name_words
from checker.align.shared import MASS_CAP
from checker.align.thresholds import threshold
from checker.align.verbs import acts_of, is_repeated
from checker.align.words import mass, words
from checker.mentions.places import contains, is_wide
from checker.model import AlignedPair, Article, Kind, Match, Mention, Score, Statement, Story

LIKENESS = 0.5  # cosine of the two sentences
SHARED = 2.0  # weight of the words that both clauses share beside the verb
COMMON = 1.4  # of these words that are not names: a person alone does many things in a week; "former" has 0.7


@dataclass(frozen=True, slots=True)
class _Anchored:
    """A place in its sentence, with the acts that it may belong to: its verb's, and the noun's above it; and with
    all words of the sentence.
    """

    statement: Statement
    mention: Mention
    acts: frozenset[str]
    words: frozenset[str]


def _acts(mention: Mention) -> frozenset[str]:
    noun, verb = mention.slot.head.replace("-", ""), mention.slot.predicate
    done = frozenset() if is_repeated(verb) or not verb else acts_of(verb)
    return done | ({f"the {noun}"} if noun else frozenset())


def _anchored(story: Story, article: Article) -> list[_Anchored]:
    return [
        _Anchored(statement, mention, _acts(mention), frozenset(words(statement.text)))
        for statement in story.statements
        if statement.article.id == article.id and statement.kind == "sentence"
        for mention in statement.mentions
        if mention.kind is Kind.PLACE and not is_wide(mention.value)
    ]


def _shared(a: _Anchored, b: _Anchored) -> tuple[list[str], list[str]]:
    """The words of both clauses beside the verb: all of them, and those that are no names."""
    slots = a.mention.slot, b.mention.slot
    both = set(slots[0].words) & set(slots[1].words) - {slots[0].predicate, slots[1].predicate}
    common = both - name_words(a.statement) - name_words(b.statement)
    return sorted(both), sorted(common)


def _in_common(a: _Anchored, b: _Anchored) -> float:
    """The share that both sentences have of the words of the one that has more, by weight: 0 to 1."""
    most = max(mass(a.words), mass(b.words))
    return mass(a.words & b.words) / most if most else 0.0


def _is_one_act(a: _Anchored, b: _Anchored) -> bool:
    """Whether the verb or the noun is the same; places that lie in each other need neither where the sentences have
    much in common, since outlets that tell of two things seldom go into one and the same corner of the map.
    """
    one, other = a.mention.value, b.mention.value
    nested = one != other and (contains(one, other) or contains(other, one))
    return bool(a.acts & b.acts) or (nested and _in_common(a, b) >= threshold("place-conflict.in-common"))


def _named(a: _Anchored, b: _Anchored) -> set[str]:
    """The words that name the act, for the reader."""
    nouns = {act for act in a.acts & b.acts if act.startswith("the ")}
    return nouns or {a.mention.slot.predicate, b.mention.slot.predicate}


def _why(a: _Anchored, b: _Anchored, cosine: float) -> str:
    if a.acts & b.acts:
        return f"both tell of the same act: {' / '.join(sorted(_named(a, b)))}"
    return f"the two sentences are alike ({cosine:.2f} of 1)"


def _match(a: _Anchored, b: _Anchored, cosine: float, both: Sequence[str]) -> Match:
    weight = mass(both)
    score = Score(round(cosine, 4), cosine=round(cosine, 4), slot=round(min(weight / MASS_CAP, 1), 4))
    because = (
        _why(a, b, cosine),
        f"both name {', '.join(f'“{word}”' for word in sorted(both, key=lambda w: (-mass([w]), w))[:4])}",
    )
    return Match(a.mention.kind, a.mention, b.mention, AlignedPair(a.statement, b.statement, score), cosine, because)


def _pairs(left: Sequence[_Anchored], right: Sequence[_Anchored], cosines: Vectors) -> Iterator[Match]:
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            if cosines[i, j] < LIKENESS:
                continue
            both, common = _shared(a, b)
            affirmed = a.mention.slot.negated == b.mention.slot.negated
            if affirmed and _is_one_act(a, b) and mass(both) >= SHARED and mass(common) >= COMMON:
                yield _match(a, b, float(cosines[i, j]), both)


def match_places(story: Story, encoder: Encoder) -> Iterator[Match]:
    """For every two outlets the places of one act, equal ones included, in order of the text."""
    for left, right in outlet_pairs(story.articles):
        sides = _anchored(story, left), _anchored(story, right)
        if not all(sides):
            continue
        rows = [encoder.encode([Passage(d.statement.text) for d in side]) for side in sides]
        yield from _pairs(*sides, np.asarray(rows[0] @ rows[1].T))
