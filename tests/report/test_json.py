"""The JSON report keeps to its published schema, loses nothing, and can be read back."""

import json
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from checker.model import Article, CheckerError, Story
from checker.report import renderer
from checker.report.reading import load, read_report
from tests.report.hostile import HOSTILE
from tests.report.hostility import hostile_report
from tests.report.sample import EMPTY, REPORT

render = renderer("json").render
SCHEMA = json.loads(resources.files("checker.report").joinpath("schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("report", [REPORT, EMPTY], ids=["full", "empty"])
def test_a_report_keeps_to_the_schema(report: Any) -> None:
    VALIDATOR.validate(json.loads(render(report, {})))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_texts_come_through_unchanged(text: str) -> None:
    report = hostile_report(text)
    found = json.loads(render(report, {}))
    VALIDATOR.validate(found)
    assert [claim["text"] for each in found["discrepancies"] for claim in each["claims"]] == [text] * 8
    assert found["articles"][0]["headline"] == text


BROKEN: dict[str, dict[str, Any]] = {
    "version": {"schema_version": 2},
    "unknown key": {"more": 1},
    "level": {"discrepancies": [{"level": "fatal"}]},
}


@pytest.mark.parametrize("change", BROKEN.values(), ids=BROKEN)
def test_the_schema_refuses_what_is_none(change: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(json.loads(render(REPORT, {})) | change)


def test_scores_are_rounded() -> None:
    found = json.loads(render(REPORT, {}))
    assert found["discrepancies"][0]["score"]["total"] == 0.8123


def test_an_article_names_the_story_it_was_put_into() -> None:
    moved = replace(REPORT, stories=(Story("grouped", "Grouped", REPORT.articles[:2]),))
    stories = {article["id"]: article["story"] for article in json.loads(render(moved, {}))["articles"]}
    assert stories["post-1"] == "grouped"
    assert stories["post-2"] == "vote"


def _written(folder: Path, text: str) -> Path:
    file = folder / "report.json"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_report_reads_back(tmp_path: Path) -> None:
    written = render(REPORT, {})
    report = read_report(_written(tmp_path, written), REPORT.articles)
    assert render(report, {}) == written
    assert report.discrepancies[0].claims == REPORT.discrepancies[0].claims


def _without_vote(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    return tuple(article for article in articles if article.id != "post-2")


def _edited(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    return tuple(replace(article, text=article.text.replace("221", "212")) for article in articles)


OTHERS = {
    "missing": (_without_vote, "article post-2 of the report is not among the articles"),
    "edited": (_edited, "article wire-1 has changed since the report was written"),
}


@pytest.mark.parametrize(("change", "message"), OTHERS.values(), ids=OTHERS)
def test_a_report_is_not_read_over_other_articles(tmp_path: Path, change: Any, message: str) -> None:
    with pytest.raises(CheckerError, match=rf"report\.json: {message}"):
        read_report(_written(tmp_path, render(REPORT, {})), change(REPORT.articles))


WRONG = {
    "no JSON": ("{", "not JSON"),
    "a list": ("[]", "no JSON report of version 1"),
    "another version": ('{"schema_version": 9}', "no JSON report of version 1"),
    "a score of other parts": (
        render(REPORT, {}).replace('"cosine"', '"cosinus"'),
        "not as the report's schema has it",
    ),
}


@pytest.mark.parametrize(("text", "message"), WRONG.values(), ids=WRONG)
def test_a_file_that_is_no_report_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(CheckerError, match=rf"report\.json: {message}"):
        read_report(_written(tmp_path, text), REPORT.articles)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match="No such file"):
        load(tmp_path / "none.json")
