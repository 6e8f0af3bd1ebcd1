"""The files that the given paths name: folders are walked, and each file is found once."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from checker.ingest.fields import shown
from checker.model import Unreadable

# What lies beside articles and is none. Named outright, such a file is read like any other.
_ASIDE = {"readme", "license", "licence", "copying", "changelog", "provenance", "notice"}
_OURS = {"checker.toml", "verdicts.jsonl"}


def _aside(name: str) -> bool:
    return name.startswith((".", "~$")) or name in _OURS or name.split(".")[0].casefold() in _ASIDE


def _walk(folder: Path) -> Iterator[Path | Unreadable]:
    """All files below a folder, by name; a folder that is reached twice, by a link, is entered once."""
    seen: set[Path] = set()
    trouble: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=trouble.append, followlinks=True):
        real = Path(here).resolve()
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(here) / name for name in sorted(names) if not _aside(name))
    for error in trouble:
        yield Unreadable(
            shown(Path(error.filename)), f"The folder cannot be opened ({error.strerror}): check its permissions."
        )


def _given(path: Path) -> Iterator[Path | Unreadable]:
    if path.is_dir():
        found = list(_walk(path))
        yield from found or [Unreadable(shown(path), "The folder holds no article: give one that does.")]
    elif path.exists():
        yield path
    else:
        yield Unreadable(shown(path), "There is no such file or folder: check its spelling.")


def _same(path: Path) -> str:
    """What makes two paths one file: its real place."""
    return os.path.realpath(path)


def find_files(paths: Sequence[Path]) -> tuple[list[Path], list[Unreadable]]:
    """Each file that the paths name or hold, once, under the shortest of its names, and sorted; and the
    paths that lead to none. Hidden files, and what lies beside articles (a README), are passed over in
    folders.
    """
    found: dict[str, Path] = {}
    missing = []
    for item in (item for path in paths for item in _given(path)):
        if isinstance(item, Unreadable):
            missing.append(item)
        else:
            found[_same(item)] = min(item, found.get(_same(item), item), key=lambda path: (len(str(path)), str(path)))
    return sorted(found.values()), missing
