"""One outlet's article, and the time between two."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """One outlet's article. `published` is a `datetime` where the time of day is known, else a `date`.

    `archived` ones are there for new ones to be compared with, and are not compared with each other.
    """

    id: str
    outlet: str
    text: str
    headline: str = ""
    published: dt.date | None = None
    url: str = ""
    story: str = ""
    path: str = ""
    archived: bool = False

    @property
    def day(self) -> dt.date | None:
        """The day of publication, without the time."""
        return self.published.date() if isinstance(self.published, dt.datetime) else self.published


def _in_utc(moment: dt.datetime) -> dt.datetime:
    """A moment without a zone is one in UTC already: so they are read."""
    return moment.replace(tzinfo=dt.UTC) if moment.tzinfo is None else moment


def hours_between(left: Article, right: Article) -> float:
    """Hours from the left article's publication to the right one's; 0 where either is not known.

    Where one of them has a day and no time, only whole days count.
    """
    if left.published is None or right.published is None:
        return 0.0
    if isinstance(left.published, dt.datetime) and isinstance(right.published, dt.datetime):
        return (_in_utc(right.published) - _in_utc(left.published)).total_seconds() / 3600
    days = [article.day.toordinal() for article in (left, right) if article.day]
    return (days[1] - days[0]) * 24.0
