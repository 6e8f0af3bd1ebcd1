"""The people whom two outlets both name, with all that each of them calls them."""

from dataclasses import replace

import pytest

from checker.align.people import LIKELY, SURE, match_people, name_places
from checker.model import Kind, Match, Mention, Person, Role, Statement, Story
from tests.align.made import article

MAYOR, DEPUTY = Role("mayor"), Role("mayor", state="deputy")
SOLHEIM = Person("Ingrid Solheim", "Ingrid", surname="Solheim", roles=(MAYOR,))
AS_DEPUTY = replace(SOLHEIM, roles=(DEPUTY,))
BREKKE = Person("Ole Brekke", "Ole", surname="Brekke")
SURNAME = Person("Solheim", surname="Solheim", roles=(DEPUTY,))


def _side(outlet: str, *named: tuple[str, str, Person]) -> tuple[Statement, ...]:
    """An article of sentences, each naming one person by the given words."""
    made = article(outlet, *(sentence for sentence, _, _ in named))
    return tuple(_naming(s, words, person) for s, (_, words, person) in zip(made, named, strict=True))


def _naming(statement: Statement, words: str, person: Person) -> Statement:
    start = statement.text.index(words) + statement.start
    mention = Mention(Kind.PERSON, start, start + len(words), words, person.name, person=person)
    return replace(statement, mentions=(mention,))


def _matches(*sides: tuple[Statement, ...]) -> list[Match]:
    every = tuple(statement for side in sides for statement in side)
    return list(match_people(Story("made", "Made", tuple(side[0].article for side in sides), every)))


LEFT = _side(
    "Harbour Post",
    ("The mayor thanked the crew, Solheim's office said.", "Solheim", SOLHEIM),
    ("Ingrid Solheim will visit them.", "Ingrid Solheim", SOLHEIM),
    ("Ole Brekke saw it.", "Ole Brekke", BREKKE),
)


def test_the_same_person_is_shown_where_the_name_is_fullest() -> None:
    right = _side("Island Wire", ("Deputy Mayor Ingrid Solheim came.", "Ingrid Solheim", AS_DEPUTY))
    (match,) = _matches(LEFT, right)
    assert (match.left.text, match.right.text) == ("Ingrid Solheim", "Ingrid Solheim")
    assert [match.left.person and match.left.person.roles, match.right.person and match.right.person.roles] == [
        (MAYOR,),
        (DEPUTY,),
    ]
    assert (match.kind, match.score) == (Kind.PERSON, SURE)
    assert match.because[0].startswith("the same person")


def test_all_roles_of_an_article_count_wherever_they_stand() -> None:
    here, there = ("Ingrid Solheim came.", "Ingrid Solheim", SOLHEIM), ("Solheim spoke.", "Solheim", AS_DEPUTY)
    twice = _side("Island Wire", here, there)
    (match,) = _matches(LEFT, twice)
    assert match.right.person is not None
    assert match.right.person.roles == (MAYOR, DEPUTY)


def test_a_surname_that_nobody_else_bears_is_likely_the_same_person() -> None:
    (match,) = _matches(LEFT, _side("Island Wire", ("Solheim came.", "Solheim", SURNAME)))
    assert match.score == LIKELY


OTHERS = [
    pytest.param(Person("Karl Solheim", "Karl", surname="Solheim"), id="another first name"),
    pytest.param(Person("Ingrid Larsen", "Ingrid", surname="Larsen"), id="another surname"),
    pytest.param(Person(""), id="nobody"),
]


@pytest.mark.parametrize("person", OTHERS)
def test_other_people_are_no_match(person: Person) -> None:
    assert _matches(LEFT, _side("Island Wire", ("She came.", "She", person))) == []


def test_several_people_in_order_of_the_text() -> None:
    first, second = ("Ole Brekke came.", "Ole Brekke", BREKKE), ("Ingrid Solheim came.", "Ingrid Solheim", SOLHEIM)
    right = _side("Island Wire", first, second)
    found = [(match.left.value, match.right.value) for match in _matches(LEFT, right)]
    assert sorted(found) == [("Ingrid Solheim", "Ingrid Solheim"), ("Ole Brekke", "Ole Brekke")]
    starts = [match.left.start for match in _matches(LEFT, right)]
    assert starts == sorted(starts)


def test_the_places_of_a_name_are_those_that_differ_and_are_no_quotations() -> None:
    left = _side(
        "Harbour Post",
        ("Bob Solheim came.", "Bob Solheim", replace(SOLHEIM, name="Bob Solheim", given="Bob")),
        ("Later Robert Solheim left.", "Robert Solheim", replace(SOLHEIM, name="Bob Solheim", given="Bob")),
        ("Solheim spoke.", "Solheim", replace(SOLHEIM, name="Bob Solheim", given="Bob")),
        ("They thanked Bob Solheim for it.", "Bob Solheim", replace(SOLHEIM, name="Bob Solheim", given="Bob")),
        ("Bob Solheim again.", "Bob Solheim", replace(SOLHEIM, name="Bob Solheim", given="Bob")),
    )
    robert = replace(SOLHEIM, name="Robert Solheim", given="Robert")
    right = _side("Island Wire", ("Robert Solheim came.", "Robert Solheim", robert))
    quoted = Statement(left[0].article, "quotation", left[4].start, left[4].end, left[4].text)
    every = (*left, *right, quoted)
    story = Story("made", "Made", (left[0].article, right[0].article), every)
    (match,) = match_people(story)
    places = [(statement.text, mention.text) for statement, mention in name_places(story, match)]
    assert places == [
        ("Bob Solheim came.", "Bob Solheim"),
        ("They thanked Bob Solheim for it.", "Bob Solheim"),
        ("Robert Solheim came.", "Robert Solheim"),
    ]
