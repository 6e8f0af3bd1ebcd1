"""A file of JSON objects, one a line, that several processes and git branches may add to at once.

A change is written beside the file and put in its place in one step, under a lock: a reader sees the
old file or the new one, never half a line, even where the writer is killed.
"""

import fcntl
import json
import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from checker.model import CheckerError

Row = dict[str, Any]
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


def _row(path: Path, number: int, line: str) -> Row:
    """The object of one line. Raises `CheckerError` naming file and line for anything else."""
    if line.startswith(_CONFLICT):
        raise CheckerError(
            f"{path}:{number}: a merge was left unsettled. Keep the lines of both sides, drop those of git, and put "
            f"'{path.name} merge=union' into .gitattributes: git then keeps both by itself."
        )
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise CheckerError(f"{path}:{number}: not JSON ({error}). Mend or delete that line.") from error
    if not isinstance(row, dict):
        raise CheckerError(f"{path}:{number}: not a JSON object. Mend or delete that line.")
    return row


def _together(lines: Sequence[str]) -> list[Row] | None:
    """The objects of all lines parsed at one go, in half the time; None where that is not one object a line."""
    # Only a line that begins and ends as an object does cannot run into the next one.
    if not all(line[0] == "{" and line.rstrip()[-1] == "}" for line in lines):
        return None
    try:
        rows = json.loads(f"[{','.join(lines)}]")
    except (ValueError, RecursionError):
        return None
    return rows if len(rows) == len(lines) and all(type(row) is dict for row in rows) else None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise CheckerError(f"{path}: not UTF-8 ({error.reason} at byte {error.start}). Save it as UTF-8.") from error
    except OSError as error:
        raise CheckerError(f"{path}: cannot be read ({error.strerror}). Check its permissions.") from error


def read_rows(path: Path) -> list[tuple[int, Row]]:
    """The objects of the file with the numbers of their lines; none where there is no file.

    Blank lines are passed over. Raises `CheckerError` naming file and line for what is no object.
    """
    # Not splitlines(): a reviewer's note may hold any of the other characters that it breaks at.
    lines = enumerate(_text(path).replace("\r\n", "\n").split("\n"), 1)
    filled = [(number, line) for number, line in lines if line.strip()]
    if (rows := _together([line for _, line in filled])) is not None:
        return [(number, row) for (number, _), row in zip(filled, rows, strict=True)]
    return [(number, _row(path, number, line)) for number, line in filled]


def _written(rows: Sequence[Row]) -> bytes:
    """One line a row, keys sorted, rows sorted as text. A half character pair is written as JSON's own escape."""
    lines = {json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n" for row in rows}
    return "".join(sorted(lines)).encode("utf-8", "backslashreplace")


def _replace(path: Path, content: bytes) -> None:
    """Put the content in the file's place; on disk before the old one goes."""
    fresh = path.with_name(f".{path.name}.new")  # one name: what a killed writer leaves, the next one overwrites
    with fresh.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if path.exists():
        fresh.chmod(stat.S_IMODE(path.stat().st_mode))
    fresh.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _locked(path: Path) -> int | None:
    """A lock on the file `path`, made if need be; None if its last holder removed it meanwhile."""
    lock = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        if os.fstat(lock).st_ino == path.stat().st_ino:
            return lock
    except FileNotFoundError:
        pass
    os.close(lock)
    return None


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold the lock beside the file. The system frees it with its process, however that ends."""
    beside = path.with_name(f".{path.name}.lock")
    while (lock := _locked(beside)) is None:
        pass
    try:
        yield
    finally:
        beside.unlink(missing_ok=True)  # while it is held: whoever waits for it sees that it is gone, and makes another
        os.close(lock)


def rewrite(path: Path, change: Callable[[list[Row]], Sequence[Row]]) -> None:
    """Replace the file's rows by what `change` makes of them, all of them or none.

    Makes the file and its folder if need be. No other process changes the file meanwhile. Raises `CheckerError`
    for a file that cannot be read, parsed or written; it is then as it was.
    """
    place = Path(os.path.realpath(path))  # a link stays one
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with _alone(place):
            _replace(place, _written(change([row for _, row in read_rows(place)])))
    except OSError as error:
        raise CheckerError(f"{path}: cannot be written ({error.strerror}). Check the folder's permissions.") from error
