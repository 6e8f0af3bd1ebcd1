"""A reviewer at work on one report: what can be done, each thing on disk before it is said to be done."""

import datetime as dt
import getpass
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from checker.model import CheckerError, Report, Verdict
from checker.report import RuleText
from checker.review.journal import Step, add_step, drop_last_step, journal_of, read_steps
from checker.review.queue import Item, View, following, items, view_of
from checker.review.standing import Standing, standing
from checker.review.verdicts import add_verdict, read_verdicts, remove_verdict

DECISIONS = {"confirm": "confirmed", "dismiss": "dismissed", "unsure": "unsure"}
# Why a flag is no error, most often; each has the key of its place. A reason in one's own words is always open.
REASONS = ("another event", "update", "rounding", "both true", "translation")


@dataclass(frozen=True, slots=True)
class Kept:
    """What was last read from files, each good for as long as the file stays the same one."""

    _values: dict[Path, tuple[object, Any]] = field(default_factory=dict)

    def read(self, path: Path, reader: Any) -> Any:
        """What `reader` makes of the file, read anew only if it has changed."""
        status = path.stat() if path.exists() else None
        mark = status and (status.st_ino, status.st_mtime_ns, status.st_size)
        if path not in self._values or self._values[path][0] != mark:
            self._values[path] = (mark, reader(path))
        return self._values[path][1]


@dataclass(frozen=True, slots=True)
class Desk:
    """A report's discrepancies before one reviewer. `blind` hides the machine's opinion until there is a verdict."""

    report: Report
    rules: Mapping[str, RuleText]
    queue: tuple[Item, ...]
    by_fingerprint: Mapping[str, Item]
    verdicts: Path
    journal: Path
    reviewer: str
    blind: bool
    kept: Kept


def desk(report: Report, rules: Mapping[str, RuleText], verdicts: Path, reviewer: str, *, blind: bool = False) -> Desk:
    """A desk for the report. A blind one's order tells nothing of level or sureness, and is always the same."""
    queue = items(report)
    if blind:
        queue = tuple(sorted(queue, key=lambda item: item.fingerprint))
    by_fingerprint = {item.fingerprint: item for item in queue}
    return Desk(report, rules, queue, by_fingerprint, verdicts, journal_of(verdicts, reviewer), reviewer, blind, Kept())


def where(at: Desk) -> Standing:
    """Where the review stands on disk now."""
    verdicts = at.kept.read(at.verdicts, read_verdicts)
    today = dt.datetime.now().astimezone().date()
    return standing(verdicts, at.kept.read(at.journal, read_steps), at.reviewer, today)


def decide(at: Desk, fingerprint: str, verdict: Verdict, view: View) -> None:
    """Save the verdict as this reviewer's, given now. Raises `CheckerError` for a dismissal without a reason."""
    own = (v for v in where(at).given.get(fingerprint, ()) if v.reviewer == at.reviewer)
    before = next(own, None)
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    given = replace(verdict, fingerprint=fingerprint, reviewer=at.reviewer, date=now)
    add_verdict(at.verdicts, given)
    # The verdict first: a step that is lost costs one undo, a verdict that is lost costs trust.
    add_step(at.journal, Step(fingerprint, "verdict", before, given.note, view.query))


def skip(at: Desk, fingerprint: str, note: str, view: View) -> None:
    """Leave the discrepancy for later."""
    keep_note(at, fingerprint, note, view)
    add_step(at.journal, Step(fingerprint, "skip", None, note, view.query))


def keep_note(at: Desk, fingerprint: str, note: str, view: View) -> None:
    """Save a note: with the verdict where there is one, else until there is one. An unchanged note is no step."""
    found = where(at)
    mine = found.mine.get(fingerprint)
    if note == note_on(found, fingerprint):
        return
    if mine:
        decide(at, fingerprint, replace(mine, note=note), view)
    else:
        add_step(at.journal, Step(fingerprint, "note", None, note, view.query))


def note_on(found: Standing, fingerprint: str) -> str:
    """The reviewer's note on the discrepancy, "" for none."""
    mine = found.mine.get(fingerprint)
    return mine.note if mine else found.notes.get(fingerprint, "")


def undo(at: Desk) -> Step | None:
    """Take the last step back and return it; None where no step is left."""
    last = where(at).last
    if last and last.did == "verdict" and last.before:
        add_verdict(at.verdicts, last.before)
    elif last and last.did == "verdict":
        remove_verdict(at.verdicts, last.fingerprint, at.reviewer)
    if last:
        drop_last_step(at.journal)
    return last


def resume(at: Desk) -> tuple[Item | None, View]:
    """The discrepancy to go on with, in the view that was left; None where all is decided."""
    found = where(at)
    view = view_of(found.last.view) if found.last else View()
    return following(at.queue, view, found, found.last.fingerprint if found.last else ""), view


def item(at: Desk, fingerprint: str) -> Item:
    """The discrepancy of that fingerprint. Raises `CheckerError` where the report has none."""
    if fingerprint not in at.by_fingerprint:
        raise CheckerError(f"{fingerprint}: no discrepancy of this report.")
    return at.by_fingerprint[fingerprint]


def allowed(at: Desk, view: View) -> View:
    """The view without what a blind reviewer must not see: a filter by level tells the level."""
    return replace(view, level="", sort=view.sort.replace("level", "")) if at.blind else view


def login_name() -> str:
    """Who works here, as the system knows. Raises `CheckerError` for an account without a name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:  # as in some containers
        raise CheckerError("There is no login name. Say who you are: --reviewer NAME") from error


def is_hidden(at: Desk, fingerprint: str, found: Standing) -> bool:
    """Whether the machine's and other reviewers' opinions are kept back for now."""
    return at.blind and fingerprint not in found.mine
