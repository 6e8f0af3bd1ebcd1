"""How two roles stand: exclusive, compatible, or open."""

import pytest

from checker.mentions.role_relations import compare_roles, exclusive
from checker.model import Relation, Role

CASES = {
    "president and prime minister": (Role("president", "Belarus"), Role("prime minister", "Belarus"), True),
    "of two countries": (Role("president", "Chile"), Role("prime minister", "Spain"), None),
    "leader is the broader word": (Role("leader", "Belarus"), Role("president", "Belarus"), False),
    "heads of a company": (Role("chief executive", "Hill Farms"), Role("president", "Hill Farms"), None),
    "two chambers": (Role("senator", "Ohio"), Role("representative", "Ohio"), True),
    "deputy": (
        Role("director", "Federal Bureau of Investigation"),
        Role("director", "Federal Bureau of Investigation", "deputy"),
        True,
    ),
    "deputy elsewhere": (Role("director", "Hill Museum"), Role("director", "Voss Library", "deputy"), None),
    "former": (Role("president"), Role("prime minister", "", "former"), False),
    "two ministries": (Role("foreign minister", "Peru"), Role("defense minister", "Peru"), True),
    "chair and vice chair": (Role("chair", "panel"), Role("vice chair", "panel"), True),
    "floor leaders": (Role("majority leader", "Senate"), Role("minority leader", "Senate"), True),
    "spokesperson and adviser": (Role("spokesperson", "Kremlin"), Role("adviser", "Kremlin"), None),
    "lawyer and counsel": (Role("lawyer"), Role("counsel"), False),
    "one office": (Role("mayor", "Lima"), Role("mayor", "Lima"), False),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_exclusive(case: tuple[Role, Role, bool | None]) -> None:
    left, right, expected = case
    assert exclusive(left, right) is expected
    assert exclusive(right, left) is expected


RELATIONS = [
    (Role("president", "Belarus"), Role("prime minister", "Belarus"), Relation.CONFLICTS),
    (Role("senator", "Ohio"), Role("lawmaker"), Relation.REFINES),
    (Role("mayor", "Lima"), Role("mayor", "Lima"), Relation.EQUAL),
    (Role("mayor", "Lima"), Role("mayor"), Relation.REFINES),
    (Role("mayor", "Lima"), Role("mayor", "Oslo"), Relation.SCOPE),
    (Role("mayor", "Lima"), Role("mayor", "Lima", "former"), Relation.SUPERSEDES),
    (Role("spokesperson"), Role("adviser"), Relation.UNKNOWN),
]


@pytest.mark.parametrize(("left", "right", "relation"), RELATIONS)
def test_relation(left: Role, right: Role, relation: Relation) -> None:
    assert compare_roles(left, right) is relation
    assert compare_roles(right, left) is relation
