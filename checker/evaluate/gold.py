"""Labelled discrepancies, and unlabelled ones that reading showed to be true, from JSON lines."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.model import CheckerError

VERDICTS = ("conflict", "variation", "trap")


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of an article's text."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a labelled row: the span that carries the value, and its sentence."""

    span: Spot
    sentence: Spot


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled pair. `verdict` is conflict, variation, or trap: what looks like a discrepancy and is none."""

    story: str
    type: str
    verdict: str
    left: Side
    right: Side


@dataclass(frozen=True, slots=True)
class Adjudicated:
    """A finding of a rule that nobody had labelled and that reading showed to be true, and why."""

    rule: str
    left: Spot
    right: Spot
    reason: str


def _lines(path: Path) -> Iterator[tuple[int, Any]]:
    """The JSON of each line that is not empty, with its number from 1."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CheckerError(f"{path}: cannot be read ({error}). Give a file of JSON lines.") from error
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except ValueError as error:
                raise CheckerError(f"{path}, line {number}: not JSON ({error}). Mend the line.") from error


def _spot(found: Any) -> Spot:
    return Spot(str(found["article"]), int(found["start"]), int(found["end"]))


def _side(found: Any) -> Side:
    start, end = found["sentence"]
    return Side(_spot(found), Spot(str(found["article"]), int(start), int(end)))


def _row(found: Any) -> Row:
    if found["verdict"] not in VERDICTS:
        raise ValueError(f"the verdict {found['verdict']!r} is none of {', '.join(VERDICTS)}")
    return Row(str(found["story"]), str(found["type"]), found["verdict"], _side(found["a"]), _side(found["b"]))


def _adjudicated(found: Any) -> Adjudicated:
    left, right = found["claims"]
    return Adjudicated(str(found["rule"]), _spot(left), _spot(right), str(found["reason"]))


def _read(path: Path, made: Any, form: str) -> Iterator[Any]:
    for number, found in _lines(path):
        try:
            yield made(found)
        except (LookupError, TypeError, ValueError) as error:
            raise CheckerError(f"{path}, line {number}: not as expected ({error}). A line has {form}.") from error


def read_gold(path: Path) -> tuple[Row, ...]:
    """The labelled rows of a file, in order; none of an empty one. Raises `CheckerError` naming the faulty line."""
    form = "story, type, verdict, and a and b with article, start, end and sentence"
    return tuple(_read(path, _row, form))


def read_adjudicated(path: Path) -> tuple[Adjudicated, ...]:
    """The adjudicated findings of a file, in order. Raises `CheckerError` naming the faulty line."""
    return tuple(_read(path, _adjudicated, "rule, reason, and two claims with article, start and end"))
