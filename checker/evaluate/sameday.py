"""Articles of no known story put together roughly, to see what the rules say of text that nobody labelled."""

import json
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from checker.align.candidates import shared_mass
from checker.align.encoder import Vectors
from checker.align.words import mass, words
from checker.config import Config
from checker.engine import Tools, check
from checker.ingest import read_articles
from checker.model import Article, CheckerError, Report

ALIKE = 0.35  # likeness of two articles' openings from which they are put together; 25 groups read, all one event
OPENING = 60  # words of an article, with its headline, that say what it is about
MOST = 3  # articles of a group
SEED = 4


@dataclass(frozen=True, slots=True)
class Rate:
    """What was found in how many pairs of aligned sentences and quotations."""

    stories: int
    articles: int
    pairs: int
    findings: int

    @property
    def per_hundred(self) -> float | None:
        """Findings in a hundred aligned pairs; None without pairs."""
        return round(100 * self.findings / self.pairs, 3) if self.pairs else None


def _by_day(articles: Sequence[Article]) -> Mapping[str, list[Article]]:
    days: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.day and article.headline:
            days[article.day.isoformat()].append(article)
    return dict(sorted(days.items()))


def _opening(article: Article) -> frozenset[str]:
    return frozenset((words(article.headline) + words(article.text))[:OPENING])


def _alike(articles: Sequence[Article]) -> Vectors:
    """The weight of the words that two openings share, over the geometric mean of their own: each with each."""
    openings = [_opening(article) for article in articles]
    own = np.sqrt([mass(opening) or 1 for opening in openings])
    return np.asarray(shared_mass(openings, openings) / np.outer(own, own), np.float32)


def _groups(articles: Sequence[Article]) -> Iterator[list[Article]]:
    """Articles of one day that open like the first one, one of each outlet; nobody is in two groups."""
    alike, left = _alike(articles), set(range(len(articles)))
    for first in range(len(articles)):
        group = {articles[first].outlet: first}
        for other in sorted(left - {first}, key=lambda i: (-alike[first, i], i)):
            if alike[first, other] >= ALIKE and len(group) < MOST:
                group.setdefault(articles[other].outlet, other)
        if first in left and len(group) > 1:
            left -= set(group.values())
            yield [articles[i] for i in group.values()]


def drawn(articles: Sequence[Article], count: int) -> tuple[Article, ...]:
    """The articles of `count` groups drawn by a fixed seed, each with its group as its story; fewer if there are."""
    found = [group for members in _by_day(articles).values() for group in _groups(members)]
    chosen = random.Random(SEED).sample(found, min(count, len(found)))
    return tuple(replace(article, story=group[0].id) for group in chosen for article in group)


def measure(path: Path, tools: Tools, count: int) -> tuple[Rate, Report]:
    """How much is found in `count` groups of a file of articles, and the report itself.

    Raises `CheckerError` where no article can be read.
    """
    articles = read_articles([path]).articles
    if not articles:
        raise CheckerError(f"{path}: no article can be read. Give articles as JSON lines.")
    report = check(drawn(articles, count), Config(), tools)
    found = report.coverage
    return Rate(found.stories, found.articles, found.pairs, len(report.discrepancies)), report


def _entry(article: Article, start: int, end: int) -> dict[str, Any]:
    return {"article": article.id, "start": start, "end": end, "says": article.text[start:end]}


def for_reading(report: Report, count: int, path: Path) -> None:
    """Write `count` findings drawn by a fixed seed, with the sentences of both sides, as JSON lines to be read."""
    found = report.discrepancies
    lines = [
        {
            "rule": one.rule, "level": one.level.value, "message": one.message,
            "claims": [_entry(c.article, c.start, c.end) | {"sentence": c.article.text[slice(*c.statement)]}
                       for c in one.claims],
        }
        for one in random.Random(SEED).sample(found, min(count, len(found)))
    ]  # fmt: skip
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
