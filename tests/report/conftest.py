"""Golden files: what a format should write, kept beside the tests and accepted by one command."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compares a text with the golden file of that name; ACCEPT=1 in the environment writes it instead."""

    def compare(name: str, text: str) -> None:
        file = GOLDEN / name
        if os.environ.get("ACCEPT") == "1":
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")
        expected = file.read_bytes().decode() if file.exists() else ""
        assert text == expected, f"{name} has changed. If it should: ACCEPT=1 pytest tests/report, then read the diff."

    return compare
