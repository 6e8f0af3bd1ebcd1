"""Annotations of GitHub Actions, for standard output: one line a discrepancy."""

from collections.abc import Iterator

from checker.model import Discrepancy, Level, Report
from checker.report import escape, summary
from checker.report.format import Rules
from checker.report.place import first

NAME = "github"
SUFFIXES = ()

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
_BREAK = "%0A"


def _command(name: str, message: str, **properties: str) -> str:
    given = ",".join(f"{key}={escape.annotation_property(value)}" for key, value in properties.items() if value)
    return f"::{name}{f' {given}' * bool(given)}::{message}"


def _annotation(discrepancy: Discrepancy) -> str:
    at = first(discrepancy)
    lines = (discrepancy.message, *summary.told(discrepancy), *discrepancy.because)
    return _command(
        _COMMANDS[discrepancy.level],
        _BREAK.join(escape.annotation(line) for line in lines),
        file=at.file,
        line=str(at.line) if at.file else "",
        title=f"{discrepancy.rule}: {discrepancy.subject}",
    )


def _lines(report: Report) -> Iterator[str]:
    for discrepancy in summary.standing(report):
        yield _annotation(discrepancy)
    for bad in report.coverage.unreadable:
        yield _command("error", escape.annotation(f"not read: {bad.reason}"), file=bad.path)
    yield _command("error" if summary.nothing(report) else "notice", escape.annotation(summary.compared(report)))


def render(report: Report, _rules: Rules) -> str:
    """The discrepancies that no reviewer dismissed as workflow commands, then what was compared.

    GitHub shows ten of each level a step, the first ones: here the gravest.
    """
    return "\n".join(_lines(report)) + "\n"
