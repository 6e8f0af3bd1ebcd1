"""How time and memory grow with a mixed batch, and what a new batch costs beside an archive."""

import json
import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.altered import SEED, Row, enlarged
from tests.benchmarks.process import Measured, check, measured

SIZES = (500, 1_000, 2_004, 8_000)
NEW = 20


def row(line: str) -> Row:
    """An article's row as it is written."""
    found: Row = json.loads(line)
    return found


def rows_of(data: Path) -> list[Row]:
    """The articles of data/allsides in an order drawn once: any part of them is a sample of the whole."""
    lines = (data / "allsides" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    rows = sorted(map(row, lines), key=lambda row: row["id"])
    return random.Random(SEED).sample(rows, len(rows))


def written(path: Path, rows: Sequence[Row]) -> Path:
    """The rows as JSON lines in a file of one mixed batch: no article says what story it is of."""
    plain = ({name: value for name, value in row.items() if name != "story"} for row in rows)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in plain), encoding="utf-8")
    return path


def batches(data: Path, folder: Path, sizes: Sequence[int] = SIZES) -> Iterator[tuple[int, Measured, Measured]]:
    """Each size with what its first run takes, on an empty cache, and what its second."""
    rows = rows_of(data)
    for size in sizes:
        cache = folder / f"cache-{size}"
        command = check(written(folder / f"{size}.jsonl", list(enlarged(rows, size))))
        yield size, measured(command, cache), measured(command, cache)


def beside_archive(data: Path, folder: Path) -> Measured:
    """New articles, of which nothing is known, against as many as data/allsides has, which are in the store.

    The new ones are originals; in the archive altered ones stand in their place.
    """
    rows = rows_of(data)
    new, old = rows[:NEW], rows[NEW:]
    archive = written(folder / "archive.jsonl", list(enlarged(old, len(rows))))
    cache = folder / "cache-archive"
    measured(check(archive), cache)
    return measured(check(written(folder / "new.jsonl", new), "--against", str(archive)), cache)


def exponent(points: Sequence[tuple[int, float]]) -> float:
    """The slope of seconds over articles where both are logarithms, by least squares."""
    xs, ys = zip(*((math.log(size), math.log(seconds)) for size, seconds in points), strict=True)
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    slope: float = sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)
    return slope
