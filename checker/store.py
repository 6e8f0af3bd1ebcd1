"""What was worked out once and need not be worked out again: bytes by key, in one SQLite file.

Vectors and parses are kept here. The file may be deleted at any time; a damaged one is set aside
and begun anew, with a word about it.
"""

import hashlib
import os
import sqlite3
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

BATCH = 500  # keys asked for in one statement: well under SQLite's limit on variables
PATIENCE = 30.0  # seconds that a run waits for another one that is writing


class CacheWarning(UserWarning):
    """The cache had to be rebuilt or cannot be used; the run goes on without what it held."""


def _batches(keys: Sequence[bytes]) -> Iterator[list[bytes]]:
    left = iter(keys)
    while batch := list(islice(left, BATCH)):
        yield batch


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=PATIENCE)
    try:
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = normal")
        connection.execute("create table if not exists entry (key blob primary key, value blob not null) without rowid")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _set_aside(path: Path) -> None:
    """A file that is no database any more: moved away, so that the next call begins a new one."""
    for suffix in ("", "-wal", "-shm"):
        damaged = path.with_name(path.name + suffix)
        if damaged.exists():
            damaged.replace(damaged.with_name(damaged.name + ".damaged"))
    warnings.warn(f"the cache {path} was damaged; it is set aside and built anew", CacheWarning, stacklevel=4)


@dataclass(frozen=True, slots=True)
class Store:
    """A file of `key → bytes`; with no path nothing is kept. Several runs may use one at once."""

    path: Path | None = None

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """What is kept under `keys`; a key that is not known is left out."""
        if self.path is None:
            return {}
        try:
            with closing(_connect(self.path)) as connection:
                found: dict[bytes, bytes] = {}
                for batch in _batches(keys):
                    marks = ",".join("?" * len(batch))
                    found.update(connection.execute(f"select key, value from entry where key in ({marks})", batch))  # noqa: S608
                return found
        except (sqlite3.Error, OSError) as error:
            return self._without(error)

    def put(self, entries: Mapping[bytes, bytes]) -> None:
        """Keep `entries`: all of them or, if the run is killed, none."""
        if self.path is None or not entries:
            return
        try:
            with closing(_connect(self.path)) as connection, connection:
                connection.executemany("insert or replace into entry values (?, ?)", sorted(entries.items()))
        except (sqlite3.Error, OSError) as error:
            self._without(error)

    def _without(self, error: sqlite3.Error | OSError) -> dict[bytes, bytes]:
        """Nothing, with a word about why; a damaged file is set aside first."""
        assert self.path is not None
        if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
            _set_aside(self.path)
        else:
            warnings.warn(f"the cache {self.path} cannot be used ({error})", CacheWarning, stacklevel=3)
        return {}


def cache_folder(given: str) -> Path:
    """The folder `given`, else the user's own cache folder, as the XDG base directories have it."""
    if given:
        return Path(given).expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "checker"


def key(*parts: str) -> bytes:
    """A key of 16 bytes from the parts that decide the value."""
    whole = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(whole, digest_size=16).digest()
