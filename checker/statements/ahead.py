"""A second process that reads articles ahead of the run, so that another core has work too.

It puts what it reads into the store, and says when a batch is done. Where it is missing, late or broken, the run
reads for itself, and nothing is lost but time.
"""

import datetime as dt
import gc
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import IO, BinaryIO

import msgspec

from checker.language.pipeline import load_parser, pipeline_version
from checker.model import Article
from checker.statements.kept import Reader
from checker.statements.parsing import CachedParser
from checker.store import Store

FEWEST = 30  # new articles that are worth the second or two of work in which a process begins
YOUNG = 100_000  # objects made between two looks for garbage: nearly all go by themselves, and looks take 1 s in 25
LENGTH = 4  # bytes that say how long a batch is
# The modules of this process, wherever they were found.
BEGIN = "import sys; sys.path[:] = {path!r}; from checker.statements.ahead import main; main({arguments!r})"

Row = tuple[str, str, str, str]  # outlet, headline, time of publication, text: all that a reading hangs on


def _row(article: Article) -> Row:
    published = article.published.isoformat() if article.published else ""
    return article.outlet, article.headline, published, article.text


def _article(row: Row) -> Article:
    outlet, headline, published, text = row
    moment = dt.datetime if "T" in published else dt.date
    return Article("", outlet, text, headline, moment.fromisoformat(published) if published else None)


@dataclass(frozen=True, slots=True)
class Ahead:
    """What reads ahead, if anything does."""

    said: IO[bytes] | None = None

    def wait(self) -> None:
        """Come back when the next batch is read, or when there is nothing to wait for."""
        if self.said is not None:
            self.said.readline()


def _feed(batches: Sequence[Sequence[Article]], into: IO[bytes]) -> None:
    with suppress(OSError, ValueError), into:  # the other end may be gone, or this one closed meanwhile
        for batch in batches:
            written = msgspec.msgpack.encode([_row(article) for article in batch])
            into.write(len(written).to_bytes(LENGTH, "big") + written)
            into.flush()


def _fed(source: BinaryIO) -> Iterator[list[Article]]:
    decoder = msgspec.msgpack.Decoder(list[Row])
    while length := int.from_bytes(source.read(LENGTH), "big"):
        yield [_article(row) for row in decoder.decode(source.read(length))]


def _pays(batches: Sequence[Sequence[Article]], store: Store) -> bool:
    """Whether there is much to read, a place to put it, and a core that would have nothing to do."""
    if store.path is None or not sys.executable or (os.cpu_count() or 1) < 2:
        return False
    return sum(map(len, batches)) >= FEWEST


@contextmanager
def reading_ahead(batches: Sequence[Sequence[Article]], store: Store) -> Iterator[Ahead]:
    """A context in which the batches are read in order, if that pays; `wait` is called once for each of them."""
    if not _pays(batches, store):
        yield Ahead()
        return
    begin = BEGIN.format(path=sys.path, arguments=(str(store.path), store.version))
    command = [sys.executable, "-c", begin]
    pipe, alone = subprocess.PIPE, os.environ | {"OPENBLAS_NUM_THREADS": "1"}  # the other cores have the encoder
    process = subprocess.Popen(  # noqa: S603 our own code
        command, env=alone, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL
    )
    assert process.stdin and process.stdout
    feeder = Thread(target=_feed, args=(batches, process.stdin), daemon=True)
    feeder.start()
    try:
        yield Ahead(process.stdout)
    finally:
        process.kill()  # it has nothing to finish: what it keeps, it keeps at once or not at all
        process.wait()
        feeder.join()
        process.stdout.close()


def main(arguments: Sequence[str]) -> None:
    """Read the batches that come on standard input into the store of a path and a version."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the run's own matter
    gc.set_threshold(YOUNG)
    path, version = arguments
    store = Store(Path(path))
    reader = Reader(CachedParser(pipeline_version(), load_parser, store), store.of(version))
    with suppress(OSError):
        for batch in _fed(sys.stdin.buffer):
            reader.read(batch)
            sys.stdout.buffer.write(b"\n")
            sys.stdout.buffer.flush()
