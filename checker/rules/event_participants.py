"""Outlets tell the same act of different people or bodies: another did it, or it was done to another.

Why it matters. Who sued whom, who was fired by whom: the verb and the rest of the sentence may be
equal, and the two names swapped.

Stays quiet unless both outlets name somebody in the same role, where one names the other's
participant as well, on a body and its part, on acts that both sides do to each other (met, married,
debated), and where the sentences share little beside the verb.
"""

from collections.abc import Iterator

from checker.align.bodies import name_words
from checker.align.events import are_alike
from checker.model import Event, Kind, Level, Match, Mention, Participant, Relation, Statement, Story
from checker.rule import Example, Finding, finding_of, of_participants

LEVEL = Level.ERROR
SURE = 3  # told as a fact
OTHER = {"agent": "patient", "patient": "agent"}
MUTUAL = frozenset("meet marry wed debate fight clash talk negotiate agree merge play face join divorce speak".split())

FLAGS = (
    Example(
        "Northgate Airlines sued Harbour Airlines over the collision in the strait.",
        "Harbour Airlines sued Northgate Airlines over the collision in the strait.",
        says="“Northgate Airlines” or “Harbour Airlines” (agent of “sue”)",
    ),
    Example(
        "The border bill was signed on Friday by President Anton Reyes.",
        "The border bill was signed on Friday by Governor Lena Brandt.",
        says="“Anton Reyes” or “Lena Brandt” (agent of “sign”)",
    ),
    Example(
        "Judge Maria Okafor blocked the sale of the state's forests on Monday.",
        "Judge Peter Lindqvist blocked the sale of the state's forests on Monday.",
        says="“Maria Okafor” or “Peter Lindqvist” (agent of “block”)",
    ),
    Example(
        "The board of the museum fired Clara Voss over the missing paintings.",
        "The board of the museum fired Daniel Hartmann over the missing paintings.",
        says="“Clara Voss” or “Daniel Hartmann” (patient of “fire”)",
    ),
    Example(
        "Tomas Keller accidentally shot Jonas Weber during a hunt near the lake.",
        "Jonas Weber accidentally shot Tomas Keller during a hunt near the lake.",
        says="“Tomas Keller” or “Jonas Weber” (agent of “shoot”)",
    ),
    Example(
        "The stolen archive was returned to the library by Elena Marsh in April.",
        "The stolen archive was returned to the library by Victor Crane in April.",
        says="“Elena Marsh” or “Victor Crane” (agent of “return”)",
    ),
)
PASSES = (
    Example("Ann Hill sued the city over the flooded cellar.", "Hill sued the city over the flooded cellar."),
    Example("Ann Hill sued the city over the flooded cellar.", "The teacher sued the city over the flooded cellar."),
    Example(
        "Ann Hill sued the city over the flooded cellar.",
        "Ann Hill and Bo Reed sued the city over the flooded cellar.",
    ),
    Example(
        "Tomas Keller married Clara Voss in the old chapel by the lake.",
        "Clara Voss married Tomas Keller in the old chapel by the lake.",
    ),
    Example("Anton Reyes vetoed the border bill.", "Lena Brandt praised the border bill."),
    Example("Anton Reyes vetoed the border bill in May.", "Lena Brandt vetoed a bill on school meals in June."),
    Example("Anton Reyes may veto the border bill.", "Lena Brandt vetoed the border bill."),
    Example("Clara Voss was fired by the museum.", "The museum fired Clara Voss."),
    Example(
        "The Senate passed the border bill by two votes.",
        "The Senate Finance Committee passed the border bill by two votes.",
    ),
    Example(
        "Ann Hill defeated Bo Reed in the first district.", "Clara Voss defeated Daniel Hartmann in the ninth district."
    ),
)


def _event(mention: Mention) -> Event:
    return mention.event or Event("")


def _named(mention: Mention, role: str) -> list[Participant]:
    kinds = {Kind.PERSON, Kind.ORGANISATION}
    return [p for p in _event(mention).participants if p.role == role and p.kind in kinds]


def _words(participant: Participant) -> frozenset[str]:
    return name_words(participant.name)


def _is_in(participant: Participant, statement: Statement) -> bool:
    """Whether a sentence names somebody who may be the participant."""
    names = (m for m in statement.mentions if m.kind in {Kind.PERSON, Kind.ORGANISATION})
    return any(_words(participant) & name_words(m.value) for m in names)


def _same_other(match: Match, role: str) -> bool:
    """Whether both name the same thing or person in the other role."""
    sides = ({p.name for p in _event(m).participants if p.role == OTHER[role]} for m in (match.left, match.right))
    left, right = sides
    return bool(left & right)


def _swapped(match: Match, a: Participant, b: Participant) -> bool:
    left, right = _named(match.left, OTHER["agent"]), _named(match.right, OTHER["agent"])
    return any(p.name == b.name for p in left) and any(p.name == a.name for p in right)


def _rivals(match: Match) -> Iterator[tuple[str, Participant, Participant]]:
    """Role and participants where each outlet names one, and they are two."""
    pair = match.pair
    for role in OTHER:
        one, other = _named(match.left, role), _named(match.right, role)
        if len(one) == len(other) == 1 and one[0].kind == other[0].kind:
            a, b = one[0], other[0]
            if role == "agent" and a.name != b.name and _swapped(match, a, b):
                yield role, a, b
                return
            if _same_other(match, role) and not _is_in(a, pair.right) and not _is_in(b, pair.left):
                yield role, a, b


def _is_sure(match: Match) -> bool:
    score, slots = match.pair.score, (match.left.slot, match.right.slot)
    told = all(slot.certainty == SURE and not slot.negated for slot in slots)
    return told and are_alike(score, "event-participants")


def check(story: Story) -> Iterator[Finding]:
    """One finding for every act that two outlets tell of different people or bodies."""
    for match in story.matches:
        if match.kind is not Kind.EVENT or not _is_sure(match) or _event(match.left).act in MUTUAL:
            continue
        for role, a, b in _rivals(match):
            told = of_participants(match, a, b)
            yield finding_of(
                told,
                f"Who: {a.name} or {b.name}?",
                Relation.CONFLICTS,
                ("each names one, and nobody who may be the same person",),
                message=f"“{told.left.text}” or “{told.right.text}” ({role} of “{_event(match.left).act}”)",
            )
