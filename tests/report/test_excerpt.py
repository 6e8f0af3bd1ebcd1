"""The window around a claim: exact pieces, with marks where words differ and an ellipsis at each cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Article, Claim
from checker.report.excerpt import AROUND, ELLIPSIS, WHOLE, excerpt, marks, whereabouts
from tests.report.sample import PEOPLE, QUOTE

LONG = "The mayor said on Monday that the old harbour would be closed for good. " * 12


def _claim(text: str, words: str, statement: str = "", marked: tuple[tuple[int, int], ...] = ()) -> Claim:
    start = text.index(words)
    around = text.index(statement) if statement else 0
    return Claim(
        Article("a", "A", text),
        start,
        start + len(words),
        words,
        "",
        (around, around + len(statement or text)),
        marked,
    )


def _drawn(claim: Claim, spans: tuple[tuple[int, int], ...] | None = None) -> str:
    spans = ((claim.start, claim.end),) if spans is None else spans
    return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in excerpt(claim, spans))


WINDOWS = {
    "whole sentence": (_claim("It had 212 people on board.", "212"), "It had [212] people on board."),
    "at the start": (_claim("212 people were on board.", "212"), "[212] people were on board."),
    "one of two sentences": (_claim("It sank. All 9 are safe.", "9", "All 9 are safe."), "All [9] are safe."),
    "quotation with its marks": (_claim("“We won,” she said.", "won", "We won"), "“We [won],”"),
    "straight marks": (_claim('He said "no way" to it.', "no", "no way"), '"[no] way"'),
    "a mark on one side": (_claim("“We won and went", "won", "We won"), "We [won]"),
}


@pytest.mark.parametrize(("claim", "expected"), WINDOWS.values(), ids=WINDOWS)
def test_a_short_statement_is_whole(claim: Claim, expected: str) -> None:
    assert _drawn(claim) == expected


def test_a_long_statement_is_cut_at_words() -> None:
    text = f"{LONG}It cost 35 million. {LONG}"
    drawn = _drawn(_claim(text, "35 million"))
    assert drawn.startswith(ELLIPSIS)
    assert drawn.endswith(ELLIPSIS)
    assert "It cost [35 million]. The mayor" in drawn
    assert len(drawn) < 2 * AROUND + 30
    assert all(word in text for word in drawn.strip(ELLIPSIS).replace("[", "").replace("]", "").split())


def test_marks_far_apart_have_windows_of_their_own() -> None:
    text = f"One came. {LONG}Two went. {LONG}"
    spans = tuple((text.index(word), text.index(word) + 3) for word in ("One", "Two"))
    drawn = _drawn(_claim(text, "One"), spans)
    assert drawn.startswith("[One] came.")
    assert f"{ELLIPSIS}" in drawn
    assert "[Two] went." in drawn


def test_a_long_mark_is_cut_in_its_middle() -> None:
    text = f"Start {'x' * 1_000_000} end."
    drawn = _drawn(_claim(text, "x" * 1_000_000))
    assert drawn.startswith("Start [xxx")
    assert f"]{ELLIPSIS}[" in drawn
    assert drawn.endswith("xxx] end.")
    assert len(drawn) < WHOLE


def test_a_claim_outside_of_its_text_is_no_error() -> None:
    claim = Claim(Article("a", "A", "Short."), 50, 60, "gone", "", (40, 70))
    assert _drawn(claim) == ""


@given(text=st.text(min_size=1, max_size=900), data=st.data())
def test_the_pieces_are_the_article_s_own_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    claim = Claim(Article("a", "A", text), start, end, text[start:end], "", (0, len(text)))
    pieces = [piece for piece in excerpt(claim, ((start, end),)) if piece.text != ELLIPSIS or ELLIPSIS in text]
    assert all(piece.text in text for piece in pieces)
    assert any(piece.marked for piece in pieces)


def test_a_side_without_marks_of_its_own_has_nothing_marked() -> None:
    left, right = QUOTE.claims
    assert marks(QUOTE) == (left.marks, right.marks)
    assert marks(PEOPLE) == tuple(((claim.start, claim.end),) for claim in PEOPLE.claims)


def test_a_paragraph_is_its_statement_s_else_the_line_s() -> None:
    claim = _claim("One.\n\nTwo.\nThree 3.", "3", "Three 3.")
    assert whereabouts(claim, {}) == "¶3"
    assert whereabouts(claim, {("a", *claim.statement): 2}) == "¶2"
