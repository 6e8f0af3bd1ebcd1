"""Outlets that agree with one side of a disagreement are named with it."""

import itertools

import pytest

from checker.config import Config
from checker.engine import Tools, check
from checker.engine.agreeing import with_agreeing
from checker.model import Article, Claim, Discrepancy, Kind, Mention, Relation, Statement
from checker.rule import Finding

SAID = {
    "A": "The ferry Alma ran aground off Torvik on Tuesday with {} people on board.",
    "B": "With {} people on board, the ferry Alma ran aground off Torvik on Tuesday.",
    "C": "On Tuesday the ferry Alma, with {} people on board, ran aground in the storm off Torvik.",
    "D": "The Alma, a ferry with {} people on board, hit a reef and ran aground off Torvik on Tuesday.",
}


def _article(outlet: str, figure: str) -> Article:
    return Article(outlet, outlet, SAID[outlet].format(figure), story="ferry")


def _found(tools: Tools, articles: list[Article]) -> tuple[Discrepancy, ...]:
    return check(articles, Config(select=("number-conflict",)), tools).discrepancies


def _told(discrepancy: Discrepancy) -> dict[str, str]:
    return {claim.article.outlet: claim.text for claim in discrepancy.claims}


@pytest.mark.model
def test_an_outlet_that_agrees_is_named_with_the_side_it_takes(real_tools: Tools) -> None:
    (found,) = _found(real_tools, [_article("A", "212"), _article("B", "221"), _article("C", "221")])
    assert _told(found) == {"A": "212", "B": "221", "C": "221"}


@pytest.mark.model
def test_an_outlet_that_has_neither_figure_is_not_named(real_tools: Tools) -> None:
    lone = Article("C", "C", "A fair opens in Dale on Sunday.", story="ferry")
    (found,) = _found(real_tools, [_article("A", "212"), _article("B", "221"), lone])
    assert _told(found) == {"A": "212", "B": "221"}


@pytest.mark.model
def test_claims_are_the_same_whatever_the_order_of_the_articles(real_tools: Tools) -> None:
    figures = {"A": "212", "B": "221", "C": "221", "D": "212"}
    orders = itertools.permutations(figures)
    told = [_told(_found(real_tools, [_article(name, figures[name]) for name in names])[0]) for names in orders]
    assert all(each == figures for each in told)


def _side(outlet: str, text: str) -> tuple[Statement, Mention]:
    article = Article(outlet, outlet, text)
    return Statement(article, "sentence", 0, len(text), text), Mention(Kind.QUANTITY, 0, len(text), text, text)


def _claim(outlet: str, text: str) -> Claim:
    return Claim(Article(outlet, outlet, text), 0, len(text), text, text, (0, len(text)))


def test_an_outlet_that_agrees_with_both_sides_takes_neither() -> None:
    finding = Finding("Which?", "212 or 221", Relation.CONFLICTS, (), (_claim("A", "212"), _claim("B", "221")))
    both = {("A", 0, 3): [_side("C", "212")], ("B", 0, 3): [_side("C", "221"), _side("D", "221")]}
    (found,) = with_agreeing([finding], both)
    assert [(claim.article.outlet, claim.value) for claim in found.agreeing] == [("D", "221")]
