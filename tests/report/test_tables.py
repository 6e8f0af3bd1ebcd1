"""The report as rows: in pandas, and as CSV that pandas reads back and no spreadsheet executes."""

import csv
from io import StringIO

import pandas as pd
import pytest

from checker.model.rows import COLUMNS
from checker.report import escape, renderer
from tests.report.hostile import HOSTILE
from tests.report.hostility import hostile_report
from tests.report.sample import EMPTY, REPORT

render = renderer("csv").render


def test_one_row_a_claim() -> None:
    frame = REPORT.to_frame()
    assert list(frame.columns) == list(COLUMNS)
    assert frame[["rule", "side", "outlet", "text"]].head(2).to_numpy().tolist() == [
        ["number-conflict", 1, "Harbour Post", "212"],
        ["number-conflict", 2, "Coast Wire", "221"],
    ]
    assert frame["fingerprint"].nunique() == 5


def test_nothing_found_is_no_row() -> None:
    frame = EMPTY.to_frame()
    assert list(frame.columns) == list(COLUMNS)
    assert frame.empty


def test_pandas_reads_the_csv_back() -> None:
    found = pd.read_csv(StringIO(render(REPORT, {})), keep_default_na=False, dtype=str)
    expected = REPORT.to_frame().astype(str).map(escape.csv)
    pd.testing.assert_frame_equal(found, expected, check_dtype=False)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_cell_is_a_formula_and_none_spills(text: str) -> None:
    written = render(hostile_report(text), {})
    rows = list(csv.reader(StringIO(written), strict=True))
    assert [len(row) for row in rows] == [len(COLUMNS)] * 9
    assert len(written.splitlines()) == 9
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert max(len(cell) for row in rows for cell in row) <= 32_767
