"""Cut any text into words with exact offsets, in time linear in its length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.language.characters import plain, unshouted

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

# spaCy strips affixes one at a time, which is quadratic in a run of signs. A longer run without a
# space is no language (addresses in EWT, GUM and news have up to 173 characters) and stays one word.
_LONGEST_RUN = 200
_SHOWN = 50  # how much of such a run the pipeline sees
_RUN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its span, its `plain` form for the pipeline, and whether a space follows."""

    start: int
    end: int
    plain: str
    space: bool


def _parts(tokeniser: "Tokenizer", start: int, run: str) -> Iterator[tuple[int, str]]:
    """The words of a run without spaces that begins at `start`, with their offsets."""
    if len(run) > _LONGEST_RUN:
        yield start, run
    else:
        yield from ((start + token.idx, token.text) for token in tokeniser(run))


def split_words(tokeniser: "Tokenizer", text: str) -> list[Word]:
    """The words of a text in order; none for a text of spaces and control characters."""
    readable = unshouted(plain(text))
    found = [part for run in _RUN.finditer(readable) for part in _parts(tokeniser, run.start(), run.group())]
    following = [*(start for start, _ in found), len(text)][1:]
    return [
        Word(start, start + len(part), part[:_SHOWN] if len(part) > _LONGEST_RUN else part, start + len(part) < after)
        for (start, part), after in zip(found, following, strict=True)
    ]
