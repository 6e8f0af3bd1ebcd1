"""The calendar's words, and periods as first and last day."""

import calendar
import datetime as dt
from typing import NamedTuple

_FULL_MONTHS = (
    "january february march april may june july august september october november december".split()
)  # fmt: skip
_SHORT_MONTHS = "jan feb mar apr jun jul aug sep sept oct nov dec".split()
_SHORT_NUMBERS = (1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12)
MONTHS = {word: number for number, word in enumerate(_FULL_MONTHS, start=1)} | dict(
    zip(_SHORT_MONTHS, _SHORT_NUMBERS, strict=True)
)
FULL_MONTHS = frozenset(_FULL_MONTHS)
WEEKDAYS = {
    word: number
    for number, word in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}  # fmt: skip
SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}  # first month, northern
FIRST_YEAR, LAST_YEAR = 1700, 2099
_TEN_DAYS = 10


class Period(NamedTuple):
    """A closed range of days at a grain of `When`."""

    first: dt.date
    last: dt.date
    grain: str


def a_day(year: int, month: int, day: int) -> Period | None:
    """One day, or None where the calendar has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    date = dt.date(year, month, day)
    return Period(date, date, "day")


def a_month(year: int, month: int, months: int = 1, grain: str = "month") -> Period:
    """`months` calendar months from the given one on (month 13 is the next year's first)."""
    first = dt.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    end = month + months
    return Period(first, dt.date(year + (end - 1) // 12, (end - 1) % 12 + 1, 1) - dt.timedelta(days=1), grain)


def a_year(year: int, years: int = 1, grain: str = "year") -> Period:
    """`years` calendar years from the given one on."""
    return Period(dt.date(year, 1, 1), dt.date(year + years - 1, 12, 31), grain)


def a_week(day: dt.date) -> Period:
    """Monday to Sunday around a day."""
    monday = day - dt.timedelta(days=day.weekday())
    return Period(monday, monday + dt.timedelta(days=6), "week")


def edge_of(period: Period, edge: str) -> Period:
    """The early, mid or late third of a period ("start" and "end" stand for early and late).

    A year gives four months, a month ten days (the late part takes the rest), a decade three or four years.
    """
    third = {"early": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}[edge]
    first, last, grain = period
    if grain == "month":
        start = first + dt.timedelta(days=_TEN_DAYS * third)
        return Period(start, last if third == 2 else start + dt.timedelta(days=_TEN_DAYS - 1), "week")
    if grain in {"year", "season"}:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        part = max(1, months // 3)
        return a_month(first.year, first.month + third * part, part, "season" if grain == "year" else "month")
    if grain in {"decade", "century"}:
        years = last.year - first.year + 1
        begin = first.year + (0, years * 3 // 10 + (grain == "decade"), years * 7 // 10)[third]
        end = first.year + (years * 3 // 10, years * 6 // 10, years - 1)[third]
        return a_year(begin, end - begin + 1, "year" if grain == "decade" else "decade")
    days = (last - first).days + 1
    start = first + dt.timedelta(days=(0, days // 3, days - max(1, days // 3))[third])
    return Period(start, min(last, start + dt.timedelta(days=max(1, days // 3) - 1 + (third == 1))), grain)
