"""Statements of two outlets that may report the same thing: the best few for each, each way."""

import functools
from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from rapidfuzz import fuzz

from checker.align.encoder import Encoder, Passage, Vectors
from checker.align.likeness import kinship, likeness, word_set
from checker.align.words import mass, words
from checker.model import AlignedPair, Article, Score, Statement

MASS_CAP = 40.0  # shared word weight beyond which two sentences are no more alike
MASS_SHARE = 0.5  # in the choice of candidates; both measured on data/basil: recall at rank 1 .71, cosine alone .64
# A chosen pair's score, beside cosine: shared words by the sentences' length, shared names by the articles'. Set on
# every other topic of data/ecbplus; on the rest, average precision .84, where cosine alone has .73.
LIKENESS_SHARE = 0.75
KINSHIP_SHARE = 1.5
SHORTEST = 3  # words: shorter sentences ("He agreed.") pair with everything


def _names(statement: Statement) -> frozenset[str]:
    return frozenset(m.value for m in statement.mentions if m.quantity is None and m.when is None and m.value)


def _values(statement: Statement) -> frozenset[str]:
    return frozenset(m.value for m in statement.mentions if m.quantity is not None or m.when is not None)


def _overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """Shared members over those of the smaller side; 0 where a side has none."""
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


@functools.lru_cache(maxsize=8_192)
def _sorted_words(text: str) -> str:
    return " ".join(sorted(words(text)))


def score_pair(left: Statement, right: Statement, cosine: float, kin: float) -> Score:
    """The parts that tell whether two sentences report the same thing. `kin` is the kinship of their articles."""
    alike = likeness(word_set(left.text), word_set(right.text))
    total = cosine + LIKENESS_SHARE * alike + KINSHIP_SHARE * kin
    return Score(
        total=round(total / (1 + LIKENESS_SHARE + KINSHIP_SHARE), 4),
        cosine=round(cosine, 4),
        lexical=round(fuzz.ratio(_sorted_words(left.text), _sorted_words(right.text)) / 100, 4),
        names=round(_overlap(_names(left), _names(right)), 4),
        values=round(_overlap(_values(left), _values(right)), 4),
        articles=round(kin, 4),
    )


def shared_mass(left: Sequence[frozenset[str]], right: Sequence[frozenset[str]]) -> Vectors:
    """The summed weight of the words that each left and right text share: left × right."""
    vocabulary = {word: i for i, word in enumerate(sorted(frozenset().union(*left) & frozenset().union(*right)))}
    weights = np.array([mass([word]) for word in vocabulary], np.float32)
    return np.asarray(_indicator(left, vocabulary) * weights @ _indicator(right, vocabulary).T, np.float32)


def _indicator(texts: Sequence[frozenset[str]], vocabulary: dict[str, int]) -> Vectors:
    rows = np.zeros((len(texts), len(vocabulary)), np.float32)
    for i, text in enumerate(texts):
        rows[i, [vocabulary[word] for word in text if word in vocabulary]] = 1
    return rows


def _best(scores: Vectors, count: int) -> Iterator[tuple[int, int]]:
    """The `count` best columns of each row; ties go to the earlier column, so order is fixed."""
    order = np.argsort(-scores, axis=1, kind="stable")[:, :count]
    for i, columns in enumerate(order):
        yield from ((i, int(j)) for j in columns)


def is_compared(sentence: str) -> bool:
    """Whether a sentence is long enough to be compared with others."""
    return len(words(sentence)) >= SHORTEST


def pair_sentences(
    left: Sequence[Statement], right: Sequence[Statement], encoder: Encoder, count: int
) -> Iterator[AlignedPair]:
    """For each statement its `count` likeliest counterparts, either way, in order of the texts."""
    kin = kinship(left, right)
    left, right = ([s for s in side if is_compared(s.text)] for side in (left, right))
    if not left or not right:
        return
    vectors = encoder.encode([Passage(s.text) for s in (*left, *right)])
    cosines = vectors[: len(left)] @ vectors[len(left) :].T
    vocabularies = [[word_set(s.text) for s in side] for side in (left, right)]
    shared = np.minimum(shared_mass(*vocabularies), MASS_CAP) / MASS_CAP
    scores = np.round(cosines + MASS_SHARE * shared, 5).astype(np.float32)
    chosen = {*_best(scores, count), *((i, j) for j, i in _best(scores.T, count))}
    for i, j in sorted(chosen):
        yield AlignedPair(left[i], right[j], score_pair(left[i], right[j], float(cosines[i, j]), kin))


def outlet_pairs(articles: Sequence[Article]) -> Iterator[tuple[Article, Article]]:
    """Every two articles of different outlets, in a fixed order; two of the archive are none."""
    for left, right in combinations(sorted(articles, key=lambda a: (a.outlet, a.id)), 2):
        if left.outlet != right.outlet and not (left.archived and right.archived):
            yield left, right
