"""The JUnit report read back with a reader that others wrote."""

from typing import Any

import pytest
from junitparser import JUnitXml

from checker.report import renderer
from tests.report.hostile import HOSTILE
from tests.report.hostility import hostile_report
from tests.report.sample import EMPTY, REPORT

render = renderer("junit").render


def _suites(report: Any) -> list[Any]:
    return list(JUnitXml.fromstring(render(report, {}).encode()))


def test_a_suite_a_story_and_one_for_the_coverage() -> None:
    counts = [(s.name, s.tests, s.failures, s.errors, s.skipped) for s in _suites(REPORT)]
    assert counts == [
        ("Ferry runs aground off Torvik", 3, 3, 0, 0),
        ("Council passes budget", 2, 0, 0, 1),
        ("coverage", 2, 0, 1, 0),
    ]


def test_a_case_says_why_it_failed() -> None:
    case = next(iter(_suites(REPORT)[0]))
    assert (case.classname, case.name) == ("number-conflict", "People on board: 212 or 221? [c24bdd754ee7986d]")
    (failure,) = case.result
    assert (failure.type, failure.message) == ("error", "212 people on board in one, 221 in another")
    assert "Coast Wire, 5 Mar 2025: “221”" in failure.text


def test_a_run_that_compared_nothing_fails() -> None:
    (coverage,) = _suites(EMPTY)
    assert (coverage.name, coverage.errors) == ("coverage", 1)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_are_texts(text: str) -> None:
    suites = _suites(hostile_report(text))
    assert [(s.tests, s.failures, s.errors, s.skipped) for s in suites] == [(4, 2, 0, 1), (2, 0, 1, 0)]
