"""A report as a gate sees it: with what reviewers decided and what was known, and what of both is out of date."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from checker.model import Level, Report
from checker.report.summary import standing
from checker.review.baseline import Known, gone, read_baseline, with_baseline
from checker.review.verdicts import read_verdicts, stale, with_verdicts


@dataclass(frozen=True, slots=True)
class Judged:
    """The report, the baseline's discrepancies that no longer occur, and how many verdicts are on nothing in it."""

    report: Report
    gone: tuple[Known, ...] = ()
    stale: int = 0

    def sentences(self, baseline: str, verdicts: str) -> tuple[str, ...]:
        """What is out of date in the two files, and what to do about it; () where nothing is."""
        said = []
        if self.gone:
            drop = f"checker baseline PATHS -o {baseline} --prune"
            said.append(f"No longer found of what {baseline} holds: {len(self.gone)}. To drop it: {drop}")
        if self.stale:
            why = "edited since, or not in the articles given"
            said.append(f"Not found of what {verdicts} has verdicts on: {self.stale}, {why}.")
        return tuple(said)


def judged(report: Report, verdicts: str, baseline: str, rules: Collection[str], today: dt.date) -> Judged:
    """The report with the verdicts and the baseline of the two files, "" for none; `rules` are those that ran.

    Raises `CheckerError` for a file that is broken, and for a baseline that is not there.
    """
    given = read_verdicts(Path(verdicts)) if verdicts else ()
    known = read_baseline(Path(baseline)) if baseline else ()
    decided = with_baseline(with_verdicts(report, given, today), known)
    return Judged(decided, gone(report, known, rules), len({v.fingerprint for v in stale(report, given)}))


def fails(report: Report, fail_on: str) -> bool:
    """Whether something stands at that level or above that is neither dismissed nor known; never at "never"."""
    if fail_on == "never":
        return False
    return any(d.level.rank >= Level(fail_on).rank for d in standing(report))
