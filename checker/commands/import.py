"""`checker import`: verdicts from a table that a person or an annotation tool filled in."""

# ruff: noqa: N999  a command is called as its module is

from pathlib import Path

import click

from checker.console import settings


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--verdicts", "given", type=click.Path(path_type=Path, dir_okay=False),
              help="The file of verdicts to add to (default: reports/verdicts.jsonl).")  # fmt: skip
@click.option(
    "--reviewer", default="", metavar="NAME", help="Whose the rows without a reviewer are (default: the login name)."
)
def command(file: Path, given: Path | None, reviewer: str) -> None:
    """Add the verdicts in FILE (.csv or .jsonl, as `checker export` writes it) to the file of verdicts.

    A row needs `fingerprint` and `decision` (confirmed, dismissed or unsure), and a `reason` to be dismissed.
    All rows are taken, or none if one is wrong.

    \b
    checker import verdicts.csv
    checker import labelled.jsonl --reviewer anna
    """
    from checker.report.summary import number
    from checker.review.desk import login_name
    from checker.review.exchange import read
    from checker.review.verdicts import add_verdicts

    verdicts = given or Path(settings(None).verdicts)
    found = read(file, reviewer or login_name())
    add_verdicts(verdicts, found)
    click.echo(f"Added {number(len(found), 'verdict')} to {verdicts}.")
