"""What a claim looks like in its article: a readable window with the differing words marked, and where it stands."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from checker.model import Claim, Discrepancy, Report

# In characters. A news sentence of 300 is long (three lines of a table's column); the window is what an eye takes in.
WHOLE = 300  # a statement up to this length is shown whole
AROUND = 90  # shown on either side of marked words in a longer one
NEAR = 40  # windows as near as this become one
LONGEST_MARK = 240  # marked words beyond this are cut in their middle
MOST_WINDOWS = 4
ELLIPSIS = "…"

Span = tuple[int, int]
_QUOTES = "\"'“”„‟‘’‚«»‹›"
_CLOSING = re.compile(f"[,.;:!?…]?[{_QUOTES}]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an article's text, as written; `marked` where it is what differs."""

    text: str
    marked: bool = False


def marks(discrepancy: Discrepancy) -> tuple[tuple[Span, ...], ...]:
    """The differing words of each claim, as spans in its article.

    Where a claim of the discrepancy has marks of its own, one without them has nothing to mark:
    the other side added words. Where none has, each claim's whole span differs.
    """
    worded = any(claim.marks for claim in discrepancy.claims)
    return tuple(claim.marks if worded else ((claim.start, claim.end),) for claim in discrepancy.claims)


def excerpt(claim: Claim, marked: tuple[Span, ...]) -> tuple[Piece, ...]:
    """The claim's statement in pieces, cut to windows around the marked words, with an ellipsis at each cut.

    Quotation marks that enclose the statement belong to it. Spans outside of the text are cut off.
    """
    text = claim.source
    start, end = _statement(claim, marked)
    spans = _merged(((max(start, low), min(end, high)) for low, high in marked if low < high), gap=1)
    windows = _windows(text, (start, end), spans or [(claim.start, claim.start)])
    pieces: list[Piece] = []
    last = start
    for low, high in windows:
        if low > last:
            pieces.append(Piece(ELLIPSIS))
        pieces.extend(_cut(text, (low, high), spans))
        last = high
    if last < end:
        pieces.append(Piece(ELLIPSIS))
    return tuple(pieces)


def _statement(claim: Claim, marked: tuple[Span, ...]) -> Span:
    text = claim.source
    start = min(len(text), max(0, min([claim.statement[0], claim.start, *(low for low, _ in marked)])))
    end = min(len(text), max([claim.statement[1], claim.end, *(high for _, high in marked)]))
    closing = _CLOSING.match(text, end)
    if start > 0 and text[start - 1] in _QUOTES and closing:
        return start - 1, closing.end()
    return start, max(start, end)


def _merged(spans: Iterable[Span], gap: int) -> list[Span]:
    """The spans sorted, with those as near as `gap` joined."""
    joined: list[Span] = []
    for low, high in sorted(spans):
        if joined and low <= joined[-1][1] + gap:
            joined[-1] = joined[-1][0], max(joined[-1][1], high)
        elif low <= high:
            joined.append((low, high))
    return joined


def _windows(text: str, statement: Span, spans: list[Span]) -> list[Span]:
    start, end = statement
    if end - start <= WHOLE:
        return [statement]
    around: list[Span] = []
    for low, high in spans:
        parts = [(low, high)] if high - low <= LONGEST_MARK else [(low, low + 160), (high - 80, high)]
        around.extend((max(start, a - AROUND * (a == low)), min(end, b + AROUND * (b == high))) for a, b in parts)
    return [_at_words(text, window, statement) for window in _merged(around, NEAR)[:MOST_WINDOWS]]


def _at_words(text: str, window: Span, statement: Span) -> Span:
    """The window drawn in to whole words, where words are short enough for that."""
    low, high = window
    if low > statement[0] and (found := re.search(r"\s", text[low : low + 30])):
        low += found.end()
    if high < statement[1] and (tail := re.search(r"\s\S*$", text[max(low, high - 30) : high])):
        high -= tail.end() - tail.start()
    return low, max(low, high)


def _cut(text: str, window: Span, spans: list[Span]) -> list[Piece]:
    low, high = window
    edges = sorted({low, high, *(edge for span in spans for edge in span if low < edge < high)})
    inside = [(a, b, any(s <= a and b <= e for s, e in spans)) for a, b in pairwise(edges)]
    return [Piece(text[a:b], marked) for a, b, marked in inside]


def paragraphs(report: Report, story: str) -> dict[tuple[str, int, int], int]:
    """The paragraph, from 1, of each statement of a story, by article id and span."""
    statements = (s for each in report.stories if each.id == story for s in each.statements)
    return {(s.article.id, s.start, s.end): s.paragraph + 1 for s in statements}


def whereabouts(claim: Claim, known: Mapping[tuple[str, int, int], int]) -> str:
    """The claim's paragraph, from ¶1: its statement's in `known`, else counted in lines that are not blank."""
    if claim.in_headline:
        return "headline"
    before = claim.article.text[: max(0, claim.statement[0])]
    number = known.get((claim.article.id, *claim.statement)) or 1 + len(re.findall(r"\S[^\n]*\n", before))
    return f"¶{number}"
