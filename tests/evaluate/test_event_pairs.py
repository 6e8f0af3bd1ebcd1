"""What events add to the alignment score: exact figures on a small set that is labelled here."""

import json
from pathlib import Path

import numpy as np
import pytest

from checker.engine import Tools
from checker.evaluate.event_pairs import crossed, measure
from checker.model import CheckerError

FERRY = "Ann Hill sued the ferry company over 12 lost crates."
TRAIN = "Bo Reed praised the train crew for 30 quiet nights."
SAME = "The ferry company was sued by Ann Hill over 12 lost crates."


def _rows(path: Path, rows: list[object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def _set(folder: Path) -> Path:
    """Two topics of three articles of one sentence each; the first and the third tell of one event."""
    texts = {f"{topic}_{number}ecb": text for topic in (1, 2) for number, text in enumerate((FERRY, TRAIN, SAME), 1)}
    _rows(folder / "ecbplus" / "articles.jsonl", [{"id": k, "outlet": k, "text": v} for k, v in texts.items()])
    _rows(
        folder / "ecbplus" / "verified.jsonl", [{"article": k, "statements": [[0, len(v)]]} for k, v in texts.items()]
    )
    sides = [
        {side: {"article": name, "statement": [0, len(texts[name])]} for side, name in zip("ab", names, strict=True)}
        for names in (("1_1ecb", "1_3ecb"), ("2_1ecb", "2_3ecb"))
    ]
    _rows(folder / "ecbplus" / "pairs.jsonl", list(sides))
    return folder


def test_figures_of_each_half_and_of_all(tmp_path: Path, plain_tools: Tools) -> None:
    found = measure(_set(tmp_path), plain_tools)
    assert [(one.topics, one.pairs, one.events) for one in found] == [
        ("odd topics", 3, 1.0),
        ("even topics", 3, 1.0),
        ("all", 6, 1.0),
    ]
    assert [bool(one.weights) for one in found] == [True, True, False]


def test_each_half_is_scored_with_the_weights_of_the_other() -> None:
    """In the odd half only the people tell; in the even one only the figures, so that each misleads the other."""
    labels = np.array([1.0, 0.0, 1.0, 0.0])
    odd = np.array([True, True, False, False])
    parts = np.array([[0, 1, -1], [0, -1, 1], [0, -1, 1], [0, 1, -1]], float)
    scores, used = crossed(labels, np.zeros(4), parts, odd)
    assert used == {True: "0, 0, 0.05", False: "0, 0.025, 0"}
    assert scores.tolist() == pytest.approx([-0.05, 0.05, -0.025, 0.025])


def test_a_missing_set_is_the_users_mistake(tmp_path: Path, plain_tools: Tools) -> None:
    with pytest.raises(CheckerError, match=r"articles\.jsonl: cannot be read"):
        measure(tmp_path, plain_tools)
