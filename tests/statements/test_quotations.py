"""Quotations: which marks belong together, what is an apostrophe, and how broken marks are mended."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.statements.quotations import quotations

# A text, and the parts of each quotation in it with its form.
CASES: dict[str, tuple[str, list[tuple[str, list[str]]]]] = {
    "curly": ("“We won,” Lee said.", [("direct", ["We won,"])]),
    "straight": ('"We won," Lee said.', [("direct", ["We won,"])]),
    "doubled": ("''We won,'' Lee said.", [("direct", ["We won,"])]),
    "back-ticks": ("``We won,'' Lee said.", [("direct", ["We won,"])]),
    "angled": ("«We won again», Lee said.", [("direct", ["We won again"])]),
    "single": ("'We won', Lee said.", [("direct", ["We won"])]),
    "single-curly": ("‘We won,’ Lee said. ‘It isn’t over.’", [("direct", ["We won,"]), ("direct", ["It isn’t over."])]),
    "single-possessive": ("'It is the workers' union,' Lee said.", [("direct", ["It is the workers' union,"])]),
    "several-sentences": ("“We won. It is late. Go home,” Lee said.", [("direct", ["We won. It is late. Go home,"])]),
    "interrupted": ("“We won,” Lee said, “and they lost.”", [("direct", ["We won,", "and they lost."])]),
    "interrupted-straight": ('"We won," said Ann Lee, "and they lost."', [("direct", ["We won,", "and they lost."])]),
    "interrupted-by-dashes": ("“We will” — she paused — “win this.”", [("direct", ["We will", "win this."])]),
    "interrupted-british": ("‘We’, Lee said, ‘have won this.’", [("direct", ["We", "have won this."])]),
    "two-sentences": ("“We won,” Lee said. “They lost.”", [("direct", ["We won,"]), ("direct", ["They lost."])]),
    "two-speakers": (
        "“We won,” Lee said, and Roe added, “They lost.”",
        [("direct", ["We won,"]), ("direct", ["They lost."])],
    ),
    "adding": ('Lee said, "We won," adding, "They lost."', [("direct", ["We won,"]), ("direct", ["They lost."])]),
    "paragraphs": (
        "“We won.\n\n“They lost.\n\n“Go home,” Lee said.",
        [("direct", ["We won.", "They lost.", "Go home,"])],
    ),
    "paragraphs-of-a-block": ("“We won.\n\nThey lost.” Lee left.", [("direct", ["We won.", "They lost."])]),
    "nested": ("“He said, ‘Go home,’ and left,” she said.", [("direct", ["He said, ‘Go home,’ and left,"])]),
    "nested-inside-single": ("‘He called it “a farce”,’ she said.", [("direct", ["He called it “a farce”,"])]),
    "nested-double": ('"He called it "grim" and left," she said.', [("direct", ['He called it "grim" and left,'])]),
    "fragment": ("Lee called it “a very hard day for us all” and left.", [("mixed", ["a very hard day for us all"])]),
    "scare": ("The “so-called” plan failed.", [("short", ["so-called"])]),
    "title": ("She wrote “The Lost Harbour” and two plays.", [("short", ["The Lost Harbour"])]),
    "whole-short": ("“No,” Lee said.", [("direct", ["No,"])]),
    "behind-colon": ("Lee said: “Nobody is leaving today”", [("direct", ["Nobody is leaving today"])]),
    "no-space-before": ('Lee said:"We won here."', [("direct", ["We won here."])]),
    "wrong-way": ("”We won here,” Lee said.", [("direct", ["We won here,"])]),
    "both-opening": ("“We won here,“ Lee said.", [("direct", ["We won here,"])]),
    "mixed-shapes": ('“We won here," Lee said.', [("direct", ["We won here,"])]),
    "spaced-marks": ('Lee said " we won here again " and left.', [("mixed", ["we won here again"])]),
    "closing-behind-space": ("“We won here. ”", [("direct", ["We won here."])]),
    "closed-by-single": ("“We won here,’ Lee said. They left.", [("direct", ["We won here,"])]),
    "closing-left-out": ("“We won here, Lee said. They left.", [("direct", ["We won here,"])]),
    "closing-lost": (
        "“We won here. “They lost it,” Lee said.",
        [("direct", ["We won here."]), ("direct", ["They lost it,"])],
    ),
    "never-closed": ("“We won here.\n\nThey left.", [("direct", ["We won here."])]),
    "never-opened": ("We won here,” Lee said. They left.", []),
    "never-opened-then-one": ("We won here,” Lee said. “They lost it.”", [("direct", ["They lost it."])]),
    "apostrophes": ("It's the workers' day, isn't it, in '09 and the ’90s?", []),
    "apostrophe-words": ("Rock 'n' roll, ’tis said, is for ’em.", []),
    "feet-and-inches": ("He is 6'2\" tall and she is 5'10\".", []),
    "feet-in-quotation": ('"He is 6\'2" tall," Lee said.', [("direct", ["He is 6'2\" tall,"])]),
    "block": (
        "Lee closed with a warning:\n\nWe won here, and we shall win wherever our people ask us to.\n\nAll left.",
        [("direct", ["We won here, and we shall win wherever our people ask us to."])],
    ),
    "block-by-its-cue": (
        "The old mayor then added:\n\nThe bridge is unsafe, the “old” road is flooded, and nobody has mended either.",
        [("direct", ["The bridge is unsafe, the “old” road is flooded, and nobody has mended either."])],
    ),
    "block-of-the-outlet": (
        "These were the results of the vote:\n\nThe north won by nine seats, and the south lost all of its own seats.",
        [],
    ),
    "block-behind-a-label": ("Update:\n\nWe won here, and we shall win wherever our people ask us to.", []),
    "block-with-a-quotation": (
        "Lee closed with a warning:\n\nWe hear that “they lost it all in one night,” and our people ask us to go.",
        [("mixed", ["they lost it all in one night,"])],
    ),
    "post": ("We won “it all”! https://t.co/abc — Ann Lee (@annlee) May 3", [("direct", ["We won “it all”!"])]),
    "post-without-an-account": ("We won here! — Ann Lee, May 3", []),
    "empty": ('“” and "" and “…”', []),
    "none": ("Nobody spoke.", []),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_quotations_are_found(text: str, expected: list[tuple[str, list[str]]]) -> None:
    found = quotations(text)
    assert [(one.form, [text[start:end] for start, end in one.parts]) for one in found] == expected


def test_spans_lie_within_the_marks() -> None:
    text = "Then “We won,” Lee said, “and they lost.” All left."
    (found,) = quotations(text)
    assert text[found.start : found.end] == "We won,” Lee said, “and they lost."
    assert text[slice(*found.outer)] == "“We won,” Lee said, “and they lost.”"
    assert [text[slice(*piece)] for piece in found.marked] == ["“We won,”", "“and they lost.”"]


def test_paragraphs_are_counted() -> None:
    assert [one.paragraph for one in quotations("“We won.”\n\nAll left.\n\n“They lost.”")] == [0, 2]


def test_skipped_spans_hold_no_quotation() -> None:
    text = "Lee said “we won.” Read “All about it” here. Roe said “they lost.”"
    start = text.index("Read")
    found = quotations(text, [(start, text.index(" Roe"))])
    assert [text[one.start : one.end] for one in found] == ["we won.", "they lost."]


@given(st.text(alphabet=st.sampled_from("aB ,.?\"'“”‘’`«»—\n6"), max_size=150))
def test_any_marks_give_ordered_spans(text: str) -> None:
    found = quotations(text)
    assert all(before.outer[1] <= after.outer[0] for before, after in itertools.pairwise(found))
    for one in found:
        assert 0 <= one.outer[0] <= one.start < one.end <= one.outer[1] <= len(text)
        assert one.parts[0][0] == one.start
        assert one.parts[-1][1] == one.end
        assert all(text[start:end] == text[start:end].strip() != "" for start, end in one.parts)
        assert all(m[0] <= p[0] and p[1] <= m[1] for m, p in zip(one.marked, one.parts, strict=True))


@given(st.text(alphabet=st.sampled_from("ab .\"'“”‘’"), max_size=80))
def test_broken_marks_never_reach_beyond_their_paragraph(text: str) -> None:
    kept = "“We won here,” Lee said."
    found = quotations(f"{text}\n\nAll left.\n\n{kept}")
    assert found[-1].outer[0] == len(text) + len("\n\nAll left.\n\n")


# Long enough that a quadratic reading would not come to an end.
HOSTILE = {  # a unit, how often it is repeated, and how many quotations that makes
    "straight": ('"', 200_000, 0),
    "curly": ("“", 200_000, 0),
    "single": ("'", 200_000, 0),
    "spaced": (' "', 100_000, 0),
    "alternating": ("'\"", 100_000, 0),
    "opening": ("“a ", 60_000, 1),
    "opening-lines": ("“a\n", 60_000, 1),
    "single-opening": ("'a ", 60_000, 0),
    "possessives": ("'a s' b ", 20_000, 20_000),
    "interrupted": ("“a,” he said, ", 14_000, 1),
    "pairs": ('"a" ', 50_000, 50_000),
}


@pytest.mark.parametrize(("unit", "times", "expected"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_long_run_of_marks_is_read(unit: str, times: int, expected: int) -> None:
    assert len(quotations(unit * times)) == expected
