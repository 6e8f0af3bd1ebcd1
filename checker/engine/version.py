"""What our code is, in a few characters: what was made with other code is made anew."""

import hashlib
import sys
from importlib import metadata
from pathlib import Path

CODE = {".py", ".toml", ".tsv", ".txt", ".gz"}  # the tables that the code reads are as much of it
# What takes part in the figures and is neither ours nor a model of known sum.
OTHERS = ("msgspec", "numpy", "rapidfuzz", "scipy", "simplemma")


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in CODE)


def code_version(folder: Path = Path(__file__).parents[1]) -> str:
    """Twelve hex digits that change with every change of this package's code, and with what it reckons with."""
    seen = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for name in OTHERS:
        seen.update(f"{name}={metadata.version(name)}".encode())
    for path in _files(folder):
        seen.update(str(path.relative_to(folder)).encode() + b"\0")
        seen.update(hashlib.sha256(path.read_bytes()).digest())
    return seen.hexdigest()[:12]
