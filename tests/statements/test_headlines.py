"""A headline as a statement of its own, with spans into the headline."""

import datetime as dt

from checker.language.pipeline import Parser
from checker.model import Article, Kind
from checker.statements.assemble import headlines

DAY = dt.date(2025, 3, 5)
TITLED = Article("a", "Post", "Rain fell.", "Fire kills 12 workers on Tuesday", published=DAY)
UNTITLED = Article("b", "Wire", "Rain fell.")
BLANK = Article("c", "Mail", "Rain fell.", headline="  ")


def test_a_headline_is_a_statement_with_its_mentions(parser: Parser) -> None:
    none, (found,), blank = headlines([UNTITLED, TITLED, BLANK], parser)
    assert none == blank == ()
    assert (found.kind, found.article, found.text) == ("headline", TITLED, TITLED.headline)
    assert [(m.kind, TITLED.headline[m.start : m.end], m.value) for m in found.mentions] == [
        (Kind.EVENT, "Fire", "burn"),
        (Kind.EVENT, "kills", "kill"),
        (Kind.QUANTITY, "12", "12"),
        (Kind.DATE, "Tuesday", "2025-03-04"),
    ]


def test_articles_without_headlines_give_none(parser: Parser) -> None:
    assert headlines([UNTITLED, BLANK], parser) == [(), ()]
    assert headlines([], parser) == []
