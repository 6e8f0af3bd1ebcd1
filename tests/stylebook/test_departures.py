"""Where articles depart from the stylebook, and where they do not."""

import datetime as dt
from pathlib import Path

import pytest

from checker.config import Config, RuleSetting
from checker.engine import Tools, check
from checker.model import Article, Discrepancy, Level
from checker.report import renderer, renderers
from checker.report.reading import read_report
from checker.stylebook import read_stylebook

BOOK = """
[people."Alexander Lukashenko"]
office = "President"
body = "Belarus"
from = 1994-07-20

[[people."Ana Kovac"]]
office = "Finance Minister"
body = "Croatia"
to = 2024-06-01

[[people."Ana Kovac"]]
office = "Prime Minister"
body = "Croatia"
from = 2024-06-02

[people."Rainer Pribus"]
office = "Mayor"

[spellings]
"Kyiv" = ["Kiev"]

[places]
"Türkiye" = ["Turkey"]
"""
DAY = dt.date(2025, 3, 5)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    path = tmp_path / "stylebook.toml"
    path.write_text(BOOK, "utf-8")
    return Config(level=Level.NOTE, stylebook=str(path), select=("stylebook",))


def _found(text: str, config: Config, tools: Tools, day: dt.date | None = DAY) -> tuple[Discrepancy, ...]:
    return check([Article("a", "Daily Post", text, published=day)], config, tools).discrepancies


FLAGS = [
    pytest.param(
        "Prime Minister Alexander Lukashenko offered to host the talks.",
        Level.ERROR,
        "“Prime Minister”, not “President (Belarus) from 1994-07-20”",
        id="office",
    ),
    pytest.param(
        "Finance Minister Ana Kovac presented the budget.",
        Level.WARNING,
        "“Finance Minister”, not “Prime Minister (Croatia) from 2024-06-02”",
        id="no-longer",
    ),
    pytest.param(
        "Rainer Preibus, the mayor of Arven, opened the fair.",
        Level.WARNING,
        "“Rainer Preibus”, not “Rainer Pribus”",
        id="name",
    ),
    pytest.param("The train to Kiev was late.", Level.WARNING, "“Kiev”, not “Kyiv”", id="spelling"),
    pytest.param("The minister arrived in Turkey on Tuesday.", Level.WARNING, "“Turkey”, not “Türkiye”", id="place"),
]


@pytest.mark.parametrize(("text", "level", "says"), FLAGS)
def test_flags(text: str, level: Level, says: str, config: Config, plain_tools: Tools) -> None:
    (found,) = _found(text, config, plain_tools)
    assert (found.rule, found.level) == ("stylebook", level)
    assert found.message == f"Daily Post departs from the stylebook: {says}"
    assert [claim.article.outlet for claim in found.claims] == ["Daily Post", "stylebook"]
    assert all(claim.article.text[claim.start : claim.end] == claim.text for claim in found.claims)


PASSES = [
    pytest.param("President Alexander Lukashenko offered to host the talks.", DAY, id="office"),
    pytest.param("Belarusian leader Alexander Lukashenko offered to host the talks.", DAY, id="broader"),
    pytest.param("Alexander Lukashenko offered to host the talks.", DAY, id="none"),
    pytest.param("Prime Minister Viktor Lukashenko offered to host the talks.", DAY, id="another"),
    pytest.param("Finance Minister Ana Kovac presented the budget.", dt.date(2024, 3, 5), id="on-that-day"),
    pytest.param("Former finance minister Ana Kovac presented the budget.", DAY, id="former"),
    pytest.param("Prime Minister Alexander Lukashenko spoke.", dt.date(1994, 1, 5), id="before-it-began"),
    pytest.param("The train to Kyiv was late. The Kievan school is closed.", DAY, id="spelling"),
    pytest.param("The turkey was served cold.", DAY, id="no-place"),
]


@pytest.mark.parametrize(("text", "day"), PASSES)
def test_passes(text: str, day: dt.date, config: Config, plain_tools: Tools) -> None:
    assert [d.message for d in _found(text, config, plain_tools, day)] == []


def test_without_a_date_what_has_not_ended_holds(config: Config, plain_tools: Tools) -> None:
    (found,) = _found("Prime Minister Alexander Lukashenko offered to host the talks.", config, plain_tools, None)
    assert found.because[0] == "the article has no date"
    assert _found("Finance Minister Ana Kovac presented the budget.", config, plain_tools, None) == ()


def test_each_outlet_s_departure_is_its_own(config: Config, plain_tools: Tools) -> None:
    articles = [Article(name, name, f"{name} has it that the train to Kiev was late.", story="x") for name in "AB"]
    found = check(articles, config, plain_tools).discrepancies
    assert sorted(d.message.split()[0] for d in found) == ["A", "B"]


def test_the_level_can_be_set_and_the_rule_left_out(config: Config, plain_tools: Tools) -> None:
    articles = [Article("a", "Daily Post", "The train to Kiev was late.")]
    mild = Config(level=Level.NOTE, stylebook=config.stylebook, rules={"stylebook": RuleSetting("note")})
    assert [d.level for d in check(articles, mild, plain_tools).discrepancies] == [Level.NOTE]
    without = Config(level=Level.NOTE, stylebook=config.stylebook, ignore=("stylebook",))
    assert check(articles, without, plain_tools).discrepancies == ()


def test_every_format_writes_it(config: Config, plain_tools: Tools) -> None:
    report = check([Article("a", "Daily Post", "The train to Kiev was late.")], config, plain_tools)
    for format_ in renderers():
        assert "Kyiv" in format_.render(report, {})


def test_a_report_that_cites_it_reads_back(config: Config, plain_tools: Tools, tmp_path: Path) -> None:
    articles = [Article("a", "Daily Post", "The train to Kiev was late.")]
    report = check(articles, config, plain_tools)
    assert [article.id for article in report.articles] == ["a", "stylebook"]
    path = tmp_path / "report.json"
    path.write_text(renderer("json").render(report, {}), "utf-8")
    book = read_stylebook(Path(config.stylebook)).article
    assert read_report(path, [*articles, book]).discrepancies[0].message == report.discrepancies[0].message
    assert check([Article("a", "Daily Post", "All is well.")], config, plain_tools).articles[1:] == ()
