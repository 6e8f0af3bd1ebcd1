"""A stylebook's TOML file → records; what is not as it should be is named with its entry."""

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from checker.mentions.bodies import canonical_body
from checker.mentions.names import parse_name
from checker.mentions.offices import canonical_office
from checker.model import Article, CheckerError, Role
from checker.stylebook.book import Held, HousePerson, Span, Stylebook, Wording

OUTLET = "stylebook"
_SECTIONS = ("people", "spellings", "places")
_KEYS = ("office", "body", "from", "to")
_STATES = ("acting", "deputy")

Table = Mapping[str, Any]


def _find(text: str, words: str, within: Span) -> Span:
    """Where the words stand; where they are written with escapes, the place that they must be in."""
    at = text.find(words, *within)
    return within if at < 0 else (at, at + len(words))


def _entry(text: str, section: str, name: str, behind: int = 0) -> tuple[Span, Span]:
    """The span of the name in its section, and that from its line's beginning to the end of its lines.

    `behind` is where the name's former table ends, if it has several.
    """
    begin = max(text.find(f"[{section}"), behind)
    span = _find(text, name, (begin, len(text)))
    first = text.rfind("\n", 0, span[0]) + 1
    ends = [at for at in (text.find("\n[", span[1]), text.find("\n\n", span[1])) if at >= 0]
    last = min(ends, default=len(text)) if text[first] == "[" else text.find("\n", span[1])
    return span, (first, last if last >= 0 else len(text))


def _day(where: str, table: Table, key: str) -> dt.date | None:
    day = table.get(key)
    if isinstance(day, dt.datetime):
        return day.date()
    if day is not None and not isinstance(day, dt.date):
        raise CheckerError(f"{where}: {key} = {day!r} is no date. Write it without quotation marks: 1994-07-20.")
    return day


def _word(where: str, table: Table, key: str) -> str:
    word = table.get(key, "")
    if not isinstance(word, str) or (key == "office" and not word.strip()):
        raise CheckerError(f'{where}: {key} = {word!r}; it should be a text: {key} = "President".')
    return word


def _held(where: str, table: Any, text: str, entry: Span) -> Held:
    if not isinstance(table, dict):
        raise CheckerError(f'{where}: give it a table: office = "President", body = "Belarus", from = 1994-07-20.')
    if unknown := sorted(table.keys() - {*_KEYS}):
        raise CheckerError(f"{where}: unknown key {unknown[0]!r}. The known keys are {', '.join(_KEYS)}.")
    office = _word(where, table, "office")
    parts = office.casefold().split()
    states = " ".join(state for state in _STATES if state in parts)
    plain = " ".join(part for part in parts if part not in _STATES)
    role = Role(canonical_office(plain), canonical_body(_word(where, table, "body")), states, text=office)
    return Held(role, _day(where, table, "from"), _day(where, table, "to"), _find(text, office, entry), entry)


def _people(path: Path, people: Any, text: str) -> Iterator[HousePerson]:
    for name, given in _section(path, "people", people).items():
        _, entry = first = _entry(text, "people", name)
        held = []
        for table in given if isinstance(given, list) else [given]:
            held.append(_held(f'{path}: people."{name}"', table, text, entry))
            entry = _entry(text, "people", name, entry[1])[1]
        yield HousePerson(parse_name(name), tuple(held), *first)


def _wordings(path: Path, section: str, table: Any, text: str) -> Iterator[Wording]:
    for form, others in _section(path, section, table).items():
        if not isinstance(others, list) or not others or not all(isinstance(o, str) and o.strip() for o in others):
            raise CheckerError(f'{path}: {section}."{form}" is a list of the forms not to use: "Kyiv" = ["Kiev"].')
        yield Wording(form, tuple(others), section == "places", *_entry(text, section, form))


def _section(path: Path, section: str, table: Any) -> Table:
    if not isinstance(table, dict):
        raise CheckerError(f"{path}: {section} should be a table: [{section}].")
    return table


def read_stylebook(path: Path) -> Stylebook:
    """The stylebook of the file. Raises `CheckerError` for a file that cannot be read or has what is not known."""
    try:
        text = path.read_text(encoding="utf-8")
        whole = tomllib.loads(text)
    except OSError as error:
        raise CheckerError(f"{path}: the stylebook cannot be read ({error.strerror}). Give a file that can.") from error
    except ValueError as error:
        raise CheckerError(f"{path}: not valid TOML ({error}). Mend that line and run again.") from error
    if unknown := sorted(whole.keys() - {*_SECTIONS}):
        raise CheckerError(f"{path}: unknown section [{unknown[0]}]. The sections are {', '.join(_SECTIONS)}.")
    words = [w for name in ("spellings", "places") for w in _wordings(path, name, whole.get(name, {}), text)]
    people = tuple(_people(path, whole.get("people", {}), text))
    return Stylebook(Article(OUTLET, OUTLET, text, path=str(path), archived=True), people, tuple(words))
