"""What reviews teach, shown: as Markdown tables, as a plot, and as one page with both."""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import checker.report.formats
from checker.evaluate.verdicts import Lessons, Precision
from checker.report import escape
from checker.report.summary import number

if TYPE_CHECKING:
    from jinja2 import Environment

_HERE = Path(__file__).parent


def percent(share: float | None) -> str:
    """A share as "83 %"; an en dash where there is none."""
    return "–" if share is None else f"{share:.0%}".replace("%", " %")


def _rows(title: str, rows: Sequence[Precision]) -> Iterator[str]:
    yield f"| {title} | confirmed | dismissed | unsure | precision | 95 % interval |"
    yield "|---|--:|--:|--:|--:|---|"
    for row in rows:
        low, high = row.interval
        counts = f"{row.confirmed} | {row.dismissed} | {row.unsure}"
        between = f"{percent(low)} to {percent(high)}" if row.decided else "–"
        yield f"| {escape.markdown(row.name)} | {counts} | {percent(row.share)} | {between} |"


def _reasons(found: Lessons) -> Iterator[str]:
    yield "| why dismissed | times |"
    yield "|---|--:|"
    yield from (f"| {escape.markdown(reason)} | {count} |" for reason, count in found.reasons)


def _disputes(found: Lessons) -> Iterator[str]:
    yield "| reviewers disagree on | rule | who says what |"
    yield "|---|---|---|"
    for dispute in found.disputes:
        said = "; ".join(f"{escape.markdown(who)}: {decision}" for who, decision in dispute.said)
        yield f"| {escape.markdown(dispute.subject)} ({dispute.fingerprint}) | {dispute.rule} | {said} |"


def opening(found: Lessons) -> str:
    """The figures in a sentence or two."""
    total = found.total
    if not total.decided and not total.unsure:
        return f"No verdict yet on {number(found.open, 'discrepancy', 'discrepancies')}: `checker review` gives them."
    low, high = total.interval
    text = f"Confirmed: {total.confirmed} of {total.decided} decided"
    if total.decided:
        text += f", a precision of {percent(total.share)} ({percent(low)} to {percent(high)})"
    rest = [f"{total.unsure} in doubt", f"{found.open} without a verdict"]
    stale = f" On what these reports do not hold: {number(found.stale, 'verdict')}." if found.stale else ""
    return f"{text}; {', '.join(rest)}.{stale}"


def markdown(found: Lessons) -> str:
    """The tables as Markdown; those without rows are left out."""
    blocks = [["# What the reviews say"], [opening(found)]]
    blocks += [list(_rows(title, rows)) for title, rows in (("rule", found.rules), ("outlet", found.outlets)) if rows]
    blocks += [list(_reasons(found))] if found.reasons else []
    blocks += [list(_disputes(found))] if found.disputes else []
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        finalize=lambda value: escape.inline(value) if type(value) is str else value,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["percent"] = percent
    return environment


def svg(found: Lessons) -> str:
    """The precision of each rule and outlet with its interval, as a picture that follows light and dark."""
    return _environment().get_template("lessons.svg").render(found=found, alone=True)


def html(found: Lessons) -> str:
    """One page with the plot and the tables; no script and no outside resource."""
    from markupsafe import Markup

    style = Path(checker.report.formats.__file__).with_name("report.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        _environment()
        .get_template("lessons.html")
        .render(found=found, alone=False, opening=opening(found), style=Markup(style), digest=Markup(digest))  # noqa: S704  our own
    )
