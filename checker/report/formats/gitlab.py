"""GitLab's code quality report, which its merge requests show beside the diff."""

from typing import Any

from checker.model import Discrepancy, Level, Report, Unreadable
from checker.report import escape, summary
from checker.report.format import Rules
from checker.report.place import first, uri

NAME = "gitlab"
SUFFIXES = (".gitlab.json", "gl-code-quality-report.json")

_SEVERITY = {Level.ERROR: "critical", Level.WARNING: "minor", Level.NOTE: "info"}


def _issue(discrepancy: Discrepancy) -> dict[str, Any]:
    at = first(discrepancy)
    return {
        "description": escape.plain(summary.line(discrepancy)),
        "check_name": discrepancy.rule,
        "fingerprint": discrepancy.fingerprint,
        "severity": _SEVERITY[discrepancy.level],
        "location": {"path": at.file or uri(discrepancy.claims[0].article), "lines": {"begin": at.line}},
    }


def _unread(bad: Unreadable) -> dict[str, Any]:
    return {
        "description": escape.plain(f"not read: {bad.reason}"),
        "check_name": "unreadable",
        "fingerprint": f"unreadable:{bad.path}:{bad.reason}",
        "severity": "blocker",
        "location": {"path": bad.path, "lines": {"begin": 1}},
    }


def render(report: Report, _rules: Rules) -> str:
    """The discrepancies that no reviewer dismissed, then the files that could not be read."""
    issues = [_issue(discrepancy) for discrepancy in summary.standing(report)]
    return escape.json(issues + [_unread(bad) for bad in report.coverage.unreadable])
