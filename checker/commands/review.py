"""`checker review`: go through the flagged pairs one by one, on a local page or in the terminal."""

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.config import Config
from checker.console import run, settings, spoken
from checker.model import Level, Report

if TYPE_CHECKING:
    from checker.review.desk import Desk


def _checked(paths: Sequence[Path], config: Config) -> Report:
    from checker.report import escape

    with spoken():
        report = run(paths, config)
    for bad in report.coverage.unreadable:
        click.echo(f"not read: {escape.terminal(f'{bad.path}: {bad.reason}')}", err=True)
    return report


def _report(paths: Sequence[Path], config: Config, level: str | None) -> Report:
    """The report that is given, with its articles, or one made now."""
    from checker.review.texts import read_back

    found = read_back(paths, Path.cwd())
    if found is None:
        return _checked(paths, config)
    lowest = Level(level).rank if level else 0
    return replace(found, discrepancies=tuple(d for d in found.discrepancies if d.level.rank >= lowest))


def _has_screen(environment: Mapping[str, str]) -> bool:
    """Whether there is a screen to open a browser on: a text browser would take the terminal."""
    return sys.platform != "linux" or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _page(at: "Desk", port: int, *, browser: bool) -> None:
    from checker.review.serve import serve

    def say(address: str) -> None:
        click.echo(f"The review is at {address}\nVerdicts go into {at.verdicts} as {at.reviewer}'s. Ctrl-C ends it.")

    serve(at, port, say, browser=browser)


@click.command("review")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--terminal", is_flag=True, help="Review in the terminal, not on a page.")
@click.option(
    "--blind", is_flag=True, help="Hide the machine's level and reasons, and others' verdicts, until yours is given."
)
@click.option("--reviewer", default="", metavar="NAME", help="Whose verdicts these are (default: the login name).")
@click.option("--verdicts", type=click.Path(path_type=Path, dir_okay=False),
              help="The file of verdicts (default: reports/verdicts.jsonl).")  # fmt: skip
@click.option("--level", type=click.Choice([level.value for level in Level]), help="The lowest level to review.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The page's port (default: one that is free).")
@click.option("--no-browser", is_flag=True, help="Print the address and open nothing.")
@click.option("--config", "given", type=click.Path(path_type=Path),
              help="Settings file (default: the nearest checker.toml or pyproject.toml).")  # fmt: skip
def command(
    paths: tuple[Path, ...],
    verdicts: Path | None,
    level: str | None,
    given: Path | None,
    port: int,
    **options: str | bool,
) -> None:
    """Review what is flagged in PATHS: articles, or a JSON report that `checker check -o report.json` wrote.

    A report's articles are read again from where it says, if that is in this folder; else give them too.
    Each verdict is saved at once, and the next review goes on where this one stopped.

    \b
    checker review articles/
    checker review report.json
    checker review report.json /elsewhere/articles --blind --reviewer anna
    checker review report.json --terminal
    """
    from checker.engine import load_rules
    from checker.report import RuleText
    from checker.review import queue
    from checker.review.desk import desk, login_name, where

    config = settings(given, level=level, verdicts=verdicts)
    reviewer = str(options["reviewer"]).strip() or login_name()
    rules = {rule.id: RuleText(rule.id, rule.level, rule.summary, rule.help) for rule in load_rules()}
    report = _report(paths, config, level)
    at = desk(report, rules, Path(config.verdicts), reviewer, blind=bool(options["blind"]))
    where(at)  # a file of verdicts that cannot be read is said before anything is opened
    if options["terminal"]:
        from checker.review.terminal import review

        review(at)
    else:
        _page(at, port, browser=_has_screen(os.environ) and not options["no_browser"])
    click.echo(f"\n{queue.progress(at.queue, queue.View(), where(at))}. The verdicts are in {at.verdicts}.")
