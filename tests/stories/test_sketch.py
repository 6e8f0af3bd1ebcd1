"""What is taken of an article: its weightiest words, its names and figures, its runs of words."""

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Article
from checker.store import Store
from checker.stories.sketch import MOST_PARTICULARS, MOST_RUNS, MOST_WORDS, RUN, sketch, sketches
from tests.stories.made import EVERY

ENOUGH = (
    "The lifeboat Signe reached the stranded ferry before nightfall. Its skipper counted 212 passengers, wrapped "
    "in blankets, shivering on the upper deck beside the funnel; the lifeboat needed four crossings."
)


def _article(text: str, headline: str = "") -> Article:
    return Article("1", "A", text, headline=headline)


def _length(weights: object) -> float:
    assert isinstance(weights, dict)
    return math.sqrt(sum(weight * weight for weight in weights.values()))


def test_words_and_particulars_have_length_one() -> None:
    found = sketch(_article(ENOUGH))
    assert _length(found.words) == pytest.approx(1)
    assert _length(found.particulars) == pytest.approx(1)


PARTICULARS = {
    "a name and a figure": (ENOUGH, "", {"#212", "signe"}),
    "the first word of a sentence": ("Lifeboats came. Two lifeboats left. " + ENOUGH, "", {"#212", "signe"}),
    "a headline's capitals": (ENOUGH, "Stranded Ferry Reached Before Nightfall", {"#212", "signe"}),
    "a possessive": (ENOUGH.replace("Signe", "Signe’s"), "", {"#212", "signe"}),
}


@pytest.mark.parametrize(("text", "headline", "expected"), PARTICULARS.values(), ids=PARTICULARS)
def test_particulars(text: str, headline: str, expected: set[str]) -> None:
    assert expected <= set(sketch(_article(text, headline)).particulars)
    assert not {"stranded", "ferry", "lifeboats", "nightfall"} & set(sketch(_article(text, headline)).particulars)


def test_what_stands_first_counts_most() -> None:
    found = sketch(_article("Alma sank off Torvik. " + "And so it went on and on. " * 40 + "Brekke and Lund watched."))
    assert found.particulars["torvik"] > found.particulars["brekke"]


@pytest.mark.parametrize("text", ["", " \n", "…", "the of and", "Read more."])
def test_an_article_that_says_little_has_little_weight(text: str) -> None:
    found = sketch(_article(text))
    assert max(_length(found.words), _length(found.particulars)) < 0.6
    assert found.runs == ()


@given(st.text(max_size=400), st.text(max_size=80))
def test_any_text(text: str, headline: str) -> None:
    found = sketch(_article(text, headline))
    assert found == sketch(_article(text, headline))
    assert (len(found.words), len(found.particulars)) <= (MOST_WORDS, MOST_PARTICULARS)
    assert len(found.runs) <= MOST_RUNS
    assert list(found.runs) == sorted(set(found.runs))
    assert _length(found.words) <= 1 + 1e-9


def test_a_huge_article_has_a_small_sketch() -> None:
    found = sketch(_article(" ".join(f"Word{number}" for number in range(200_000))))
    assert (len(found.words), len(found.particulars), len(found.runs)) == (MOST_WORDS, MOST_PARTICULARS, MOST_RUNS)


def test_half_a_character_is_no_harm() -> None:
    assert sketch(_article("\ud800 " * RUN * 8)) == sketch(_article("\ud800 " * RUN * 8))


def test_sketches_are_kept_and_are_the_same_when_read_again(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache.sqlite")
    made = sketches(EVERY, store)
    assert made == [sketch(article) for article in EVERY] == sketches(EVERY, store)
    assert sketches((), store) == []
    store.close()
