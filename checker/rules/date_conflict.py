"""Outlets date the same act differently.

Why it matters. A vote on Tuesday or on Wednesday, a bridge of 1967 or of 1976: a date is checked
easily, is wrong easily, and other dates hang on it.

Stays quiet when one date lies within the other, when both name the same weekday, when a later
article has a plan's new day, when one outlet still looks ahead to an act and the other's is over,
when a speaker or both outlets say "yesterday", which need not count from the day of printing, when
the verb is one of those that are done again and again in a story (met, went) unless the same is said
in nearly the same words, when the year is that of a budget and not of its vote, and when the two
sentences share nothing but the verb and a name.
"""

from collections.abc import Iterator

from checker.model import Kind, Level, Match, Relation, Story
from checker.relations import Related, relate_dates
from checker.rule import Example, Finding, finding_of

LEVEL = Level.ERROR
MOVED = frozenset({"hour", "part of day", "day", "week"})  # grains of what is put off from one day to the next

FLAGS = (
    Example(
        "The parliament passed the fisheries bill on Monday by a wide margin.",
        "The parliament voted for the fisheries bill on Tuesday by a wide margin.",
        says="“Monday” or “Tuesday”",
    ),
    Example(
        "The old bridge over the strait was built in 1967.",
        "The old bridge over the strait was built in 1976.",
        says="“1967” or “1976”",
    ),
    Example(
        "Ms. Okafor has led the teachers' union since 2002.",
        "Ms. Okafor has led the teachers' union since 2003.",
        says="“since 2002” or “since 2003”",
    ),
    Example(
        "The ferry sank off the island on Saturday night with forty passengers.",
        "The ferry sank off the island on Sunday night with forty passengers.",
        says="“Saturday night” or “Sunday night”",
        published="2025-03-05T12:00",
    ),
    Example(
        "The mine was closed in March 2019 after the explosion.",
        "The mine was closed in May 2019 after the explosion.",
        says="“March 2019” or “May 2019”",
    ),
    Example(
        "The primary election for the seat will be held on April 30.",
        "The primary election for the seat will be held on May 14.",
        says="“April 30” or “May 14”",
    ),
    Example(
        "The minister said on Monday that the fisheries bill was dead.",
        "In an interview on Tuesday the minister said that the fisheries bill was dead.",
        says="“Monday” or “Tuesday”",
    ),
)
PASSES = (
    Example(
        "The parliament passed the fisheries bill on Monday.",
        "The parliament passed the fisheries bill on Monday night.",
    ),
    Example(
        "The parliament passed the fisheries bill this week.", "The parliament passed the fisheries bill on Monday."
    ),
    Example(
        "The ministers met on Monday to discuss the fisheries bill.",
        "The ministers met on Tuesday to discuss the fisheries bill.",
    ),
    Example(
        "The minister said on Monday that the fisheries bill was dead.",
        "The minister said on Tuesday that the fisheries fleet would shrink.",
    ),
    Example("The mine was closed in March 2019.", "The mine was opened in May 1968."),
    Example("The mine was closed in March 2019.", "The school in Arden was closed in May 2020."),
    Example(
        "The primary election will be held on April 30.",
        "The primary election will be held on May 14, two weeks later than planned.",
        hours_apart=96,
    ),
    Example("The bridge was built in the 1960s.", "The bridge was built in 1967."),
    Example("Ms. Okafor has led the union since 2002.", "Ms. Okafor led the union's strike in 2014."),
    Example("The ferry sank on Saturday.", "Divers searched the wreck of the ferry on Monday."),
    Example(
        "“The show of hands of yesterday has buried the fisheries bill,” the minister wrote.",
        "“The show of hands of yesterday has buried the fisheries bill,” the minister wrote.",
        hours_apart=24,
    ),
    Example(
        "The council's 7-6 vote on Monday would close the harbour to trawlers, the skippers said.",
        "“The council's 7-6 vote today would close the harbour to trawlers,” the skippers said.",
    ),
    Example(
        "A judge in Arden will sentence the treasurer Ann Hill next week in a second case of fraud.",
        "A judge in Arden sentenced the treasurer Ann Hill on Tuesday to nine years for fraud.",
    ),
    Example(
        "Back in January, the senators did pass a budget resolution, which set up the repeal of the herring quota.",
        "The chamber passed a herring quota bill in May 2024, but its friends have now failed three times.",
    ),
    Example(
        "The insurer cut its part in the island markets, participating in only three towns rather than nine for 2024.",
        "The chairman of the insurer did not say whether it would participate in the island markets in 2025.",
    ),
    Example(
        "If the senators pass a resolution for the 2026 fisheries budget, they will face a similar deadline.",
        "The senators raced a deadline to approve a repeal of the quota under the 2025 fisheries budget.",
    ),
    Example(
        "Hill released two pages of Reed-Moss messages from May 19, 2024.",
        "In one excerpt published by Hill on Tuesday, Reed and Moss discuss becoming a part of the ferry inquiry.",
    ),
)


def _moved(match: Match, related: Related) -> Related:
    """A plan's later date overtakes its earlier one, where the articles are of different days."""
    days = [pair.article.day for pair in (match.pair.left, match.pair.right)]
    a, b = match.left.when, match.right.when
    if related.relation is Relation.CONFLICTS and a and b and all(days) and days[0] != days[1]:
        ahead = [when.grain in MOVED and when.first > day for when, day in zip((a, b), days, strict=True) if day]
        if all(ahead):
            return Related(Relation.SUPERSEDES, ("both are plans, and the later article may know of a change",))
    return related


def check(story: Story) -> Iterator[Finding]:
    """One finding for every two dates of one act that have no day in common."""
    for match in story.matches:
        if match.kind is not Kind.DATE or match.left.when is None or match.right.when is None:
            continue
        related = _moved(match, relate_dates(match.left.when, match.right.when))
        if related.relation is Relation.CONFLICTS:
            subject = f"When: {match.left.text} or {match.right.text}?"
            yield finding_of(match, subject, related.relation, related.because)
