"""Prints the quality figures on real articles: `python -m tests.benchmarks.quality DATA [PART …]`.

DATA is the folder of public data sets; without it there is nothing to measure, and that is said.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from checker.config import Config
from checker.engine import check, load_rules, local_tools
from checker.ingest import read_articles
from checker.report import RuleText, renderer


def _scored(gold: Path, report: Path, level: str) -> str:
    script = gold.parents[2] / "eval" / "score.py"
    command = [sys.executable, str(script), str(gold), str(report), "--level", level]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def basil(data: Path) -> None:
    """Findings against the discrepancies that careful readers labelled in 50 stories of three outlets."""
    config = Config()
    reading = read_articles([data / "basil" / "stories"])
    report = check(reading.articles, config, local_tools(config), reading.unreadable)
    rules = {rule.id: RuleText(rule.id, rule.level, rule.summary, rule.help) for rule in load_rules()}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.json"
        path.write_text(renderer("json").render(report, rules), encoding="utf-8")
        for level in ("warning", "error"):
            print(f"-- data/basil, {level} and up")
            print(_scored(data / "basil" / "gold.jsonl", path, level))


def language(data: Path) -> None:
    """Tags, trees and names of the shipped pipeline, on test parts that it was not trained on."""
    from checker.language.measure import measure

    for name, value in measure(data).items():
        print(f"{name:40} {value}")


def speech(data: Path) -> None:
    """Quotations and who said them, against polnear's annotators."""
    from checker.evaluate.polnear import measure

    for name, value in measure(data).items():
        print(f"{name:40} {value:.3f}")


PARTS: Mapping[str, Callable[[Path], None]] = {"basil": basil, "language": language, "speech": speech}


def main() -> None:
    """Measure the parts that are named, or all of them."""
    data, *names = Path(sys.argv[1]), *sys.argv[2:]
    if not data.is_dir():
        print(f"There is no {data}: nothing was measured. Give the folder of data sets: make eval DATA=…")
        return
    for name in names or PARTS:
        began = time.perf_counter()
        print(f"== {name}")
        PARTS[name](data)
        print(f"({time.perf_counter() - began:.0f} s)\n", flush=True)


if __name__ == "__main__":
    main()
