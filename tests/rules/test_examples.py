"""Every rule's examples: each FLAG gives exactly its message, each PASS silence."""

import datetime as dt

import pytest

from checker.config import Config
from checker.engine import Tools, check, load_rules
from checker.model import Article, Discrepancy, Level
from checker.rule import Example, Rule

pytestmark = pytest.mark.model


def _articles(example: Example) -> tuple[Article, ...]:
    """Both sides, or the one article that is held against itself."""
    first = dt.datetime.fromisoformat(example.published)
    second = first + dt.timedelta(hours=example.hours_apart)
    left = Article("left", "Left Post", example.left, example.headline, first, story="example")
    right = Article("right", "Right Times", example.right, published=second, story="example")
    return (left, right) if example.right else (left,)


def _found(rule: Rule, articles: tuple[Article, ...], tools: Tools) -> tuple[Discrepancy, ...]:
    return check(articles, Config(level=Level.NOTE, select=(rule.id,)), tools).discrepancies


def _cases(part: str, sides: tuple[int, ...] = (1, 2)) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.id}-{number}")
        for rule in load_rules()
        for number, example in enumerate(getattr(rule, part), 1)
        if len(_articles(example)) in sides
    ]


@pytest.mark.parametrize(("rule", "example"), _cases("flags"))
def test_flags(rule: Rule, example: Example, real_tools: Tools) -> None:
    assert [d.message for d in _found(rule, _articles(example), real_tools)] == [example.says]


@pytest.mark.parametrize(("rule", "example"), _cases("passes"))
def test_passes(rule: Rule, example: Example, real_tools: Tools) -> None:
    assert [d.message for d in _found(rule, _articles(example), real_tools)] == []


@pytest.mark.parametrize(("rule", "example"), _cases("flags", (2,)))
def test_flipped_sides_give_the_same_fingerprint(rule: Rule, example: Example, real_tools: Tools) -> None:
    left, right = _articles(example)
    one = _found(rule, (left, right), real_tools)
    other = _found(rule, (_as(right, "left", left.outlet), _as(left, "right", right.outlet)), real_tools)
    back = {left.outlet: right.outlet, right.outlet: left.outlet}
    sides = [{(c.article.outlet, c.text) for c in d.claims} for d in one]
    assert sides == [{(back[c.article.outlet], c.text) for c in d.claims} for d in other]
    assert [d.fingerprint for d in one] == [d.fingerprint for d in _found(rule, (right, left), real_tools)]


def _as(article: Article, id_: str, outlet: str) -> Article:
    return Article(id_, outlet, article.text, published=article.published, story=article.story)


@pytest.mark.parametrize(("rule", "example"), _cases("flags", (2,)))
def test_a_text_against_itself_is_silent(rule: Rule, example: Example, real_tools: Tools) -> None:
    left, _ = _articles(example)
    assert _found(rule, (left, _as(left, "right", "Right Times")), real_tools) == ()


@pytest.mark.parametrize(("rule", "example"), _cases("flags", (1,)))
def test_one_article_is_found_the_same_beside_another(rule: Rule, example: Example, real_tools: Tools) -> None:
    (alone,) = _articles(example)
    other = Article("right", "Right Times", "Rain fell in the hills.", published=alone.published, story="example")
    found = [d.fingerprint for d in _found(rule, (alone,), real_tools)]
    assert found == [d.fingerprint for d in _found(rule, (other, alone), real_tools)]
