"""What a baseline holds: counted, kept for programs, and no failure in any format."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from checker.model import Report
from checker.report import renderer
from checker.report.statistics import statistics
from checker.report.terminal import summary
from tests.report.sample import MAYOR, PEOPLE, REPORT

KNOWN: Report = replace(
    REPORT, discrepancies=tuple(replace(d, known=d.fingerprint == PEOPLE.fingerprint) for d in REPORT.discrepancies)
)


def _rendered(name: str, report: Report) -> str:
    return renderer(name).render(report, {})


def test_the_summary_counts_it() -> None:
    assert "1 discrepancy known from the baseline." in summary(KNOWN)
    assert "known from the baseline" not in summary(REPORT)


@pytest.mark.parametrize("name", ["markdown", "html", "github", "gitlab"])
def test_it_is_not_listed(name: str) -> None:
    assert PEOPLE.message in _rendered(name, REPORT)
    assert PEOPLE.message not in _rendered(name, KNOWN)
    assert MAYOR.message in _rendered(name, KNOWN)


def test_json_marks_it() -> None:
    found = json.loads(_rendered("json", KNOWN))["discrepancies"]
    assert [d["fingerprint"] for d in found if d["known"]] == [PEOPLE.fingerprint]


def test_sarif_suppresses_it() -> None:
    results = json.loads(_rendered("sarif", KNOWN))["runs"][0]["results"]
    (people,) = (r for r in results if PEOPLE.fingerprint in r["partialFingerprints"].values())
    assert people["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "in the baseline"},
    ]


def test_junit_skips_it() -> None:
    before, after = (ET.fromstring(_rendered("junit", report)) for report in (REPORT, KNOWN))
    assert len(after.findall(".//failure")) == len(before.findall(".//failure")) - 1
    assert "known: in the baseline" in [case.get("message") for case in after.findall(".//skipped")]


def test_statistics() -> None:
    assert statistics(KNOWN).splitlines() == [
        "                       new      known  confirmed  dismissed     unsure",
        "number-conflict          1          1          ·          1          ·",
        "quote-wording            1          ·          ·          ·          ·",
        "title-conflict           ·          ·          1          ·          ·",
        "all                      2          1          1          1          ·",
    ]
