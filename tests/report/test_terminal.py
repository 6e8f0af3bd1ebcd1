"""The terminal's summary: plain text unless asked, no control characters, loud when nothing was compared."""

import io
import re

import pytest

from checker.model import Article, Coverage, Report, Story
from checker.report.terminal import closing, summary, wants_colour
from tests.report.hostile import HOSTILE
from tests.report.hostility import hostile_report
from tests.report.sample import EMPTY, REPORT

SHOWN = """\
story                           errors   warnings   notes
─────────────────────────────────────────────────────────
Ferry runs aground off Torvik        2          1       ·
Council passes budget                ·          ·       1

rule              errors   warnings   notes
───────────────────────────────────────────
number-conflict        1          ·       1
title-conflict         1          ·       ·
quote-wording          ·          1       ·

not read: batch/interview.pdf: PDF is not read. Save it as text or HTML.
2 errors, 1 warning, 1 note. Compared 5 articles of 3 outlets in 2 stories: 13 statements, 7 pairs, 5 pairs \
of values. 1 file or row could not be read. 1 article had no other outlet to be compared with. 1 discrepancy dismissed \
by a reviewer."""


def test_the_summary() -> None:
    assert summary(REPORT) == SHOWN


def test_colour_changes_nothing_but_colour() -> None:
    coloured = summary(REPORT, colour=True)
    assert "\x1b[" in coloured
    plain = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert [line.rstrip() for line in plain.splitlines()] == SHOWN.splitlines()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_neither_steer_the_terminal_nor_the_build_server(text: str) -> None:
    shown = summary(hostile_report(text))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", shown)
    assert not re.search(r"::|##", shown)
    assert shown.encode()


ALONE = (Article("a", "A", "x"), Article("b", "B", "x"))
NOTHING = {
    "no article": (EMPTY, "NOTHING WAS COMPARED: no article could be read."),
    "one outlet": (
        Report(ALONE[:1] * 2, (), (), Coverage(articles=2, alone=("a",))),
        "NOTHING WAS COMPARED: 2 articles, all of one outlet. A comparison needs two.",
    ),
    "no story in common": (
        Report(ALONE, (), (), Coverage(articles=2, alone=("a", "b"))),
        "NOTHING WAS COMPARED: 2 articles, no two of different outlets in one story.",
    ),
    "no pair": (
        Report(ALONE, (Story("s", "S", ALONE),), (), Coverage(articles=2, stories=1, statements=2)),
        "NOTHING WAS COMPARED: 2 statements, none with a counterpart in another outlet.",
    ),
}


@pytest.mark.parametrize(("report", "sentence"), NOTHING.values(), ids=NOTHING)
def test_a_run_that_compared_nothing_says_so(report: Report, sentence: str) -> None:
    assert closing(report).startswith(sentence)


def test_a_quiet_run_says_what_it_compared() -> None:
    report = Report(ALONE, (Story("s", "S", ALONE),), (), Coverage(2, 1, statements=2104, pairs=1))
    assert summary(report) == (
        "No discrepancies. Compared 2 articles of 2 outlets in 1 story: 2,104 statements, 1 pair."
    )


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


COLOURED = {
    "terminal": (_Terminal(), {}, True),
    "pipe": (io.StringIO(), {}, False),
    "NO_COLOR": (_Terminal(), {"NO_COLOR": "1"}, False),
    "empty NO_COLOR": (_Terminal(), {"NO_COLOR": ""}, True),
    "dumb": (_Terminal(), {"TERM": "dumb"}, False),
}


@pytest.mark.parametrize(("stream", "environment", "expected"), COLOURED.values(), ids=COLOURED)
def test_colour_is_wanted(stream: io.StringIO, environment: dict[str, str], expected: bool) -> None:
    assert wants_colour(stream, environment) is expected
