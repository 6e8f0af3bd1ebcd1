"""How often some rule sees a changed fact, and how often one is seen where nothing was changed."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.align.encoder import Passage
from checker.config import Config
from checker.engine import Tools, check
from checker.evaluate.edits import Edit
from checker.model import Article, Discrepancy
from checker.statements.sentences import sentences

DAY = dt.date(2025, 3, 5)  # one day for all: no article is an update of another


@dataclass(frozen=True, slots=True)
class Seen:
    """Of one kind of edit in one set: how many there are, how many were flagged, and by which rules."""

    source: str
    kind: str
    edits: int
    flagged: int
    rules: tuple[tuple[str, int], ...]

    @property
    def share(self) -> float:
        """The flagged share, 0 to 1."""
        return self.flagged / self.edits


def _articles(edits: Sequence[Edit]) -> Iterator[Article]:
    """Two articles of one sentence an edit, as a story of its own."""
    for number, edit in enumerate(edits):
        story = f"{number:06}"
        yield Article(f"{story} true", "one", edit.true, published=DAY, story=story)
        yield Article(f"{story} other", "other", edit.other, published=DAY, story=story)


def _prepare(edits: Sequence[Edit], tools: Tools) -> None:
    """All sentences parsed and encoded at once: many times faster than two by two, where `tools` remember them."""
    texts = dict.fromkeys(text for edit in edits for text in (edit.true, edit.other))
    found = list(dict.fromkeys(text[start:end] for text in texts for start, end in sentences(text)))
    tools.parser.parse(found)
    tools.encoder.encode([Passage(text) for text in found])


def _across(found: Discrepancy) -> bool:
    return len({claim.article.id for claim in found.claims}) > 1


def measure(edits: Sequence[Edit], tools: Tools, config: Config | None = None) -> tuple[Seen, ...]:
    """One row a set and kind, in alphabetical order; none without edits. An edit counts once, however often flagged."""
    _prepare(edits, tools)
    report = check(list(_articles(edits)), config or Config(), tools)
    rules: dict[int, set[str]] = defaultdict(set)
    for found in filter(_across, report.discrepancies):
        rules[int(found.story)].add(found.rule)
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, edit in enumerate(edits):
        groups[edit.source, edit.kind].append(number)
    rows = []
    for (source, kind), numbers in sorted(groups.items()):
        by_rule = Counter(rule for number in numbers for rule in rules[number])
        flagged = sum(bool(rules[number]) for number in numbers)
        rows.append(
            Seen(source, kind, len(numbers), flagged, tuple(sorted(by_rule.items(), key=lambda r: (-r[1], r[0]))))
        )
    return tuple(rows)
