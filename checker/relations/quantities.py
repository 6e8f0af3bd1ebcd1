"""Two quantities of one slot: equal, rounded, refined, overtaken by a later one, or in conflict."""

import math

from checker.model import Quantity, Relation
from checker.relations.verdict import Related

NEXT = 0.01  # share of a round number by which another one may differ from it and still be what it rounds
CLOSE = 1e-9  # relative difference below which two numbers are the same one, written differently
# What rises while a story unfolds: a later, higher figure overtakes the earlier one.
TOLLS = frozenset(
    """casualty case crash victim dead death fatality injury injured wounded person people child woman man body
    arrest toll migrant refugee survivor missing hostage evacuee home house building resident soldier officer protester
    signature donation vote acre hectare complaint lawsuit complainant accuser infection patient outage
    customer hurt""".split()
)
SIZES = (3, 6, 9)  # powers of ten between thousands, millions, billions and trillions
_LIMITS = frozenset({"at most", "less than"})
BELOW = 0.9  # share of a limit from which a figure below it may be what the limit is said of
LATER = 3.0  # hours between two articles from which the later one may know more


def _same(a: float, b: float) -> bool:
    return a == b or math.isclose(a, b, rel_tol=CLOSE)


def _equal(a: Quantity, b: Quantity) -> bool:
    if a.second is not None and b.second is not None and {a.low, a.second} == {b.low, b.second}:
        return True  # 47-53 is 53-47, told from the other side
    return _same(a.low, b.low) and _same(a.high, b.high) and (a.second or 0) == (b.second or 0)


def written_number(q: Quantity) -> float:
    """The number that was written, whatever its hedge made of it, in the quantity's unit; of a range the middle."""
    if math.isinf(q.high):
        return q.low
    if math.isinf(q.low) or q.hedge in {"at most", "less than"}:
        return q.high
    return (q.low + q.high) / 2


def _grain(q: Quantity) -> float:
    """The last digit that is not a zero: 100 for 800, where the hundred may be all that was meant."""
    number = abs(written_number(q))
    size = q.step
    while 0 < number < math.inf and size > 0 and math.isclose(number / (10 * size), round(number / (10 * size))):
        size *= 10
    return size


def _rounds(a: Quantity, b: Quantity) -> bool:
    """Whether the finer number, written as coarsely as the other, is the other; where only the other's noughts say
    how coarse it is, the two are next to each other too.
    """
    fine, coarse = sorted((a, b), key=lambda q: q.step)
    apart = abs(written_number(fine) - written_number(coarse))
    if fine.step < coarse.step and apart <= coarse.step / 2 + CLOSE:
        return True
    fine, coarse = sorted((a, b), key=_grain)
    return _grain(fine) < _grain(coarse) and apart <= min(_grain(coarse) / 2, NEXT * abs(written_number(coarse)))


def _is_bracket(a: Quantity, b: Quantity) -> bool:
    """Whether one is a limit from above and the other not next to it from below: "up to $500,000" and "more than
    $500,000" are two brackets of one scale, "up to $10,000" and "$12,000" two allowances. Counts that are said so
    are of one thing: up to 12 people are no 15.
    """
    if not a.unit or (a.hedge in _LIMITS) == (b.hedge in _LIMITS):
        return False
    limit, other = (a, b) if a.hedge in _LIMITS else (b, a)
    return not BELOW * limit.high <= other.high <= limit.high * (1 + CLOSE)


def _overtakes(a: Quantity, b: Quantity, head: str, hours: float) -> bool:
    early, late = (a, b) if hours >= 0 else (b, a)
    rises = a.form == b.form == "count" and head in TOLLS and abs(hours) >= LATER
    return rises and written_number(late) > written_number(early)


def same_number(a: Quantity, b: Quantity) -> bool:
    """Whether one number was written, whatever the hedges make of it."""
    return _same(written_number(a), written_number(b)) and a.second == b.second


def same_digits(a: Quantity, b: Quantity) -> bool:
    """Whether the two are one number but for a factor of a thousand, a million or a billion."""
    low, high = sorted((a.low, b.low))
    if low < 1 or math.isinf(high) or a.unit != b.unit or a.form != b.form or "vague" in {a.hedge, b.hedge}:
        return False
    return any(math.isclose(low * 10**size, high, rel_tol=1e-6) for size in SIZES)


def relate_quantities(a: Quantity, b: Quantity, head: str = "", hours: float = 0.0) -> Related:
    """How `a` stands to `b`, published `hours` later; `head` is the noun that both count.

    Quantities of another unit or form cannot be told apart: `UNKNOWN`.
    """
    if a.unit != b.unit or (a.form in {"ordinal", "rank"}) != (b.form in {"ordinal", "rank"}):
        return Related(Relation.UNKNOWN, ("other units",))
    if (a.second is None) != (b.second is None):
        return Related(Relation.UNKNOWN, ("one has both sides of a vote, the other one side",))
    if _equal(a, b):
        return Related(Relation.EQUAL)
    if _is_bracket(a, b):
        return Related(Relation.SCOPE, ("one is a limit, and the other is not next to it",))
    if same_number(a, b):
        return Related(Relation.REFINES, ("the same number, hedged in one of them",))
    later = Related(Relation.SUPERSEDES, (f"the later article has the higher figure, {abs(hours):.0f} hours on",))
    overtaken = _overtakes(a, b, head, hours)
    if overtaken and math.inf in {a.high, b.high}:
        return later
    if a.second is None and b.second is None and a.low <= b.high and b.low <= a.high:
        return Related(Relation.REFINES, ("one range lies within or overlaps the other",))
    if a.second is None and b.second is None and _rounds(a, b):
        return Related(Relation.ROUNDS, ("one is the other, rounded",))
    if overtaken:
        return later
    return Related(Relation.CONFLICTS, ("the two cannot both be right",))
