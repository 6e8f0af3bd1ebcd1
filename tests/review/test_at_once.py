"""Two processes add verdicts at once and one of them is killed at any moment: none is lost, no line is half."""

import multiprocessing
import os
import random
import signal
import tempfile
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from checker.model import Verdict
from checker.review.verdicts import add_verdict, read_verdicts

ROUNDS = 200
FRESH = 20  # rounds on one file: each change reads and writes the whole of it
EACH = 1  # verdicts that the writer who is let live adds in a round
LONGEST = 0.002  # seconds before the kill: about one verdict's time


def _verdict(name: str) -> Verdict:
    return Verdict(name, "dismissed", "both are true, " * 20, name[0], "2025-03-08")


def _live(path: Path, number: int) -> None:
    for count in range(EACH):
        add_verdict(path, _verdict(f"live-{number}-{count}"))


def _doomed(path: Path, number: int, told: Connection) -> None:
    """Add verdicts without end, and tell of each one that is kept."""
    count = 0
    told.send("")
    while True:
        add_verdict(path, _verdict(f"doomed-{number}-{count}"))
        told.send(f"doomed-{number}-{count}")
        count += 1


def _round(path: Path, number: int, wait: float) -> set[str]:
    """Both writers at once; what is in the file for certain when the one is done and the other killed."""
    start = multiprocessing.get_context("fork")
    here, there = start.Pipe(duplex=False)
    doomed = start.Process(target=_doomed, args=(path, number, there))
    live = start.Process(target=_live, args=(path, number))
    doomed.start()
    live.start()
    there.close()
    here.recv()
    live.join(30)
    doomed.join(wait)
    os.kill(doomed.pid or 0, signal.SIGKILL)
    doomed.join(30)
    assert (live.exitcode, doomed.exitcode) == (0, -signal.SIGKILL)
    kept = {f"live-{number}-{count}" for count in range(EACH)}
    try:
        while True:
            kept.add(here.recv())
    except EOFError:
        here.close()
    return kept


@pytest.fixture
def folder() -> Iterator[Path]:
    """In memory where there is such a folder: the kill of a process asks nothing of the disk."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as made:
        yield Path(made)


def test_no_verdict_is_lost_and_no_line_is_half(folder: Path) -> None:
    seed, cut, kept = random.Random(6), 0, set[str]()
    for number in range(ROUNDS):
        path = folder / f"{number // FRESH}.jsonl"
        kept = kept if number % FRESH else set()
        kept |= _round(path, number, seed.uniform(0, LONGEST))
        found = read_verdicts(path)  # raises for half a line
        names = {verdict.fingerprint for verdict in found}
        assert kept <= names
        assert all(verdict == _verdict(verdict.fingerprint) for verdict in found)
        # One that was killed after the rename and before it could tell may be there besides.
        assert len(names - kept) <= number % FRESH + 1
        cut += path.with_name(f".{path.name}.lock").exists()
    assert cut  # a lock without a holder: that kill fell into the middle of a change
