"""A weekday and the date beside it do not go together.

Why it matters. “Tuesday, March 5” in a year in which that was a Wednesday has a wrong weekday or a wrong
day. One look at the calendar shows that one of the two is wrong, and readers who plan by it come on the wrong day.

Stays quiet when the weekday is right in a year that the sentence or the two before it name, when a date
without its year lies far from publication and is right in the year before or after, when the sentence looks
back or ahead by years, when words stand between weekday and date that make them two times ("on Tuesday the
Jan. 6 committee"), and on dates before 1918, when countries still differed in their calendars.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from checker.mentions.calendars import MONTHS, WEEKDAYS
from checker.model import Claim, Level, Mention, Relation, Score, Statement, Story, When
from checker.rule import Example, Finding

LEVEL = Level.ERROR
NEAR = dt.timedelta(days=60)  # a date without its year that lies so near to publication is of that year
OLDEST = 1918  # Russia's year of change; the last of the countries that are often in the news
BEFORE = 2  # sentences whose years may be those of a date behind them
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_DAY = "|".join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True))
_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_WEEKDAY = re.compile(rf"\b(?:{_DAY})\b", re.IGNORECASE)
_DATE = re.compile(
    rf"\b(?:(?:{_MONTH})\b\.? \d{{1,2}}\w*|\d{{1,2}}\w* (?:of )?(?:{_MONTH})\b\.?)(?:,? \d{{4}})?"
    r"|\b\d{1,4}[-/]\d{1,2}[-/]\d{1,4}",
    re.IGNORECASE,
)
# "Tuesday, March 5", "Tuesday night (March 5"; and "March 5 (Tuesday": with a comma, two times may meet there.
_BETWEEN = re.compile(r"\.?[\s,(]+(?:(?:morning|afternoon|evening|night)[\s,(]+)?(?:on )?")
_BETWEEN_BACK = re.compile(r"\s*\(")
_TWO_TIMES = re.compile(r"\s+(?!(?:at|in|on|and|or|for|from|to|when|after|before|as|with|by|that|which|is|was)\b)[a-z]")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_YEARS_OFF = re.compile(
    r"\b(?:(?:last|previous|next|following|that) year|years? (?:ago|earlier|before|later))\b", re.IGNORECASE
)

FLAGS = (
    Example(
        "The harbour committee will meet again on Tuesday, March 12, at the town hall.",
        says="“Tuesday, March 12”: that day is a Wednesday",
    ),
    Example(
        "The bridge was closed on Friday, Feb. 27, after a barge had struck a pillar.",
        says="“Friday, Feb. 27”: that day is a Thursday",
    ),
    Example(
        "The mine was flooded on Monday, March 5, 2019, and never opened again.",
        says="“Monday, March 5, 2019”: that day is a Tuesday",
    ),
    Example(
        "Polling stations open on Saturday 15 June 2025 at eight in the morning.",
        says="“Saturday 15 June 2025”: that day is a Sunday",
        published="2024-11-02",
    ),
    Example(
        "The ferry left on Saturday night, March 2, with forty passengers.",
        says="“Saturday night, March 2”: that day is a Sunday",
    ),
    Example(
        "“We shall vote on Thursday, March 7,” the speaker told the members.",
        says="“Thursday, March 7”: that day is a Friday",
    ),
)
PASSES = (
    Example("The harbour committee will meet again on Wednesday, March 12, at the town hall."),
    Example("The mine was flooded on Tuesday, March 5, 2019, and never opened again."),
    Example("In 1996 the town declared Thursday, March 14, a day of thanks."),
    Example("In 1799 the king declared Thursday, March 14, a day of thanks."),
    Example("The orchestra was founded in 1963. Its first concert, on Saturday, March 9, was sold out."),
    Example("A year ago, on Tuesday, March 5, the dam broke above the village."),
    Example("The trial opened on Monday, Oct. 14, and the verdict came before Christmas."),
    Example("The strike began on Thursday, Sept. 12, and lasted for eleven weeks.", published="2025-06-20"),
    Example("On Tuesday the Feb. 6 panel asked the ministry for its letters."),
    Example("The senator said Tuesday Feb. 6 protesters should be released."),
    Example("By March 5, Monday’s deadline had passed and nobody had paid."),
    Example("The tsar’s ministers met on Sunday, January 9, 1905, in the palace."),
    Example("The fair runs from Friday, March 7 to Sunday, March 9."),
    Example("The office is open on Tuesday and on March 14."),
)


def _parts(mention: Mention) -> tuple[re.Match[str], re.Match[str]] | None:
    """Weekday and date of a mention that has both and nothing that parts them."""
    weekday, date = _WEEKDAY.search(mention.text), _DATE.search(mention.text)
    if weekday is None or date is None:
        return None
    if weekday.end() <= date.start():
        joined = _BETWEEN.fullmatch(mention.text, weekday.end(), date.start())
    else:
        joined = _BETWEEN_BACK.fullmatch(mention.text, date.end(), weekday.start())
    return (weekday, date) if joined else None


def _may_be_two(statement: Statement, mention: Mention, weekday: re.Match[str], date: re.Match[str]) -> bool:
    """Whether a date without a comma before it may belong to the noun behind it: "Tuesday Feb. 6 protesters"."""
    if not set(mention.text[weekday.end() : date.start()]).isdisjoint(",("):
        return False
    return bool(_TWO_TIMES.match(statement.article.text, mention.start + date.end()))


def _other_years(when: When, statement: Statement, before: Sequence[Statement]) -> set[int]:
    """The years besides the nearest one that a date without its year may be of."""
    years = {int(year) for s in (*before, statement) for year in _YEAR.findall(s.text)}
    published = statement.article.day
    if published is None or abs(when.first - published) > NEAR:
        years |= {when.first.year - 1, when.first.year + 1}
    return years


def _falls_on(day: dt.date, year: int) -> int:
    """The weekday of the same day in another year; -1 where it has no such day."""
    try:
        return day.replace(year=year).weekday()
    except ValueError:
        return -1


def _is_wrong(when: When, statement: Statement, before: Sequence[Statement]) -> bool:
    """Whether the weekday is wrong in each of the years that the date may be of."""
    if when.weekday is None or when.first != when.last or when.first.weekday() == when.weekday:
        return False
    if not when.relative:
        return when.first.year >= OLDEST
    if _YEARS_OFF.search(statement.text):
        return False
    return all(_falls_on(when.first, year) != when.weekday for year in _other_years(when, statement, before))


def _claim(statement: Statement, mention: Mention, part: re.Match[str], value: str) -> Claim:
    start, end = mention.start + part.start(), mention.start + part.end()
    return Claim(statement.article, start, end, part.group(), value, (statement.start, statement.end))


def _finding(statement: Statement, mention: Mention, when: When, parts: tuple[re.Match[str], re.Match[str]]) -> Finding:
    weekday, date = parts
    low, high = min(weekday.start(), date.start()), max(weekday.end(), date.end())
    right, wrong = NAMES[when.first.weekday()], NAMES[when.weekday or 0]
    return Finding(
        subject=f"Is {when.first} a {wrong}?",
        message=f"“{mention.text[low:high]}”: that day is a {right}",
        relation=Relation.CONFLICTS,
        because=(f"{when.first} is a {right} in the calendar",),
        claims=(
            _claim(statement, mention, weekday, wrong),
            _claim(statement, mention, date, when.first.isoformat()),
        ),
        score=Score(1.0),
    )


def check(story: Story) -> Iterator[Finding]:
    """One finding for every weekday with a date that falls on another one."""
    for article in story.articles:
        sentences = [s for s in story.statements if s.article.id == article.id and s.kind == "sentence"]
        for number, statement in enumerate(sentences):
            for mention in statement.mentions:
                before = sentences[max(0, number - BEFORE) : number]
                if mention.when is None or not _is_wrong(mention.when, statement, before):
                    continue
                parts = _parts(mention)
                if parts and not _may_be_two(statement, mention, *parts):
                    yield _finding(statement, mention, mention.when, parts)
