"""Recall, precision and the rest, each with the interval that resampling the stories gives."""

import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from checker.evaluate.scoring import Judged, Outcome

DRAWS = 2_000  # resamples of the stories: the ends of an interval then move by less than a point between seeds
ENDS = (2.5, 97.5)  # percentiles: a 95 % interval
DIGITS = 4

Ratio = tuple[str, str]  # what is counted, out of what


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `of`, and the 95 % interval of the share; the interval is None for fewer than two stories."""

    name: str
    hits: int
    of: int
    interval: tuple[float, float] | None

    @property
    def value(self) -> float | None:
        """The share, 0 to 1, or more where it counts findings a story; None where there is nothing to count."""
        return round(self.hits / self.of, DIGITS) if self.of else None


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one report. `adjudicated` precision counts what reading showed to be true as true."""

    conflict_recall: Share
    exact_recall: Share
    variation_recall: Share
    precision: Share
    adjudicated: Share
    trap_rate: Share
    per_story: Share
    types: tuple[Share, ...]  # labelled conflicts and variations of a type that were located
    rules: tuple[Share, ...]  # true findings of a rule
    adjudicated_rules: tuple[Share, ...]
    levels: tuple[Share, ...]  # true findings of a level
    adjudicated_levels: tuple[Share, ...]
    gold: Mapping[str, int]
    one_article: int
    stale: int


def _row_keys(outcome: Outcome) -> Iterator[tuple[str, str]]:
    """What each labelled row counts for, with its story."""
    for index, row in enumerate(outcome.rows):
        yield row.story, f"gold {row.verdict}"
        if index in outcome.located:
            yield row.story, f"located {row.verdict}"
        if index in outcome.exact:
            yield row.story, f"exact {row.verdict}"
        if row.verdict != "trap":
            yield row.story, f"gold type {row.type}"
            if index in outcome.located:
                yield row.story, f"located type {row.type}"


def _finding_keys(found: Judged) -> Iterator[str]:
    for group in ("", f" rule {found.rule}", f" level {found.level}"):
        yield f"found{group}"
        if found.true:
            yield f"true{group}"
        if found.true or found.adjudicated:
            yield f"adjudicated{group}"


def _tallies(outcome: Outcome) -> dict[str, Counter[str]]:
    """Counts by story."""
    stories: dict[str, Counter[str]] = {row.story: Counter(stories=1) for row in outcome.rows}
    for story, name in _row_keys(outcome):
        stories[story][name] += 1
    for found in outcome.findings:
        stories.setdefault(found.story, Counter()).update(_finding_keys(found))
    return dict(sorted(stories.items()))


def _intervals(tallies: Sequence[Counter[str]], ratios: Sequence[Ratio]) -> list[tuple[float, float] | None]:
    """The 95 % interval of each ratio when the stories are drawn anew, with replacement, as often as there are any."""
    count = len(tallies)
    if count < 2:
        return [None for _ in ratios]
    draws = np.random.default_rng(zlib.crc32(b"stories")).multinomial(count, [1 / count] * count, size=DRAWS)
    found = []
    for hits, of in ratios:
        above, below = (draws @ np.array([tally[name] for tally in tallies], float) for name in (hits, of))
        drawn = above[below > 0] / below[below > 0]
        low, high = np.percentile(drawn, ENDS) if len(drawn) else (0.0, 0.0)
        found.append((round(float(low), DIGITS), round(float(high), DIGITS)) if len(drawn) else None)
    return found


def _names(total: Counter[str], group: str) -> list[str]:
    """The types, rules or levels that anything was counted for."""
    prefixes = (f"gold {group} ", f"found {group} ")
    return sorted({key.removeprefix(p) for key in total for p in prefixes if key.startswith(p)})


MAIN: Mapping[str, Ratio] = {
    "conflict_recall": ("located conflict", "gold conflict"),
    "exact_recall": ("exact conflict", "gold conflict"),
    "variation_recall": ("located variation", "gold variation"),
    "precision": ("true", "found"),
    "adjudicated": ("adjudicated", "found"),
    "trap_rate": ("exact trap", "gold trap"),
    "per_story": ("found", "stories"),
}


def figures(outcome: Outcome) -> Figures:
    """The figures of an outcome. The intervals are the same at every call: the draws are seeded."""
    tallies = list(_tallies(outcome).values())
    total = sum(tallies, Counter())

    def shares(names: Sequence[str], ratios: Sequence[Ratio]) -> tuple[Share, ...]:
        found = zip(names, ratios, _intervals(tallies, ratios), strict=True)
        return tuple(Share(name, total[hits], total[of], interval) for name, (hits, of), interval in found)

    def grouped(group: str, hits: str, of: str) -> tuple[Share, ...]:
        names = _names(total, group)
        return shares(names, [(f"{hits} {group} {name}", f"{of} {group} {name}") for name in names])

    main = {share.name: share for share in shares(list(MAIN), list(MAIN.values()))}
    return Figures(
        conflict_recall=main["conflict_recall"],
        exact_recall=main["exact_recall"],
        variation_recall=main["variation_recall"],
        precision=main["precision"],
        adjudicated=main["adjudicated"],
        trap_rate=main["trap_rate"],
        per_story=main["per_story"],
        types=grouped("type", "located", "gold"),
        rules=grouped("rule", "true", "found"),
        adjudicated_rules=grouped("rule", "adjudicated", "found"),
        levels=grouped("level", "true", "found"),
        adjudicated_levels=grouped("level", "adjudicated", "found"),
        gold={verdict: total[f"gold {verdict}"] for verdict in ("conflict", "trap", "variation")},
        one_article=outcome.one_article,
        stale=len(outcome.stale),
    )
