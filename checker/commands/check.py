"""`checker check`: compare articles, write the report, and say by the exit code what was found."""

import datetime as dt
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.config import Config
from checker.console import run, settings, spoken
from checker.model import CheckerError, Level, Report

if TYPE_CHECKING:
    from checker.report import Renderer
    from checker.review.gate import Judged

LEVELS = [level.value for level in Level]
FOUND, MISTAKE = 1, 2
STDOUT = Path("-")


def _renderers(outputs: Sequence[Path], name: str) -> "list[tuple[Path, Renderer]]":
    """Each output with its format: known before any work is done, so that a wrong ending costs nothing."""
    from checker.report import renderer

    every = [*outputs, *([STDOUT] if name and STDOUT not in outputs else [])]
    for path in every:
        if not path.absolute().parent.is_dir():
            raise CheckerError(f"{path}: there is no folder {path.absolute().parent}. Make it and run again.")
    return [(path, renderer(name or "markdown") if path == STDOUT else renderer(str(path))) for path in every]


def _write(report: Report, outputs: "Sequence[tuple[Path, Renderer]]") -> None:
    from checker.engine import every_rule
    from checker.report import RuleText

    rules = {rule.id: RuleText(rule.id, rule.level, rule.summary, rule.help) for rule in every_rule()}
    for path, chosen in outputs:
        text = chosen.render(report, rules)
        if path == STDOUT:
            click.echo(text, nl=not text.endswith("\n"))
            continue
        try:
            path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise CheckerError(f"{path}: cannot be written ({error.strerror}). Choose another file.") from error


def _judged(report: Report, config: Config) -> "Judged":
    from checker.engine import chosen, every_rule
    from checker.review.gate import judged

    rules = {rule.id for rule in chosen(every_rule(), config)}
    return judged(report, config.verdicts, config.baseline, rules, dt.date.today())  # noqa: DTZ011 the reader's own day


def _told(found: "Judged", config: Config, *, statistics: bool, err: bool) -> None:
    """The summary and the closing sentences, on standard error where the report itself is on standard output."""
    from checker.report.statistics import statistics as counted
    from checker.report.terminal import summary, wants_colour

    colour = wants_colour(sys.stderr if err else sys.stdout, os.environ)
    click.echo(summary(found.report, colour=colour, width=shutil.get_terminal_size().columns), err=err, color=colour)
    if statistics:
        click.echo(f"\n{counted(found.report)}", err=err)
    for sentence in found.sentences(config.baseline, config.verdicts):
        click.echo(sentence, err=err)


def _loud(report: Report) -> None:
    """What is said even where nothing else is: what could not be read, and that nothing was compared."""
    from checker.report import escape
    from checker.report.summary import compared, nothing

    for bad in report.coverage.unreadable:
        click.echo(escape.terminal(f"not read: {bad.path}: {bad.reason}"), err=True)
    if nothing(report):
        click.echo(escape.terminal(compared(report)), err=True)


def _exit_code(report: Report, config: Config, *, exit_zero: bool) -> int:
    from checker.report.summary import nothing
    from checker.review.gate import fails

    if config.require_coverage and nothing(report):
        click.echo("checker: require-coverage is set: a run that compares nothing is a mistake.", err=True)
        return MISTAKE
    if report.coverage.unreadable:
        return MISTAKE
    return FOUND if fails(report, config.fail_on) and not exit_zero else 0


_FILE = click.Path(path_type=Path, dir_okay=False, allow_dash=True)
_ANY = click.Path(path_type=Path)


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=_ANY)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=_FILE,
    help="Write the report to this file, whose ending names the format; - is standard output. May be repeated.",
)
@click.option(
    "--format",
    "name",
    default="",
    metavar="NAME",
    help="The format for standard output: markdown, json, sarif, github, …",
)
@click.option(
    "--against",
    multiple=True,
    type=_ANY,
    metavar="PATH",
    help="Compare with these older articles too, but not them with each other. May be repeated.",
)
@click.option("--baseline", type=_FILE, help="Known discrepancies, which do not fail the run.")
@click.option("--verdicts", type=_FILE, help="Reviewers' verdicts (default: reports/verdicts.jsonl).")
@click.option("--level", type=click.Choice(LEVELS), help="The lowest level that is reported (default: warning).")
@click.option(
    "--fail-on", type=click.Choice([*LEVELS, "never"]), help="The lowest level that gives exit code 1 (default: error)."
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found; mistakes still give 2.")
@click.option("-q", "--quiet", is_flag=True, help="Print no summary, only what must not be missed.")
@click.option("--statistics", is_flag=True, help="Count by rule what is new, known, confirmed, dismissed and unsure.")
@click.option("--select", multiple=True, metavar="RULE", help="Use this rule alone. May be repeated.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave this rule out. May be repeated.")
@click.option("--model", default="", metavar="PATH", help="A sentence-transformers model other than the packaged one.")
@click.option("--config", "given", type=_ANY,
              help="Settings file (default: the nearest checker.toml or pyproject.toml).")  # fmt: skip
def command(
    paths: tuple[Path, ...],
    outputs: tuple[Path, ...],
    name: str,
    against: tuple[Path, ...],
    given: Path | None,
    exit_zero: bool,
    quiet: bool,
    statistics: bool,
    **options: object,
) -> int:
    """Compare the articles in PATHS: files and folders of text, Markdown, HTML, JSON, CSV or Parquet.

    Articles of one story have the same `story`, or lie in one folder.

    \b
    checker check articles/
    checker check monday.jsonl -o report.md -o report.json
    checker check articles/ --level note --fail-on warning
    checker check new/ --against archive/ --baseline known.jsonl
    checker check articles/ --format github
    """
    with spoken():
        config = settings(given, **options)
        chosen = _renderers(outputs, name)
        found = _judged(run(paths, config, against, whole=False), config)
        _write(found.report, chosen)
        if quiet:
            _loud(found.report)
        else:
            _told(found, config, statistics=statistics, err=any(path == STDOUT for path, _ in chosen))
        return _exit_code(found.report, config, exit_zero=exit_zero)
