"""The words of a parse cut at hyphens too, so that "vice-president" and "vice president" read alike."""

import re
from dataclasses import dataclass

from checker.language.parse import Parse

_PIECE = re.compile(r"[^-‐‑–—]+|[-‐‑–—]+")
_HYPHENS = frozenset("-‐‑")
# Words that open sentences, headings and captions with a capital letter, and are no part of a name.
FUNCTION_WORDS = frozenset(
    "a about above according additionally after afterward again all also although among an and another any are as at "
    "because before besides between beyond both but by can certainly clearly currently despite did do does dozens during "
    "each earlier even every everybody everyone few for from had has have having he her here his how however i if in "
    "indeed inside instead into is it its just last lately later let like many meanwhile more moreover most mr much my nah "
    "nearly neither never next no nobody nor not nothing now of oh ok okay on once one only or other others our outside "
    "over overall perhaps please rather read she shortly should since so some somebody someone still such taken than thanks "
    "that the their then there therefore these they this those though through thus to today tomorrow tonight under unlike "
    "until up us very was we well were what whatever when where whether which while who whoever whom whose why will with "
    "within without would yeah yes yesterday yet you your "
    "two three four five six seven eight nine ten eleven twelve fifteen twenty hundreds thousands "
    "click file photo image images getty enlarge hide caption view slideshow sign story watch full continued".split()
)


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


def _entities(parse: Parse) -> dict[int, tuple[str, int]]:
    return {
        index: (entity.label, place)
        for place, entity in enumerate(parse.entities)
        for index in range(entity.first, entity.last + 1)
    }


def words(parse: Parse) -> tuple[Word, ...]:
    """The words of `parse` in order, hyphens left out, dashes kept; nothing for a parse without tokens."""
    entities, found = _entities(parse), []
    for index, token in enumerate(parse.tokens):
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
    """Whether the hyphen at `at` joins two words rather than standing for a dash."""
    return 0 < at < len(text) - 1 and not text[at - 1].isspace() and not text[at + 1].isspace()
