"""The dates of one event in two outlets.

All of a day's events share their weekday, so equal dates tell nothing; what tells is the act and who takes part
in it. What both outlets date alike is settled first and used up, as equal figures are.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.align.events import ROLES, Same, SameEvents, Told, match_of, named, of_one_thing
from checker.model import Article, Kind, Match, Mention, Relation, Story
from checker.relations import relate_dates

# Read off the dated events of data/basil: of the 8 pairs of one act that this lets in and whose dates exclude each
# other 7 are labelled, and the eighth is overtaken by a later article.
LIKENESS = 0.42  # cosine of the two sentences
LIKENESS_SHORT = 0.6  # where the sentences are too short to share much, and who and what takes part is the same
WEIGHT = 5.0  # of the words that the two sentences share beside the verb


class _Dated(NamedTuple):
    """Two tellings with a date of each, and how the dates stand to each other."""

    same: Same
    left: Mention
    right: Mention
    relation: Relation


Time = tuple[object, object]


def _time(mention: Mention) -> Time:
    return (mention.when.first, mention.when.last) if mention.when else ("", "")


def _dates(told: Told) -> list[Mention]:
    return [m for m in told.statement.mentions if m.when is not None and (m.start, m.end) in told.event.dates]


def _related(found: Sequence[Same]) -> Iterator[_Dated]:
    for same in found:
        for x in _dates(same.left) if not same.opposed else ():
            for y in _dates(same.right):
                if x.when and y.when:
                    yield _Dated(same, x, y, relate_dates(x.when, y.when).relation)


def _settled(dated: Sequence[_Dated]) -> set[tuple[str, Time]]:
    """Act and time of what both outlets date alike."""
    return {
        (act, _time(d.left))
        for d in dated
        if d.relation is Relation.EQUAL
        for act in d.same.left.acts & d.same.right.acts
    }


def _times(story: Story, article: Article) -> set[Time]:
    """All times that an article names."""
    return {_time(m) for s in story.statements if s.article.id == article.id for m in s.mentions if m.when}


def _equal_parts(same: Same) -> bool:
    """Whether the same did it, and to the same, in both, and not people alone: "the bridge was built"."""
    roles = [(named(same.left, role), named(same.right, role)) for role in ROLES]
    things = any(named(same.left, role, "") - named(same.left, role, Kind.PERSON) for role in ROLES)
    return all(one == other for one, other in roles) and any(one for one, _ in roles) and things


def _is_one(same: Same) -> bool:
    affirmed = same.left.mention.slot.negated == same.right.mention.slot.negated
    enough = same.weight >= WEIGHT or (same.cosine >= LIKENESS_SHORT and _equal_parts(same))
    return affirmed and same.cosine >= LIKENESS and enough and of_one_thing(same)


def _chosen(dated: Sequence[_Dated], elsewhere: tuple[set[Time], set[Time]]) -> Iterator[_Dated]:
    """The dates of one event. A time within the other is a finer one of the same occasion only where neither
    outlet has the other's as well; of an act that is done again and again only such times are compared.
    """
    settled = _settled(dated)
    for d in dated:
        acts = d.same.left.acts & d.same.right.acts
        free = not {(act, _time(m)) for act in acts for m in (d.left, d.right)} & settled
        alone = _time(d.left) not in elsewhere[1] and _time(d.right) not in elsewhere[0]
        occasion = alone and free if d.relation is Relation.REFINES else free and not d.same.repeated
        if (d.relation is Relation.EQUAL or occasion) and _is_one(d.same):
            yield d


def match_dates(story: Story, told: Sequence[SameEvents]) -> Iterator[Match]:
    """For every two outlets the dates of one event, equal ones included, in order of the text."""
    for left, right, same in told:
        dated = list(_related(same))
        times = _times(story, left), _times(story, right)
        for found in _chosen(dated, times):
            yield match_of(found.same, Kind.DATE, found.left, found.right)
