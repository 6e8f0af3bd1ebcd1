"""What stands among an article's lines and is no part of the story: calls, links, credits, bylines, headings."""

import functools
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from checker.ingest.dates import date_line

# Inside a line: what some sites put behind a name, the person's page and three headlines run together, as in
# "Ann Hill Ann Marie HillPort opens Ferry late MORE said…", and a photo's credit before or behind its caption.
_MIDDLE = r"(?:[A-Z(\"“][\w.()'’\"”,-]* )"
_HEADLINES = r"(?=[A-Z0-9'‘“\"])[^\n]{0,700}?\sMORE\b"
_TAG = re.compile(
    r"\b(?P<name>(?:de |van |von |al-)?[^\W\d_][\w'’-]+)(?:,? [JS]r\.)?"
    rf"(?P<tag> {_MIDDLE}{{0,6}}(?P=name)(?:,? ?(?:Jr\.?|Sr\.?|I{{2,3}}))?{_HEADLINES})"
    r"|\b(?P<given>[A-Z][\w'’-]+) (?P<surname>[A-Z][\w'’-]+)"
    rf"(?P<spaced> (?P=given) {_MIDDLE}{{0,4}}(?P=surname) {_HEADLINES})"
)
_AGENCIES = "AP|AFP|Reuters|REUTERS|Getty|EPA|UPI|Shutterstock|ZUMA|The New York Times|The Washington Post"
_CREDIT = re.compile(
    rf"(?<![\w/])[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){{1,3}} ?/ ?(?:{_AGENCIES})\b(?: (?:Images|Photo|Press|Wire)\b)*"
    r"(?:(?:/| via )[A-Z]\w+(?: [A-Z]\w+)?)?(?! (?:poll|survey|study|tracking|analysis))"
)
_PHOTO = re.compile(r"\((?:[A-Z][\w.]* ){0,2}(?:Photo|Image|Photograph)s?(?:/| by |: )[^()\n]{1,60}\)")

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


def _inserts(text: str) -> Iterator[tuple[int, int]]:
    """The spans inside lines that are no part of the story."""
    if "MORE" in text:
        yield from (found.span("tag" if found["tag"] else "spaced") for found in _TAG.finditer(text))
    yield from (found.span() for pattern in (_CREDIT, _PHOTO) for found in pattern.finditer(text))


def readable(text: str) -> str:
    """The text with what is no part of the story inside its lines blanked; as long as it was, so that offsets hold.

    Credits of photos, and the links that some sites run together behind a name.
    """
    pieces: list[str] = []
    last = 0
    for start, end in sorted(_inserts(text)):
        if start >= last:
            pieces += text[last:start], " " * (end - start)
            last = end
    return "".join((*pieces, text[last:]))


def boilerplate(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of an article's lines that are no statement of it, in order; none is a part of a line.

    Newsletter and sharing calls, advertising, links to other articles, photo credits, bylines, dates,
    addresses, legal notices, notes of the editors, and headlines of other articles. The text keeps them, so
    that offsets hold.
    """
    return tuple(
        (start, end) for start, end in _lines(text) if is_furniture(text[start:end]) or _is_heading(text[start:end])
    )
