"""The same event in two outlets: by its verb, by who takes part, and by the words that the two sentences share."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checker.align.candidates import outlet_pairs
from checker.align.encoder import Encoder, Passage, Vectors
from checker.align.shared import MASS_CAP, TELLING, heaviest
from checker.align.thresholds import threshold
from checker.align.verbs import acts_of, are_opposed, is_repeated
from checker.align.words import mass, words
from checker.model import AlignedPair, Article, Event, Kind, Match, Mention, Score, Statement, Story

# Read off the pairs of events of data/basil.
LOOKED_AT = 0.35  # cosine of two sentences from which their events are compared at all
ROLES = ("agent", "patient")


@dataclass(frozen=True, slots=True)
class Told:
    """An event in its sentence, with the acts that its verb can tell of and the sentence's other words."""

    statement: Statement
    mention: Mention
    event: Event
    acts: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Same:
    """Two tellings of what may be one event, or, with `opposed` verbs, of one outcome told both ways."""

    left: Told
    right: Told
    cosine: float
    shared: frozenset[str]
    opposed: bool = False

    @property
    def repeated(self) -> bool:
        """Whether either verb is one that is used again and again in a story."""
        return is_repeated(self.left.event.act) or is_repeated(self.right.event.act)

    @property
    def weight(self) -> float:
        """What the shared words weigh."""
        return mass(self.shared)

    @property
    def lexical(self) -> float:
        """The share that both have of the words, names left out, of the sentence that has more of them, by weight:
        0 to 1.
        """
        names = name_words(self.left.statement) | name_words(self.right.statement)
        most = max(mass(self.left.words - names), mass(self.right.words - names))
        return mass(self.shared - names) / most if most else 0.0


class SameEvents(NamedTuple):
    """What two articles tell that may be one event each."""

    left: Article
    right: Article
    found: Sequence[Same]


def named(told: Told, role: str = "", kind: str = "") -> frozenset[str]:
    """Who takes part, people by their surnames, no pronouns; in one role, or of one kind, where that is given."""
    found = (
        p for p in told.event.participants if p.kind != "pronoun" and role in {"", p.role} and kind in {"", p.kind}
    )
    names = ((p.kind, p.name.casefold().split()) for p in found)
    return frozenset(parts[-1] if kind == Kind.PERSON else " ".join(parts) for kind, parts in names if parts)


def tellings(story: Story, article: Article) -> list[Told]:
    """The events that an article tells of, in order of its text."""
    return [
        Told(
            statement,
            mention,
            mention.event,
            acts_of(mention.event.act),
            frozenset(words(statement.text)) - set(words(mention.text)),
        )
        for statement in story.statements
        if statement.kind == "sentence" and statement.article.id == article.id
        for mention in statement.mentions
        if mention.event is not None
    ]


def name_words(statement: Statement) -> set[str]:
    """The words of all names in a statement."""
    found = (m.text for m in statement.mentions if m.kind in {Kind.PERSON, Kind.ORGANISATION, Kind.PLACE})
    return {word for text in found for word in words(text)}


def other_people(same: Same) -> bool:
    """Whether the acts were done by, or to, different people: two elections, two appointments."""
    people = [(named(same.left, role, Kind.PERSON), named(same.right, role, Kind.PERSON)) for role in ROLES]
    return any(one and other and not one & other for one, other in people)


def other_kind(same: Same) -> bool:
    """Whether two nouns are told apart by what stands beside them: "the opening debate", "the last debate"."""
    beside = set(same.left.mention.slot.words), set(same.right.mention.slot.words)
    return same.left.event.noun and same.right.event.noun and all(beside) and not beside[0] & beside[1]


def of_one_thing(same: Same) -> bool:
    """Whether more than names tie the two together, since one person does many things: somebody or something
    in the same role, or a word of weight that is no name; and nobody else in the same role.
    """
    a, b = same.left, same.right
    common = same.shared - name_words(a.statement) - name_words(b.statement)
    role = any(named(a, p.role) & named(b, p.role) for p in a.event.participants)
    return not other_people(same) and not other_kind(same) and (role or any(mass([word]) >= TELLING for word in common))


def _pairs(left: Sequence[Told], right: Sequence[Told], cosines: Vectors) -> Iterator[Same]:
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            if cosines[i, j] >= LOOKED_AT:
                opposed = not a.acts & b.acts and are_opposed(a.event.act, b.event.act)
                if opposed or a.acts & b.acts:
                    yield Same(a, b, float(cosines[i, j]), a.words & b.words, opposed)


def _same(story: Story, left: Article, right: Article, encoder: Encoder) -> list[Same]:
    sides = tellings(story, left), tellings(story, right)
    if not all(sides):
        return []
    rows = [encoder.encode([Passage(told.statement.text) for told in side]) for side in sides]
    return list(_pairs(*sides, rows[0] @ rows[1].T))


def same_events(story: Story, encoder: Encoder) -> tuple[SameEvents, ...]:
    """For every two outlets all tellings whose verbs can tell of one act, or of its opposite."""
    return tuple(
        SameEvents(left, right, _same(story, left, right, encoder)) for left, right in outlet_pairs(story.articles)
    )


def because(same: Same) -> tuple[str, ...]:
    """What made the two one event, for the reader."""
    verbs = " / ".join(sorted({same.left.event.act, same.right.event.act}))
    return (f"both tell of the same act: {verbs}", *heaviest(same.shared))


def are_alike(score: Score, rule: str) -> bool:
    """Whether the sentences of two events are as alike as a rule's thresholds ask."""
    return score.cosine >= threshold(f"{rule}.cosine") and score.lexical >= threshold(f"{rule}.lexical")


def match_of(same: Same, kind: Kind, left: Mention, right: Mention) -> Match:
    """The match of two mentions that belong to one event."""
    slot = round(min(same.weight, MASS_CAP) / MASS_CAP, 4)
    cosine = round(same.cosine, 4)
    score = Score(min(cosine, 1.0), cosine=cosine, lexical=round(same.lexical, 4), slot=slot)
    pair = AlignedPair(same.left.statement, same.right.statement, score)
    return Match(kind, left, right, pair, cosine, because(same))


def _rank(same: Same) -> tuple[bool, float, int, int]:
    likeness = same.cosine + min(same.weight, MASS_CAP) / MASS_CAP
    return same.opposed, -likeness, same.left.mention.start, same.right.mention.start


def _is_one(same: Same) -> bool:
    """Whether two tellings are of one event: like sentences, and somebody or something takes part in both; in
    sentences that are nearly the same one the people may be others.
    """
    nearly = same.lexical >= threshold("events.nearly-equal")
    like = same.cosine >= threshold("events.cosine") and (nearly or same.weight >= threshold("events.mass"))
    return like and bool(named(same.left) & named(same.right)) and (nearly or not other_people(same))


def _one_to_one(found: Sequence[Same]) -> Iterator[Match]:
    """The likeliest tellings of one event, each used once, the same verb before an opposed one; in order."""
    used: set[tuple[int, int]] = set()
    chosen = []
    for same in sorted(found, key=_rank):
        keys = {(0, same.left.mention.start), (1, same.right.mention.start)}
        if not keys & used:
            used |= keys
            chosen.append(same)
    for same in sorted(filter(_is_one, chosen), key=lambda s: (s.left.mention.start, s.right.mention.start)):
        yield match_of(same, Kind.EVENT, same.left.mention, same.right.mention)


def match_events(told: Sequence[SameEvents]) -> Iterator[Match]:
    """For every two outlets the events that are one, each used once, in order of the text."""
    for pair in told:
        yield from _one_to_one(pair.found)
