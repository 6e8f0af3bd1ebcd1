"""Which files a report's articles are read from again: those below where the user pointed, and no others."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from checker.model import CheckerError

FEW = 3  # names in a message


def is_report(path: Path) -> bool:
    """Whether the file is a JSON report, of any version, and not a file of articles."""
    if path.suffix.lower() != ".json" or not path.is_file():
        return False
    try:
        found = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) and "schema_version" in found


def _named(names: Sequence[str]) -> str:
    rest = f" and {len(names) - FEW} more" if len(names) > FEW else ""
    return ", ".join(names[:FEW]) + rest


def article_files(report: Path, found: Mapping[str, Any], folder: Path) -> list[Path]:
    """The files that the report names for its articles, each once.

    A report may come from anyone: only files that lie in `folder`, links followed, are taken. Raises `CheckerError`
    naming the others, and what to do.
    """
    names = sorted({str(article.get("path", "")) for article in found.get("articles", ())})
    within = folder.resolve()
    outside = [name for name in names if name and not (folder / name).resolve().is_relative_to(within)]
    if outside:
        raise CheckerError(
            f"{report}: names articles outside of this folder ({_named(outside)}). "
            f"If they are yours, give them too: checker review {report} PATHS"
        )
    missing = [name for name in names if not name or not (folder / name).is_file()]
    if missing:
        raise CheckerError(
            f"{report}: {_named([name or 'an article without a file' for name in missing])} is not here. "
            f"Run from the folder that the report was made in, or give the articles too: checker review {report} PATHS"
        )
    return [folder / name for name in names]
