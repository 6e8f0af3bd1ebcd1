"""Figures against labelled discrepancies: exact on invented ones, and the same as the measuring script's."""

import importlib.util
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.evaluate.figures import Share, figures
from checker.evaluate.gold import read_adjudicated, read_gold
from checker.evaluate.scoring import at_least, judge
from checker.evaluate.tables import plain, text
from checker.model import CheckerError, Level

Object = dict[str, Any]
SCRIPT = Path(__file__).parents[3] / "shared" / "eval" / "score.py"
OURS_ALONE = {
    "true_by_level", "adjudicated_precision", "adjudicated_by_rule", "adjudicated_by_level", "stale", "intervals",
}  # fmt: skip


def _side(article: str, start: int) -> Object:
    """A labelled span of ten characters in a sentence of fifty."""
    return {
        "article": article,
        "start": start,
        "end": start + 10,
        "sentence": [start // 50 * 50, start // 50 * 50 + 50],
    }


def _row(verdict: str, left: int, right: int, kind: str = "number", story: str = "a") -> Object:
    return {
        "story": story, "type": kind, "verdict": verdict,
        "a": _side(f"{story}1", left), "b": _side(f"{story}2", right),
    }  # fmt: skip


def _found(*claims: tuple[str, int], rule: str = "number-conflict", level: str = "error", value: str = "") -> Object:
    made = [
        {"article": article, "start": start, "end": start + 10, "text": "", "value": value or f"{article} {start}"}
        for article, start in claims
    ]
    return {"rule": rule, "level": level, "story": "a", "claims": made}


def _read(tmp_path: Path, rows: list[Object]) -> Any:
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return read_gold(path)


ROWS = [
    _row("conflict", 0, 0),
    _row("conflict", 100, 100, "quote_wording"),
    _row("variation", 200, 200),
    _row("trap", 300, 300),
]
LOCATED = {"number": "0/2", "quote_wording": "0/1"}

# Findings, and what is expected: conflict, exact and variation recall, precision, trap rate, located by type.
CASES: dict[str, tuple[list[Object], list[float | None], dict[str, str]]] = {
    "nothing": ([], [0.0, 0.0, 0.0, None, 0.0], LOCATED),
    "exact": ([_found(("a1", 5), ("a2", 5))], [0.5, 0.5, 0.0, 1.0, 0.0], LOCATED | {"number": "1/2"}),
    "located": ([_found(("a1", 20), ("a2", 20))], [0.5, 0.0, 0.0, 1.0, 0.0], LOCATED | {"number": "1/2"}),
    "flipped": ([_found(("a2", 5), ("a1", 5))], [0.5, 0.5, 0.0, 1.0, 0.0], LOCATED | {"number": "1/2"}),
    "variation": ([_found(("a1", 205), ("a2", 240))], [0.0, 0.0, 1.0, 1.0, 0.0], LOCATED | {"number": "1/2"}),
    "one-side-elsewhere": ([_found(("a1", 5), ("a2", 60))], [0.0, 0.0, 0.0, 0.0, 0.0], LOCATED),
    "trap-met": ([_found(("a1", 305), ("a2", 305))], [0.0, 0.0, 0.0, 0.0, 1.0], LOCATED),
    "trap-located-only": ([_found(("a1", 320), ("a2", 320))], [0.0, 0.0, 0.0, 0.0, 0.0], LOCATED),
    "one-article": ([_found(("a1", 5), ("a1", 105))], [0.0, 0.0, 0.0, None, 0.0], LOCATED),
    "equal-values": ([_found(("a1", 5), ("a2", 5), value="12")], [0.0, 0.0, 0.0, 0.0, 0.0], LOCATED),
    "three-claims": (
        [_found(("a1", 5), ("a2", 5), ("a2", 105))],
        [0.5, 0.5, 0.0, 1.0, 0.0],
        LOCATED | {"number": "1/2"},
    ),
    "half-true": (
        [_found(("a1", 5), ("a2", 5)), _found(("a1", 400), ("a2", 400))],
        [0.5, 0.5, 0.0, 0.5, 0.0],
        LOCATED | {"number": "1/2"},
    ),
}


@pytest.mark.parametrize(("findings", "expected", "by_type"), CASES.values(), ids=CASES.keys())
def test_figures_are_exact(
    tmp_path: Path, findings: list[Object], expected: list[float | None], by_type: dict[str, str]
) -> None:
    found = figures(judge(_read(tmp_path, ROWS), findings))
    main = (found.conflict_recall, found.exact_recall, found.variation_recall, found.precision, found.trap_rate)
    assert [share.value for share in main] == expected
    assert {share.name: f"{share.hits}/{share.of}" for share in found.types} == by_type


def test_reading_turns_a_false_finding_into_a_true_one(tmp_path: Path) -> None:
    path = tmp_path / "read.jsonl"
    spots = [{"article": "a1", "start": 400, "end": 410}, {"article": "a2", "start": 400, "end": 410}]
    lines = [{"rule": rule, "claims": spots, "reason": "both count the dead"} for rule in ("number-conflict", "other")]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    findings = [_found(("a1", 400), ("a2", 400)), _found(("a1", 5), ("a2", 5)), _found(("a1", 450), ("a2", 450))]
    found = figures(judge(_read(tmp_path, ROWS), findings, read_adjudicated(path)))
    assert (found.precision.hits, found.adjudicated.hits, found.adjudicated.of, found.stale) == (1, 2, 3, 1)
    assert "1 adjudicated findings are not among these." in text(found)


def test_the_interval_spans_what_the_stories_give(tmp_path: Path) -> None:
    rows = [_row("conflict", 0, 0, story=story) for story in "abcdefgh"]
    findings = [_found((f"{story}1", 0), (f"{story}2", 0)) for story in "abcd"]
    share = figures(judge(_read(tmp_path, rows), findings)).conflict_recall
    assert share.value == 0.5
    assert share.interval == (0.125, 0.875)


def test_one_story_has_no_interval(tmp_path: Path) -> None:
    assert figures(judge(_read(tmp_path, ROWS), [])).conflict_recall == Share("conflict_recall", 0, 2, None)


def test_levels() -> None:
    findings = [_found(("a1", 0), ("a2", 0), level=level) for level in ("note", "warning", "error")]
    kept = {level: [found["level"] for found in at_least(findings, level)] for level in Level}
    assert kept == {
        Level.NOTE: ["note", "warning", "error"],
        Level.WARNING: ["warning", "error"],
        Level.ERROR: ["error"],
    }


MISTAKES: dict[str, tuple[Callable[[Path], object], str, str]] = {
    "no-json": (read_gold, "{", r"gold\.jsonl, line 1: not JSON"),
    "no-sides": (read_gold, '{"story": "a", "type": "name", "verdict": "trap"}', r"line 1: not as expected \('a'\)"),
    "other-verdict": (read_gold, json.dumps({**ROWS[0], "verdict": "maybe"}), r"'maybe' is none of conflict"),
    "no-object": (read_gold, "3", r"line 1: not as expected"),
    "one-claim": (read_adjudicated, '{"rule": "x", "reason": "", "claims": [{}]}', r"rule, reason, and two claims"),
}


@pytest.mark.parametrize(("read", "line", "message"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistakes_in_a_file_are_named(tmp_path: Path, read: Callable[[Path], object], line: str, message: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(CheckerError, match=message):
        read(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match=r"none\.jsonl: cannot be read"):
        read_gold(tmp_path / "none.jsonl")


def _script() -> Any:
    """The measuring script that comes with the data; tests that need it are skipped without."""
    if not SCRIPT.is_file():
        pytest.skip(f"there is no {SCRIPT}")
    spec = importlib.util.spec_from_file_location("score", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _same(rows: list[Object], findings: list[Object], folder: Path) -> None:
    theirs, located, _ = _script().score(rows, findings)
    outcome = judge(_read(folder, rows), findings)
    ours = {key: value for key, value in plain(figures(outcome)).items() if key not in OURS_ALONE}
    assert ours == theirs
    assert outcome.located == located


@given(st.integers(0, 2**32))
def test_the_same_as_the_script_on_invented_labels(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    chance = random.Random(seed)

    def place() -> int:
        return chance.randrange(0, 300, 7)

    rows = [
        _row(
            chance.choice(["conflict", "variation", "trap"]), place(), place(), chance.choice(["name", "number"]), story
        )
        for story in chance.choices("abc", k=chance.randrange(6))
    ]
    findings = [
        _found(
            *((f"{story}{chance.randrange(1, 4)}", place()) for _ in range(chance.randrange(2, 5))),
            rule=chance.choice(["title-conflict", "number-conflict"]),
            value=chance.choice(["", "", "12"]),
        )
        for story in chance.choices("abc", k=chance.randrange(8))
    ]
    _same(rows, findings, tmp_path_factory.mktemp("labels"))


@pytest.mark.real
def test_the_same_as_the_script_on_real_labels(data: Path, tmp_path: Path) -> None:
    rows = [json.loads(line) for line in (data / "basil" / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    chance = random.Random(7)
    findings = []
    for row in chance.sample(rows, 300):
        claims = [(row[side]["article"], row[side]["start"] + chance.choice([0, 20, 400])) for side in "ab"]
        findings.append(_found(*claims, rule=chance.choice(["name-variant", "quote-wording"])))
    _same(rows, findings, tmp_path)
