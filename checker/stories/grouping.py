"""Articles → groups on one event each: met by words and days, linked by likeness, look-alikes told apart."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from checker.model import Article
from checker.store import Store
from checker.stories.copies import originals
from checker.stories.likeness import Index, Likenesses, day, index, likenesses, of_particulars
from checker.stories.linkage import ENOUGH, linked
from checker.stories.lookalikes import told_apart
from checker.stories.sketch import sketches


def _joined(parts: Sequence[Likenesses]) -> Likenesses:
    return Likenesses(
        np.concatenate([part.left for part in parts]),
        np.concatenate([part.right for part in parts]),
        np.concatenate([part.values for part in parts]),
    )


def _around(found: Index, begun: set[int], given: Mapping[int, str]) -> tuple[list[int], Likenesses]:
    """The rows that can be of a story with those `begun` with, and how alike they all are.

    Groups are joined where some two of their articles are like enough, so what can be reached from pair to
    pair holds every such story whole: the rest of an archive plays no part.
    """
    reached: set[int] = set()
    known = [likenesses(found, ())]
    edge = begun
    while edge:
        reached |= edge
        new = likenesses(found, edge)
        known.append(new.once)
        met = set(new.right[new.values >= ENOUGH].tolist())
        told = {given[row] for row in edge if row in given}
        edge = (met | {row for row, story in given.items() if story in told}) - reached
    return sorted(reached), _joined(known)


def _events(found: Index, new: set[int], given: Mapping[int, str]) -> Iterator[list[int]]:
    rows, alike = _around(found, new, given)
    for group in linked(rows, alike, given):
        for event in told_apart(of_particulars(found, group), group, [row in given for row in group]):
            if not new.isdisjoint(event):
                yield event


def _ordered(articles: Sequence[Article]) -> list[Article]:
    return sorted(articles, key=lambda a: (day(a), a.outlet, a.id, a.headline, a.text, a.story))


def copied(articles: Sequence[Article], store: Store) -> list[tuple[Article, Article]]:
    """Each near-verbatim copy with the article that printed it first, in the order of days."""
    ordered = _ordered(articles)
    places = enumerate(originals(ordered, sketches(ordered, store)))
    return [(ordered[place], ordered[original]) for place, original in places if place != original]


def _as_given(articles: Iterable[Article]) -> list[list[Article]]:
    stories: dict[str, list[Article]] = {}
    for article in articles:
        stories.setdefault(article.story, []).append(article)
    return [members for members in stories.values() if not all(article.archived for article in members)]


def grouped(articles: Sequence[Article], store: Store) -> list[list[Article]]:
    """The articles in groups on one event each, those of the archive that are of no new one's story left out.

    A given story is kept whole, and is never made one with another. Copies of one text count as one article.
    """
    ordered = _ordered(articles)
    if all(article.story for article in ordered):
        return _as_given(ordered)
    made = sketches(ordered, store)
    copies: dict[int, list[Article]] = {}
    for article, original in zip(ordered, originals(ordered, made), strict=True):
        copies.setdefault(original, []).append(article)
    firsts, prints = list(copies), list(copies.values())
    found = index([made[first] for first in firsts], [day(ordered[first]) for first in firsts])
    new = {row for row, printed in enumerate(prints) if not all(article.archived for article in printed)}
    given = {row: ordered[first].story for row, first in enumerate(firsts) if ordered[first].story}
    return [[article for row in event for article in prints[row]] for event in _events(found, new, given)]
