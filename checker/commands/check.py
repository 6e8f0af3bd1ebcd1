"""`checker check`: compare articles, write the report, and say by the exit code what was found."""

import os
import shutil
import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.config import Config, read_config
from checker.model import CheckerError, Level, Report

if TYPE_CHECKING:
    from checker.report import Renderer

LEVELS = [level.value for level in Level]
FOUND, UNREADABLE = 1, 2


def _settings(given: Path | None, **options: object) -> Config:
    """The configuration, with what the command line says put over it."""
    said = {name: value for name, value in options.items() if value}
    if "level" in said:
        said["level"] = Level(str(said["level"]))
    return replace(read_config(Path.cwd(), given), **said)  # type: ignore[arg-type]


def _renderers(outputs: Sequence[Path]) -> "list[tuple[Path, Renderer]]":
    """Each output with its format: known before any work is done, so that a wrong ending costs nothing."""
    from checker.report import renderer

    for path in outputs:
        if not path.absolute().parent.is_dir():
            raise CheckerError(f"{path}: there is no folder {path.absolute().parent}. Make it and run again.")
    return [(path, renderer(str(path))) for path in outputs]


@contextmanager
def _spoken() -> Iterator[None]:
    """Warnings of our own as one line on standard error, in the place of Python's two."""
    with warnings.catch_warnings():
        warnings.showwarning = lambda message, *_, **__: click.echo(f"checker: {message}", err=True)
        yield


def _run(paths: Sequence[Path], config: Config) -> Report:
    from tqdm import tqdm

    from checker.engine import check, local_tools
    from checker.ingest import read_articles

    reading = read_articles(paths)
    # Drawn on a terminal alone, and only for work of more than a second.
    with tqdm(total=len(reading.articles), desc="comparing", unit="article", delay=1, disable=None, leave=False) as bar:
        return check(reading.articles, config, local_tools(config), reading.unreadable, bar.update)


def _write(report: Report, outputs: "Sequence[tuple[Path, Renderer]]") -> None:
    from checker.engine import load_rules
    from checker.report import RuleText

    rules = {rule.id: RuleText(rule.id, rule.level, rule.summary, rule.help) for rule in load_rules()}
    for path, chosen in outputs:
        try:
            path.write_text(chosen.render(report, rules), encoding="utf-8", newline="\n")
        except OSError as error:
            raise CheckerError(f"{path}: cannot be written ({error.strerror}). Choose another file.") from error


def _exit_code(report: Report, fail_on: str) -> int:
    if report.coverage.unreadable:
        return UNREADABLE
    limit = len(LEVELS) if fail_on == "never" else Level(fail_on).rank
    open_ones = [d for d in report.discrepancies if d.verdict is None or d.verdict.decision != "dismissed"]
    return FOUND if any(d.level.rank >= limit for d in open_ones) else 0


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", "outputs", multiple=True, type=click.Path(path_type=Path, dir_okay=False),
              help="Write the report to this file; its ending names the format. May be repeated.")  # fmt: skip
@click.option("--level", type=click.Choice(LEVELS), help="The lowest level that is reported (default: warning).")
@click.option("--fail-on", type=click.Choice([*LEVELS, "never"]), help="The lowest level that gives exit code 1 (default: error).")
@click.option("--select", multiple=True, metavar="RULE", help="Use this rule alone. May be repeated.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Leave this rule out. May be repeated.")
@click.option("--model", default="", metavar="PATH", help="A sentence-transformers model other than the packaged one.")
@click.option("--config", "given", type=click.Path(path_type=Path), help="Settings file (default: the nearest checker.toml or pyproject.toml).")
def command(paths: tuple[Path, ...], outputs: tuple[Path, ...], given: Path | None, **options: object) -> int:
    """Compare the articles in PATHS: files and folders of text, Markdown, HTML, JSON, CSV or Parquet.

    Articles of one story have the same `story`, or lie in one folder.

    \b
    checker check articles/
    checker check monday.jsonl -o report.md -o report.json
    checker check articles/ --level note --fail-on warning
    checker check articles/ --select quote-wording
    """
    from checker.report.terminal import summary, wants_colour

    with _spoken():
        config = _settings(given, **options)
        chosen = _renderers(outputs)
        report = _run(paths, config)
        _write(report, chosen)
        colour = wants_colour(sys.stdout, os.environ)
        click.echo(summary(report, colour=colour, width=shutil.get_terminal_size().columns))
        return _exit_code(report, config.fail_on)
