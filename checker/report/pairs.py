"""Aligned pairs as rows of plain values, for those who want to go on with the pairs themselves."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields

from checker.model import AlignedPair, Score, Statement, Story

PARTS = tuple(field.name for field in fields(Score))
SIDE = ("article", "outlet", "published", "headline", "speaker", "start", "end", "text")
COLUMNS = ("story", "kind", *PARTS, *(f"{side}_{name}" for side in ("left", "right") for name in SIDE))
DIGITS = 4  # of a score: more differ between machines


def _side(statement: Statement) -> tuple[object, ...]:
    article = statement.article
    published = article.published.isoformat() if article.published else ""
    place = statement.start, statement.end, statement.text
    return article.id, article.outlet, published, article.headline, statement.speaker, *place


def _row(story: str, pair: AlignedPair) -> tuple[object, ...]:
    parts = (round(float(getattr(pair.score, part)), DIGITS) for part in PARTS)
    return story, pair.left.kind, *parts, *_side(pair.left), *_side(pair.right)


def _best(pairs: Iterable[AlignedPair], top: int, least: float) -> Iterator[AlignedPair]:
    """The surest first; at most `top` for each two articles and each kind of statement, all for 0."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for pair in sorted(pairs, key=lambda p: (-p.score.total, p.left.article.id, p.left.start, p.right.start)):
        two = pair.left.kind, pair.left.article.id, pair.right.article.id
        seen[two] += 1
        if pair.score.total >= least and (not top or seen[two] <= top):
            yield pair


def pair_rows(stories: Iterable[Story], top: int = 0, least: float = 0.0) -> list[tuple[object, ...]]:
    """One row a pair with the values of `COLUMNS`, story by story, the surest first; none without pairs.

    Offsets are characters of the article's text. `top` 0 keeps them all; `least` is the lowest score kept.
    """
    return [_row(story.id, pair) for story in stories for pair in _best(story.pairs, top, least)]
