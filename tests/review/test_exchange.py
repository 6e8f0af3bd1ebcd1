"""Verdicts go out to tools and come back the same."""

import csv
import json
from pathlib import Path

import pytest

from checker.model import CheckerError, Verdict
from checker.review.exchange import read, rows, write
from tests.review.sample import HOSTILE, PEOPLE, QUOTE, REPORT, given

VERDICTS = (
    given(HOSTILE.fingerprint, "unsure", "=ben", note='=HYPERLINK("http://x.example")'),
    given(PEOPLE.fingerprint, note="Zoë said “no”, then\u2028yes; 'quoted'"),
    given(QUOTE.fingerprint, "dismissed", reason="translation", until="2030-01-01"),
)


@pytest.mark.parametrize("name", ["out.csv", "out.jsonl"])
@pytest.mark.parametrize("report", [None, REPORT], ids=["verdicts-alone", "with-the-report"])
def test_there_and_back(tmp_path: Path, name: str, report: object) -> None:
    write(tmp_path / name, rows(VERDICTS, REPORT if report else None))
    back = read(tmp_path / name, "somebody")
    flat = [Verdict(**{**_fields(v), "note": v.note.replace("\u2028", " ")}) for v in VERDICTS]
    assert back == (flat if name == "out.csv" else list(VERDICTS))


def _fields(verdict: Verdict) -> dict[str, str]:
    return {name: getattr(verdict, name) for name in verdict.__slots__}


def test_what_waits_for_a_verdict_is_a_row_too(tmp_path: Path) -> None:
    write(tmp_path / "out.jsonl", rows(VERDICTS, REPORT))
    found = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert [row["decision"] for row in found] == ["unsure", "confirmed", "dismissed", "", "", ""]
    assert found[1]["outlet_1"] == "Harbour Post"
    assert found[1]["sentence_2"].startswith("TORVIK — All 221 passengers")


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    write(tmp_path / "out.csv", rows(VERDICTS, REPORT))
    with (tmp_path / "out.csv").open(newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []


def test_a_tool_fills_in_a_row_and_adds_a_column(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text("annotator_time,decision,fingerprint,reason\n7,dismissed,abcd,both true\n3,,ef01,\n")
    assert read(path, "anna") == [Verdict("abcd", "dismissed", "both true", "anna")]


WRONG = {
    "ending": ("in.xlsx", "", "the ending says the format"),
    "no-fingerprint": ("in.csv", "decision\nconfirmed\n", "in.csv:2: a verdict without a fingerprint"),
    "no-json": ("in.jsonl", "{", "cannot be read"),
    "no-object": ("in.jsonl", "[1]", "line 1 is no object"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_named(tmp_path: Path, case: str) -> None:
    name, text, message = WRONG[case]
    (tmp_path / name).write_text(text)
    with pytest.raises(CheckerError, match=message):
        read(tmp_path / name, "anna")
