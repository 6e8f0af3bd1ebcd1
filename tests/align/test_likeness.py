"""How far texts share their words, and articles their names."""

import pytest

from checker.align.likeness import USUAL, kinship, likeness, word_set
from checker.model import Article, Statement

TEXTS: dict[str, tuple[str, str, float]] = {
    "the-same": ("The ferry sank.", "The ferry sank.", 1.0),
    "another-order-and-case": ("The ferry sank.", "sank the Ferry", 1.0),
    "nothing-shared": ("The ferry sank.", "Rents rose again.", 0.0),
    "no-words": ("…", "The ferry sank.", 0.0),
}


@pytest.mark.parametrize(("left", "right", "expected"), TEXTS.values(), ids=TEXTS.keys())
def test_likeness(left: str, right: str, expected: float) -> None:
    assert likeness(word_set(left), word_set(right)) == pytest.approx(expected)
    assert likeness(word_set(right), word_set(left)) == pytest.approx(expected)


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    text = word_set("the ferry")
    assert likeness(text, word_set("the bridge")) < likeness(text, word_set("that ferry"))


def _article(*sentences: str) -> list[Statement]:
    return [Statement(Article("", "", text), "sentence", 0, len(text), text) for text in sentences]


def test_kinship_is_of_names_and_figures() -> None:
    sinking = _article("The ferry Odenby sank on Tuesday.", "It had 40 people on board.")
    same = _article("A ship named Odenby went down.", "On Tuesday there were 40 of them.")
    other = _article("The ferry Marsk sank on Friday.", "It had 90 people on board.")
    assert kinship(sinking, same) == kinship(same, sinking) > 0.5 > kinship(sinking, other)


def test_a_single_sentence_has_the_usual_kinship() -> None:
    assert kinship(_article("The ferry Odenby sank."), _article("The ferry Odenby sank.", "It was old.")) == USUAL
