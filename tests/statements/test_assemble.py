"""An article's statements: sentences and quotations in order, with speakers and mentions."""

import datetime as dt

import pytest

from checker.language.pipeline import Parser
from checker.model import Article, Kind, Statement
from checker.statements.assemble import statements

TEXT = (
    "The ferry Alma ran aground off Torvik on Tuesday with 212 people on board.\n\n"
    "“The captain did what he had to do,” said Ole Brekke, the harbour master. “Nobody was hurt.”\n\n"
    "Sign up for our newsletter!\n\n"
    "Ingrid Solheim, the mayor, thanked the crew."
)
FERRY = Article("post", "Harbour Post", TEXT, published=dt.date(2025, 3, 5))


@pytest.fixture(scope="module")
def found(parser: Parser) -> tuple[Statement, ...]:
    (found,) = statements([FERRY], parser)
    return found


def test_sentences_and_quotations_in_order(found: tuple[Statement, ...]) -> None:
    assert [(s.kind, s.text) for s in found if s.kind == "quotation"] == [
        ("quotation", "The captain did what he had to do,"),
        ("quotation", "Nobody was hurt."),
    ]
    assert [s.text.split()[0] for s in found if s.kind == "sentence"] == ["The", "“The", "“Nobody", "Ingrid"]
    assert [s.start for s in found] == sorted(s.start for s in found)


def test_a_quotation_follows_its_sentence(found: tuple[Statement, ...]) -> None:
    kinds = [s.kind for s in found]
    assert kinds == ["sentence", "sentence", "quotation", "sentence", "quotation", "sentence"]


def test_a_quotation_has_its_speaker_by_the_fullest_name(found: tuple[Statement, ...]) -> None:
    assert [s.speaker for s in found if s.kind == "quotation"] == ["Ole Brekke", "Ole Brekke"]
    assert [s.speaker for s in found if s.text.startswith("The ferry")] == [""]


def test_furniture_is_no_statement(found: tuple[Statement, ...]) -> None:
    assert not [s for s in found if "newsletter" in s.text]


def test_spans_are_those_of_the_article(found: tuple[Statement, ...]) -> None:
    assert [s.text for s in found] == [TEXT[s.start : s.end] for s in found]
    assert [m.text for s in found for m in s.mentions] == [TEXT[m.start : m.end] for s in found for m in s.mentions]
    assert all(s.start <= m.start < m.end <= s.end for s in found for m in s.mentions)


def test_mentions_lie_in_their_sentence(found: tuple[Statement, ...]) -> None:
    first = {(mention.kind, mention.text) for mention in found[0].mentions}
    assert {(Kind.QUANTITY, "212"), (Kind.DATE, "Tuesday")} <= first
    tuesday = next(mention for mention in found[0].mentions if mention.kind is Kind.DATE)
    assert tuesday.when is not None
    assert tuesday.when.first == dt.date(2025, 3, 4)


def test_paragraphs_are_counted(found: tuple[Statement, ...]) -> None:
    assert [s.paragraph for s in found] == sorted(s.paragraph for s in found)
    assert len({s.paragraph for s in found}) == 3


@pytest.mark.parametrize("text", ["", " \n ", "Sign up for our newsletter!"], ids=["empty", "blank", "furniture"])
def test_an_article_without_sentences(parser: Parser, text: str) -> None:
    assert statements([Article("a", "A", text)], parser) == [()]


def test_articles_read_together_are_those_read_alone(parser: Parser, found: tuple[Statement, ...]) -> None:
    other = Article("wire", "Wire", "The crew of the Alma slept on board. “We are well,” said the mate.")
    empty = Article("mail", "Mail", "")
    (alone,) = statements([other], parser)
    assert statements([other, FERRY, empty], parser) == [alone, found, ()]


def test_what_is_run_together_behind_a_name_is_not_read(parser: Parser) -> None:
    text = "Mayor Ingrid Solheim Ingrid Anne SolheimKari Vik leads Ferry late MORE thanked the crew."
    ((found,),) = statements([Article("a", "A", text)], parser)
    assert found.text == text
    assert [(m.text, m.value) for m in found.mentions if m.kind is Kind.PERSON] == [
        ("Ingrid Solheim", "Ingrid Solheim")
    ]
