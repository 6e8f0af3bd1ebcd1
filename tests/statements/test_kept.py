"""What an article says is read once, and comes back the same."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from checker.engine import Tools
from checker.language.parse import Parse
from checker.language.pipeline import Parser
from checker.model import Article
from checker.statements.assemble import headlines, statements
from checker.statements.kept import Contents, Reader
from checker.store import Store
from tests.engine.sample import ARTICLES, FERRY_POST


class _Never:
    def parse(self, texts: Sequence[str]) -> list[Parse]:
        raise AssertionError(f"parsed again: {texts}")


def _anew(article: Article, parser: Parser) -> Contents:
    (found,), (headline,) = statements([article], parser), headlines([article], parser)
    return Contents(found, headline)


def test_the_contents_are_those_that_are_read_anew(plain_tools: Tools, tmp_path: Path) -> None:
    store = Store(tmp_path / "cache.sqlite", "1")
    titled = [replace(article, headline=f"{article.id} in 2 words") for article in ARTICLES]
    expected = [_anew(article, plain_tools.parser) for article in titled]
    assert Reader(plain_tools.parser, store).read(titled) == expected
    assert Reader(_Never(), store).read(titled) == expected


def test_the_same_words_under_another_id_are_not_read_again(plain_tools: Tools, tmp_path: Path) -> None:
    store = Store(tmp_path / "cache.sqlite", "1")
    Reader(plain_tools.parser, store).read([FERRY_POST])
    moved = replace(FERRY_POST, id="other", story="other", path="elsewhere.md")
    (found,) = Reader(_Never(), store).read([moved])
    assert {statement.article for statement in found.statements} == {moved}


def test_another_day_is_another_reading(plain_tools: Tools, tmp_path: Path) -> None:
    store = Store(tmp_path / "cache.sqlite", "1")
    undated = replace(FERRY_POST, published=None)
    first, second = Reader(plain_tools.parser, store).read([FERRY_POST, undated])
    assert first == _anew(FERRY_POST, plain_tools.parser)
    assert second == _anew(undated, plain_tools.parser)
    assert first != second


def test_nothing_to_read(tmp_path: Path) -> None:
    assert Reader(_Never(), Store(tmp_path / "cache.sqlite", "1")).read([]) == []
