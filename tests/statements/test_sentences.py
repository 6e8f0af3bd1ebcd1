"""Sentences: where they end, where a full stop only shortens a word, and what hostile text costs."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.statements.sentences import sentences

CASES = {
    "two": "The council met. |It adjourned.",
    "question": "Who paid? |Nobody knows.",
    "title": "Mr. Hale met Sen. Dora Quill and Lt. Gov. Sam Roe. |They left.",
    "title-plural": "Reps. Ann Lee and Bo Cruz voted no. |So did Messrs. Poe and Finn.",
    "initials": "J. R. Okafor and Mary K. Lund spoke. |Both won.",
    "initials-tight": "Then E.B. Carter sang. |He bowed.",
    "party": "Sen. Dora Quill, R-Tenn., and Rep. Bo Cruz (D-Calif.) agreed. |It passed.",
    "party-dotted": "Rep. Ann Lee, D-N.Y., and Sen. Ed Moss, D-R.I., objected. |They lost.",
    "party-ends": "He replaced Dora Quill, R-Tenn. |The seat stayed empty.",
    "country-inside": "The U.S. Senate and the U.K. Parliament met. |Nobody spoke.",
    "country-ends": "She flew to the U.S. |The plan failed.",
    "country-quotation": "She flew to the U.S. |“We are home,” she said.",
    "time-inside": "It began at 5 p.m. Tuesday and ended at 7 p.m. ET. |All left.",
    "time-ends": "The vote ended at 5 p.m. |Lawmakers went home.",
    "month": "It opened on Jan. 5 and closed in Sept. 2019. |It had 40 rooms.",
    "number": "No. 2 is on p. 14 of vol. 3. |She read it.",
    "no-is-a-word": "Asked twice, he said no. |She left.",
    "company": "Brightwater Inc. and Fulcrum Corp. merged. |Brightwater Inc. |The rest is known.",
    "junior": "Ned Ray Jr. won. |Ned Ray Jr. |He lost before.",
    "letter-ends": "There was no Plan B. |The town waited.",
    "decimal": "Prices rose 3.5 percent. |Wages fell .5 percent.",
    "web": "The site kettle.example.com failed. |It is back.",
    "dateline": "WASHINGTON (Newswire) - The council met. |It adjourned.",
    "dateline-dots": "Washington, D.C. — The council met. |It adjourned.",
    "quoted-ends": "“It is over.” |She left.",
    "quoted-straight": 'He said "It is over." |She left.',
    "quoted-doubled": "''It is over.'' |She left.",
    "quoted-inside": "“It is over. |We lost. |Go home,” she said. |He stayed.",
    "quoted-question": "“Is it over?” she asked. |He nodded.",
    "quoted-question-named": "“Is it over?” Councillor Ann Lee of Leeds, the chair, asked at a hearing. |He nodded.",
    "quoted-stray-stop": '"It is over." Lee said.',
    "nested": "“He told me, ‘It is over.’ |I wept,” she said.",
    "nested-tight": "“He said, ‘Go.’” |She went.",
    "space-before-mark": "“Is it over? ” |She left.",
    "brackets": "(They met twice. |Nobody spoke.) |The talks failed.",
    "square": "“[They] met. |[Laughter] It failed.”",
    "dots-trail": "I know ... We all know. |He left.",
    "dots-end": "He waited. ... |She left.",
    "dots-attached": "He waited... |She left.",
    "dots-inside": "She … left. |He stayed.",
    "dots-spaced": "He waited. . . . |She left.",
    "lower-after": "Yahoo! is a company. |It is old.",
    "hashtag": "“We won. #victory.” |She posted it.",
    "digit": "It failed. |12 people left.",
    "money": "It failed. |$12 was lost.",
    "name-in-lower-case": "He fled. |al-Rashid stayed.",
    "saint": "St. Louis and Ft. Worth met. |Both won.",
    "versus": "Poe v. Finn and Lee vs. Cruz were heard. |Both won.",
    "abbreviated-quote": "He met “Sen. Dora Quill.” |She left.",
}


def _marked(text: str) -> str:
    """The text with a bar in front of each sentence but the first."""
    spans = sentences(text)
    return "".join(("|" if number else "") + text[start:end] + " " for number, (start, end) in enumerate(spans)).strip()


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_sentences_end(marked: str) -> None:
    assert _marked(marked.replace("|", "")) == marked


WRAPPED = (
    "The long tower that Harbour Lane had kept standing for\n"
    "Mr Hale fell down on a windy night in the month of June\n"
    "and hit none."
)

LAYOUTS = {
    "no-space": ("He left.She stayed on.", ["He left.", "She stayed on."]),
    "blank-lines": ("One fell.\n\nTwo rose.", ["One fell.", "Two rose."]),
    "single-lines": ("One fell\nTwo rose", ["One fell", "Two rose"]),
    "carriage-returns": ("One fell.\r\n\r\nTwo rose.\r\n", ["One fell.", "Two rose."]),
    "hard-break": ("The tower that\n\nfell was old.", ["The tower that\n\nfell was old."]),
    "lower-after-stop": ("It fell.\n\nit was old.", ["It fell.", "it was old."]),
    "bullets": ("- one tower\n- two bridges\n• a road", ["- one tower", "- two bridges", "• a road"]),
    "wrapped": (WRAPPED + "\n\nIt was old.", [WRAPPED, "It was old."]),
    "headline": ("Tower falls\n\nThe tower fell.", ["Tower falls", "The tower fell."]),
    "other-spaces": ("It fell.\u00a0It\u2009was old.  Very old.", ["It fell.", "It\u2009was old.", "Very old."]),
    "beyond-the-plane": ("😀 It fell. Über all.", ["😀 It fell.", "Über all."]),
    "only-marks": ("*** \n\n ... \n\n“”", []),
    "nothing": ("", []),
    "space": (" \n\t ", []),
}


@pytest.mark.parametrize(("text", "expected"), LAYOUTS.values(), ids=LAYOUTS.keys())
def test_paragraphs_end_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_skipped_spans_are_in_no_sentence() -> None:
    text = "The tower fell. Sign up for our letter. It was old."
    start = text.index("Sign")
    found = sentences(text, [(start, text.index(" It was"))])
    assert [text[a:b] for a, b in found] == ["The tower fell.", "It was old."]


def test_a_whole_skipped_text_has_no_sentences() -> None:
    assert sentences("The tower fell.", [(0, 15)]) == ()


@given(st.text(alphabet=st.sampled_from("aB .?!…\"'“”‘’()\n—1,#U.S"), max_size=200))
def test_any_text_gives_ordered_trimmed_spans(text: str) -> None:
    found = sentences(text)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(text[start:end] == text[start:end].strip() for start, end in found)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(found))


@given(st.text(max_size=120))
def test_no_word_is_lost(text: str) -> None:
    covered = {place for start, end in sentences(text) for place in range(start, end)}
    assert all(place in covered for place, char in enumerate(text) if char.isalnum())


# Long enough that a quadratic reading would not come to an end.
HOSTILE = {  # a unit, how often it is repeated, and how many sentences that makes
    "stops": (".", 200_000, 0),
    "spaced-stops": (". ", 100_000, 0),
    "letters-and-stops": ("a.", 100_000, 1),
    "initials": ("A. ", 60_000, 60_000),
    "brackets": ("( ", 100_000, 0),
    "marks": ('"', 200_000, 0),
    "open-marks": ("“a ", 60_000, 1),
    "questions": ("? ”", 60_000, 0),
    "names-behind-questions": ("?” Ann ", 100_000, 100_000),
    "broken-lines": ("\n a", 60_000, 1),
    "digits": ("1", 200_000, 1),
}


@pytest.mark.parametrize(("unit", "times", "expected"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_long_run_of_one_thing_is_read(unit: str, times: int, expected: int) -> None:
    assert len(sentences(unit * times)) == expected
