"""JSON: one article, a list of them, or an object with a list of them as `articles`."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.ingest.encoding import decode
from checker.ingest.formats.jsonl import rows_of
from checker.ingest.rows import Row, read_rows
from checker.model import Article, CheckerError, Unreadable

SUFFIXES = (".json",)


def _rows(value: Any) -> Iterator[Row]:
    if isinstance(value, dict) and "schema_version" in value:
        raise CheckerError("It is a report, not articles: give the articles that it was made of.")
    if isinstance(value, dict) and isinstance(value.get("articles"), list):
        value = value["articles"]
    if isinstance(value, dict):
        value = [value]
    if not isinstance(value, list):
        raise CheckerError("It is neither an article nor a list of them: write {…} or [{…}, …].")
    for number, item in enumerate(value, 1):
        yield (
            f"Article {number}",
            item if isinstance(item, dict) else "It is not an object: write {…} with the article's fields.",
        )


def read(path: Path) -> Iterator[Article | Unreadable]:
    """The articles of the file. JSON lines under this ending are read as what they are."""
    data = path.read_bytes()
    try:
        return read_rows(path, _rows(json.loads(decode(data))))
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            return read_rows(path, rows_of(data))
        raise CheckerError(f"It is not valid JSON ({error.msg}, line {error.lineno}): mend that line.") from error
    except (ValueError, RecursionError) as error:
        raise CheckerError("It is JSON that no article needs (too deep, or a number too long): take it out.") from error
