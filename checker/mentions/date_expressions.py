"""A date as it is written, before it is placed in the calendar."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expression:
    """Lexemes `start` to before `stop` that name a time. Zero, "" and None stand for what is not written.

    `kind` is "day" (year, month, day), "month", "year" (`count` years from `year`), "season" (`month` its first,
    `count` months), "weekday", "deictic" (`count` days from publication), "unit" (this, last or next `unit`, by
    `which`), "ago" (`count` `unit`s), "window" (the last `count` `unit`s), "monthday" ("the 14th"), or "none": a
    time that cannot be placed, which still is no quantity. `part` says that a part of the day is named, `edge` is
    early, mid, late, start or end; `other` the end of a range.
    """

    start: int
    stop: int
    kind: str
    year: int = 0
    month: int = 0
    day: int = 0
    last_day: int = 0
    weekday: int | None = None
    which: str = ""
    unit: str = ""
    count: int = 0
    part: bool = False
    minute: int | None = None
    edge: str = ""
    bound: str = ""
    other: "Expression | None" = None
