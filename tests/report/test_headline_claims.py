"""A claim in a headline is shown, written, read back and told apart like one in the text."""

import json
from dataclasses import replace
from importlib import resources

import pytest
from jsonschema import Draft202012Validator

from checker.engine.merge import merge
from checker.model import Article, CheckerError, Claim, Level, Relation, Report, Score, Story, fingerprint
from checker.model.report import Coverage
from checker.report import renderer
from checker.report.excerpt import excerpt, whereabouts
from checker.report.place import place
from checker.report.reading import read_report
from checker.review.context import context, whole
from checker.rule import Finding, Rule

ARTICLE = Article(
    "a", "Post", "12 people fell ill.\n\nTests go on.", "10 people fall ill", story="s", path="batch/a.md"
)
ABOVE = Claim(ARTICLE, 0, 2, "10", "10", (0, 18), in_headline=True)
BELOW = Claim(ARTICLE, 0, 2, "12", "12", (0, 19))
FINDING = Finding("10 or 12?", "headline “10”, article “12”", Relation.CONFLICTS, ("near",), (BELOW, ABOVE), Score(0.9))
RULE = Rule("headline-body", Level.ERROR, "", "", (), (), lambda _: iter(()))


def _report() -> Report:
    found = tuple(merge(RULE, "s", [FINDING]))
    return Report((ARTICLE,), (Story("s", "S", (ARTICLE,)),), found, Coverage(articles=1, stories=1))


def test_the_headline_comes_first_and_stays_apart_from_the_same_place_in_the_text() -> None:
    (found,) = merge(RULE, "s", [FINDING])
    assert found.claims == (ABOVE, BELOW)


def test_the_fingerprint_is_of_the_headlines_words() -> None:
    other = replace(ARTICLE, headline="10 people die")
    changed = replace(ABOVE, article=other, statement=(0, 13))
    assert fingerprint("headline-body", (ABOVE, BELOW)) != fingerprint("headline-body", (changed, BELOW))


def test_the_words_shown_are_the_headlines() -> None:
    assert [piece.text for piece in excerpt(ABOVE, ((0, 2),))] == ["10", " people fall ill"]
    assert [piece.text for piece in context(ABOVE, ((0, 2),)).own[0]] == ["10", " people fall ill"]
    assert whereabouts(ABOVE, {}) == "headline"


def test_the_whole_article_has_its_headline_above_and_no_mark_below() -> None:
    first, *others = whole(ABOVE, ((0, 2),))
    assert [(piece.text, piece.kind) for piece in first] == [("10", "mark"), (" people fall ill", "statement")]
    assert [(piece.text, piece.kind) for (piece,) in others] == [("12 people fell ill.", ""), ("Tests go on.", "")]


def test_a_headline_has_no_line_in_the_text() -> None:
    assert not place(ABOVE).exact
    assert place(BELOW).exact


def test_json_says_so_and_is_read_back(tmp_path_factory: pytest.TempPathFactory) -> None:
    written = renderer("json").render(_report(), {})
    schema = json.loads(resources.files("checker.report").joinpath("schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(json.loads(written))
    path = tmp_path_factory.mktemp("report") / "report.json"
    path.write_text(written, encoding="utf-8")
    assert read_report(path, [ARTICLE]).discrepancies[0].claims == (ABOVE, BELOW)
    with pytest.raises(CheckerError, match="has changed"):
        read_report(path, [replace(ARTICLE, headline="11 people fall ill")])


@pytest.mark.parametrize("name", ["markdown", "html", "csv"])
def test_every_format_with_sentences_shows_the_headlines(name: str) -> None:
    shown = renderer(name).render(_report(), {}).replace("**", "").replace("<mark>", "").replace("</mark>", "")
    assert "10 people fall ill" in shown
