"""The sentences and counts that all formats share."""

import datetime as dt
from dataclasses import replace

import pytest

from checker.model import Article, Claim, Level
from checker.report import summary
from checker.report.fragment import to_words
from checker.report.summary import Tally
from checker.report.unmatched import Rest, unmatched
from tests.report.sample import EMPTY, FERRY_POST, FERRY_WIRE, PEOPLE, REPORT

DAYS = {
    "none": ([], ""),
    "unknown": ([None], ""),
    "one": ([(2025, 3, 5), None, (2025, 3, 5)], "5 March 2025"),
    "one month": ([(2025, 3, 7), (2025, 3, 5)], "5–7 March 2025"),
    "one year": ([(2025, 3, 31), (2025, 4, 1)], "31 March – 1 April 2025"),
    "two years": ([(2025, 1, 1), (2024, 12, 31)], "31 December 2024 – 1 January 2025"),
}


@pytest.mark.parametrize(("given", "expected"), DAYS.values(), ids=DAYS)
def test_the_days_of_the_articles(given: list[tuple[int, int, int] | None], expected: str) -> None:
    articles = [Article("a", "A", "x", published=dt.date(*day) if day else None) for day in given]
    assert summary.days(articles) == expected


def test_counts_leave_out_what_was_dismissed() -> None:
    assert summary.found(summary.standing(REPORT)) == "2 errors, 1 warning, 1 note"
    assert summary.found(()) == "no discrepancies"
    assert summary.by_rule(REPORT)[0] == Tally("number-conflict", errors=1, warnings=0, notes=1)
    assert summary.by_outlet(REPORT) == (Tally("Coast Wire", 2, 1, 1), Tally("Harbour Post", 2, 1, 1))


def test_stories_come_by_their_gravest_discrepancy() -> None:
    assert [story.id for story in summary.stories(REPORT)] == ["ferry", "vote"]


def test_a_discrepancy_of_a_story_that_is_not_there_keeps_its_place() -> None:
    assert [story.id for story in summary.stories(replace(EMPTY, discrepancies=(PEOPLE,)))] == ["ferry"]


def test_a_line_ends_its_message_once() -> None:
    asked = replace(PEOPLE, message="212 or 221?")
    assert summary.line(PEOPLE).startswith(
        "212 people on board in one, 221 in another. Harbour Post, 5 Mar 2025: “212”"
    )
    assert summary.line(asked).startswith("212 or 221? Harbour Post")


def test_a_long_claim_is_cut_in_a_line() -> None:
    claim = replace(PEOPLE.claims[0], text="word " * 100)
    assert summary.told(replace(PEOPLE, claims=(claim,)))[0].endswith("word…”")


def test_what_has_no_counterpart() -> None:
    assert unmatched(REPORT) == (Rest(FERRY_POST, 1, 3, "¶2"), Rest(FERRY_WIRE, 1, 3, "¶2"))


def _at(text: str, url: str) -> Claim:
    return Claim(Article("a", "A", text, url=url), 0, 1, text[:1], "", (0, len(text)))


LINKS = {
    "first words": (
        "The ferry ran aground off Torvik.",
        "https://a.example/b",
        "#:~:text=The%20ferry%20ran%20aground%20off",
    ),
    "punctuation": (
        "“No, not $2.5 million,” he said.",
        "https://a.example/b",
        "#:~:text=No%2C%20not%20%242.5%20million%2C%E2%80%9D%20he",
    ),
    "hyphen": ("Vice-mayor resigns.", "https://a.example/b", "#:~:text=Vice%2Dmayor%20resigns"),
    "fragment": ("The ferry ran.", "https://a.example/b#top", ":~:text=The%20ferry%20ran"),
    "no words": ("…", "https://a.example/b", ""),
}


@pytest.mark.parametrize(("text", "url", "expected"), LINKS.values(), ids=LINKS)
def test_a_link_leads_to_the_words(text: str, url: str, expected: str) -> None:
    assert to_words(_at(text, url)) == url + expected


def test_no_link_without_a_web_address() -> None:
    assert to_words(_at("The ferry ran.", "javascript:alert(1)")) == ""


def test_every_level_is_counted() -> None:
    assert summary.tally("x", REPORT.discrepancies) == Tally("x", errors=2, warnings=2, notes=1)
    assert {d.level for d in REPORT.discrepancies} == set(Level)
