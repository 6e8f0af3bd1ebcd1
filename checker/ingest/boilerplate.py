"""What stands among an article's lines and is no part of the story: calls, links, credits, bylines, headings."""

import functools
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from checker.ingest.dates import date_line

# Longer lines are paragraphs of the story. Of the boilerplate in 2,004 crawled articles hardly any is longer.
_LONGEST = 320

_NAME = r"(?:[A-Z][\w.'’-]*|de|van|von|der|al|bin|el|la|le)"
_NAMES = rf"{_NAME}(?:(?:,|\s[|/&·–—-])?\s+(?:and |with |for |in |of |the )*{_NAME}){{0,9}}"
_BYLINE = re.compile(rf"(?:(?:(?:Story|Words|Text|Written) )?[Bb]y|BY)[:\s]\s*{_NAMES}[\s|,·]*")
_SIGNATURE = re.compile(rf"[–—-]{{1,2}}\s?{_NAME}(?: {_NAME}){{1,3}}(?:,? and {_NAME}(?: {_NAME}){{1,3}})?")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_ENDED = re.compile(r"[.?!…:;,”\"'’)\]]$")
# What title case leaves small.
_SMALL = re.compile(r"an?|and|as|at|but|by|for|from|if|in|into|is|nor|off?|on|or|over|per|than|the|to|up|vs|via|with")
# Of some 300 such lines in 2,004 articles all but a few name another article, a part of this one, or people. Fewer
# words than four may be a name in a list.
_LONGEST_HEADING, _FEWEST_WORDS = 150, 4


def _either(patterns: Mapping[str, list[str]], sites: str, mail: str) -> str:
    every = "|".join(pattern for group in patterns.values() for pattern in group)
    return every.replace("<sites>", sites).replace("<mail>", mail)


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What a line is as a whole, what it begins with, and what it holds."""
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    whole, opening, anywhere = (
        _either(data[part], data["sites"], data["mail"]) for part in ("whole", "opening", "anywhere")
    )
    return (
        re.compile(rf"\W*(?:{whole})\W*", re.IGNORECASE),
        re.compile(rf"[^\w“\"]*(?:{opening})", re.IGNORECASE),
        re.compile(anywhere, re.IGNORECASE),
    )


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the lines that hold something, without the space around it."""
    for found in re.finditer(r"[^\r\n\u2028\u2029]+", text):
        line = found[0]
        start = found.start() + len(line) - len(line.lstrip())
        if stripped := line.strip():
            yield start, start + len(stripped)


def _is_heading(line: str) -> bool:
    """Whether a line is in title case and no sentence: as a rule the headline of another article."""
    if len(line) > _LONGEST_HEADING or line.isupper() or _ENDED.search(line):
        return False
    words = _WORD.findall(line)
    large = [word for word in words if word[0].isupper()]
    return len(large) >= _FEWEST_WORDS and all(word[0].isupper() or _SMALL.fullmatch(word) for word in words)


def is_furniture(line: str) -> bool:
    """Whether a line, without the space around it, is a call, a link, a credit, a byline, a date or a notice."""
    if len(line) > _LONGEST:
        return False
    if not any(map(str.isalnum, line)) or _BYLINE.fullmatch(line) or _SIGNATURE.fullmatch(line) or date_line(line)[0]:
        return True
    whole, opening, anywhere = _patterns()
    return bool(whole.fullmatch(line) or opening.match(line) or anywhere.search(line))


def boilerplate(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of an article's lines that are no statement of it, in order; none is a part of a line.

    Newsletter and sharing calls, advertising, links to other articles, photo credits, bylines, dates,
    addresses, legal notices, notes of the editors, and headlines of other articles. The text keeps them, so
    that offsets hold.
    """
    return tuple(
        (start, end) for start, end in _lines(text) if is_furniture(text[start:end]) or _is_heading(text[start:end])
    )
