"""Paths → the articles in them, and a reason for each file or row that is none."""

import stat
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.ingest.fields import shown
from checker.ingest.files import find_files
from checker.ingest.formats import Format, load_formats
from checker.ingest.places import place
from checker.model import Article, CheckerError, Unreadable

MAX_BYTES = 100_000_000  # of one file: some 15,000 articles; a larger one is split, or is no file of articles
_OTHERWISE = {
    ".pdf": "PDF is not read: save it as text or HTML.",
    ".doc": "Word files are not read: save it as text or HTML.",
    ".docx": "Word files are not read: save it as text or HTML.",
    ".odt": "OpenDocument files are not read: save it as text or HTML.",
    ".rtf": "RTF is not read: save it as text or HTML.",
    ".xls": "Excel files are not read: save it as CSV.",
    ".xlsx": "Excel files are not read: save it as CSV.",
    ".gz": "Packed files are not read: unpack it.",
    ".zip": "Packed files are not read: unpack it.",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles, by story, outlet and id, and what could not be read, by path."""

    articles: tuple[Article, ...]
    unreadable: tuple[Unreadable, ...]


def _format(path: Path, formats: Mapping[str, Format]) -> Format:
    """The format of a file that may be opened; raises `CheckerError` for one that may not."""
    suffix = path.suffix.lower()
    if suffix not in formats:
        known = ", ".join(sorted(formats))
        raise CheckerError(_OTHERWISE.get(suffix, f"The ending {suffix!r} is none that is read: use one of {known}."))
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):  # a pipe would wait for ever
        raise CheckerError("It is not a regular file: copy its content into one.")
    if status.st_size > MAX_BYTES:
        raise CheckerError(f"It has {status.st_size / 1e6:,.0f} MB, more than {MAX_BYTES / 1e6:.0f}: split it.")
    return formats[suffix]


def _read(path: Path, formats: Mapping[str, Format]) -> Iterator[Article | Unreadable]:
    try:
        yield from _format(path, formats).read(path)
    except CheckerError as error:
        yield Unreadable(shown(path), str(error))
    except OSError as error:
        yield Unreadable(shown(path), f"It cannot be opened ({error.strerror or error}): check it and its permissions.")


def _order(article: Article) -> tuple[str, ...]:
    return (
        article.story,
        article.outlet,
        article.id,
        str(article.published),
        article.headline,
        article.text,
        article.path,
    )


def _distinct(articles: Sequence[Article]) -> Iterator[Article]:
    """Sorted; an article that is there twice is kept once, and an id that two articles share is numbered."""
    seen: dict[str, int] = {}
    whole: set[Article] = set()
    taken = {article.id for article in articles}
    for article in sorted(articles, key=_order):
        if (pathless := replace(article, path="")) in whole:
            continue
        whole.add(pathless)
        name, number = article.id, seen.get(article.id, 0) + 1
        while number > 1 and (name := f"{article.id}#{number}") in taken:
            number += 1
        seen[article.id] = number
        yield article if name == article.id else replace(article, id=name)


def read_articles(paths: Sequence[Path], among: Container[str] | None = None) -> Reading:
    """All articles in the files and, below the folders, in theirs; the same in whatever order they are given.

    What cannot be read is named with its reason, and the others are read all the same. No article is lost to
    another of its id: the second is numbered ("a1#2"). Where the stories are given `among` which a folder's or
    a table's must be, articles that name no story are of no other.
    """
    files, missing = find_files(paths)
    formats = load_formats()
    found = {path: list(_read(path, formats)) for path in files}
    read = {path: [item for item in items if isinstance(item, Article)] for path, items in found.items()}
    articles = place(read, among)
    wrong = [item for items in found.values() for item in items if isinstance(item, Unreadable)]
    unreadable = sorted({*missing, *wrong}, key=lambda item: (item.path, item.reason))
    return Reading(tuple(_distinct(articles)), tuple(unreadable))
