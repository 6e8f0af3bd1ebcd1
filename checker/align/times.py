"""The times that an article names, and which of them can be set against another outlet's."""

import re
from collections.abc import Mapping

from checker.model import Article, Mention, Statement, Story, When
from checker.relations import DAYS

Time = tuple[object, object]
Spans = tuple[tuple[int, int], ...]

# Counted from the day on which it is said; "on Friday" and "on May 3" are the same day for whoever prints them later,
# and "next week" mostly is the same week.
_COUNTED = re.compile(
    r"(?:earlier |later |early |late )?(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)"
    r"|last (?:night|evening))\b|.* days? ago$",
    re.IGNORECASE,
)
# "over the past year", "the last six years", "from May to July": a stretch, in which no day is the date more precisely.
_STRETCH = re.compile(
    r"(?:the )?(?:past\b|(?:last|next|coming) [\w-]+ (?:hours|days|weeks|months|years|decades)\b)|from\b|between\b",
    re.IGNORECASE,
)


def time_of(mention: Mention) -> Time:
    """The first and the last day of a date, by which times are told apart."""
    return (mention.when.first, mention.when.last) if mention.when else ("", "")


def times_of(story: Story, article: Article) -> set[Time]:
    """All times that an article names."""
    return {time_of(m) for s in story.statements if s.article.id == article.id for m in s.mentions if m.when}


def quoted_spans(story: Story) -> Mapping[str, Spans]:
    """By article the spans that stand in quotation marks."""
    found: dict[str, Spans] = {article.id: () for article in story.articles}
    for statement in story.statements:
        if statement.kind == "quotation":
            found[statement.article.id] += statement.parts or ((statement.start, statement.end),)
    return found


def _is_stretch(mention: Mention, when: When) -> bool:
    """Whether a time goes on: it is longer than one of its own grain, or the words say so."""
    long = (when.last - when.first).days >= 2 * DAYS.get(when.grain, DAYS["year"])
    return long or _STRETCH.match(mention.text) is not None


def _is_beside(x: When, y: When) -> bool:
    """Whether two times share less than half of the shorter one: a week's last day is the next month's first."""
    days = (min(x.last, y.last) - max(x.first, y.first)).days + 1
    shorter = min((when.last - when.first).days + 1 for when in (x, y))
    return 0 < 2 * days < shorter


def may_refine(x: Mention, y: Mention) -> bool:
    """Whether one of two dates that have a day in common can be the other told more precisely: both go on or neither
    does, and the one lies in the other.
    """
    if x.when is None or y.when is None:
        return False
    return _is_stretch(x, x.when) == _is_stretch(y, y.when) and not _is_beside(x.when, y.when)


def _is_spoken(statement: Statement, mention: Mention, quoted: Mapping[str, Spans]) -> bool:
    """Whether a date counts from the day on which somebody spoke, which need not be that of publication."""
    spans = quoted[statement.article.id]
    inside = any(start <= mention.start and mention.end <= end for start, end in spans)
    return inside and _COUNTED.match(mention.text) is not None


def is_over(to_come: When, written: Article, done: When) -> bool:
    """Whether an article looks ahead to the one time when the other lies behind it: two acts, not one. A weekday
    alone may be either.
    """
    expected = not to_come.bound and to_come.weekday is None
    return expected and written.day is not None and to_come.first > written.day >= done.last


def may_contradict(
    left: tuple[Statement, Mention], right: tuple[Statement, Mention], quoted: Mapping[str, Spans]
) -> bool:
    """Whether two dates that have no day in common can be one outlet's word against the other's: not where one of them
    counts from the day on which somebody said it, nor where both count from the day of printing in the same word.
    """
    (one, x), (other, y) = left, right
    same = x.text.casefold() == y.text.casefold() and _COUNTED.match(x.text) is not None
    return not (same or _is_spoken(one, x, quoted) or _is_spoken(other, y, quoted))
