"""Cutting a text into numbers, words and marks: what the grammars of quantities and dates read."""

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

# A number keeps its thousands' commas and its decimals; every alternative takes at least one character and
# none can match one stretch in two ways, so that the time is linear in the text.
_LEXEME = re.compile(
    r"(?P<digits>\d{1,3}(?:,\d{3}(?!\d))++(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+)"
    r"|(?P<word>[^\W\d_]+(?:['\u2019][^\W\d_]+)*)"
    r"|(?P<mark>\S)",
)


class Lexeme(NamedTuple):
    """One number, word or mark; offsets are characters of the text. `kind` is digits, word or mark."""

    start: int
    end: int
    text: str
    lower: str
    kind: str


Lexemes = tuple[Lexeme, ...]

HYPHENS = frozenset("-\N{NON-BREAKING HYPHEN}\N{EN DASH}")
DASHES = HYPHENS | {"\N{EM DASH}"}
APOSTROPHES = frozenset("'\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}")
QUOTES = APOSTROPHES | frozenset('"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}')

NOTHING = Lexeme(-1, -1, "", "", "")


def _plain(word: str) -> str:
    return word.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


@functools.lru_cache(maxsize=64)  # the dates and the quantities of a sentence ask for the same
def lex(text: str) -> tuple[Lexeme, ...]:
    """The lexemes of a text in order; white space is left out. An empty text has none."""
    return tuple(
        Lexeme(found.start(), found.end(), found[0], _plain(found[0]), found.lastgroup or "mark")
        for found in _LEXEME.finditer(text)
    )


def at(lexemes: Lexemes, index: int) -> Lexeme:
    """The lexeme at `index`, or `NOTHING` outside the text, which equals no word and no mark."""
    return lexemes[index] if 0 <= index < len(lexemes) else NOTHING


def glued(lexemes: Lexemes, index: int) -> bool:
    """Whether no white space stands before lexeme `index`."""
    return 0 < index < len(lexemes) and lexemes[index].start == lexemes[index - 1].end


def is_hyphen(lexemes: Lexemes, index: int) -> bool:
    """Whether lexeme `index` is a hyphen or dash with a lexeme right on both sides of it."""
    return at(lexemes, index).text in HYPHENS and glued(lexemes, index) and glued(lexemes, index + 1)


def follows(lexemes: Lexemes, index: int, words: Sequence[str]) -> bool:
    """Whether the lexemes from `index` on are these lower-case words."""
    return all(at(lexemes, index + offset).lower == word for offset, word in enumerate(words))


def precedes(lexemes: Lexemes, index: int, words: Sequence[str]) -> bool:
    """Whether the lexemes right before `index` are these lower-case words."""
    return follows(lexemes, index - len(words), words)


def longest(lexemes: Lexemes, index: int, phrases: frozenset[str], limit: int = 4) -> int:
    """How many lexemes from `index` on spell one of the `phrases` (words joined by blanks); 0 for none."""
    for size in range(min(limit, len(lexemes) - index), 0, -1):
        if " ".join(lexeme.lower for lexeme in lexemes[index : index + size]) in phrases:
            return size
    return 0
