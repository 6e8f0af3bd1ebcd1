"""A story that was compared once is not compared again, and its report is the same."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from checker.align.encoder import Passage, Vectors
from checker.config import Config
from checker.engine import Tools, check
from checker.engine.comparing import whole_outcomes
from checker.engine.outcome import outline, read, written
from checker.engine.rules import load_rules
from checker.language.parse import Parse
from checker.model import Article, Level, Report
from checker.report import renderers
from checker.store import Store
from checker.stories import group
from tests.engine.sample import ARTICLES, FERRY_POST

EVERYTHING = Config(level=Level.NOTE)


class _Encoder:
    def encode(self, passages: Sequence[Passage]) -> Vectors:
        raise AssertionError(f"encoded though it is known: {passages}")


class _Parser:
    def parse(self, texts: Sequence[str]) -> list[Parse]:
        raise AssertionError(f"parsed though it is known: {texts}")


@pytest.fixture
def kept(plain_tools: Tools, tmp_path: Path) -> Tools:
    """Tools that keep what they make."""
    return replace(plain_tools, store=Store(tmp_path / "made.sqlite", "1"))


def _known(kept: Tools) -> Tools:
    """Tools that can make nothing, and know what the others have kept."""
    return Tools(_Encoder(), _Parser(), kept.store)


def _written(report: Report) -> dict[str, str]:
    return {format_.name: format_.render(report, {}) for format_ in renderers()}


def _checked(articles: Sequence[Article], tools: Tools, config: Config = EVERYTHING) -> Report:
    return check(articles, config, tools, whole=False)


def test_an_outline_comes_back_as_it_was_kept(plain_tools: Tools) -> None:
    groups = group(ARTICLES)
    found = dict(whole_outcomes(groups, load_rules(), EVERYTHING, plain_tools))
    assert any(findings for outcome in found.values() for findings in outcome.findings.values())
    for name, outcome in found.items():
        assert read(written(outcome), name, groups[name]) == outline(outcome)


def test_a_second_run_works_nothing_out_and_reports_the_same(kept: Tools) -> None:
    first = _checked(ARTICLES, kept)
    again = _checked(ARTICLES, _known(kept))
    assert again == first
    assert _written(again) == _written(first) == _written(check(ARTICLES, EVERYTHING, kept))


def test_other_levels_need_nothing_anew(kept: Tools) -> None:
    _checked(ARTICLES, kept)
    errors = Config(level=Level.ERROR)
    assert _checked(ARTICLES, _known(kept), errors) == _checked(ARTICLES, kept, errors)


def test_only_the_story_that_changed_is_compared_again(kept: Tools) -> None:
    _checked(ARTICLES, kept)
    edited = [replace(a, text=a.text.replace("212", "213")) if a == FERRY_POST else a for a in ARTICLES]
    report = _checked(edited, kept)
    assert "“213” or “221”" in {d.message for d in report.discrepancies}
    assert report == check(edited, EVERYTHING, replace(kept, store=Store()), whole=False)
    others = [article for article in edited if article.story != FERRY_POST.story]
    assert _checked(others, _known(kept)).discrepancies


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(Config(level=Level.NOTE, candidates=1), id="other-candidates"),
        pytest.param(Config(level=Level.NOTE, select=("quote-wording",)), id="other-rules"),
    ],
)
def test_other_settings_are_another_comparison(kept: Tools, other: Config) -> None:
    _checked(ARTICLES, kept)
    assert _checked(ARTICLES, kept, other) == check(ARTICLES, other, replace(kept, store=Store()), whole=False)


def test_where_an_article_lies_is_that_of_this_run(kept: Tools) -> None:
    _checked(ARTICLES, kept)
    moved = [replace(article, path=f"moved/{article.id}.md") for article in ARTICLES]
    report = _checked(moved, _known(kept))
    assert {c.article.path for d in report.discrepancies for c in d.claims} <= {article.path for article in moved}


def test_another_version_makes_all_anew(kept: Tools, tmp_path: Path) -> None:
    _checked(ARTICLES, kept)
    newer = replace(_known(kept), store=kept.store.of("2"))
    with pytest.raises(AssertionError, match="parsed though"):
        _checked(ARTICLES, newer)
