"""By which two roles two articles differ on one person's post."""

import pytest

from checker.align.posts import grade, post_difference
from checker.model import Role


def _role(text: str, office: str, body: str = "", state: str = "") -> Role:
    return Role(office, body, state, 0, len(text), text)


COUNSEL, FORMER = _role("Special counsel", "special counsel"), _role("ex-counsel", "special counsel", "", "former")
AIDE, SENATE_AIDE = _role("White House aide", "aide", "White House"), _role("Senate aide", "aide", "Senate")
BARE_AIDE = _role("aide", "aide")
GENERAL, MAJOR_GENERAL = _role("Gen.", "general"), _role("Maj. Gen.", "general")
LEADER, DICTATOR = _role("leader", "leader", "Norland"), _role("dictator", "dictator", "Norland")
CHIEF, DIRECTOR = _role("CEO", "chief executive", "Rifle Club"), _role("director", "director", "Rifle Club")

CHAIR = _role("former party chair", "chair", "Harbour Party", "former")
SECRETARY = _role("former party secretary", "general secretary", "Harbour Party", "former")
CLUB_SECRETARY = _role("former club secretary", "general secretary", "Rifle Club", "former")
WHIP, TRUE_LEADER = _role("Minority Whip", "minority whip"), _role("whip of the true majority", "whip")
IN_LIMA, LIMA_BASED = _role("aide in Lima", "aide", "Lima"), _role("Lima-based Senate aide", "aide", "Senate")

DIFFERENT = [
    pytest.param((COUNSEL,), (FORMER,), "the post is current in one and former in the other", id="then and now"),
    pytest.param((AIDE,), (SENATE_AIDE,), "one post, two bodies", id="two bodies"),
    pytest.param((GENERAL,), (MAJOR_GENERAL,), "two grades of one rank", id="two grades"),
    pytest.param((LEADER,), (DICTATOR,), "one title is a verdict", id="a verdict"),
    pytest.param((CHIEF,), (DIRECTOR,), "two posts that are seldom held at once", id="two posts"),
    pytest.param((CHAIR,), (SECRETARY,), "two posts that are seldom held at once", id="two former posts"),
]
ALIKE = [
    pytest.param((COUNSEL,), (FORMER, COUNSEL), id="an article has both times"),
    pytest.param((AIDE,), (BARE_AIDE,), id="one without its body"),
    pytest.param((AIDE, SENATE_AIDE), (AIDE,), id="an article has both bodies"),
    pytest.param((GENERAL, MAJOR_GENERAL), (MAJOR_GENERAL,), id="the short form later on"),
    pytest.param((LEADER, DICTATOR), (LEADER,), id="an article has the verdict and the office"),
    pytest.param((CHIEF,), (CHIEF,), id="one post"),
    pytest.param((), (CHIEF,), id="no post"),
    pytest.param((CHAIR,), (CLUB_SECRETARY,), id="two former posts of two bodies"),
    pytest.param((WHIP,), (TRUE_LEADER,), id="a title, and words that are none"),
    pytest.param((IN_LIMA,), (LIMA_BASED,), id="a place that the other names too"),
]


@pytest.mark.parametrize(("left", "right", "why"), DIFFERENT)
def test_posts_that_differ(left: tuple[Role, ...], right: tuple[Role, ...], why: str) -> None:
    assert post_difference(left, right) == (left[0], right[0], why)
    assert post_difference(right, left) == (right[0], left[0], why)


@pytest.mark.parametrize(("left", "right"), ALIKE)
def test_posts_that_do_not(left: tuple[Role, ...], right: tuple[Role, ...]) -> None:
    assert post_difference(left, right) is None
    assert post_difference(right, left) is None


GRADES = [
    pytest.param("Maj. Gen.", "major", id="shortened"),
    pytest.param("lieutenant-general", "lieutenant", id="hyphen"),
    pytest.param("General", "", id="none"),
    pytest.param("Vice Admiral", "vice", id="admiral"),
]


@pytest.mark.parametrize(("text", "expected"), GRADES)
def test_grade(text: str, expected: str) -> None:
    assert grade(_role(text, "general")) == expected
