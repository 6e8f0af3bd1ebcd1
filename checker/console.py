"""What the commands share at the edge: the settings, the run with its bar, and warnings in one line."""

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

from checker.config import Config, read_config
from checker.model import Level, Report
from checker.progress import told


def settings(given: Path | None, **options: object) -> Config:
    """The configuration of the file `given` or the nearest one, with what the command line says put over it."""
    said = {name: str(value) if isinstance(value, Path) else value for name, value in options.items() if value}
    if "level" in said:
        said["level"] = Level(str(said["level"]))
    return replace(read_config(Path.cwd(), given), **said)  # type: ignore[arg-type]


@contextmanager
def spoken() -> Iterator[None]:
    """Warnings of our own as one line on standard error, in the place of Python's two."""
    with warnings.catch_warnings():
        warnings.showwarning = lambda message, *_, **__: click.echo(f"checker: {message}", err=True)
        yield


def run(paths: Sequence[Path], config: Config, against: Sequence[Path] = (), *, whole: bool = True) -> Report:
    """Read the articles and compare them with each other, and with those of `against`; for `whole` see `check`."""
    from checker.engine import check, local_tools
    from checker.ingest import read_articles

    with told() as progress:
        archive = read_articles(against)
        # Beside an archive a folder is no story for being small: what is new in it may belong to any of the old ones.
        new = read_articles(paths, {article.story for article in archive.articles} if against else None)
        unreadable = (*new.unreadable, *archive.unreadable)
        tools = local_tools(config)
        return check(
            new.articles, config, tools, unreadable, progress.done, archive.articles, progress.begin, whole=whole
        )
