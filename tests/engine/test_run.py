"""From articles to a report: the same in any order, and nothing changed on the way."""

import pickle
import random
from dataclasses import replace

import pytest

from checker.config import Config
from checker.engine import Tools, check
from checker.model import Article, CheckerError, Level, Report, Unreadable
from checker.report import renderers
from tests.engine.sample import ARTICLES, FERRY_POST, FERRY_WIRE, LONE, NOON

EVERYTHING = Config(level=Level.NOTE)


@pytest.fixture(scope="session")
def report(plain_tools: Tools) -> Report:
    """All that the two stories give."""
    return check(ARTICLES, EVERYTHING, plain_tools)


def _written(report: Report) -> dict[str, str]:
    return {format_.name: format_.render(report, {}) for format_ in renderers()}


def test_what_is_found(report: Report) -> None:
    found = {(d.rule, d.message) for d in report.discrepancies}
    assert ("number-conflict", "“212” or “221”") in found
    assert ("number-conflict", "“31-12” or “31-13”") in found
    assert ("quote-wording", "“ordered” against “asked”") in found


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_articles_plays_no_part(report: Report, plain_tools: Tools, seed: int) -> None:
    shuffled = random.Random(seed).sample(ARTICLES, len(ARTICLES))
    again = check(shuffled, EVERYTHING, plain_tools)
    assert again == report
    assert _written(again) == _written(report)


def test_no_stage_changes_a_record(plain_tools: Tools) -> None:
    before = pickle.dumps(ARTICLES)
    check(ARTICLES, EVERYTHING, plain_tools)
    assert pickle.dumps(ARTICLES) == before


def test_a_report_travels_between_processes(report: Report) -> None:
    assert pickle.loads(pickle.dumps(report)) == report


def test_coverage(report: Report) -> None:
    covered = report.coverage
    assert (covered.articles, covered.stories, covered.alone) == (5, 3, ("mail-1",))
    assert covered.statements == sum(len(story.statements) for story in report.stories)
    assert covered.pairs == sum(len(story.pairs) for story in report.stories) > 0
    assert [story.id for story in report.stories] == ["ferry", "mail-1", "vote"]


def test_every_span_is_that_of_the_text(report: Report) -> None:
    statements = [s for story in report.stories for s in story.statements]
    assert [s.text for s in statements] == [s.article.text[s.start : s.end] for s in statements]
    mentions = [(s.article, m) for s in statements for m in s.mentions]
    assert [m.text for _, m in mentions] == [article.text[m.start : m.end] for article, m in mentions]
    claims = [claim for d in report.discrepancies for claim in d.claims]
    assert [c.text for c in claims] == [c.article.text[c.start : c.end] for c in claims]
    assert all(c.statement[0] <= c.start <= c.end for c in claims)


def test_no_articles_are_an_empty_report(plain_tools: Tools) -> None:
    report = check((), Config(), plain_tools)
    assert (report.articles, report.stories, report.discrepancies) == ((), (), ())


def test_one_outlet_alone_is_silent(plain_tools: Tools) -> None:
    twice = (FERRY_POST, replace(FERRY_WIRE, outlet=FERRY_POST.outlet))
    report = check(twice, EVERYTHING, plain_tools)
    assert report.discrepancies == ()
    assert report.coverage.alone == ("post-1", "wire-1")


def test_articles_of_two_stories_are_never_compared(plain_tools: Tools) -> None:
    report = check((FERRY_POST, replace(FERRY_WIRE, story="another")), EVERYTHING, plain_tools)
    assert (report.discrepancies, report.coverage.pairs) == ((), 0)


def test_what_could_not_be_read_is_kept_in_order(plain_tools: Tools) -> None:
    wrong = [Unreadable("b.pdf", "PDF."), Unreadable("a.txt", "Empty.")]
    assert check((LONE,), Config(), plain_tools, wrong).coverage.unreadable == (wrong[1], wrong[0])


def test_progress_hears_of_every_article(plain_tools: Tools) -> None:
    heard: list[int] = []
    check(ARTICLES, Config(), plain_tools, progress=heard.append)
    assert heard == [2, 1, 2]


def test_the_level_and_the_rules_are_those_of_the_configuration(report: Report, plain_tools: Tools) -> None:
    errors = check(ARTICLES, Config(level=Level.ERROR), plain_tools).discrepancies
    assert errors == tuple(d for d in report.discrepancies if d.level is Level.ERROR)
    quotes = check(ARTICLES, replace(EVERYTHING, select=("quote-wording",)), plain_tools).discrepancies
    assert quotes == tuple(d for d in report.discrepancies if d.rule == "quote-wording")
    others = check(ARTICLES, replace(EVERYTHING, ignore=("quote-wording",)), plain_tools).discrepancies
    assert others == tuple(d for d in report.discrepancies if d.rule != "quote-wording")


@pytest.mark.parametrize("part", ["select", "ignore"])
def test_a_rule_that_does_not_exist_is_named_with_the_nearest(plain_tools: Tools, part: str) -> None:
    wrong = Config(**{part: ("quote-wordin",)})  # type: ignore[arg-type]
    with pytest.raises(CheckerError, match=r"no rule 'quote-wordin'\. Did you mean 'quote-wording'\?"):
        check(ARTICLES, wrong, plain_tools)


ODD = {
    "empty": "",
    "blank": " \n\t\n ",
    "no letters": "— … !!! 123 $$$",
    "one word": "Ferry",
    "one line of 5,000 words": "ferry " * 5_000,
    "quotation marks alone": "“” ‘’ \" \" ' ' »«",
    "never closed": "“The harbour will be closed, he said. " * 50,
    "null and turned characters": "The ferry\x00 ran aground on\u202e Tuesday.",
    "brackets": "((((((((((" * 500,
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_hostile_texts_are_compared_like_others(plain_tools: Tools, text: str) -> None:
    odd = Article("odd", "Odd Times", text, published=NOON, story="ferry")
    report = check((odd, FERRY_POST), EVERYTHING, plain_tools)
    assert report.coverage.articles == 2
    for written in _written(report).values():
        assert written.encode()
