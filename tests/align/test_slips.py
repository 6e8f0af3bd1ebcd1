"""Names that an article gets wrong once, held against another that does not."""

from dataclasses import replace

import pytest

from checker.align.slips import match_slips
from checker.mentions.names import parse_name
from checker.model import Kind, Mention, Person, Role, Statement, Story
from tests.align.made import article

MAYOR, JUDGE = Role("mayor"), Role("judge")


def _side(outlet: str, *named: tuple[str, Person]) -> tuple[Statement, ...]:
    """An article of one sentence a name, each written so and meaning that person."""
    made = article(outlet, *(f"Then {text} spoke." for text, _ in named))
    return tuple(
        replace(s, mentions=(Mention(Kind.PERSON, s.start + 5, s.start + 5 + len(text), text, p.name, person=p),))
        for s, (text, p) in zip(made, named, strict=True)
    )


def _slips(*named: tuple[str, Person], other: str = "Peter Sanderson") -> list[str]:
    """The slips of an article that are held against one which names the other."""
    sides = _side("Harbour Post", *named), _side("Island Wire", (other, parse_name(other)))
    story = Story("made", "Made", tuple(side[0].article for side in sides), (*sides[0], *sides[1]))
    return [match.left.text for match in match_slips(story)]


FULL = ("Peter Sanderson", replace(parse_name("Peter Sanderson"), roles=(MAYOR,)))

SLIPS = [
    pytest.param(("Sandersan", parse_name("Sandersan")), id="a letter of the surname"),
    pytest.param(("Sandersen", replace(parse_name("Sandersen"), roles=(MAYOR,))), id="with the same office"),
    pytest.param(("Peter Sandresan", parse_name("Peter Sandresan")), id="two letters of a long surname"),
    pytest.param(("Peters", parse_name("Peters")), id="the first name for the surname"),
]
NO_SLIPS = [
    pytest.param(("Sandersan", replace(parse_name("Sandersan"), roles=(JUDGE,))), id="another office"),
    pytest.param(("Karl Sandersan", parse_name("Karl Sandersan")), id="another first name"),
    pytest.param(("Sanders", parse_name("Sanders")), id="a name that the news know"),
    pytest.param(("Lindqvist", parse_name("Lindqvist")), id="another name"),
]


@pytest.mark.parametrize("wrong", SLIPS)
def test_slips(wrong: tuple[str, Person]) -> None:
    assert _slips(FULL, wrong) == [wrong[0]]


@pytest.mark.parametrize("right", NO_SLIPS)
def test_no_slips(right: tuple[str, Person]) -> None:
    assert _slips(FULL, right) == []


def test_a_name_that_is_always_written_so_is_meant() -> None:
    wrong = ("Sandersan", parse_name("Sandersan"))
    assert _slips(FULL, wrong, wrong, wrong) == []


def test_a_short_surname_may_be_off_by_one_letter_alone() -> None:
    brandt = ("Anna Brandt", parse_name("Anna Brandt"))
    assert _slips(brandt, ("Brondt", parse_name("Brondt")), other="Anna Brandt") == ["Brondt"]
    assert _slips(brandt, ("Brunkt", parse_name("Brunkt")), other="Anna Brandt") == []


def test_a_slip_that_both_make_is_none() -> None:
    wrong = ("Peter Sandresan", parse_name("Peter Sandresan"))
    assert _slips(FULL, FULL, wrong, other="Peter Sandresan") == []
