"""What was worked out once and need not be worked out again: bytes by key, in one SQLite file.

Vectors, parses, and what was made of them by article and by story are kept here. The file may be deleted
at any time; a damaged one is set aside and begun anew, with a word about it.
"""

import hashlib
import os
import sqlite3
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from threading import RLock
from typing import Any

BATCH = 500  # keys asked for in one statement: well under SQLite's limit on variables
PATIENCE = 30.0  # seconds that a run waits for another one that is writing
MAPPED = 1 << 25  # bytes of the file that are mapped into memory: more is no faster, and counts as memory

# Entries of the tables. What hangs on a text and a model alone stays for good: the same sentence may come
# again. What hangs on this package's code too is dropped as soon as another version of it keeps something.
SCHEMA = """
pragma journal_mode = wal;
pragma synchronous = normal;
create table if not exists entry (key blob primary key, value blob not null) without rowid;
create table if not exists made (key blob primary key, version text not null, value blob not null);
"""


class CacheWarning(UserWarning):
    """The cache had to be rebuilt or cannot be used; the run goes on without what it held."""


def _batches(keys: Sequence[bytes]) -> Iterator[list[bytes]]:
    left = iter(keys)
    while batch := list(islice(left, BATCH)):
        yield batch


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    # Used by one thread at a time, though not always by the same one: see `Store.lock`.
    connection = sqlite3.connect(path, timeout=PATIENCE, check_same_thread=False)
    try:
        connection.execute(f"pragma mmap_size = {MAPPED}")
        connection.executescript(SCHEMA)
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
    """A file of `key → bytes`; with no path nothing is kept. Several threads and several runs may use one at once.

    With a `version` it is that version's part of the file, and what other versions kept there goes when
    something is put in.
    """

    path: Path | None = None
    version: str = ""
    lock: RLock = field(default_factory=RLock, repr=False, compare=False)
    _open: list[sqlite3.Connection] = field(default_factory=list, repr=False, compare=False)
    _swept: list[bool] = field(default_factory=list, repr=False, compare=False)

    def of(self, version: str) -> "Store":
        """The part of the same file that belongs to a version of what makes the entries; closing one closes both."""
        return Store(self.path, version, self.lock, self._open)

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """What is kept under `keys`; a key that is not known is left out."""
        return dict(self._rows("key, value", keys))

    def known(self, keys: Sequence[bytes]) -> set[bytes]:
        """Those of the keys under which something is kept."""
        return {key for (key,) in self._rows("key", keys)}

    def _rows(self, columns: str, keys: Sequence[bytes]) -> list[Any]:
        if self.path is None or not keys:
            return []
        table, also = ("made", " and version = ?") if self.version else ("entry", "")
        version = [self.version] if self.version else []
        found: list[Any] = []
        try:
            with self.lock:
                for batch in _batches(keys):
                    marks = ",".join("?" * len(batch))
                    asked = f"select {columns} from {table} where key in ({marks}){also}"  # noqa: S608
                    found.extend(self._connection().execute(asked, [*batch, *version]))
        except (sqlite3.Error, OSError) as error:
            self._without(error)
            return []
        return found

    def put(self, entries: Mapping[bytes, bytes]) -> None:
        """Keep `entries`: all of them or, if the run is killed, none."""
        if self.path is None or not entries:
            return
        rows = sorted(entries.items())
        try:
            with self.lock, self._connection() as connection:
                if self.version:
                    self._sweep(connection)
                    named = [(key, self.version, value) for key, value in rows]
                    connection.executemany("insert or replace into made values (?, ?, ?)", named)
                else:
                    connection.executemany("insert or replace into entry values (?, ?)", rows)
        except (sqlite3.Error, OSError) as error:
            self._without(error)

    def close(self) -> None:
        """Let go of the file; the next call takes it up again."""
        with self.lock:
            self._swept.clear()
            while self._open:
                self._open.pop().close()

    def _sweep(self, connection: sqlite3.Connection) -> None:
        """Drop the other versions' entries, once a run."""
        if not self._swept:
            connection.execute("delete from made where version <> ?", [self.version])
            self._swept.append(True)

    def _connection(self) -> sqlite3.Connection:
        """One for the whole run: closing one after each call costs more than all that is done with it."""
        assert self.path is not None
        if not self._open:
            self._open.append(_connect(self.path))
        return self._open[0]

    def _without(self, error: sqlite3.Error | OSError) -> None:
        """A word about why nothing is kept; a damaged file is set aside first."""
        assert self.path is not None
        with self.lock:
            self.close()
            if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
                _set_aside(self.path)
            else:
                warnings.warn(f"the cache {self.path} cannot be used ({error})", CacheWarning, stacklevel=3)


def cache_folder(given: str) -> Path:
    """The folder `given`, else the user's own cache folder, as the XDG base directories have it."""
    if given:
        return Path(given).expanduser()
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "checker"


def key(*parts: str) -> bytes:
    """A key of 16 bytes from the parts that decide the value."""
    whole = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(whole, digest_size=16).digest()
