"""The alignment score beside the encoder's cosine alone, on sentence pairs that others labelled."""

import csv
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from checker.align import kinship, score_pair
from checker.align.encoder import Encoder, Passage
from checker.align.likeness import USUAL
from checker.model import Article, CheckerError, Statement
from checker.statements.sentences import sentences

Column = NDArray[np.float64]
Figure = Callable[[Sequence[float], Sequence[float]], float]


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure of one set for the alignment score and for cosine alone, over so many pairs."""

    name: str
    pairs: int
    ours: float
    cosine: float


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two sentences and how far they say the same, as somebody labelled it. `kin` is their articles' kinship."""

    label: float
    left: Statement
    right: Statement
    kin: float = USUAL


def average_precision(labels: Sequence[float] | Column, scores: Sequence[float] | Column) -> float:
    """The mean over the right pairs of the precision down to each, best score first; equal scores count together.

    0.0 where no pair is right.
    """
    order = np.argsort(-np.asarray(scores), kind="stable")
    right = np.cumsum(np.asarray(labels, float)[order])
    ends = np.flatnonzero(np.diff(np.asarray(scores, float)[order], append=-np.inf))
    if not len(right) or not right[-1]:
        return 0.0
    gained = np.diff(right[ends], prepend=0.0)
    return float((gained * right[ends] / (ends + 1)).sum() / right[-1])


def spearman(labels: Sequence[float] | Column, scores: Sequence[float] | Column) -> float:
    """The correlation of the two orders, -1 to 1; equal values share their mean rank."""
    import pandas as pd

    return float(pd.Series(list(labels)).rank().corr(pd.Series(list(scores)).rank()))


def scored(pairs: Sequence[Labelled], encoder: Encoder) -> tuple[list[float], list[float]]:
    """The pairs' alignment scores, and their cosines."""
    texts = list(dict.fromkeys(side.text for pair in pairs for side in (pair.left, pair.right)))
    vectors = dict(zip(texts, encoder.encode([Passage(text) for text in texts]), strict=True))
    cosines = [float(vectors[pair.left.text] @ vectors[pair.right.text]) for pair in pairs]
    totals = [score_pair(p.left, p.right, cosine, p.kin).total for p, cosine in zip(pairs, cosines, strict=True)]
    return totals, cosines


def compare(name: str, pairs: Sequence[Labelled], encoder: Encoder, figure: Figure) -> Compared:
    """The figure for the pairs' alignment scores and for their cosines."""
    scores, cosines = scored(pairs, encoder)
    labels = [pair.label for pair in pairs]
    return Compared(name, len(pairs), round(figure(labels, scores), 4), round(figure(labels, cosines), 4))


def _statement(article: Article, start: int, end: int) -> Statement:
    return Statement(article, "sentence", start, end, article.text[start:end])


def _alone(text: str) -> Statement:
    """A sentence that is all there is of its article."""
    return _statement(Article("", "", text), 0, len(text))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise CheckerError(f"{path}: cannot be read ({error.strerror}). Give the folder of the data sets.") from error


def _rows(path: Path) -> Iterator[Any]:
    yield from map(json.loads, _lines(path))


Key = tuple[str, int, int]  # article, start and end of a sentence


def _keys(path: Path) -> set[frozenset[Key]]:
    """The pairs of sentences that report one event."""
    return {frozenset((row[side]["article"], *row[side]["statement"]) for side in "ab") for row in _rows(path)}


def topic_of(article: str) -> str:
    """The topic of an article of ecbplus, by its id."""
    return article.partition("_")[0]


def ecbplus(data: Path) -> list[Labelled]:
    """Every two verified sentences of different articles on one topic: two like events each."""
    folder = data / "ecbplus"
    articles = {row["id"]: Article(row["id"], row["outlet"], row["text"]) for row in _rows(folder / "articles.jsonl")}
    whole = {name: [_statement(a, *span) for span in sentences(a.text)] for name, a in articles.items()}
    same = _keys(folder / "pairs.jsonl")
    topics: dict[str, list[Key]] = defaultdict(list)
    for row in _rows(folder / "verified.jsonl"):
        topics[topic_of(row["article"])] += [(row["article"], start, end) for start, end in row["statements"]]
    kin: dict[tuple[str, str], float] = {}
    found = []
    for left, right in (pair for keys in topics.values() for pair in combinations(sorted(keys), 2)):
        names = left[0], right[0]
        if names[0] == names[1]:
            continue
        if names not in kin:
            kin[names] = kinship(whole[names[0]], whole[names[1]])
        sides = [_statement(articles[name], start, end) for name, start, end in (left, right)]
        found.append(Labelled(frozenset((left, right)) in same, sides[0], sides[1], kin[names]))
    return found


def mrpc(data: Path) -> list[Labelled]:
    """Sentence pairs of news clusters, paraphrases or not: the part set aside for validation."""
    lines = _lines(data / "mrpc" / "msr-para-val.tsv")[1:]
    rows = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row]
    return [Labelled(float(row[0]), _alone(row[3]), _alone(row[4])) for row in rows]


def stsbenchmark(data: Path) -> list[Labelled]:
    """Sentence pairs of news with how alike people found them, 0 to 5: the part set aside for development."""
    lines = _lines(data / "stsbenchmark" / "sts-dev.csv")
    rows = [row for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row[0] == "main-news"]
    return [Labelled(float(row[4]), _alone(row[5]), _alone(row[6])) for row in rows]


def measure(data: Path, encoder: Encoder) -> tuple[Compared, ...]:
    """The three sets' figures. Raises `CheckerError` where one of them is missing."""
    return (
        compare("ecbplus, average precision", ecbplus(data), encoder, average_precision),
        compare("mrpc, average precision", mrpc(data), encoder, average_precision),
        compare("stsbenchmark news, rank correlation", stsbenchmark(data), encoder, spearman),
    )
