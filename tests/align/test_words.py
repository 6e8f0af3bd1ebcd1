"""What a word tells: the table of weights, and the form in which words are compared."""

import math

import pytest

from checker.align.words import fold, idf, mass, rare, words

CASES = [
    pytest.param("The ferry Alma ran aground.", ["the", "ferry", "alma", "ran", "aground"], id="plain"),
    pytest.param("Torvik’s mayor didn’t", ["torvik", "mayor", "didn't"], id="apostrophes"),
    pytest.param("31-12, 1,000 and $4.2m", ["31", "12", "1", "000", "and", "4", "2m"], id="figures"),
    pytest.param("snake_case ÉTÉ Straße", ["snake", "case", "été", "strasse"], id="letters"),
    pytest.param("… — “”", [], id="none"),
]


@pytest.mark.parametrize(("text", "found"), CASES)
def test_words(text: str, found: list[str]) -> None:
    assert list(words(text)) == found


def test_a_word_is_folded_once() -> None:
    assert fold("Torvik’s") == "torvik"
    assert fold(fold("JAMES's")) == fold("James's") == "james"


def test_a_rare_word_tells_more() -> None:
    assert mass(["the"]) < mass(["council"]) < mass(["unimpeachable"]) <= rare()
    assert mass(["zzyzx"]) == rare()
    assert mass([]) == 0
    assert math.isclose(mass(["the", "council"]), mass(["the"]) + mass(["council"]))


def test_the_table_holds_weights_of_plain_words() -> None:
    assert len(idf()) > 10_000
    assert min(idf().values()) >= 0
    assert all(word == fold(word) for word in idf())
