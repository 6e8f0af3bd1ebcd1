"""Sentences of two outlets: the best few for each, each way, and every two outlets once."""

import random

import pytest

from checker.align.candidates import outlet_pairs, pair_sentences, shared_mass
from checker.align.words import mass
from checker.model import AlignedPair, Article, Statement
from tests.align.made import article
from tests.conftest import BagOfWords

LEFT = article(
    "Harbour Post",
    "The ferry Alma ran aground off Torvik on Tuesday.",
    "Mayor Ingrid Solheim thanked the crew of the lifeboat.",
    "He agreed.",
    "The council passed its budget late at night.",
)
RIGHT = article(
    "Coast Wire",
    "The council has passed a budget for the coming year.",
    "A ferry, the Alma, ran aground near Torvik on Tuesday night.",
    "The lifeboat's crew was thanked by Ingrid Solheim, the mayor.",
)


def _pairs(count: int, left: tuple[Statement, ...] = LEFT, right: tuple[Statement, ...] = RIGHT) -> list[AlignedPair]:
    return list(pair_sentences(left, right, BagOfWords(), count))


def _places(pairs: list[AlignedPair]) -> list[tuple[int, int]]:
    return [(LEFT.index(pair.left), RIGHT.index(pair.right)) for pair in pairs]


def test_the_nearest_sentence_is_the_one_on_the_same_fact() -> None:
    assert _places(_pairs(1)) == [(0, 1), (1, 2), (3, 0)]


def test_each_sentence_has_so_many_candidates_each_way() -> None:
    assert _places(_pairs(3)) == [(i, j) for i in (0, 1, 3) for j in (0, 1, 2)]
    assert set(_places(_pairs(1))) < set(_places(_pairs(2)))


def test_flipped_sides_give_the_same_pairs() -> None:
    flipped = {(pair.right, pair.left): pair.score for pair in _pairs(2, RIGHT, LEFT)}
    assert flipped == {(pair.left, pair.right): pair.score for pair in _pairs(2)}


def test_the_score_says_what_made_the_pair() -> None:
    ferry = next(pair for pair in _pairs(1) if pair.left is LEFT[0])
    assert ferry.score.cosine > 0.6
    assert ferry.score.lexical > 0.6
    scores = [getattr(pair.score, part) for pair in _pairs(3) for part in ("total", "cosine", "lexical")]
    assert all(-1 <= score <= 1 and round(score, 4) == score for score in scores)


@pytest.mark.parametrize(
    "sides", [((), RIGHT), (LEFT, ()), ((), ()), (LEFT[2:3], RIGHT)], ids=["l", "r", "lr", "short"]
)
def test_nothing_to_pair(sides: tuple[tuple[Statement, ...], tuple[Statement, ...]]) -> None:
    assert _pairs(5, *sides) == []


def test_shared_mass_is_the_weight_of_the_shared_words() -> None:
    found = shared_mass([frozenset({"ferry", "the"}), frozenset()], [frozenset({"ferry", "budget"})])
    assert found.shape == (2, 1)
    assert abs(found[0, 0] - mass(["ferry"])) < 1e-5
    assert found[1, 0] == 0


def test_every_two_outlets_in_a_fixed_order() -> None:
    articles = [Article(id_, outlet, "x") for id_, outlet in (("1", "B"), ("2", "A"), ("3", "B"), ("4", "C"))]
    random.Random(3).shuffle(articles)
    found = [(left.id, right.id) for left, right in outlet_pairs(articles)]
    assert found == [("2", "1"), ("2", "3"), ("2", "4"), ("1", "4"), ("3", "4")]
    assert all(left.outlet <= right.outlet for left, right in outlet_pairs(articles))
