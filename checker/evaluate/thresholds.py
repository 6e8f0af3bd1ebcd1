"""Sets the thresholds of `thresholds.toml` on labelled stories: `python -m checker.evaluate.thresholds DATA [--write]`.

DATA has `stories` and `gold.jsonl`. One threshold at a time is moved over its grid, the others left as they are; the
best value is taken where it gains enough in stories enough. Done without one story after another, that says what the
choice is worth on stories that had no part in it.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.align import outlet_pairs, pair_quotations
from checker.align.bodies import match_bodies
from checker.align.encoder import Encoder
from checker.align.matching import match_acts
from checker.align.thresholds import TABLE, Threshold, thresholds, trying
from checker.align.values import match_values
from checker.config import Config
from checker.engine import Tools, check, load_rules, local_tools
from checker.engine.merge import merge
from checker.engine.origins import fold_copies
from checker.evaluate.gold import Adjudicated, Row, read_adjudicated, read_gold
from checker.evaluate.scoring import Found, Outcome, judge
from checker.evaluate.tables import number, table
from checker.ingest import read_articles
from checker.model import Discrepancy, Kind, Level, Story
from checker.rule import Rule

# What a story's findings are worth to an editor: a labelled conflict found counts twice a variation, and a false
# finding takes away what a conflict gives.
CONFLICT, VARIATION, FALSE = 2, 1, -2
LEAST, STORIES = 2, 2  # worth that another value must gain, and stories in which it does: less is noise
HEAD = """\
# Written by `python -m checker.evaluate.thresholds DATA --write`: change a value, a grid or a meaning by hand, and run
# it again. `grid` holds the values that are tried on labelled stories, one threshold at a time; another one is taken
# where two stories or more gain by it. `rules` are those whose findings hang on the threshold. Without a grid it
# decides a level alone, or is read once when the program starts, and keeps the value that reading gave it.
"""
Values = Mapping[str, float]
# The groups of thresholds that decide what is matched, with the kinds of the matches, and what makes them.
MADE = (
    ({"figures"}, {Kind.QUANTITY}, match_values),
    ({"bodies"}, {Kind.ORGANISATION}, match_bodies),
    ({"events", "event-dates", "dates"}, {Kind.DATE, Kind.EVENT}, match_acts),
)


@dataclass(frozen=True, slots=True)
class Case:
    """A story with its labelled rows, and what each rule finds in it with the values as they are, notes left out."""

    story: Story
    rows: tuple[Row, ...]
    found: Mapping[str, tuple[Found, ...]]


@dataclass(frozen=True, slots=True)
class Bench:
    """What trying a value takes: the rules, the encoder, and what reading showed to be true."""

    rules: Mapping[str, Rule]
    encoder: Encoder
    adjudicated: tuple[Adjudicated, ...]

    def outcome(self, case: Case, values: Values) -> Outcome:
        """What a case comes to with some thresholds at other values."""
        if not values:
            return judge(case.rows, _all(case.found), self.adjudicated)
        known = thresholds()
        touched = {rule for name in values for rule in known[name].rules}
        with trying(values):
            story = _again(case.story, {name.partition(".")[0] for name in values}, self.encoder)
            found = {**case.found, **{rule: _found(story, self.rules[rule]) for rule in touched}}
        return judge(case.rows, _all(found), self.adjudicated)


def _all(found: Mapping[str, Sequence[Found]]) -> list[Found]:
    return [each for rule in sorted(found) for each in found[rule]]


def _plain(discrepancy: Discrepancy) -> Found:
    claims = [
        {"article": c.article.id, "start": c.start, "end": c.end, "text": c.text, "value": c.value}
        for c in discrepancy.claims
    ]
    return {"rule": discrepancy.rule, "level": discrepancy.level, "story": discrepancy.story, "claims": claims}


def _found(story: Story, rule: Rule) -> tuple[Found, ...]:
    """What a rule finds in a story, as the default report shows it."""
    merged = (d for d in merge(rule, story.id, list(rule.check(story))) if d.level.rank >= Level.WARNING.rank)
    return tuple(map(_plain, fold_copies(merged, story)))


def _again(story: Story, groups: set[str], encoder: Encoder) -> Story:
    """The story with what hangs on some groups of thresholds made anew."""
    if "quotations" in groups:
        said = {
            a.id: [s for s in story.statements if s.article.id == a.id and s.kind == "quotation"]
            for a in story.articles
        }
        kept = [pair for pair in story.pairs if pair.left.kind != "quotation"]
        made = (p for a, b in outlet_pairs(story.articles) for p in pair_quotations(said[a.id], said[b.id]))
        story = replace(story, pairs=(*kept, *made))
    for own, kinds, match in MADE:
        if own & groups:
            others = [m for m in story.matches if m.kind not in kinds]
            story = replace(story, matches=(*others, *match(story, encoder)))
    return story


def worth(outcome: Outcome) -> int:
    """What the findings of a story are worth."""
    verdicts = [outcome.rows[i].verdict for i in outcome.located]
    false = sum(not (one.true or one.adjudicated) for one in outcome.findings)
    return CONFLICT * verdicts.count("conflict") + VARIATION * verdicts.count("variation") + FALSE * false


def best(threshold: Threshold, gains: Mapping[float, Sequence[int]], without: int | None = None) -> float:
    """The value of a threshold that gains most over its own, leaving a story out; its own where none gains enough.

    `gains` holds, by value, what each story gains.
    """
    chosen, most = threshold.value, LEAST - 1
    for value in sorted(gains, key=lambda v: (abs(v - threshold.value), v)):
        kept = [gain for story, gain in enumerate(gains[value]) if story != without]
        if sum(kept) > most and sum(gain > 0 for gain in kept) >= STORIES:
            chosen, most = value, sum(kept)
    return chosen


def middle(threshold: Threshold, gains: Mapping[float, Sequence[int]], without: int) -> float:
    """The value that is worth most leaving a story out, its own not preferred; of equal ones the one in the middle.

    It says more of other stories than `best` does where the values as they are come from reading these very ones.
    """
    totals = {threshold.value: 0}
    for value, each in gains.items():
        totals[value] = sum(each) - each[without]
    equal = sorted(value for value, total in totals.items() if total == max(totals.values()))
    return equal[len(equal) // 2]


def sweep(bench: Bench, cases: Sequence[Case]) -> dict[str, dict[float, list[int]]]:
    """By threshold and value what each story gains or loses by it, the values that change nothing left out."""
    plain = [worth(bench.outcome(case, {})) for case in cases]
    swept: dict[str, dict[float, list[int]]] = {}
    for name, threshold in thresholds().items():
        for value in threshold.grid:
            if value != threshold.value:
                now = [worth(bench.outcome(case, {name: value})) for case in cases]
                gains = [after - before for before, after in zip(plain, now, strict=True)]
                swept.setdefault(name, {})[value] = gains
    return swept


def chosen(swept: Mapping[str, Mapping[float, Sequence[int]]], without: int | None = None) -> dict[str, float]:
    """The thresholds that get another value, leaving a story out of the choice."""
    values = {name: best(thresholds()[name], gains, without) for name, gains in swept.items()}
    return {name: value for name, value in values.items() if value != thresholds()[name].value}


def _middles(swept: Mapping[str, Mapping[float, Sequence[int]]], without: int) -> dict[str, float]:
    values = {name: middle(thresholds()[name], gains, without) for name, gains in swept.items()}
    return {name: value for name, value in values.items() if value != thresholds()[name].value}


def _cases(data: Path, tools: Tools, rules: Mapping[str, Rule]) -> list[Case]:
    report = check(read_articles([data / "stories"]).articles, Config(), tools)
    rows = read_gold(data / "gold.jsonl")
    return [
        Case(
            story,
            tuple(row for row in rows if row.left.span.article in {article.id for article in story.articles}),
            {name: _found(story, rule) for name, rule in rules.items()},
        )
        for story in report.stories
    ]


def _figures(outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    """Worth, conflicts and variations found, precision, that with reading, and the trap rate."""

    def share(verdict: str, *, exact: bool = False) -> float | None:
        of = sum(row.verdict == verdict for o in outcomes for row in o.rows)
        hit = sum(o.rows[i].verdict == verdict for o in outcomes for i in (o.exact if exact else o.located))
        return hit / of if of else None

    findings = [one for outcome in outcomes for one in outcome.findings]
    true = sum(one.true for one in findings) / len(findings) if findings else None
    read = sum(one.true or one.adjudicated for one in findings) / len(findings) if findings else None
    shares = (share("conflict"), share("variation"), true, read, share("trap", exact=True))
    return (str(sum(map(worth, outcomes))), *map(number, shares), str(len(findings)))


def _text(made: Mapping[str, Threshold]) -> Iterator[str]:
    yield HEAD
    for threshold in made.values():
        yield f"[{threshold.name}]"
        yield f"value = {threshold.value!r}"
        yield f"grid = {json.dumps(threshold.grid)}"
        yield f"rules = {json.dumps(threshold.rules)}"
        yield f"means = {json.dumps(threshold.means, ensure_ascii=False)}"
        yield f"made = {json.dumps(threshold.made, ensure_ascii=False)}\n"


def written(swept: Mapping[str, object], values: Values, folds: Sequence[Values]) -> str:
    """The file of the thresholds with those that were chosen, each with how often it was chosen leaving a story out."""
    made = {}
    for name, threshold in thresholds().items():
        value = values.get(name, threshold.value)
        same = sum(fold.get(name, threshold.value) == value for fold in folds)
        how = f"swept; the same value without one story in {same} of {len(folds)} cases"
        made[name] = replace(threshold, value=value, made=how if name in swept else threshold.made)
    return "\n".join(_text(made))


def _tried(swept: Mapping[str, Mapping[float, Sequence[int]]], values: Values, folds: Sequence[Values]) -> str:
    """Each threshold with what its other values gain or lose, and what is chosen."""
    rows = []
    for name, gains in swept.items():
        now = thresholds()[name].value
        value = values.get(name, now)
        tried = ", ".join(f"{other:g} {sum(each):+d}" for other, each in sorted(gains.items()))
        same = sum(fold.get(name, now) == value for fold in folds)
        rows.append((name, f"{now:g}", tried, f"{value:g}", f"{same} of {len(folds)}"))
    return table(("threshold", "was", "what another value is worth", "chosen", "so without one story"), rows)


def _told(bench: Bench, cases: Sequence[Case], values: Values, folds: Sequence[Values], free: Sequence[Values]) -> str:
    """What the values are worth: as they are, chosen on all stories, and on each story those chosen on the others."""
    rows = (
        ("as they are", [bench.outcome(case, {}) for case in cases]),
        ("chosen on all stories", [bench.outcome(case, values) for case in cases]),
        ("each story left out", [bench.outcome(case, fold) for case, fold in zip(cases, folds, strict=True)]),
        ("left out, none preferred", [bench.outcome(case, fold) for case, fold in zip(cases, free, strict=True)]),
    )
    shares = ("conflict recall", "variation recall", "precision", "with reading", "trap rate")
    heads = ("values", "worth", *shares, "findings")
    return table(heads, [(name, *_figures(outcomes)) for name, outcomes in rows])


def main(arguments: Sequence[str]) -> None:
    """Sweep, print what was chosen and what it is worth, and write the file where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--adjudicated", type=Path, help="findings that reading showed to be true")
    parser.add_argument("--write", action="store_true", help="write the values to thresholds.toml")
    asked = parser.parse_args(arguments)
    rules = {rule.id: rule for rule in load_rules()}
    tools = local_tools(Config())
    bench = Bench(rules, tools.encoder, read_adjudicated(asked.adjudicated) if asked.adjudicated else ())
    cases = _cases(asked.data, tools, rules)
    swept = sweep(bench, cases)
    values, folds = chosen(swept), [chosen(swept, without=i) for i in range(len(cases))]
    free = [_middles(swept, without=i) for i in range(len(cases))]
    print(_tried(swept, values, folds), _told(bench, cases, values, folds, free), sep="\n\n")  # noqa: T201
    if asked.write:
        TABLE.write_text(written(swept, values, folds), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
