"""Bodies in short articles of our own: one name for short forms and acronyms, and places that act as governments."""

from collections.abc import Callable, Sequence

import pytest

from checker.language.parse import Parse
from checker.language.pipeline import load_parser
from checker.mentions.organisations import initials, organisations
from checker.mentions.places import places

Parsing = Callable[[Sequence[str]], list[Parse]]


@pytest.fixture(scope="module")
def parse() -> Parsing:
    return load_parser().parse


def test_the_committee_is_the_one_named_before(parse: Parsing) -> None:
    texts = ["The House Foreign Affairs Committee met on Monday.", "Members of the committee voted."]
    found = organisations(parse(texts), [0, 60])
    assert [m.value for m in found] == ["House Foreign Affairs Committee"] * 2
    assert [m.text for m in found] == ["House Foreign Affairs Committee", "the committee"]


def test_no_committee_is_made_up(parse: Parsing) -> None:
    assert organisations(parse(["Members of the committee voted."]), [0]) == ()


def test_acronyms_are_the_body(parse: Parsing) -> None:
    found = organisations(parse(["The F.B.I. said so.", "The FBI agreed."]), [0, 30])
    assert {m.value for m in found} == {"Federal Bureau of Investigation"}


def test_a_double_name_is_whole(parse: Parsing) -> None:
    found = organisations(parse(["He told The Lima Herald-Tribune about it."]), [0])
    assert [m.value for m in found] == ["Lima Herald-Tribune"]


def test_a_government_is_no_place(parse: Parsing) -> None:
    found = places(parse(["Moscow accused the alliance.", "The talks took place in Moscow."]), [0, 40])
    assert [(m.kind.value, m.value) for m in found] == [("organisation", "Russia"), ("place", "Moscow")]


@pytest.mark.parametrize(
    ("name", "letters"), [("House Foreign Affairs Committee", "HFAC"), ("Bank of Lima", "BL"), ("", "")]
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters
