"""The closed lists of words in the records: levels, relations, kinds of mention."""

import enum


class Level(enum.StrEnum):
    """How much a discrepancy matters, from the curious to the impossible."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return list(Level).index(self)


class Relation(enum.StrEnum):
    """How two values of one slot stand to each other. Only `CONFLICTS` can be an error."""

    EQUAL = "equal"
    REFINES = "refines"
    ROUNDS = "rounds"
    SUPERSEDES = "supersedes"
    SCOPE = "scope differs"
    CONFLICTS = "conflicts"
    UNKNOWN = "cannot tell"


class Kind(enum.StrEnum):
    """What a mention is a mention of."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    QUANTITY = "quantity"
    DATE = "date"
    EVENT = "event"
