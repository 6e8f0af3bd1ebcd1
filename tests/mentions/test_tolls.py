"""What befell people who are counted."""

import pytest

from checker.mentions.tolls import toll

CASES = [
    pytest.param("14 people were killed.", "14", "person", "dead", id="killed behind"),
    pytest.param("The fire left 14 dead.", "14", "", "dead", id="dead behind"),
    pytest.param("The ferry sank, killing 14.", "14", "", "dead", id="killing before"),
    pytest.param("The blast wounded 53 others.", "53", "other", "hurt", id="wounded before"),
    pytest.param("At least 53 others were wounded.", "At least 53", "other", "hurt", id="wounded behind"),
    pytest.param("Scores of others injured fled.", "Scores", "other", "hurt", id="of others injured"),
    pytest.param("There were dozens of arrests.", "dozens", "", "arrest", id="arrests"),
    pytest.param("More than 200 people have been arrested.", "More than 200", "person", "arrest", id="arrested"),
    pytest.param("Nine people are still out, and 40 missing.", "40", "", "missing", id="missing"),
    pytest.param("14 people who knew the dead came.", "14", "person", "person", id="who knew the dead"),
    pytest.param("14 people marched.", "14", "person", "person", id="nothing befell them"),
    pytest.param("14 horses were killed.", "14", "horse", "horse", id="another noun"),
    pytest.param("The skilled 14 won.", "14", "", "", id="the end of a word"),
]


@pytest.mark.parametrize(("text", "number", "head", "found"), CASES)
def test_toll(text: str, number: str, head: str, found: str) -> None:
    start = text.index(number)
    assert toll(text, start, start + len(number), head) == found
