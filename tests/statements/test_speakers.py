"""Who a source is: names, pronouns, descriptions, and sources that stay unknown."""

from collections.abc import Callable, Sequence

import pytest

from checker.model import Kind, Mention, Person
from checker.statements.attribution import attributions
from checker.statements.page import Page
from checker.statements.speakers import resolve

# A text with people in it, each with the name and honorific that the article gives; and each utterance's speaker.
CASES: dict[str, tuple[str, dict[str, tuple[str, str]], list[str]]] = {
    "name": ("“We won,” Lee said.", {"Lee": ("Ann Lee", "")}, ["Ann Lee"]),
    "apposition": ("“We won,” said the mayor, Ann Lee.", {"Ann Lee": ("Ann Lee", "")}, ["Ann Lee"]),
    "relative": ("Ann Lee, who said that she won, left.", {"Ann Lee": ("Ann Lee", "")}, ["Ann Lee"]),
    "chain": ("“We won,” Lee said. “They lost the vote.”", {"Lee": ("Ann Lee", "")}, ["Ann Lee", "Ann Lee"]),
    "pronoun": (
        "“We won,” Ann Lee said. “They lost,” she added.",
        {"Ann Lee": ("Ann Lee", "")},
        ["Ann Lee", "Ann Lee"],
    ),
    "pronoun-of-the-sentence-before": ("Ann Lee left. “We won,” she said.", {"Ann Lee": ("Ann Lee", "")}, ["Ann Lee"]),
    "pronoun-of-other-gender": (
        "Ann Lee met Mr. Roe in Leeds. “We won,” she said.",
        {"Ann Lee": ("Ann Lee", ""), "Mr. Roe": ("Ed Roe", "Mr.")},
        ["Ann Lee"],
    ),
    "pronoun-too-far": (
        "Ann Lee left.\n\nIt rained.\n\nIt snowed.\n\n“We won,” she said.",
        {"Ann Lee": ("Ann Lee", "")},
        [""],
    ),
    "somebody-named-since": (
        "“We won,” Mrs. Lee said. Mr. Roe left. “They lost,” he said.",
        {"Mrs. Lee": ("Ann Lee", "Mrs."), "Mr. Roe": ("Ed Roe", "Mr.")},
        ["Ann Lee", "Ed Roe"],
    ),
    "nameless": ("A senior official said that the bridge was unsafe.", {}, ["A senior official"]),
    "unknown-pronoun": ("They said that the bridge was unsafe.", {}, [""]),
}


def _people(text: str, people: dict[str, tuple[str, str]]) -> Sequence[Mention]:
    found = []
    for shown, (name, title) in people.items():
        start = text.index(shown)
        person = Person(name, honorific=title)
        found.append(Mention(Kind.PERSON, start, start + len(shown), shown, name, person=person))
    return found


@pytest.mark.parametrize(("text", "people", "expected"), CASES.values(), ids=CASES.keys())
def test_speakers_are_resolved(
    page: Callable[[str], Page], text: str, people: dict[str, tuple[str, str]], expected: list[str]
) -> None:
    opened = page(text)
    assert [one.speaker for one in resolve(opened, attributions(opened), _people(text, people))] == expected


def test_a_body_may_speak(page: Callable[[str], Page]) -> None:
    text = "The ministry said that the bridge was unsafe."
    body = Mention(Kind.ORGANISATION, 0, 12, "The ministry", "Ministry of Transport")
    opened = page(text)
    assert [one.speaker for one in resolve(opened, attributions(opened), [body])] == ["Ministry of Transport"]
