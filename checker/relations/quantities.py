"""Two quantities of one slot: equal, rounded, refined, overtaken by a later one, or in conflict."""

import math

from checker.model import Quantity, Relation
from checker.relations.verdict import Related

CLOSE = 1e-9  # relative difference below which two numbers are the same one, written differently
# What rises while a story unfolds: a later, higher figure overtakes the earlier one.
TOLLS = frozenset(
    """casualty case crash victim dead death fatality injury injured wounded person people child woman man body
    arrest toll migrant refugee survivor missing hostage evacuee home house building resident soldier officer protester
    signature donation vote acre hectare complaint lawsuit complainant accuser infection patient outage
    customer""".split()
)
LATER = 3.0  # hours between two articles from which the later one may know more


def _same(a: float, b: float) -> bool:
    return a == b or math.isclose(a, b, rel_tol=CLOSE)


def _equal(a: Quantity, b: Quantity) -> bool:
    return _same(a.low, b.low) and _same(a.high, b.high) and (a.second or 0) == (b.second or 0)


def _number(q: Quantity) -> float:
    """The number that was written, whatever its hedge made of it."""
    if math.isinf(q.high):
        return q.low
    if math.isinf(q.low) or q.hedge in {"at most", "less than"}:
        return q.high
    return (q.low + q.high) / 2


def _rounds(a: Quantity, b: Quantity) -> bool:
    """Whether the finer number, written as coarsely as the other, is the other."""
    fine, coarse = sorted((a, b), key=lambda q: q.step)
    return fine.step < coarse.step and abs(_number(fine) - _number(coarse)) <= coarse.step / 2 + CLOSE


def _overtakes(early: Quantity, late: Quantity, head: str, hours: float) -> bool:
    return hours >= LATER and head in TOLLS and _number(late) > _number(early)


def relate_quantities(a: Quantity, b: Quantity, head: str = "", hours: float = 0.0) -> Related:
    """How `a` stands to `b`, published `hours` later; `head` is the noun that both count.

    Quantities of another unit or form cannot be told apart: `UNKNOWN`.
    """
    if a.unit != b.unit or (a.form in {"ordinal", "rank"}) != (b.form in {"ordinal", "rank"}):
        return Related(Relation.UNKNOWN, ("other units",))
    if _equal(a, b):
        return Related(Relation.EQUAL)
    if _same(_number(a), _number(b)) and a.second == b.second:
        return Related(Relation.REFINES, ("the same number, hedged in one of them",))
    if a.second is None and b.second is None and a.low <= b.high and b.low <= a.high:
        return Related(Relation.REFINES, ("one range lies within or overlaps the other",))
    if a.second is None and b.second is None and _rounds(a, b):
        return Related(Relation.ROUNDS, ("one is the other, rounded",))
    early, late = (a, b) if hours >= 0 else (b, a)
    if a.form == "count" and _overtakes(early, late, head, abs(hours)):
        return Related(Relation.SUPERSEDES, (f"the later article has the higher figure, {abs(hours):.0f} hours on",))
    return Related(Relation.CONFLICTS, ("the two cannot both be right",))
