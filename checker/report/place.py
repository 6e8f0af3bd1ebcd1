"""Where a claim stands, for tools that point at a line of a file."""

from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import quote

from checker.model import Article, Claim, Discrepancy
from checker.report import escape

# In these an article is a row: a place in its text is none in the file.
_ROWS = frozenset({".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".parquet"})


@dataclass(frozen=True, slots=True)
class Place:
    """A claim's file, and its first and last line and column there, from 1; columns count characters.

    Lines are those of the article's text, so that front matter and markup above it are not counted. They
    are 1 where the file holds many articles, and in a headline: then `exact` is false. `file` is "" for an
    article without one.
    """

    file: str
    line: int
    column: int
    last_line: int
    last_column: int
    exact: bool


def _position(text: str, offset: int) -> tuple[int, int]:
    before = text[: max(0, offset)]
    return 1 + before.count("\n"), len(before) - before.rfind("\n")


def place(claim: Claim) -> Place:
    """Where the claim stands."""
    path = claim.article.path
    if claim.in_headline or PurePath(path).suffix.lower() in _ROWS:
        return Place(path, 1, 1, 1, 1, exact=False)
    starts, ends = (_position(claim.article.text, offset) for offset in (claim.start, claim.end))
    return Place(path, *starts, *ends, exact=True)


def first(discrepancy: Discrepancy) -> Place:
    """Where the first claim with a file stands, for tools that point at one place only."""
    places = [place(claim) for claim in discrepancy.claims]
    return next((found for found in places if found.file), places[0])


def file_uri(path: str) -> str:
    """A path as a URI: relative to the folder of the run, or with its scheme if absolute; "" for none."""
    shown = path.replace("\\", "/")
    absolute = f"file://{'' if shown.startswith('/') else '/'}" if PurePath(path).is_absolute() else ""
    return absolute + quote(shown, safe="/~", errors="replace")


def uri(article: Article) -> str:
    """What names the article for other tools: its file, else its web address, else its id."""
    named = quote(article.id, safe="", errors="replace")
    return file_uri(article.path) or escape.url(article.url) or f"article:{named}"
