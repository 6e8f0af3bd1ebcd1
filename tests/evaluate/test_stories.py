"""B-cubed on invented groupings, and on real ones where they are at hand."""

from pathlib import Path

import pytest

from checker.evaluate.stories import b_cubed, measure
from checker.model import CheckerError

GOLD = {"1": "a", "2": "a", "3": "a", "4": "b"}
CASES = {
    "the same": ({"1": "x", "2": "x", "3": "x", "4": "y"}, (1.0, 1.0, 1.0)),
    "all in one": (dict.fromkeys("1234", "x"), (10 / 16, 1.0, 10 / 13)),
    "each alone": ({"1": "w", "2": "x", "3": "y", "4": "z"}, (1.0, 0.5, 2 / 3)),
    "one astray": ({"1": "x", "2": "x", "3": "y", "4": "y"}, (0.75, 2 / 3, 12 / 17)),
}


@pytest.mark.parametrize(("found", "expected"), CASES.values(), ids=CASES)
def test_b_cubed(found: dict[str, str], expected: tuple[float, float, float]) -> None:
    agreement = b_cubed("invented", GOLD, found, GOLD)
    assert (agreement.precision, agreement.recall, agreement.f1) == pytest.approx(expected)
    assert (agreement.articles, agreement.stories, agreement.groups) == (4, 2, len(set(found.values())))


def test_a_part_is_counted_in_the_light_of_the_whole() -> None:
    agreement = b_cubed("part", GOLD, dict.fromkeys("1234", "x"), ["4"])
    assert (agreement.articles, agreement.precision, agreement.recall) == (1, 0.25, 1.0)


def test_nothing_counted_is_no_figure() -> None:
    with pytest.raises(ValueError, match="no article is counted"):
        b_cubed("none", GOLD, GOLD, [])


def test_missing_data_is_said(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match="no article can be read"):
        list(measure(tmp_path))


@pytest.mark.real
def test_real_stories_are_found(data: Path) -> None:
    found = {agreement.name: agreement for agreement in measure(data)}
    assert list(found) == ["basil", "ecbplus", "ecbplus, even topics"]
    assert (found["basil"].articles, found["basil"].stories) == (150, 50)
    assert (found["ecbplus"].articles, found["ecbplus"].stories) == (772, 66)
