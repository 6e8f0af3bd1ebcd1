"""The titles that an article gives a person, with the time that the sentence gives them."""

from dataclasses import replace

import pytest

from checker.align.titles import titles_of
from checker.model import Role, Statement, Story
from tests.align.made import article


def _told(text: str, title: str, office: str, state: str = "", quoted: str = "") -> list[str]:
    """The states of the one title in an article of one sentence, of which a part may be a quotation."""
    (sentence,) = article("Harbour Post", text)
    said = (Statement(sentence.article, "quotation", text.index(quoted), text.index(quoted) + len(quoted), quoted),)
    story = Story("made", "Made", (sentence.article,), (sentence, *(said if quoted else ())))
    role = replace(Role(office, "", state), start=text.index(title), end=text.index(title) + len(title), text=title)
    return [told.state for told in titles_of(story, sentence.article, (role,))]


TOLD = [
    pytest.param(("The director Ann Hill spoke.", "director", "director"), [""], id="held"),
    pytest.param(("They spoke of the firing of director Ann Hill.", "director", "director"), ["then"], id="lost"),
    pytest.param(
        ("The director Ann Hill opened the new harbour on a day on which the clerk resigned.", "director", "director"),
        [""],
        id="lost by somebody else",
    ),
    pytest.param(("The director Ann Hill fired at the target.", "director", "director"), [""], id="a shot"),
    pytest.param(("He promoted the aide Ann Hill to manager.", "aide", "aide"), ["then"], id="another one given"),
    pytest.param(("Ex-director Ann Hill resigned.", "Ex-director", "director", "former"), ["former"], id="former"),
    pytest.param(
        ("“Thank you, General Hill,” he said.", "General", "general", "", "General Hill"), [], id="spoken rank"
    ),
    pytest.param(("General Hill said so.", "General", "general"), [""], id="rank"),
    pytest.param(("“Mayor Hill left,” he said.", "Mayor", "mayor", "", "Mayor Hill left"), [""], id="spoken title"),
]


@pytest.mark.parametrize(("told", "states"), TOLD)
def test_titles(told: tuple[str, ...], states: list[str]) -> None:
    assert _told(*told) == states


def test_no_roles_no_titles() -> None:
    (sentence,) = article("Harbour Post", "Ann Hill spoke.")
    assert titles_of(Story("made", "Made", (sentence.article,), (sentence,)), sentence.article, ()) == ()
