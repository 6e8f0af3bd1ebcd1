"""What `checker align` writes."""

import csv
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from click.testing import CliRunner

from checker.cli import cli
from checker.model import CheckerError
from checker.report.pairs import COLUMNS

pytestmark = pytest.mark.model

POST = "The council voted 31-12 in favour of the harbour fund on Thursday.\n\n=Nobody asked the fishermen about it.\n"
WIRE = "The council voted 31-13 in favour of the harbour fund on Thursday.\n\n=Nobody asked the fishermen about this.\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    (tmp_path / "vote").mkdir()
    (tmp_path / "vote" / "post.txt").write_text(POST)
    (tmp_path / "vote" / "wire.txt").write_text(WIRE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "align-cache"))


def _ran(*arguments: str) -> Any:
    return CliRunner().invoke(cli, ["align", *arguments], standalone_mode=False, catch_exceptions=False)


def _rows(name: str) -> list[dict[str, str]]:
    """The rows of a written table, every cell as text, the guard against formulas taken off."""
    path = Path(name)
    if path.suffix == ".parquet":
        rows = pd.read_parquet(path).astype(str).to_dict("records")
    elif path.suffix == ".jsonl":
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    else:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, delimiter="\t" if path.suffix == ".tsv" else ","))
    return [{str(key): str(value).removeprefix("'") for key, value in row.items()} for row in rows]


FORMATS = ("pairs.csv", "pairs.tsv", "pairs.jsonl", "pairs.parquet")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_holds_the_same_rows(name: str) -> None:
    result = _ran("vote", "-o", name)
    rows = _rows(name)
    assert (result.return_value, result.stdout) == (0, f"{len(rows)} pairs of 2 articles are in {name}.\n")
    assert all(tuple(row) == COLUMNS for row in rows)
    first = rows[0]
    assert (first["left_outlet"], first["right_outlet"], first["kind"]) == ("post", "wire", "sentence")
    assert POST[int(first["left_start"]) : int(first["left_end"])] == first["left_text"]
    assert [row["left_text"] for row in rows] == [row["left_text"] for row in _again(name)]
    assert [float(row["total"]) for row in rows] == sorted((float(row["total"]) for row in rows), reverse=True)


def _again(name: str) -> list[dict[str, str]]:
    other = f"again-{name}"
    _ran("vote", "-o", other)
    return _rows(other)


def test_no_cell_of_a_spreadsheet_is_a_formula() -> None:
    _ran("vote", "-o", "pairs.csv")
    cells = [cell for row in csv.reader(Path("pairs.csv").read_text(encoding="utf-8").splitlines()) for cell in row]
    assert "'=Nobody asked the fishermen about it." in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


def test_the_surest_only() -> None:
    _ran("vote", "-o", "all.csv")
    every = _rows("all.csv")
    _ran("vote", "-o", "top.csv", "--top", "1")
    assert _rows("top.csv") == every[:1]
    least = float(every[0]["total"]) - 0.00005
    _ran("vote", "-o", "least.csv", "--least", f"{least}")
    assert _rows("least.csv") == [row for row in every if float(row["total"]) >= least]


def test_articles_of_one_outlet_give_an_empty_table() -> None:
    result = _ran("vote/post.txt", "-o", "pairs.csv")
    assert (result.return_value, _rows("pairs.csv")) == (0, [])
    assert Path("pairs.csv").read_text(encoding="utf-8") == ",".join(COLUMNS) + "\n"


def test_what_cannot_be_read_is_the_users_mistake() -> None:
    Path("vote/scan.pdf").write_bytes(b"%PDF-1.7")
    result = _ran("vote", "-o", "pairs.csv")
    assert result.return_value == 2
    assert "not read: vote/scan.pdf" in result.stderr
    assert len(_rows("pairs.csv")) > 0


@pytest.mark.parametrize(("output", "message"), [("pairs.xlsx", "ending says the format"), ("no/p.csv", "no folder")])
def test_a_wrong_output_costs_no_work(output: str, message: str) -> None:
    with pytest.raises(CheckerError, match=message):
        _ran("nowhere", "-o", output)
