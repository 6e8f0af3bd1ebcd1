"""How much a word tells within its story."""

import math

import pytest

from checker.align.story_words import story_mass, story_weights
from checker.align.words import mass
from checker.model import Statement, Story
from tests.align.made import article, quotation


def _story(*sides: tuple[Statement, ...]) -> Story:
    return Story("made", "Made", tuple(side[0].article for side in sides), tuple(s for side in sides for s in side))


FERRY = ("The ferry sank.", "The ferry was new.", "Divers looked for the ferry.", "The ferry had a bosun.")


def test_a_word_of_every_sentence_weighs_nothing() -> None:
    weights = story_weights(_story(article("Wire", *FERRY)))
    assert weights["ferry"] == 0
    assert weights["divers"] == pytest.approx(math.log(4))


def test_no_word_weighs_more_than_in_english() -> None:
    many = [f"Ferry number {number} sank." for number in range(5_000)]
    weights = story_weights(_story(article("Wire", *many, "The council met.")))
    assert weights["council"] == mass(["council"]) < math.log(5_001)


def test_words_that_tell_nothing_have_no_weight() -> None:
    assert "the" not in story_weights(_story(article("Wire", *FERRY)))


def test_a_story_without_sentences_has_no_weights() -> None:
    said = quotation("Wire", "The ferry sank")
    assert story_weights(Story("made", "Made", (said.article,), (said,))) == {}


def test_the_weights_of_words_add_up_and_unknown_ones_weigh_nothing() -> None:
    assert story_mass(["ferry", "bosun", "zebra"], {"ferry": 0.5, "bosun": 1.25}) == 1.75
    assert story_mass([], {"ferry": 0.5}) == 0
