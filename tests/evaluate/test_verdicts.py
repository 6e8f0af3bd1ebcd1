"""What verdicts come to: precision with its interval, reasons, disputes, and how they are shown."""

import json
from xml.etree import ElementTree as ET

import pytest

from checker.evaluate.lessons import html, markdown, svg
from checker.evaluate.verdicts import Dispute, Precision, lessons, wilson
from checker.model import Verdict
from checker.report.formats import json as json_format
from tests.review.sample import HOSTILE, MAYOR, MONEY, PEOPLE, QUOTE, REPORT, RULES, VOTES, given

FOUND = json.loads(json_format.render(REPORT, RULES))["discrepancies"]
VERDICTS = [
    given(PEOPLE.fingerprint),
    given(VOTES.fingerprint),
    given(HOSTILE.fingerprint, "dismissed", reason="another event", until="2025-03-06"),
    given(QUOTE.fingerprint, "dismissed", reason="translation"),
    given(QUOTE.fingerprint, reviewer="ben"),
    given(MAYOR.fingerprint, "unsure"),
    given("gone"),
]
LESSONS = lessons(FOUND, VERDICTS)

# Computed by hand from the formula; the first two are in Newcombe (1998), table I, method 3.
INTERVALS = {
    "81-of-263": (81, 263, 0.2553, 0.3662),
    "15-of-148": (15, 148, 0.0624, 0.1605),
    "none-of-20": (0, 20, 0.0, 0.1611),
    "all-of-29": (29, 29, 0.8830, 1.0),
    "nothing": (0, 0, 0.0, 1.0),
}


@pytest.mark.parametrize("case", INTERVALS)
def test_interval(case: str) -> None:
    right, of, low, high = INTERVALS[case]
    assert wilson(right, of) == pytest.approx((low, high), abs=5e-5)


def test_by_rule() -> None:
    assert LESSONS.rules == (
        Precision("number-conflict", 2, 1, 0),
        Precision("quote-wording", 0, 0, 1),
        Precision("title-conflict", 0, 0, 1),
    )


def test_by_outlet() -> None:
    assert LESSONS.outlets == (
        Precision("Coast Wire", 2, 0, 2),
        Precision("Harbour Post", 2, 0, 2),
        Precision("Evil </title> Post", 0, 1, 0),
        Precision("Plain Wire", 0, 1, 0),
    )


def test_the_rest() -> None:
    assert LESSONS.total == Precision("all", 2, 1, 2)
    assert LESSONS.reasons == (("another event", 1), ("translation", 1))
    assert LESSONS.disputes == (
        Dispute(QUOTE.fingerprint, "quote-wording", QUOTE.subject, (("anna", "dismissed"), ("ben", "confirmed"))),
    )
    assert (LESSONS.open, LESSONS.stale) == (1, 1)
    assert MONEY.fingerprint not in {v.fingerprint for v in VERDICTS}


def test_a_discrepancy_in_two_reports_counts_once() -> None:
    assert lessons([*FOUND, *FOUND], VERDICTS) == LESSONS


def test_markdown() -> None:
    text = markdown(LESSONS)
    assert "Confirmed: 2 of 3 decided, a precision of 67 % (21 % to 94 %); 2 in doubt, 1 without a verdict." in text
    assert "| number-conflict | 2 | 1 | 0 | 67 % | 21 % to 94 % |" in text
    assert "| Evil \\</title\\> Post | 0 | 1 | 0 | 0 % | 0 % to 79 % |" in text
    assert "| quote-wording | anna: dismissed; ben: confirmed |" in text


@pytest.mark.parametrize("verdicts", [VERDICTS, []], ids=["some", "none"])
def test_the_plot_is_a_picture(verdicts: list[Verdict]) -> None:
    found = lessons(FOUND, verdicts)
    root = ET.fromstring(svg(found))
    circles = [element for element in root.iter() if element.tag.endswith("circle")]
    assert len(circles) == sum(row.decided > 0 for row in (*found.rules, *found.outlets))


def test_the_page_holds_no_script_and_no_style_but_its_own() -> None:
    page = html(LESSONS)
    assert "Evil &lt;/title&gt; Post" in page
    assert "<script" not in page
    assert "<svg" in page
    assert " style=" not in page


def test_no_verdicts_say_what_to_do() -> None:
    assert markdown(lessons(FOUND, [])).endswith("No verdict yet on 6 discrepancies: `checker review` gives them.\n")
