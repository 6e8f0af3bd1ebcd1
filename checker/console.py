"""What the commands share at the edge: the settings, the run with its bar, and warnings in one line."""

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

from checker.config import Config, read_config
from checker.model import Level, Report


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


def run(paths: Sequence[Path], config: Config, against: Sequence[Path] = ()) -> Report:
    """Read the articles and compare them with each other, and with those of `against`."""
    from tqdm import tqdm

    from checker.engine import check, local_tools
    from checker.ingest import read_articles

    new, archive = read_articles(paths), read_articles(against)
    unreadable = (*new.unreadable, *archive.unreadable)
    # Drawn on a terminal alone, and only for work of more than a second.
    with tqdm(total=len(new.articles), desc="comparing", unit="article", delay=1, disable=None, leave=False) as bar:
        return check(new.articles, config, local_tools(config), unreadable, bar.update, archive.articles)
