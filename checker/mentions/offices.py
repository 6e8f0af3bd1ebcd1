"""Offices and occupations: the shipped list, how to find one among words, and its portfolio."""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from checker.mentions.gazetteer import rows
from checker.mentions.words import Word

_LONGEST = 5  # pieces in the longest form of the list, "president pro tem" and its like
_PIECE = re.compile(r"'s|[^\s'-]+")
_PLURAL = {
    "sens.": "sen.",
    "sens": "sen.",
    "reps.": "rep.",
    "reps": "rep.",
    "govs.": "gov.",
    "gens.": "gen.",
    "drs.": "dr.",
}
# Held with a portfolio, which then is part of the office: "foreign minister", "secretary of defense".
_WITH_PORTFOLIO = frozenset({"minister", "secretary"})
_SPELLINGS = {"defence": "defense", "labour": "labor", "foreign affairs": "foreign", "home affairs": "home",
              "transport": "transportation", "financial": "finance", "internal affairs": "interior"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Office:
    """An office by its canonical `name`. Two of one `ladder` and one body are not held by one person at once;
    `broader` are the offices that it is one of ("senator" is a "lawmaker").
    """

    name: str
    ladder: str = ""
    broader: tuple[str, ...] = ()


def pieces(form: str) -> tuple[str, ...]:
    """A form in lower-case pieces, cut at blanks and hyphens, as `words` cuts a text."""
    return tuple(_PIECE.findall(form.casefold().replace("’", "'")))


@functools.cache
def _table() -> tuple[dict[str, Office], dict[tuple[str, ...], Office]]:
    offices: dict[str, Office] = {}
    forms: dict[tuple[str, ...], Office] = {}
    for name, ladder, broader, spelled in rows("offices.tsv", 4):
        offices[name] = Office(name, ladder, tuple(broader.split("|")) if broader else ())
        forms.update({pieces(form): offices[name] for form in spelled.split("|")})
    return offices, forms


@functools.cache
def portfolios() -> frozenset[str]:
    """What a minister or a secretary can be in charge of, in lower case."""
    text = files(__package__).joinpath("portfolios.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


def office(name: str) -> Office:
    """The office of that canonical name; one that the list does not hold stands alone, on no ladder.

    A minister or secretary of something is on the cabinet's ladder and is a minister or secretary.
    """
    known = _table()[0].get(name)
    if known is None and (base := name.rpartition(" ")[2]) in _WITH_PORTFOLIO:
        return Office(name, "cabinet", (base, "official"))
    return known or Office(name)


def broader(name: str) -> frozenset[str]:
    """All offices that `name` is one of, itself included."""
    found, waiting = {name}, [name]
    while waiting:
        fresh = set(office(waiting.pop()).broader) - found
        found |= fresh
        waiting.extend(fresh)
    return frozenset(found)


def _singular(lowers: tuple[str, ...]) -> tuple[str, ...]:
    last = lowers[-1]
    single = _PLURAL.get(last) or (last[:-1] if last.endswith("s") and len(last) > 4 else last)
    single = f"{last[:-3]}man" if last.endswith("men") else single
    return (*lowers[:-1], single)


@functools.lru_cache(maxsize=65_536)
def _form(lowers: tuple[str, ...]) -> Office | None:
    forms = _table()[1]
    return forms.get(lowers) or forms.get(_singular(lowers))


def ending_at(words: Sequence[Word], end: int, floor: int = 0) -> tuple[int, Office] | None:
    """The longest form that ends before word `end`, as (index of its first word, office); None if there is none."""
    first = max(floor, end - _LONGEST)
    lowers = tuple(word.lower for word in words[first:end])
    for start in range(first, end):
        if found := _form(lowers[start - first :]):
            return start, found
    return None


def is_plural(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the office's words name several holders ("Senators Smith and Jones")."""
    lowers = tuple(word.lower for word in words[start:end])
    return bool(lowers) and lowers not in _table()[1] and _form(lowers) is not None


def with_portfolio(name: str, before: Sequence[str], behind: str) -> tuple[str, int, bool]:
    """The office with its portfolio: (its name, how many words of `before` it took, whether it took `behind`).

    `before` are the lower-case words in front of the office, `behind` the phrase after its "of" or "for".
    """
    if name not in _WITH_PORTFOLIO:
        return name, 0, False
    for count in range(min(4, len(before)), 0, -1):
        field = " ".join(before[-count:])
        if field in portfolios():
            return f"{_SPELLINGS.get(field, field)} {name}", count, False
    field = behind.casefold().removeprefix("the ")
    return (f"{_SPELLINGS.get(field, field)} {name}", 0, True) if field in portfolios() else (name, 0, False)


def field_title(words: Sequence[Word], end: int, floor: int = 0) -> tuple[int, int, Office] | None:
    """A title with its field behind it that ends before word `end`, "Secretary of Defense".

    It comes as (index of its first word, index of its "of", office); None if there is none.
    """
    for at in range(max(floor + 1, end - 5), end - 1):
        field = " ".join(word.lower for word in words[at + 1 : end])
        hit = ending_at(words, at, floor) if words[at].lower in {"of", "for"} and field in portfolios() else None
        if hit and hit[1].name in _WITH_PORTFOLIO:
            return hit[0], at, hit[1]
    return None


def is_office(word: str) -> bool:
    """Whether a lone word names an office, in the singular or the plural."""
    return _form((word.casefold(),)) is not None


def canonical_office(text: str) -> str:
    """The canonical name of an office written by itself ("Premier", "Foreign Secretary"); in lower case as it
    stands where the list does not hold it.
    """
    parts = pieces(text)
    for start in range(len(parts)):
        if found := _form(parts[start:]):
            return with_portfolio(found.name, parts[:start], "")[0]
    return " ".join(parts)
