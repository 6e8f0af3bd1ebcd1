"""JUnit XML: a suite a story, a test case a discrepancy, for the test view of a build server."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from checker.model import Discrepancy, Level, Report, Story
from checker.report import escape, summary
from checker.report.format import Rules
from checker.report.place import first

NAME = "junit"
SUFFIXES = (".xml",)


def _case(name: str, group: str, outcome: str = "", message: str = "", body: Iterable[str] = ()) -> ET.Element:
    """A test case; its `outcome` is "failure", "error", "skipped", "system-out" or "" for a plain pass."""
    case = ET.Element("testcase", {"name": escape.xml(name), "classname": escape.xml(group), "time": "0"})
    if outcome:
        about = {} if outcome == "system-out" else {"message": escape.xml(message)}
        element = ET.SubElement(case, outcome, about)
        element.text = "\n".join(escape.xml(line) for line in body) or None
    return case


def _discrepancy(discrepancy: Discrepancy) -> ET.Element:
    at = first(discrepancy)
    place = [f"{at.file}:{at.line}"] if at.file else []
    body = (*summary.told(discrepancy), *discrepancy.because, *place, discrepancy.fingerprint)
    name = f"{discrepancy.subject or discrepancy.message} [{discrepancy.fingerprint}]"
    if summary.dismissed(discrepancy) and discrepancy.verdict:
        return _case(name, discrepancy.rule, "skipped", f"dismissed: {discrepancy.verdict.reason}", body)
    if discrepancy.known:
        return _case(name, discrepancy.rule, "skipped", "known: in the baseline", body)
    if discrepancy.level is Level.NOTE:
        return _case(name, discrepancy.rule, "system-out", body=(discrepancy.message, *body))
    case = _case(name, discrepancy.rule, "failure", discrepancy.message, body)
    case[0].set("type", discrepancy.level.value)
    return case


def _suite(name: str, cases: list[ET.Element]) -> ET.Element:
    def count(outcome: str) -> str:
        return str(sum(case.find(outcome) is not None for case in cases))

    counts = {"tests": str(len(cases)), "failures": count("failure"), "errors": count("error")}
    suite = ET.Element("testsuite", {"name": escape.xml(name), **counts, "skipped": count("skipped"), "time": "0"})
    suite.extend(cases)
    return suite


def _story(report: Report, story: Story) -> ET.Element:
    cases = [_discrepancy(d) for d in report.discrepancies if d.story == story.id]
    return _suite(story.title or story.id, cases or [_case("no disagreement", "checker")])


def _coverage(report: Report) -> ET.Element:
    sentence = summary.compared(report)
    cases = [_case(bad.path, "unreadable", "error", bad.reason) for bad in report.coverage.unreadable]
    outcome = "error" if summary.nothing(report) else "system-out"
    return _suite("coverage", [_case("what was compared", "checker", outcome, sentence, [sentence]), *cases])


def render(report: Report, _rules: Rules) -> str:
    """The report as JUnit XML. Errors and warnings are failures, notes pass with their text, dismissed ones are
    skipped; what could not be read, and a run that compared nothing, is an error.
    """
    root = ET.Element("testsuites", {"name": "checker"})
    root.extend(_story(report, story) for story in summary.stories(report))
    root.append(_coverage(report))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
