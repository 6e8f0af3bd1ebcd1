"""What other Python code calls: read articles, check them. Everything heavy is imported when it is called."""

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.config import Config
from checker.model import Article, CheckerError, Report

if TYPE_CHECKING:
    from checker.ingest import Reading

Place = str | os.PathLike[str]


def _paths(given: Place | Iterable[Place]) -> list[Path]:
    return [Path(given)] if isinstance(given, str | os.PathLike) else [Path(path) for path in given]


def _clean(article: Article) -> Article:
    """The article as reading would have made it: without halves of characters, which no report can hold."""
    from checker.ingest.encoding import whole

    names = ("id", "outlet", "text", "headline", "url", "story", "path")
    texts: dict[str, Any] = {name: whole(getattr(article, name)) for name in names}
    return replace(article, **texts)


def _whole(given: Place | Iterable[Place] | Iterable[Article]) -> "Reading":
    """The articles of the paths, or the articles themselves; their ids must tell them apart."""
    from checker.ingest import Reading

    sources = [given] if isinstance(given, str | os.PathLike) else list(given)
    articles = [source for source in sources if isinstance(source, Article)]
    if not articles:
        return read_articles([source for source in sources if not isinstance(source, Article)])
    if len(articles) < len(sources):
        raise CheckerError("Give either paths or articles. 'read_articles' makes articles of paths.")
    twice = sorted(name for name, count in Counter(article.id for article in articles).items() if count > 1)
    if twice:
        raise CheckerError(f"Two articles have the id {twice[0]!r}. Give each article an id of its own.")
    return Reading(tuple(map(_clean, articles)), ())


def read_articles(paths: Place | Iterable[Place]) -> "Reading":
    """The `articles` in one file or folder, or in several, and what is `unreadable` in them, with its reason."""
    from checker import ingest

    return ingest.read_articles(_paths(paths))


def check(articles: Place | Iterable[Place] | Iterable[Article], config: Config | None = None) -> Report:
    """Compare the articles, given as such or as the files and folders that hold them, story by story.

    Without a `config` the defaults hold; no settings file is looked for. What cannot be read is named in
    `report.coverage.unreadable`. Raises `CheckerError` where a model or a rule is missing, or where two
    articles have one id.
    """
    from checker import engine

    settings = config or Config()
    reading = _whole(articles)
    return engine.check(reading.articles, settings, engine.local_tools(settings), reading.unreadable)
