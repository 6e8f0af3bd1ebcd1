"""Dates that count from the day of publication: "Tuesday", "last month", "two years ago", "tonight"."""

from checker.mentions.calendars import MONTHS, SEASONS, WEEKDAYS
from checker.mentions.date_expressions import Expression
from checker.mentions.hedges import hedge_before
from checker.mentions.lexemes import QUOTES, Lexemes, at, follows, glued, is_hyphen, longest
from checker.mentions.numerals import numeral, ordinal
from checker.mentions.vague import vague

PARTS_OF_DAY = frozenset(
    "morning afternoon evening night dawn noontime lunchtime midday midmorning midafternoon".split()
)  # fmt: skip
_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_UNITS = {
    "day": "day", "week": "week", "weekend": "weekend", "month": "month", "year": "year", "quarter": "quarter",
    "decade": "decade", "century": "century",
}  # fmt: skip
_WHICH = {
    "last": "last", "past": "past", "previous": "last", "this": "this", "next": "next", "coming": "next",
    "current": "this", "upcoming": "next",
}  # fmt: skip
_BEFORE_WHICH = frozenset({"earlier this", "later this", "early this", "late this", "this past", "this coming"})
_NAMED_WEEKDAYS = frozenset(
    "black super good ash cyber fat palm easter bloody giving holy orange ruby shrove maundy throwback".split()
)
_TITLED_BEHIND = frozenset("times telegraph mirror mail post express herald live afternoon-club mass school".split())
_SHORT_WEEKDAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
_MOST_AGO = 500
_LONGEST_TITLE = 5
RELATIVE_STARTERS = frozenset(_DAYS).union(
    _WHICH,
    _SHORT_WEEKDAYS,
    {"earlier", "later", "early", "late", "a", "an", "few", "many", "couple", "the", "year", "month"},
)


def _ends_title(lexemes: Lexemes, index: int) -> bool:
    """Whether a word for a day ends a title: "USA Today", “Channel News Sunday”."""
    if not at(lexemes, index).text.istitle():
        return False
    if at(lexemes, index).lower in _DAYS:
        return at(lexemes, index - 1).text[:1].isupper()
    back = index - 1
    while index - back < _LONGEST_TITLE and at(lexemes, back).text[:1].isupper():
        back -= 1
    return back < index - 1 and at(lexemes, back).text in QUOTES


def _bare(word: str) -> str:
    return word.removesuffix("'s")


def weekday_at(lexemes: Lexemes, index: int) -> tuple[int, int] | None:
    """The weekday named at `index` and where it ends; not "Tuesdays", "Super Tuesday" or "Sunday Times"."""
    word, after = at(lexemes, index), at(lexemes, index + 1)
    pointed = after.text == "." and glued(lexemes, index + 1) and index + 2 < len(lexemes)
    short = _SHORT_WEEKDAYS.get(word.lower) if pointed else None  # "Read The Sun." ends a sentence
    number = WEEKDAYS.get(_bare(word.lower), short)
    if number is None or not word.text[0].isupper():
        return None
    named = at(lexemes, index - 1).lower in _NAMED_WEEKDAYS and at(lexemes, index - 1).text[0].isupper()
    named = named or at(lexemes, index - 1).lower in {"every", "each"}
    titled_behind = after.lower in _TITLED_BEHIND and after.text[0].isupper()
    titled_behind = titled_behind or _ends_title(lexemes, index)
    night_live = after.text == "Night" and at(lexemes, index + 2).text in {"Live", "Football", "Lights"}
    if named or titled_behind or night_live:
        return None
    return number, index + 1 + (short is not None)


def weekday(lexemes: Lexemes, index: int) -> Expression | None:
    """ "Tuesday", "last Tuesday", "this coming Tuesday"."""
    which, start = "", index
    while at(lexemes, start).lower in _WHICH and start < index + 2:
        which, start = _WHICH[at(lexemes, start).lower], start + 1
    found = weekday_at(lexemes, start)
    return Expression(index, found[1], "weekday", weekday=found[0], which=which) if found else None


def day_word(lexemes: Lexemes, index: int) -> Expression | None:
    """ "yesterday", "tonight", "last night", "this morning"; "today's" may be "nowadays'" and is left out."""
    word, after = at(lexemes, index).lower, _bare(at(lexemes, index + 1).lower)
    if _ends_title(lexemes, index):
        return None
    if word in _DAYS or word in {"yesterday's", "tonight's", "tomorrow's"}:
        return Expression(index, index + 1, "deictic", count=_DAYS[_bare(word)], part=_bare(word) == "tonight")
    if word == "last" and after == "night":
        return Expression(index, index + 2, "deictic", count=-1, part=True)
    if word == "this" and after in PARTS_OF_DAY:
        return Expression(index, index + 2, "deictic", count=0, part=True)
    return None


def _which(lexemes: Lexemes, index: int) -> tuple[str, int] | None:
    """ "last", "earlier this", "this past": which one, and where the words end."""
    if longest(lexemes, index, _BEFORE_WHICH, limit=2):
        second = at(lexemes, index + 1).lower
        first = at(lexemes, index).lower
        return {"past": "last", "coming": "next"}.get(
            second, first if first in {"earlier", "later"} else "this"
        ), index + 2
    word = at(lexemes, index).lower
    return (_WHICH[word], index + 1) if word in _WHICH else None


def this_or_that(lexemes: Lexemes, index: int) -> Expression | None:
    """ "last week", "earlier this year", "next summer", "this March", "the past year"."""
    which = _which(lexemes, index)
    if which is None:
        return None
    word = at(lexemes, which[1])
    if index and at(lexemes, index).text.istitle() and word.text.istitle() and word.lower in _UNITS:
        return None  # "on This Week": a programme's name
    name, stop = _bare(word.lower), which[1] + 1
    more = at(lexemes, stop).lower == "old" or follows(lexemes, stop, ("and", "a"))  # "the past year and a half"
    if name in _UNITS and not more and name not in {"day", "century"}:
        lately = which[0] == "last" and at(lexemes, index - 1).lower == "the"  # "in the last year"
        kind = "window" if (which[0] == "past" or lately) and name != "weekend" else "unit"
        which_one = "last" if which[0] == "past" else which[0]
        return Expression(index, stop, kind, which=which_one, unit=_UNITS[name], count=1)
    if name in SEASONS:
        return Expression(index, stop, "season", month=SEASONS[name], count=3, which=which[0])
    if name in MONTHS and word.text[0].isupper() and at(lexemes, stop).kind != "digits":
        point = at(lexemes, stop).text == "." and len(name) <= 4 and name not in {"may", "june", "july"}
        return Expression(index, stop + point, "month", month=MONTHS[name], which=which[0])
    return None


def _unit_at(lexemes: Lexemes, index: int) -> str:
    word = at(lexemes, index + is_hyphen(lexemes, index)).lower
    name = word.removesuffix("s")
    return _UNITS.get(name, name if name in {"hour", "minute", "second"} else "")


def _counted(lexemes: Lexemes, index: int) -> tuple[float, int, str] | None:
    """ "two weeks", "a year", "a couple of months", "several days": number (0 if vague), end, unit."""
    number = numeral(lexemes, index)
    if number and not number.short:
        value, stop = number.value, number.stop
    elif at(lexemes, index).lower in {"a", "an"} and _unit_at(lexemes, index + 1):
        value, stop = 1.0, index + 1
    else:
        loose = vague(lexemes, index)
        if loose is None and at(lexemes, index).lower in {"few", "many", "couple"}:
            value, stop = 0.0, index + 1
        elif loose:
            couple = at(lexemes, index + 1).lower == "couple"
            value, stop = (2.0 if couple else 0.0), loose.stop
        else:
            return None
    if at(lexemes, stop).lower in {"of", "more", "full", "short", "long"}:
        stop += 1
    unit = _unit_at(lexemes, stop)
    return (value, stop + 1, unit) if unit and value <= _MOST_AGO else None


def ago(lexemes: Lexemes, index: int) -> Expression | None:
    """ "two years ago", "a couple weeks ago"; "two weeks later", "a day earlier" cannot be placed."""
    counted = _counted(lexemes, index)
    if counted is None:
        return None
    value, stop, unit = counted
    after = at(lexemes, stop).lower
    if after in {"later", "earlier", "prior", "hence", "beforehand", "afterward", "afterwards", "before", "after"}:
        return Expression(index, stop + 1, "none")
    if after != "ago":
        return None
    exact = value > 0 and value == int(value)
    older = hedge_before(lexemes, index)
    start = older.start if older.name else index
    bound = "before" if older.name in {"more than", "at least", "just over"} else ""
    kind = "ago" if exact else "none"
    return Expression(start, stop + 1, kind, unit=unit, count=int(value), bound=bound)


def window(lexemes: Lexemes, index: int) -> Expression | None:
    """ "the past six years", "the last 24 hours", "the next two weeks"."""
    which = at(lexemes, index).lower
    if which not in {"past", "last", "next", "coming", "previous"}:
        return None
    counted = _counted(lexemes, index + 1)
    if counted is None or counted[1] - index < 3 or at(lexemes, index + 1).lower in {"a", "an"}:
        return None
    value, stop, unit = counted
    kind = "window" if value >= 1 and value == int(value) and which != "previous" else "none"
    return Expression(index, stop, kind, which=_WHICH[which], unit=unit, count=int(value))


def weekend(lexemes: Lexemes, index: int) -> Expression | None:
    """ "over the weekend", "during the weekend", "at the weekend"."""
    cued = at(lexemes, index - 1).lower in {"over", "during", "at"} and at(lexemes, index).lower == "the"
    if cued and _bare(at(lexemes, index + 1).lower) == "weekend" and not is_hyphen(lexemes, index + 2):
        return Expression(index, index + 2, "unit", which="latest", unit="weekend", count=1)
    return None


def season_alone(lexemes: Lexemes, index: int) -> Expression | None:
    """ "in the spring", "by fall": the nearest one by the verb's tense."""
    before = at(lexemes, index - 1).lower
    the = before == "the"
    cue = at(lexemes, index - 1 - the).lower
    word, after = at(lexemes, index), at(lexemes, index + 1).lower
    if word.text not in SEASONS or cue not in {"in", "by", "since", "over", "during", "until", "before"}:
        return None
    if after in {"of", "from", "before", "after", "that", "when"} or (
        at(lexemes, index + 1).kind == "word" and not the
    ):
        return None
    return Expression(index - the, index + 1, "season", month=SEASONS[word.lower], count=3)


def end_of(lexemes: Lexemes, index: int) -> Expression | None:
    """ "the end of the year", "the beginning of the month", "year's end"."""
    edge = {"end": "end", "beginning": "start", "start": "start", "middle": "mid"}.get(at(lexemes, index).lower, "")
    unit = _UNITS.get(at(lexemes, index + 3).lower, "")
    if edge and at(lexemes, index + 1).lower == "of" and at(lexemes, index + 2).lower in {"the", "this"} and unit:
        if unit in {"day", "century", "decade"}:
            return None
        return Expression(index, index + 4, "unit", which="this", unit=unit, count=1, edge=edge)
    if at(lexemes, index).lower in {"year's", "month's"} and at(lexemes, index + 1).lower == "end":
        unit = _bare(at(lexemes, index).lower)
        return Expression(index, index + 2, "unit", which="this", unit=unit, edge="end")
    if follows(lexemes, index, ("earlier", "in", "the")):
        unit = _UNITS.get(at(lexemes, index + 3).lower, "")
        if unit in {"week", "month", "year", "day"}:
            return Expression(index, index + 4, "unit", which="earlier", unit=unit, count=1)
    return None


def day_of_month(lexemes: Lexemes, index: int) -> Expression | None:
    """ "on the 14th", where no noun follows that it orders."""
    if at(lexemes, index).lower != "the" or at(lexemes, index - 1).lower not in {"on", "by", "until", "before"}:
        return None
    placed = ordinal(lexemes, index + 1)
    if placed is None or placed.spelled or not 1 <= placed.value <= 31:
        return None
    after = at(lexemes, placed.stop)
    if is_hyphen(lexemes, placed.stop) or (after.kind == "word" and after.lower not in {"and", "at", "to", "in"}):
        return None
    return Expression(index, placed.stop, "monthday", day=int(placed.value))


def relative(lexemes: Lexemes, index: int) -> Expression | None:
    """The relative date that starts at lexeme `index`, weekdays and words for days apart; or None."""
    return (
        ago(lexemes, index)
        or window(lexemes, index)
        or this_or_that(lexemes, index)
        or weekend(lexemes, index)
        or end_of(lexemes, index)
        or day_of_month(lexemes, index)
        or season_alone(lexemes, index)
    )
