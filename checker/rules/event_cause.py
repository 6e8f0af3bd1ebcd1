"""Outlets give different causes for the same act.

Why it matters. Fired over the leak or over the accounts, closed because of fog or because of a strike:
what happened is told alike, and why it happened is what readers remember.

Stays quiet unless both outlets name one cause for an act that both tell as a fact, in one voice, in
sentences that are much alike; where a word of one cause stands in the other sentence; on abbreviations;
and on what only came before ("after") or at the same time ("amid").
"""

from collections.abc import Iterator

from checker.align.events import are_alike
from checker.align.verbs import acts_of
from checker.align.words import words
from checker.mentions.event_words import event_words
from checker.model import Kind, Level, Match, Mention, Participant, Relation, Statement, Story
from checker.rule import Example, Finding, finding_of, of_participants

LEVEL = Level.NOTE
SURE = 3  # told as a fact
STEM = 4  # letters by which two words are taken for one: "leak", "leaked"; "drive", "driving"

FLAGS = (
    Example(
        "The board of the museum fired its director over the leaked catalogue.",
        "The board of the museum fired its director over the missing accounts.",
        says="“the leaked catalogue” or “the missing accounts” (cause of “fire”)",
    ),
    Example(
        "The airport in Arden was closed on Monday because of thick fog.",
        "The airport in Arden was closed on Monday because of a strike.",
        says="“thick fog” or “a strike” (cause of “close”)",
    ),
    Example(
        "The regional court fined the ferry company for dumping oil in the strait.",
        "The regional court fined the ferry company for hiring untrained sailors.",
        says="“dumping oil in the strait” or “hiring untrained sailors” (cause of “fine”)",
    ),
    Example(
        "Police arrested the captain of the Alma on suspicion of smuggling on Friday.",
        "Police arrested the captain of the Alma on charges of drunkenness on Friday.",
        says="“smuggling” or “drunkenness” (cause of “arrest”)",
    ),
    Example(
        "The last concert of the festival was cancelled due to a storm warning.",
        "The last concert of the festival was cancelled due to poor sales.",
        says="“a storm warning” or “poor sales” (cause of “cancel”)",
    ),
    Example(
        "The treasurer of the union resigned because he had lost the election.",
        "The treasurer of the union resigned because his wife was ill.",
        says="“he had lost the election” or “his wife was ill” (cause of “resign”)",
    ),
)
PASSES = (
    Example(
        "The board of the museum fired its director over the leaked catalogue.",
        "The board of the museum fired its director for leaking the catalogue.",
    ),
    Example(
        "The board of the museum fired its director over the leaked catalogue.",
        "The board of the museum fired its director on Monday.",
    ),
    Example(
        "The board of the museum fired its director over the leaked catalogue.",
        "The board of the museum fired its director after a meeting on Monday.",
    ),
    Example(
        "The board of the museum fired its director over the leaked catalogue.",
        "The board of the museum fired its director amid an inquiry into the accounts.",
    ),
    Example(
        "The airport in Arden was closed on Monday because of thick fog.",
        "The harbour in Torvik was closed on Friday because of a strike.",
    ),
    Example(
        "The airport in Arden was closed on Monday because of thick fog.",
        "The airport in Arden may be closed on Monday because of a strike.",
    ),
    Example(
        "The airport in Arden was closed because of fog and a strike.",
        "The airport in Arden was closed because of a strike.",
    ),
    Example(
        "The mayor said the airport in Arden was closed because of fog.",
        "The pilots said the airport in Arden was closed because of a strike.",
    ),
    Example(
        "Police arrested the captain of the Alma for theft on Friday.",
        "Police arrested the captain of the Alma for stealing a boat on Friday.",
    ),
    Example(
        "Police arrested the captain of the Alma for BUI on Friday.",
        "Police arrested the captain of the Alma for drunken sailing on Friday.",
    ),
    Example(
        "Police arrested the captain of the Alma for driving off with a boat on Friday.",
        "Police arrested the captain of the Alma for a drunken drive on Friday.",
    ),
    Example(
        "The rescue plane flew over the island for two hours.",
        "The rescue plane flew over the strait for two hours.",
    ),
    Example("The treasurer of the union resigned over the lost files.", "The union's cook resigned over her pay."),
)


def _causes(mention: Mention) -> list[Participant]:
    return [p for p in mention.event.participants if p.role == "cause"] if mention.event else []


def _stem(word: str) -> str:
    """A word as it is compared: the verb of an event's noun, cut short."""
    return event_words().nouns.get(word, word)[:STEM]


def _is_told(cause: Participant, statement: Statement) -> bool:
    """Whether a word of a cause stands in a sentence, in whatever form."""
    there = {_stem(word) for word in words(statement.text)}
    return any(_stem(word) in there for word in cause.name.split())


def _is_short(cause: Participant, statement: Statement) -> bool:
    """Whether a cause is a bare abbreviation, which may stand for the other: "for DUI", "for drunken driving"."""
    return statement.article.text[cause.start : cause.end].isupper()


def _rivals(match: Match) -> Iterator[tuple[Participant, Participant]]:
    """The causes where each outlet gives one, and they are two."""
    left, right = _causes(match.left), _causes(match.right)
    if len(left) == len(right) == 1:
        a, b, pair = left[0], right[0], match.pair
        told = _is_told(a, pair.right) or _is_told(b, pair.left)
        if not told and not _is_short(a, pair.left) and not _is_short(b, pair.right):
            yield a, b


def _is_one(match: Match) -> bool:
    """Whether both tell one act as a fact, in one voice, in like sentences."""
    score, slots = match.pair.score, (match.left.slot, match.right.slot)
    told = all(slot.certainty == SURE and not slot.negated for slot in slots)
    alike = are_alike(score, "event-cause")
    acts = acts_of(match.left.value) & acts_of(match.right.value)
    return told and alike and bool(acts) and match.pair.left.speaker == match.pair.right.speaker


def check(story: Story) -> Iterator[Finding]:
    """One finding for every act that two outlets trace to different causes."""
    for match in story.matches:
        if match.kind is not Kind.EVENT or not _is_one(match):
            continue
        for a, b in _rivals(match):
            told = of_participants(match, a, b)
            yield finding_of(
                told,
                f"Why: {told.left.text} or {told.right.text}?",
                Relation.UNKNOWN,
                ("each gives one cause, and no word of it stands in the other sentence",),
                message=f"“{told.left.text}” or “{told.right.text}” (cause of “{match.left.value}”)",
            )
