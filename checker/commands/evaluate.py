"""`checker evaluate`: how good the flags are, by labelled data or by reviewers' verdicts."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.model import CheckerError

if TYPE_CHECKING:
    from checker.evaluate.verdicts import Lessons


def _lessons(reports: Sequence[Path], verdicts: Path) -> "Lessons":
    from checker.evaluate.verdicts import lessons
    from checker.report.reading import load
    from checker.review.verdicts import read_verdicts

    if not verdicts.is_file():
        raise CheckerError(f"{verdicts}: no such file. `checker review` writes one.")
    return lessons([each for path in reports for each in load(path)["discrepancies"]], read_verdicts(verdicts))


def _write(found: "Lessons", output: Path) -> None:
    from checker.evaluate.lessons import html, markdown, svg

    formats: dict[str, Callable[[Lessons], str]] = {".md": markdown, ".svg": svg, ".html": html}
    if output.suffix.lower() not in formats:
        raise CheckerError(f"{output}: the ending says the format. Use {', '.join(formats)}.")
    try:
        output.write_text(formats[output.suffix.lower()](found), encoding="utf-8", newline="\n")
    except OSError as error:
        raise CheckerError(f"{output}: cannot be written ({error.strerror}). Choose another file.") from error


@click.command("evaluate")
@click.argument("paths", nargs=-1, required=True, metavar="[GOLD] REPORT...", type=click.Path(path_type=Path))
@click.option("--verdicts", type=click.Path(path_type=Path, dir_okay=False),
              help="Measure the reports against this file of verdicts.")  # fmt: skip
@click.option("-o", "--output", "outputs", multiple=True, type=click.Path(path_type=Path, dir_okay=False),
              help="Write it to this file too: tables (.md), the plot (.svg) or both (.html). May be repeated.")  # fmt: skip
def command(paths: tuple[Path, ...], verdicts: Path | None, outputs: tuple[Path, ...]) -> None:
    """Measure the precision of JSON reports by what reviewers confirmed and dismissed.

    By rule and by outlet, with 95 % intervals, the reasons for dismissals, and where reviewers differ.

    \b
    checker evaluate report.json --verdicts reports/verdicts.jsonl
    checker evaluate *.json --verdicts reports/verdicts.jsonl -o quality.html
    """
    from checker.evaluate.lessons import markdown

    if verdicts is None:
        raise CheckerError("Say what to measure against: --verdicts FILE.")
    found = _lessons(paths, verdicts)
    for output in outputs:
        _write(found, output)
    click.echo(markdown(found), nl=False)
