"""Units of measure, time and money behind or before a number, and their canonical form."""

import functools
import tomllib
from importlib import resources
from typing import Any, NamedTuple

from checker.mentions.lexemes import Lexemes, at, is_hyphen, lex


class Unit(NamedTuple):
    """A unit that ends before lexeme `stop`; canonical value = `factor` · (value + `offset`)."""

    name: str
    form: str
    factor: float
    stop: int
    offset: float = 0.0

    def of(self, value: float) -> float:
        """A written value in the canonical unit."""
        return round(self.factor * (value + self.offset), 9)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))


def _spelled(words: str) -> str:
    return " ".join(lexeme.lower for lexeme in lex(words))


@functools.cache
def _measures() -> dict[str, Unit]:
    rows = _read("units.toml")["unit"]
    return {
        _spelled(word): Unit(row["name"], row["form"], row["factor"], 0, row.get("offset", 0.0))
        for row in rows
        for word in row["words"]
    }


@functools.cache
def _currencies() -> tuple[dict[str, str], dict[str, Unit]]:
    """Signs → code, and words → unit; a code is a word of its own."""
    signs: dict[str, str] = {}
    words: dict[str, Unit] = {}
    for code, row in _read("currencies.toml").items():
        signs |= {"".join(lexeme.text for lexeme in lex(sign)): code for sign in row["signs"]}
        words |= {_spelled(word): Unit(code, "money", 1.0, 0) for word in (*row["words"], code)}
        words |= {_spelled(word): Unit(code, "money", 0.01, 0) for word in row.get("cents", ())}
    return signs, words


def _longest_unit(lexemes: Lexemes, index: int, table: dict[str, Unit], limit: int = 5) -> Unit | None:
    for size in range(min(limit, len(lexemes) - index), 0, -1):
        unit = table.get(" ".join(lexeme.lower for lexeme in lexemes[index : index + size]))
        if unit:
            return unit._replace(stop=index + size)
    return None


def unit_after(lexemes: Lexemes, index: int) -> Unit | None:
    """The unit of measure, time or share that starts at lexeme `index`, over a hyphen; or None."""
    return _longest_unit(lexemes, index + is_hyphen(lexemes, index), _measures())


def currency_after(lexemes: Lexemes, index: int) -> Unit | None:
    """The currency whose word starts at lexeme `index`, over a hyphen; or None."""
    start = index + is_hyphen(lexemes, index)
    unit = _longest_unit(lexemes, start, _currencies()[1])
    code = unit is not None and at(lexemes, start).lower == unit.name.lower()
    return None if code and not at(lexemes, start).text.isupper() else unit


def currency_before(lexemes: Lexemes, index: int) -> tuple[str, int] | None:
    """The currency whose sign or code ends right before lexeme `index`, with the sign's first lexeme; or None."""
    signs, words = _currencies()
    for size in (4, 3, 2, 1):
        first = index - size
        run = lexemes[max(first, 0) : index]
        if first >= 0 and all(run[k].end == run[k + 1].start for k in range(size - 1)):
            code = signs.get("".join(lexeme.text for lexeme in run))
            if code:
                return code, first
    word = at(lexemes, index - 1)
    if len(word.text) == 3 and word.text.isupper() and word.lower in words and words[word.lower].name == word.text:
        return word.text, index - 1
    return None
