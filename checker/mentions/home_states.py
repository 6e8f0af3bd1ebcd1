"""The American state behind a politician's name: "R-Tenn.", "of New York", "(Calif.)"."""

import functools
import re
from collections.abc import Sequence
from dataclasses import replace

from checker.mentions.gazetteer import readings, rows
from checker.mentions.offices import office
from checker.mentions.words import Word
from checker.model import Role

_HOME = (
    re.compile(r"\s*,?\s*\(?[RDI][-‐–—]\s?(?=[A-Z])"),
    re.compile(r"\s*,?\s*\(?(?:the |a )?(?:Republican|Democrat|[Ii]ndependent)s? (?:of|from) (?=[A-Z])"),
    re.compile(r",? (?:of|from) (?=[A-Z])"),
    re.compile(r"\s+\((?=[A-Z])"),
)
_LONGEST_STATE = 24  # letters, "District of Columbia" and a mark
_PARTY = re.compile(r"\s*\([RDI]\)")
_FROM_A_STATE = frozenset({"senator", "representative", "governor", "mayor"})


@functools.cache
def _codes() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("postal_codes.tsv", 2)}


def _state_of(text: str) -> str:
    """The American state that a text names, as "Tennessee" for "Tenn." and "TN"; "" if it names none."""
    name = text.strip(" ,()")
    if name in _codes():
        return _codes()[name]
    for form in (name, name.rstrip("."), name.rstrip(".") + "."):
        for place in readings(form):
            if place.within == "United States" and place.kind == "region":
                return place.name
    return ""


def _home(text: str, at: int) -> tuple[str, int]:
    """The state named right behind offset `at` ("R-Tenn.", "of New York"), and the offset behind it."""
    for pattern in _HOME:
        if not (found := pattern.match(text, at)):
            continue
        parts = text[found.end() : found.end() + _LONGEST_STATE].partition(")")[0].split(" ")
        for size in (3, 2, 1):
            form = " ".join(parts[:size]).rstrip(",;:)( ")
            if state := _state_of(form):
                end = found.end() + len(form)
                return state, end + (text[end : end + 1] == ")")
    return ("", party.end()) if (party := _PARTY.match(text, at)) else ("", at)


def home(words: Sequence[Word], last: int, text: str) -> tuple[str, int]:
    """The state behind the name that ends with word `last`, and the index of the first word behind both."""
    state, end = _home(text, words[last].end)
    at = last + 1
    while at < len(words) and words[at].start < end:
        at += 1
    return state, at


def with_home(roles: tuple[Role, ...], state: str) -> tuple[Role, ...]:
    """The roles, each senator and the like without a body given the state behind the name."""
    if not state:
        return roles
    return tuple(
        replace(role, body=state) if office(role.office).name in _FROM_A_STATE and role.body in {"", "Republican Party",
        "Democratic Party"} else role for role in roles
    )  # fmt: skip
