"""Outlets give different figures for the same thing.

Why it matters. A figure is what readers remember and other outlets copy. Where two outlets count,
measure or price the same thing differently, one of them is wrong, or they speak of different things
and ought to say so.

Stays quiet when one figure is the other one rounded, when a later article's higher toll overtakes
an earlier one, when ranges overlap, when each outlet has the other's figure too, when one is a limit
("up to $10,000") and the other a sum, and when the nouns, units or words beside the figures are not the
same: the dead are not the injured. Figures for one thing that differ between outlets are nearly always
close to each other: far apart, they are figures for two things, unless nothing but the figure differs in
the two sentences.
"""

import re
from collections.abc import Iterator

from checker.align.copies import differs_alone
from checker.align.thresholds import threshold
from checker.mentions.tolls import BEFALLEN
from checker.model import Kind, Level, Match, Relation, Story, hours_between
from checker.relations import Related, relate_quantities
from checker.rule import Example, Finding, finding_of

LEVEL = Level.ERROR

FLAGS = (
    Example(
        "An inquiry found that 2,300 homes had been supplied with untreated water.",
        "An inquiry found that 3,200 homes were supplied with untreated water.",
        says="“2,300” or “3,200”",
    ),
    Example(
        "The council voted 31-12 in favour of the harbour fund on Thursday.",
        "The council voted 31-13 in favour of the harbour fund on Thursday.",
        says="“31-12” or “31-13”",
    ),
    Example(
        "The retreat in the mountains cost the agency $5,687.75, its records show.",
        "The retreat in the mountains cost the agency $5,587.75, according to its records.",
        says="“$5,687.75” or “$5,587.75”",
    ),
    Example(
        "Prosecutors published a 48-page indictment of the former treasurer.",
        "In a 47-page indictment, prosecutors accused the former treasurer.",
        says="“48-page” or “47-page”",
    ),
    Example(
        "Unemployment in the region rose to 7.4 percent in March.",
        "In March, unemployment in the region rose to 7.9 percent.",
        says="“7.4 percent” or “7.9 percent”",
    ),
    Example(
        "The ministry gave the committee 55,000 pages of letters.",
        "The committee received 50,000 pages of letters from the ministry.",
        says="“55,000” or “50,000”",
    ),
    Example(
        "Fourteen people were killed when the ferry struck the pier in Torvik.",
        "The ferry struck the pier in Torvik, killing 16.",
        says="“Fourteen” or “16”",
    ),
)
PASSES = (
    Example("At least 10 people were hurt in the crash.", "12 people were hurt in the crash, the police said."),
    Example(
        "12 people died in the floods, the governor said.",
        "15 people died in the floods, the governor said.",
        hours_apart=12,
    ),
    Example(
        "The fund will pay 35.7 million euros for the harbour.",
        "The fund will pay 35.72 million euros for the harbour.",
    ),
    Example("The bank lent the club $3 million.", "The bank lent the club €3 million."),
    Example(
        "Two-thirds of the members voted for the merger.",
        "About 66 percent of the members voted for the merger.",
    ),
    Example(
        "The storm killed 14 people and injured 90.",
        "The storm injured 90 people and killed 14.",
    ),
    Example(
        "The blaze destroyed 40 houses in Arden and 25 in Milton.",
        "The blaze destroyed 25 houses in Milton.",
    ),
    Example(
        "Carl Weber, 54, was elected chairman.",
        "Nadia Roth, 51, was elected treasurer.",
    ),
    Example(
        "Sales rose by 4 percent in the second quarter.",
        "The company employs 5,100 people in the country.",
    ),
    Example(
        "The airline cancelled 300 flights on Monday.",
        "The airline cancelled a dozen flights to Lisbon on Friday.",
    ),
    Example("The trial lasted a year and a half.", "The trial lasted 18 months."),
    Example(
        "He reckons that growers would give up nearly all the $6.4 million that they earn from cider.",
        "“$9 million in tolls off the shoulders of the hauliers,” his leaflet said.",
    ),
    Example(
        "The scheme allows tenants to claim up to $1,400 in heating costs.",
        "The scheme raises the yearly bonus to $1,700 for tenants.",
    ),
    Example(
        "The fund put $800 million into the new harbour.",
        "The fund has put $798 million into the new harbour.",
    ),
    Example("Ten people were killed in the blast.", "Eleven people were wounded in the blast."),
    Example(
        "Lind closed the month with a fourth place at the regatta in Arden.",
        "A week before, Costa had come to a third place at the regatta in Lund.",
    ),
    Example(
        "Eighteen kayaks and seven rafts were launched in the race, Lind said, with three rafts failing to finish.",
        "The club displayed the remains of 25 kayaks and rafts that it said were used in the race.",
    ),
    Example("Costa beat Lind in a 164-127 vote of the members.", "Costa won 164 votes of the members, Lind 127."),
    Example("The motion failed in a 47-53 vote of the council.", "The council rejected the motion, 53-47."),
)


def _head(match: Match) -> str:
    return match.left.slot.head if match.left.slot.head == match.right.slot.head else ""


def _noun(match: Match) -> str:
    """The counted noun as the text has it, with a space before it; "" where the outlets count by no noun."""
    head = _head(match)
    behind = match.pair.left.article.text[match.left.end : match.pair.left.end]
    found = re.search(rf"\b{re.escape(head[:-1])}\w*", behind) if head else None
    return f" {found.group()}" if found else ""


def _relation(match: Match) -> Related:
    a, b = match.left.quantity, match.right.quantity
    assert a and b
    return relate_quantities(a, b, _head(match), hours_between(match.pair.left.article, match.pair.right.article))


def _least(match: Match) -> str:
    """The name of the likeness from which two figures are taken for figures of one thing, by their kind. Shares of one
    poll or one budget stand in the same words, every story has a third and a fourth, and figures without one noun need
    vectors of their own that are alike.
    """
    form = match.left.quantity.form if match.left.quantity else ""
    own = match.score >= threshold("number-conflict.own")
    if form in {"ordinal", "rank"} or (form == "percent" and not _head(match)):
        return "alike-loose"
    if _head(match) in BEFALLEN or (own and form != "percent"):
        return "alike-own"
    return "alike" if _head(match) or match.score >= threshold("number-conflict.own-bare") else "alike-loose"


def _is_near(match: Match) -> bool:
    """Whether the numbers are near, or one is the other with its digits in another order: 2,300 and 3,200."""
    left, right = ("".join(filter(str.isdigit, side.text)) for side in (match.left, match.right))
    swapped = left != right and sorted(left) == sorted(right)
    return swapped or match.pair.score.values >= threshold("number-conflict.near")


def _same_slot(match: Match) -> bool:
    """Whether the two figures are figures of one thing."""
    score = match.pair.score
    return _is_near(match) and score.total >= threshold(f"number-conflict.{_least(match)}")


def _counts_vaguely(match: Match) -> bool:
    """Whether one outlet says "several": number-precision's, since nobody counts what the word can be."""
    sides = [side.quantity for side in (match.left, match.right)]
    return any(q is not None and q.hedge == "vague" and q.form == "count" for q in sides)


def check(story: Story) -> Iterator[Finding]:
    """One finding for every two figures of one thing that cannot both be right."""
    for match in story.matches:
        if match.kind is not Kind.QUANTITY or _counts_vaguely(match):
            continue
        if _same_slot(match) or differs_alone(match):
            related = _relation(match)
            if related.relation is Relation.CONFLICTS:
                subject = f"{match.left.text} or {match.right.text}{_noun(match)}?"
                yield finding_of(match, subject, related.relation, related.because)
