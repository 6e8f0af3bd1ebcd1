"""Articles of no known story put together roughly, to see what the rules say of text that nobody labelled."""

import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from checker.align.candidates import shared_mass
from checker.align.encoder import Vectors
from checker.align.words import mass, words
from checker.config import Config
from checker.engine import Tools, check
from checker.ingest import read_articles
from checker.model import Article, CheckerError, Discrepancy, Report

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


def sample(report: Report, count: int) -> list[Discrepancy]:
    """So many of a report's findings, drawn by a fixed seed; all of them where there are no more."""
    found = report.discrepancies
    return random.Random(SEED).sample(found, min(count, len(found)))


def _key(rule: str, spots: Iterable[tuple[str, int, int]]) -> tuple[str, frozenset[tuple[str, int, int]]]:
    return rule, frozenset(spots)


def read_share(found: Sequence[Discrepancy], path: Path) -> tuple[int, int]:
    """How many of the findings are true by the file of those that were read, and how many are in it at all.

    A line has `rule`, `claims` with article, start and end, `true` and `reason`. Raises `CheckerError` if the
    file cannot be read.
    """
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    except (OSError, ValueError) as error:
        raise CheckerError(f"{path}: cannot be read ({error}). Give the file of findings that were read.") from error
    read = {_key(r["rule"], ((c["article"], c["start"], c["end"]) for c in r["claims"])): bool(r["true"]) for r in rows}
    keys = [_key(d.rule, ((c.article.id, c.start, c.end) for c in d.claims)) for d in found]
    known = [read[key] for key in keys if key in read]
    return sum(known), len(known)
