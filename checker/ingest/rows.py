"""The rows of a table or of JSON → articles, or the reason why one is none."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.ingest.fields import digest, make_article, shown, wrong_date
from checker.model import Article, CheckerError, Unreadable

Row = tuple[str, Mapping[str, Any] | str]  # where it stands ("Line 3"), and its fields or what is wrong with it

_MOST_NAMED = 20  # rows named one by one where none is right: more is one mistake, not so many


def _has_text(fields: Mapping[str, Any] | str) -> bool:
    return not isinstance(fields, str) and "text" in {str(key).strip().casefold() for key in fields}


def _row(path: Path, where: str, fields: Mapping[str, Any] | str) -> Iterator[Article | Unreadable]:
    if isinstance(fields, str):
        yield Unreadable(shown(path), f"{where}: {fields}")
        return
    try:
        article = make_article(path, fields)
    except CheckerError as error:
        yield Unreadable(shown(path), f"{where}: {error}")
        return
    named = article.id or f"{path.stem}-{digest(article.outlet, article.headline, article.text)}"
    yield replace(article, id=named)
    if trouble := wrong_date(fields):
        yield Unreadable(shown(path), f"{where}: {trouble}")


def _refuse_stranger(path: Path, rows: list[Row]) -> None:
    """Raise for a file that is something else than articles, rather than name each of its rows."""
    if not rows:
        raise CheckerError("It holds no rows: there is nothing to compare.")
    if any(_has_text(fields) for _, fields in rows):
        return
    if objects := [fields for _, fields in rows if not isinstance(fields, str)]:
        make_article(path, objects[0])
    if len(rows) > _MOST_NAMED:
        raise CheckerError(f"None of its {len(rows):,} rows is an article. {rows[0][0]}: {rows[0][1]}")


def read_rows(path: Path, rows: Iterable[Row]) -> Iterator[Article | Unreadable]:
    """An article for each row, in order. A row without an id gets one from its words, so that the order of
    the rows does not matter. Raises `CheckerError` where no row has the key `text`.
    """
    kept = list(rows)
    _refuse_stranger(path, kept)
    for where, fields in kept:
        yield from _row(path, where, fields)
