"""What surrounds a claim in its article: its paragraph and those beside it, or the whole article, in marked pieces."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.model import Claim, Discrepancy
from checker.report.excerpt import marks

Span = tuple[int, int]

# Characters of one paragraph that are shown beside the statement: news paragraphs have 100 to 600,
# and one of more is an article without paragraphs, of which the eye wants the place alone.
LONGEST = 1200
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_LINE = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an article's text: `kind` is "" (around), "statement" or "mark" (the differing words)."""

    text: str
    kind: str = ""


Paragraph = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """A claim's own paragraphs, mostly one, and one before and after them; () where the article begins or ends."""

    before: Paragraph
    own: tuple[Paragraph, ...]
    after: Paragraph


def paragraphs(text: str) -> list[Span]:
    """The spans of the paragraphs: parted by blank lines where there are any, else by line breaks."""
    parting = _BLANK if _BLANK.search(text.strip()) else _LINE
    edges = [0, *(edge for found in parting.finditer(text) for edge in found.span()), len(text)]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if text[a:b].strip()]


def _pieces(text: str, span: Span, statement: Span, marked: Sequence[Span]) -> Paragraph:
    low, high = span
    edges = sorted({low, high, *(edge for s in (statement, *marked) for edge in s if low < edge < high)})

    def kind(a: int, b: int) -> str:
        if any(s <= a and b <= e for s, e in marked):
            return "mark"
        return "statement" if statement[0] <= a and b <= statement[1] else ""

    return tuple(Piece(text[a:b], kind(a, b)) for a, b in pairwise(edges))


def _cut(span: Span, around: Span) -> Span:
    """The span, drawn in to `LONGEST` characters on either side of what is in it."""
    return max(span[0], around[0] - LONGEST), min(span[1], around[1] + LONGEST)


def _with_ellipses(pieces: Paragraph, whole: Span, shown: Span) -> Paragraph:
    first, last = (Piece("…"),) * (shown[0] > whole[0]), (Piece("…"),) * (shown[1] < whole[1])
    return (*first, *pieces, *last)


def marked_words(discrepancy: Discrepancy) -> tuple[tuple[Span, ...], ...]:
    """The differing words of each claim, as spans that lie in its article."""
    return tuple(
        tuple((a, b) for a, b in spans if 0 <= a < b <= len(claim.source))
        for claim, spans in zip(discrepancy.claims, marks(discrepancy), strict=True)
    )


def context(claim: Claim, marked: Sequence[Span]) -> Context:
    """The claim's paragraph in pieces, and the beginning and end of those beside it."""
    text, (start, end) = claim.source, claim.statement
    found = paragraphs(text)
    own = [n for n, (a, b) in enumerate(found) if a < end and start < b] or [0]
    shown = []
    for span in found[own[0] : own[-1] + 1]:
        part = _cut(span, claim.statement)
        shown.append(_with_ellipses(_pieces(text, part, claim.statement, marked), span, part))
    before = _near(text, found[own[0] - 1], last=True) if own[0] else ()
    after = _near(text, found[own[-1] + 1], last=False) if own[-1] + 1 < len(found) else ()
    return Context(before, tuple(shown), after)


def _near(text: str, span: Span, *, last: bool) -> Paragraph:
    part = _cut(span, (span[1], span[1]) if last else (span[0], span[0]))
    return _with_ellipses((Piece(text[slice(*part)]),), span, part)


def whole(claim: Claim, marked: Sequence[Span]) -> tuple[Paragraph, ...]:
    """Every paragraph of the claim's article in pieces; the headline comes first where the claim is in it."""
    own = tuple(_pieces(claim.source, span, claim.statement, marked) for span in paragraphs(claim.source))
    text = claim.article.text if claim.in_headline else ""
    return (*own, *((Piece(text[a:b]),) for a, b in paragraphs(text)))
