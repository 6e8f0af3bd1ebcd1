"""The review in a real browser: a server of its own process, and Debian's Chromium without a window."""

import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest

from tests.review.sample import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

INSTALL = "there is no Chromium: install it with `apt-get install -y chromium` to drive the review page in it"
# Nothing that a test browser does may reach for the network.
FLAGS = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip


@contextmanager
def chromium() -> Iterator["Browser"]:
    """Debian's browser; where it is missing the test is skipped and says how to install it."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip(INSTALL)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS, chromium_sandbox=False)
        yield browser
        browser.close()


def violations(page: "Page") -> list[tuple[str, list[str]]]:
    """What axe finds wrong, grave or slight: each rule with the elements that break it."""
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

    found = Axe().run(page).response["violations"]
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found]


@dataclass
class Review:
    """`checker review` in a folder with a report, as a user starts it, and as a power cut ends it."""

    folder: Path
    options: tuple[str, ...] = ()
    address: str = ""
    process: "subprocess.Popen[str] | None" = None

    def start(self) -> str:
        """Start it and return the address with its token."""
        if not (self.folder / "report.json").exists():
            write(self.folder)
        command = [sys.executable, "-m", "checker.cli", "review", "report.json", "--no-browser", "--reviewer", "anna"]
        self.process = subprocess.Popen(
            [*command, *self.options], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.address = self._read(self.process.stdout)
        return self.address

    def _read(self, output: "IO[str] | None") -> str:
        assert output is not None
        seen = ""
        for line in output:
            seen += line
            if found := re.search(r"http://\S+", line):
                return found[0]
        raise AssertionError(f"no address was printed: {seen}")

    def end(self, by: signal.Signals = signal.SIGKILL) -> str:
        """End it and return what it printed since its start."""
        assert self.process is not None
        self.process.send_signal(by)
        printed, _ = self.process.communicate(timeout=20)
        return printed

    @property
    def verdicts(self) -> Path:
        """The file of verdicts, where it lies without being asked."""
        return self.folder / "reports" / "verdicts.jsonl"
