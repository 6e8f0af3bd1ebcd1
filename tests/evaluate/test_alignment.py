"""The alignment score beside cosine: exact figures on invented pairs."""

import json
from pathlib import Path

import pytest

from checker.engine import Tools
from checker.evaluate.alignment import Labelled, average_precision, compare, ecbplus, mrpc, spearman, stsbenchmark
from checker.model import Article, CheckerError, Statement

PRECISIONS: dict[str, tuple[list[float], list[float], float]] = {
    "in-order": ([1, 1, 0, 0], [0.9, 0.8, 0.2, 0.1], 1.0),
    "last": ([0, 0, 0, 1], [0.9, 0.8, 0.2, 0.1], 0.25),
    "one-between": ([1, 0, 1], [0.9, 0.8, 0.2], 5 / 6),
    "all-equal": ([1, 0, 0, 1], [0.5, 0.5, 0.5, 0.5], 0.5),
    "two-equal": ([0, 1, 1], [0.9, 0.9, 0.1], 7 / 12),
    "none-right": ([0, 0], [0.9, 0.1], 0.0),
    "no-pairs": ([], [], 0.0),
}


@pytest.mark.parametrize(("labels", "scores", "expected"), PRECISIONS.values(), ids=PRECISIONS.keys())
def test_average_precision(labels: list[float], scores: list[float], expected: float) -> None:
    assert average_precision(labels, scores) == pytest.approx(expected)


def test_rank_correlation() -> None:
    assert spearman([1, 2, 3, 4], [10, 20, 30, 400]) == pytest.approx(1)
    assert spearman([1, 2, 3, 4], [4, 3, 2, 1]) == pytest.approx(-1)
    assert spearman([1, 1, 2, 2], [1, 2, 1, 2]) == pytest.approx(0)


def _statement(text: str) -> Statement:
    return Statement(Article("", "", text), "sentence", 0, len(text), text)


def test_the_articles_kinship_tells_two_like_events_apart(plain_tools: Tools) -> None:
    same, other = _statement("The ferry sank in the night."), _statement("The ferry sank off the cape.")
    pairs = [Labelled(1, same, other, 0.8), Labelled(0, same, _statement("The ferry sank in the bay."), 0.1)]
    found = compare("made", pairs, plain_tools.encoder, average_precision)
    assert (found.name, found.pairs, found.ours) == ("made", 2, 1.0)


def _write(path: Path, lines: list[str]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


TEXT = "The ferry sank. Nobody was hurt."


def test_pairs_of_one_topic(tmp_path: Path) -> None:
    articles = [{"id": name, "outlet": name, "text": TEXT} for name in ("1_1ecb", "1_2ecb", "2_1ecb")]
    folder = tmp_path / "ecbplus"
    _write(folder / "articles.jsonl", [json.dumps(article) for article in articles])
    spans = [[0, 15], [16, 32]]
    _write(folder / "verified.jsonl", [json.dumps({"article": a["id"], "statements": spans}) for a in articles])
    sides = {"a": {"article": "1_2ecb", "statement": [0, 15]}, "b": {"article": "1_1ecb", "statement": [0, 15]}}
    _write(folder / "pairs.jsonl", [json.dumps(sides)])
    found = {(pair.left.text, pair.right.text): (pair.label, pair.kin) for pair in ecbplus(tmp_path)}
    first, second = "The ferry sank.", "Nobody was hurt."
    assert {texts: label for texts, (label, _) in found.items()} == {
        (first, first): True, (first, second): False, (second, first): False, (second, second): False,
    }  # fmt: skip
    assert {round(kin, 4) for _, kin in found.values()} == {1.0}


def test_pairs_of_the_other_sets(tmp_path: Path) -> None:
    head = "Quality\t#1 ID\t#2 ID\t#1 String\t#2 String"
    _write(tmp_path / "mrpc" / "msr-para-val.tsv", [head, '1\t5\t6\tHe said "no.\tNo, he said.'])
    rows = ["main-news\tMSRpar\t2012\t1\t4.4\tIt fell.\tIt sank.", "main-forums\tx\t2012\t2\t1.0\tA.\tB."]
    _write(tmp_path / "stsbenchmark" / "sts-dev.csv", rows)
    for (pair,), expected in (
        (mrpc(tmp_path), (1.0, 'He said "no.', "No, he said.")),
        (stsbenchmark(tmp_path), (4.4, "It fell.", "It sank.")),
    ):
        assert (pair.label, pair.left.text, pair.right.text) == expected


def test_a_missing_set_is_named(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match=r"msr-para-val\.tsv: cannot be read"):
        mrpc(tmp_path)
