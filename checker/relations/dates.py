"""Two dates of one act: equal, one within the other, moved by a later article, or in conflict."""

from checker.model import Relation, When
from checker.relations.verdict import Related

GRAINS = ("hour", "part of day", "day", "week", "month", "season", "year", "decade", "century")
_LENGTHS = {"month": 31, "year": 366}  # days that one of them has at most


def _overlap(a: When, b: When) -> bool:
    return a.first <= b.last and b.first <= a.last


def _is_span(when: When) -> bool:
    """Whether a begin and an end were named: "from 1966 to 1978"; not "the past two years"."""
    return not when.relative and when.grain in _LENGTHS and (when.last - when.first).days >= _LENGTHS[when.grain]


def relate_dates(a: When, b: When) -> Related:
    """How `a` stands to `b`, compared at the coarser grain. Open ranges ("since", "until") of another
    kind cannot be told apart: `UNKNOWN`.
    """
    if a.bound != b.bound:
        return Related(Relation.UNKNOWN, ("one is a span of time, the other a date",))
    if (a.first, a.last) == (b.first, b.last):
        return Related(Relation.EQUAL)
    if a.weekday is not None and a.weekday == b.weekday:
        return Related(Relation.EQUAL, ("the same weekday",))
    if a.grain == b.grain and _is_span(a) and _is_span(b):
        return Related(Relation.CONFLICTS, ("the two spans begin or end at other times",))
    if _overlap(a, b):
        return Related(Relation.REFINES, ("one lies within the other",))
    if abs(GRAINS.index(a.grain) - GRAINS.index(b.grain)) > GRAINS.index("month") - GRAINS.index("day"):
        return Related(Relation.UNKNOWN, ("a day and a year: one of them may be told of another time",))
    return Related(Relation.CONFLICTS, ("the two dates have no day in common",))
