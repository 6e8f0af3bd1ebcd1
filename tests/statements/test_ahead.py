"""The second process reads what the run would read; without it the run comes to the same."""

import datetime as dt
import os
import signal
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from checker.engine import Tools
from checker.language.parse import Parse
from checker.model import Article
from checker.statements.ahead import FEWEST, Ahead, reading_ahead
from checker.statements.kept import Reader
from checker.store import Store
from tests.engine.sample import FERRY_POST, FERRY_WIRE, LONE

ZONED = dt.datetime(2025, 3, 5, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=-5)))


def _many() -> list[Article]:
    """Articles enough to be worth it, of every form of date."""
    days = (None, dt.date(2025, 3, 5), dt.datetime(2025, 3, 5, 12, 0), ZONED)
    return [
        replace(article, text=f"{article.text} It was the year {1900 + number}.", published=days[number % len(days)])
        for number in range(FEWEST)
        for article in (FERRY_POST, FERRY_WIRE, LONE)[number % 3 :][:1]
    ]


class _Never:
    def parse(self, texts: Sequence[str]) -> list[Parse]:
        raise AssertionError(f"not read ahead: {texts}")


def _halves() -> list[list[Article]]:
    many = _many()
    return [many[: FEWEST // 2], many[FEWEST // 2 :]]


def test_what_is_read_ahead_is_what_the_run_reads(plain_tools: Tools, tmp_path: Path) -> None:
    store = Store(tmp_path / "cache.sqlite", "1")
    with reading_ahead(_halves(), store) as ahead:
        for half in _halves():
            ahead.wait()
            assert Reader(_Never(), store).read(half) == Reader(plain_tools.parser, Store()).read(half)


def test_where_it_is_killed_nobody_waits(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache.sqlite", "1")
    with reading_ahead(_halves(), store) as ahead:
        children = Path(f"/proc/self/task/{os.getpid()}/children")
        if not children.exists():
            pytest.skip("the system does not tell which processes are ours")
        for child in children.read_text().split():
            os.kill(int(child), signal.SIGKILL)
        began = time.monotonic()
        for _ in _halves():
            ahead.wait()
    assert time.monotonic() - began < 60


@pytest.mark.parametrize(
    ("batches", "kept"),
    [
        pytest.param([], True, id="nothing-to-read"),
        pytest.param([[FERRY_POST]], True, id="little-to-read"),
        pytest.param(_halves(), False, id="nowhere-to-keep-it"),
    ],
)
def test_where_it_does_not_pay_nothing_begins(batches: list[list[Article]], kept: bool, tmp_path: Path) -> None:
    store = Store(tmp_path / "cache.sqlite", "1") if kept else Store()
    with reading_ahead(batches, store) as ahead:
        assert ahead == Ahead()
        ahead.wait()
