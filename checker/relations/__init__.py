"""How two values of one slot stand to each other, and the steps that say so."""

from checker.relations.dates import DAYS, relate_dates
from checker.relations.quantities import relate_quantities, same_digits, same_number, written_number
from checker.relations.verdict import Related

__all__ = ["DAYS", "Related", "relate_dates", "relate_quantities", "same_digits", "same_number", "written_number"]
