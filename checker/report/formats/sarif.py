"""SARIF 2.1.0, which code scanning and editors read: both sides of a discrepancy as locations."""

from typing import Any

from checker.model import Claim, Discrepancy, Report, Unreadable, Verdict
from checker.report import escape, summary
from checker.report.format import Rules, RuleText
from checker.report.place import file_uri, place, uri

NAME = "sarif"
SUFFIXES = (".sarif", ".sarif.json")

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "checkerFingerprint/v1"

Object = dict[str, Any]


def _rule(rule: RuleText) -> Object:
    summary_ = escape.plain(rule.summary) or rule.id
    text = rule.help or rule.summary or rule.id
    return {
        "id": rule.id,
        "shortDescription": {"text": summary_},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": rule.level.value},
    }


def _region(claim: Claim) -> Object:
    """Where the claim stands in its artifact. A row of a table has no lines of its own there."""
    at = place(claim)
    snippet = {"snippet": {"text": escape.plain(claim.text)}}
    if not at.exact:
        return {"startLine": at.line, **snippet}
    return {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.last_line,
        "endColumn": at.last_column,
        "charOffset": claim.start,
        "charLength": claim.end - claim.start,
        **snippet,
    }


def _location(claim: Claim, number: int) -> Object:
    return {
        "id": number,
        "message": {"text": escape.sarif(f"{summary.dated(claim.article)}: “{claim.text}”")},
        "physicalLocation": {"artifactLocation": {"uri": uri(claim.article)}, "region": _region(claim)},
        "properties": {
            "article": escape.plain(claim.article.id),
            "outlet": escape.plain(claim.article.outlet),
            "url": escape.url(claim.article.url),
            "start": claim.start,
            "end": claim.end,
            "value": escape.plain(claim.value),
        },
    }


def _suppressions(verdict: Verdict | None, *, known: bool) -> list[Object]:
    if verdict is None or verdict.decision != "dismissed":
        return [{"kind": "external", "status": "accepted", "justification": "in the baseline"}] if known else []
    return [{"kind": "external", "status": "accepted", "justification": escape.plain(verdict.reason)}]


def _result(discrepancy: Discrepancy, index: int) -> Object:
    return {
        "ruleId": discrepancy.rule,
        "ruleIndex": index,
        "level": discrepancy.level.value,
        "message": {"text": escape.sarif(summary.line(discrepancy))},
        "locations": [_location(claim, number) for number, claim in enumerate(discrepancy.claims, start=1)],
        "partialFingerprints": {FINGERPRINT: discrepancy.fingerprint},
        "suppressions": _suppressions(discrepancy.verdict, known=discrepancy.known),
        "properties": {
            "subject": escape.plain(discrepancy.subject),
            "relation": discrepancy.relation.value,
            "because": [escape.plain(step) for step in discrepancy.because],
            "story": escape.plain(discrepancy.story),
        },
    }


def _notification(bad: Unreadable) -> Object:
    place_ = {"physicalLocation": {"artifactLocation": {"uri": file_uri(bad.path)}}}
    return {"level": "error", "message": {"text": escape.sarif(f"not read: {bad.reason}")}, "locations": [place_]}


def _coverage(report: Report) -> Object:
    level = "error" if summary.nothing(report) else "note"
    return {"level": level, "message": {"text": escape.sarif(summary.compared(report))}}


def render(report: Report, rules: Rules) -> str:
    """The report as SARIF. Dismissed discrepancies are suppressed results; what could not be read, and what
    was compared, are notifications of the invocation.
    """
    fired = {d.rule: RuleText(d.rule, d.level, d.rule) for d in report.discrepancies}
    known = sorted((fired | dict(rules)).values(), key=lambda rule: rule.id)
    index = {rule.id: number for number, rule in enumerate(known)}
    notifications = [_coverage(report), *(_notification(bad) for bad in report.coverage.unreadable)]
    run = {
        "tool": {"driver": {"name": "checker", "rules": [_rule(rule) for rule in known]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notifications}],
        "results": [_result(d, index[d.rule]) for d in report.discrepancies],
    }
    return escape.json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})
