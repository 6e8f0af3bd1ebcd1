"""Two people of one surname stand in the same place of the same event.

Why it matters. Sisters, fathers and sons, namesakes: the surname is right, the person is not, and
the reader will blame or praise the wrong one.

Stays quiet when the first names are forms of one name, or one is the middle name of the other person,
when either outlet names the other person too (then they are two people of one story), and when the two
sentences tell of different things: families are in the news together.
"""

from collections.abc import Iterator

from checker.align.thresholds import threshold
from checker.mentions.names import first_names_match, given_misspelt, surname_match
from checker.model import AlignedPair, Article, Claim, Level, Mention, Relation, Statement, Story
from checker.rule import Example, Finding, claim_of

LEVEL = Level.WARNING

FLAGS = (
    Example(
        "Loretta Marsh won the race for vice chair of the caucus, beating Barbara Long.",
        "Linda Marsh was elected vice chair of the caucus and beat Barbara Long in the race.",
        says="“Loretta Marsh” or “Linda Marsh”",
    ),
    Example(
        "Police arrested Viktor Ivanov at the airport on Sunday over the fraud.",
        "Police arrested Oleg Ivanov at the airport on Sunday over the fraud.",
        says="“Viktor Ivanov” or “Oleg Ivanov”",
    ),
    Example(
        "The prize for the best first novel went to Hannah Brandt.",
        "The prize for the best first novel went to Eva Brandt.",
        says="“Hannah Brandt” or “Eva Brandt”",
    ),
    Example(
        "Erik Lindgren scored twice in the final against Norway.",
        "Jonas Lindgren scored twice in the final against Norway.",
        says="“Erik Lindgren” or “Jonas Lindgren”",
    ),
    Example(
        "The mayor appointed Grace Okafor to the police board on Monday.",
        "The mayor appointed Ruth Okafor to the police board on Monday.",
        says="“Grace Okafor” or “Ruth Okafor”",
    ),
    Example(
        "Judge Grace Okafor ended the bridge toll in spring.",
        "The guild of bakers thanked Judge Ruth Okafor with a cake when the toll was gone.",
        says="“Grace Okafor” or “Ruth Okafor”",
    ),
    Example(
        "Paul Schneider was sentenced to nine years for the murder of a farmer.",
        "Klaus Schneider was sentenced to nine years for the murder of a farmer.",
        says="“Paul Schneider” or “Klaus Schneider”",
    ),
)
PASSES = (
    Example("Steve Carter won the vote.", "Stephen Carter won the vote."),
    Example("Viktor Ivanov was arrested.", "Viktor and Oleg Ivanov were arrested. Oleg Ivanov was released."),
    Example("Viktor Ivanov was arrested on Sunday.", "Viktor Ivanov was arrested on Sunday."),
    Example("Paul Schneider was sentenced to nine years.", "Anna Schneider bakes bread in a village by the sea."),
    Example("Erik Lindgren scored twice.", "Lindgren scored twice."),
    Example("Erik Lindgren scored twice.", "E. Lindgren scored twice."),
    Example("Hannah Brandt won the prize.", "Hanna Brandt won the prize."),
    Example("Gordon Brandt won the prize for the novel.", "Gorden Brandt won the prize for the novel."),
    Example("Alexander Petrov left the party.", "Aleksandr Petrov left the party."),
    Example("Grace Okafor was appointed.", "Grace Mendes was appointed."),
    Example("Mr. Okafor was appointed.", "Ruth Okafor was appointed."),
    Example("Mayor Amélie Okafor opened the fair.", "Mayor Ruth Amelie Okafor opened the fair."),
    Example(
        "The council asked why the mayor, Paul Schneider, had paid for the harbour out of the school fund.",
        "The harbour was built by a company that had hired Anna Schneider, whose father was mayor of the town.",
    ),
)


def _named(statement: Statement) -> list[Mention]:
    """The people that a statement names in full."""
    return [
        m for m in statement.mentions if m.person and m.person.given and m.person.surname and m.person.given in m.text
    ]


def _is_in(article: Article, mention: Mention) -> bool:
    """Whether an article has the person too, by the first name."""
    return mention.person is not None and mention.person.given in article.text


def _namesakes(a: Mention, b: Mention) -> bool:
    """Whether two people have one surname and first names that are no forms or misspellings of one name, nor the
    middle name of one of them.
    """
    assert a.person and b.person
    same = surname_match(a.person.surname, b.person.surname) == "same"
    one = first_names_match(a.person, b.person) is not None or given_misspelt(a.person.given, b.person.given)
    return same and not one


def _rivals(pair: AlignedPair) -> Iterator[tuple[Mention, Mention]]:
    """The namesakes of two sentences, where neither article has the other's."""
    for a in _named(pair.left):
        for b in _named(pair.right):
            if _namesakes(a, b) and not _is_in(pair.right.article, a) and not _is_in(pair.left.article, b):
                yield a, b


def _alike(pair: AlignedPair, a: Mention, b: Mention) -> bool:
    """Whether the sentences are alike enough; less is needed where both give the person one office."""
    offices = [{role.office for role in m.person.roles} if m.person else set() for m in (a, b)]
    needed = "person-conflict.alike-one-office" if offices[0] & offices[1] else "person-conflict.alike"
    return pair.score.cosine >= threshold(needed)


def _claims(pair: AlignedPair, a: Mention, b: Mention) -> tuple[Claim, Claim]:
    return claim_of(pair.left, a), claim_of(pair.right, b)


def check(story: Story) -> Iterator[Finding]:
    """One finding for every two people of one surname in sentences that tell of the same thing."""
    for pair in story.pairs:
        rivals = _rivals(pair) if pair.left.kind == "sentence" else ()
        for a, b in (found for found in rivals if _alike(pair, *found)):
            yield Finding(
                subject=f"Who: {a.text} or {b.text}?",
                message=f"“{a.text}” or “{b.text}”",
                relation=Relation.CONFLICTS,
                because=(
                    "one surname, two first names",
                    "neither outlet has the other's person",
                    f"the sentences are alike ({pair.score.cosine:.2f} of 1)",
                ),
                claims=_claims(pair, a, b),
                score=pair.score,
            )
