"""What the events of two sentences say of them: by their acts, people and figures."""

import pytest

from checker.align.event_likeness import ACTS, FIGURES, PEOPLE, event_likeness, evidence, gists
from checker.engine import Tools
from tests.align.told import story

SAME = "Ann Hill sued 12 sailors."
PARTS: dict[str, tuple[str, str, tuple[float, float]]] = {
    "same people and figures": (SAME, SAME, (1, 1)),
    "other people": (SAME, "Bo Reed sued 12 sailors.", (-1, 1)),
    "other figures": (SAME, "Ann Hill sued 21 sailors.", (1, -1)),
    "shorter name": (SAME, "Mr. Hill sued 12 sailors.", (1, 1)),
    "no people": (SAME, "The city sued 12 sailors.", (0, 1)),
    "no figures": (SAME, "Ann Hill sued the sailors.", (1, 0)),
    "neither": ("The dam broke.", "The dam burst.", (0, 0)),
}


@pytest.mark.parametrize(("left", "right", "expected"), PARTS.values(), ids=PARTS)
def test_people_and_figures(plain_tools: Tools, left: str, right: str, expected: tuple[float, float]) -> None:
    sides = gists(story(plain_tools, left, right).statements, plain_tools.encoder)
    assert evidence(*sides)[1:] == evidence(*sides[::-1])[1:] == expected


def test_acts_are_compared_by_their_vectors(plain_tools: Tools) -> None:
    made = story(plain_tools, SAME, "The dam broke.", "The ferry is old.")
    same, other, none = gists(made.statements, plain_tools.encoder)
    assert evidence(same, same)[0] == pytest.approx(1)
    assert evidence(same, other)[0] < evidence(same, same)[0]
    assert evidence(same, none)[0] == 0
    assert none.acts.shape[0] == 0


def test_the_parts_are_weighed(plain_tools: Tools) -> None:
    same, _ = gists(story(plain_tools, SAME, SAME).statements, plain_tools.encoder)
    assert event_likeness(same, same) == pytest.approx(ACTS + PEOPLE + FIGURES)


def test_no_statements_have_no_gists(plain_tools: Tools) -> None:
    assert gists([], plain_tools.encoder) == []
