"""Cut any text into words with exact offsets, in time linear in its length."""

import functools
import re
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
_KEPT = 16_384  # runs whose words are kept: four in five of a text's runs were met before, and a look costs nothing


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its span, its `plain` form for the pipeline, and whether a space follows."""

    start: int
    end: int
    plain: str
    space: bool


@functools.lru_cache(maxsize=_KEPT)
def _parts(tokeniser: "Tokenizer", run: str) -> tuple[tuple[int, str], ...]:
    """The words of a run without spaces, with their offsets in it."""
    if len(run) > _LONGEST_RUN:
        return ((0, run),)
    return tuple((token.idx, token.text) for token in tokeniser(run))


def split_words(tokeniser: "Tokenizer", text: str) -> list[Word]:
    """The words of a text in order; none for a text of spaces and control characters."""
    readable = unshouted(plain(text))
    found = [
        (run.start() + place, part) for run in _RUN.finditer(readable) for place, part in _parts(tokeniser, run.group())
    ]
    following = [*(start for start, _ in found), len(text)][1:]
    return [
        Word(start, start + len(part), part[:_SHOWN] if len(part) > _LONGEST_RUN else part, start + len(part) < after)
        for (start, part), after in zip(found, following, strict=True)
    ]
