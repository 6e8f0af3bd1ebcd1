"""The events of two outlets: which are one, and which are told as opposites."""

import pytest

from checker.align.events import match_events, named, same_events, tellings
from checker.engine import Tools
from checker.model import Kind, Match
from tests.align.told import story

Texts = list[tuple[str, str]]


def _matches(tools: Tools, left: str, right: str) -> list[Match]:
    return list(match_events(same_events(story(tools, left, right), tools.encoder)))


ONE: dict[str, tuple[str, str, Texts]] = {
    "one verb": (
        "The regional court fined the ferry company on Monday.",
        "The regional court fined the ferry company in the spring.",
        [("fined", "fined")],
    ),
    "two verbs of one act": (
        "The head of the water board resigned over the flooded tunnel.",
        "The head of the water board stepped down over the flooded tunnel.",
        [("resigned", "stepped")],
    ),
    "active and passive": (
        "The regional court fined the old ferry company for dumping oil.",
        "The old ferry company was fined by the regional court for dumping oil.",
        [("fined", "fined"), ("dumping", "dumping")],
    ),
    "verb and noun": (
        "The council rejected the bridge over the strait of Torvik.",
        "The council's rejection of the bridge over the strait of Torvik was late.",
        [("rejected", "rejection")],
    ),
    "light verb": (
        "The council voted on the bridge over the strait of Torvik.",
        "The council held a vote on the bridge over the strait of Torvik.",
        [("voted", "held")],
    ),
    "opposed verbs": (
        "The council approved the bridge over the strait of Torvik.",
        "The council rejected the bridge over the strait of Torvik.",
        [("approved", "rejected")],
    ),
    "other people in nearly one sentence": (
        "The border bill on herring was signed on Friday by Anton Reyes.",
        "The border bill on herring was signed on Friday by Lena Brandt.",
        [("signed", "signed")],
    ),
    "other people elsewhere": (
        "Anton Reyes married in the old chapel of Torvik.",
        "Clara Voss married on the beach of Arden last year.",
        [],
    ),
    "nobody in common": (
        "The regional court fined the ferry company.",
        "The national bank fined two brokers.",
        [],
    ),
    "another act": (
        "The regional court fined the ferry company.",
        "The regional court praised the ferry company.",
        [],
    ),
    "no events": ("The ferry is old.", "The ferry is red.", []),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "found"), ONE.values(), ids=ONE)
def test_events_that_are_one(plain_tools: Tools, left: str, right: str, found: Texts) -> None:
    assert [(m.left.text, m.right.text) for m in _matches(plain_tools, left, right)] == found


@pytest.mark.parametrize(("left", "right", "found"), ONE.values(), ids=ONE)
def test_flipped_outlets_give_the_same_pairs(plain_tools: Tools, left: str, right: str, found: Texts) -> None:
    flipped = {(m.right.text, m.left.text) for m in _matches(plain_tools, right, left)}
    assert flipped == set(found)


def test_each_telling_is_used_once(plain_tools: Tools) -> None:
    text = "The regional court fined the ferry company on Monday."
    found = _matches(plain_tools, f"{text} {text}", text)
    assert [(m.left.text, m.right.text) for m in found] == [("fined", "fined")]


def test_one_verb_goes_before_an_opposed_one(plain_tools: Tools) -> None:
    left = "The council approved the bridge over the strait of Torvik."
    right = f"The council rejected the bridge over the strait of Torvik. {left}"
    assert [(m.left.text, m.right.text) for m in _matches(plain_tools, left, right)] == [("approved", "approved")]


def test_one_outlet_is_not_compared_with_itself(plain_tools: Tools) -> None:
    alone = story(plain_tools, "The council voted. The council voted.")
    assert list(match_events(same_events(alone, plain_tools.encoder))) == []


def test_a_match_says_why(plain_tools: Tools) -> None:
    left, right, _ = ONE["two verbs of one act"]
    (match,) = _matches(plain_tools, left, right)
    assert match.kind is Kind.EVENT
    assert match.because[0] == "both tell of the same act: resign / step down"
    assert match.because[1].startswith("both sentences have “")
    assert 0 < match.pair.score.lexical <= 1
    assert 0 < match.pair.score.slot <= 1


def test_opposed_acts_are_known_as_such(plain_tools: Tools) -> None:
    left, right, _ = ONE["opposed verbs"]
    made = story(plain_tools, left, right)
    (pair,) = same_events(made, plain_tools.encoder)
    (same,) = pair.found
    assert same.opposed
    assert not same.repeated


def test_people_are_named_by_their_surnames_and_pronouns_not_at_all(plain_tools: Tools) -> None:
    made = story(plain_tools, "Ann Hill sued the city. It left them.")
    sued, left = tellings(made, made.articles[0])
    assert named(sued) == {"hill", "city"}
    assert named(sued, "agent") == named(sued, kind=Kind.PERSON) == {"hill"}
    assert named(left) == frozenset()
