"""Dates that name their month, year, decade or season: "March 5, 2025", "mid-June", "the 1980s"."""

from dataclasses import replace

from checker.mentions.calendars import FIRST_YEAR, FULL_MONTHS, LAST_YEAR, MONTHS, SEASONS
from checker.mentions.date_expressions import Expression
from checker.mentions.lexemes import APOSTROPHES, HYPHENS, Lexemes, at, glued, is_hyphen
from checker.mentions.numerals import ordinal
from checker.mentions.units import currency_after, unit_after

_MONTH_CUES = frozenset(
    "in since by until till of last next this early late mid from to through between before after during and"
    " throughout past previous every each for or began begin".split()
)
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "my"})
_DATED_EVENTS = frozenset(
    "attack attacks attackers terror terrorist terrorists hijackers hijacker victims families riot rioters"
    " insurrection committee commission widow widows memorial panel siege survivors movement era".split()
)
_YEAR_NAMES = frozenset(
    "project agenda vision area flight expo route highway interstate boeing model no number room channel act public"
    " windows office studio unit bus".split()
)
_STREETS = frozenset("street st avenue ave road rd boulevard blvd drive lane way place court".split())
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_LATE_MODERN = 1100  # a century's ordinal from the twelfth on is a date in the news


def _month(lexemes: Lexemes, index: int) -> tuple[int, int] | None:
    """The month named at `index`, and where it ends, an abbreviation's point included."""
    word = at(lexemes, index)
    number = MONTHS.get(word.lower.removesuffix("'s"))
    if not number or not word.text[0].isupper():
        return None
    short = word.lower not in FULL_MONTHS and not word.lower.endswith("'s")
    point = short and at(lexemes, index + 1).text == "." and glued(lexemes, index + 1)
    return number, index + 1 + point


def year_at(lexemes: Lexemes, index: int) -> int:
    """The year written at lexeme `index` in four bare digits, or 0."""
    word = at(lexemes, index)
    if word.kind != "digits" or len(word.text) != 4 or not word.text.isdigit():
        return 0
    year = int(word.text)
    after = at(lexemes, index + 1)
    glued_on = glued(lexemes, index + 1) and (after.kind != "mark" or after.text in {"%", "/", "@", ":"})
    return 0 if glued_on or not FIRST_YEAR <= year <= LAST_YEAR else year


def _day(lexemes: Lexemes, index: int) -> tuple[int, int] | None:
    """A day of the month at `index`: "5", "5th"; and where it ends."""
    word = at(lexemes, index)
    if word.kind != "digits" or not word.text.isdigit() or not 1 <= int(word.text[:3]) <= 31:
        return None
    placed = ordinal(lexemes, index)
    stop = placed.stop if placed else index + 1
    runs_on = glued(lexemes, stop) and (at(lexemes, stop).kind == "word" or at(lexemes, stop).text in {":", "/", "%"})
    return None if runs_on else (int(word.text), stop)


def _year_behind(lexemes: Lexemes, index: int) -> tuple[int, int]:
    """A year at `index`, over a comma or "of"; 0 and `index` for none."""
    skip = index + (at(lexemes, index).text == "," or at(lexemes, index).lower == "of")
    year = year_at(lexemes, skip)
    return (year, skip + 1) if year else (0, index)


def _to_day(lexemes: Lexemes, index: int) -> tuple[int, int]:
    """The end of "June 5-7", "June 5 to 7", "June 5 and 6": its day, and where it ends; 0 for none."""
    joined = is_hyphen(lexemes, index)
    if not joined and at(lexemes, index).lower not in {"to", "through", "and", "or"}:
        return 0, index
    last = _day(lexemes, index + 1)
    counted = last and at(lexemes, last[1]).kind == "word" and at(lexemes, last[1]).text.islower() and not joined
    return (0, index) if last is None or counted else last


def month_and_day(lexemes: Lexemes, index: int) -> Expression | None:
    """ "March 5, 2025", "Mar. 5", "June 5-7", "5 March 2025", "the 5th of March"; or None."""
    month = _month(lexemes, index)
    day = _day(lexemes, month[1]) if month else None
    if month and day:
        last, stop = _to_day(lexemes, day[1])
        year, stop = _year_behind(lexemes, stop)
        last = last if last > day[0] else 0
        stop = stop if last or year else day[1]
        found = Expression(index, stop, "day", year, month[0], day[0], last)
        return _not_an_event(lexemes, found)
    day = _day(lexemes, index)
    month = _month(lexemes, day[1] + (at(lexemes, day[1]).lower == "of")) if day else None
    if not (month and day) or at(lexemes, index - 1).text == "$":
        return None
    if _day(lexemes, month[1]) and at(lexemes, day[1]).lower != "of":  # "the 19 Sept. 11 hijackers"
        return None
    year, stop = _year_behind(lexemes, month[1])
    return Expression(index, stop, "day", year, month[0], day[0])


def _not_an_event(lexemes: Lexemes, found: Expression) -> Expression:
    """ "the Sept. 11 attacks": a day without its year that names an event is no date."""
    after = at(lexemes, found.stop).lower
    named = (found.month, found.day) == (9, 11) or after in _DATED_EVENTS
    return replace(found, kind="none") if named and not found.year and not found.last_day else found


def _numeric(lexemes: Lexemes, index: int) -> Expression | None:
    """ "2025-03-05" and "3/25/2025"; "03/05/2025" could be two days and is none that can be placed."""
    parts = [at(lexemes, index + k) for k in range(5)]
    tight = all(glued(lexemes, index + k) for k in range(1, 5))
    digits = all(part.kind == "digits" and part.text.isdigit() for part in parts[::2])
    if not (tight and digits) or parts[1].text != parts[3].text or parts[1].text not in {"-", "/"}:
        return None
    if max(len(part.text) for part in parts[::2]) > 4:
        return None
    first, second, third = (int(part.text) for part in parts[::2])
    if len(parts[0].text) == 4:
        return Expression(index, index + 5, "day", first, second, third) if 1 <= second <= 12 else None
    if len(parts[4].text) != 4 or not FIRST_YEAR <= third <= LAST_YEAR or not (first <= 31 and second <= 31):
        return None
    if first > 12 or second > 12 or first == second:
        month, day = (second, first) if first > 12 else (first, second)
        return Expression(index, index + 5, "day", third, month, day)
    return Expression(index, index + 5, "none")


def _is_month_cue(lexemes: Lexemes, index: int, stop: int) -> bool:
    before, after = at(lexemes, index - 1), at(lexemes, stop)
    if before.lower in _MONTH_CUES and before.lower not in {"and", "to", "or", "for"}:
        return True
    if before.lower == "to" and at(lexemes, index - 2).lower == "back":
        return True
    if before.lower in {"and", "to", "or", "through"} or before.text == ",":
        return MONTHS.get(at(lexemes, index - 2).lower, 0) > 0 and at(lexemes, index - 2).text[0].isupper()
    if before.text in HYPHENS:
        return at(lexemes, index - 2).lower in {"mid", "early", "late"}
    modifies = after.kind == "word" and after.text.islower() and after.lower not in {"on", "of", "to", "in", "and"}
    return (before.lower in _DETERMINERS and modifies) or at(lexemes, index).lower.endswith("'s")


def month_alone(lexemes: Lexemes, index: int) -> Expression | None:
    """ "March 2025", "in October", "the November election"; a bare month needs a word beside it that makes it one."""
    month = _month(lexemes, index)
    if month is None:
        return None
    year, stop = _year_behind(lexemes, month[1])
    if year:
        return Expression(index, stop, "month", year, month[0])
    return Expression(index, month[1], "month", 0, month[0]) if _is_month_cue(lexemes, index, month[1]) else None


def season(lexemes: Lexemes, index: int) -> Expression | None:
    """ "spring 2019", "the summer of 2011", "third quarter of 2012", "Q3 2012"."""
    word, start = at(lexemes, index).lower, SEASONS.get(at(lexemes, index).lower.removesuffix("'s"), 0)
    if start:
        year, stop = _year_behind(lexemes, index + 1)
        return Expression(index, stop, "season", year, start, count=3) if year else None
    quarter, stop = _QUARTERS.get(word, 0), index + 1
    if quarter and at(lexemes, stop).lower == "quarter":
        year, stop = _year_behind(lexemes, stop + 1)
        return Expression(index, stop, "season", year, 3 * quarter - 2, count=3) if year else None
    if word == "q" and at(lexemes, stop).text in {"1", "2", "3", "4"} and glued(lexemes, stop):
        year, end = _year_behind(lexemes, stop + 1)
        month = 3 * int(at(lexemes, stop).text) - 2
        return Expression(index, end, "season", year, month, count=3) if year else None
    return None


def decade_or_century(lexemes: Lexemes, index: int) -> Expression | None:
    """ "1980s", "'80s", "the 19th century"."""
    word, after = at(lexemes, index), at(lexemes, index + 1)
    plural = after.lower == "s" and glued(lexemes, index + 1)
    if after.text in APOSTROPHES and at(lexemes, index + 2).lower == "s" and glued(lexemes, index + 2):
        plural, after = word.text.endswith("0"), at(lexemes, index + 2)
    if plural and word.kind == "digits" and word.text.isdigit() and word.text.endswith("0"):
        stop = index + 2 if at(lexemes, index + 1).lower == "s" else index + 3
        short = len(word.text) == 2 and at(lexemes, index - 1).text in APOSTROPHES and glued(lexemes, index)
        year = 1900 + int(word.text) if short else int(word.text) if len(word.text) == 4 else 0
        if FIRST_YEAR <= year <= LAST_YEAR:
            span = 100 if word.text.endswith("00") and year < 2000 else 10
            return Expression(index - short, stop, "year", year, count=span)
    placed = ordinal(lexemes, index)
    behind = placed.stop + is_hyphen(lexemes, placed.stop) if placed else 0
    if placed and at(lexemes, behind).lower == "century" and _LATE_MODERN <= 100 * placed.value < 2200:
        return Expression(index, behind + 1, "year", int(100 * placed.value - 99), count=100)
    return None


def year_alone(lexemes: Lexemes, index: int) -> Expression | None:
    """ "2016", "fiscal 2011", "2016-17", where nothing says that the number names or counts something else."""
    year = year_at(lexemes, index)
    before = at(lexemes, index - 1)
    if not year or (before.text in {"$", "€", "£", "#", "."} and glued(lexemes, index)):
        return None
    joined = glued(lexemes, index) and before.text in HYPHENS | {"/", "_"}
    if joined and not year_at(lexemes, index - 2) and at(lexemes, index - 2).lower not in {"mid", "early", "late"}:
        return None
    if (glued(lexemes, index) and before.kind != "mark") or before.lower in _YEAR_NAMES:
        return None
    if unit_after(lexemes, index + 1) or currency_after(lexemes, index + 1) or _is_street(lexemes, index + 1):
        return None
    fiscal = before.lower == "fiscal" or (before.lower == "year" and at(lexemes, index - 2).lower == "fiscal")
    start = index - fiscal - (fiscal and before.lower == "year")
    short = at(lexemes, index + 2)
    if at(lexemes, index + 1).text in HYPHENS and glued(lexemes, index + 2) and len(short.text) == 2:
        last = year // 100 * 100 + int(short.text) if short.text.isdigit() else 0
        if year < last <= year + 20:
            return Expression(start, index + 3, "year", year, count=last - year + 1)
    return Expression(start, index + 1, "year", year, count=1)


def _is_street(lexemes: Lexemes, index: int) -> bool:
    words = [at(lexemes, index + k) for k in range(3)]
    return bool(words[0].text[:1].isupper()) and any(word.lower in _STREETS for word in words)


def absolute(lexemes: Lexemes, index: int) -> Expression | None:
    """The absolute date that starts at lexeme `index`, or None."""
    return (
        _numeric(lexemes, index)
        or month_and_day(lexemes, index)
        or month_alone(lexemes, index)
        or season(lexemes, index)
        or decade_or_century(lexemes, index)
        or year_alone(lexemes, index)
    )
