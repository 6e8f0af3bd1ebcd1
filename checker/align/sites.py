"""Places of two outlets that are the place of one thing: "a fundraiser in Texas", "their fund-raiser in Houston"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.align.candidates import outlet_pairs
from checker.align.words import fold, mass
from checker.mentions.gazetteer import readings
from checker.mentions.places import contains, is_wide
from checker.model import AlignedPair, Article, Kind, Match, Mention, Score, Statement, Story

# "a fundraiser in lower …": the noun in front of the place, and "the Harlem apartment": the one behind it.
_BEFORE = re.compile(
    r"([a-z][\w’'-]*) (?:in|at|near|outside|inside|around|off)"
    r"(?: (?:the|his|her|their|downtown|lower|upper|central|suburban|rural|northern|southern|eastern|western))*\s$"
)
_BEHIND = re.compile(r"\s([a-z][\w-]*)")
TELLING = 2.0  # weight of a noun that says what stands there: "court" has 1.7, "shooting" 3.0, "apartment" 4.4


@dataclass(frozen=True, slots=True)
class _Site:
    """A place, the noun of the thing that stands or happens there, and whether the noun comes first."""

    statement: Statement
    mention: Mention
    noun: str
    first: bool


def _sites(statement: Statement, mention: Mention) -> Iterator[_Site]:
    text = statement.article.text
    before = _BEFORE.search(text[statement.start : mention.start])
    behind = _BEHIND.match(text[mention.end : statement.end])
    for found, first in ((before, True), (behind, False)):
        noun = fold(found[1].replace("-", "")) if found else ""
        if noun and mass([noun]) >= TELLING:
            yield _Site(statement, mention, noun, first)


def _of(story: Story, article: Article) -> list[_Site]:
    return [
        site
        for statement in story.statements
        if statement.article.id == article.id and statement.kind == "sentence"
        for mention in statement.mentions
        if mention.kind is Kind.PLACE
        for site in _sites(statement, mention)
    ]


def _is_large(name: str) -> bool:
    """Whether a place is a country or larger, in which many such things stand."""
    return is_wide(name) or any(place.kind == "country" for place in readings(name))


def _lies_in(inner: _Site, outer: _Site) -> bool:
    """Whether the one place lies in the other, smaller than a country, and is not in the other's article."""
    small, large = inner.mention, outer.mention
    told = small.text in outer.statement.article.text or large.value.startswith(small.value)
    plain = small.value == large.value or small.value.startswith(large.value)
    return contains(large.value, small.value) and not _is_large(large.value) and not told and not plain


def _match(left: _Site, right: _Site) -> Match:
    pair = AlignedPair(left.statement, right.statement, Score(0.5, slot=1.0))
    because = (f"both are the place of “{left.noun}”",)
    return Match(Kind.PLACE, left.mention, right.mention, pair, 0.5, because)


def _pairs(left: Sequence[_Site], right: Sequence[_Site]) -> Iterator[Match]:
    for a in left:
        for b in right:
            if a.noun == b.noun and (a.first or b.first) and (_lies_in(a, b) or _lies_in(b, a)):
                yield _match(a, b)


def match_sites(story: Story) -> Iterator[Match]:
    """For every two outlets the places of one thing of which one lies in the other, in order of the text."""
    for left, right in outlet_pairs(story.articles):
        yield from _pairs(_of(story, left), _of(story, right))
