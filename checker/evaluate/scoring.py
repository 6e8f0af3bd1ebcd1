"""Which labelled rows a report finds, and which of its findings are true."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from checker.evaluate.gold import Adjudicated, Row, Spot
from checker.model import CheckerError, Level

Found = Mapping[str, Any]  # a discrepancy of a JSON report
Pair = tuple[Found, Found]  # two of its claims


@dataclass(frozen=True, slots=True)
class Judged:
    """One finding: `true` if it lies on a labelled conflict or variation, `adjudicated` if only reading showed it."""

    rule: str
    level: str
    story: str
    true: bool
    adjudicated: bool
    rows: tuple[int, ...]  # the labelled rows that it lies on, traps too
    found: Found


@dataclass(frozen=True, slots=True)
class Outcome:
    """The labelled rows with those that were located and met exactly, by index, and every finding judged.

    `one_article` findings compare an article with itself and take no part; `stale` adjudicated ones match none.
    """

    rows: tuple[Row, ...]
    located: frozenset[int]
    exact: frozenset[int]
    findings: tuple[Judged, ...]
    one_article: int
    stale: tuple[Adjudicated, ...]


def _on(claim: Found, spot: Spot) -> bool:
    return bool(claim["article"] == spot.article and claim["start"] < spot.end and spot.start < claim["end"])


def _meets(pair: Pair, left: Spot, right: Spot) -> bool:
    """Whether two claims lie on two stretches, either way round."""
    one, other = pair
    return (_on(one, left) and _on(other, right)) or (_on(one, right) and _on(other, left))


def _pairs(found: Found) -> Iterator[Pair]:
    """Every two claims of different articles, without those that say the same value."""
    for one, other in combinations(found["claims"], 2):
        value = one.get("value")
        if one["article"] != other["article"] and (value is None or value != other.get("value")):
            yield one, other


def _met(pairs: Sequence[Pair], rows: Sequence[Row], near: Iterable[int], *, exact: bool) -> frozenset[int]:
    """Which of the rows `near` are met by a pair: in their sentences, or in the labelled spans themselves."""

    def spots(row: Row) -> tuple[Spot, Spot]:
        return (row.left.span, row.right.span) if exact else (row.left.sentence, row.right.sentence)

    return frozenset(i for i in near if any(_meets(pair, *spots(rows[i])) for pair in pairs))


def _known(found: Found, pairs: Sequence[Pair], adjudicated: Sequence[Adjudicated]) -> list[Adjudicated]:
    same = (one for one in adjudicated if one.rule == found["rule"])
    return [one for one in same if any(_meets(pair, one.left, one.right) for pair in pairs)]


def _story(found: Found, rows: Sequence[Row], homes: Mapping[str, str]) -> str:
    """The labelled story of a finding's articles, else the report's own."""
    labelled = (homes[claim["article"]] for claim in found["claims"] if claim["article"] in homes)
    return next(labelled, str(found.get("story", "")))


def judge(rows: Sequence[Row], discrepancies: Iterable[Found], adjudicated: Sequence[Adjudicated] = ()) -> Outcome:
    """Every finding across articles held against the labels.

    A finding is expanded into its pairs of claims of different articles and values; a pair locates a row
    if its claims overlap the two labelled sentences, and meets it exactly if they overlap the labelled
    spans. No label and no finding is an outcome too.
    """
    homes = {side.span.article: row.story for row in rows for side in (row.left, row.right)}
    near: dict[frozenset[str], list[int]] = defaultdict(list)
    for index, row in enumerate(rows):
        near[frozenset((row.left.span.article, row.right.span.article))].append(index)
    every = list(discrepancies)
    across = [found for found in every if len({claim["article"] for claim in found["claims"]}) > 1]
    located: set[int] = set()
    exact: set[int] = set()
    judged, used = [], []
    for found in across:
        pairs = list(_pairs(found))
        close = {i for pair in pairs for i in near[frozenset(claim["article"] for claim in pair)]}
        here = _met(pairs, rows, close, exact=False)
        located |= here
        exact |= _met(pairs, rows, here, exact=True)
        true = any(rows[i].verdict != "trap" for i in here)
        known = [] if true else _known(found, pairs, adjudicated)
        used += known
        story = _story(found, rows, homes)
        judged.append(Judged(found["rule"], found["level"], story, true, bool(known), tuple(sorted(here)), found))
    stale = tuple(one for one in adjudicated if one not in used)
    return Outcome(tuple(rows), frozenset(located), frozenset(exact), tuple(judged), len(every) - len(across), stale)


def at_least(discrepancies: Iterable[Found], level: Level) -> list[Found]:
    """The discrepancies at a level and above. Raises `CheckerError` for a level that there is not."""
    try:
        return [found for found in discrepancies if Level(found["level"]).rank >= level.rank]
    except ValueError as error:
        raise CheckerError(f"{error}. The levels of a report are {', '.join(Level)}.") from error
