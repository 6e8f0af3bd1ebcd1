"""Which names are taken for those of one body."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from checker.align.bodies import match_bodies, name_words
from checker.align.encoder import Passage, Vectors
from checker.model import Kind, Mention, Statement, Story
from tests.align.made import article


class _Level:
    """An encoder to which all is alike, so that the names alone decide."""

    def encode(self, passages: Sequence[Passage]) -> Vectors:
        return np.ones((len(passages), 1), dtype=np.float32)


def _naming(outlet: str, *names: str) -> tuple[Statement, ...]:
    """An article of one sentence a name."""
    made = article(outlet, *(f"The {name} met." for name in names))
    return tuple(
        replace(s, mentions=(Mention(Kind.ORGANISATION, s.start + 4, s.start + 4 + len(name), name, name),))
        for s, name in zip(made, names, strict=True)
    )


def _matched(left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[str, str]]:
    sides = _naming("Harbour Post", *left), _naming("Island Wire", *right)
    story = Story("made", "Made", tuple(side[0].article for side in sides), (*sides[0], *sides[1]))
    return [(match.left.text, match.right.text) for match in match_bodies(story, _Level())]


ONE = [
    pytest.param("House Foreign Relations Committee", "House Foreign Affairs Committee", id="one word of the field"),
    pytest.param("National Fisheries Board", "National Fisheries Council", id="the kind"),
    pytest.param("Northern Health Care Act", "Northern Healthcare Act", id="run together"),
]
TWO = [
    pytest.param("House Budget Committee", "House Rules Committee", id="two fields"),
    pytest.param("National Security Council", "U.N. Security Council", id="two owners"),
    pytest.param("Liberal National Convention", "Liberal National Committee", id="nothing of a field in common"),
    pytest.param("University of Norland at Bergen", "University of Norland at Oslo", id="two places"),
    pytest.param("House Oversight Committee", "House Select Committee", id="no name in full"),
    pytest.param("U.N. General Assembly", "UN General Assembly", id="points"),
    pytest.param("National Security Council", "National Security Agency", id="both on the list of bodies"),
    pytest.param("National Fisheries Board", "National Fisheries Board of Trustees", id="a fuller name"),
]


@pytest.mark.parametrize(("left", "right"), ONE)
def test_one_body(left: str, right: str) -> None:
    assert _matched((left,), (right,)) == [(left, right)]
    assert _matched((right,), (left,)) == [(right, left)]


@pytest.mark.parametrize(("left", "right"), TWO)
def test_two_bodies(left: str, right: str) -> None:
    assert _matched((left,), (right,)) == []
    assert _matched((right,), (left,)) == []


def test_bodies_that_an_article_tells_apart_are_two() -> None:
    board, council = "National Fisheries Board", "National Fisheries Council"
    assert _matched((board, council), (council,)) == []


def test_words_of_a_name() -> None:
    assert name_words("The U.N. Council on Fish, Ltd.") == {"un", "council", "fish", "ltd"}
