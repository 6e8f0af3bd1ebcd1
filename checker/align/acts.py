"""Dates and places of two outlets that belong to the same act.

All of a day's events share their weekday, so equal dates tell nothing; what tells is the act: its
verb, and who and what takes part in it. Acts that are repeated through a story (said, met, left)
are left out, since nothing in a sentence tells one occasion from the next.
"""

import functools
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from checker.align.candidates import outlet_pairs
from checker.align.encoder import Encoder, Passage, Vectors
from checker.align.words import mass
from checker.mentions.places import contains
from checker.model import AlignedPair, Article, Kind, Match, Mention, Score, Statement, Story

TABLE = Path(__file__).parent / "acts.toml"
LIKENESS = 0.5  # cosine of the two sentences
SHARED = 2.0  # weight of the words that both clauses share beside the verb
FEWEST = 1  # of these words that are not names: a person alone does many things in a week


@dataclass(frozen=True, slots=True)
class _Anchored:
    """A date or a place in its sentence, with the acts that it may belong to: its verb's, and the noun's above it."""

    statement: Statement
    mention: Mention
    acts: frozenset[str]


@functools.cache
def _table() -> tuple[Mapping[str, str], frozenset[str]]:
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return {verb: group[0] for group in table["related"] for verb in group}, frozenset(table["repeated"])


def act_of(predicate: str) -> str:
    """The act that a verb tells of, as the first verb of its group; "" for one that is repeated through a story."""
    groups, repeated = _table()
    return "" if predicate in repeated else groups.get(predicate, predicate)


def _acts(mention: Mention) -> frozenset[str]:
    verb, noun = act_of(mention.slot.predicate), mention.slot.head.replace("-", "")
    return frozenset(filter(None, (verb, noun and f"the {noun}")))


def _anchored(story: Story, article: Article) -> list[_Anchored]:
    return [
        _Anchored(statement, mention, _acts(mention))
        for statement in story.statements
        if statement.article.id == article.id and statement.kind == "sentence"
        for mention in statement.mentions
        if mention.kind is Kind.PLACE or (mention.kind is Kind.DATE and _acts(mention))
    ]


def _names(statement: Statement) -> set[str]:
    """The words of all names in a statement."""
    named = (m.text for m in statement.mentions if m.kind in {Kind.PERSON, Kind.ORGANISATION, Kind.PLACE})
    return {word.casefold() for text in named for word in text.split()}


def _shared(a: _Anchored, b: _Anchored) -> tuple[list[str], list[str]]:
    """The words of both clauses beside the verb: all of them, and those that are no names."""
    words = set(a.mention.slot.words) & set(b.mention.slot.words) - {a.mention.slot.predicate, b.mention.slot.predicate}
    common = words - _names(a.statement) - _names(b.statement)
    return sorted(words), sorted(common)


def _is_one_act(a: _Anchored, b: _Anchored) -> bool:
    """Whether the verb or the noun is the same; places that lie in each other need neither, since outlets
    that tell of two things seldom go into one and the same corner of the map.
    """
    one, other = a.mention.value, b.mention.value
    nested = a.mention.kind is Kind.PLACE and one != other and (contains(one, other) or contains(other, one))
    return bool(a.acts & b.acts) or nested


def _named(a: _Anchored, b: _Anchored) -> set[str]:
    """The words that name the act, for the reader."""
    nouns = {act for act in a.acts & b.acts if act.startswith("the ")}
    return nouns or {a.mention.slot.predicate, b.mention.slot.predicate}


def _why(a: _Anchored, b: _Anchored, cosine: float) -> str:
    if a.acts & b.acts:
        return f"both tell of the same act: {' / '.join(sorted(_named(a, b)))}"
    return f"the two sentences are alike ({cosine:.2f} of 1)"


def _match(a: _Anchored, b: _Anchored, cosine: float, words: Sequence[str]) -> Match:
    weight = mass(words)
    score = Score(round(cosine, 4), cosine=round(cosine, 4), slot=round(min(weight / 20, 1), 4))
    because = (
        _why(a, b, cosine),
        f"both name {', '.join(f'“{word}”' for word in sorted(words, key=lambda w: (-mass([w]), w))[:4])}",
    )
    return Match(a.mention.kind, a.mention, b.mention, AlignedPair(a.statement, b.statement, score), cosine, because)


def _same(a: _Anchored, b: _Anchored) -> bool:
    """Whether both have the same time: such a pair is settled. Places are not, since an outlet names the
    city and its state in one breath.
    """
    one, other = a.mention.when, b.mention.when
    return one is not None and other is not None and (one.first, one.last) == (other.first, other.last)


def _unsettled(found: Sequence[tuple[_Anchored, _Anchored, Match]]) -> Iterator[Match]:
    """The matches without those of a date that the other outlet has for its act as well: an
    outlet that tells of two rulings is not to be held against another one's second.
    """
    settled = {
        (side, anchored.mention.start) for a, b, _ in found if _same(a, b) for side, anchored in enumerate((a, b))
    }
    for a, b, match in found:
        if _same(a, b) or not {(0, a.mention.start), (1, b.mention.start)} & settled:
            yield match


def _pairs(
    left: Sequence[_Anchored], right: Sequence[_Anchored], cosines: Vectors
) -> Iterator[tuple[_Anchored, _Anchored, Match]]:
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            if a.mention.kind is not b.mention.kind or cosines[i, j] < LIKENESS:
                continue
            words, common = _shared(a, b)
            affirmed = a.mention.slot.negated == b.mention.slot.negated
            if affirmed and _is_one_act(a, b) and mass(words) >= SHARED and len(common) >= FEWEST:
                yield a, b, _match(a, b, float(cosines[i, j]), words)


def match_acts(story: Story, encoder: Encoder) -> Iterator[Match]:
    """For every two outlets the dates and the places of one act, equal ones included, in order of the text."""
    for left, right in outlet_pairs(story.articles):
        sides = _anchored(story, left), _anchored(story, right)
        if not all(sides):
            continue
        rows = [encoder.encode([Passage(d.statement.text) for d in side]) for side in sides]
        yield from _unsettled(list(_pairs(*sides, np.asarray(rows[0] @ rows[1].T))))
