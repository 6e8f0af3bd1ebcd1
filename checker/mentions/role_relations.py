"""How two roles of one person stand: one and the same, one the broader word, held at once, or excluding each other."""

from checker.mentions.bodies import body_relation
from checker.mentions.offices import broader, office
from checker.model import Relation, Role

# Heads of a government's parts are apart whichever way the country is named; a chamber's members are
# apart whatever state is named, since nobody sits in both.
_ANYWHERE = frozenset({"chamber", "military rank"})
_COMPANY = frozenset({"president", "chair"})


def _times(state: str) -> frozenset[str]:
    """The parts of a state that say when: former, then, acting, elect, would-be."""
    return frozenset(state.split()) - {"deputy"}


def _is_deputy(role: Role) -> bool:
    return "deputy" in role.state.split()


def _is_hypernym(left: Role, right: Role) -> bool:
    return left.office in broader(right.office) or right.office in broader(left.office)


def same_role(left: Role, right: Role) -> bool:
    """Whether both name one office in bodies that can be one, of one rank and one time."""
    if left.office != right.office or left.state != right.state:
        return False
    return body_relation(left.body, right.body) != "different"


def _one_time(left: Role, right: Role) -> bool:
    """Whether the two are said of one time: a former and a present office never exclude each other."""
    return _times(left.state) == _times(right.state) == frozenset()


def exclusive(left: Role, right: Role) -> bool | None:
    """Whether one person cannot hold both at once: True or False, None where it cannot be told.

    True asks for one ladder, or one office with and without "deputy", said of one time and of bodies
    that can be one. A broader word ("leader") excludes nothing. None: different offices that some hold
    together (chief executive and president of a company), or bodies that differ.
    """
    if not _one_time(left, right):
        return False
    if left.office == right.office:
        return _rank_differs(left, right)
    if _is_hypernym(left, right):
        return False
    first, second = office(left.office), office(right.office)
    bodies = body_relation(left.body, right.body)
    if first.ladder and first.ladder == second.ladder:
        return True if bodies in {"same", "within", ""} or first.ladder in _ANYWHERE else None
    return None


def _rank_differs(left: Role, right: Role) -> bool | None:
    """One office: excluded where one is the deputy; bodies that differ leave it open."""
    bodies = body_relation(left.body, right.body)
    if bodies == "different":
        return None
    return _is_deputy(left) != _is_deputy(right)


def compare_roles(left: Role, right: Role) -> Relation:
    """How two roles of one person stand, as a relation; the same whichever way round."""
    if left.office == right.office and left.state == right.state:
        return _same_office(left, right)
    if left.office == right.office and _times(left.state) != _times(right.state):
        return Relation.SUPERSEDES
    if exclusive(left, right):
        return Relation.CONFLICTS
    if _is_hypernym(left, right):
        return Relation.REFINES
    return Relation.UNKNOWN


def _same_office(left: Role, right: Role) -> Relation:
    bodies = body_relation(left.body, right.body)
    if bodies == "same" or left.body == right.body:
        return Relation.EQUAL
    return Relation.SCOPE if bodies == "different" else Relation.REFINES
