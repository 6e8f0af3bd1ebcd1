"""Sentence boundaries, measured on the labelled sentences of BASIL."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.model import CheckerError
from checker.statements.paragraphs import Span, trim
from checker.statements.sentences import sentences


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _labelled(data: Path) -> Iterator[tuple[str, Span]]:
    """Each labelled sentence with its article's id."""
    for row in _rows(data / "gold.jsonl"):
        for side in (row["a"], row["b"]):
            first, last = side["sentence"]
            yield side["article"], (first, last)


def measure(data: Path) -> dict[str, float]:
    """Figures on a folder with gold.jsonl and stories/*.jsonl, each 0 to 1; every labelled sentence counts once.

    `exact`: the share of labelled sentences that are one of ours, white space at their ends aside.
    `bounded`: the share that begin where one of ours does and end where one does; the difference is
    labels that run over several sentences. Raises `CheckerError` where there is no gold.jsonl.
    """
    if not (data / "gold.jsonl").is_file():
        raise CheckerError(f"{data}: no gold.jsonl. Give the folder of BASIL's stories and labels.")
    texts = {row["id"]: row["text"] for path in sorted(data.glob("stories/*.jsonl")) for row in _rows(path)}
    ours = {name: frozenset(sentences(text)) for name, text in texts.items()}
    labels = {(name, trim(texts[name], *span)) for name, span in _labelled(data)}
    exact = sum(span in ours[name] for name, span in labels)
    begins = {name: {start for start, _ in spans} for name, spans in ours.items()}
    ends = {name: {end for _, end in spans} for name, spans in ours.items()}
    bounded = sum(start in begins[name] and end in ends[name] for name, (start, end) in labels)
    return {"exact": round(exact / len(labels), 4), "bounded": round(bounded / len(labels), 4)}
