"""All values of a story that answer to each other: people, bodies, quantities, places, dates and events."""

from collections.abc import Iterator

from checker.align.act_places import match_places
from checker.align.bodies import match_bodies
from checker.align.encoder import Encoder
from checker.align.event_dates import match_dates
from checker.align.events import match_events, same_events
from checker.align.like_dates import match_like_dates
from checker.align.people import match_people
from checker.align.slips import match_slips
from checker.align.values import match_values
from checker.model import Match, Story


def match_acts(story: Story, encoder: Encoder) -> Iterator[Match]:
    """For every two outlets the dates of one thing, and the events that are one."""
    told = same_events(story, encoder)
    dates = list(match_dates(story, told))
    yield from dates
    yield from match_like_dates(story, encoder, dates)
    yield from match_events(told)


def matches(story: Story, encoder: Encoder) -> Iterator[Match]:
    """Every two mentions of different outlets that are values of one thing, kind by kind."""
    yield from match_people(story)
    yield from match_slips(story)
    yield from match_bodies(story, encoder)
    yield from match_values(story, encoder)
    yield from match_places(story, encoder)
    yield from match_acts(story, encoder)
