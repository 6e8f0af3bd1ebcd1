"""What each rule finds of the labelled rows, and where those got lost that no rule finds: for the catalogue."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from checker.evaluate.misses import CAUSES, TYPES, cause
from checker.evaluate.scoring import Outcome
from checker.model import Story

COMPLETE = ("conflict", "variation")  # the verdicts of rows that are to be found


def _wanted(outcome: Outcome, types: Sequence[str]) -> list[int]:
    return [i for i, row in enumerate(outcome.rows) if row.type in types and row.verdict in COMPLETE]


def _causes(outcome: Outcome, rows: Iterable[int], stories: Mapping[str, Story]) -> dict[str, int]:
    """Why the rows were missed, counted; a row whose story is not in the report is not counted."""
    found = Counter(
        cause(outcome.rows[i], stories[outcome.rows[i].story]) for i in rows if outcome.rows[i].story in stories
    )
    return {why: found[why] for why in CAUSES if found[why]}


def _rule(rule: str, outcome: Outcome, stories: Mapping[str, Story]) -> dict[str, Any]:
    types = [kind for kind, rules in TYPES.items() if rule in rules]
    judged = [one for one in outcome.findings if one.rule == rule]
    rows = _wanted(outcome, types)
    here = sorted({i for one in judged for i in one.rows if outcome.rows[i].verdict in COMPLETE})
    verdicts = Counter(outcome.rows[i].verdict for i in here)
    return {
        "types": types,
        "labelled": len(rows),
        "conflicts": verdicts["conflict"],
        "variations": verdicts["variation"],
        "rows": [i + 1 for i in here],  # line numbers of the labels' file
        "findings": len(judged),
        "true": sum(one.true for one in judged),
        "read": sum(one.true or one.adjudicated for one in judged),
        "missed": _causes(outcome, (i for i in rows if i not in outcome.located), stories),
    }


def rule_figures(rules: Iterable[str], outcome: Outcome, stories: Iterable[Story]) -> dict[str, Any]:
    """For each rule: the labelled rows that it finds, by line number from 1, how many of its findings are true, and
    why rows of its types are found by no rule. Zeros for a rule that finds nothing.
    """
    by_id = {story.id: story for story in stories}
    return {rule: _rule(rule, outcome, by_id) for rule in sorted(rules)}


def _numbers(rows: Sequence[int]) -> str:
    return ", ".join(map(str, rows)) or "none"


def _section(rule: str, found: Mapping[str, Any]) -> Iterator[str]:
    yield f"### {rule}, measured\n"
    if not found["types"]:
        yield "Looks at one article by itself: the labels have nothing of that kind.\n"
        return
    count = found["conflicts"] + found["variations"]
    yield (
        f"Labelled rows of its types ({', '.join(found['types'])}): {found['labelled']}. It finds {count} rows: "
        f"conflicts {found['conflicts']}, variations {found['variations']}. True findings: {found['true']} of "
        f"{found['findings']}; with those that reading showed to be true, {found['read']}.\n"
    )
    yield f"Rows found: {_numbers(found['rows'])}.\n"
    if found["missed"]:
        causes = "; ".join(f"{why}: {number}" for why, number in found["missed"].items())
        yield f"Rows of its types that no rule finds: {causes}.\n"


HEAD = """## What the rules find

On labelled stories, at the levels warning and error. Rows are numbered by the lines of the labels' file.
"""


def measured(figures: Mapping[str, Any]) -> str:
    """The figures of `rule_figures` as a Markdown section for the catalogue, one part a rule."""
    return "\n".join([HEAD, *(line for rule, found in figures.items() for line in _section(rule, found))])
