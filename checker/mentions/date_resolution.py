"""Placing a date in the calendar, against the day of publication and the tense of its clause.

- A weekday is the latest one on or before publication; with a verb that looks ahead the first one on or after it.
  "last Tuesday" is the latest before that day, "next Tuesday" the one of the following week.
- A day without its year is the one within two months of publication, whatever the verb says: outlets write the
  year of any other near that day of the year. Farther off, and for a month, it is the latest that is not after
  publication, or the first that is not before it where the verb looks ahead.
- "two weeks ago" is the week, "two months ago" the month, "two years ago" the year that lies so far back.
- "earlier this week" is its days before publication, "later this week" publication and the days after it.
- "the past two years" runs from that day two years ago to publication.
"""

import datetime as dt

from checker.mentions.calendars import Period, a_day, a_month, a_week, a_year, edge_of
from checker.mentions.date_expressions import Expression
from checker.mentions.tense import FUTURE, PAST
from checker.model import When

_SURELY_NEAR = dt.timedelta(days=60)
_UNIT_DAYS = {"day": 1, "week": 7, "weekend": 7}
_UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_YEARS = {"year": 1, "decade": 10, "century": 100}


def _shift_months(day: dt.date, months: int) -> dt.date:
    period = a_month(day.year, day.month + months) if day.month + months >= 1 else None
    if period is None:
        years, month = divmod(day.month + months - 1, 12)
        period = a_month(day.year + years, month + 1)
    return dt.date(period.first.year, period.first.month, min(day.day, period.last.day))


def _nearest(options: list[Period], published: dt.date, tense: str, default: str) -> Period | None:
    past = [option for option in options if option.first <= published]
    ahead = [option for option in options if option.last >= published]
    if (tense or default) == PAST and past:
        return past[-1]
    if (tense or default) == FUTURE and ahead:
        return ahead[0]
    return min(options, key=lambda option: abs(option.first - published), default=None)


def _near(options: list[Period], published: dt.date, tense: str) -> Period | None:
    nearest = min(options, key=lambda option: abs(option.first - published))
    return nearest if abs(nearest.first - published) <= _SURELY_NEAR else _nearest(options, published, tense, "")


def _day(found: Expression, published: dt.date | None, tense: str) -> Period | None:
    years = [found.year] if found.year else []
    if published and not found.year:
        years = [published.year - 1, published.year, published.year + 1]
    options = [day for year in years if (day := a_day(year, found.month, found.day))]
    if not options:
        return None
    period = options[0] if found.year or published is None else _near(options, published, tense)
    if period and found.last_day:
        last = a_day(period.first.year, found.month, found.last_day)
        return Period(period.first, last.first, "day") if last else None
    return period


def _months(found: Expression, published: dt.date | None, tense: str, count: int, grain: str) -> Period | None:
    if found.year:
        return a_month(found.year, found.month, count, grain)
    if published is None:
        return None
    options = [a_month(published.year + shift, found.month, count, grain) for shift in (-1, 0, 1)]
    if found.which == "last":
        past = [option for option in options if option.last < published]
        return past[-1] if past else None
    if found.which == "next":
        ahead = [option for option in options if option.first > published]
        return ahead[0] if ahead else None
    if found.which in {"this", "earlier", "later"}:
        return min(options, key=lambda option: abs(option.first - published))
    return _nearest(options, published, tense, PAST)


def _weekday(found: Expression, published: dt.date, tense: str) -> Period:
    back = (published.weekday() - (found.weekday or 0)) % 7
    if found.which == "next":
        day = a_week(published).last + dt.timedelta(days=1 + (found.weekday or 0))
    elif found.which in {"last", "past"}:
        day = published - dt.timedelta(days=back or 7)
    else:
        day = published + dt.timedelta(days=-back if tense != FUTURE or not back else 7 - back)
    return Period(day, day, "day")


def _weekend(published: dt.date, which: str) -> Period:
    saturday = a_week(published).first + dt.timedelta(days=5)
    at_weekend = published >= saturday
    shift = {"last": -7, "next": 7, "latest": 0 if at_weekend else -7}.get(which, 0)
    if which in {"this", "earlier"} and published.weekday() == 0:  # on a Monday "this weekend" is the one just gone
        shift = -7
    saturday += dt.timedelta(days=shift)
    return Period(saturday, saturday + dt.timedelta(days=1), "day")


def _unit(found: Expression, published: dt.date) -> Period:
    shift = {"last": -1, "this": 0, "next": 1}.get(found.which, 0)
    if found.unit == "weekend":
        return _weekend(published, found.which)
    if found.unit == "day":
        return Period(published, published, "day")
    if found.unit == "week":
        return a_week(published + dt.timedelta(days=7 * shift))
    if found.unit in {"month", "quarter"}:
        size = _UNIT_MONTHS[found.unit]
        first = (published.month - 1) // size * size + 1
        start = _shift_months(dt.date(published.year, first, 1), shift * size)
        return a_month(start.year, start.month, size, "month" if size == 1 else "season")
    span = _YEARS[found.unit]
    return a_year(published.year // span * span + shift * span, span, found.unit)


def _cut(period: Period, which: str, published: dt.date) -> Period:
    """What "earlier" and "later" leave of this week or year: the days before publication, or those after it."""
    day = dt.timedelta(days=1)
    if which == "earlier" and period.first < published:
        return Period(period.first, min(period.last, published - day), period.grain)
    if which == "later" and period.last > published:
        return Period(max(period.first, published), period.last, period.grain)
    return period


def _ago(found: Expression, published: dt.date) -> Period:
    if found.unit in {"hour", "minute", "second"}:
        days = found.count // 24 if found.unit == "hour" else 0
        return Period(published - dt.timedelta(days=days), published, "hour")
    if found.unit in _UNIT_DAYS:
        day = published - dt.timedelta(days=found.count * _UNIT_DAYS[found.unit])
        return Period(day, day, "day") if found.unit == "day" else a_week(day)
    months = found.count * _UNIT_MONTHS[found.unit]
    if found.unit == "month":
        then = _shift_months(published, -months)
        return a_month(then.year, then.month)
    year = published.year - months // 12
    span = _YEARS.get(found.unit, 1)
    return a_year(year - span // 2, span, found.unit if span > 1 else "year")


def _window(found: Expression, published: dt.date) -> Period:
    back = -1 if found.which in {"last", "past"} else 1
    if found.unit in {"hour", "minute", "second"}:
        days = -(-found.count // 24) if found.unit == "hour" else 0
        other = published + dt.timedelta(days=back * days)
        return Period(min(published, other), max(published, other), "hour")
    if found.unit in _UNIT_DAYS:
        other = published + dt.timedelta(days=back * found.count * _UNIT_DAYS[found.unit])
    else:
        other = _shift_months(published, back * found.count * _UNIT_MONTHS[found.unit])
    grain = {"weekend": "week", "quarter": "season"}.get(found.unit, found.unit)
    return Period(min(published, other), max(published, other), grain)


def _month_day(found: Expression, published: dt.date, tense: str) -> Period | None:
    months = [_shift_months(published.replace(day=1), shift) for shift in (-1, 0, 1)]
    options = [day for first in months if (day := a_day(first.year, first.month, found.day))]
    return _nearest(options, published, tense, "")


def _against_publication(found: Expression, published: dt.date, tense: str) -> Period | None:
    if found.kind == "weekday":
        return _weekday(found, published, tense)
    if found.kind == "deictic":
        day = published + dt.timedelta(days=found.count)
        return Period(day, day, "day")
    if found.kind == "unit":
        return _cut(_unit(found, published), found.which, published)
    if found.kind == "ago":
        return _ago(found, published)
    if found.kind == "window":
        return _window(found, published)
    return _month_day(found, published, tense) if found.kind == "monthday" else None


def _period(found: Expression, published: dt.date | None, tense: str) -> Period | None:
    if found.kind == "day":
        return _day(found, published, tense)
    if found.kind == "month":
        return _months(found, published, tense, 1, "month")
    if found.kind == "season":
        return _months(found, published, tense, found.count, "season")
    if found.kind == "year":
        grain = {10: "decade", 100: "century"}.get(found.count, "year")
        return a_year(found.year, found.count, grain)
    return _against_publication(found, published, tense) if published else None


def _with_end(found: Expression, begin: Period, published: dt.date | None, tense: str) -> Period | None:
    """The range from `begin` to the period of `found.other`, or None where it would run backwards."""
    if found.other is None:
        return begin
    end = _period(found.other, published, tense)
    if end and found.kind in {"day", "month"} and not found.year:
        year = end.first.year - (found.month > end.first.month)
        begin = (a_day(year, found.month, found.day) if found.kind == "day" else a_month(year, found.month)) or begin
    if end and found.kind == "weekday" and end.first < begin.first:
        begin = Period(begin.first - dt.timedelta(days=7), begin.last, begin.grain)
    if end and found.other.edge:
        end = edge_of(end, found.other.edge)
    return Period(begin.first, end.last, begin.grain) if end and begin.first <= end.last else None


def resolve(found: Expression, published: dt.date | None, tense: str) -> When | None:
    """The time that an expression names; None where it takes a day of publication and there is none, or it is no date.

    `tense` is "past", "future" or "" of the clause.
    """
    tense = PAST if found.bound == "since" else tense or (FUTURE if found.bound == "until" else tense)
    try:
        period = _period(found, published, tense)
        if period and found.edge:
            period = edge_of(period, found.edge)
        period = _with_end(found, period, published, tense) if period else None
    except (ValueError, OverflowError):  # a day before the year 1 or after 9999
        return None
    if period is None:
        return None
    grain = "part of day" if found.part and period.grain == "day" else period.grain
    grain = grain if found.minute is None else "hour"
    relative = not found.year and not (found.other and found.other.year)
    counted = found.kind == "ago" and grain not in {"hour", "day"}
    return When(period.first, period.last, grain, found.weekday, relative, found.bound, found.minute, counted)
