"""Quotation marks of one paragraph: which open, which close, and which belong together."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.statements.paragraphs import Span

_DOUBLE = re.compile(r"''|``|‘‘|’’|[“”„‟\"«»＂″]")
_OPENING = frozenset({"``", "‘‘", *"“„‟«"})
_CLOSING = frozenset({"’’", *"”»"})
_BEFORE = frozenset("([{<—–-/‘'“«:;…*_>\u200b")
_FEET = re.compile(r"\d['’′]\s?\d{1,2}$")
_STOPS = frozenset(".!?…")
# Where a quotation ends whose mark was mistyped or left out: beds,' Lee said; "We will go, she said.
_NAME = r"(?:he|she|they|(?:(?:the|a|[A-Z][\w.-]*) ){0,3}[A-Z]?[\w.-]+)"
_LOST = re.compile(rf"[.,!?]['’]+(?=\s|$)|(?<=[,!?])(?=\s{_NAME} (?:said|says|added|told|wrote|tweeted|asked)\b)")

_SINGLE_OPENS = re.compile(r"(?<![\w.,!?'‘’\"”)])['‘’](?=[^\s'’])")
_SINGLE_CLOSES = re.compile(r"(?<=[^\s'‘])['’](?![\w'’])")
# Words that begin with an apostrophe, and decades: ’em, ’tis, ’90s, rock ’n’ roll.
_CLIPPED = re.compile(r"['’‘](?:\d\ds?|em|tis|twas|til|cause|bout|n|s|ll|ve|re|d|m|t|round|cos|nuff)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’] [a-z]")


@dataclass(frozen=True, slots=True)
class Pair:
    """A quotation in one paragraph: `start` to `end` with its marks, `inner` without them.

    `is_open` where no mark closes it: it then runs to the paragraph's end.
    """

    start: int
    end: int
    inner: Span
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    side: str  # open, close, either


def _side(text: str, start: int, end: int, first: int, last: int) -> str:
    """Whether the mark from `start` to `end` opens or closes, by its neighbours and its shape."""
    before = text[start - 1] if start > first else " "
    after = text[end] if end < last else " "
    opens = (before.isspace() or before in _BEFORE) and not after.isspace()
    closes = not before.isspace() and not after.isalnum()
    shape = text[start:end]
    if shape in _OPENING:
        return "open" if opens or not (closes or after.isspace()) else "either"
    if shape in _CLOSING:
        return "either" if opens and not closes else "close"
    if opens == closes:
        return "either"
    return "open" if opens else "close"


def _marks(text: str, first: int, last: int) -> Iterator[_Mark]:
    """The double marks of a paragraph, without those that stand for inches."""
    for match in _DOUBLE.finditer(text, first, last):
        start, end = match.span()
        if not _FEET.search(text, max(first, start - 5), start):
            yield _Mark(start, end, _side(text, start, end, first, last))


def _follows_stop(text: str, at: int) -> bool:
    """Whether a sentence ends before the white space in front of `at`."""
    return at > 1 and text[at - 1].isspace() and text[at - 2] in _STOPS


def _unclosed(text: str, mark: _Mark, inner: int, last: int) -> Pair:
    """The quotation that `mark` opens and no mark closes; `inner` is where one inside it ended."""
    lost = _LOST.search(text, mark.end, last)
    if lost:
        return Pair(mark.start, lost.end(), (mark.end, lost.start() + bool(lost.group())))
    end = inner if inner > mark.end else last
    return Pair(mark.start, end, (mark.end, end), is_open=end == last)


def _doubles(text: str, first: int, last: int) -> Iterator[Pair]:
    """The outermost pairs of double marks; the last one is open where its mark is never closed."""
    waiting: list[_Mark] = []
    inner = 0
    for mark in _marks(text, first, last):
        if mark.side == "open" or (mark.side == "either" and not waiting):
            if len(waiting) == 1 and _follows_stop(text, mark.start):
                lost = waiting.pop()  # its partner is missing, and another quotation begins
                yield Pair(lost.start, mark.start, (lost.end, mark.start))
            waiting.append(mark)
        elif waiting:
            opened, inner = waiting.pop(), mark.start
            if not waiting:
                yield Pair(opened.start, mark.end, (opened.end, mark.start))
    if waiting:
        yield _unclosed(text, waiting[0], inner, last)


def _closing(text: str, closers: Sequence[int], at: int, limit: int) -> int | None:
    """The first of `closers`, from index `at` and before `limit`, that is no possessive; else the first."""
    first = closers[at] if at < len(closers) and closers[at] < limit else None
    while at < len(closers) and closers[at] < limit:
        if text[closers[at] - 1] not in "sS" or not _POSSESSIVE.match(text, closers[at]):
            return closers[at]
        at += 1
    return first


def _free(places: Iterable[int], taken: Sequence[Pair]) -> list[int]:
    """The places, in order, that lie in none of the pairs."""
    starts = [pair.start for pair in taken]
    return [place for place in places if not (at := bisect_right(starts, place)) or place >= taken[at - 1].end]


def _singles(text: str, first: int, last: int, doubles: Sequence[Pair]) -> Iterator[Pair]:
    """Pairs of single marks around and between the double ones, apostrophes left alone."""
    opening = (m.start() for m in _SINGLE_OPENS.finditer(text, first, last) if not _CLIPPED.match(text, m.start()))
    openers = _free(opening, doubles)
    closers = _free((m.start() for m in _SINGLE_CLOSES.finditer(text, first, last)), doubles)
    at = 0
    for number, opener in enumerate(openers):
        limit = openers[number + 1] if number + 1 < len(openers) else last
        while at < len(closers) and closers[at] <= opener:
            at += 1
        closer = _closing(text, closers, at, limit)
        if closer is not None:
            yield Pair(opener, closer + 1, (opener + 1, closer))


def _outermost(found: Iterable[Pair]) -> Iterator[Pair]:
    end = -1
    for pair in sorted(found, key=lambda pair: pair.start):
        if pair.start >= end:
            yield pair
            end = pair.end


def pairs(text: str, first: int, last: int) -> tuple[Pair, ...]:
    """The outermost quotations of the paragraph from `first` to `last`, in order, none overlapping.

    Quotations within quotations are part of the outer one. Single marks count where they do not
    stand in a word, and never stay open: an apostrophe looks the same. Time is linear in length.
    """
    doubles = tuple(_doubles(text, first, last))
    return tuple(_outermost([*doubles, *_singles(text, first, last, doubles)]))


def opens_with_mark(text: str, first: int, last: int) -> bool:
    """Whether a paragraph begins with a double mark that opens."""
    mark = _DOUBLE.match(text, first, last)
    return mark is not None and _side(text, mark.start(), mark.end(), first, last) != "close"


def stray_closing(text: str, first: int, last: int) -> int | None:
    """Where the first double mark of a paragraph begins, if by its shape it can only close."""
    mark = _DOUBLE.search(text, first, last)
    if mark is None or mark.group() not in _CLOSING or _side(text, *mark.span(), first, last) != "close":
        return None
    return mark.start()
