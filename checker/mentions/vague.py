"""Amounts without a number ("dozens", "several hundred", "monthslong"), as wide intervals.

A vague plural runs from two of its scale to where a writer would have taken the next word: "dozens" to
199, "hundreds" to 1,999. "thousands" runs on to a million, because few writers say "tens of thousands".
"a couple" is 2 to 3, "a few" and "a handful" 2 to 9, "several" 3 to 9, each times the scale behind it.
"weekslong" ends where "monthslong" begins, and so on. "dozens, if not hundreds" runs from the first to the second.
"""

import math
from typing import NamedTuple

from checker.mentions.lexemes import Lexemes, at, is_hyphen, longest
from checker.mentions.numerals import SCALES

_PLURALS = {
    "tens of thousands": (2e4, 999_999.0),
    "hundreds of thousands": (2e5, 1_999_999.0),
    "tens of millions": (2e7, 999_999_999.0),
    "hundreds of millions": (2e8, 1_999_999_999.0),
    "tens of billions": (2e10, 999_999_999_999.0),
    "hundreds of billions": (2e11, 1_999_999_999_999.0),
    "thousands": (2e3, 999_999.0),
    "hundreds": (200.0, 1_999.0),
    "dozens": (24.0, 199.0),
    "millions": (2e6, 999_999_999.0),
    "billions": (2e9, 999_999_999_999.0),
    "trillions": (2e12, math.inf),
}
_FEW = {
    "several": (3.0, 9.0),
    "a few": (2.0, 9.0),
    "a handful of": (2.0, 9.0),
    "a couple of": (2.0, 3.0),
    "a couple": (2.0, 3.0),
    "the handful of": (2.0, 9.0),
    "scores of": (40.0, 199.0),
}
_MULTI = {"multimillion": (2e6, 999_999_999.0), "multibillion": (2e9, 999_999_999_999.0)}
_LONG = {
    "minutes": (2.0, 119.0, "minute"),
    "hours": (120.0, 2_879.0, "minute"),
    "days": (2.0, 13.0, "day"),
    "weeks": (14.0, 59.0, "day"),
    "months": (2.0, 23.0, "month"),
    "years": (24.0, math.inf, "month"),
    "decades": (240.0, math.inf, "month"),
}
# What joins a vague plural with the next greater one: "hundreds or even thousands", "dozens, perhaps hundreds".
_JOINTS = frozenset(
    f"{comma}{joint}"
    for comma in ("", ", ")
    for joint in (
        "or",
        "and perhaps",
        "or perhaps",
        "and possibly",
        "or possibly",
        "and maybe",
        "or maybe",
        "or even",
        "and even",
        "if not",
        "perhaps",
        "possibly",
        "maybe",
    )
)
_STARTS = frozenset(phrase.split()[0] for table in (_PLURALS, _FEW, _MULTI) for phrase in table)


VAGUE_STARTERS = _STARTS | frozenset(_LONG) | frozenset(f"{word}long" for word in _LONG)


class Vague(NamedTuple):
    """An amount from `low` to `high` that ends before lexeme `stop`; `unit` where the word holds a time."""

    low: float
    high: float
    stop: int
    unit: str = ""


def _phrase(lexemes: Lexemes, index: int, table: dict[str, tuple[float, float]]) -> Vague | None:
    for size in (3, 2, 1):
        ends = table.get(" ".join(lexeme.lower for lexeme in lexemes[index : index + size]))
        if ends:
            return Vague(*ends, index + size)
    return None


def _to_the_next(lexemes: Lexemes, found: Vague) -> Vague:
    """The amount with a greater one that is joined to it taken in."""
    size = longest(lexemes, found.stop, _JOINTS, limit=3)
    greater = _phrase(lexemes, found.stop + size, _PLURALS) if size else None
    return Vague(found.low, greater.high, greater.stop) if greater and greater.high > found.high else found


def _lasting(lexemes: Lexemes, index: int) -> Vague | None:
    """ "monthslong", "months-long"."""
    word = at(lexemes, index).lower
    ends = _LONG.get(word.removesuffix("long"))
    if ends and word.endswith("long"):
        return Vague(ends[0], ends[1], index + 1, ends[2])
    ends = _LONG.get(word)
    if ends and is_hyphen(lexemes, index + 1) and at(lexemes, index + 2).lower == "long":
        return Vague(ends[0], ends[1], index + 3, ends[2])
    return None


def vague(lexemes: Lexemes, index: int) -> Vague | None:
    """The vague amount written from lexeme `index` on, or None."""
    lasting = _lasting(lexemes, index)
    if lasting or at(lexemes, index).lower not in _STARTS:
        return lasting
    few = _phrase(lexemes, index, _FEW)
    if few is None:
        plural = _phrase(lexemes, index, _PLURALS)
        return _to_the_next(lexemes, plural) if plural else _phrase(lexemes, index, _MULTI)
    scale = SCALES.get(at(lexemes, few.stop).lower) or (12.0 if at(lexemes, few.stop).lower == "dozen" else 0.0)
    return Vague(few.low * scale, few.high * scale, few.stop + 1) if scale else few
