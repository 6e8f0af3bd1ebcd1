"""Which files a report's articles are read from again: those below where the user pointed, and no others."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from checker.ingest import read_articles
from checker.model import Article, CheckerError, Report
from checker.report.reading import load, read_report

FEW = 3  # names in a message
_BOOK = ".toml"  # a stylebook, which a report names among its articles


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


def _split(paths: Sequence[Path]) -> tuple[Path | None, list[Path]]:
    """The report among the paths, if there is one, and the others."""
    reports = [path for path in paths if is_report(path)]
    if len(reports) > 1:
        raise CheckerError(f"{reports[1]}: a second report. Give one, with the articles that it was made of.")
    return (reports[0], [path for path in paths if path != reports[0]]) if reports else (None, list(paths))


def _book(path: Path) -> Article:
    try:
        return Article("stylebook", "stylebook", path.read_text(encoding="utf-8"), path=str(path))
    except (OSError, ValueError) as error:
        raise CheckerError(f"{path}: the stylebook cannot be read ({error}). Run checker check again.") from error


def read_back(paths: Sequence[Path], folder: Path) -> Report | None:
    """The JSON report among the paths, with its articles read again; None if there is no report among them.

    Articles come from the other paths, or where there are none from the files that the report names, which must lie
    in `folder`. Raises `CheckerError` where one is missing or has changed.
    """
    report, others = _split(paths)
    if report is None:
        return None
    files = others or article_files(report, load(report), folder)
    books = [path for path in files if path.suffix == _BOOK]
    reading = read_articles([path for path in files if path.suffix != _BOOK])
    return read_report(report, [*reading.articles, *map(_book, books)])


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
