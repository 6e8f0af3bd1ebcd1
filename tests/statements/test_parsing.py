"""Parses kept on disk are the parser's own, and are asked for once."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from checker.language.parse import Parse
from checker.language.pipeline import Parser
from checker.statements.parsing import CachedParser
from checker.store import CacheWarning, Store

TEXTS = [
    "The ferry Alma ran aground off Torvik on Tuesday.",
    "“We were lucky,” Ole Brekke told the Coast Guard.",
    "",
    "…",
    "The ferry Alma ran aground off Torvik on Tuesday.",
]


class _Counted:
    """The parser, and what it is asked for."""

    def __init__(self, parser: Parser) -> None:
        self.parser = parser
        self.asked: list[str] = []

    def parse(self, texts: Sequence[str]) -> list[Parse]:
        self.asked.extend(texts)
        return self.parser.parse(texts)


def _never() -> Parser:
    raise AssertionError("the parser was loaded, though all parses are known")


def test_kept_parses_are_the_parser_s_own(parser: Parser, tmp_path: Path) -> None:
    store, counted = Store(tmp_path / "cache.sqlite"), _Counted(parser)
    first = CachedParser("1", lambda: counted, store).parse(TEXTS)
    again = CachedParser("1", _never, store).parse(TEXTS)
    assert first == again == parser.parse(TEXTS)
    assert sorted(counted.asked) == sorted(set(TEXTS))


def test_another_pipeline_parses_anew(parser: Parser, tmp_path: Path) -> None:
    store, counted = Store(tmp_path / "cache.sqlite"), _Counted(parser)
    CachedParser("1", lambda: parser, store).parse(TEXTS)
    CachedParser("2", lambda: counted, store).parse(TEXTS)
    assert sorted(counted.asked) == sorted(set(TEXTS))


def test_nothing_to_parse_loads_nothing() -> None:
    assert CachedParser("1", _never, Store()).parse([]) == []


def test_a_damaged_cache_is_begun_anew(parser: Parser, tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    store = Store(path)
    CachedParser("1", lambda: parser, store).parse(TEXTS)
    store.close()
    path.write_bytes(path.read_bytes()[:100] + b"damage" * 1000)
    with pytest.warns(CacheWarning, match="was damaged"):
        assert CachedParser("1", lambda: parser, Store(path)).parse(TEXTS) == parser.parse(TEXTS)
    assert CachedParser("1", _never, Store(path)).parse(TEXTS) == parser.parse(TEXTS)
