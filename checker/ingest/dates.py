"""When an article was published: from a written date, from a line that is one, or from an address."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DATE = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
    rf"(?:(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?|"
    rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<month2>{_MONTH})\.?),?[\s-]+(?P<year>(?:19|20)\d\d)"
)
_CLOCK = (
    r"(?:[\s,|·–—-]+(?:at\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::\d\d)?"
    r"\s*(?P<half>[ap])?(?:\.?m\.?)?\s*(?P<zone>\(?[A-Za-z]{1,5}\)?)?)?"
)
_WRITTEN = re.compile(rf"{_DATE}{_CLOCK}\W*", re.IGNORECASE)
_LABEL = re.compile(
    r"\W*(?P<label>(?:first |last |originally )?(?:published|posted|issued|dated?|updated|modified)"
    r"(?: (?:on|at))?|publication date)?\s*:?\s*(?P<date>\S.*)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<gap>[-/_.]?)(?P<month>\d\d|[a-z]{3})(?P=gap)(?P<day>\d\d)(?!\d)"
)
_LONGEST = 80  # characters of a line that is nothing but a date, with its label and time


def _day(year: str, month: str, day: str) -> dt.date | None:
    try:
        number = int(month) if month.isdecimal() else _MONTHS.index(month[:3].lower()) + 1
        return dt.date(int(year), number, int(day))
    except ValueError:  # the 31st of February, or a word that is no month
        return None


def _clock(found: re.Match[str], day: dt.date) -> dt.date:
    """The day with its time; without, where there is none or where its zone cannot be told."""
    zone = (found["zone"] or "").strip("()").upper()
    if found["hour"] is None or zone not in {"", "GMT", "UTC", "Z"}:
        return day
    hour, minute, half = int(found["hour"]), int(found["minute"]), (found["half"] or "").lower()
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return dt.datetime.combine(day, dt.time(hour, minute)) if hour < 24 and minute < 60 else day


def _written(text: str) -> dt.date | None:
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    day = _day(found["year"], found["month"] or found["month2"], found["day"] or found["day2"])
    return day and _clock(found, day)


def _naive(moment: dt.datetime) -> dt.datetime:
    """In UTC and without a zone: two moments can then always be compared. One without a zone is taken as UTC."""
    if moment.tzinfo is None:
        return moment
    try:
        return moment.astimezone(dt.UTC).replace(tzinfo=None)
    except OverflowError:  # within a day of the first or the last year
        return moment.replace(tzinfo=None)


def _iso(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return _naive(dt.datetime.fromisoformat(text.replace(" UTC", "Z").replace(" GMT", "Z")))
    except ValueError:
        return None


def _mail(text: str) -> dt.date | None:
    try:
        return _naive(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def read_date(text: str) -> dt.date | None:
    """The date or, where a time is given, the moment in UTC: ISO ("2025-03-05T10:30Z"), as in a mail's
    header, or in English words ("March 5, 2025", "5 Mar 2025, 10:30"). None for anything else; days and
    months in figures alone ("03/05/2025") cannot be told apart, so they are none.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    return _iso(text) or _written(text) or (_mail(text) if text[0].isalpha() and "," in text else None)


def date_line(line: str) -> tuple[dt.date | None, bool]:
    """The date in a line that holds nothing else but a label ("Published: 5 March 2025"), else None;
    and whether it is only that of a later change.
    """
    found = _LABEL.fullmatch(line) if len(line) <= _LONGEST else None
    if found is None:
        return None, False
    return read_date(found["date"].rstrip("*_ ")), bool(
        re.search("updated|modified", found["label"] or "", re.IGNORECASE)
    )


def date_in_address(address: str) -> dt.date | None:
    """The first whole date in a URL or a file name ("/2025/03/05/", "2025-03-05", "2025/mar/05"), else None."""
    for found in _ADDRESS.finditer(address.lower()):
        if day := _day(found["year"], found["month"], found["day"]):
            return day
    return None
