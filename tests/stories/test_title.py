"""Which articles are of one story, and what the story is called."""

import datetime as dt
import random

import pytest

from checker.model import Article
from checker.stories import group, title


def _article(id_: str, outlet: str = "A", **fields: object) -> Article:
    return Article(id_, outlet, "Text.", **fields)  # type: ignore[arg-type]


ARTICLES = (
    _article("1", "B", story="ferry"),
    _article("2", "A", story="ferry"),
    _article("3", "A"),
    _article("4", "A", story="vote"),
)


def test_articles_are_grouped_by_their_story_in_a_fixed_order() -> None:
    shuffled = random.Random(7).sample(ARTICLES, len(ARTICLES))
    found = {story: [article.id for article in members] for story, members in group(shuffled).items()}
    assert list(found.items()) == [("3", ["3"]), ("ferry", ["2", "1"]), ("vote", ["4"])]


def test_no_articles_are_no_stories() -> None:
    assert group(()) == {}


EARLY, LATE = dt.datetime(2025, 3, 5, 8), dt.datetime(2025, 3, 5, 9)
TITLES = {
    "the earliest headline": (
        (_article("1", headline="Late", published=LATE), _article("2", headline="Early", published=EARLY)),
        "Early",
    ),
    "a date before none": (
        (_article("1", headline="Undated"), _article("2", headline="Dated", published=LATE)),
        "Dated",
    ),
    "one time, by outlet": ((_article("1", "B", headline="B"), _article("2", "A", headline="A")), "A"),
    "no headline": ((_article("1", story="ferry"),), "ferry"),
    "no headline and no story": ((_article("1"),), "1"),
}


@pytest.mark.parametrize(("articles", "expected"), TITLES.values(), ids=TITLES)
def test_title(articles: tuple[Article, ...], expected: str) -> None:
    assert title(articles) == expected
    assert title(articles[::-1]) == expected
