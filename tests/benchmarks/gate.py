"""The gate on a new batch: how seconds and memory grow with the batch, beside an archive of 2,004 articles."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

Measured = tuple[float, float]  # seconds of the whole process, peak memory in MB
SIZES = (5, 20)


def _rows(data: Path) -> list[dict[str, str]]:
    """The articles of data/allsides, sorted. They name no story: here one day is one, of four articles mostly."""
    lines = (data / "allsides" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return sorted((row | {"story": row["published"]} for row in rows), key=lambda row: (row["story"], row["id"]))


def _written(path: Path, rows: Sequence[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def _command(folder: Path, rows: Sequence[dict[str, str]], size: int) -> list[str]:
    """The gate on `size` articles spread over the days, against all others."""
    new = rows[:: len(rows) // size][:size]
    ids = {row["id"] for row in new}
    paths = [
        _written(folder / f"new-{size}.jsonl", new),
        _written(folder / f"archive-{size}.jsonl", [row for row in rows if row["id"] not in ids]),
    ]
    checker = str(Path(sys.executable).parent / "checker")
    return [checker, "check", str(paths[0]), "--against", str(paths[1]), "--fail-on", "never", "--quiet"]


def measured(
    data: Path, folder: Path, timed: Callable[[Sequence[str], str], Measured]
) -> Iterator[tuple[str, Measured]]:
    """What was run, and what it took, with the vectors and parses of a first run at hand.

    `folder` takes the batches and the cache; `timed` runs a command with a cache folder.
    """
    rows = _rows(data)
    for size in SIZES:
        command = _command(folder, rows, size)
        timed(command, str(folder))
        yield f"{size} new against {len(rows) - size:,} of allsides, full cache", timed(command, str(folder))
