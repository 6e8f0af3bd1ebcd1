"""Places: what lies in what, canonical names and datelines."""

import pytest

from checker.mentions.bodies import body_relation, canonical_body
from checker.mentions.places import canonical_place, contains, dateline, disjoint, is_wide, may_be_one

CONTAINED = [
    ("Bulgaria", "Varna", True, False),
    ("Europe", "Varna", True, False),
    ("United States", "Norfolk", True, False),
    ("Maine", "Portland", True, False),
    ("Maine", "Portland, Oregon", False, True),
    ("Georgia", "Tbilisi", True, False),
    ("Georgia", "Atlanta", True, False),
    ("Texas", "Ohio", False, True),
    ("Texas", "Nowhereville", False, None),
]


@pytest.mark.parametrize(("outer", "inner", "inside", "apart"), CONTAINED)
def test_containment(outer: str, inner: str, inside: bool, apart: bool | None) -> None:
    assert contains(outer, inner) is inside
    assert disjoint(outer, inner) is apart


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Washington", "D.C.", True),
        ("New York", "New York City", True),
        ("New York", "Buffalo", False),
        ("Oklahoma", "Oklahoma City", False),
        ("Nowhereville", "Nowhereville", False),
    ],
)
def test_two_names_of_one_place(left: str, right: str, one: bool) -> None:
    assert may_be_one(left, right) is may_be_one(right, left) is one


@pytest.mark.parametrize(("name", "wide"), [("Europe", True), ("Balkans", True), ("Bulgaria", False), ("", False)])
def test_wide_places(name: str, wide: bool) -> None:
    assert is_wide(name) is wide


@pytest.mark.parametrize(
    ("name", "within", "value"),
    [
        ("Tenn.", "", "Tennessee"),
        ("Kiev", "", "Kyiv"),
        ("Portland", "Maine", "Portland, Maine"),
        ("Foo", "Ohio", "Foo, Ohio"),
    ],
)
def test_canonical_place(name: str, within: str, value: str) -> None:
    assert canonical_place(name, within) == value


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("VARNA (AP) — The mayor", 13),
        ("LIMA, Ohio (Reuters) - It", 23),
        ("The mayor — who", 0),
        ("NATO - as an", 0),
        ("", 0),
    ],
)
def test_dateline(text: str, length: int) -> None:
    assert dateline(text) == length


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("F.B.I.", "Federal Bureau of Investigation"),
        ("the State Department", "Department of State"),
        ("Belarusian", "Belarus"),
        ("House Committee on Foreign Affairs", "House Foreign Affairs Committee"),
        ("President Voss's", "Voss"),
        ("", ""),
    ],
)
def test_canonical_body(text: str, body: str) -> None:
    assert canonical_body(text) == body


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("Kremlin", "Russia", "within"),
        ("Office of Management and Budget", "White House", "within"),
        ("President", "White House", "within"),
        ("President", "Downing Street", "different"),
        ("Chile", "Peru", "different"),
        ("", "Peru", ""),
        ("Peru", "Peru", "same"),
    ],
)
def test_body_relation(left: str, right: str, relation: str) -> None:
    assert body_relation(left, right) == body_relation(right, left) == relation
