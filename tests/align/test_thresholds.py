"""The thresholds: read from their file, and others for as long as a sweep tries them."""

import re
from pathlib import Path

import pytest

from checker.align.thresholds import Threshold, threshold, thresholds, trying
from checker.engine import load_rules

PACKAGE = Path(__file__).parents[2] / "checker"
READ = re.compile(r'threshold\(\s*f?"([\w.-]+)"')


def test_a_threshold_has_the_value_of_the_file() -> None:
    assert threshold("figures.likeness") == thresholds()["figures.likeness"].value


def test_a_threshold_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError):
        threshold("figures.gravity")


def test_another_value_holds_inside_its_block_alone() -> None:
    before = threshold("figures.likeness")
    with trying({"figures.likeness": 0.99}):
        assert threshold("figures.likeness") == 0.99
    assert threshold("figures.likeness") == before


def test_blocks_in_blocks_add_up() -> None:
    with trying({"figures.likeness": 0.9}), trying({"figures.equal": 0.8}):
        assert (threshold("figures.likeness"), threshold("figures.equal")) == (0.9, 0.8)


@pytest.mark.parametrize("one", thresholds().values(), ids=lambda one: one.name)
def test_every_threshold_says_what_it_means_and_how_it_was_made(one: Threshold) -> None:
    assert one.means
    assert one.made
    assert not one.grid or one.value in one.grid
    assert set(one.rules) <= {rule.id for rule in load_rules()}


def test_every_name_in_the_code_is_in_the_file() -> None:
    text = "\n".join(
        path.read_text(encoding="utf-8") for path in (*PACKAGE.glob("align/*.py"), *PACKAGE.glob("rules/*.py"))
    )
    names = {name for name in READ.findall(text) if not name.endswith((".", "-"))}
    assert names
    assert names <= set(thresholds())
