"""How two values of one slot stand to each other, and the steps that say so."""

from checker.relations.quantities import relate_quantities
from checker.relations.verdict import Related

__all__ = ["Related", "relate_quantities"]
