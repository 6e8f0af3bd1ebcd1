"""What was known when a gate was put up: a file of one line a discrepancy, which do not fail a run."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.model import CheckerError, Discrepancy, Report
from checker.review.lines import Row, read_rows, rewrite

_KEYS = ("fingerprint", "rule", "story", "subject", "outlets")


@dataclass(frozen=True, slots=True)
class Known:
    """One discrepancy of a baseline; `subject` and `outlets` are there for whoever reads the file."""

    fingerprint: str
    rule: str = ""
    story: str = ""
    subject: str = ""
    outlets: tuple[str, ...] = ()


def _known(path: Path, number: int, row: Row) -> Known:
    if unknown := sorted(row.keys() - {*_KEYS}):
        raise CheckerError(f"{path}:{number}: unknown key {unknown[0]!r}. The known keys are {', '.join(_KEYS)}.")
    texts: list[Any] = [row.get(key, "") for key in _KEYS[:-1]]
    outlets = row.get("outlets", [])
    if not texts[0] or not all(isinstance(t, str) for t in texts) or not isinstance(outlets, list):
        raise CheckerError(f"{path}:{number}: no line of a baseline. Write it anew: checker baseline PATHS -o {path}")
    return Known(texts[0], texts[1], texts[2], texts[3], tuple(map(str, outlets)))


def _row(discrepancy: Discrepancy) -> Row:
    return {
        "fingerprint": discrepancy.fingerprint,
        "rule": discrepancy.rule,
        "story": discrepancy.story,
        "subject": discrepancy.subject,
        "outlets": sorted({claim.article.outlet for claim in discrepancy.claims}),
    }


def read_baseline(path: Path) -> tuple[Known, ...]:
    """The baseline's discrepancies, by fingerprint.

    Raises `CheckerError` for a file that is not there: a gate that is asked for one must not run without; and,
    naming the line, for a line that is none.
    """
    if not path.exists():
        raise CheckerError(f"{path}: there is no such baseline. Make it: checker baseline PATHS -o {path}")
    found = {known.fingerprint: known for known in (_known(path, number, row) for number, row in read_rows(path))}
    return tuple(found[fingerprint] for fingerprint in sorted(found))


def write_baseline(path: Path, report: Report) -> int:
    """Make all that stands in the report the baseline; how many that are. What a reviewer dismissed needs no place."""
    rows = [_row(d) for d in report.discrepancies if d.verdict is None or d.verdict.decision != "dismissed"]
    rewrite(path, lambda _: rows)
    return len({row["fingerprint"] for row in rows})


def prune_baseline(path: Path, gone: Collection[str]) -> None:
    """Take the fingerprints out of the baseline."""
    rewrite(path, lambda rows: [row for row in rows if row.get("fingerprint") not in gone])


def with_baseline(report: Report, baseline: Iterable[Known]) -> Report:
    """The report with what the baseline holds marked as known."""
    known = {entry.fingerprint for entry in baseline}
    return replace(report, discrepancies=tuple(replace(d, known=d.fingerprint in known) for d in report.discrepancies))


def gone(report: Report, baseline: Iterable[Known], rules: Collection[str]) -> tuple[Known, ...]:
    """The baseline's discrepancies that no longer occur, of the `rules` that ran and of the stories that were
    compared: of others nothing can be said.
    """
    found = {d.fingerprint for d in report.discrepancies}
    stories = {story.id for story in report.stories}
    looked_for = [entry for entry in baseline if entry.rule in {"", *rules} and entry.story in {"", *stories}]
    return tuple(entry for entry in looked_for if entry.fingerprint not in found)
