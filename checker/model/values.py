"""Parsed values: quantities as intervals, times as ranges of days, people with their roles."""

import datetime as dt
import math
from dataclasses import dataclass


def _number(value: float) -> str:
    if math.isinf(value):
        return "∞" if value > 0 else "-∞"
    return f"{value:.6f}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as a closed interval `low` to `high` of `unit`; an open end is infinite.

    `unit` is one canonical name ("USD", "%", "percentage point", "km", "year", "person"); "" is a
    bare count. `step` is the size of the last digit that was written, so that $35.7m and $35.72m
    can be told to round: 100000.0 for "$35.7m". `hedge` is "", "about", "at least", "more than",
    "at most", "less than", "nearly" or "vague" ("dozens", "several").
    """

    low: float
    high: float
    unit: str = ""
    form: str = "count"  # count, money, percent, measure, duration, age, rank, ordinal, vote, score
    step: float = 1.0
    hedge: str = ""
    second: float | None = None  # the lesser side of a vote or score: 9 in "396-9"

    @property
    def key(self) -> str:
        """The value in one canonical spelling, equal for equal quantities."""
        ends = [_number(self.low)] if self.low == self.high else [_number(self.low), _number(self.high)]
        if self.second is not None:
            ends.append(_number(self.second))
        return " ".join(part for part in ("–".join(ends), self.unit, self.hedge) if part)


@dataclass(frozen=True, slots=True)
class When:
    """A time as the closed range of days `first` to `last`, at its own `grain`.

    `grain` is "hour", "part of day", "day", "week", "month", "season", "year", "decade" or
    "century". `weekday` is 0 for a named Monday, else None. `bound` is "", "since", "until",
    "before" or "after". `minute` is that of the day, where a clock time is given. `counted` is true of a time
    counted back in weeks, months or years: "three months ago" is mostly said of some day three to four months back.
    """

    first: dt.date
    last: dt.date
    grain: str = "day"
    weekday: int | None = None
    relative: bool = False
    bound: str = ""
    minute: int | None = None
    counted: bool = False

    @property
    def key(self) -> str:
        """The value in one canonical spelling, equal for equal times."""
        days = self.first.isoformat() if self.first == self.last else f"{self.first}/{self.last}"
        clock = "" if self.minute is None else f"T{self.minute // 60:02}:{self.minute % 60:02}"
        return f"{self.bound} {days}{clock}".strip()


@dataclass(frozen=True, slots=True)
class Role:
    """What a person is called: the `office` (canonical, "spokesperson"), its `body`, and its `state`.

    `state` is "", "former", "acting", "deputy", "elect", "would-be" or "then". The span is that of the
    words that name the role, inside the person's mention or beside it.
    """

    office: str
    body: str = ""
    state: str = ""
    start: int = 0
    end: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one mention names them. `name` is the fullest name that the article gives to
    that person ("Alexander Lukashenko" for a later "Lukashenko" or a plain "he"), "" if unresolved.
    """

    name: str
    given: str = ""
    middle: str = ""
    surname: str = ""
    suffix: str = ""
    honorific: str = ""
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """Who or what takes part in an event: `role` is "agent", "patient" or the preposition before it
    ("to", "from"); `name` the article's fullest name for it, else the lemma of its noun. `kind` is that of
    the named ("person", "organisation", "place"), "pronoun", or "" for a common noun. Its span is in the article.
    """

    role: str
    name: str
    start: int = 0
    end: int = 0
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, as one clause or one event noun tells it: `act` is the lemma of its verb, with a
    particle ("step down"); `dates` are the spans of the dates that are the event's; `cue` is the word
    that leaves it open ("may", "expected", "alleged"), "" where it is told as a fact.
    """

    act: str
    participants: tuple[Participant, ...] = ()
    dates: tuple[tuple[int, int], ...] = ()
    cue: str = ""
    tense: str = ""  # past, present, or "" where the form does not tell
    noun: bool = False
