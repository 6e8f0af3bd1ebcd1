"""A run that is stopped loses little and spoils nothing: the next one comes to the same report."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.benchmarks.killed import killed, whole

pytestmark = pytest.mark.model

BATCH = Path(__file__).parents[2] / "fixtures" / "batches" / "minsk-talks"
PATIENCE = 120.0  # seconds for a run to begin on a machine that is busy with something else


def _begin(cache: Path, report: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "checker.cli", "check", str(BATCH), "-o", str(report), "--fail-on", "never", "-q"]
    environment = os.environ | {"XDG_CACHE_HOME": str(cache)}
    return subprocess.Popen(command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The report of a run that nobody stops."""
    folder = tmp_path_factory.mktemp("undisturbed")
    return whole(BATCH, folder, folder / "report.json")[0]


def test_killed_at_random_moments(tmp_path: Path) -> None:
    assert [same for _, same in killed(BATCH, tmp_path, 2)] == [True] * 2


def test_ctrl_c_ends_cleanly_and_the_next_run_goes_on(tmp_path: Path, undisturbed: bytes) -> None:
    run = _begin(tmp_path, tmp_path / "stopped.json")
    begun, limit = tmp_path / "checker" / "cache.sqlite", time.monotonic() + PATIENCE
    while not begun.exists() and time.monotonic() < limit:
        time.sleep(0.02)
    run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=PATIENCE)
    assert (run.returncode, out) == (130, "")
    assert err.strip() == "checker: stopped. What is done is kept: run again, and it goes on from there."
    assert whole(BATCH, tmp_path, tmp_path / "report.json")[0] == undisturbed


def test_two_runs_at_once(tmp_path: Path, undisturbed: bytes) -> None:
    reports = [tmp_path / f"{number}.json" for number in range(2)]
    runs = [_begin(tmp_path, report) for report in reports]
    assert [run.communicate(timeout=PATIENCE)[1] for run in runs] == ["", ""]
    assert [report.read_bytes() for report in reports] == [undisturbed] * 2
