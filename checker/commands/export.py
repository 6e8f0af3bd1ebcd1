"""`checker export`: verdicts as a table for annotation tools."""

from pathlib import Path

import click

from checker.console import settings
from checker.model import CheckerError


@click.command("export")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--verdicts", is_flag=True, required=True, help="Export the reviewers' verdicts.")
@click.option("--from", "given", type=click.Path(path_type=Path, dir_okay=False),
              help="The file of verdicts (default: reports/verdicts.jsonl).")  # fmt: skip
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False),
              help="The file to write: .csv or .jsonl.")  # fmt: skip
def command(paths: tuple[Path, ...], verdicts: bool, given: Path | None, output: Path) -> None:
    """Write verdicts to a CSV or JSON lines file, with what they are about if a JSON report is given in PATHS.

    Then what has no verdict yet is a row too, with an empty decision for a tool to fill in.
    `checker import` reads the file back.

    \b
    checker export --verdicts -o verdicts.csv
    checker export report.json --verdicts -o to-label.jsonl
    """
    from checker.report.summary import number
    from checker.review.exchange import rows, write
    from checker.review.texts import read_back
    from checker.review.verdicts import read_verdicts

    source = given or Path(settings(None).verdicts)
    if not paths and not source.exists():
        raise CheckerError(f"{source}: no such file. Give the file of verdicts with --from, or a report to label.")
    report = read_back(paths, Path.cwd())
    if paths and report is None:
        raise CheckerError(f"{paths[0]}: no JSON report. Write one: checker check PATHS -o report.json")
    found = rows(read_verdicts(source), report)
    write(output, found)
    decided = sum(bool(row["decision"]) for row in found)
    click.echo(f"Wrote {number(decided, 'verdict')} and {len(found) - decided} without one to {output}.")
