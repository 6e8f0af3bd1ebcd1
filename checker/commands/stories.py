"""`checker stories`: which articles of a batch report the same event."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from checker.config import Config
from checker.console import settings, spoken
from checker.model import Story, Unreadable

MISTAKE = 2


@dataclass(frozen=True, slots=True)
class _Found:
    """The stories, the articles that are copies of others, and what could not be read."""

    stories: tuple[Story, ...]
    copies: Mapping[str, str]
    unreadable: tuple[Unreadable, ...]


def _find(paths: Sequence[Path], config: Config) -> _Found:
    from checker.engine import local_tools
    from checker.ingest import read_articles
    from checker.stories import copies, group, title

    reading, store = read_articles(paths), local_tools(config).store
    try:
        groups = group(reading.articles, store)
        copied = copies(reading.articles, store)
    finally:
        store.close()
    stories = tuple(Story(name, title(members), members) for name, members in groups.items())
    return _Found(stories, copied, reading.unreadable)


def _json(found: _Found) -> str:
    from checker.report.listing import plain

    unreadable = [{"path": bad.path, "reason": bad.reason} for bad in found.unreadable]
    whole = {"stories": plain(found.stories, found.copies), "unreadable": unreadable}
    return json.dumps(whole, ensure_ascii=False, indent=1)


@click.command("stories")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="The form in which the stories are printed.")  # fmt: skip
@click.option("--config", "given", type=click.Path(path_type=Path),
              help="Settings file (default: the nearest checker.toml or pyproject.toml).")  # fmt: skip
def command(paths: tuple[Path, ...], name: str, given: Path | None) -> int:
    """List the stories in PATHS with their articles, as `checker check` compares them.

    Articles that name the same story are one; so are those that name none and lie together, if they are few. All
    others are put together by their words, names, figures and days. Wire copy is shown as such.

    \b
    checker stories monday.jsonl
    checker stories articles/ --format json
    """
    from checker.report import escape
    from checker.report.listing import text

    with spoken():
        found = _find(paths, settings(given))
    click.echo(text(found.stories, found.copies) if name == "text" else _json(found))
    for bad in found.unreadable:
        click.echo(escape.terminal(f"not read: {bad.path}: {bad.reason}"), err=True)
    return MISTAKE if found.unreadable else 0
