"""Wire copy is one article, however many outlets print it."""

import datetime as dt
from dataclasses import replace

import pytest

from checker.model import Article
from checker.stories import group
from checker.stories.copies import COMMON, originals
from checker.stories.likeness import day
from checker.stories.sketch import sketch
from tests.stories.made import DAY, event

WIRE, OTHER = event("quake-varna")[0], event("quake-varna")[1]
CUT = WIRE.text.partition("Trains to")[0]


def _printed(text: str, *, days: int = 0, story: str = "") -> Article:
    return replace(
        WIRE, id="copy", outlet="Zebra", text=text, headline="", published=DAY + dt.timedelta(days), story=story
    )


CASES = {
    "word for word": (_printed(WIRE.text), True),
    "with a line of the outlet's own": (_printed(f"{WIRE.text} Reporting by our own staff in Varna."), True),
    "one word changed": (_printed(WIRE.text.replace("damaging", "shattering")), True),
    "cut short": (_printed(CUT), True),
    "two days later": (_printed(WIRE.text, days=2), True),
    "a month later": (_printed(WIRE.text, days=31), False),
    "told in other words": (_printed(OTHER.text), False),
    "its first sentence alone": (_printed(WIRE.text.partition(". ")[0]), False),
    "of a given story": (_printed(WIRE.text, story="mine"), False),
    "nothing": (_printed(""), False),
}


def _originals(articles: list[Article]) -> list[int]:
    ordered = sorted(articles, key=day)
    return originals(ordered, [sketch(article) for article in ordered])


@pytest.mark.parametrize(("article", "copied"), CASES.values(), ids=CASES)
def test_a_copy_is_found_by_its_runs_of_words(article: Article, copied: bool) -> None:
    assert _originals([WIRE, article]) == ([0, 0] if copied else [0, 1])


FORMULA = "Sign up for our letter and never miss what happens in the harbour, in the town and on the hills around it."


def test_a_formula_that_many_print_makes_no_copies() -> None:
    own = [" ".join(f"own{number}x{place}" for place in range(60)) for number in range(COMMON)]
    told = [Article(str(n), "A", f"{text} {FORMULA}") for n, text in enumerate(own)]
    assert _originals([*told, Article("last", "A", FORMULA)]) == list(range(len(told) + 1))
    assert _originals([told[0], Article("last", "A", told[0].text)]) == [0, 0]


def test_two_wires_on_one_event_are_not_taken_for_two_events() -> None:
    printed = [replace(a, id=f"{a.id}-{n}", outlet=f"{a.outlet} {n}") for a in (WIRE, OTHER) for n in range(5)]
    assert [len(members) for members in group(printed).values()] == [10]
