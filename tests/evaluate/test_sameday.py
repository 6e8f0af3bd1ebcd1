"""Articles put together roughly by day and opening, and the share of findings that reading showed to be true."""

import datetime as dt
import json
from pathlib import Path

import pytest

from checker.config import Config
from checker.engine import Tools, check
from checker.evaluate.sameday import Rate, drawn, measure, read_share, sample
from checker.model import Article, CheckerError

DAY = dt.date(2025, 3, 5)
WALL = "The harbour wall at Odenby collapsed on Tuesday night, and four fishing boats sank, the coast guard said."
SPEECH = "“We will rebuild the old harbour wall before the winter storms,” Vera Oduya said."


def _article(name: str, outlet: str, text: str, day: dt.date = DAY) -> Article:
    return Article(name, outlet, text, headline="Harbour wall", published=day)


GROUPS: dict[str, tuple[list[Article], set[str]]] = {
    "one-event": ([_article("a", "Post", WALL), _article("b", "Wire", WALL)], {"a", "b"}),
    "one-outlet": ([_article("a", "Post", WALL), _article("b", "Post", WALL)], set()),
    "two-days": ([_article("a", "Post", WALL), _article("b", "Wire", WALL, DAY - dt.timedelta(1))], set()),
    "two-events": ([_article("a", "Post", WALL), _article("b", "Wire", "Rents rose by a tenth in a year.")], set()),
    "four-outlets": ([_article(name, name, WALL) for name in "abcd"], {"a", "b", "c"}),
}


@pytest.mark.parametrize(("articles", "expected"), GROUPS.values(), ids=GROUPS.keys())
def test_groups(articles: list[Article], expected: set[str]) -> None:
    assert {article.id for article in drawn(articles, 9)} == expected


def test_no_more_groups_than_asked_for() -> None:
    articles = [
        _article(f"{day} {outlet}", outlet, WALL, DAY + dt.timedelta(day)) for day in range(9) for outlet in "ab"
    ]
    assert len({article.story for article in drawn(articles, 4)}) == 4


def test_the_rate(tmp_path: Path, plain_tools: Tools) -> None:
    path = tmp_path / "articles.jsonl"
    texts = {"Post": WALL + " " + SPEECH, "Wire": WALL + " " + SPEECH.replace("old harbour", "ugly harbour")}
    rows = [
        {"id": name, "outlet": name, "headline": "Harbour wall", "published": "2025-03-05", "text": text}
        for name, text in texts.items()
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    rate, report = measure(path, plain_tools, 9)
    assert (rate.stories, rate.articles, rate.findings) == (1, 2, 1)
    assert rate.per_hundred == round(100 / len(report.stories[0].pairs), 3)


def test_no_pairs_have_no_rate() -> None:
    assert Rate(0, 0, 0, 0).per_hundred is None


def test_what_was_read(tmp_path: Path, plain_tools: Tools) -> None:
    articles = [
        Article(name, name, text, published=DAY, story="wall")
        for name, text in (("a", SPEECH), ("b", SPEECH.replace("old harbour", "ugly harbour")))
    ]
    found = sample(check(articles, Config(), plain_tools), 9)
    path = tmp_path / "read.jsonl"
    claims = [{"article": c.article.id, "start": c.start, "end": c.end} for c in reversed(found[0].claims)]
    for true, share in ((True, (1, 1)), (False, (0, 1))):
        path.write_text(json.dumps({"rule": "quote-wording", "claims": claims, "true": true, "reason": ""}) + "\n")
        assert read_share(found, path) == share
    path.write_text("")
    assert read_share(found, path) == (0, 0)


def test_mistakes_are_named(tmp_path: Path, plain_tools: Tools) -> None:
    with pytest.raises(CheckerError, match=r"read\.jsonl: cannot be read"):
        read_share([], tmp_path / "read.jsonl")
    with pytest.raises(CheckerError, match="no article can be read"):
        measure(tmp_path, plain_tools, 1)
