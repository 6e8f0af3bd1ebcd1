"""One outlet writes thousands, millions or billions where another writes the next size up.

Why it matters. A million for a billion is the slip that survives every reading, since the digits
are right. It is a thousand times too much or too little.

Stays quiet when the digits differ too, when the currencies differ, when the figures count different
things, and when each outlet has both figures.
"""

from collections.abc import Iterator

from checker.align.thresholds import threshold
from checker.model import Kind, Level, Match, Relation, Story
from checker.relations import same_digits
from checker.rule import Example, Finding, finding_of

LEVEL = Level.ERROR

FLAGS = (
    Example(
        "The repairs to the bridge would have cost $4.2 million.",
        "The repairs to the bridge would have cost $4.2 billion.",
        says="“$4.2 million” or “$4.2 billion”",
    ),
    Example(
        "The ministry set aside 35 million euros for the new railway line.",
        "For the new railway line the ministry set aside 35 billion euros.",
        says="“35 million euros” or “35 billion euros”",
    ),
    Example(
        "Some 1.8 million people live in the flooded provinces.",
        "Some 1.8 billion people live in the flooded provinces.",
        says="“Some 1.8 million” or “Some 1.8 billion”",
    ),
    Example(
        "The fund lost £650,000 when the bank failed.",
        "The fund lost £650 million when the bank failed.",
        says="“£650,000” or “£650 million”",
    ),
    Example(
        "The pipeline carries 40 billion cubic metres of gas a year.",
        "The pipeline carries 40 million cubic metres of gas a year.",
        says="“40 billion” or “40 million”",
    ),
    Example(
        "Debt rose to $2.1 trillion, the treasury said.",
        "Debt rose to $2.1 billion, the treasury said.",
        says="“$2.1 trillion” or “$2.1 billion”",
    ),
)
PASSES = (
    Example("The repairs cost $4.2 million.", "The repairs cost 4.2 million dollars."),
    Example("The repairs cost $4.2 million.", "The repairs cost $4,200,000."),
    Example("The repairs cost $4.2 million.", "The repairs cost €4.2 billion."),
    Example("The city has 3 million people.", "The city has three million inhabitants."),
    Example("The repairs cost $4.2 million.", "The repairs cost $5.3 billion."),
    Example("Six million people voted on Sunday.", "The singer has six dogs and a horse on her farm."),
    Example(
        "The fund holds $2 billion and pays out $2 million a year.",
        "The fund pays out $2 million a year and holds $2 billion.",
    ),
    Example("The plant makes 5,000 cars a month.", "The plant makes some 5,000 cars every month."),
    Example("The bank has 12 branches in the city.", "The bank has 12,000 clients all over the country."),
    Example("The loan of $7 million was repaid.", "The company reported sales of $7 billion for its retail arm."),
)


def _same_slot(match: Match) -> bool:
    """Whether both are figures of one thing: by the noun, or for money and measures by the sentences' words."""
    alike = match.score >= threshold("magnitude-conflict.alike")
    if not alike or match.pair.score.slot > 0:
        return alike
    counted = match.left.quantity is not None and match.left.quantity.form == "count"
    return not counted and match.pair.score.lexical >= threshold("magnitude-conflict.shared")


def check(story: Story) -> Iterator[Finding]:
    """One finding for every two figures that differ by their size word alone."""
    for match in story.matches:
        a, b = match.left.quantity, match.right.quantity
        if match.kind is Kind.QUANTITY and a and b and _same_slot(match) and same_digits(a, b):
            low, high = sorted((a.low, b.low))
            yield finding_of(
                match,
                f"{match.left.text} or {match.right.text}?",
                Relation.CONFLICTS,
                (f"the same digits, {high / low:,.0f} times apart",),
            )
