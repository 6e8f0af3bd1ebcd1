"""Dates as writers put them together: day, part of day and clock in any order, edges, ranges and bounds."""

import functools
from collections.abc import Iterator
from dataclasses import replace

from checker.mentions.absolute_dates import absolute, month_and_day
from checker.mentions.calendars import MONTHS, SEASONS, WEEKDAYS
from checker.mentions.clock_times import clock
from checker.mentions.date_expressions import Expression
from checker.mentions.lexemes import DASHES, Lexeme, Lexemes, at, is_hyphen
from checker.mentions.numerals import ONES, ORDINALS, PARTS, TENS
from checker.mentions.relative_dates import PARTS_OF_DAY, RELATIVE_STARTERS, day_word, relative, weekday
from checker.mentions.vague import VAGUE_STARTERS

_EDGES = {"early": "early", "late": "late", "mid": "mid", "earlier": "early"}
_LONG_EDGES = {"beginning": "start", "start": "start", "end": "end", "middle": "mid", "close": "end"}
_BOUNDS = {
    "since": "since", "until": "until", "till": "until", "by": "until", "through": "until", "before": "before",
    "after": "after", "starting": "since", "beginning": "since",
}  # fmt: skip
_LOOSE = frozenset({"at", "on", "around", "about", "of", "the", "in", "late", "early", "just", "before", "shortly"})
_MOST_PARTS = 4
_STARTERS = frozenset(_EDGES).union(
    _LONG_EDGES, RELATIVE_STARTERS, MONTHS, WEEKDAYS, SEASONS, ONES, TENS, ORDINALS, VAGUE_STARTERS, PARTS,
    {"q", "noon", "midnight", "midday", "later", "the"},
)  # fmt: skip
_EDGED = frozenset({"month", "year", "unit", "season"})


class _Parts:
    """What one cluster has gathered so far: at most one day, one weekday, one part of a day, one clock time."""

    __slots__ = ("clock", "day", "part", "stop", "weekday")

    def __init__(self, start: int) -> None:
        self.day: Expression | None = None
        self.weekday: Expression | None = None
        self.part = False
        self.clock: int | None = None
        self.stop = start

    def read(self, lexemes: Lexemes, index: int) -> bool:
        """Take in the part at `index`, if there is one and the cluster has none of its sort yet."""
        day = month_and_day(lexemes, index) or day_word(lexemes, index)
        if day and self.day is None and not (day.kind == "deictic" and self.weekday):
            self.day, self.stop, self.part = day, day.stop, self.part or day.part
            return True
        named = weekday(lexemes, index)
        if named and self.weekday is None and not (self.day and (named.which or self.day.kind == "deictic")):
            self.weekday, self.stop = named, named.stop
            return True
        if at(lexemes, index).lower in PARTS_OF_DAY and not self.part and (self.day or self.weekday):
            self.part, self.stop = True, index + 1
            return True
        time = clock(lexemes, index)
        if time and self.clock is None:
            self.clock, self.stop = time.minute, time.stop
            return True
        return False


def _joined(lexemes: Lexemes, parts: _Parts) -> Iterator[int]:
    """Where the next part of a cluster may stand: right behind, over a comma, or over "at", "on", "of the"."""
    stop = parts.stop
    yield stop
    if at(lexemes, stop).text in {",", "("} and (parts.weekday or parts.day):
        yield stop + 1
        if at(lexemes, stop + 1).lower in {"at", "on"}:
            yield stop + 2
    if at(lexemes, stop).lower in _LOOSE:
        yield stop + 1
        if at(lexemes, stop + 1).lower in _LOOSE:
            yield stop + 2


def _cluster(lexemes: Lexemes, index: int) -> Expression | None:
    """A day with what goes with it: "late Tuesday night, March 4", "midnight Dec. 21", "today at 11am"."""
    start = index
    while at(lexemes, index).lower in {"early", "late", "earlier", "later"} and index < start + 2:
        index += 1
    index += index > start and at(lexemes, index).lower == "on"
    parts = _Parts(index)
    if not parts.read(lexemes, index):
        return None
    for _ in range(_MOST_PARTS):
        if not any(parts.read(lexemes, place) for place in list(_joined(lexemes, parts))):
            break
    if index > start and at(lexemes, start).lower == "later" and parts.day is None and parts.weekday is None:
        return None
    return _merged(parts, start if parts.day or parts.weekday else index, index > start)


def _merged(parts: _Parts, start: int, edged: bool) -> Expression:
    base = parts.day or parts.weekday
    if base is None:
        return Expression(start, parts.stop, "none")
    number = parts.weekday.weekday if parts.weekday else None
    return replace(
        base, start=start, stop=parts.stop, weekday=number, part=parts.part or edged, minute=parts.clock
    )  # fmt: skip


def _edge(lexemes: Lexemes, index: int) -> tuple[str, int]:
    """ "early", "mid-", "the end of": the edge, and where the period behind it starts."""
    word = at(lexemes, index).lower
    if word in _EDGES and word != "earlier":
        skip = index + 1 + is_hyphen(lexemes, index + 1)
        skip += at(lexemes, skip).text == "-" and skip == index + 1
        return _EDGES[word], skip + (at(lexemes, skip).lower in {"in", "the"})
    if word in _LONG_EDGES and at(lexemes, index + 1).lower == "of":
        return _LONG_EDGES[word], index + 2
    return "", index


def _edged(lexemes: Lexemes, index: int) -> Expression | None:
    edge, period = _edge(lexemes, index)
    if not edge:
        return None
    found = absolute(lexemes, period) or relative(lexemes, period)
    if found is None or found.kind not in _EDGED or (found.unit in {"week", "weekend"} and edge == "mid"):
        return None
    return replace(found, start=index, edge=edge)


def _may_start(lexeme: Lexeme) -> bool:
    """Whether a date can begin with this lexeme: a gate that spares the grammar most of a text."""
    return lexeme.kind == "digits" or lexeme.lower.removesuffix("'s") in _STARTERS


def _simple(lexemes: Lexemes, index: int) -> Expression | None:
    if at(lexemes, index - 1).lower in TENS and is_hyphen(lexemes, index - 1):
        return None
    return (
        _edged(lexemes, index)
        or _cluster(lexemes, index)
        or absolute(lexemes, index)
        or relative(lexemes, index)
    )  # fmt: skip


_RANGED = frozenset({"day", "month", "year", "season", "weekday"})


def _range(lexemes: Lexemes, first: Expression) -> Expression:
    """ "from 2010 to 2014", "between September 2016 and July 2017", "May 3 through June 5", "1989-2013"."""
    if first.kind not in _RANGED or first.last_day:
        return first
    word, cue = at(lexemes, first.stop), at(lexemes, first.start - 1).lower
    spelled = word.lower in {"to", "through", "until"} or (word.lower == "and" and cue == "between")
    if not spelled and word.text not in DASHES:
        return first
    last = _edged(lexemes, first.stop + 1) or _cluster(lexemes, first.stop + 1) or absolute(lexemes, first.stop + 1)
    if last is None or (last.kind != first.kind and not (last.kind in _RANGED and last.kind != "weekday")):
        return first
    if word.lower == "to" and first.kind == "weekday" and cue != "from":
        return first
    counted = first.count == 1 and last.count == 1 and first.kind == "year" and last.year < first.year
    start = first.start - (cue in {"from", "between"})
    return first if counted else replace(first, start=start, stop=last.stop, other=last)


def _months_together(lexemes: Lexemes, first: Expression) -> Expression:
    """ "June and July of 2009": two months of one year are one range."""
    if first.kind != "month" or first.year or at(lexemes, first.stop).lower != "and":
        return first
    last = absolute(lexemes, first.stop + 1)
    both = last is not None and last.kind == "month" and last.year and last.month > first.month
    start = first.start - (at(lexemes, first.start - 1).lower in {"between", "from"})
    return replace(first, start=start, stop=last.stop, other=last) if both and last else first


def _bounded(lexemes: Lexemes, found: Expression) -> Expression:
    start = found.start - (at(lexemes, found.start - 1).lower in {"late", "early"})
    start -= at(lexemes, start - 1).lower == "the" and (found.kind in {"season", "unit"} or found.count > 1)
    bound = _BOUNDS.get(at(lexemes, start - 1).lower, "")
    owned = at(lexemes, found.stop - 1).lower.endswith("'s")
    if found.other or not bound or (found.kind in {"ago", "window"} and bound != "since"):
        return found
    if owned and bound in {"before", "after"}:
        return found
    if bound == "until" and at(lexemes, start - 1).lower == "through" and at(lexemes, start - 2).kind != "word":
        return found
    return replace(found, start=start - 1, bound=bound)


def _expressions(lexemes: Lexemes) -> Iterator[Expression]:
    index, free = 0, 0
    while index < len(lexemes):
        found = _simple(lexemes, index) if _may_start(lexemes[index]) else None
        if found is None:
            index += 1
            continue
        found = _bounded(lexemes, _range(lexemes, _months_together(lexemes, found)))
        if found.start >= free:
            yield found
            free = found.stop
        index = max(found.stop, index + 1)


@functools.lru_cache(maxsize=64)  # the dates and the quantities of a sentence ask for the same
def expressions(lexemes: Lexemes) -> tuple[Expression, ...]:
    """The dates of a text in order, none within another; what names a time and cannot be placed has kind "none"."""
    return tuple(_expressions(lexemes))
