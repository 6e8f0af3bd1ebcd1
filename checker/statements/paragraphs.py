"""Paragraphs: where an article's text is broken, and where it is only wrapped."""

import re
from collections.abc import Sequence

Span = tuple[int, int]

# Plain text from mail and wires is wrapped at 60 to 80 columns: shorter lines are headings or list items.
_WRAPPED = range(50, 101)
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BLANK = re.compile(r"\r\n?|\n|[\v\f\x85\u2028\u2029]")
_ENDS = tuple(".!?…:;\"'”’»)]")
_ITEM = re.compile(r"[•●▪■◦*–—\-]\s|\d{1,2}[.)]\s")


def trim(text: str, start: int, end: int) -> Span:
    """The span without the white space at its ends; empty at `end` where it is all white space."""
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return start, max(start, start + len(text[start:end].rstrip()))


def _lines(text: str) -> list[tuple[int, int, bool]]:
    """Each line that has words, trimmed, and whether a blank line stands before it."""
    found: list[tuple[int, int, bool]] = []
    last = 0
    for match in _LINE.finditer(text):
        start, end = trim(text, *match.span())
        if start < end:
            found.append((start, end, len(_BLANK.findall(text, last, start)) > 1))
            last = end
    return found


def _wraps(text: str, before: Span, after: Span, *, wrapped: bool) -> bool:
    """Whether the line `after` goes on with the paragraph of the line `before`."""
    if _ITEM.match(text, after[0]):
        return False
    open_end = not text.endswith(_ENDS, *before)
    return (open_end and text[after[0]].islower()) or wrapped


def _is_wrapped(block: Sequence[Span]) -> bool:
    """Whether a block of lines is one wrapped paragraph: all lines but the last are about as long."""
    return len(block) > 1 and all(end - start in _WRAPPED for start, end in block[:-1])


def _blocks(text: str) -> list[list[Span]]:
    blocks: list[list[Span]] = []
    for start, end, blank in _lines(text):
        if blank or not blocks:
            blocks.append([])
        blocks[-1].append((start, end))
    return blocks


def _joined(text: str, blocks: Sequence[Sequence[Span]]) -> list[Span]:
    found: list[Span] = []
    for block in blocks:
        wrapped = len(blocks) > 1 and _is_wrapped(block)
        for number, line in enumerate(block):
            if found and _wraps(text, found[-1], line, wrapped=wrapped and number > 0):
                found[-1] = (found[-1][0], line[1])
            else:
                found.append(line)
    return found


def _without(span: Span, skip: Sequence[Span]) -> list[Span]:
    """What is left of a span when the spans to skip, in order, are cut out of it."""
    left, (start, end) = [], span
    for first, last in skip:
        if first < end and last > start:
            left.append((start, first))
            start = last
    return [*left, (start, end)]


def paragraphs(text: str, skip: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The paragraphs of a text as trimmed spans, in order, without the spans to `skip`.

    Every line is a paragraph, except where lines are wrapped to one width between blank lines, or
    where a line stops in mid sentence and the next one begins in lower case: those are joined.
    Nothing comes back for a text without words.
    """
    whole = _joined(text, _blocks(text))
    if not skip:
        return tuple(whole)
    cut = sorted(skip)
    pieces = (trim(text, *piece) for span in whole for piece in _without(span, cut))
    return tuple((start, end) for start, end in pieces if start < end)
