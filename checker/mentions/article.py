"""All mentions of one article, with their slots and with offsets into its text."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.language.parse import Parse
from checker.mentions.dates import dates
from checker.mentions.events import events
from checker.mentions.organisations import organisations
from checker.mentions.people import people
from checker.mentions.places import places
from checker.mentions.quantities import quantities
from checker.mentions.slot import slot_of
from checker.model import Mention


def _moved(mention: Mention, by: int) -> Mention:
    return replace(mention, start=mention.start + by, end=mention.end + by)


def _values(parses: Sequence[Parse], offsets: Sequence[int], published: dt.date | None) -> Iterator[Mention]:
    """What a single sentence is enough to read: quantities and dates."""
    for parse, offset in zip(parses, offsets, strict=True):
        for mention in (*quantities(parse), *dates(parse, published)):
            slot = slot_of(parse, mention.start, mention.end, mention.slot.head)
            yield _moved(replace(mention, slot=slot), offset)


def _names(parses: Sequence[Parse], offsets: Sequence[int]) -> Iterator[Mention]:
    """What only the whole article tells: who "Lukashenko" and "the committee" are."""
    for mention in (*people(parses, offsets), *organisations(parses, offsets), *places(parses, offsets)):
        sentence = bisect_right(offsets, mention.start) - 1
        slot = slot_of(parses[sentence], mention.start - offsets[sentence], mention.end - offsets[sentence])
        yield replace(mention, slot=slot)


def _events(parses: Sequence[Parse], offsets: Sequence[int], found: Sequence[Mention]) -> Iterator[Mention]:
    """What happens in each sentence, to the people and on the dates that were found in it."""
    by_sentence: dict[int, list[Mention]] = {}
    for mention in found:
        by_sentence.setdefault(bisect_right(offsets, mention.start) - 1, []).append(mention)
    for index, (parse, offset) in enumerate(zip(parses, offsets, strict=True)):
        yield from events(parse, offset, by_sentence.get(index, []))


def mentions(parses: Sequence[Parse], offsets: Sequence[int], published: dt.date | None) -> tuple[Mention, ...]:
    """The mentions of an article in order of its text; `offsets` are where its sentences begin.

    `published` is the day from which "Tuesday" and "last month" are counted; without it they are
    left out.
    """
    found = (*_values(parses, offsets, published), *_names(parses, offsets))
    return tuple(sorted((*found, *_events(parses, offsets, found)), key=lambda m: (m.start, m.end, m.kind)))
