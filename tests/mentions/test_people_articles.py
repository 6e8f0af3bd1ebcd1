"""People, bodies and places in short articles of our own, through the shipped pipeline."""

import random
from collections.abc import Callable, Sequence

import pytest

from checker.language.parse import Parse
from checker.language.pipeline import load_parser
from checker.mentions.organisations import organisations
from checker.mentions.people import people
from checker.mentions.places import places

Parsing = Callable[[Sequence[str]], list[Parse]]
ROLES = {
    "spokesman before": (
        "Kremlin spokesman Pavel Orlov declined to comment.",
        "Pavel Orlov",
        [("", "spokesperson", "Kremlin")],
    ),
    "spokesman behind": (
        "Pavel Orlov, the Kremlin's spokesman, declined to comment.",
        "Pavel Orlov",
        [("", "spokesperson", "Kremlin")],
    ),
    "former director": (
        "Former FBI Director James Pell resigned on Monday.",
        "James Pell",
        [("former", "director", "Federal Bureau of Investigation")],
    ),
    "home state": ("Sen. Bob Marsh, R-Tenn., voted against the bill.", "Bob Marsh", [("", "senator", "Tennessee")]),
    "home state in brackets": (
        "Rep. Ann Marsh (D-NY) voted against the bill.",
        "Ann Marsh",
        [("", "representative", "New York")],
    ),
    "committee": (
        "House Foreign Affairs Committee Chairman Ed Marsh opposed the bill.",
        "Ed Marsh",
        [("", "chair", "House Foreign Affairs Committee")],
    ),
    "of the special counsel": (
        "Peter Lodge, a spokesman for the special counsel, declined to comment.",
        "Peter Lodge",
        [("", "spokesperson", "special counsel")],
    ),
    "elect": ("President-elect Daniel Lodge met reporters.", "Daniel Lodge", [("elect", "president", "")]),
    "possessor": ("Mr. Marsh's lawyer Michael Lodge left the court.", "Michael Lodge", [("", "lawyer", "Marsh")]),
    "two at once": (
        "Former Ohio governor and radio host Mike Lodge spoke.",
        "Mike Lodge",
        [("", "host", ""), ("former", "governor", "Ohio")],
    ),
    "title of the next name": ("Daniel Lodge, Vice President Ann Marsh and others met.", "Daniel Lodge", []),
    "too loose": ("Ann Marsh is a leader of great skill.", "Ann Marsh", []),
}


@pytest.fixture(scope="module")
def parse() -> Parsing:
    return load_parser().parse


@pytest.mark.parametrize("case", ROLES.values(), ids=ROLES)
def test_roles(parse: Parsing, case: tuple[str, str, list[tuple[str, str, str]]]) -> None:
    text, name, expected = case
    found = [m for m in people(parse([text]), [0]) if m.value == name]
    assert [(role.state, role.office, role.body) for m in found if m.person for role in m.person.roles] == expected
    assert len(found) == 1


def test_short_forms_go_to_one_person(parse: Parsing) -> None:
    texts = ["Prime Minister Alexander Baransky arrived on Monday.", "Mr. Baransky met the press.", "Baransky left."]
    offsets = [0, 60, 100]
    found = people(parse(texts), offsets)
    assert [m.value for m in found] == ["Alexander Baransky"] * 3
    assert [m.start for m in found] == [15, 64, 100]


def test_a_shared_surname_is_not_resolved(parse: Parsing) -> None:
    found = people(parse(["Loretta Marsh and Linda Marsh spoke.", "Marsh left."]), [0, 40])
    assert [m.person.name for m in found if m.person] == ["Loretta Marsh", "Linda Marsh", ""]


def test_no_words_no_mentions() -> None:
    empty = [Parse("", (), ())]
    assert people(empty, [0]) == organisations(empty, [0]) == places(empty, [0]) == ()


def test_random_cuts_keep_every_span(parse: Parsing) -> None:
    text = " ".join(case[0] for case in ROLES.values())
    chance = random.Random(7)
    for _ in range(40):
        start = chance.randrange(len(text))
        cut = text[start : start + chance.randrange(1, 200)]
        for find in (people, organisations, places):
            for mention in find(parse([cut]), [0]):
                assert cut[mention.start : mention.end] == mention.text
