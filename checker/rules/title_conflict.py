"""One person holds two offices that exclude each other.

Why it matters. A wrong title is among the commonest errors that outlets correct, and the reader
cannot see it. Whoever is prime minister in one article and president in another is one of the two
at most, as long as both articles speak of one time and one country, body or company.

Stays quiet when one title is only broader ("leader", "official", "politician"), when both can be
held at once (a chief executive who is also president of the company), when one of them is said to
be former, acting, elect or only sought, when an outlet itself gives the person both, and when the
bodies differ.
"""

from collections.abc import Iterator

from checker.mentions.role_relations import exclusive, same_role
from checker.model import Kind, Level, Match, Relation, Role, Story
from checker.rule import Example, Finding, claim_of_role, title_of

LEVEL = Level.ERROR

FLAGS = (
    Example(
        "Prime Minister Alexander Lukashenko offered to host the talks.",
        "The Belarusian President Alexander Lukashenko would like to host the talks.",
        says="“Prime Minister” or “Belarusian President”",
    ),
    Example(
        "Senator Carla Mendes spoke against the bill on Tuesday.",
        "Rep. Carla Mendes spoke against the bill on Tuesday.",
        says="“Senator” or “Rep.”",
    ),
    Example(
        "Deputy Foreign Minister Pavel Dvorak arrived in Vienna for the talks.",
        "Foreign Minister Pavel Dvorak arrived in Vienna for the talks.",
        says="“Deputy Foreign Minister” or “Foreign Minister”",
    ),
    Example(
        "Majority Leader Joan Whitfield said the vote would be held on Monday.",
        "Minority Leader Joan Whitfield said the vote would be held on Monday.",
        says="“Majority Leader” or “Minority Leader”",
    ),
    Example(
        "House Speaker Joan Whitfield called it a victory.",
        "House Minority Leader Joan Whitfield called it a victory.",
        says="“House Speaker” or “House Minority Leader”",
    ),
    Example(
        "“The port will open in May,” said Ana Kovac, the finance minister.",
        "“The port will open in May,” said Transport Minister Ana Kovac.",
        says="“finance minister” or “Transport Minister”",
    ),
    Example(
        "King Olav Brandt opened the new parliament building on Friday.",
        "President Olav Brandt opened the new parliament building on Friday.",
        says="“King” or “President”",
    ),
)
PASSES = (
    Example(
        "Belarusian leader Alexander Lukashenko offered to host the talks.",
        "The Belarusian President Alexander Lukashenko would like to host the talks.",
    ),
    Example(
        "Kremlin spokesman Dmitry Peskov declined to comment.",
        "Kremlin spokesperson Dmitry Peskov declined to comment.",
    ),
    Example(
        "Former Prime Minister Elena Duca will speak at the congress.",
        "President Elena Duca will speak at the congress.",
    ),
    Example(
        "Prime Minister Elena Duca and President Marko Duca met on Monday.",
        "President Marko Duca met Prime Minister Elena Duca on Monday.",
    ),
    Example(
        "Chief executive Ruth Okafor said the plant would close.",
        "Ruth Okafor, the company's president, said the plant would close.",
    ),
    Example(
        "Acting Governor Liam Doyle signed the order.",
        "Lieutenant Governor Liam Doyle signed the order.",
    ),
    Example(
        "Senator Carla Mendes is running for president.",
        "Presidential candidate Carla Mendes addressed the rally.",
    ),
    Example(
        "Senator Carla Mendes, a former congresswoman, spoke against the bill.",
        "Sen. Carla Mendes spoke against the bill.",
    ),
    Example("House Speaker Joan Whitfield spoke.", "Joan Whitfield, the Democratic leader of the House, spoke."),
    Example(
        "President-elect Ivo Maric will travel to Brussels.",
        "Prime Minister Ivo Maric will travel to Brussels.",
    ),
    Example(
        "Sofia Lind, wife of President Erik Lind, opened the exhibition.",
        "Prime Minister Jonas Berg and Sofia Lind opened the exhibition.",
    ),
)


def _clashes(match: Match) -> Iterator[tuple[Role, Role]]:
    """The first two roles that exclude each other, unless an outlet itself gives the person both."""
    left, right = (side.person.roles if side.person else () for side in (match.left, match.right))
    for a in left:
        for b in right:
            if exclusive(a, b) and not any(same_role(b, c) for c in left) and not any(same_role(a, c) for c in right):
                yield a, b
                return


def _finding(story: Story, match: Match, a: Role, b: Role) -> Finding:
    claims = (claim_of_role(story, match.pair.left.article, a), claim_of_role(story, match.pair.right.article, b))
    name = max(match.left.value, match.right.value, key=len)
    return Finding(
        subject=f"{name}: {title_of(a)} or {title_of(b)}?",
        message=f"“{claims[0].text}” or “{claims[1].text}”",
        relation=Relation.CONFLICTS,
        because=(*match.because, f"nobody is {title_of(a)} and {title_of(b)} of one body at one time"),
        claims=claims,
        score=match.pair.score,
    )


def check(story: Story) -> Iterator[Finding]:
    """One finding for every person and two outlets whose titles exclude each other."""
    for match in story.matches:
        if match.kind is Kind.PERSON:
            for a, b in _clashes(match):
                yield _finding(story, match, a, b)
