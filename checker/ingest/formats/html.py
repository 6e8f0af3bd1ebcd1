"""HTML, one article a page: the story without the page around it, taken out by trafilatura."""

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.ingest.about import About
from checker.ingest.dates import read_date
from checker.ingest.encoding import decode
from checker.ingest.paragraphs import mend
from checker.ingest.single import read_single
from checker.model import Article, CheckerError, Unreadable

SUFFIXES = (".html", ".htm", ".xhtml")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page must name its encoding: browsers look into 1,024
# trafilatura's own default for the last believable day is today: the same page would read otherwise tomorrow.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}
# Where pages write the moment of publication; trafilatura gives the day alone.
_MOMENTS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished' or @name='datePublished' or @name='pubdate']/@content",
    "//time[@itemprop='datePublished']/@datetime",
    "//article//time[@datetime]/@datetime",
)
# They report to the terminal what is reported here as a reason; who wants it can still listen.
for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def _tree(source: str) -> Any:
    """The page as lxml's tree."""
    from trafilatura import load_html

    tree = load_html(source)
    if tree is None:
        raise CheckerError("It is not HTML: save the page anew, or as text.")
    return tree


def _extract(source: str) -> Any:
    """Trafilatura's document. Its own `deduplicate` is left off: it remembers the pages before, so that an
    article would depend on the order of the batch.
    """
    from trafilatura import bare_extraction

    for precise in (True, False):  # a page of two paragraphs is not enough for the careful reading
        document = bare_extraction(
            source,
            favor_precision=precise,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params=_DATES,
        )
        if document is not None and document.text and document.text.strip():
            return document
    raise CheckerError("No article was found on the page: save its text as a text file.")


def _moments(tree: Any) -> Iterator[str]:
    for place in _MOMENTS:
        yield from map(str, tree.xpath(place))


def _fields(tree: Any, document: Any) -> dict[str, str]:
    day = document.date or ""
    moment = next((moment for moment in _moments(tree) if moment.startswith(day) and read_date(moment)), day)
    return {
        "outlet": document.sitename or "",
        "headline": document.title or "",
        "published": moment,
        "url": document.url or "",
    }


def read(path: Path) -> Iterator[Article | Unreadable]:
    """The article. Its text is the paragraphs of the story, a blank line between two, without the headline."""
    data = path.read_bytes()
    declared = _CHARSET.search(data[:_HEAD])
    source = decode(data, declared[1].decode() if declared else "")
    tree = _tree(source)
    document = _extract(source)
    fields = _fields(tree, document)
    lines = (line.removeprefix("- ") for line in document.text.split("\n"))  # trafilatura's mark of a list's item
    paragraphs = [line for line in mend(lines) if line != fields["headline"]]
    return read_single(path, fields, "\n\n".join(paragraphs), About())
