"""Outlets date the same event with different precision.

Why it matters. "May 10" says more than "earlier this month": an editor who has the rougher one
can take over the finer, and a reader who compares the two sees that they agree.

Stays quiet when the two are equally precise, when either outlet has the other's date as well, for a
weekday with and without its part of the day, for a day in a stretch of time ("over the past year"),
for a week that has but a day in the month, and for a day somewhere in the other's year where no
common verb says that it is the day of the same thing. Where the one only says less of the other's
words ("June", "June 25") it is a note.
"""

from collections.abc import Iterator

from checker.align.words import WORD
from checker.model import Kind, Level, Match, Mention, Relation, Story, When
from checker.relations import relate_dates
from checker.rule import Example, Finding, finding_of

LEVEL = Level.WARNING
MONTH = 3  # letters of a month that is cut short
FINE = frozenset({"hour", "part of day", "day"})

FLAGS = (
    Example(
        "The ferry company was fined in May 2024 for the spill in the harbour.",
        "The ferry company was fined on May 10, 2024, for the spill in the harbour.",
        says="“May 2024” or “May 10, 2024”",
    ),
    Example(
        "Ms. Okafor was elected last year to lead the teachers' union of the islands.",
        "Ms. Okafor was elected in March 2024 to lead the teachers' union of the islands.",
        says="“last year” or “March 2024”",
    ),
    Example(
        "The old bridge over the strait was built in the 1960s by prisoners.",
        "The old bridge over the strait was built in 1967 by prisoners.",
        says="“1960s” or “1967”",
    ),
    Example(
        "The museum bought the stolen painting last summer from a dealer.",
        "The museum bought the stolen painting in July 2024 from a dealer.",
        says="“last summer” or “July 2024”",
    ),
    Example(
        "The mine above the village was closed in 2019 after the explosion.",
        "The mine above the village was closed in March 2019 after the explosion.",
        says="“2019” or “March 2019”",
    ),
    Example(
        "The council published its report on the flood earlier this year.",
        "The council published its report on the flood on January 14.",
        says="“earlier this year” or “January 14”",
    ),
    Example(
        "The two sailors fell ill at the pier of Torvik in the far north earlier this year.",
        "Found on a bench at the pier of Torvik in February, the two sailors were ill.",
        says="“earlier this year” or “February”",
    ),
)
PASSES = (
    Example("The mine was closed in March 2019.", "The mine was closed in March 2019 after the explosion."),
    Example("The mine was closed in March 2019.", "The mine was closed in May 2019 after the explosion."),
    Example("The mine was closed in 2019.", "The mine was opened in March 1968."),
    Example("The council passed the budget on Monday.", "The council passed the budget on Monday night."),
    Example("The council passed the budget.", "The council passed the budget on Monday."),
    Example("The school in Arden was closed in 2019.", "The mine was closed in March 2019."),
    Example(
        "The mine above the village was closed in 2019 after the explosion.",
        "The mine above the village was closed in March 2019 after the explosion. It had opened in 2019.",
    ),
    Example("The minister said last week that the bill was dead.", "The minister said the bill was dead."),
    Example("The ferry sank this week.", "Divers searched the wreck on Tuesday."),
    Example("The mayor has led the city since 2019.", "The mayor led the march for the hospital in March 2019."),
    Example(
        "Rumours that the mayor would leave the town hall of Arden spread over the past year after the flood.",
        "Rumours that the mayor would leave the town hall of Arden spread last week after the flood.",
    ),
    Example(
        "The owners threatened to close the ferry line to the islands later this year if no deal is made.",
        "Talks on a deal with the owners of the ferry line to the islands go on tomorrow.",
    ),
    Example(
        "The union threatened a long strike of the ferries last month when the talks with the owners failed.",
        "The talks with the owners of the ferries failed this week, and the union threatened a long strike.",
        published="2025-05-02T12:00",
    ),
)


def _is_rougher(one: When, other: When) -> bool:
    """Whether one is a day and the other no day, or both are longer and of another length."""
    return one.grain != other.grain and not (one.grain in FINE and other.grain in FINE)


def _words(mention: Mention) -> set[str]:
    """The words of a date, months cut as "Oct." is."""
    return {word if word[0].isdigit() else word[:MONTH].casefold() for word in WORD.findall(mention.text)}


def _is_cut(match: Match) -> bool:
    """Whether the one date is the other without some of its words: "October 2016", "Oct. 3, 2016"."""
    one, other = _words(match.left), _words(match.right)
    return one <= other or other <= one


def check(story: Story) -> Iterator[Finding]:
    """One finding for every two dates of one event of which one lies within the other."""
    for match in story.matches:
        one, other = match.left.when, match.right.when
        if match.kind is not Kind.DATE or one is None or other is None or not _is_rougher(one, other):
            continue
        related = relate_dates(one, other)
        if related.relation is Relation.REFINES:
            subject = f"When: {match.left.text} or {match.right.text}?"
            level = Level.NOTE if _is_cut(match) else None
            yield finding_of(match, subject, related.relation, related.because, level=level)
