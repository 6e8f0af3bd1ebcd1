"""The claims as a table for spreadsheets: one row a claim, no cell that is a formula."""

import csv
from io import StringIO

from checker.model import Report
from checker.model.rows import COLUMNS, rows
from checker.report import escape
from checker.report.format import Rules

NAME = "csv"
SUFFIXES = (".csv",)


def render(report: Report, _rules: Rules) -> str:
    """The report as comma-separated values with the columns of `to_frame`, each text on one line."""
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows(report.discrepancies):
        writer.writerow(escape.csv(cell) if isinstance(cell, str) else cell for cell in row)
    return written.getvalue()
