"""The short summary that a terminal shows after a run."""

from collections.abc import Mapping
from io import StringIO
from typing import TYPE_CHECKING, Literal, TextIO

from checker.model import Discrepancy, Report
from checker.report import escape
from checker.report import summary as counted
from checker.report.summary import Tally

if TYPE_CHECKING:
    from rich.table import Table

LONGEST_NAME = 48  # characters of a story's title in the table


def wants_colour(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether to colour what goes to `stream`: a terminal, and no NO_COLOR (see https://no-color.org)."""
    return stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def _name(text: str) -> str:
    shown = escape.terminal(text)
    return shown if len(shown) <= LONGEST_NAME else f"{shown[: LONGEST_NAME - 1]}…"


def _table(title: str, tallies: tuple[Tally, ...]) -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    table.add_column(title)
    for level, style in (("errors", "bold red"), ("warnings", "yellow"), ("notes", "dim")):
        table.add_column(level, justify="right", style=style)
    for tally in tallies:
        counts = (tally.errors, tally.warnings, tally.notes)
        table.add_row(Text(_name(tally.name)), *(str(count) if count else "·" for count in counts))
    return table


def _by_story(report: Report, standing: tuple[Discrepancy, ...]) -> tuple[Tally, ...]:
    return tuple(
        counted.tally(story.title or story.id, (d for d in standing if d.story == story.id))
        for story in counted.stories(report)
        if any(d.story == story.id for d in standing)
    )


def closing(report: Report) -> str:
    """The sentences that end a run: what was found, what was compared, what was left out."""
    found = counted.found(counted.standing(report))
    first = "" if counted.nothing(report) and not report.discrepancies else f"{found[0].upper()}{found[1:]}. "
    return escape.plain(" ".join([first + counted.compared(report), *counted.missed(report)]))


def summary(report: Report, *, colour: bool = False, width: int = 100) -> str:
    """The counts by story and by rule, the files that could not be read, and the closing sentences.

    Text for a terminal of `width` columns, with colours only if asked for; no control character of an
    article's gets into it. A run that compared nothing says so in capitals. No line break at the end.
    """
    from rich.console import Console
    from rich.text import Text

    written = StringIO()
    system: Literal["standard"] | None = "standard" if colour else None
    console = Console(file=written, width=width, force_terminal=colour, no_color=not colour, color_system=system)
    standing = counted.standing(report)
    if standing:
        for title, tallies in (("story", _by_story(report, standing)), ("rule", counted.by_rule(report))):
            console.print(_table(title, tallies), Text())
    for bad in report.coverage.unreadable:
        console.print(Text(escape.terminal(f"not read: {bad.path}: {bad.reason}")), soft_wrap=True)
    style = "bold red" if counted.nothing(report) else ""
    console.print(Text(closing(report), style=style), soft_wrap=True)
    return "\n".join(line.rstrip() for line in written.getvalue().splitlines()).strip("\n")
