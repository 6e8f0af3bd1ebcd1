"""A story's ledger: a row a fact, a column an outlet, so that agreement, dispute and silence are seen at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.model import Discrepancy, Fact, Level, Report, Story
from checker.report import escape, summary

SILENT = "–"  # the outlet does not have it; an empty cell: it has such a value, though not in a like sentence
LEGEND = "– : nowhere in the outlet's article. Blank: not compared there."
LONGEST = 40  # characters of a value in a cell: a longer one is a sentence, and stands in its entry alone
OTHER_WORDS = "/"


@dataclass(frozen=True, slots=True)
class Row:
    """One fact: what it is about, what each outlet of the ledger has for it, and how the outlets stand."""

    fact: str
    cells: tuple[str, ...]
    standing: str  # "agree", "differ", "one alone"


@dataclass(frozen=True, slots=True)
class Ledger:
    """The facts of one story. `outlets` are its columns."""

    outlets: tuple[str, ...]
    rows: tuple[Row, ...]

    def counted(self) -> str:
        """How many facts stand how: "2 differ, 5 agree, 1 in one outlet alone"."""
        words = (("differ", "differ"), ("agree", "agree"), ("one alone", "in one outlet alone"))
        counts = ((sum(row.standing == standing for row in self.rows), said) for standing, said in words)
        return ", ".join(f"{count} {said}" for count, said in counts if count)


def _cell(values: Iterable[str]) -> str:
    return f" {OTHER_WORDS} ".join(dict.fromkeys(values))


def _standing(fact: Fact) -> str:
    if fact.agreed:
        return "agree"
    return "differ" if len({outlet for outlet, _ in fact.values}) > 1 else "one alone"


def _of_fact(fact: Fact, outlets: tuple[str, ...]) -> Row:
    told = {outlet: _cell(value for name, value in fact.values if name == outlet) for outlet in outlets}
    cells = tuple(told[outlet] or SILENT * (outlet in fact.silent) for outlet in outlets)
    return Row(fact.slot, cells, _standing(fact))


def _is_short(discrepancy: Discrepancy) -> bool:
    return all(0 < len(escape.plain(c.text)) <= LONGEST and not c.marks for c in discrepancy.claims)


def _of_dispute(discrepancy: Discrepancy, outlets: tuple[str, ...]) -> Row:
    claims = discrepancy.claims
    cells = tuple(_cell(c.text for c in claims if c.article.outlet == outlet) for outlet in outlets)
    return Row(discrepancy.subject, cells, "differ")


def _disputes(report: Report, story: Story) -> Iterator[Discrepancy]:
    """What stands against the story across outlets and has values short enough for a cell."""
    for discrepancy in summary.standing(report):
        across = len({claim.article.outlet for claim in discrepancy.claims}) > 1
        if discrepancy.story == story.id and discrepancy.level is not Level.NOTE and across and _is_short(discrepancy):
            yield discrepancy


def ledger(report: Report, story: Story) -> Ledger:
    """What the outlets of a story differ on, agree on, and tell alone, in this order; no rows for nothing known."""
    facts = [fact for id_, found in report.facts if id_ == story.id for fact in found]
    disputes = list(_disputes(report, story))
    named = (claim.article.outlet for dispute in disputes for claim in dispute.claims)
    told = (outlet for fact in facts for outlet, _ in fact.values)
    outlets = tuple(dict.fromkeys([*(article.outlet for article in story.articles), *named, *told]))
    rows = [*(_of_dispute(dispute, outlets) for dispute in disputes), *(_of_fact(fact, outlets) for fact in facts)]
    order = ("differ", "agree", "one alone")
    return Ledger(outlets, tuple(sorted(rows, key=lambda row: order.index(row.standing))))
