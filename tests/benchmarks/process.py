"""A process of its own, measured from its beginning to its end."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

CHECKER = str(Path(sys.executable).parent / "checker")
FAULT = 3  # the first exit code that is not a result of ours


class Measured(NamedTuple):
    """Seconds of the whole process, and its peak memory in MB."""

    seconds: float
    memory: float


def check(articles: Path, *more: str) -> list[str]:
    """The command that compares `articles` and says little."""
    return [CHECKER, "check", str(articles), "--fail-on", "never", "--quiet", *more]


def measured(command: Sequence[str], cache: Path) -> Measured:
    """What a command takes with the cache in a folder."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        env=os.environ | {"XDG_CACHE_HOME": str(cache)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    if not 0 <= os.waitstatus_to_exitcode(status) < FAULT:
        raise SystemExit(f"{command} failed with status {status}")
    return Measured(time.perf_counter() - began, usage.ru_maxrss / 1024)
