"""Where a review stands: what the reviewer and others decided, what was skipped, and the last step."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.model import Verdict
from checker.review.journal import Step
from checker.review.verdicts import lapsed


@dataclass(frozen=True, slots=True)
class Standing:
    """`mine` are the reviewer's own verdicts and `given` everyone's, by fingerprint.

    A dismissal of the reviewer's own that has lapsed is in `given` alone: the discrepancy is open again.
    `notes` are those that were written before a verdict was given; `disputed` is what reviewers decide differently.
    """

    mine: Mapping[str, Verdict]
    given: Mapping[str, tuple[Verdict, ...]]
    skipped: Mapping[str, Step]
    notes: Mapping[str, str]
    disputed: frozenset[str]
    last: Step | None

    def is_waiting(self, fingerprint: str) -> bool:
        """Whether the reviewer has neither decided nor skipped the discrepancy."""
        return fingerprint not in self.mine and fingerprint not in self.skipped


def _skipped(steps: Iterable[Step]) -> dict[str, Step]:
    skipped: dict[str, Step] = {}
    for step in steps:
        if step.did == "skip":
            skipped[step.fingerprint] = step
        elif step.did == "verdict":
            skipped.pop(step.fingerprint, None)
    return skipped


def standing(verdicts: Iterable[Verdict], steps: Sequence[Step], reviewer: str, today: dt.date) -> Standing:
    """What verdicts and steps come to for one reviewer on a day."""
    given: dict[str, tuple[Verdict, ...]] = {}
    for verdict in verdicts:
        given[verdict.fingerprint] = (*given.get(verdict.fingerprint, ()), verdict)
    mine = {name: v for name, those in given.items() for v in those if v.reviewer == reviewer and not lapsed(v, today)}
    return Standing(
        mine=mine,
        given=given,
        skipped={name: step for name, step in _skipped(steps).items() if name not in mine},
        notes={step.fingerprint: step.note for step in steps if step.did == "note"},
        disputed=frozenset(name for name, those in given.items() if len({v.decision for v in those}) > 1),
        last=steps[-1] if steps else None,
    )
