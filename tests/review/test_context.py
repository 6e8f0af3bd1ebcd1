"""The words around a claim, and what others say."""

from dataclasses import replace

import pytest

from checker.model import Article, Claim, Discrepancy, Fact, Kind, Match, Mention, Report
from checker.review.context import LONGEST, Paragraph, context, marked_words, paragraphs, whole
from checker.review.others import Other, others
from tests.report.sample import FERRY, FERRY_COPY, PEOPLE, QUOTE
from tests.review.sample import REPORT

TEXTS = {
    "blank-lines": ("One.\n\nTwo\nwraps.\n \nThree.", ["One.", "Two\nwraps.", "Three."]),
    "line-breaks": ("One.\nTwo.\n  Three.", ["One.", "Two.", "Three."]),
    "blanks-around": ("\n\n One.\n\n", ["One."]),
    "one": ("One.", ["One."]),
    "none": (" \n ", []),
}


@pytest.mark.parametrize("case", TEXTS)
def test_paragraphs(case: str) -> None:
    text, expected = TEXTS[case]
    assert [text[a:b] for a, b in paragraphs(text)] == expected


def _shown(pieces: Paragraph) -> str:
    signs = {"": "{}", "statement": "<{}>", "mark": "[{}]"}
    return "".join(signs[piece.kind].format(piece.text) for piece in pieces)


def _claim(text: str, words: str, sentence: str) -> Claim:
    start, first = text.index(words), text.index(sentence)
    return Claim(Article("a", "A", text), start, start + len(words), words, "", (first, first + len(sentence)))


def test_the_paragraph_with_those_beside_it() -> None:
    text = "Before.\n\nIt began. It cost 40 euros then. It ended.\n\nAfter."
    claim = _claim(text, "40 euros", "It cost 40 euros then.")
    found = context(claim, [(claim.start, claim.end)])
    assert [_shown(p) for p in found.own] == ["It began. <It cost >[40 euros]< then.> It ended."]
    assert (_shown(found.before), _shown(found.after)) == ("Before.", "After.")


def test_a_statement_over_two_paragraphs_shows_both() -> None:
    claim = _claim("“One.\n\nTwo.”", "Two", "One.\n\nTwo.")
    assert [_shown(p) for p in context(claim, []).own] == ["“<One.>", "<Two.>”"]


def test_an_article_without_paragraphs_is_cut_to_the_place() -> None:
    text = f"{'a ' * 5000}It cost 40 euros. {'z ' * 5000}"
    claim = _claim(text, "40 euros", "It cost 40 euros.")
    (own,) = context(claim, [(claim.start, claim.end)]).own
    shown = _shown(own)
    assert shown.startswith("…a ")
    assert shown.endswith("…")
    assert "<It cost >[40 euros]<.>" in shown
    assert len(shown) < 2 * LONGEST + 50


@pytest.mark.parametrize("discrepancy", [PEOPLE, QUOTE], ids=["values", "words"])
def test_the_whole_article_is_its_text_with_the_words_marked(discrepancy: Discrepancy) -> None:
    for claim, spans in zip(discrepancy.claims, marked_words(discrepancy), strict=True):
        pieces = [piece for paragraph in whole(claim, spans) for piece in paragraph]
        assert "".join(p.text for p in pieces) == "".join(claim.article.text.split("\n"))
        assert [p.text for p in pieces if p.kind == "mark"] == [claim.article.text[a:b] for a, b in spans]


def test_copies_are_others_on_the_same_fact() -> None:
    expected = (Other("Fjord Today", "221", "the same words as Coast Wire"),)
    assert others(PEOPLE, replace(REPORT, facts=())) == expected


def test_facts_name_outlets_that_share_a_value() -> None:
    fact = Fact("people", (("Harbour Post", "212"), ("Third Paper", "212"), ("Coast Wire", "221")), agreed=False)
    other = Fact("boats", (("Fourth Paper", "3"), ("Harbour Post", "3")), agreed=True)
    quiet = replace(PEOPLE, claims=tuple(replace(claim, copies=()) for claim in PEOPLE.claims))
    assert others(quiet, replace(REPORT, facts=(("ferry", (fact, other)),))) == (Other("Third Paper", "212"),)


def test_matches_name_who_else_speaks_of_the_place() -> None:
    left = FERRY.statements[0]
    third = replace(left, article=replace(FERRY_COPY, outlet="Third Paper"), text="There were 212 people.")
    here = Mention(Kind.QUANTITY, PEOPLE.claims[0].start, PEOPLE.claims[0].end, "212", "212")
    there = Mention(Kind.QUANTITY, 11, 14, "212", "212")
    match = Match(Kind.QUANTITY, there, here, replace(FERRY.pairs[0], left=third, right=left), 1.0)
    quiet = replace(PEOPLE, claims=tuple(replace(claim, copies=()) for claim in PEOPLE.claims))
    report: Report = replace(REPORT, stories=(replace(FERRY, matches=(match,)),), facts=())
    assert others(quiet, report) == (Other("Third Paper", "212", "There were 212 people."),)
    assert others(QUOTE, report) == ()
