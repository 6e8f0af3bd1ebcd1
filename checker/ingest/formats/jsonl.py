"""JSON lines: one article a line, under the contract's names."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.ingest.encoding import decode, has_mark
from checker.ingest.rows import Row, read_rows
from checker.model import Article, CheckerError, Unreadable

SUFFIXES = (".jsonl", ".ndjson")


def _fields(line: bytes) -> dict[str, Any] | str:
    """The object on a line, or what is wrong with it. One broken line does not spoil the others."""
    try:
        value = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return "It is not UTF-8: save it as UTF-8."
    except json.JSONDecodeError as error:
        return f"It is not valid JSON ({error.msg}, column {error.colno}): one whole object stands on one line."
    except (ValueError, RecursionError):  # a number of thousands of digits; thousands of brackets
        return "It is JSON that no article needs (too deep, or a number too long): take it out."
    return value if isinstance(value, dict) else "It is not an object: write {…} with the article's fields."


def rows_of(data: bytes) -> Iterator[Row]:
    """A row for each line that is not empty. Lines end in a newline alone: other breaks may stand in a text."""
    if has_mark(data):
        data = decode(data).encode()
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            yield f"Line {number}", _fields(line)


def read(path: Path) -> Iterator[Article | Unreadable]:
    """An article a line."""
    data = path.read_bytes()
    if not data.strip():
        raise CheckerError("The file is empty: there is nothing to compare.")
    return read_rows(path, rows_of(data))
