"""Who said it: direct, mixed and indirect speech with source, cue, audience and content, by the shipped parser."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.statements.attribution import attributions, by_quotation
from checker.statements.page import Page, Utterance
from checker.statements.paragraphs import Span

# form, source, cue, audience, pieces of the content
Said = tuple[str, str, str, str, list[str]]

CASES: dict[str, tuple[str, list[Said]]] = {
    "direct-behind": ("“We won,” Ann Lee said.", [("direct", "Ann Lee", "said", "", ["“We won,”"])]),
    "direct-inverted": (
        "“We won,” said Ann Lee, the mayor of Leeds.",
        [("direct", "Ann Lee, the mayor of Leeds", "said", "", ["“We won,”"])],
    ),
    "direct-ahead": ("Ann Lee told reporters: “We won.”", [("direct", "Ann Lee", "told", "reporters", ["“We won.”"])]),
    "direct-question": ("“Is it over?” asked the judge.", [("direct", "the judge", "asked", "", ["“Is it over?”"])]),
    "direct-interrupted": (
        "“We won,” she told CNN, “and they lost.”",
        [("direct", "she", "told", "CNN", ["“We won,”", "“and they lost.”"])],
    ),
    "direct-chain": (
        "“We won,” Lee said. “They lost the vote.”",
        [("direct", "Lee", "said", "", ["“We won,”"]), ("direct", "Lee", "said", "", ["“They lost the vote.”"])],
    ),
    "direct-next-paragraph": (
        "“We won,” Lee said.\n\n“They lost the vote.”",
        [("direct", "Lee", "said", "", ["“We won,”"]), ("direct", "Lee", "said", "", ["“They lost the vote.”"])],
    ),
    "direct-carried-on": (
        "“We won.\n\n“They lost,” Lee said.",
        [("direct", "Lee", "said", "", ["“We won.", "“They lost,”"])],
    ),
    "direct-signed": (
        "“The best day of our lives.” — Ann Lee",
        [("direct", "Ann Lee", "—", "", ["“The best day of our lives.”"])],
    ),
    "direct-post": (
        "We won the day https://t.co/abc — Ann Lee (@annlee) May 3",
        [("direct", "Ann Lee", "—", "", ["We won the day"])],
    ),
    "direct-block": (
        "Ann Lee told reporters:\n\nWe won here, and we shall win wherever our people ask us to.",
        [
            (
                "direct",
                "Ann Lee",
                "told",
                "reporters",
                ["We won here, and we shall win wherever our people ask us to."],
            )
        ],
    ),
    "direct-behind-colon": (
        "The council’s report says:\n\n“The bridge is unsafe.”",
        [("direct", "The council’s report", "says", "", ["“The bridge is unsafe.”"])],
    ),
    "direct-and-indirect": (
        "“We won,” Lee said, adding that Roe had lied.",
        [("direct", "Lee", "said", "", ["“We won,”"]), ("indirect", "Lee", "adding", "", ["that Roe had lied"])],
    ),
    "mixed": (
        "The mayor called the bridge “a danger to us all” in a statement.",
        [("mixed", "The mayor", "called", "in a statement", ["the bridge “a danger to us all”"])],
    ),
    "that": (
        "The mayor said that the bridge was unsafe.",
        [("indirect", "The mayor", "said", "", ["that the bridge was unsafe"])],
    ),
    "told-that": (
        "Lee told reporters on Friday that Roe had lied.",
        [("indirect", "Lee", "told", "reporters", ["that Roe had lied"])],
    ),
    "statement-ahead": (
        "In a statement, the ministry said the bridge was safe.",
        [("indirect", "the ministry", "said", "In a statement", ["the bridge was safe"])],
    ),
    "aside": (
        "The bridge, the mayor said, was unsafe.",
        [("indirect", "the mayor", "said", "", ["The bridge", "was unsafe"])],
    ),
    "behind-comma": (
        "The bridge was unsafe, the mayor said on Monday.",
        [("indirect", "the mayor", "said", "", ["The bridge was unsafe"])],
    ),
    "according-ahead": (
        "According to the mayor, the bridge was unsafe.",
        [("indirect", "the mayor", "According to", "", ["the bridge was unsafe"])],
    ),
    "according-behind-a-relative-clause": (
        "The mayor met the builder, who wanted a permit, according to two officials.",
        [("indirect", "two officials", "according to", "", ["The mayor met the builder, who wanted a permit"])],
    ),
    "according-behind": (
        "The bridge was unsafe, according to two officials.",
        [("indirect", "two officials", "according to", "", ["The bridge was unsafe"])],
    ),
    "noun": (
        "Roe was angered by a statement from Lee that the bridge was unsafe.",
        [("indirect", "Lee", "statement", "", ["that the bridge was unsafe"])],
    ),
    "promise": ("Lee promised to repair it.", [("indirect", "Lee", "promised", "", ["to repair it"])]),
    "denial": (
        "Lee denied that she had sold the bridge.",
        [("indirect", "Lee", "denied", "", ["that she had sold the bridge"])],
    ),
    "nested": (
        "Lee said that Roe believes the bridge is safe.",
        [("indirect", "Lee", "said", "", ["that Roe believes the bridge is safe"])],
    ),
    "own-voice": ("The bridge was built in 1980.", []),
    "title": ("She wrote “The Lost Harbour” in 1980.", []),
    "scare": ("The so-called “bridge” fell.", []),
    "many-links": ("“It fell.” https://t.co/a pic.x/b — Ann Lee", [("direct", "Ann Lee", "—", "", ["“It fell.”"])]),
    "nobody": ("“The bridge is not safe for anybody.”", []),
    "nothing": ("", []),
}


def _shown(text: str, one: Utterance) -> Said:
    def words(span: Span | None) -> str:
        return text[slice(*span)] if span else ""

    return one.form, words(one.source), words(one.cue), words(one.audience), [words(piece) for piece in one.content]


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_speech_is_attributed(page: Callable[[str], Page], text: str, expected: list[Said]) -> None:
    assert [_shown(text, one) for one in attributions(page(text))] == expected


def test_each_quotation_belongs_to_its_utterance(page: Callable[[str], Page]) -> None:
    text = "Lee called it “a danger to us all” on Monday. “We must act,” she said. She wrote “The Lost Harbour.”"
    opened = page(text)
    owners = by_quotation(opened, attributions(opened))
    assert [(text[q.start : q.end], one.form) for q, one in owners.items()] == [
        ("a danger to us all", "mixed"),
        ("We must act,", "direct"),
    ]


PIECES = [
    "Lee said ",
    "that ",
    "“We won",
    ",” ",
    ".” ",
    "she told CNN, ",
    "according to ",
    "the mayor",
    ". ",
    "\n\n",
    '"',
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_text_gives_spans_inside_it(page: Callable[[str], Page], pieces: list[str]) -> None:
    text = "".join(pieces)
    for one in attributions(page(text)):
        spans = [*one.content, *(span for span in (one.cue, one.source, one.head, one.audience) if span)]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert one.content == tuple(sorted(one.content))


def test_a_table_of_cues_is_read(page: Callable[[str], Page]) -> None:
    assert attributions(page("said Lee and " * 2_000)) == ()


def test_links_glued_together_behind_a_quotation_take_no_time(page: Callable[[str], Page]) -> None:
    assert attributions(page(f"“We won the day.” {'pic.x' * 60} -x")) == ()
