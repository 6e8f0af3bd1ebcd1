"""What `checker evaluate GOLD REPORT` prints."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from checker.cli import cli
from checker.model import CheckerError


def _side(article: str) -> dict[str, object]:
    return {"article": article, "start": 0, "end": 5, "sentence": [0, 40]}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    row = {"story": "wall", "type": "number", "verdict": "conflict", "a": _side("one"), "b": _side("two")}
    Path("gold.jsonl").write_text(json.dumps(row) + "\n")
    spots = [[{"article": name, "start": start, "end": start + 5} for name in ("one", "two")] for start in (0, 90)]
    found = [
        {"rule": "number-conflict", "level": level, "story": "wall", "claims": claims}
        for level, claims in zip(("error", "warning"), spots, strict=True)
    ]
    Path("report.json").write_text(json.dumps({"schema_version": 1, "discrepancies": found}))
    read = {"rule": "number-conflict", "claims": spots[1], "reason": "both give the wall's cost"}
    Path("read.jsonl").write_text(json.dumps(read) + "\n")


def _ran(*arguments: str) -> str:
    result = CliRunner().invoke(cli, ["evaluate", *arguments], standalone_mode=False, catch_exceptions=False)
    return result.stdout


def _figures(*arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_ran("gold.jsonl", "report.json", "--json", *arguments))
    return found


def test_a_table() -> None:
    lines = _ran("gold.jsonl", "report.json").splitlines()
    assert [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:6]] == [
        ["conflicts located", "1/1", "1.00", "–"],
        ["conflicts met exactly", "1/1", "1.00", "–"],
        ["variations located", "0/0", "–", "–"],
        ["findings that are true", "1/2", "0.50", "–"],
    ]
    assert len({len(line) for line in lines[:8]}) == 1


LEVELS = {"note": (2, 0.5), "warning": (2, 0.5), "error": (1, 1.0)}


@pytest.mark.parametrize(("level", "expected"), LEVELS.items(), ids=LEVELS.keys())
def test_levels(level: str, expected: tuple[int, float]) -> None:
    found = _figures("--level", level)
    assert (found["findings"], found["precision"]) == expected


def test_reading_counts_beside() -> None:
    found = _figures("--adjudicated", "read.jsonl")
    assert (found["precision"], found["adjudicated_precision"], found["stale"]) == (0.5, 1.0, 0)
    assert "… with those read and found true" in _ran("gold.jsonl", "report.json", "--adjudicated", "read.jsonl")


MISTAKES = {
    "no-report": (["gold.jsonl"], r"checker evaluate GOLD\.jsonl REPORT\.json"),
    "no-gold": (["none.jsonl", "report.json"], r"none\.jsonl: cannot be read"),
    "swapped": (["report.json", "gold.jsonl"], "no JSON report|not as expected|not JSON"),
}


@pytest.mark.parametrize(("arguments", "message"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistakes(arguments: list[str], message: str) -> None:
    with pytest.raises(CheckerError, match=message):
        _ran(*arguments)
