"""Any text at all: no exception, every span inside the text and equal to its words."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mentions.dates import dates
from checker.mentions.quantities import quantities
from checker.model import Mention
from tests.mentions.tables import cases, unparsed

_PIECES = st.sampled_from(
    "1 12 2016 1,200 0 007 ½ $ € % - – / . , : ” ’ ( ) two twenty hundred million half third dozen a an of to and"
    " between from March May Dec. Tuesday last next this late mid year week ago percent p.m. noon No. # th s old"
    " No.1 99999999999999999999 9/11 24/7 5-4 st 1980s Sept. 11 February 31 century end the by since".split()
)
_TEXTS = st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=14).map(" ".join), st.lists(_PIECES).map("".join))
_ENDS = [dt.date(1, 1, 1), dt.date(2024, 2, 29), dt.date(9999, 12, 31)]
_SENTENCES = [row.values[0] for row in (*cases("quantities_*.toml"), *cases("dates_*.toml"))]


def _sound(text: str, mentions: tuple[Mention, ...]) -> None:
    for mention in mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.value
    starts = [mention.start for mention in mentions]
    assert starts == sorted(set(starts))


@given(_TEXTS)
def test_quantities_of_any_text(text: str) -> None:
    mentions = quantities(unparsed(text))
    _sound(text, mentions)
    assert all(mention.quantity is not None and mention.quantity.low <= mention.quantity.high for mention in mentions)


@given(_TEXTS, st.sampled_from([*_ENDS, None]))
def test_dates_of_any_text(text: str, published: dt.date | None) -> None:
    mentions = dates(unparsed(text), published)
    _sound(text, mentions)
    assert all(mention.when is not None and mention.when.first <= mention.when.last for mention in mentions)


@given(st.sampled_from(_SENTENCES), st.integers(0, 60), st.integers(0, 60))
def test_any_cut_of_a_sentence(sentence: str, start: int, length: int) -> None:
    text = sentence[start : start + length]
    _sound(text, quantities(unparsed(text)))
    _sound(text, dates(unparsed(text), dt.date(2024, 3, 7)))


@pytest.mark.parametrize(
    "piece", ["1", "1,", "111,", "(", "“", "$", "1-", "1/", "1.", "one ", "1 to ", "a ", "and ", "May ", "1 "]
)
def test_a_long_run_of_one_sign(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    _sound(text, quantities(unparsed(text)))
    _sound(text, dates(unparsed(text), dt.date(2024, 3, 7)))
