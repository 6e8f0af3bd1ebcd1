"""Plain text, one article a file, with or without front matter."""

from collections.abc import Iterator
from pathlib import Path

from checker.ingest.about import read_about
from checker.ingest.encoding import decode
from checker.ingest.front import split_front_matter
from checker.ingest.single import read_single
from checker.model import Article, Unreadable

SUFFIXES = (".txt", ".text")


def read(path: Path) -> Iterator[Article | Unreadable]:
    """The article. Its text is the whole file, or all that follows the front matter, unchanged."""
    fields, text = split_front_matter(decode(path.read_bytes()))
    return read_single(path, fields, text, read_about(text))
