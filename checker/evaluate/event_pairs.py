"""What events add to the alignment score: which sentences of ecbplus tell of one event and share a participant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from checker.align.event_likeness import evidence, gists
from checker.engine import Tools
from checker.evaluate.alignment import Labelled, average_precision, ecbplus, scored, topic_of
from checker.language.pipeline import Parser
from checker.mentions import mentions
from checker.model import Statement

Column = NDArray[np.float64]
Place = tuple[str, int, int]

# Weights that are tried for acts, people and figures.
TRIED = tuple(product((0, 0.05, 0.1, 0.15, 0.2), (0, 0.025, 0.05, 0.075, 0.1), (0, 0.05, 0.1, 0.15)))


@dataclass(frozen=True, slots=True)
class Gained:
    """Average precision over some topics' pairs: cosine alone, the alignment score, and that with the events."""

    topics: str
    pairs: int
    cosine: float
    alignment: float
    events: float
    weights: str = ""


def _place(statement: Statement) -> Place:
    return statement.article.id, statement.start, statement.end


def _article(own: Sequence[Statement], parser: Parser) -> Iterator[Statement]:
    """The sentences of one article with their mentions; "Tuesday" is left out, since no day of publication is known."""
    found = mentions(parser.parse([s.text for s in own]), [s.start for s in own], None)
    for statement in own:
        inside = (m for m in found if statement.start <= m.start and m.end <= statement.end)
        yield replace(statement, mentions=tuple(inside))


def read_events(pairs: Sequence[Labelled], parser: Parser) -> list[Statement]:
    """All sentences of the pairs, each once, with their mentions, by article and place."""
    statements = {_place(side): side for pair in pairs for side in (pair.left, pair.right)}
    parser.parse([statement.text for statement in statements.values()])  # at once: they are remembered
    articles: dict[str, list[Statement]] = {}
    for _, statement in sorted(statements.items()):
        articles.setdefault(statement.article.id, []).append(statement)
    return [statement for own in articles.values() for statement in _article(own, parser)]


def _parts(pairs: Sequence[Labelled], tools: Tools) -> Column:
    """What the events of each pair say: pairs × 3."""
    read = read_events(pairs, tools.parser)
    of = dict(zip(map(_place, read), gists(read, tools.encoder), strict=True))
    return np.array([evidence(of[_place(pair.left)], of[_place(pair.right)]) for pair in pairs])


def _best(labels: Column, totals: Column, parts: Column) -> tuple[float, ...]:
    """The weights with the highest average precision, the smaller ones of equals."""
    return max(TRIED, key=lambda weights: average_precision(labels, totals + parts @ np.array(weights)))


def crossed(labels: Column, totals: Column, parts: Column, odd: NDArray[np.bool_]) -> tuple[Column, dict[bool, str]]:
    """Each pair's score with weights that were set on the other half of the topics, and the weights of each half."""
    scores, used = totals.copy(), {}
    for half in (True, False):
        mine = odd == half
        weights = _best(labels[~mine], totals[~mine], parts[~mine])
        scores[mine] += parts[mine] @ np.array(weights)
        used[half] = ", ".join(f"{weight:g}" for weight in weights)
    return scores, used


def measure(data: Path, tools: Tools) -> tuple[Gained, ...]:
    """The figures of the odd topics, the even ones and all. Raises `CheckerError` where the set is missing."""
    pairs = ecbplus(data)
    labels = np.array([pair.label for pair in pairs])
    totals, cosines = map(np.array, scored(pairs, tools.encoder))
    odd = np.array([int(topic_of(pair.left.article.id)) % 2 == 1 for pair in pairs])
    scores, used = crossed(labels, totals, _parts(pairs, tools), odd)
    rows = (("odd topics", odd, used[True]), ("even topics", ~odd, used[False]), ("all", odd | ~odd, ""))

    def precision(column: Column, part: NDArray[np.bool_]) -> float:
        return round(average_precision(labels[part], column[part]), 4)

    return tuple(
        Gained(
            name, int(part.sum()), precision(cosines, part), precision(totals, part), precision(scores, part), weights
        )
        for name, part, weights in rows
    )
