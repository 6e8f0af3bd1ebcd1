"""What an article's first and last lines say about it: the date, the address, the headline."""

import datetime as dt
import re
from dataclasses import dataclass

from checker.ingest.boilerplate import is_furniture
from checker.ingest.dates import date_line

# Lines that hold something, at either end of an article. Headline, standfirst, byline, agency, date and a
# caption come before the story; a note, a copyright line and the address with its label after it.
_HEAD, _TAIL = 8, 5
_LABEL = r"(?:(?:original|source|canonical|full|article|web)[ -]+)*(?:url|link|source|address|article|permalink)"
_ADDRESS = re.compile(rf"\W*(?P<label>{_LABEL}\s*:)?\W*(?P<url>https?://[^\s<>]+?)>?[\s*_)]*", re.IGNORECASE)
_LABELS = re.compile(rf"\W*{_LABEL}\s*:?\W*", re.IGNORECASE)
_LONGEST_LINE = 2000  # characters that are looked at; no address is longer
_LONGEST_HEADLINE = 150  # characters; six of 2,004 real ones are longer
_ENDS = (".", "!", ":", ";", ",", "…", "”", '"')


@dataclass(frozen=True, slots=True)
class About:
    """What was found; None and "" for what was not."""

    published: dt.date | None = None
    url: str = ""
    headline: str = ""


def _published(lines: list[str]) -> dt.date | None:
    """The first date of publication; that of a change only where there is no other."""
    found = [(later, day) for day, later in map(date_line, lines) if day]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _url(lines: list[str]) -> str:
    """The address in a line of its own, if it is labelled, on the line or on the one before it, or the first line."""
    for index, line in enumerate(lines):
        found = _ADDRESS.fullmatch(line)
        if found and (index == 0 or found["label"] or _LABELS.fullmatch(lines[index - 1])):
            return found["url"]
    return ""


def _headline(text: str) -> str:
    """The first line, where an empty line follows and it does not end as a sentence does."""
    first, _, rest = text.lstrip().partition("\n")
    first = first.strip()
    if len(first) > _LONGEST_HEADLINE or is_furniture(first):
        return ""
    headline = first.strip("#").strip() if first.startswith("#") else first
    alone = rest.partition("\n")[0].strip() == "" and rest.strip() != ""
    is_one = not headline.endswith(_ENDS) and any(map(str.isalpha, headline))
    return headline if is_one and (alone or headline != first) else ""


def read_about(text: str) -> About:
    """What the text says about itself in its first eight and last five lines that hold something."""
    lines = [line.strip()[:_LONGEST_LINE] for line in text.splitlines() if line.strip()]
    ends = lines if len(lines) <= _HEAD + _TAIL else lines[:_HEAD] + lines[-_TAIL:]
    return About(_published(ends), _url(ends), _headline(text))
