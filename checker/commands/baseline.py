"""`checker baseline`: write down what is known, so that a gate fails on what is new alone."""

from pathlib import Path

import click

from checker.config import Config
from checker.console import run, settings, spoken
from checker.model import CheckerError, Report


def _whole(report: Report, output: Path) -> None:
    """Raises `CheckerError` for a run that says nothing of what is not in it."""
    from checker.report.summary import compared, nothing

    if bad := report.coverage.unreadable:
        raise CheckerError(
            f"{output} is left as it was: {bad[0].path} could not be read ({bad[0].reason}), and {len(bad) - 1} more."
        )
    if nothing(report):
        raise CheckerError(f"{output} is left as it was. {compared(report)}")


def _prune(report: Report, output: Path, config: Config) -> str:
    from checker.engine import chosen, every_rule
    from checker.review.baseline import gone, prune_baseline, read_baseline

    known = read_baseline(output)
    old = gone(report, known, {rule.id for rule in chosen(every_rule(), config)})
    prune_baseline(output, {entry.fingerprint for entry in old})
    return f"{len(old)} of {len(known)} no longer occur and were dropped from {output}."


@click.command("baseline")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The baseline's file."
)
@click.option("--prune", is_flag=True, help="Add nothing: only drop from the file what no longer occurs.")
@click.option(
    "--against", multiple=True, type=click.Path(path_type=Path), metavar="PATH", help="As in 'checker check'."
)
@click.option(
    "--config",
    "given",
    type=click.Path(path_type=Path),
    help="Settings file (default: the nearest checker.toml or pyproject.toml).",
)
def command(paths: tuple[Path, ...], output: Path, prune: bool, against: tuple[Path, ...], given: Path | None) -> None:
    """Write all that 'checker check PATHS' finds into a file of known discrepancies.

    \b
    checker baseline archive/ -o known.jsonl             what is there now
    checker check archive/ --baseline known.jsonl        fails on what is new alone
    checker baseline archive/ -o known.jsonl --prune     drops what no longer occurs
    """
    import datetime as dt

    from checker.review.baseline import write_baseline
    from checker.review.verdicts import read_verdicts, with_verdicts

    with spoken():
        config = settings(given)
        report = run(paths, config, against)
        _whole(report, output)
        if prune:
            click.echo(_prune(report, output, config))
            return
        given_verdicts = read_verdicts(Path(config.verdicts))
        count = write_baseline(output, with_verdicts(report, given_verdicts, dt.date.today()))  # noqa: DTZ011
        click.echo(f"{count} known {'discrepancy is' if count == 1 else 'discrepancies are'} in {output}.")
