"""Every dependency is pinned, the pinned version is the one that is tested, and the README gives its reason."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PINS = dict(
    line.split("==")
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
)


def _needed(name: str, found: set[str]) -> set[str]:
    """The distribution and all that it needs here; another system may need others, such as a GPU's."""
    if name not in found:
        found.add(name)
        for line in metadata.requires(name) or ():
            below = Requirement(line)
            if below.marker is None or below.marker.evaluate({"extra": ""}):
                _needed(canonicalize_name(below.name), found)
    return found


@pytest.mark.parametrize("line", [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]])
def test_a_dependency_and_all_that_it_needs_are_pinned(line: str) -> None:
    names = {
        name for name in _needed(canonicalize_name(line), set()) if not name.startswith(("nvidia-", "cuda-", "triton"))
    }
    installed = {name: metadata.version(name).partition("+")[0] for name in names}
    assert {name: PINS.get(name) for name in names} == installed


@pytest.mark.parametrize("line", PROJECT["dependencies"])
def test_the_readme_gives_a_dependency_s_reason(line: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"^\| `{re.escape(line)}` \| \S.*\|$", readme, re.MULTILINE)
