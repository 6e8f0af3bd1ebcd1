"""Copies of one text are one origin: their claims are folded, and the fingerprint stays."""

import datetime as dt
from dataclasses import replace

import pytest

from checker.engine.origins import fold_copies, origins
from checker.model import AlignedPair, Article, Claim, Discrepancy, Level, Relation, Score, Statement, Story

SENTENCES = ("The board failed.", "It met at noon.", "Nobody came.", "It will meet again.")
EARLY, LATE = dt.date(2025, 3, 5), dt.date(2025, 3, 6)


def _article(outlet: str, published: dt.date = EARLY) -> Article:
    return Article(outlet.casefold(), outlet, " ".join(SENTENCES), published=published)


def _statements(article: Article, count: int = len(SENTENCES)) -> list[Statement]:
    starts = [sum(len(sentence) + 1 for sentence in SENTENCES[:number]) for number in range(count)]
    return [
        Statement(article, "sentence", start, start + len(text), text)
        for start, text in zip(starts, SENTENCES[:count], strict=True)
    ]


def _story(*articles: Article, verbatim: int, sentences: int = len(SENTENCES)) -> Story:
    """A story whose articles share their first `verbatim` sentences word for word, each with each."""
    sides = [_statements(article, sentences) for article in articles]
    pairs = [
        AlignedPair(left[i], right[i], Score(1.0, lexical=1.0 if i < verbatim else 0.5))
        for number, left in enumerate(sides)
        for right in sides[number + 1 :]
        for i in range(sentences)
    ]
    return Story("board", "Board", articles, tuple(s for side in sides for s in side), tuple(pairs))


A, B, C = _article("A", LATE), _article("B"), _article("C", LATE)
CASES = [
    pytest.param(_story(A, B, verbatim=4), {"a": "b", "b": "b"}, id="the earliest speaks for its copies"),
    pytest.param(_story(A, C, verbatim=4), {"a": "a", "c": "a"}, id="of one day, the first by outlet"),
    pytest.param(_story(A, B, C, verbatim=4), {"a": "b", "b": "b", "c": "b"}, id="three"),
    pytest.param(_story(A, B, verbatim=3), {"a": "b", "b": "b"}, id="three sentences of four"),
    pytest.param(_story(A, B, verbatim=2), {"a": "a", "b": "b"}, id="two sentences of four"),
    pytest.param(_story(A, B, verbatim=2, sentences=2), {"a": "a", "b": "b"}, id="too short to tell"),
    pytest.param(_story(A, B, verbatim=0), {"a": "a", "b": "b"}, id="none"),
]


@pytest.mark.parametrize(("story", "found"), CASES)
def test_origins(story: Story, found: dict[str, str]) -> None:
    assert origins(story) == found


def _claim(article: Article, value: str, sentence: int) -> Claim:
    statement = _statements(article)[sentence]
    return Claim(article, statement.start, statement.end, statement.text, value, (statement.start, statement.end))


def _folded(story: Story, *claims: Claim) -> list[tuple[str, str, tuple[str, ...]]]:
    found = Discrepancy("r", Level.ERROR, Relation.CONFLICTS, "", "", (), claims, "board", Score(1.0), "f00d")
    (folded,) = fold_copies([found], story)
    assert replace(folded, claims=claims) == found
    return [(claim.article.id, claim.value, claim.copies) for claim in folded.claims]


def test_the_claims_of_copies_are_one_claim() -> None:
    story = _story(A, B, C, verbatim=4)
    assert _folded(story, _claim(B, "212", 0), _claim(A, "212", 0), _claim(C, "221", 0)) == [
        ("b", "212", ("a",)),
        ("c", "221", ()),
    ]


def test_one_passage_in_otherwise_different_articles_is_one_claim() -> None:
    story = _story(A, B, verbatim=1)
    assert _folded(story, _claim(A, "212", 0), _claim(B, "212", 0)) == [("a", "212", ("b",))]
    assert _folded(story, _claim(A, "212", 1), _claim(B, "212", 1)) == [("a", "212", ()), ("b", "212", ())]


def test_two_places_of_one_article_stay_two_claims() -> None:
    story = _story(A, B, verbatim=0)
    assert _folded(story, _claim(A, "212", 0), _claim(A, "212", 1)) == [("a", "212", ()), ("a", "212", ())]
