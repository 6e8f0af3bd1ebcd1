"""What reviews teach: precision by rule and by outlet, why flags were dismissed, and where reviewers differ."""

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checker.model import Verdict
from checker.review.verdicts import settled

Z = 1.959964  # standard normal deviates on either side of 95 %


@dataclass(frozen=True, slots=True)
class Precision:
    """How many flags of one name reviewers confirmed and dismissed, and how many they left in doubt."""

    name: str
    confirmed: int
    dismissed: int
    unsure: int

    @property
    def decided(self) -> int:
        """How many were either confirmed or dismissed."""
        return self.confirmed + self.dismissed

    @property
    def share(self) -> float | None:
        """The share of the decided that was confirmed; None where none is decided."""
        return self.confirmed / self.decided if self.decided else None

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share."""
        return wilson(self.confirmed, self.decided)


@dataclass(frozen=True, slots=True)
class Dispute:
    """A discrepancy that reviewers decide differently, and who says what."""

    fingerprint: str
    rule: str
    subject: str
    said: tuple[tuple[str, str], ...]  # (reviewer, decision)


@dataclass(frozen=True, slots=True)
class Lessons:
    """All of it. `open` discrepancies have no verdict; `stale` verdicts have no discrepancy."""

    total: Precision
    rules: tuple[Precision, ...]
    outlets: tuple[Precision, ...]
    reasons: tuple[tuple[str, int], ...]
    disputes: tuple[Dispute, ...]
    open: int
    stale: int


def wilson(right: int, of: int) -> tuple[float, float]:
    """The 95 % score interval of a share (Wilson 1927), which holds for few and for all; (0, 1) where `of` is 0."""
    if of == 0:
        return 0.0, 1.0
    share, squared = right / of, Z * Z
    middle = (share + squared / (2 * of)) / (1 + squared / of)
    half = Z / (1 + squared / of) * math.sqrt(share * (1 - share) / of + squared / (4 * of * of))
    return max(0.0, middle - half), min(1.0, middle + half)


Found = Mapping[str, Any]  # a discrepancy of a JSON report


def _precision(name: str, decisions: Iterable[str]) -> Precision:
    counts = Counter(decisions)
    return Precision(name, counts["confirmed"], counts["dismissed"], counts["unsure"])


def _by(names: Mapping[str, Sequence[str]], decisions: Mapping[str, str]) -> tuple[Precision, ...]:
    """One row a name, the one with the most verdicts first; `names` are those that a fingerprint counts for."""
    grouped: dict[str, list[str]] = {}
    for fingerprint, decision in decisions.items():
        for name in names[fingerprint]:
            grouped.setdefault(name, []).append(decision)
    rows = (_precision(name, found) for name, found in grouped.items())
    return tuple(sorted(rows, key=lambda row: (-row.decided, -row.unsure, row.name)))


def _reasons(verdicts: Iterable[Verdict]) -> tuple[tuple[str, int], ...]:
    counts = Counter(verdict.reason.strip() for verdict in verdicts if verdict.decision == "dismissed")
    return tuple(sorted(counts.items(), key=lambda found: (-found[1], found[0])))


def _disputes(found: Mapping[str, Found], verdicts: Iterable[Verdict]) -> tuple[Dispute, ...]:
    said: dict[str, list[tuple[str, str]]] = {}
    for verdict in verdicts:
        said.setdefault(verdict.fingerprint, []).append((verdict.reviewer or "somebody", verdict.decision))
    return tuple(
        Dispute(name, found[name]["rule"], found[name]["subject"] or found[name]["message"], tuple(sorted(those)))
        for name, those in sorted(said.items())
        if len({decision for _, decision in those}) > 1
    )


def lessons(discrepancies: Iterable[Found], verdicts: Iterable[Verdict]) -> Lessons:
    """What the verdicts say of the discrepancies of one or more JSON reports, each counted once.

    Where reviewers differ, it counts as in doubt. A dismissal that has lapsed since was one all the same.
    An outlet's row counts the discrepancies that it takes part in. No verdicts give empty rows.
    """
    found = {each["fingerprint"]: each for each in discrepancies}
    every = list(verdicts)
    known = [verdict for verdict in every if verdict.fingerprint in found]
    decisions = {name: verdict.decision for name, verdict in settled(known, dt.date.min).items()}
    outlets = {name: sorted({claim["outlet"] for claim in found[name]["claims"]}) for name in decisions}
    return Lessons(
        total=_precision("all", decisions.values()),
        rules=_by({name: [found[name]["rule"]] for name in decisions}, decisions),
        outlets=_by(outlets, decisions),
        reasons=_reasons(known),
        disputes=_disputes(found, known),
        open=len(found) - len(decisions),
        stale=len(every) - len(known),
    )
