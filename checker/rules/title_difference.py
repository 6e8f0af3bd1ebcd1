"""One person's post goes by two names, or is current in one outlet and former in the other.

Why it matters. A spokesman who is an adviser elsewhere, a chief executive who is elsewhere the
executive director, a leader who is elsewhere a dictator: both may be right, but an editor wants to
know which is the post, and whether it is still held.

Stays quiet on forms of one title ("spokesman", "spokeswoman"), on a title with and without its body
("Senator", "Senator of Ohio"), on what a person is beside the post (lawyer, founder, candidate,
member of a chamber), where an outlet gives the person both, on former heads of government, who are
called by the title that they had, where a sentence tells that the post was lost or another one given,
and on ranks that people are quoted with. Two former posts count where they are of one body.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.align.people import PLACES
from checker.align.posts import grade, post_difference
from checker.align.titles import titles_of
from checker.model import Article, Claim, Kind, Level, Relation, Role, Story
from checker.rule import Example, Finding, claim_of_role, title_of

LEVEL = Level.WARNING

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
    Example(
        "Maj. Gen. Karim Hamidi was killed in the strike.",
        "General Karim Hamidi was killed in the strike.",
        says="“Maj. Gen.” or “General”",
    ),
    Example(
        "The talks with North Korean leader Anna Hill failed.",
        "The talks with North Korean dictator Anna Hill failed.",
        says="“North Korean leader” or “North Korean dictator”",
    ),
    Example(
        "Special counsel Ruth Miller closed the inquiry in March.",
        "Former special counsel Ruth Miller closed the inquiry in March.",
        says="“Special counsel” or “Former special counsel”",
    ),
    Example(
        "The former Harbour Party chairman Oleg Marsh was sentenced to two years.",
        "Oleg Marsh, the former general secretary of the Harbour Party, was sentenced to two years.",
        says="“former Harbour Party chairman” or “former general secretary of the Harbour Party”",
    ),
    Example(
        "White House aide Paul Brenner refused to testify.",
        "Paul Brenner, an aide to Senator Carla Mendes, refused to testify.",
        says="“White House aide” or “aide to Senator Carla Mendes”",
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
    Example("White House aide Paul Brenner spoke.", "Paul Brenner, an aide, spoke."),
    Example(
        "Special counsel Ruth Miller spoke.",
        "Former special counsel Ruth Miller spoke. Special counsel Ruth Miller left.",
    ),
    Example("Maj. Gen. Karim Hamidi was killed. Gen. Hamidi was 61.", "Maj. Gen. Karim Hamidi was killed."),
    Example("Gen. Karim Hamidi was killed in the strike.", "General Karim Hamidi was killed in the strike."),
    Example(
        "The dictator Anna Hill left. The North Korean leader Anna Hill flew home.",
        "The North Korean leader Anna Hill flew home.",
    ),
    Example("The national- security adviser Jon Bolt spoke.", "The US national security adviser Jon Bolt spoke."),
    Example("Police chief Omar Haddad spoke.", "Omar Haddad, the chief of police, spoke."),
    Example("Candidate Nadia Roth spoke.", "Nadia Roth, director of the museum, spoke."),
    Example("Jim Hanley, a spokesman for the mayor, spoke.", "Ana Hanley, an adviser to the mayor, spoke."),
    Example(
        "The inquiry began with the firing of FBI director Ann Hill.",
        "Former FBI director Ann Hill spoke to the inquiry.",
    ),
    Example(
        "The mayor promoted Ruth Okafor, an adviser to his campaign, to campaign manager.",
        "New campaign manager Ruth Okafor said the plan would change.",
    ),
    Example("“I thank General Hamidi,” the guest said.", "Maj. Gen. Karim Hamidi thanked the guest."),
    Example("Former Lima, Ohio Mayor Ruth Okafor spoke.", "Ruth Okafor, the former mayor of Lima, Ohio, spoke."),
    Example(
        "Office of Management and Budget director Jon Bolt spoke.",
        "White House budget director Jon Bolt spoke.",
    ),
    Example(
        "Paul Brenner, a State Department official in Lima, spoke.",
        "The Lima-based State Department official Paul Brenner spoke.",
    ),
    Example("Ana Lopez, the President's adviser, spoke.", "White House adviser Ana Lopez spoke."),
    Example("Carl Schaefer, the leader of the true majority, spoke.", "Senate Majority Leader Carl Schaefer spoke."),
    Example("Former Marsh adviser Jon Bolt spoke.", "Jon Bolt, Marsh's former national security adviser, spoke."),
)


def _title(role: Role) -> str:
    return f"{grade(role)} {title_of(role)}".strip()


def _as_written(role: Role, roles: Sequence[Role]) -> Role:
    """The role as the article has it, without what its sentence tells of its time."""
    return next(written for written in roles if (written.start, written.end) == (role.start, role.end))


def _claims(story: Story, article: Article, roles: Sequence[Role], role: Role) -> list[Claim]:
    """The first places where an article gives the person that title."""
    same = [r for r in roles if r.start != role.start and (_title(r), r.body) == (_title(role), role.body)]
    made = [claim_of_role(story, article, r) for r in (role, *same)]
    return [replace(claim, value=f"{grade(role)} {claim.value}".strip()) for claim in made[:PLACES]]


def check(story: Story) -> Iterator[Finding]:
    """One finding for every person and two outlets that name the post differently."""
    for match in story.matches:
        one, other = match.left.person, match.right.person
        if match.kind is not Kind.PERSON or one is None or other is None:
            continue
        articles = match.pair.left.article, match.pair.right.article
        titles = titles_of(story, articles[0], one.roles), titles_of(story, articles[1], other.roles)
        if (found := post_difference(*titles)) is None:
            continue
        *_, why = found
        a, b = (_as_written(role, person.roles) for role, person in zip(found[:2], (one, other), strict=True))
        left, right = _claims(story, articles[0], one.roles, a), _claims(story, articles[1], other.roles, b)
        yield Finding(
            subject=f"{max(match.left.value, match.right.value, key=len)}: {_title(a)} or {_title(b)}?",
            message=f"“{left[0].text}” or “{right[0].text}”",
            relation=Relation.SUPERSEDES if a.office == b.office and a.state != b.state else Relation.UNKNOWN,
            because=(*match.because, why),
            claims=(*left, *right),
            score=match.pair.score,
        )
