"""Outlets place the same act or thing in two places that do not overlap, or one of them more closely.

Why it matters. A blast in Norfolk is not one in Norwalk. Where one outlet names the city and the
other only the state, both are right, and an editor who sees both can be as precise as the better one.

Stays quiet when one place is only called differently ("New York", "New York City"), on datelines, on
places that stand for their governments ("Moscow said"), on continents, on places that the list does not
know, and when the sentences share nothing but the verb and a name. Where their verbs differ they must
have more words in common. Nested places are a warning, places apart an error.
"""

from collections.abc import Iterator

from checker.align.copies import differs_alone
from checker.align.sites import match_sites
from checker.mentions.places import contains, disjoint, may_be_one
from checker.model import Kind, Level, Match, Mention, Relation, Statement, Story
from checker.rule import Example, Finding, finding_of

LEVEL = Level.ERROR
WHERE = frozenset({"in", "at", "near", "outside", "inside", "of", "around", "off"})

FLAGS = (
    Example(
        "The tanker exploded in the port of Odessa during loading on Friday.",
        "The tanker exploded in the port of Varna during loading on Friday.",
        says="“Odessa” or “Varna”",
    ),
    Example(
        "The fund-raiser was hosted by a lawyer in Texas in January.",
        "The fund-raiser was hosted by a lawyer in Houston in January.",
        says="“Texas” or “Houston”",
    ),
    Example(
        "The suspected smugglers were arrested at a motorway checkpoint in Austria.",
        "The suspected smugglers were arrested at a motorway checkpoint in Hungary.",
        says="“Austria” or “Hungary”",
    ),
    Example(
        "The painting was stolen from a private museum in Paris in 1998.",
        "The painting was stolen from a private museum in Brussels in 1998.",
        says="“Paris” or “Brussels”",
    ),
    Example(
        "The candidate addressed the farmers' union in Ohio at the weekend.",
        "The candidate addressed the farmers' union in Columbus, Ohio, at the weekend.",
        says="“Ohio” or “Columbus”",
    ),
    Example(
        "The company's last glass factory was closed in Poland after ninety years.",
        "The company's last glass factory was closed in Germany after ninety years.",
        says="“Poland” or “Germany”",
    ),
    Example(
        "Police had searched an apartment in Harlem by Friday, a neighbour said.",
        "Two drives were found when agents opened the New York City apartment of the accountant.",
        says="“Harlem” or “New York City”",
    ),
    Example(
        "Her grandfather made the pianos by hand at a workshop in Texas.",
        "The fire began in the family's old workshop in Houston, where nine people were asleep.",
        says="“Texas” or “Houston”",
    ),
)
PASSES = (
    Example("The tanker exploded in the port of Odessa.", "The tanker exploded in the port of Odessa on Friday."),
    Example("The tanker exploded in Odessa.", "A warehouse burned down in Varna."),
    Example("The ministers met in Paris.", "The ministers met in Berlin."),
    Example("Moscow said the talks had failed.", "Kyiv said the talks had failed."),
    Example(
        "PARIS (Wire) — The painting was stolen from a museum.",
        "BERLIN (Wire) — The painting was stolen from a museum.",
    ),
    Example("The painting was stolen in Paris.", "The painting was found in Brussels."),
    Example("Paris Miller won the race.", "Berlin Miller won the race."),
    Example("The mayor travelled to Rome.", "The mayor travelled to Madrid."),
    Example("He was born in Vienna.", "She was born in Graz."),
    Example("The suspects were arrested in the United States.", "The suspects were arrested in the U.S."),
    Example(
        "Police had searched an apartment in Harlem by Friday.",
        "Agents opened the New York City apartment of the accountant. She has lived in Harlem since 1990.",
    ),
    Example("The grandfather had a workshop in Germany.", "The fire began in a workshop in Munich."),
    Example("The grandfather had a workshop in Texas.", "The fire began in a bakery in Houston."),
    Example(
        "The council voted to build the new stadium in Munich.",
        "The council voted against the new stadium in Bavaria, which Munich had asked for.",
    ),
    Example(
        "The fund-raiser was hosted by a lawyer in New York in January.",
        "The fund-raiser was hosted by a lawyer in New York City in January.",
    ),
    Example(
        "The last poisoning of a trade envoy in Austria took three weeks to prove.",
        "It was the first poisoning of a trade envoy in Europe in forty years.",
    ),
    Example(
        "A storm warning was issued on Monday for the whole coast of Florida, where two bridges were closed.",
        "The storm was forty miles from Miami by Monday, and its winds had begun to fall, forecasters said.",
    ),
)


def _relation(match: Match) -> Relation:
    left, right = match.left.value, match.right.value
    if left == right or match.left.text == match.right.text or may_be_one(match.left.text, match.right.text):
        return Relation.EQUAL
    if contains(left, right) or contains(right, left):
        return Relation.REFINES
    return Relation.CONFLICTS if disjoint(left, right) else Relation.UNKNOWN


def _is_where(statement: Statement, mention: Mention) -> bool:
    """Whether the place says where: "in Ohio", "near Lyon"; not "Ohio Governor", nor a dateline."""
    before = statement.article.text[statement.start : mention.start].split()
    return bool(before) and before[-1].casefold() in WHERE


def _elsewhere(match: Match) -> bool:
    """Whether either article has the other's place too: then it may be the place of something else."""
    left, right = match.pair.left.article.text, match.pair.right.article.text
    return match.right.text in left or match.left.text in right


def _names_too(statement: Statement, own: Mention, other: Mention) -> bool:
    """Whether a sentence has the other outlet's place as well, and not as a part of its own: "Columbus, Ohio"."""
    text, end = statement.article.text, own.end + len(other.text) + len(", ")
    return other.text in text[statement.start : own.start] or other.text in text[end : statement.end]


def _beside(match: Match) -> bool:
    """Whether either sentence has both places: "Columbus as Ohio's capital"."""
    left, right = match.left, match.right
    return _names_too(match.pair.left, left, right) or _names_too(match.pair.right, right, left)


def _finding(match: Match, relation: Relation) -> Finding:
    nested = relation is Relation.REFINES
    why = "one lies within the other" if nested else "the places lie apart"
    subject = f"Where: {match.left.text} or {match.right.text}?"
    return finding_of(match, subject, relation, (why,), level=Level.WARNING if nested else Level.ERROR)


def check(story: Story) -> Iterator[Finding]:
    """One finding for every act, and every thing, that two outlets do not place alike."""
    found = set()
    for match in story.matches:
        sides = ((match.pair.left, match.left), (match.pair.right, match.right))
        if match.kind is not Kind.PLACE or not (all(_is_where(*side) for side in sides) or differs_alone(match)):
            continue
        relation = _relation(match)
        finer = relation is Relation.REFINES and not _beside(match)
        if finer or (relation is Relation.CONFLICTS and not _elsewhere(match)):
            found.add((match.left, match.right))
            yield _finding(match, relation)
    for match in match_sites(story):
        if (match.left, match.right) not in found:
            yield _finding(match, Relation.REFINES)
