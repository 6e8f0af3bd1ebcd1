"""Names: their parts, when two can be one person's, and how casts of two articles are linked."""

import pytest

from checker.mentions.linking import cast, link, same_person
from checker.mentions.names import fullest, given_match, given_misspelt, parse_name, surname_match
from checker.model import Kind, Mention, Person, Role

PARTS = [
    ("Mr. Odell", ("", "", "Odell", "", "Mr.")),
    ("Ruth A. Pell", ("Ruth", "A.", "Pell", "", "")),
    ("Omar Hale III", ("Omar", "", "Hale", "III", "")),
    ("Nina de Groot", ("Nina", "", "de Groot", "", "")),
    ("de Groot", ("", "", "de Groot", "", "")),
    ("Al Marsh", ("Al", "", "Marsh", "", "")),
    ('William "Bo" Reed', ("William", "Bo", "Reed", "", "")),
    ("Sen. Ida Voss Jr.", ("Ida", "", "Voss", "Jr.", "")),
    ("", ("", "", "", "", "")),
]


@pytest.mark.parametrize(("text", "parts"), PARTS, ids=[text or "empty" for text, _ in PARTS])
def test_parts(text: str, parts: tuple[str, ...]) -> None:
    person = parse_name(text)
    assert (person.given, person.middle, person.surname, person.suffix, person.honorific) == parts


GIVEN = [
    ("Steve", "Stephen", "nickname"),
    ("Chuck", "Charles", "nickname"),
    ("J.", "Joan", "initials"),
    ("Sergei", "Sergey", "transliteration"),
    ("Alexander", "Aleksandr", "transliteration"),
    ("Zach", "Zachariah", "nickname"),
    ("José", "Jose", "same"),
    ("Loretta", "Linda", None),
    ("J.", "Kate", None),
    ("", "Kate", ""),
]


@pytest.mark.parametrize(("left", "right", "reason"), GIVEN)
def test_given_names(left: str, right: str, reason: str | None) -> None:
    assert given_match(left, right) == reason
    assert given_match(right, left) == reason


MISSPELT = [
    ("Gordon", "Gorden", False, True),
    ("Kathleen", "Katheleen", False, False),
    ("Kathleen", "Katheleen", True, True),
    ("Marta", "Marty", False, False),
    ("Karin", "Karen", False, False),
    ("Marina", "Martina", False, False),
    ("Khazir", "Khazr", False, True),
    ("Khazir", "Khazr", True, True),
    ("Norman", "Gorman", False, False),
    ("Nor", "Nur", False, False),
    ("Norman", "Norman", False, False),
    ("", "Norman", False, False),
]


@pytest.mark.parametrize(("left", "right", "longer", "wrong"), MISSPELT)
def test_misspelt_given_names(left: str, right: str, longer: bool, wrong: bool) -> None:
    assert given_misspelt(left, right, longer=longer) == wrong
    assert given_misspelt(right, left, longer=longer) == wrong


SURNAMES = [
    ("Zelenko", "Zelenko", "same"),
    ("Sánchez", "Sanchez", "same"),
    ("Baransky", "Baranskyy", "transliteration"),
    ("Baransky", "Baranskiy", "transliteration"),
    ("Hutchins", "Hutchinson", None),
    ("Priestley", "Preistley", "spelling"),
    ("Pell", "Bell", None),
    ("Hale", "Hall", None),
    ("Rowan Pell", "Pell", "part"),
]


@pytest.mark.parametrize(("left", "right", "reason"), SURNAMES)
def test_surnames(left: str, right: str, reason: str | None) -> None:
    assert surname_match(left, right) == reason
    assert surname_match(right, left) == reason


SENATOR, MAYOR = Role("senator", "Ohio"), Role("mayor", "Lima")


def _named(name: str, *roles: Role) -> Person:
    person = parse_name(name)
    return Person(person.name, person.given, person.middle, person.surname, person.suffix, person.honorific, roles)


PEOPLE = [
    (_named("Ida Voss"), _named("Ida Voss"), False, "full name in both"),
    (_named("Steve Pell"), _named("Stephen R. Pell"), False, "nickname Steve/Stephen"),
    (_named("Asa Priestley"), _named("Asa Preistley"), False, "spelling Priestley/Preistley"),
    (_named("Gorden Pell"), _named("Gordon Pell"), False, "spelling Gorden/Gordon"),
    (_named("Jefferey Preistley"), _named("Jeffrey Priestley"), False, "spelling Jefferey Preistley/Jeffrey Priestley"),
    (_named("Loretta Pell"), _named("Linda Pell"), False, None),
    (_named("Pell"), _named("Linda Pell"), False, "surname"),
    (_named("Pell"), _named("Linda Pell"), True, None),
    (_named("Pell", SENATOR), _named("Linda Pell", SENATOR), True, "surname and role"),
    (_named("Pell", MAYOR), _named("Linda Pell", SENATOR), True, None),
    (_named("Ann Pell Jr."), _named("Ann Pell Sr."), False, None),
    (_named("Mr. Pell"), _named("Mrs. Pell"), False, None),
    (_named("Ida H. W. Voss"), _named("Ida W. Voss"), False, None),
    (_named("Ida H.W. Voss"), _named("Ida H. Voss"), False, "full name in both"),
    (_named("Ida B. Voss"), _named("Ida K. Voss"), False, None),
]


@pytest.mark.parametrize(("left", "right", "shared", "reason"), PEOPLE)
def test_same_person(left: Person, right: Person, shared: bool, reason: str | None) -> None:
    assert same_person(left, right, shared=shared) == reason


def test_a_first_name_in_no_list_is_fuller_than_an_initial() -> None:
    names = [parse_name("T. Lodge"), parse_name("Dorvelline T. Lodge"), parse_name("Lodge")]
    assert fullest(names).name == "Dorvelline T. Lodge"


def test_links_sisters_by_first_name_and_leaves_the_bare_surname_open() -> None:
    left = (_named("Loretta Pell"), _named("Linda T. Pell"))
    right = (_named("Linda Pell"), _named("Pell"))
    assert [(a.name, b.name) for a, b, _ in link(left, right)] == [("Linda T. Pell", "Linda Pell")]


def test_cast_gathers_the_roles_and_leaves_the_unresolved_out() -> None:
    def mention(person: Person) -> Mention:
        return Mention(Kind.PERSON, 0, 1, "x", person.name, person=person)

    unresolved = Person("", surname="Pell")
    gathered = cast((mention(_named("Ida Voss", SENATOR)), mention(unresolved), mention(_named("Ida Voss", MAYOR))))
    assert [(person.name, person.roles) for person in gathered] == [("Ida Voss", (SENATOR, MAYOR))]
