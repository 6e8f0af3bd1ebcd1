"""A reviewer's steps, kept beside the verdicts: what undo takes back, and where one comes back to."""

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from checker.model import CheckerError, Verdict


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done: `did` is "verdict", "skip" or "note".

    `before` is the reviewer's verdict that a new one took the place of. `view` is the query of the view it was done in.
    """

    fingerprint: str
    did: str
    before: Verdict | None = None
    note: str = ""
    view: str = ""


def journal_of(verdicts: Path, reviewer: str) -> Path:
    """The file of the reviewer's steps: hidden, beside that of the verdicts."""
    return verdicts.with_name(f".review-{quote(reviewer, safe='')[:150]}.jsonl")


def _whole(content: bytes) -> bytes:
    """The lines that were written to their end: a writer that was killed leaves a half one."""
    return content[: content.rfind(b"\n") + 1]


def _content(path: Path) -> bytes:
    try:
        return _whole(path.read_bytes())
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise CheckerError(f"{path}: cannot be read ({error.strerror}). Check its permissions.") from error


def read_steps(path: Path) -> tuple[Step, ...]:
    """All steps, the first one first; none where there is no file. Raises `CheckerError` for what is no step."""
    import msgspec

    try:
        return tuple(msgspec.json.decode(line, type=Step) for line in _content(path).splitlines())
    except msgspec.MsgspecError as error:
        raise CheckerError(
            f"{path}: not a review's steps ({error}). Delete it: the verdicts are kept apart."
        ) from error


def _write(path: Path, keep: int, added: bytes) -> None:
    """Cut the file to `keep` bytes and add to it, on disk when this returns."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        file.truncate(keep)
        file.write(added)
        file.flush()
        os.fsync(file.fileno())


def _change(path: Path, keep: int, added: bytes = b"") -> None:
    try:
        _write(path, keep, added)
    except OSError as error:
        raise CheckerError(f"{path}: cannot be written ({error.strerror}). Check the folder's permissions.") from error


def add_step(path: Path, step: Step) -> None:
    """Write the step behind the others."""
    import msgspec

    _change(path, len(_content(path)), msgspec.json.encode(step) + b"\n")


def drop_last_step(path: Path) -> None:
    """Take the last step out; a file without steps stays as it is."""
    content = _content(path)
    if content:
        _change(path, len(_whole(content[:-1])))
