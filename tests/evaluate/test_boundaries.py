"""The measure of sentence boundaries: exact figures on an article that is labelled here."""

import json
from pathlib import Path

import pytest

from checker.evaluate.boundaries import measure
from checker.model import CheckerError

TEXT = "The tower fell. It was old. Nobody was hurt."
FIRST, SECOND, LAST = [0, 15], [16, 27], [28, 44]

CASES: dict[str, tuple[list[list[int]], dict[str, float]]] = {
    "all": ([FIRST, LAST], {"exact": 1.0, "bounded": 1.0}),
    "space-at-the-end": ([[0, 16], LAST], {"exact": 1.0, "bounded": 1.0}),
    "label-of-two-sentences": ([[0, 27], LAST], {"exact": 0.5, "bounded": 1.0}),
    "label-inside-a-sentence": ([[4, 15], LAST], {"exact": 0.5, "bounded": 0.5}),
    "counted-once": ([FIRST, FIRST], {"exact": 1.0, "bounded": 1.0}),
}


@pytest.mark.parametrize(("labels", "expected"), CASES.values(), ids=CASES.keys())
def test_figures_are_exact(tmp_path: Path, labels: list[list[int]], expected: dict[str, float]) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "one.jsonl").write_text(json.dumps({"id": "x", "text": TEXT}) + "\n", encoding="utf-8")
    left, right = ({"article": "x", "sentence": label} for label in labels)
    (tmp_path / "gold.jsonl").write_text(json.dumps({"a": left, "b": right}) + "\n", encoding="utf-8")
    assert measure(tmp_path) == expected


def test_a_folder_without_labels_is_the_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match=r"no gold\.jsonl"):
        measure(tmp_path)
