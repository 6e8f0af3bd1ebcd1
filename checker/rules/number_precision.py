"""Outlets give the same figure with another precision: hedged, rounded, or as part of a range.

Why it matters. "$250,000" and "more than $250,000" can both be right, but the reader of one knows
something that the reader of the other does not. An editor who sees both can ask which it is.

Stays quiet when the hedges mean the same ("some", "about", "nearly"; "cannot cost more than" and a limit),
when the words beside the figures speak of different things, when a common number ("two", "10 percent")
stands among other words, when they are two brackets of one scale ("up to $500,000", "more than $500,000"),
and on vague words ("dozens", "several") for another noun than the figure's.
"""

from collections.abc import Iterator

from checker.align.thresholds import threshold
from checker.model import Kind, Level, Match, Quantity, Relation, Story, hours_between
from checker.relations import relate_quantities, same_number, written_number
from checker.rule import Example, Finding, finding_of

LEVEL = Level.WARNING
WIDEST = 10  # the end of a vague word over its beginning up to which a figure near to it is worth a word
APPROXIMATE = frozenset({"about", "nearly"})

FLAGS = (
    Example(
        "The treasurer had converted $250,000 of the club's funds.",
        "The treasurer had converted more than $250,000 of the club's funds.",
        says="“$250,000” or “more than $250,000”",
    ),
    Example(
        "At least 41 people were wounded in the blast at the market.",
        "In the blast at the market, 41 people were wounded.",
        says="“At least 41” or “41”",
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
    Example(
        "While dozens of beekeepers missed the fair, the retired miller sold bread at it.",
        "About 40 beekeepers missed the event.",
        says="“dozens” or “About 40”",
    ),
    Example(
        "The fire at the ferry port left 12 dead and scores of others injured.",
        "The doctors said that 12 people were killed and 68 hurt in the fire at the port.",
        says="“scores” or “68”",
    ),
    Example(
        "Some 3,000 retired sailors have signed the petition that asks the port to keep the lighthouse.",
        "The petition by retired sailors that asks the port to keep the lighthouse has passed 3,000 signatures.",
        says="“Some 3,000” or “3,000”",
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
    Example(
        "The exemption is doubled for couples who earn up to $500,000.",
        "The top rate applies to couples who earn more than $500,000.",
    ),
    Example(
        "Under the terms of the grant the tunnel cannot cost more than $2.4 million in all.",
        "The tunnel has to stay within the $2.4 million limit that the terms of the grant set.",
    ),
    Example(
        "Hundreds of people came to the regatta on Sunday.",
        "She had boasted that at least 20,000 people came to her concert.",
    ),
    Example("Some 200 people were arrested at the match.", "Nearly 200 people were injured at the match."),
    Example(
        "In this round, calls to the harbour are limited to up to two hours of the captain's day.",
        "The order that was read out at the town hall provides two hours for the debate.",
    ),
    Example(
        "A good year marks a 10% growth in catches.",
        "In 1931 the herring took two weeks to a growth of at least 10%.",
    ),
)


def _vague_words(match: Match) -> list[Quantity]:
    """What the vague words of a match, at most one a side, can stand for."""
    sides = (match.left.quantity, match.right.quantity)
    return [quantity for quantity in sides if quantity is not None and quantity.hedge == "vague"]


def _vaguely(match: Match) -> Relation | None:
    """How a vague word and a figure for the figure's own noun stand; two vague words say the same or nothing."""
    word, *others = _vague_words(match)
    alike = match.pair.score.slot > 0 and match.pair.score.total >= threshold("number-precision.vague")
    near = match.pair.score.values >= threshold("number-precision.vague-near")
    beside = near and word.form == "count" and word.high <= WIDEST * word.low
    shared = match.pair.score.lexical >= threshold("number-precision.vague-shared")
    fits = _relation(match) is Relation.REFINES or beside
    return Relation.REFINES if not others and alike and shared and fits else None


def _same_slot(match: Match) -> bool:
    """Whether both are figures of one thing."""
    score = match.pair.score
    sides = [quantity for side in (match.left, match.right) if (quantity := side.quantity) is not None]
    if min(abs(written_number(quantity)) for quantity in sides) < threshold("number-precision.common"):
        shared = score.lexical >= threshold("number-precision.shared-common")
    else:
        shared = same_number(sides[0], sides[-1]) or score.lexical >= threshold("number-precision.shared")
    if score.values < threshold("number-precision.near") or not shared:
        return False
    alike = score.total >= threshold("number-precision.alike-own") and match.score >= threshold("number-precision.own")
    return alike or score.total >= threshold("number-precision.alike")


def _relation(match: Match) -> Relation:
    a, b = match.left.quantity, match.right.quantity
    assert a and b
    head = match.left.slot.head if match.left.slot.head == match.right.slot.head else ""
    return relate_quantities(a, b, head, hours_between(match.pair.left.article, match.pair.right.article)).relation


def _wanted(match: Match) -> Relation | None:
    """How the figures stand, if it is worth a word; None if not."""
    a, b = match.left.quantity, match.right.quantity
    if a is None or b is None or {a.hedge, b.hedge} <= APPROXIMATE:
        return None
    if _vague_words(match):
        return _vaguely(match)
    relation = _relation(match)
    sure = relation is Relation.REFINES or match.pair.score.total >= threshold("number-precision.alike")
    return relation if relation in {Relation.REFINES, Relation.ROUNDS} and sure and _same_slot(match) else None


def _has_both(story: Story, match: Match) -> bool:
    """Whether an outlet has the other's figure too, hedge and all: then the two do not differ by outlet."""
    sides = (match.pair.left.article.id, match.right), (match.pair.right.article.id, match.left)
    return any(
        m.quantity == other.quantity and m.slot.head == other.slot.head
        for article, other in sides
        for statement in story.statements
        if statement.article.id == article and statement.kind == "sentence"
        for m in statement.mentions
    )


def check(story: Story) -> Iterator[Finding]:
    """One finding for every two figures of one thing that differ in precision alone."""
    for match in story.matches:
        if match.kind is Kind.QUANTITY:
            relation = _wanted(match)
            if relation and not _has_both(story, match):
                why = "one is the other, rounded" if relation is Relation.ROUNDS else "one says more than the other"
                yield finding_of(match, f"{match.left.text} or {match.right.text}?", relation, (why,))
