"""What the tests of statements share: the shipped parser, and an article laid open."""

from collections.abc import Callable

import pytest

from checker.language.pipeline import Parser, load_parser
from checker.statements.page import Page, lay_open
from checker.statements.quotations import quotations
from checker.statements.sentences import sentences


@pytest.fixture(scope="session")
def parser() -> Parser:
    return load_parser()


@pytest.fixture(scope="session")
def page(parser: Parser) -> Callable[[str], Page]:
    def opened(text: str) -> Page:
        spans = sentences(text)
        return lay_open(text, spans, parser.parse([text[start:end] for start, end in spans]), quotations(text))

    return opened
