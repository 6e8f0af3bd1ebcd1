"""Quotations: what stands between quotation marks, with its parts where an outlet interrupts it.

A mark that is never closed costs no more than its own paragraph, unless the next one opens with a
mark again, which is how outlets carry a quotation on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.statements.blocks import blocks
from checker.statements.cues import reporting_words
from checker.statements.marks import Pair, opens_with_mark, pairs, stray_closing
from checker.statements.paragraphs import Span, paragraphs, trim

# "…," he said, "…": what may stand between two pieces of one sentence. Longer gaps hold more than a cue.
_LONGEST_GAP = 90
_GAP_BREAKS = re.compile(r"[!?;:()]|(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr))(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Rev))\."
                         r"|\b(?:adding|saying|and|but|then|while|calling|telling)\b")  # fmt: skip
_WORD = re.compile(r"[\w'’]+")
_SENTENCE_END = re.compile(r"[.!?…,][\"'”’)\]]*$")
_STARTS_QUOTATION = re.compile(r"(?:^|[.!?:,…—–-][\"'”’)\]]*)\s*$")
_BRIEF = 3  # a scare quote, a nickname or the title of a work seldom has more words
_LOOK_BACK = 10
_DASHES = ("-", "—", "–")
_MARKS = "\"”’'» "


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation. `start` to `end` lie within its marks.

    `parts` are its pieces, without marks, where it is interrupted or goes on in another paragraph,
    and one piece where it is not; `marked` are the same with their marks. `paragraph` is the index
    of the paragraph in which it begins. `form` is "direct" where it makes a sentence of its own,
    "mixed" where it is a piece of the outlet's sentence, "short" where it is so brief that it may be
    a title or a scare quote. A quotation within another is part of that one.
    """

    start: int
    end: int
    parts: tuple[Span, ...]
    paragraph: int
    marked: tuple[Span, ...]
    form: str = "direct"

    @property
    def outer(self) -> Span:
        """From the first mark to behind the last one."""
        return self.marked[0][0], self.marked[-1][1]

    @property
    def is_block(self) -> bool:
        """Whether it is a paragraph of its own without marks."""
        return self.marked == self.parts


def _is_interruption(text: str, left: Pair, right: Pair) -> bool:
    """Whether only a cue stands between two pieces of one sentence: "…," he said, "…"."""
    if right.start - left.end > _LONGEST_GAP:
        return False
    gap = text[left.end : right.start].strip()
    if gap.startswith(_DASHES) and gap.endswith(_DASHES):
        return not _GAP_BREAKS.search(gap)
    opens = text[left.start : left.end].rstrip(_MARKS).endswith((",", *_DASHES)) or gap.startswith((",", *_DASHES))
    if not opens or not gap.endswith((",", *_DASHES)) or _GAP_BREAKS.search(gap):
        return False
    return any(word.lower() in reporting_words() for word in _WORD.findall(gap))


def _uninterrupted(text: str, found: Sequence[Pair]) -> Iterator[list[Pair]]:
    """The quotations of a paragraph, the pieces of one sentence put together."""
    pieces: list[Pair] = []
    for pair in found:
        if pieces and not _is_interruption(text, pieces[-1], pair):
            yield pieces
            pieces = []
        pieces.append(pair)
    if pieces:
        yield pieces


def _form(text: str, marked: Sequence[Span], parts: Sequence[Span]) -> str:
    """Whether a quotation is "direct", "mixed" or "short"."""
    (outer, behind), (first, last) = marked[0], parts[0]
    words = _WORD.findall(text, first, last)
    begins = bool(_STARTS_QUOTATION.search(text[max(0, outer - _LOOK_BACK) : outer]))
    ended = text.startswith(",", behind) or bool(_SENTENCE_END.search(text[max(first, last - _LOOK_BACK) : last]))
    upper = next((char.isupper() or char.isdigit() for char in text[first:last] if char.isalnum()), False)
    if len(parts) == 1 and len(words) <= _BRIEF and not (ended and upper and begins):
        return "short"
    titled = not ended and all(word[0].isupper() or len(word) <= _BRIEF for word in words[: 2 * _BRIEF + 1])
    if len(parts) == 1 and titled and len(words) <= 2 * _BRIEF:
        return "short"
    return "direct" if upper and (ended or begins) else "mixed"


def _quotation(text: str, pieces: Sequence[Pair], paragraph: int) -> Quotation | None:
    """The quotation that pairs of marks make together; None where no word is between them."""
    worded = [pair for pair in pieces if any(char.isalnum() for char in text[slice(*pair.inner)])]
    if not worded:
        return None
    parts = tuple(trim(text, *pair.inner) for pair in worded)
    marked = tuple((pair.start, pair.end) for pair in worded)
    return Quotation(parts[0][0], parts[-1][1], parts, paragraph, marked, _form(text, marked, parts))


def _by_paragraph(text: str, spans: Sequence[Span]) -> Iterator[tuple[list[Pair], int]]:
    """The pairs that make one quotation, with its paragraph; an open one is carried on where the next allows."""
    carried: list[Pair] = []
    begun = 0
    for number, (first, last) in enumerate(spans):
        start = first
        if carried and not opens_with_mark(text, first, last):
            closing = stray_closing(text, first, last)
            if closing is not None:
                start = closing + 1
                carried.append(Pair(first, start, (first, closing)))
            yield carried, begun
            carried = []
        found = pairs(text, start, last)
        for pieces in _uninterrupted(text, found):
            if carried:
                carried.extend(pieces)
            else:
                carried, begun = pieces, number
            if not carried[-1].is_open:
                yield carried, begun
                carried = []
    if carried:
        yield carried, begun


def _unmarked(text: str, found: Sequence[Quotation], skip: Sequence[Span]) -> list[Quotation]:
    """The quotations that are paragraphs of their own without marks; a name or a title in marks may be part of one."""
    marked = {one.paragraph for one in found if one.form != "short"}
    return [Quotation(*span, (span,), number, (span,)) for span, number in blocks(text, marked, skip)]


def quotations(text: str, skip: Sequence[Span] = ()) -> tuple[Quotation, ...]:
    """The quotations of a text, in order, none overlapping; marks with no words between are none.

    Straight, curly, doubled and angled marks count, and single ones where they do not belong to a
    word. A quotation runs over several sentences, over `," he said, "` and over paragraphs that
    each open with a mark. Marks without a partner never raise and never reach beyond one
    paragraph. A paragraph that is quoted as a whole without marks is one, `marked` its own span.
    `skip` are spans that are not the article's own words. Time is linear in length.
    """
    made = (_quotation(text, *piece) for piece in _by_paragraph(text, paragraphs(text, skip)))
    found = [quotation for quotation in made if quotation]
    whole = _unmarked(text, found, skip)
    taken = {one.paragraph for one in whole}
    left = [one for one in found if one.paragraph not in taken]
    return tuple(sorted([*left, *whole], key=lambda quotation: quotation.start))
