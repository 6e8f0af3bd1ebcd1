"""The words around a number that loosen it, and the interval that each makes of it.

An exact number is the interval from itself to itself. The rules for the rest:

- "at least n", "n or more", "n-plus": n and up. "more than n", "over n": the same interval, the other hedge
  (a closed interval cannot leave n out, and writers do not mean to).
- "just over n": n to a tenth above it. "nearly n", "just under n": a tenth below n to n.
- "up to n", "as many as n", "no more than n", "cannot cost more than n", "an n cap", "n or fewer": 0 to n, "at most".
  "fewer than n": 0 to n, "less than".
- "about n", "some n", "n or so": a tenth to either side. A tenth is what reporters round to: on the labelled
  number rows of basil every pair of "about n" and its exact value lies within it.
"""

import math
from typing import NamedTuple

from checker.mentions.lexemes import HYPHENS, Lexemes, at, longest

_ROUGHLY = 0.1
_LONGEST_HEDGE = 5
_NOTS = frozenset({"not", "cannot", "never"})
_NOT_ALONE = frozenset({"only", "just", "merely", "simply"})
_LEAST_OVER = 10  # "over 20 years" is more than 20, "over two days" is during them

_BEFORE = {
    "at least": (
        "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|as few as|as little as"
        "|as low as|at a minimum"
    ),
    "more than": (
        "more than|over|above|greater than|upward of|upwards of|north of|in excess of|exceeding|well over|far more than"
        "|many more than|well above|larger than|longer than|higher than|older than|better than|much more than"
    ),
    "just over": (
        "just over|just above|slightly more than|a little more than|a little over|slightly over|a bit more than"
        "|slightly above|little more than|barely more than|just more than"
    ),
    "at most": (
        "up to|as many as|as much as|as high as|as long as|at most|no more than|not more than|a maximum of|maximum"
        "|no higher than|no longer than|at the most|no greater than|a cap of|a limit of|a ceiling of|capped at"
        "|limited to"
    ),
    "less than": "fewer than|less than|under|below|well under|well below|far fewer than|far less than|south of|shy of",
    "nearly": (
        "nearly|almost|close to|approaching|just under|just below|just shy of|just short of|slightly less than"
        "|slightly under|a little less than|slightly fewer than|not quite|a little under|near|short of"
    ),
    "about": (
        "about|around|roughly|approximately|some|an estimated|estimated|circa|something like|in the region of|approx"
        "|somewhere around|in the neighborhood of|in the neighbourhood of|in the vicinity of|on the order of|perhaps"
        "|maybe|what amounts to about|or so"
    ),
}
_AFTER = {
    "at least": "or more|or higher|or above|or greater|or over|or older|or better|and above|and over|and up|plus|+",
    "at most": "or less|or fewer|or lower|or below|or under|or younger|at most|and under|cap|limit|ceiling|maximum",
    "about": "or so|odd|ish|or thereabouts|give or take",
}
_BY_WORDS = {phrase: hedge for hedge, phrases in _BEFORE.items() for phrase in phrases.split("|")}
_AFTER_BY_WORDS = {phrase: hedge for hedge, phrases in _AFTER.items() for phrase in phrases.split("|")}
_AFTER_PHRASES = frozenset(_AFTER_BY_WORDS)
# What these stand for may stand in space or time ("over the river", "around noon"): a hedge only right before a number.
_STATED_AS = {"just over": "more than"}


class Hedge(NamedTuple):
    """A hedge as written from lexeme `start` to before `stop`; `name` "" and an empty span for none."""

    name: str
    start: int
    stop: int


def over_is_during(lexemes: Lexemes, hedge: Hedge, value: float) -> bool:
    """Whether "over" before a span of time stands for "during": "over two days", not "for over two days"."""
    bare = hedge.stop == hedge.start + 1 and at(lexemes, hedge.start).lower == "over"
    return bare and value < _LEAST_OVER and at(lexemes, hedge.start - 1).lower not in {"for", "after", "of", "well"}


def _is_denied(lexemes: Lexemes, index: int) -> bool:
    """Whether a not stands one word before lexeme `index`: "cannot cost more than", but "not only more than"."""
    word = at(lexemes, index - 2).lower
    return (word in _NOTS or word.endswith("n't")) and at(lexemes, index - 1).lower not in _NOT_ALONE


def hedge_before(lexemes: Lexemes, index: int) -> Hedge:
    """The longest hedge that ends right before lexeme `index`. What is not more than a number is at most the number."""
    for size in range(min(_LONGEST_HEDGE, index), 0, -1):
        name = _BY_WORDS.get(" ".join(lexeme.lower for lexeme in lexemes[index - size : index]))
        if name:
            denied = name == "more than" and _is_denied(lexemes, index - size)
            return Hedge("at most" if denied else name, index - size, index)
    return Hedge("", index, index)


def hedge_after(lexemes: Lexemes, index: int) -> Hedge:
    """The hedge that starts at lexeme `index`, over a hyphen: "or more", "-plus", "-odd"."""
    start = index + (at(lexemes, index).text in HYPHENS and at(lexemes, index + 1).lower in {"plus", "odd", "ish"})
    size = longest(lexemes, start, _AFTER_PHRASES, limit=3)
    if not size:
        return Hedge("", index, index)
    name = _AFTER_BY_WORDS[" ".join(lexeme.lower for lexeme in lexemes[start : start + size])]
    return Hedge(name, index, start + size)


def interval(low: float, high: float, hedge: str) -> tuple[float, float, str]:
    """The interval of a number or range under a hedge, and the hedge's name in the records."""
    name = _STATED_AS.get(hedge, hedge)
    near = _ROUGHLY * max(abs(low), abs(high))
    ends = {
        "at least": (low, math.inf),
        "more than": (low, math.inf),
        "just over": (low, high + near),
        "at most": (min(0.0, high), high),
        "less than": (min(0.0, high), high),
        "nearly": (low - near, high),
        "about": (low - near, high + near),
    }
    first, last = ends.get(hedge, (low, high))
    return round(first, 9), round(last, 9), name
