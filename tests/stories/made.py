"""The articles of `events.toml`, three outlets on each of four events."""

import datetime as dt
import tomllib
from pathlib import Path

from checker.model import Article

DAY = dt.date(2024, 5, 14)

OUTLETS = ("Harbour Post", "Inland Mail", "Wire Service")
EVENTS = tomllib.loads((Path(__file__).parent / "events.toml").read_text(encoding="utf-8"))


def event(name: str, day: dt.date | None = DAY) -> tuple[Article, ...]:
    """The three articles on one event; their ids are the event's name and a number."""
    return tuple(
        Article(f"{name}-{number}", outlet, told["text"], headline=told["headline"], published=day)
        for number, (outlet, told) in enumerate(zip(OUTLETS, EVENTS[name], strict=True), start=1)
    )


EVERY = tuple(article for name in EVENTS for article in event(name))
