"""A file that is one article: its fields, and what the text and the file's name say where they are silent."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from checker.ingest.about import About
from checker.ingest.dates import date_in_address
from checker.ingest.fields import host, make_article, page, shown, wrong_date
from checker.model import Article, Unreadable


def read_single(path: Path, fields: Mapping[str, str], text: str, about: About) -> Iterator[Article | Unreadable]:
    """The article of a file. A field that is given stands; the date is otherwise that of a line, of the
    address or of the file's name, the outlet the address's host. Raises `CheckerError` without text.
    """
    article = make_article(path, {**fields, "text": text})
    url = article.url or about.url
    given = article.published if fields.get("published") else None
    yield replace(
        article,
        url=url,
        outlet=article.outlet or host(url),
        headline=article.headline or about.headline,
        published=given or about.published or date_in_address(page(url)) or date_in_address(path.stem),
    )
    if trouble := wrong_date(fields):
        yield Unreadable(shown(path), trouble)
