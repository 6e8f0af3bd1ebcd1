"""A module is left out for one thread and while the context lasts, and for nobody else."""

import importlib
import subprocess
import sys
from threading import Thread

import pytest

from checker.language.imports import without

PARSED = """
import sys
from checker.language.pipeline import load_parser
assert load_parser().parse(["The ferry ran aground."])[0].tokens
assert "torch" not in sys.modules
"""


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "this", raising=False)
    monkeypatch.setattr("sys.stdout", None)  # the module prints what it is about


def test_it_is_left_out_inside_and_back_behind() -> None:
    with without("this"), pytest.raises(ModuleNotFoundError):
        importlib.import_module("this")
    assert importlib.import_module("this")


def test_another_thread_finds_it() -> None:
    found: list[object] = []
    with without("this"):
        thread = Thread(target=lambda: found.append(importlib.import_module("this")))
        thread.start()
        thread.join()
    assert found


def test_the_parser_needs_no_torch() -> None:
    run = subprocess.run([sys.executable, "-c", PARSED], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
