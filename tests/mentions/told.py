"""The events of a sentence of our own, read by the shipped pipeline, as the tables write them."""

import datetime as dt

from checker.language.pipeline import Parser
from checker.mentions import mentions
from checker.model import Mention

PUBLISHED = dt.date(2025, 3, 5)  # a Wednesday


def told(parser: Parser, text: str) -> list[Mention]:
    """The events of one sentence, in order."""
    return [m for m in mentions(parser.parse([text]), [0], PUBLISHED) if m.event is not None]


def shown_event(mention: Mention) -> str:
    """ "held = vote · agent council, on bridge" as the tables write it."""
    event = mention.event
    assert event is not None
    parts = ", ".join(f"{p.role} {p.name}" for p in event.participants)
    return f"{mention.text} = {event.act}" + (f" · {parts}" if parts else "")
