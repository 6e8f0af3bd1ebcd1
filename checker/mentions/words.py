"""The words of a parse cut at hyphens too, so that "vice-president" and "vice president" read alike."""

import re
from dataclasses import dataclass, replace

from checker.language.parse import Parse
from checker.mentions.word_lists import words_of

_PIECE = re.compile(r"[^-‐‑–—]+|[-‐‑–—]+")
# "national- security adviser", as copy that was set in lines has it; not the dash of "he said - and".
_BROKEN = re.compile(r"(?<=[a-z])[a-z]- (?!and |or |to )[a-z]")
_HYPHENS = frozenset("-‐‑")
_ABBREVIATIONS = words_of("abbreviations")
FUNCTION_WORDS = words_of("function_words")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a hyphenated word's part. Offsets are characters of the parse's text; `token` its token's index."""

    start: int
    end: int
    text: str
    lower: str
    pos: str
    tag: str
    dep: str
    token: int
    head: int  # the token that its token hangs on
    label: str  # of the entity around it: PER, ORG, LOC, MISC or ""
    entity: int  # that entity's place in the parse, -1 for none

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def joined(before: Word, word: Word) -> bool:
    """Whether a hyphen, which is no word itself but may be a token, joins two words that stand side by side."""
    return word.start == before.end + 1 and word.token - before.token in {0, 2}


def _is_stop(found: list[Word], token_start: int, text: str) -> bool:
    """Whether a full stop ends the abbreviation before it ("Lt" and "." of "Lt. Gov.")."""
    return text == "." and bool(found) and found[-1].end == token_start and found[-1].lower in _ABBREVIATIONS


def _with_stop(word: Word) -> Word:
    return replace(word, end=word.end + 1, text=word.text + ".", lower=word.lower + ".")


def _entities(parse: Parse) -> dict[int, tuple[str, int]]:
    return {
        index: (entity.label, place)
        for place, entity in enumerate(parse.entities)
        for index in range(entity.first, entity.last + 1)
    }


def words(parse: Parse) -> tuple[Word, ...]:
    """The words of `parse` in order, hyphens left out, dashes kept; nothing for a parse without tokens."""
    entities = _entities(parse)
    found: list[Word] = []
    for index, token in enumerate(parse.tokens):
        if _is_stop(found, token.start, token.text) and index + 1 < len(parse.tokens):
            found[-1] = _with_stop(found[-1])
            continue
        label, place = entities.get(index, ("", -1))
        for piece in _PIECE.finditer(token.text):
            if piece[0] in _HYPHENS and len(piece[0]) == 1 and _inside(parse.text, token.start + piece.start()):
                continue
            start, text = token.start + piece.start(), piece[0]
            lower = text.casefold().replace("’", "'")
            tag = (token.pos, token.tag, token.dep, index, token.head, label, place)
            found.append(Word(start, start + len(text), text, lower, *tag))
    return tuple(found)


def _inside(text: str, at: int) -> bool:
    """Whether the hyphen at `at` joins two words rather than standing for a dash, a blank behind it or not."""
    joined = 0 < at < len(text) - 1 and not text[at - 1].isspace() and not text[at + 1].isspace()
    return joined or bool(_BROKEN.match(text, at - 1))
