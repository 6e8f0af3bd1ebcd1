"""Wire copy: near-verbatim articles, however many outlets print them, found by the runs of words that they share."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from checker.model import Article
from checker.stories.likeness import day, nearness
from checker.stories.sketch import Sketch

COPY = 0.5  # share of the longer article's runs from which the other one is a copy: a run of five words is soon broken
FEWEST = 6  # kept runs, those of some thirty words: of a shorter article no share means anything
COMMON = 20  # originals with the same run from which it is a formula ("Sign up for our newsletter"), and no copy

Known = Mapping[int, Sequence[int]]  # a run of words to the originals that hold it


def _shares(runs: Sequence[int], known: Known, sketches: Sequence[Sketch]) -> Mapping[int, float]:
    """Each original with the share of the longer one's runs that both hold."""
    told = (known[run] for run in runs if run in known and len(known[run]) < COMMON)
    shared = Counter(original for originals in told for original in originals)
    return {place: count / max(len(runs), len(sketches[place].runs)) for place, count in shared.items()}


def _may_copy(article: Article, original: Article) -> bool:
    return article.story in ("", original.story) and bool(nearness(np.array(day(article)), np.array(day(original))))


def originals(articles: Sequence[Article], sketches: Sequence[Sketch]) -> list[int]:
    """For each article the place of that which it is a copy of, or its own; the first that printed it is the original.

    The articles must be in the order of their days. What stands weeks apart is no copy, and neither is an
    article of a given story one of an article of none or of another story.
    """
    known: dict[int, list[int]] = {}
    found: list[int] = []
    for place, (article, sketch) in enumerate(zip(articles, sketches, strict=True)):
        shares = _shares(sketch.runs, known, sketches) if len(sketch.runs) >= FEWEST else {}
        enough = [other for other, share in shares.items() if share >= COPY and _may_copy(article, articles[other])]
        found.append(min(enough, key=lambda other: (-shares[other], other), default=place))
        if not enough:
            for run in sketch.runs:
                known.setdefault(run, []).append(place)
    return found
