"""Runs that are killed at random moments and started again: `python -m tests.benchmarks.killed DATA [COUNT]`."""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.process import check

STORIES = 4  # of data/basil: enough for every stage, and a hundred runs take minutes
SEED = 8


def _started(articles: Path, cache: Path, report: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        check(articles, "-o", str(report)),
        env=os.environ | {"XDG_CACHE_HOME": str(cache)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def whole(articles: Path, cache: Path, report: Path) -> tuple[bytes, float]:
    """The report of an undisturbed run, and its seconds."""
    began = time.perf_counter()
    code = _started(articles, cache, report).wait()
    if code or not report.exists():
        raise SystemExit(f"a run on {articles} ended with {code}: {' '.join(check(articles))} says why")
    return report.read_bytes(), time.perf_counter() - began


def killed(articles: Path, folder: Path, moments: int) -> Iterator[tuple[float, bool]]:
    """Each moment, in seconds, at which a run was killed, and whether the next run's report is the undisturbed one.

    Each begins with an empty cache. The moments lie anywhere from a run's begin to its end.
    """
    expected, seconds = whole(articles, folder / "undisturbed", folder / "undisturbed.json")
    drawn = random.Random(SEED)
    for number in range(moments):
        cache, report = folder / f"cache-{number}", folder / f"{number}.json"
        moment = drawn.uniform(0, seconds)
        process = _started(articles, cache, report)
        time.sleep(moment)
        process.kill()
        process.wait()
        yield moment, whole(articles, cache, report)[0] == expected
        shutil.rmtree(cache, ignore_errors=True)


def told(data: Path, moments: int) -> str:
    """How many of the runs came to the same report, in a line."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        articles = folder / "articles.jsonl"
        stories = sorted((data / "basil" / "stories").glob("*.jsonl"))[:STORIES]
        articles.write_text("".join(path.read_text(encoding="utf-8") for path in stories), encoding="utf-8")
        found = list(killed(articles, folder, moments))
    missed = [f"{moment:.2f} s" for moment, same in found if not same]
    behind = f"; another one when killed after {', '.join(missed)}" if missed else ""
    same = len(found) - len(missed)
    return f"killed at {len(found)} random moments, started again: the same report {same} times{behind}"


def main() -> None:
    """Kill runs on some stories of data/basil and start them again."""
    print(told(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100))


if __name__ == "__main__":
    main()
