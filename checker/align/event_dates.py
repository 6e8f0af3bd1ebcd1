"""The dates of one event in two outlets.

All of a day's events share their weekday, so equal dates tell nothing; what tells is the act and who takes part
in it. What both outlets date alike is settled first and used up, as equal figures are.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.align.events import ROLES, Same, SameEvents, Told, match_of, named, of_one_thing, other_kind
from checker.align.thresholds import threshold
from checker.align.times import Spans, Time, is_over, may_contradict, may_refine, quoted_spans, time_of, times_of
from checker.align.words import mass, words
from checker.model import Kind, Match, Mention, Relation, Story
from checker.relations import relate_dates


class _Dated(NamedTuple):
    """Two tellings with a date of each, and how the dates stand to each other."""

    same: Same
    left: Mention
    right: Mention
    relation: Relation


def _dates(told: Told) -> list[Mention]:
    return [m for m in told.statement.mentions if m.when is not None and (m.start, m.end) in told.event.dates]


def _date_words(told: Told) -> set[str]:
    return {word for m in told.statement.mentions if m.when is not None for word in words(m.text)}


def _undated(told: Told) -> set[str]:
    return set(words(told.statement.text)) - _date_words(told)


def _related(found: Sequence[Same]) -> Iterator[_Dated]:
    """All pairs of dates of acts that may be one; words of dates do not count as what the sentences share."""
    for each in found:
        same = replace(each, shared=each.shared - _date_words(each.left) - _date_words(each.right))
        for x in _dates(same.left) if not same.opposed else ():
            for y in _dates(same.right):
                if x.when and y.when:
                    yield _Dated(same, x, y, relate_dates(x.when, y.when).relation)


def _are_two(dated: _Dated) -> bool:
    """Whether one outlet looks ahead, in another tense, to an act when the other's is over."""
    (one, x), (other, y) = (dated.same.left, dated.left.when), (dated.same.right, dated.right.when)
    if x is None or y is None or one.event.tense == other.event.tense:
        return False
    return is_over(x, one.statement.article, y) or is_over(y, other.statement.article, x)


def _is_comparable(dated: _Dated, quoted: Mapping[str, Spans]) -> bool:
    """Whether one date may contradict the other, or be it more precisely."""
    left, right, x, y = dated.same.left.statement, dated.same.right.statement, dated.left, dated.right
    if dated.relation is Relation.CONFLICTS:
        return may_contradict((left, x), (right, y), quoted) and not _are_two(dated)
    return dated.relation is Relation.EQUAL or may_refine(x, y)


def _settled(dated: Sequence[_Dated]) -> set[tuple[str, Time]]:
    """Act and time of what both outlets date alike."""
    return {
        (act, time_of(d.left))
        for d in dated
        if d.relation is Relation.EQUAL
        for act in d.same.left.acts & d.same.right.acts
    }


def _equal_parts(same: Same) -> bool:
    """Whether the same did it, and to the same, in both, and not people alone: "the bridge was built"."""
    roles = [(named(same.left, role), named(same.right, role)) for role in ROLES]
    things = any(named(same.left, role, "") - named(same.left, role, Kind.PERSON) for role in ROLES)
    return all(one == other for one, other in roles) and any(one for one, _ in roles) and things


def _says_only_that(same: Same) -> bool:
    """Whether the shorter sentence says little but that the act, a noun, takes place: "the vote is on May 3"."""
    a, b = sorted((same.left, same.right), key=lambda told: mass(_undated(told)))
    one_noun = a.event.noun and b.event.noun and a.event.act == b.event.act and not other_kind(same)
    told = mass({*words(a.mention.text), *same.shared})
    covered = told >= threshold("event-dates.covered") * mass(_undated(a))
    return one_noun and covered and same.cosine >= threshold("event-dates.cosine-alone")


def _things(told: Told) -> frozenset[str]:
    return named(told) - named(told, "", Kind.PERSON)


def _least_cosine(same: Same, relation: Relation) -> float:
    if relation is not Relation.CONFLICTS:
        return threshold("event-dates.cosine-within" if relation is Relation.REFINES else "event-dates.cosine")
    shared = _things(same.left) & _things(same.right)  # a bill is passed once, people do many things
    return threshold("event-dates.cosine-apart" if shared else "event-dates.cosine-others")


def _is_one(same: Same, relation: Relation) -> bool:
    how = "-within" if relation is Relation.REFINES else ""
    affirmed = same.left.mention.slot.negated == same.right.mention.slot.negated
    short = same.cosine >= threshold("event-dates.cosine-short") and _equal_parts(same)
    enough = short or same.weight >= threshold(f"event-dates.mass{how}")
    like = same.cosine >= _least_cosine(same, relation) and enough and of_one_thing(same)
    return affirmed and (like or _says_only_that(same))


def _chosen(dated: Sequence[_Dated], elsewhere: tuple[set[Time], set[Time]]) -> Iterator[_Dated]:
    """The dates of one event. A time within the other is a finer one of the same occasion only where neither
    outlet has the other's as well; of an act that is done again and again only such times are compared.
    """
    settled = _settled(dated)
    for d in dated:
        acts = d.same.left.acts & d.same.right.acts
        free = not {(act, time_of(m)) for act in acts for m in (d.left, d.right)} & settled
        alone = time_of(d.left) not in elsewhere[1] and time_of(d.right) not in elsewhere[0]
        occasion = alone and free if d.relation is Relation.REFINES else free and not d.same.repeated
        if (d.relation is Relation.EQUAL or occasion) and _is_one(d.same, d.relation):
            yield d


def match_dates(story: Story, told: Sequence[SameEvents]) -> Iterator[Match]:
    """For every two outlets the dates of one event, equal ones included, in order of the text."""
    quoted = quoted_spans(story)
    for left, right, same in told:
        dated = [d for d in _related(same) if _is_comparable(d, quoted)]
        times = times_of(story, left), times_of(story, right)
        for found in _chosen(dated, times):
            yield match_of(found.same, Kind.DATE, found.left, found.right)
