"""The baseline: what it holds, what it makes of a report, and what of it is out of date."""

from dataclasses import replace
from pathlib import Path

import pytest

from checker.model import CheckerError, Verdict
from checker.review.baseline import Known, gone, prune_baseline, read_baseline, with_baseline, write_baseline
from checker.review.gate import fails
from tests.report.sample import MAYOR, MONEY, PEOPLE, REPORT, VOTES

RULES = {"number-conflict", "title-conflict", "quote-wording"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "known.jsonl"
    assert write_baseline(path, REPORT) == 4
    return path


def test_it_holds_all_but_the_dismissed(path: Path) -> None:
    known = read_baseline(path)
    expected = {d.fingerprint for d in REPORT.discrepancies} - {VOTES.fingerprint}
    assert {entry.fingerprint for entry in known} == expected
    (people,) = (entry for entry in known if entry.fingerprint == PEOPLE.fingerprint)
    outlets = ("Coast Wire", "Harbour Post")
    assert people == Known(PEOPLE.fingerprint, "number-conflict", "ferry", "People on board: 212 or 221?", outlets)


def test_writing_it_again_gives_the_same_bytes(path: Path) -> None:
    before = path.read_bytes()
    write_baseline(path, replace(REPORT, discrepancies=REPORT.discrepancies[::-1]))
    assert path.read_bytes() == before


def test_what_is_known_does_not_fail(path: Path) -> None:
    report = with_baseline(REPORT, read_baseline(path))
    assert {d.fingerprint: d.known for d in report.discrepancies} == {
        d.fingerprint: d is not VOTES for d in REPORT.discrepancies
    }
    assert fails(REPORT, "error")
    assert not fails(report, "note")


def test_what_is_new_fails(path: Path) -> None:
    prune_baseline(path, {MAYOR.fingerprint})
    report = with_baseline(REPORT, read_baseline(path))
    assert fails(report, "error")
    assert not fails(report, "never")


@pytest.mark.parametrize(
    ("decision", "expected"),
    [("confirmed", True), ("unsure", True), ("dismissed", False)],
)
def test_what_a_verdict_does_to_the_gate(decision: str, expected: bool) -> None:
    decided = replace(PEOPLE, verdict=Verdict(PEOPLE.fingerprint, decision, "asked"))
    assert fails(replace(REPORT, discrepancies=(decided,)), "error") is expected


def test_what_no_longer_occurs(path: Path) -> None:
    known = read_baseline(path)
    report = replace(REPORT, discrepancies=(MONEY,))
    assert {entry.fingerprint for entry in gone(report, known, RULES)} == {
        d.fingerprint for d in REPORT.discrepancies if d not in (MONEY, VOTES)
    }
    assert [entry.rule for entry in gone(report, known, {"quote-wording"})] == ["quote-wording"]
    assert gone(replace(report, stories=()), known, RULES) == ()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param('{"fingerprint": "a", "why": "x"}', "unknown key 'why'", id="key"),
        pytest.param('{"rule": "a"}', "no line of a baseline", id="fingerprint"),
        pytest.param('{"fingerprint": "a", "outlets": "b"}', "no line of a baseline", id="outlets"),
        pytest.param("{", "not JSON", id="json"),
    ],
)
def test_a_wrong_line_is_named(path: Path, line: str, message: str) -> None:
    path.write_text(f"\n{line}\n")
    with pytest.raises(CheckerError) as caught:
        read_baseline(path)
    assert str(caught.value).startswith(f"{path}:2: ")
    assert message in str(caught.value)


def test_a_baseline_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match="there is no such baseline"):
        read_baseline(tmp_path / "known.jsonl")
