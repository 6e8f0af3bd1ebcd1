"""How two articles differ on the post of one person: two posts, two words for it, two ranks, then and now."""

from collections.abc import Sequence
from itertools import product

from checker.mentions.bodies import body_relation
from checker.mentions.names import fold
from checker.mentions.offices import broader
from checker.mentions.role_relations import compare_roles, exclusive
from checker.model import Relation, Role

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
# What stands before a military rank and makes it another one.
GRADES = {
    "maj": "major", "major": "major", "brig": "brigadier", "brigadier": "brigadier", "lt": "lieutenant",
    "lieutenant": "lieutenant", "rear": "rear", "vice": "vice", "staff": "staff", "master": "master",
}  # fmt: skip
RANKS = frozenset({"general", "admiral", "sergeant"})
LOADED = frozenset({"dictator"})  # a title that is a verdict: the others say leader, chairman, president
FLOOR_LEADERS = frozenset({"minority leader", "majority leader", "minority whip", "majority whip"})
FLOOR_WORDS = frozenset({"leader", "whip"})
HEADS = frozenset({"president", "prime minister", "king", "queen", "chancellor"})
# Posts that are told by their name alone: whoever is former here and not there is so of one post.
SINGLE = frozenset(
    {"special counsel", "special prosecutor", "press secretary", "chief of staff", "national security adviser"}
)
# Posts that say nothing without their body.
ANYWHERE = frozenset({"aide", "official", "adviser", "director", "editor", "manager"})


def _gives_too(article_roles: Sequence[Role], role: Role) -> bool:
    """Whether an article gives the person that office as well, or one that includes it."""
    return any(
        compare_roles(role, other) in {Relation.EQUAL, Relation.SCOPE} or role.office == other.office
        for other in article_roles
    )


def _of_one_time(a: Role, b: Role) -> bool:
    """Whether both posts are held now, or, of what may be one body and neither the wider word, both are former ones,
    or one is being lost ("then").
    """
    states = {a.state, b.state}
    if states == {"former"} or "then" in states <= {"then", ""}:
        apart = a.office not in broader(b.office) and b.office not in broader(a.office)
        return apart and bool(a.body) and bool(b.body) and body_relation(a.body, b.body) != "different"
    return not a.state and not b.state


def _two_posts(a: Role, b: Role) -> bool:
    """Whether two different posts are named that are seldom held at once."""
    posts = {a.office.replace(" ", "_"), b.office.replace(" ", "_")}
    offices = {a.office, b.office}
    if offices in ALIKE or (offices & AIDE and offices & AIDES_POSTS):
        return False
    return a.office != b.office and posts <= POSTS and _of_one_time(a, b) and not exclusive(a, b)


def _is_title(role: Role) -> bool:
    """Whether a role names what it is the office of: "Democratic leader", not "leader of the true majority"."""
    return any(word[:1].isupper() for word in role.text.split() if word.casefold() != role.office)


def _two_words(a: Role, b: Role) -> bool:
    """Whether a chamber's floor leader is elsewhere a party's leader."""
    words = {a.office, b.office}
    titled = all(_is_title(role) for role in (a, b))
    return len(words) == 2 and bool(words & FLOOR_LEADERS) and bool(words & FLOOR_WORDS) and titled


def grade(role: Role) -> str:
    """What is before a rank: "major" of "Maj. Gen."; "" for a plain one."""
    found = (GRADES.get(word.strip(".").casefold(), "") for word in role.text.replace("-", " ").split()[:-1])
    return next(filter(None, found), "")


def _two_ranks(roles: Sequence[Role], others: Sequence[Role]) -> tuple[Role, Role] | None:
    """A rank of each side where they are of two grades; an article that says "Maj. Gen." may say "Gen." later."""
    for office in sorted(RANKS):
        left, right = ([role for role in side if role.office == office] for side in (roles, others))
        grades = {grade(role) for role in left} - {""}, {grade(role) for role in right} - {""}
        if left and right and grades[0] != grades[1] and not grades[0] & grades[1]:
            return max(left, key=grade), max(right, key=grade)
    return None


def _verdict(a: Role, b: Role) -> bool:
    """Whether one outlet's title is a verdict on whom the other calls by an office."""
    one, other = (b, a) if b.office in LOADED else (a, b)
    return one.office in LOADED and other.office not in LOADED and "leader" in broader(other.office) and not other.state


def _two_times(a: Role, b: Role) -> bool:
    """Whether one post of one body is current here and former there; some posts need no body to be one."""
    if a.office != b.office or a.office in HEADS or {a.state, b.state} != {"", "former"}:
        return False
    known = a.office in SINGLE or (bool(a.body) and bool(b.body))
    return known and body_relation(a.body, b.body) != "different"


def _has_other_body(role: Role, other: Role) -> bool:
    """Whether a role is held in another body than the other, whose own words do not name that body either."""
    return body_relation(role.body, other.body) == "different" and fold(role.body) not in fold(other.text)


def _two_bodies(a: Role, b: Role, roles: Sequence[Role], others: Sequence[Role]) -> bool:
    """Whether one post is held in one body here, and there in another one altogether."""
    if a.office != b.office or a.office not in ANYWHERE or a.state or b.state:
        return False
    left, right = ([role for role in side if role.office == a.office] for side in (roles, others))
    return all(_has_other_body(one, other) and _has_other_body(other, one) for one in left for other in right)


def _has(roles: Sequence[Role], role: Role) -> bool:
    return any((other.office, other.state) == (role.office, role.state) for other in roles)


def _why(a: Role, b: Role) -> str:
    """Why two offices of one person count as two names for the post; "" where they do not."""
    if _two_posts(a, b):
        return "two posts that are seldom held at once"
    if _two_words(a, b):
        return "two names for one post"
    return "one title is a verdict" if _verdict(a, b) else ""


def post_difference(left: Sequence[Role], right: Sequence[Role]) -> tuple[Role, Role, str] | None:
    """The first two roles, one of each side, by which two articles differ on a person's post, and why they count.

    None where they agree, where both can be said at once, and where an article has the other's role too.
    """
    if ranks := _two_ranks(left, right):
        return *ranks, "two grades of one rank"
    pairs = product(enumerate(left), enumerate(right))
    # Of pairs that stand equally early the one whose words come first, so that flipped sides give the same.
    for (_, a), (_, b) in sorted(pairs, key=lambda p: (p[0][0] + p[1][0], sorted((p[0][1].text, p[1][1].text)))):
        if _two_times(a, b) and not _has(left, b) and not _has(right, a):
            return a, b, "the post is current in one and former in the other"
        if _two_bodies(a, b, left, right):
            return a, b, "one post, two bodies"
        if not _gives_too(right, a) and not _gives_too(left, b) and (why := _why(a, b)):
            return a, b, why
    return None
