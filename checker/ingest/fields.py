"""The fields of one row, or of a front matter, → an article; the contract's names and nothing else."""

import datetime as dt
import hashlib
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from checker.ingest.dates import date_in_address, read_date
from checker.ingest.encoding import whole
from checker.model import Article, CheckerError

NAMES = ("id", "outlet", "text", "headline", "published", "url", "story")
# What a site's pages in other editions put before the name of the same site.
_EDITIONS = ("www.", "m.", "mobile.", "amp.")
_SHOWN = 8  # keys of a row that lacks one, enough to see which was meant


def shown(path: Path) -> str:
    """A path as it is written in a report: forward slashes, and no half characters."""
    return whole(path.as_posix())


def _is_gap(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value))


def _wrong(name: str, value: Any) -> CheckerError:
    kinds = {list: "a list", dict: "an object", bool: "true or false", int: "a number", float: "a number"}
    return CheckerError(f"`{name}` should be text and is {kinds.get(type(value), 'something else')}.")


def _word(name: str, value: Any) -> str:
    """A field as text; a number is its digits, an empty cell is nothing."""
    if _is_gap(value):
        return ""
    if isinstance(value, float) and value.is_integer():  # a column of whole numbers with a gap in it
        value = int(value)
    if isinstance(value, str | int | float | dt.date) and not isinstance(value, bool):
        return whole(str(value)).strip()
    raise _wrong(name, value)


def _text(fields: Mapping[str, Any]) -> str:
    if "text" not in fields:
        keys = ", ".join(list(fields)[:_SHOWN]) or "nothing"
        raise CheckerError(f"`text` is missing (it has {whole(keys)}): name the field with the article's text `text`.")
    text = "" if _is_gap(fields["text"]) else fields["text"]
    if not isinstance(text, str):
        raise _wrong("text", text)
    if not text.strip():
        raise CheckerError("`text` is empty: there is nothing to compare.")
    return whole(text)


def host(url: str) -> str:
    """The site of an address, "dailypost.example" for "https://www.dailypost.example/a", else ""."""
    try:
        name = (urlsplit(url.strip()).hostname or "").rstrip(".")
    except ValueError:  # brackets that are no address
        return ""
    return next((name.removeprefix(edition) for edition in _EDITIONS if name.startswith(edition)), name)


def page(url: str) -> str:
    """The path of an address, where its date stands; its query may hold any other."""
    return url.partition("?")[0].partition("#")[0]


def wrong_date(fields: Mapping[str, Any]) -> str:
    """What is wrong with the date that is given, "" for nothing. An article is still read, without it."""
    given = next((value for key, value in fields.items() if str(key).strip().casefold() == "published"), None)
    written = "" if isinstance(given, list | dict | bool) else _word("published", given)
    if not written or read_date(written):
        return ""
    return (
        f"`published` is {written[:40]!r}, which is no date, so the article is compared without one: "
        "write 2025-03-05 or 2025-03-05T10:30Z."
    )


def digest(*parts: str) -> str:
    """Ten hex digits that stand for an article that has no id of its own."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:10]


def make_article(path: Path, fields: Mapping[str, Any]) -> Article:
    """An article of the fields with the contract's names, in any case; others are left alone.

    `text` is unchanged. The outlet is, if not given, the URL's host, the date that in the URL; id and
    story are "" if not given, and a date that is none is left out. Raises `CheckerError` where `text` is
    missing or empty, or where a field is not what its name says.
    """
    fields = {str(key).strip().casefold(): value for key, value in fields.items()}
    text = _text(fields)
    word: dict[str, Any] = {name: _word(name, fields.get(name)) for name in NAMES if name != "text"}
    word["outlet"] = word["outlet"] or host(word["url"])
    published = read_date(word.pop("published")) or date_in_address(page(word["url"]))
    return Article(text=text, published=published, path=shown(path), **word)
