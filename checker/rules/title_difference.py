"""One person's post goes by two names, or is current in one outlet and former in the other.

Why it matters. A spokesman who is an adviser elsewhere, a chief executive who is elsewhere the
executive director: both may be right, but an editor wants to know which is the post, and whether it
is still held.

Stays quiet on forms of one title ("spokesman", "spokeswoman"), on a title with and without its body
("Senator", "Senator of Ohio"), on what a person is beside the post (lawyer, founder, candidate,
member of a chamber), where an outlet gives the person both, and on former heads of government, who
are called by the title that they had.
"""

from collections.abc import Iterator

from checker.mentions.bodies import body_relation
from checker.mentions.role_relations import compare_roles, exclusive
from checker.model import Kind, Level, Match, Relation, Role, Story
from checker.rule import Example, Finding, claim_of_role, title_of

LEVEL = Level.WARNING
# Posts of which a person has one at a time in one body; what someone is beside that (lawyer, founder, author) is none.
POSTS = frozenset(
    """spokesperson adviser aide director chief_executive executive_director president chair vice_chair chief_of_staff
    editor editor_in_chief press_secretary communications_director campaign_manager special_counsel special_prosecutor
    police_officer special_agent lobbyist manager national_security_adviser managing_director general_manager secretary
    deputy_director police_chief sheriff coach treasurer general_secretary secretary-general commissioner""".split()
)
# An aide may hold any of these.
AIDE = frozenset({"aide"})
AIDES_POSTS = frozenset({"communications director", "chief of staff", "press secretary", "campaign manager"})
# Two words for one post: a press secretary speaks for the house.
ALIKE = (frozenset({"spokesperson", "press secretary"}),)
FLOOR_LEADERS = frozenset({"minority leader", "majority leader", "minority whip", "majority whip"})
FLOOR_WORDS = frozenset({"leader", "whip"})
HEADS = frozenset({"president", "prime minister", "king", "queen", "chancellor"})

FLAGS = (
    Example(
        "Jim Hanley, a spokesman for the mayor, said the decision was final.",
        "The decision is final, said Jim Hanley, an adviser to the mayor.",
        says="“spokesman for the mayor” or “adviser to the mayor”",
    ),
    Example(
        "Rifle Club CEO Wayne Parrish opened the meeting.",
        "Wayne Parrish, the Rifle Club's executive director, opened the meeting.",
        says="“Rifle Club CEO” or “Rifle Club's executive director”",
    ),
    Example(
        "Senate Minority Leader Carl Schaefer opposed the bill.",
        "Carl Schaefer, the Democratic leader, opposed the bill.",
        says="“Senate Minority Leader” or “Democratic leader”",
    ),
    Example(
        "Special prosecutor Ruth Miller closed the inquiry.",
        "Ruth Miller, the special counsel, closed the inquiry.",
        says="“Special prosecutor” or “special counsel”",
    ),
    Example(
        "Matt Mills, a lobbyist for Tallow Foods, was hurt.",
        "Matt Mills, director of government relations for Tallow Foods, was hurt.",
        says="“lobbyist for Tallow Foods” or “director of government relations for Tallow Foods”",
    ),
    Example(
        "FBI official Richard McNeil is among the candidates.",
        "Richard McNeil, a former FBI official, is among the candidates.",
        says="“FBI official” or “former FBI official”",
    ),
)
PASSES = (
    Example("Kremlin spokesman Oleg Peskin spoke.", "Kremlin spokeswoman Oleg Peskin spoke."),
    Example("Senator Carla Mendes spoke.", "Carla Mendes, a senator from Ohio, spoke."),
    Example("Ruth Okafor, a lawyer, spoke.", "Ruth Okafor, the club's treasurer, spoke."),
    Example("Former President Elena Duca spoke.", "President Elena Duca signed the treaty in 2009."),
    Example("Sofia Lind, the founder of the party, spoke.", "Sofia Lind, the party's chairwoman, spoke."),
    Example("Senator Carla Mendes spoke.", "Majority Leader Carla Mendes spoke."),
    Example(
        "Jim Hanley, a spokesman for the mayor and an adviser to the party, spoke.",
        "Jim Hanley, an adviser to the party, spoke.",
    ),
    Example("Police chief Omar Haddad spoke.", "Omar Haddad, the chief of police, spoke."),
    Example("Candidate Nadia Roth spoke.", "Nadia Roth, director of the museum, spoke."),
    Example("Jim Hanley, a spokesman for the mayor, spoke.", "Ana Hanley, an adviser to the mayor, spoke."),
)


def _names_both(article_roles: tuple[Role, ...], role: Role) -> bool:
    return any(
        compare_roles(role, other) in {Relation.EQUAL, Relation.SCOPE} or role.office == other.office
        for other in article_roles
    )


def _two_posts(a: Role, b: Role) -> bool:
    """Whether two different posts are named, both held now."""
    posts = {a.office.replace(" ", "_"), b.office.replace(" ", "_")}
    offices = {a.office, b.office}
    if offices in ALIKE or (offices & AIDE and offices & AIDES_POSTS):
        return False
    return a.office != b.office and posts <= POSTS and not a.state and not b.state and not exclusive(a, b)


def _two_words(a: Role, b: Role) -> bool:
    """Whether a chamber's floor leader is elsewhere a party's leader."""
    words = {a.office, b.office}
    return len(words) == 2 and bool(words & FLOOR_LEADERS) and bool(words & FLOOR_WORDS)


def _two_times(a: Role, b: Role) -> bool:
    """Whether one post of one body is current here and former there."""
    if a.office != b.office or a.office in HEADS or {a.state, b.state} != {"", "former"}:
        return False
    return bool(a.body) and bool(b.body) and body_relation(a.body, b.body) != "different"


def _difference(match: Match) -> tuple[Role, Role, str] | None:
    """The first two roles of a person that go by different names, and why they count."""
    left, right = (side.person.roles if side.person else () for side in (match.left, match.right))
    for a in left:
        for b in right:
            if _two_times(a, b) and not any(c.office == b.office and c.state == b.state for c in left):
                return a, b, "the post is current in one and former in the other"
            if _names_both(right, a) or _names_both(left, b):
                continue
            if _two_posts(a, b):
                return a, b, "two posts that are seldom held at once"
            if _two_words(a, b):
                return a, b, "two names for one post"
    return None


def check(story: Story) -> Iterator[Finding]:
    """One finding for every person and two outlets that name the post differently."""
    for match in story.matches:
        found = _difference(match) if match.kind is Kind.PERSON else None
        if found is None:
            continue
        a, b, why = found
        claims = (claim_of_role(story, match.pair.left.article, a), claim_of_role(story, match.pair.right.article, b))
        yield Finding(
            subject=f"{max(match.left.value, match.right.value, key=len)}: {title_of(a)} or {title_of(b)}?",
            message=f"“{claims[0].text}” or “{claims[1].text}”",
            relation=Relation.SUPERSEDES if a.office == b.office else Relation.UNKNOWN,
            because=(*match.because, why),
            claims=claims,
            score=match.pair.score,
        )
