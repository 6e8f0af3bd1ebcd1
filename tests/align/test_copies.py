"""Sentences taken from one another but for one place."""

import pytest

from checker.align.copies import single_edit
from tests.align.made import article

LEFT = "The keeper moved the archive into the tower in autumn."


@pytest.mark.parametrize(
    ("right", "edit"),
    [
        pytest.param("The keeper moved the archive into the cellar in autumn.", ("tower", "cellar", 9), id="a word"),
        pytest.param(
            "The keeper never moved the archive into the tower in autumn.", ("", "never", 10), id="a word more"
        ),
    ],
)
def test_one_edit(right: str, edit: tuple[str, str, int]) -> None:
    found = single_edit(*article("A", LEFT), *article("B", right))
    assert found is not None
    words = [" ".join(word.text for word in side) for side in (found[0].left, found[0].right)]
    assert (*words, found[1]) == edit


@pytest.mark.parametrize(
    "right",
    [
        pytest.param(LEFT, id="the same"),
        pytest.param("The warden moved the archive into the cellar in autumn.", id="two edits"),
        pytest.param("In spring the keeper sold every book of the archive to a dealer.", id="another sentence"),
        pytest.param("The keeper moved.", id="short"),
        pytest.param("The keeper moved the archive into the tower to save it from damp.", id="another end"),
    ],
)
def test_no_single_edit(right: str) -> None:
    assert single_edit(*article("A", LEFT), *article("B", right)) is None
