"""Reviewers' verdicts: a file of one line a verdict, and what they come to for a report.

Each line is one reviewer's word on one discrepancy. Git merges two branches' files line by line
(`verdicts.jsonl merge=union` in `.gitattributes`); what such a merge leaves, a changed verdict beside
its former wording or lines out of order, is read aright and put in order by the next change.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import asdict, fields, replace
from pathlib import Path

from checker.model import CheckerError, Report, Verdict
from checker.review.lines import Row, read_rows, rewrite

DECISIONS = ("confirmed", "dismissed", "unsure")
_FIELDS = tuple(field.name for field in fields(Verdict))
_KNOWN = frozenset(_FIELDS)


def _day(text: str) -> dt.date:
    return dt.datetime.fromisoformat(text).date()


def _is_day(text: str) -> bool:
    try:
        _day(text)
    except ValueError:
        return False
    return True


def _wrong(verdict: Verdict) -> str:
    """What a verdict lacks, with what to do about it; "" for one that is whole."""
    if not verdict.fingerprint:
        return "a verdict needs the fingerprint of its discrepancy: the report gives it."
    if verdict.decision not in DECISIONS:
        return f"the decision {verdict.decision!r} is none. Use confirmed, dismissed or unsure."
    if verdict.decision == "dismissed" and not verdict.reason.strip():
        return f"{verdict.fingerprint} is dismissed without a reason. Give one: the next reader needs it."
    for name in ("date", "until"):
        if (text := getattr(verdict, name)) and not _is_day(text):
            return f"{name} {text!r} is no date. Write it as 2025-03-31."
    return ""


def _verdict(path: Path, number: int, row: Row) -> Verdict:
    if unknown := sorted(row.keys() - _KNOWN):
        raise CheckerError(f"{path}:{number}: unknown key {unknown[0]!r}. The known keys are {', '.join(_FIELDS)}.")
    if other := sorted(key for key in row if not isinstance(row[key], str)):
        raise CheckerError(f"{path}:{number}: {other[0]} is no text. Put it in quotation marks.")
    verdict = Verdict(**({"fingerprint": "", "decision": ""} | row))
    if wrong := _wrong(verdict):
        raise CheckerError(f"{path}:{number}: {wrong}")
    return verdict


def _row(verdict: Verdict) -> Row:
    return {key: value for key, value in asdict(verdict).items() if value}


def _moment(verdict: Verdict) -> dt.datetime:
    """When the verdict was given, an unknown time before all others, a day at its beginning."""
    if not verdict.date:
        return dt.datetime.min.replace(tzinfo=dt.UTC)
    moment = dt.datetime.fromisoformat(verdict.date)
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _latest(verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """Each reviewer's latest word on each discrepancy; two of one moment, which only a merge can leave, both stand."""
    by_reviewer: dict[tuple[str, str], list[Verdict]] = {}
    for verdict in verdicts:
        by_reviewer.setdefault((verdict.fingerprint, verdict.reviewer), []).append(verdict)
    for _, given in sorted(by_reviewer.items()):
        if len(given) == 1:
            yield given[0]
            continue
        last = max(map(_moment, given))
        yield from sorted(
            {v for v in given if _moment(v) == last}, key=lambda v: (v.decision, v.reason, v.note, v.until)
        )


def read_verdicts(path: Path) -> tuple[Verdict, ...]:
    """Each reviewer's latest verdict on each discrepancy, by fingerprint and reviewer; () where there is no file.

    Raises `CheckerError` naming file and line for a line that is no verdict: a gate must not pass or fail
    on half of what the reviewers said.
    """
    return tuple(_latest(_verdict(path, number, row) for number, row in read_rows(path)))


def _without(rows: Iterable[Row], gone: Set[tuple[str, str]]) -> list[Row]:
    return [r for r in rows if (r.get("fingerprint"), r.get("reviewer", "")) not in gone]


def add_verdicts(path: Path, verdicts: Iterable[Verdict]) -> None:
    """Write the verdicts into the file, as `add_verdict` does one: all of them, or none where one is not whole."""
    given = {(verdict.fingerprint, verdict.reviewer): verdict for verdict in verdicts}
    for verdict in given.values():
        if wrong := _wrong(verdict):
            raise CheckerError(wrong[0].upper() + wrong[1:])
    rewrite(path, lambda rows: [*_without(rows, given.keys()), *map(_row, given.values())])


def add_verdict(path: Path, verdict: Verdict) -> None:
    """Write the verdict into the file, in the place of the same reviewer's former one on the same discrepancy.

    Makes the file and its folder if need be; safe beside other processes and under a kill at any moment.
    Raises `CheckerError` for a verdict that is not whole, and for a file that cannot be read or written.
    """
    add_verdicts(path, [verdict])


def remove_verdict(path: Path, fingerprint: str, reviewer: str) -> None:
    """Take the reviewer's verdict on the discrepancy out of the file; a verdict that is not there is none to undo."""
    if path.exists():
        rewrite(path, lambda rows: _without(rows, {(fingerprint, reviewer)}))


def lapsed(verdict: Verdict, today: dt.date) -> bool:
    """Whether it is a dismissal whose day has come: on the day `until` itself the discrepancy is open again."""
    return verdict.decision == "dismissed" and bool(verdict.until) and _day(verdict.until) <= today


def _combined(verdicts: list[Verdict]) -> Verdict:
    """Reviewers who agree give the latest one's verdict; any doubt or disagreement is doubt."""
    latest = max(verdicts, key=lambda v: (_moment(v), v.reviewer))
    if len({v.decision for v in verdicts}) == 1:
        return latest
    said = "; ".join(f"{v.reviewer or 'somebody'}: {v.decision}" for v in verdicts)
    names = ", ".join(dict.fromkeys(v.reviewer for v in verdicts if v.reviewer))
    return Verdict(latest.fingerprint, "unsure", f"the reviewers differ ({said})", names, latest.date)


def settled(verdicts: Iterable[Verdict], today: dt.date) -> Mapping[str, Verdict]:
    """What the reviewers came to on each fingerprint.

    A dismissal that has lapsed by `today` is left out. Where several reviewers decided alike it is the
    latest one's verdict; where they differ, or one is unsure, it is "unsure", with who said what as its reason.
    """
    standing: dict[str, list[Verdict]] = {}
    for verdict in _latest(verdicts):
        if not lapsed(verdict, today):
            standing.setdefault(verdict.fingerprint, []).append(verdict)
    return {fingerprint: _combined(given) for fingerprint, given in standing.items()}


def with_verdicts(report: Report, verdicts: Iterable[Verdict], today: dt.date) -> Report:
    """The report with what the reviewers came to on each discrepancy, in the place of what it held before."""
    given = settled(verdicts, today)
    return replace(
        report, discrepancies=tuple(replace(d, verdict=given.get(d.fingerprint)) for d in report.discrepancies)
    )


def stale(report: Report, verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts on what the report does not hold: its sentence was edited, or its articles were not checked."""
    found = {d.fingerprint for d in report.discrepancies}
    return tuple(verdict for verdict in verdicts if verdict.fingerprint not in found)
