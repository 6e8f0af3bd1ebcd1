"""Prints seconds and memory: `python -m tests.benchmarks.speed DATA`.

Each run is a process of its own, begun with an empty cache and then once more with a full one,
beside the plain script that a user would write instead, on the same articles.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks import gate

BIN = Path(sys.executable).parent


def _timed(command: Sequence[str], cache: str) -> tuple[float, float]:
    """Seconds of the whole process, and its peak memory in MB."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command, env=os.environ | {"XDG_CACHE_HOME": cache}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in {0, 1, 2}:
        raise SystemExit(f"{command} failed with status {status}")
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def _row(name: str, measured: tuple[float, float]) -> None:
    print(f"{name:44} {measured[0]:8.2f} s {measured[1]:8.0f} MB", flush=True)


def _peer(data: Path, folder: Path) -> Sequence[str]:
    articles = folder / "basil.jsonl"
    stories = sorted((data / "basil" / "stories").glob("*.jsonl"))
    articles.write_text("".join(path.read_text(encoding="utf-8") for path in stories), encoding="utf-8")
    return [sys.executable, str(data.parent / "eval" / "peer.py"), str(articles)]


def main() -> None:
    """Time the help, the 150 articles of data/basil, cold and warm, and the plain script."""
    data = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        help_times = sorted(_timed([str(BIN / "checker"), "--help"], folder)[0] for _ in range(5))
        _row("checker --help, median of 5", (help_times[2], 0))
        if not data.is_dir():
            print(f"There is no {data}: nothing else was measured. Give the folder of data sets: make bench DATA=…")
            return
        command = [str(BIN / "checker"), "check", str(data / "basil" / "stories"), "--fail-on", "never"]
        cold, warm = _timed(command, folder), _timed(command, folder)
        peer = _timed(_peer(data, Path(folder)), folder)
        _row("data/basil, 150 articles, empty cache", cold)
        _row("data/basil, 150 articles, full cache", warm)
        _row("the plain script on the same articles", peer)
        for name, measured in gate.measured(data, Path(folder), _timed):
            _row(name, measured)
    shares = {"cold / plain": cold[0] / peer[0], "warm / plain": warm[0] / peer[0], "cold / warm": cold[0] / warm[0]}
    print("   ".join(f"{name} {share:.2f}" for name, share in shares.items()))


if __name__ == "__main__":
    main()
