"""Two dates of one act: equal, one within the other, moved by a later article, or in conflict."""

from checker.model import Relation, When
from checker.relations.verdict import Related

GRAINS = ("hour", "part of day", "day", "week", "month", "season", "year", "decade", "century")
# Days that one of a grain has at most.
DAYS = {"hour": 1, "part of day": 1, "day": 1, "week": 7, "month": 31, "season": 92, "year": 366, "decade": 3_653}


def _overlap(a: When, b: When) -> bool:
    return a.first <= b.last and b.first <= a.last


def _is_span(when: When) -> bool:
    """Whether a begin and an end were named: "from 1966 to 1978"; not "the past two years"."""
    long = when.grain in {"month", "year"} and (when.last - when.first).days >= DAYS[when.grain]
    return long and not when.relative


def _beside(counted: When, other: When) -> bool:
    """Whether a time counted back may be the other: nobody counts in halves of months, or rounds up."""
    gap = max((counted.first - other.last).days, (other.first - counted.last).days)
    return counted.counted and gap <= DAYS.get(counted.grain, 0)


def _same_weekday(a: When, b: When) -> bool:
    """Whether both are one weekday, by name or by the calendar: "on Friday" stays in a text that is printed anew
    weeks later, where the other outlet has the date.
    """
    days = [when.first.weekday() if when.first == when.last else None for when in (a, b)]
    return (a.weekday is not None or b.weekday is not None) and days[0] is not None and days[0] == days[1]


def _same_month(a: When, b: When) -> bool:
    """Whether one is a bare "November", whose year was inferred from its sentence, and the other lies in one."""
    inferred = any(when.relative and when.grain == "month" for when in (a, b))
    return inferred and not a.bound and a.first.month == b.first.month and a.first.year != b.first.year


def relate_dates(a: When, b: When) -> Related:
    """How `a` stands to `b`, compared at the coarser grain. Open ranges ("since", "until") of another
    kind cannot be told apart: `UNKNOWN`.
    """
    if a.bound != b.bound:
        return Related(Relation.UNKNOWN, ("one is a span of time, the other a date",))
    if (a.first, a.last) == (b.first, b.last):
        return Related(Relation.EQUAL)
    if _same_weekday(a, b):
        return Related(Relation.EQUAL, ("the same weekday",))
    if _same_month(a, b):
        return Related(Relation.REFINES, ("the same month, for one of them without its year",))
    if a.grain == b.grain and _is_span(a) and _is_span(b):
        return Related(Relation.CONFLICTS, ("the two spans begin or end at other times",))
    if _overlap(a, b):
        return Related(Relation.REFINES, ("one lies within the other",))
    if _beside(a, b) or _beside(b, a):
        return Related(Relation.UNKNOWN, ("one of them is counted back from the day of writing",))
    if abs(GRAINS.index(a.grain) - GRAINS.index(b.grain)) > GRAINS.index("month") - GRAINS.index("day"):
        return Related(Relation.UNKNOWN, ("a day and a year: one of them may be told of another time",))
    return Related(Relation.CONFLICTS, ("the two dates have no day in common",))
