"""Outlets give the same figure with another precision: hedged, rounded, or as part of a range.

Why it matters. "$250,000" and "more than $250,000" can both be right, but the reader of one knows
something that the reader of the other does not. An editor who sees both can ask which it is.

Stays quiet when the hedges mean the same ("some", "about", "nearly"), when the sentences speak of
different things, and on vague words ("dozens", "several") beside another noun than the figure's.
"""

from collections.abc import Iterator

from checker.align.thresholds import threshold
from checker.model import Kind, Level, Match, Relation, Story, hours_between
from checker.relations import relate_quantities
from checker.rule import Example, Finding, finding_of

LEVEL = Level.WARNING
APPROXIMATE = frozenset({"about", "nearly"})

FLAGS = (
    Example(
        "The treasurer had converted $250,000 of the club's funds.",
        "The treasurer had converted more than $250,000 of the club's funds.",
        says="“$250,000” or “more than $250,000”",
    ),
    Example(
        "At least 53 people were wounded in the blast at the market.",
        "In the blast at the market, 53 people were wounded.",
        says="“At least 53” or “53”",
    ),
    Example(
        "The fund will pay 35.7 million euros for the new harbour.",
        "The fund will pay 35.72 million euros for the new harbour.",
        says="“35.7 million euros” or “35.72 million euros”",
    ),
    Example(
        "Up to 1.5 million workers could join the lawsuit against the chain.",
        "The lawsuit against the chain covers 1.5 million workers.",
        says="“Up to 1.5 million” or “1.5 million”",
    ),
    Example(
        "The shutdown has left about 800,000 federal workers without pay.",
        "The shutdown has left 800,000 federal workers without pay.",
        says="“about 800,000” or “800,000”",
    ),
    Example(
        "She paid back about $70,000 to the club.",
        "She paid back more than $70,000 to the club.",
        says="“about $70,000” or “more than $70,000”",
    ),
)
PASSES = (
    Example("About 800 people marched to the square.", "Some 800 people marched to the square."),
    Example("Some 800 people marched.", "Nearly 800 people marched."),
    Example("Dozens of people marched to the square.", "Some 40 ducks were seen in the square."),
    Example("800 people marched to the square.", "Eight hundred people marched to the square."),
    Example("More than 200 houses burned.", "The insurer employs 200 people."),
    Example("The law passed with 51 votes.", "At least 51 senators opposed another law last year."),
    Example("It cost $3 million.", "It cost 3 million dollars."),
    Example("More than 10 people died.", "12 people died.", hours_apart=48),
    Example("The bridge is 300 metres long.", "The tower is nearly 300 metres high."),
    Example("The strike began a week ago.", "The strike began about a week ago."),
)


def _is_vague(match: Match) -> bool:
    return any(side.quantity is not None and side.quantity.hedge == "vague" for side in (match.left, match.right))


def _same_slot(match: Match) -> bool:
    """Whether both are figures of one thing; a vague word needs the figure's own noun."""
    if _is_vague(match):
        return match.pair.score.slot > 0 and match.score >= threshold("number-precision.alike-near")
    akin = match.pair.score.slot > 0 or match.left.slot.predicate == match.right.slot.predicate
    if not akin and match.pair.score.lexical < threshold("number-precision.shared"):
        return False
    near = match.pair.score.values
    alike = match.score >= threshold("number-precision.alike") and near >= threshold("number-precision.near")
    all_but_one = near >= threshold("number-precision.all-but-one")
    return alike or (match.score >= threshold("number-precision.alike-near") and all_but_one)


def _wanted(match: Match) -> Relation | None:
    """How the figures stand, if it is worth a word; None if not."""
    a, b = match.left.quantity, match.right.quantity
    if a is None or b is None or {a.hedge, b.hedge} <= APPROXIMATE or not _same_slot(match):
        return None
    hours = hours_between(match.pair.left.article, match.pair.right.article)
    related = relate_quantities(a, b, match.left.slot.head, hours)
    if related.relation is Relation.ROUNDS and match.score < threshold("number-precision.alike"):
        return None
    return related.relation if related.relation in {Relation.REFINES, Relation.ROUNDS} else None


def check(story: Story) -> Iterator[Finding]:
    """One finding for every two figures of one thing that differ in precision alone."""
    for match in story.matches:
        if match.kind is Kind.QUANTITY:
            relation = _wanted(match)
            if relation:
                why = "one is the other, rounded" if relation is Relation.ROUNDS else "one says more than the other"
                yield finding_of(match, f"{match.left.text} or {match.right.text}?", relation, (why,))
