"""Prints seconds and memory: `python -m tests.benchmarks.speed DATA [PART …]`.

Each run is a process of its own, begun with an empty cache and then once more with a full one. The parts:
`basil` beside the plain script that a user would write instead, `growth` with the size of the batch,
`archive` with new articles beside an archive, `killed` with runs that are stopped. All, if none is named.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks import growth, killed
from tests.benchmarks.plot import Line, draw
from tests.benchmarks.process import CHECKER, Measured, check, measured

PARTS = ("basil", "growth", "archive", "killed")
MOMENTS = 100
PLOT = Path(__file__).parents[2] / "docs" / "growth.png"


def _row(name: str, found: Measured) -> None:
    print(f"{name:52} {found.seconds:8.2f} s {found.memory:8.0f} MB", flush=True)


def _help(folder: Path) -> None:
    times = sorted(measured([CHECKER, "--help"], folder).seconds for _ in range(5))
    print(f"{'checker --help, median of 5':52} {times[2]:8.2f} s", flush=True)


def _mixed(data: Path, folder: Path) -> Path:
    """The articles of data/basil as one mixed batch, none of them with its story."""
    lines = [
        line
        for path in sorted((data / "basil" / "stories").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    return growth.written(folder / "basil.jsonl", [growth.row(line) for line in lines])


def _basil(data: Path, folder: Path) -> None:
    articles = _mixed(data, folder)
    cold, warm = measured(check(articles), folder), measured(check(articles), folder)
    peer = measured([sys.executable, str(data.parent / "eval" / "peer.py"), str(articles)], folder)
    _row("data/basil, 150 articles mixed, empty cache", cold)
    _row("data/basil, 150 articles mixed, full cache", warm)
    _row("the plain script on the same articles", peer)
    shares = {
        "cold / plain": cold.seconds / peer.seconds,
        "warm / plain": warm.seconds / peer.seconds,
        "memory / plain": max(cold.memory, warm.memory) / peer.memory,
    }
    print("   ".join(f"{name} {share:.3f}" for name, share in shares.items()), flush=True)


def _growth(data: Path, folder: Path) -> None:
    first, second = [], []
    for size, cold, warm in growth.batches(data, folder):
        _row(f"data/allsides, {size:,} articles mixed, empty cache", cold)
        _row(f"data/allsides, {size:,} articles mixed, full cache", warm)
        first.append((size, cold.seconds))
        second.append((size, warm.seconds))
    slopes = growth.exponent(first), growth.exponent(second)
    print(f"seconds grow with the articles to the power of {slopes[0]:.2f}, with a full cache {slopes[1]:.2f}")
    title = f"Seconds to check a mixed batch; slope {slopes[0]:.2f}, with a full cache {slopes[1]:.2f}"
    draw(PLOT, title, [Line("empty cache", "#b3441e", first), Line("full cache", "#1e6fb3", second)])


def _archive(data: Path, folder: Path) -> None:
    _row(f"{growth.NEW} new against 2,004 in the store", growth.beside_archive(data, folder))


def _killed(data: Path, _: Path) -> None:
    print(killed.told(data, MOMENTS), flush=True)


def main(arguments: Sequence[str]) -> None:
    """Time the help, then the parts that are named."""
    data = Path(arguments[0])
    measures = dict(zip(PARTS, (_basil, _growth, _archive, _killed), strict=True))
    with tempfile.TemporaryDirectory() as folder:
        _help(Path(folder))
        if not data.is_dir():
            print(f"There is no {data}: nothing else was measured. Give the folder of data sets: make bench DATA=…")
            return
        for part in arguments[1:] or PARTS:
            measures[part](data, Path(folder))


if __name__ == "__main__":
    main(sys.argv[1:])
