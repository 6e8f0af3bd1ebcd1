"""A relation with the steps that decided it."""

from dataclasses import dataclass

from checker.model import Relation


@dataclass(frozen=True, slots=True)
class Related:
    """A relation, and why it was decided so, in words for the reader."""

    relation: Relation
    because: tuple[str, ...] = ()
