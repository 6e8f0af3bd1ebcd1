"""People, bodies and places in short articles of our own, through the shipped pipeline."""

import random
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from checker.language.parse import Parse
from checker.language.pipeline import load_parser
from checker.mentions.organisations import organisations
from checker.mentions.people import people
from checker.mentions.places import places

Parsing = Callable[[Sequence[str]], list[Parse]]
ROLES = tomllib.loads(Path(__file__).with_name("roles.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def parse() -> Parsing:
    return load_parser().parse


@pytest.mark.parametrize("case", ROLES.values(), ids=ROLES)
def test_roles(parse: Parsing, case: dict[str, Any]) -> None:
    found = [m for m in people(parse([case["text"]]), [0]) if m.value == case["person"]]
    roles = [[role.state, role.office, role.body] for m in found if m.person for role in m.person.roles]
    assert roles == case["roles"]
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


NAMES = {
    "last syllable": ("They met Kim Min-su and Kim Ha-jun again.", ["Kim Min-su", "Kim Ha-jun"]),
    "led by": ("Ann Lodge-led talks began.", ["Ann Lodge"]),
    "title inside": ("Theresa Cardinal Lodge spoke.", ["Theresa Cardinal Lodge"]),
    "office inside": ("It was a Martin Luther King Jr. parade.", ["Martin Luther King Jr."]),
    "title before": ("Harbour College Dean John Lodge spoke.", ["John Lodge"]),
    "surname like a verb": ("Ohio Sen. Orrin Marches, R-Ohio, issued a statement.", ["Orrin Marches"]),
    "list": ("The Ada B. Lodge List endorsed Bo Marsh.", ["Bo Marsh"]),
    "law": ("Ann Lodge and Bo Marsh wrote the Lodge-Marsh bill.", ["Ann Lodge", "Bo Marsh"]),
    "greeting": ('He told us to say "Merry Christmas" again.', []),
    "town": ("It was in Mont Vernon. Ann Lodge left.", ["Ann Lodge"]),
    "town in a state": ("A shooting in Sandy Lodge, Ohio, followed.", []),
    "centre named after": ("The Woodrow Lodge International Center said so.", []),
    "two in one": ("The Viktor Lodge-Donald Marsh meeting is off.", ["Viktor Lodge", "Donald Marsh"]),
    "word before a name": ("Evacuee Richard Lodge, 91, was walking.", ["Richard Lodge"]),
    "name of laws": ("Jim Crow was wrong.", []),
    "law firm": ("Ann Lodge hired Marsh, Reed & Hill LLP and left.", ["Ann Lodge"]),
    "court case": ("The verdict in Tolliver v. Alton County was short. Will Tolliver stand?", []),
    "convention centre": ("They sang in the Ida Jane Lodge Convention Center.", []),
    "school": ("Ann Lodge went to John Marsh High School.", ["Ann Lodge"]),
    "couple": ("The bakers, Hugo and Edith Lodge, sang.", ["Hugo Lodge", "Edith Lodge"]),
    "two surnames": ("Graham and John Marsh spoke. Ann Graham left.", ["Ann Graham", "John Marsh", "Ann Graham"]),
    "two side by side": (
        "Ann Lodge left. An aide to Ann Lodge Kellyn Marsh stayed.",
        ["Ann Lodge", "Ann Lodge", "Kellyn Marsh"],
    ),
    "title as a surname": ("She rang payroll chief Edith Lord, a cousin.", ["Edith Lord"]),
    "vote": ("The Brexit debate ran late. Few understood Brexit.", []),
    "site": ("Ann Lodge of NewsHarbour agreed.", ["Ann Lodge"]),
}


@pytest.mark.parametrize("case", NAMES.values(), ids=NAMES)
def test_names(parse: Parsing, case: tuple[str, list[str]]) -> None:
    text, expected = case
    assert [mention.value for mention in people(parse([text]), [0])] == expected


MEANT = {
    "right behind": (["President Viktor Orlov arrived.", "The president met the press."], "Viktor Orlov"),
    "of this country": (
        ["President Ann Lodge met the Kenyan envoy Bo Marsh.", "Marsh left.", "Later the president spoke."],
        "Ann Lodge",
    ),
    "of another country": (
        ["Kenyan President Bo Marsh met Ann Lodge.", "Lodge left.", "Then the president spoke."],
        "",
    ),
    "named far less often": (
        ["Governor Bo Marsh resigned.", *(["Ann Lodge spoke again."] * 6), "Nobody has asked the governor why."],
        "",
    ),
    "said of somebody": (["Secretary of State Ann Lodge left.", "Her friend is now the secretary of state."], ""),
    "later": (["Secretary of State Ann Lodge left.", "That aide, later the secretary of state, stayed."], ""),
}


@pytest.mark.parametrize("case", MEANT.values(), ids=MEANT)
def test_descriptions(parse: Parsing, case: tuple[list[str], str]) -> None:
    texts, expected = case
    found = people(parse(texts), [100 * number for number in range(len(texts))])
    meant = [mention.value for mention in found if mention.text.lower().startswith("the ")]
    assert meant == [expected] * bool(expected)


def test_no_words_no_mentions() -> None:
    empty = [Parse("", (), ())]
    assert people(empty, [0]) == organisations(empty, [0]) == places(empty, [0]) == ()


def test_random_cuts_keep_every_span(parse: Parsing) -> None:
    text = " ".join(case["text"] for case in ROLES.values())
    chance = random.Random(7)
    for _ in range(40):
        start = chance.randrange(len(text))
        cut = text[start : start + chance.randrange(1, 200)]
        for find in (people, organisations, places):
            for mention in find(parse([cut]), [0]):
                assert cut[mention.start : mention.end] == mention.text
