"""Paragraphs as a site breaks them → paragraphs as they were written."""

import re
from collections.abc import Iterable

_ENDED = re.compile(r"[.?!…:;]['\"’”)\]*]*$")
# A sentence that was cut: it stops at a word that no sentence ends with, or at an open bracket or quotation mark.
_DANGLING = re.compile(
    r"(?:\b(?:a|an|and|as|at|but|by|for|from|in|into|its|of|on|or|than|that|the|their|to|with)|,|[(\[“])$"
    # Or between a title and the rest of the name: "…with President Anna" / "Berg said".
    r"|\b(?:President|Minister|Chancellor|Senator|Governor|Mayor|General|Secretary|Judge|Sen\.|Gov\.|Rep\.|Dr\.|Mr\.|Mrs\.|Ms\.)"
    r"(?: [A-Z][\w.-]+)?$"
)
_FEWEST_WORDS = 6  # fewer are a heading or a label, which ends without a full stop too
_LONGEST = 2000  # characters; what has not ended by then is no sentence


def _is_cut(paragraph: str, following: str) -> bool:
    """Whether `following` goes on with the sentence that `paragraph` leaves open."""
    if len(paragraph) > _LONGEST or len(paragraph.split()) < _FEWEST_WORDS or not following[:1].isalnum():
        return False
    if _ENDED.search(paragraph):
        return False
    return following[0].islower() or bool(_DANGLING.search(paragraph))


def mend(paragraphs: Iterable[str]) -> list[str]:
    """The paragraphs, with a sentence that was cut in two by a paragraph's end put together again, and
    with one that stands there twice (a pull quote, a caption) kept once; empty ones are left out.
    """
    kept: dict[str, None] = {}
    last = ""
    for paragraph in filter(None, map(str.strip, paragraphs)):
        cut = bool(last) and _is_cut(last, paragraph)
        if cut:
            del kept[last]
        written = f"{last} {paragraph}" if cut else paragraph
        if written not in kept:
            kept[written] = None
            last = written
    return list(kept)
