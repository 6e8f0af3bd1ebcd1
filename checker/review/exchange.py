"""Verdicts for annotation tools and back: one row a verdict, or an empty one for what waits for it."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from itertools import zip_longest
from pathlib import Path

from checker.model import CheckerError, Claim, Discrepancy, Report, Verdict
from checker.report import escape

Row = dict[str, str]
_VERDICT = tuple(field.name for field in fields(Verdict))
_ABOUT = ("rule", "level", "story", "subject", "message")
_EMPTY = Verdict("", "")


def _about(discrepancy: Discrepancy) -> Row:
    return {name: str(getattr(discrepancy, name)) for name in _ABOUT}


def _side(claim: Claim, number: int) -> Row:
    return {
        f"outlet_{number}": claim.article.outlet,
        f"published_{number}": str(claim.article.published or ""),
        f"sentence_{number}": claim.source[slice(*claim.statement)],
        f"words_{number}": claim.text,
    }


def _row(discrepancy: Discrepancy, verdict: Verdict) -> Row:
    row = {**asdict(verdict), "fingerprint": discrepancy.fingerprint, **_about(discrepancy)}
    for number, claim in enumerate(discrepancy.claims, 1):
        row |= _side(claim, number)
    return row


def rows(verdicts: Iterable[Verdict], report: Report | None = None) -> list[Row]:
    """A row a verdict, with what it is about where the report has it; then a row each of what has no verdict yet."""
    known = {d.fingerprint: d for d in report.discrepancies} if report else {}
    given = list(verdicts)
    decided = {verdict.fingerprint for verdict in given}
    found = [_row(known[v.fingerprint], v) if v.fingerprint in known else asdict(v) for v in given]
    return found + [_row(d, _EMPTY) for name, d in known.items() if name not in decided]


def _columns(found: Sequence[Row]) -> list[str]:
    """The verdict's own columns first, then what it is about, then the sides."""
    return list(dict.fromkeys([*_VERDICT, *(name for row in found for name in row)]))


def _csv(found: Sequence[Row]) -> str:
    written = io.StringIO()
    writer = csv.DictWriter(written, _columns(found), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: escape.csv(text) for name, text in row.items()} for row in found)
    return written.getvalue()


def _jsonl(found: Sequence[Row]) -> str:
    """One line a row, for tools that break lines at more characters than JSON does too."""
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found)
    return re.sub("[\x85\u2028\u2029]", lambda char: f"\\u{ord(char[0]):04x}", lines)


def _ending(path: Path) -> str:
    ending = path.suffix.lower()
    if ending not in (".csv", ".jsonl", ".ndjson"):
        raise CheckerError(f"{path}: the ending says the format. Use .csv or .jsonl.")
    return ending


def write(path: Path, found: Sequence[Row]) -> None:
    """Write the rows as the file's ending says: CSV, safe to open in a spreadsheet, or JSON lines."""
    text = _csv(found) if _ending(path) == ".csv" else _jsonl(found)
    try:
        path.write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise CheckerError(f"{path}: cannot be written ({error.strerror}). Choose another file.") from error


def _plain(cell: str) -> str:
    """The cell without the apostrophe that kept a spreadsheet from taking it for a formula."""
    return cell[1:] if cell[:1] == "'" and escape.csv(cell[1:]) == cell else cell


def _from_csv(text: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    for row in reader:
        yield reader.line_num, {name: _plain(cell or "") for name, cell in zip_longest(row, row.values()) if name}


def _from_jsonl(text: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            row = json.loads(line)
            if not isinstance(row, dict):
                raise ValueError(f"line {number} is no object")
            yield number, {name: str(value or "") for name, value in row.items()}


def _verdict(path: Path, number: int, row: Mapping[str, str], reviewer: str) -> Verdict:
    given = {name: row.get(name, "").strip() for name in _VERDICT}
    if not given["fingerprint"]:
        raise CheckerError(
            f"{path}:{number}: a verdict without a fingerprint. Keep that column when you edit the file."
        )
    return Verdict(**(given | {"reviewer": given["reviewer"] or reviewer}))


def read(path: Path, reviewer: str) -> list[Verdict]:
    """The verdicts of a file that `write` wrote and a tool filled in; rows without a decision are passed over.

    Columns beyond a verdict's own are ignored; a row without a reviewer is `reviewer`'s. Raises `CheckerError`
    for a file that cannot be read and a verdict without a fingerprint.
    """
    reader = _from_csv if _ending(path) == ".csv" else _from_jsonl
    try:
        found = list(reader(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise CheckerError(f"{path}: {error.strerror}.") from error
    except (ValueError, RecursionError, csv.Error) as error:
        raise CheckerError(
            f"{path}: cannot be read ({error}). Save it as UTF-8, in the form it was exported in."
        ) from error
    return [_verdict(path, number, row, reviewer) for number, row in found if row.get("decision", "").strip()]
