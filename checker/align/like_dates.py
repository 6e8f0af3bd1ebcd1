"""The dates of two sentences that tell much the same, whatever their verbs.

Outlets date one thing by many verbs ("asked", "sent a letter", "in an interview on Tuesday"), so here the sentences
and the places of the dates in them decide. A date that the other outlet has somewhere too tells of something else.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.align.candidates import outlet_pairs, shared_mass
from checker.align.encoder import Encoder, Passage, Vectors
from checker.align.events import name_words
from checker.align.shared import MASS_CAP, heaviest
from checker.align.thresholds import threshold
from checker.align.times import Spans, may_contradict, may_refine, quoted_spans, time_of, times_of
from checker.align.verbs import is_repeated
from checker.align.words import words
from checker.model import AlignedPair, Article, Kind, Match, Mention, Relation, Score, Statement, Story, When
from checker.relations import relate_dates

SHORT = frozenset({"hour", "part of day", "day", "week"})
LONG = frozenset({"year", "decade", "century"})


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date in its sentence."""

    statement: Statement
    mention: Mention
    when: When


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Two dates that may be of one thing: their own vectors' cosine, the sentences', and what these share."""

    left: _Dated
    right: _Dated
    own: float
    cosine: float
    shared: float


def _dated(story: Story, article: Article) -> list[_Dated]:
    return [
        _Dated(statement, mention, mention.when)
        for statement in story.statements
        if statement.kind == "sentence" and statement.article.id == article.id
        for mention in statement.mentions
        if mention.when is not None
    ]


def _sentence_cosines(left: Sequence[_Dated], right: Sequence[_Dated], encoder: Encoder) -> Vectors:
    a, b = (encoder.encode([Passage(d.statement.text) for d in side]) for side in (left, right))
    return a @ b.T


def _plain_words(statement: Statement) -> frozenset[str]:
    """The words of a statement without those of its names and dates."""
    dates = {word for m in statement.mentions if m.when is not None for word in words(m.text)}
    return frozenset(words(statement.text)) - name_words(statement) - dates


def _own_cosine(left: _Dated, right: _Dated, encoder: Encoder) -> float:
    """How alike the two dates' words are, each in its sentence."""
    passages = [
        Passage(d.statement.text, d.mention.start - d.statement.start, d.mention.end - d.statement.start)
        for d in (left, right)
    ]
    a, b = encoder.encode(passages)
    return float(a @ b)


def _ways(relation: Relation, cosine: float, shared: float, plain: float) -> list[str]:
    """In which ways two sentences are alike enough for their dates to be compared: by the weight of all words that they
    share, or, where one date lies within the other, of those that are no names, since people do many things in a month.
    """
    weights = {"apart": shared, "within": shared, "plain": plain}
    ways = {Relation.CONFLICTS: ["apart"], Relation.REFINES: ["within", "plain"]}.get(relation, [])
    return [
        how
        for how in ways
        if cosine >= threshold(f"dates.cosine-{how}") and weights[how] >= threshold(f"dates.mass-{how}")
    ]


def _acts(dated: _Dated) -> frozenset[str]:
    """The acts that a date is the date of."""
    mention = dated.mention
    events = (m.event for m in dated.statement.mentions if m.event is not None)
    return frozenset(e.act for e in events if (mention.start, mention.end) in e.dates)


def _is_repeated(left: _Dated, right: _Dated) -> bool:
    """Whether both are dates of an act that is done again and again in a story: they met on Monday and on Tuesday."""
    return any(is_repeated(act) for act in _acts(left) & _acts(right))


def _is_comparable(left: _Dated, right: _Dated, relation: Relation, quoted: Mapping[str, Spans]) -> bool:
    """Whether one date may contradict the other, or be it more precisely. Without a common act a day of this year is
    that of anything, and "2016" that of "the 2016 race".
    """
    if relation is Relation.CONFLICTS:
        return may_contradict((left.statement, left.mention), (right.statement, right.mention), quoted)
    grains = {left.when.grain, right.when.grain}
    by_chance = bool(grains & SHORT and grains & LONG) or any(d.mention.text.isdigit() for d in (left, right))
    return not by_chance and may_refine(left.mention, right.mention)


def _candidates(
    story: Story, left: Article, right: Article, quoted: Mapping[str, Spans], encoder: Encoder
) -> Iterator[_Candidate]:
    sides = _dated(story, left), _dated(story, right)
    if not all(sides):
        return
    elsewhere = times_of(story, left), times_of(story, right)
    cosines = _sentence_cosines(*sides, encoder)
    shared = shared_mass(*([frozenset(words(d.statement.text)) for d in side] for side in sides))
    plain = shared_mass(*([_plain_words(d.statement) for d in side] for side in sides))
    for i, a in enumerate(sides[0]):
        for j, b in enumerate(sides[1]):
            cosine, both = float(cosines[i, j]), float(shared[i, j])
            alone = time_of(a.mention) not in elsewhere[1] and time_of(b.mention) not in elsewhere[0]
            if cosine < threshold("dates.cosine-within") or not alone or _is_repeated(a, b):
                continue  # the cheap tests first: a story has hundreds of dates
            relation = relate_dates(a.when, b.when).relation
            ways = _ways(relation, cosine, both, float(plain[i, j]))
            if ways and _is_comparable(a, b, relation, quoted):
                own = _own_cosine(a, b, encoder)
                if own >= min(threshold(f"dates.own-{how}") for how in ways):
                    yield _Candidate(a, b, own, cosine, both)


def _one_to_one(found: Sequence[_Candidate]) -> Iterator[_Candidate]:
    """The likeliest pairs of dates, each date used once."""
    used: set[tuple[int, int]] = set()
    for candidate in sorted(found, key=lambda c: (-c.own, c.left.mention.start, c.right.mention.start)):
        sides = {(0, candidate.left.mention.start), (1, candidate.right.mention.start)}
        if not sides & used:
            used |= sides
            yield candidate


def _match(found: _Candidate) -> Match:
    a, b = found.left, found.right
    both = set(words(a.statement.text)) & set(words(b.statement.text)) - set(words(a.mention.text))
    because = (*heaviest(both), f"the two dates stand in like context ({found.own:.2f} of 1)")
    slot = round(min(found.shared, MASS_CAP) / MASS_CAP, 4)
    score = Score(round(min(found.own, 1.0), 4), cosine=round(min(found.cosine, 1.0), 4), slot=slot)
    return Match(Kind.DATE, a.mention, b.mention, AlignedPair(a.statement, b.statement, score), score.total, because)


def match_like_dates(story: Story, encoder: Encoder, settled: Sequence[Match] = ()) -> Iterator[Match]:
    """For every two outlets the dates, not equal ones, of sentences that tell much the same, in order of the text.

    A date that one of the two outlets' `settled` matches has is not used again.
    """
    quoted = quoted_spans(story)
    for left, right in outlet_pairs(story.articles):
        pair = [m for m in settled if (m.pair.left.article.id, m.pair.right.article.id) == (left.id, right.id)]
        used = {m.left.start for m in pair}, {m.right.start for m in pair}
        free = [
            c
            for c in _candidates(story, left, right, quoted, encoder)
            if c.left.mention.start not in used[0] and c.right.mention.start not in used[1]
        ]
        chosen = _one_to_one(free)
        yield from map(_match, sorted(chosen, key=lambda c: (c.left.mention.start, c.right.mention.start)))
