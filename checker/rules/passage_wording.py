"""One name is another one in a passage that two outlets have otherwise word for word.

Why it matters. Outlets print the same agency's sentence. Where one person or place in it differs, one
of them has changed it or has taken it down wrongly: there is no surer finding.

Stays quiet when more than the name differs, when one name is a form of the other, when either article
has the other's name too, and on what other rules speak of: figures, dates, spellings, namesakes, and
places of one act.
"""

from collections.abc import Iterator, Set

from rapidfuzz import fuzz

from checker.align.collation import Edit, collate
from checker.align.quoted import Word, quoted_words
from checker.model import AlignedPair, Claim, Kind, Level, Mention, Relation, Statement, Story
from checker.rule import Example, Finding

LEVEL = Level.ERROR
ALIKE = 0.80  # likeness of the two sentences' words: lower, and they are two sentences
SPELLING = 75  # likeness, of 100, from which two names are one in two spellings
KINDS = frozenset({Kind.PERSON, Kind.PLACE})
FEWEST = 6  # words that agree: shorter sentences are alike by chance

FLAGS = (
    Example(
        "The prize was handed to the author by Karl Nilsen on Friday evening in the town hall.",
        "The prize was handed to the author by Erik Hansen on Friday evening in the town hall.",
        says="“Karl Nilsen” or “Erik Hansen”",
    ),
    Example(
        "The organ pipes came from Vienna by ship with two builders and a box of old tools.",
        "The organ pipes came from Prague by ship with two builders and a box of old tools.",
        says="“Vienna” or “Prague”",
    ),
    Example(
        "The documents were given to reporters by John Fairfield outside the court on Monday.",
        "The documents were given to reporters by Peter Holloway outside the court on Monday.",
        says="“John Fairfield” or “Peter Holloway”",
    ),
    Example(
        "The delegation came from Hamburg with a letter for the bishop and a box of old maps.",
        "The delegation came from Rotterdam with a letter for the bishop and a box of old maps.",
        says="“Hamburg” or “Rotterdam”",
    ),
    Example(
        "Lawyers for the family sent the complaint to Susan Keller at the ministry last week.",
        "Lawyers for the family sent the complaint to Martha Jensen at the ministry last week.",
        says="“Susan Keller” or “Martha Jensen”",
    ),
    Example(
        "The two brothers were seen with Robert Lang at the racecourse on the day of the theft.",
        "The two brothers were seen with Walter Stone at the racecourse on the day of the theft.",
        says="“Robert Lang” or “Walter Stone”",
    ),
)
PASSES = (
    Example(
        "Firefighters rescued 14 miners from the flooded shaft after nine hours.",
        "Firefighters rescued fourteen miners from the flooded shaft after nine hours.",
    ),
    Example(
        "The prize was handed to the author by the mayor, Steve Carter, on Friday.",
        "The prize was handed to the author by the mayor, Stephen Carter, on Friday.",
    ),
    Example(
        "The prize was handed to the author by Karl Nilsen on Friday evening.",
        "The prize was handed to the author by Mr. Nilsen on Friday evening.",
    ),
    Example(
        "The freighter left Hamburg on Monday. A freighter left Rotterdam on Friday.",
        "A freighter left Rotterdam on Friday. The freighter left Hamburg on Monday.",
    ),
    Example(
        "The court will hear the first witnesses on Monday.",
        "The court heard the last witnesses of another trial on Thursday.",
    ),
    Example("He scored 14 goals.", "She scored 12 goals."),
    Example(
        "The firm cut 300 jobs in Lisbon in May.",
        "The firm cut 900 jobs in Madrid in June.",
    ),
    Example(
        "The number of victims of the flood in the valley rose to 12 on Friday, the police said.",
        "The number of victims of the flood in the valley rose to 15 on Friday, the police said.",
        hours_apart=10,
    ),
    Example(
        "At least 12 people were hurt when the stand collapsed during the match on Sunday.",
        "At least 12 people were injured when the stand collapsed during the match on Sunday.",
    ),
    Example(
        "The treaty on fishing rights was signed in the United States after a year of talks.",
        "The treaty on fishing rights was signed in the U.S. after a year of talks.",
    ),
)


def _mention(statement: Statement, words: tuple[Word, ...]) -> Mention | None:
    """The mention that the differing words are part of."""
    if not words:
        return None
    start, end = words[0].start + statement.start, words[-1].end + statement.start
    return next((m for m in statement.mentions if m.start < end and start < m.end), None)


def _apart(a: Mention, b: Mention) -> bool:
    """Whether two names are not forms of one name, nor one name spelled in two ways."""
    words = [{word.strip(".,").casefold() for word in m.text.split()} for m in (a, b)]
    return a.value != b.value and not words[0] & words[1] and fuzz.ratio(a.text, b.text) < SPELLING


def _swapped(pair: AlignedPair, edit: Edit, spoken: Set[tuple[str, int]]) -> tuple[Mention, Mention] | None:
    """The two names of an edit; None where it is none, or where another rule has `spoken` of one."""
    a, b = _mention(pair.left, edit.left), _mention(pair.right, edit.right)
    if a is None or b is None or a.kind is not b.kind or a.kind not in KINDS:
        return None
    places = {(pair.left.article.id, a.start), (pair.right.article.id, b.start)}
    present = b.text in pair.left.article.text or a.text in pair.right.article.text
    return None if present or places & spoken or not _apart(a, b) else (a, b)


def _spoken_of(story: Story) -> set[tuple[str, int]]:
    """Where the places stand that are matched by their act: another rule's business."""
    matches = [match for match in story.matches if match.kind is Kind.PLACE]
    sides = [(match.pair.left, match.left) for match in matches] + [
        (match.pair.right, match.right) for match in matches
    ]
    return {(statement.article.id, mention.start) for statement, mention in sides}


def _claim(statement: Statement, mention: Mention) -> Claim:
    span = (statement.start, statement.end)
    return Claim(statement.article, mention.start, mention.end, mention.text, mention.value, span)


def _edit(pair: AlignedPair) -> tuple[Edit, int] | None:
    """The one edit of two sentences and how many words agree; None where they differ in more, or are short."""
    found = collate(quoted_words(pair.left.text), quoted_words(pair.right.text))
    agreeing = min(len(found.left), len(found.right)) - sum(len(edit.left) for edit in found.edits)
    return (found.edits[0], agreeing) if len(found.edits) == 1 and agreeing >= FEWEST else None


def check(story: Story) -> Iterator[Finding]:
    """One finding for every name that is swapped in an otherwise equal sentence."""
    spoken = _spoken_of(story)
    for pair in story.pairs:
        found = _edit(pair) if pair.left.kind == "sentence" and pair.score.lexical >= ALIKE else None
        names = _swapped(pair, found[0], spoken) if found else None
        if found and names:
            a, b = names
            yield Finding(
                subject=f"{a.text} or {b.text}?",
                message=f"“{a.text}” or “{b.text}”",
                relation=Relation.CONFLICTS,
                because=(f"the sentences have {found[1]} words in common, in the same order", "nothing else differs"),
                claims=(_claim(pair.left, a), _claim(pair.right, b)),
                score=pair.score,
            )
