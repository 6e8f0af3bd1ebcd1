"""What build servers read from the log and beside a merge request."""

import json
import re
from typing import Any

import pytest

from checker.report import renderer
from tests.report.hostile import HOSTILE
from tests.report.hostility import hostile_report
from tests.report.sample import EMPTY, REPORT

github = renderer("github").render
gitlab = renderer("gitlab").render
COMMAND = re.compile(r"::(error|warning|notice)( [a-z]+=[^:,]*(,[a-z]+=[^:,]*)*)?::(?!.*\n)")


def test_an_annotation_a_discrepancy_that_stands() -> None:
    levels = [line.split(" ")[0] for line in github(REPORT, {}).splitlines()]
    assert levels == ["::error", "::error", "::warning", "::notice", "::error", "::notice::Compared"]


def test_a_run_that_compared_nothing_is_an_error() -> None:
    assert github(EMPTY, {}) == "::error::NOTHING WAS COMPARED: no article could be read.\n"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_give_no_command_of_their_own(text: str) -> None:
    lines = github(hostile_report(text), {}).splitlines()
    assert len(lines) == 5
    assert all(COMMAND.match(line) for line in lines)


@pytest.mark.parametrize("name", ["markdown", "json", "csv", "html", "sarif", "junit", "gitlab"])
def test_no_other_format_has_a_line_that_is_a_command(name: str) -> None:
    written = renderer(name).render(hostile_report(HOSTILE["command"]), {})
    assert not [line for line in written.splitlines() if re.match(r"\s*::|.*##\[", line)]


def test_gitlab_s_fields() -> None:
    issue = json.loads(gitlab(REPORT, {}))[0]
    assert issue == {
        "description": "212 people on board in one, 221 in another. "
        "Harbour Post, 5 Mar 2025: “212” · Coast Wire, 5 Mar 2025: “221”",
        "check_name": "number-conflict",
        "fingerprint": "c24bdd754ee7986d",
        "severity": "critical",
        "location": {"path": "batch/post.md", "lines": {"begin": 1}},
    }


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_gitlab_s_report_is_a_list_of_issues(text: str) -> None:
    found: list[dict[str, Any]] = json.loads(gitlab(hostile_report(text), {}))
    assert [issue["severity"] for issue in found] == ["critical", "minor", "info", "blocker"]
    assert all(set(issue) == {"description", "check_name", "fingerprint", "severity", "location"} for issue in found)
