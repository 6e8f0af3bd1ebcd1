"""The counts of a run by rule: what is new, what was known, and what reviewers made of it."""

from collections import Counter

from checker.model import Discrepancy, Report
from checker.report import escape

_COLUMNS = ("new", "known", "confirmed", "dismissed", "unsure")


def _column(discrepancy: Discrepancy) -> str:
    if discrepancy.verdict:
        return discrepancy.verdict.decision
    return "known" if discrepancy.known else "new"


def statistics(report: Report) -> str:
    """A line a rule, by name, then one of all; each discrepancy is in one column. No line break at the end."""
    counts = Counter((d.rule, _column(d)) for d in report.discrepancies)
    rules = sorted({d.rule for d in report.discrepancies})
    rows = [(rule, [counts[rule, column] for column in _COLUMNS]) for rule in rules]
    rows.append(("all", [sum(counts[rule, column] for rule in rules) for column in _COLUMNS]))
    width = max(len(name) for name, _ in rows)
    head = " " * width + "".join(f"{column:>11}" for column in _COLUMNS)
    lines = [
        f"{escape.terminal(name):<{width}}" + "".join(f"{n or '·':>11}" for n in numbers) for name, numbers in rows
    ]
    return "\n".join([head, *lines])
