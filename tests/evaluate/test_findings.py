"""Where labelled rows get lost, and what is written of each rule."""

import datetime as dt

import pytest

from checker.config import Config
from checker.engine import Tools, check, load_rules
from checker.evaluate.findings import measured, rule_figures
from checker.evaluate.gold import Row, Side, Spot
from checker.evaluate.misses import APART, NO_RULE, QUIET, TYPES, UNREAD, cause
from checker.evaluate.scoring import judge
from checker.model import Article, Story

LEFT = "Vera Oduya said the harbour wall cost 40 million crowns. “The wall will stand for a hundred years,” she said."
RIGHT = (
    "Vera Oduya said the harbour wall cost 40 million crowns. “Nobody asked the fishermen about their boats,” she said."
)
TEXTS = {"left": LEFT, "right": RIGHT}


@pytest.fixture(scope="module")
def story(plain_tools: Tools) -> Story:
    day = dt.date(2025, 3, 5)
    articles = [Article(name, name, text, published=day, story="wall") for name, text in TEXTS.items()]
    return check(articles, Config(), plain_tools).stories[0]


def _side(article: str, words: str) -> Side:
    start = TEXTS[article].index(words)
    first = TEXTS[article].rindex(". ", 0, start) + 2 if ". " in TEXTS[article][:start] else 0
    return Side(Spot(article, start, start + len(words)), Spot(article, first, start + len(words)))


def _row(kind: str, left: str, right: str) -> Row:
    return Row("wall", kind, "conflict", _side("left", left), _side("right", right))


CAUSES: dict[str, tuple[Row, str]] = {
    "equal-values": (_row("number", "40 million crowns", "40 million crowns"), QUIET),
    "no-number": (_row("number", "40 million crowns", "the harbour wall"), UNREAD),
    "two-quotations": (_row("quote_wording", "The wall will stand", "Nobody asked"), APART),
    "no-quotation": (_row("quote_wording", "The wall will stand", "the harbour wall"), UNREAD),
    "no-rule": (_row("relation", "Vera Oduya", "Vera Oduya"), NO_RULE),
}


@pytest.mark.parametrize(("row", "expected"), CAUSES.values(), ids=CAUSES.keys())
def test_the_stage_at_which_a_row_got_lost(story: Story, row: Row, expected: str) -> None:
    assert cause(row, story) == expected


def test_every_rule_that_is_named_exists() -> None:
    assert {name for names in TYPES.values() for name in names} <= {rule.id for rule in load_rules()}


def test_a_rules_figures_and_their_text(story: Story) -> None:
    rows = [
        _row("number", "40 million crowns", "40 million crowns"),
        _row("number", "40 million crowns", "the harbour wall"),
    ]
    claims = [{"article": name, "start": 0, "end": 50} for name in TEXTS]
    outcome = judge(rows[:1], [{"rule": "number-conflict", "level": "error", "story": "wall", "claims": claims}])
    found = rule_figures(["number-conflict"], outcome, [story])
    assert found["number-conflict"] == {
        "types": ["number"], "labelled": 1, "conflicts": 1, "variations": 0, "rows": [1],
        "findings": 1, "true": 1, "read": 1, "missed": {},
    }  # fmt: skip
    missed = rule_figures(["number-conflict"], judge(rows, []), [story])["number-conflict"]
    assert (missed["rows"], missed["missed"]) == ([], {UNREAD: 1, QUIET: 1})
    assert "Rows of its types that no rule finds: no value read on one side: 1; taken for one thing" in measured(
        {"number-conflict": missed}
    )
