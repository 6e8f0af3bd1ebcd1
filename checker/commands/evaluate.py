"""`checker evaluate`: how good the flags are, by labelled data or by reviewers' verdicts."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.model import CheckerError, Level

if TYPE_CHECKING:
    from checker.evaluate.figures import Figures
    from checker.evaluate.verdicts import Lessons


def _lessons(reports: Sequence[Path], verdicts: Path) -> "Lessons":
    from checker.evaluate.verdicts import lessons
    from checker.report.reading import load
    from checker.review.verdicts import read_verdicts

    if not verdicts.is_file():
        raise CheckerError(f"{verdicts}: no such file. `checker review` writes one.")
    return lessons([each for path in reports for each in load(path)["discrepancies"]], read_verdicts(verdicts))


def _figures(gold: Path, report: Path, adjudicated: Path | None, level: Level) -> "Figures":
    from checker.evaluate.figures import figures
    from checker.evaluate.gold import read_adjudicated, read_gold
    from checker.evaluate.scoring import at_least, judge
    from checker.report.reading import load

    read = read_adjudicated(adjudicated) if adjudicated else ()
    return figures(judge(read_gold(gold), at_least(load(report)["discrepancies"], level), read))


def _measure(paths: Sequence[Path], adjudicated: Path | None, level: Level, *, as_json: bool) -> None:
    from checker.evaluate.tables import plain, text

    if len(paths) != 2:
        raise CheckerError("Give labelled discrepancies and one report: checker evaluate GOLD.jsonl REPORT.json")
    gold, report = paths
    found = _figures(gold, report, adjudicated, level)
    click.echo(json.dumps(plain(found), indent=1) if as_json else text(found).rstrip())


def _write(found: "Lessons", output: Path) -> None:
    from checker.evaluate.lessons import html, markdown, svg

    formats: dict[str, Callable[[Lessons], str]] = {".md": markdown, ".svg": svg, ".html": html}
    if output.suffix.lower() not in formats:
        raise CheckerError(f"{output}: the ending says the format. Use {', '.join(formats)}.")
    try:
        output.write_text(formats[output.suffix.lower()](found), encoding="utf-8", newline="\n")
    except OSError as error:
        raise CheckerError(f"{output}: cannot be written ({error.strerror}). Choose another file.") from error


_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("evaluate")
@click.argument("paths", nargs=-1, required=True, metavar="[GOLD] REPORT...", type=click.Path(path_type=Path))
@click.option("--verdicts", type=_FILE, help="Measure the reports against this file of verdicts, not against GOLD.")
@click.option("--adjudicated", type=_FILE, help="Findings without a label that reading showed to be true.")
@click.option("--level", type=click.Choice([level.value for level in Level]), default="warning", show_default=True,
              help="The lowest level of GOLD's findings that counts.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print GOLD's figures as JSON.")
@click.option("-o", "--output", "outputs", multiple=True, type=_FILE,
              help="Write what the verdicts say to this file too: tables (.md), the plot (.svg) or both (.html). "
                   "May be repeated.")  # fmt: skip
def command(
    paths: tuple[Path, ...],
    verdicts: Path | None,
    adjudicated: Path | None,
    level: str,
    as_json: bool,
    outputs: tuple[Path, ...],
) -> None:
    """Measure JSON reports: one against labelled discrepancies, or any number by what reviewers decided.

    Against GOLD: recall of conflicts and variations, precision, traps, by type, rule and level, with 95 %
    intervals by drawing the stories anew. With --verdicts: precision by rule and by outlet, the reasons for
    dismissals, and where reviewers differ.

    \b
    checker evaluate gold.jsonl report.json
    checker evaluate gold.jsonl report.json --adjudicated read.jsonl --json
    checker evaluate *.json --verdicts reports/verdicts.jsonl -o quality.html
    """
    from checker.evaluate.lessons import markdown

    if verdicts is None:
        _measure(paths, adjudicated, Level(level), as_json=as_json)
        return
    found = _lessons(paths, verdicts)
    for output in outputs:
        _write(found, output)
    click.echo(markdown(found), nl=False)
