"""Words of any text: exact offsets, plain characters, linear time."""

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.characters import plain, unshouted
from checker.language.tokeniser import make_tokeniser
from checker.language.words import split_words

TOKENISER = make_tokeniser(spacy.blank("en"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("He won’t say “no”", ["He", "wo", "n’t", "say", "“", "no", "”"], id="curly"),
        pytest.param('He won\'t say "no"', ["He", "wo", "n't", "say", '"', "no", '"'], id="straight"),
        pytest.param("Oslo—the city—slept", ["Oslo", "—", "the", "city", "—", "slept"], id="em-dash"),
        pytest.param("Oslo – the city", ["Oslo", "–", "the", "city"], id="en-dash"),
        pytest.param("a well-known 15-year plan", ["a", "well", "-", "known", "15", "-", "year", "plan"], id="hyphen"),
        pytest.param("a 396–9 vote", ["a", "396", "–", "9", "vote"], id="en-dash-of-numbers"),
        pytest.param("COVID-19", ["COVID", "-", "19"], id="letters-and-digits"),
        pytest.param(
            "the U.S. paid $1.3bn, or 5%", ["the", "U.S.", "paid", "$", "1.3bn", ",", "or", "5", "%"], id="money"
        ),
        pytest.param("Ada’s", ["Ada", "’s"], id="genitive"),
        pytest.param("one\u00a0two\x00three\u200bfour", ["one", "two", "three", "four"], id="invisible"),
        pytest.param(" \t\r\n\x0b\u2028 ", [], id="spaces"),
        pytest.param("", [], id="empty"),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert [text[word.start : word.end] for word in split_words(TOKENISER, text)] == words


@pytest.mark.parametrize(
    "mark", ['"', "“", "(", "[", "1", "—", "a", "'", ".", "$", "/", "\U0001f600"], ids=lambda mark: f"U+{ord(mark):04X}"
)
def test_a_megabyte_without_a_space_is_one_word(mark: str) -> None:
    """Longer runs than any address are not cut up: that takes time in the square of their length."""
    text = "See " + mark * 1_000_000
    words = split_words(TOKENISER, text)
    assert [(word.start, word.end) for word in words] == [(0, 3), (4, len(text))]
    assert len(words[1].plain) == 50


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param("MAYOR SELLS 12 FERRIES", "mayor sells 12 ferries", id="headline"),
        pytest.param("MAYOR SELLS iPads", "MAYOR SELLS iPads", id="not-all"),
        pytest.param("NATO", "NATO", id="abbreviation"),
        pytest.param("THE İZMIR FERRY", "the İzmir ferry", id="letter-that-would-become-two"),
    ],
)
def test_headlines_in_capitals_are_read_in_small_letters(text: str, read: str) -> None:
    assert unshouted(text) == read


@given(st.text(st.characters(exclude_categories=[]), max_size=80))
@settings(max_examples=300, deadline=None)
def test_words_cover_all_that_is_not_space(text: str) -> None:
    words = split_words(TOKENISER, text)
    readable = unshouted(plain(text))
    assert len(readable) == len(text)
    assert "".join(readable[w.start : w.end] for w in words) == "".join(readable.split())
    assert all(before.end <= after.start for before, after in pairwise(words))
    assert all(w.space == readable[w.end : w.end + 1].isspace() for w in words)
