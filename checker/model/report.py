"""One run, as a whole."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.model.article import Article
from checker.model.discrepancy import Discrepancy
from checker.model.rows import COLUMNS, rows
from checker.model.story import Story

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file, or a row of one, that could not be read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a story: what it is about, each outlet's value, and which outlets do not tell it at all."""

    slot: str
    values: tuple[tuple[str, str], ...]  # (outlet, value as written)
    agreed: bool
    silent: tuple[str, ...] = ()  # outlets in which none of the values stands anywhere


@dataclass(frozen=True, slots=True)
class Coverage:
    """What one run compared, and what it could not."""

    articles: int = 0
    stories: int = 0
    statements: int = 0
    pairs: int = 0
    matches: int = 0
    unreadable: tuple[Unreadable, ...] = ()
    alone: tuple[str, ...] = ()  # ids of articles that had no other outlet to be compared with


@dataclass(frozen=True, slots=True)
class Report:
    """One run: what was read, what was compared, and what disagrees, surest and gravest first."""

    articles: tuple[Article, ...]
    stories: tuple[Story, ...]
    discrepancies: tuple[Discrepancy, ...]
    coverage: Coverage
    facts: tuple[tuple[str, tuple[Fact, ...]], ...] = field(default=())  # story id → its facts

    def to_frame(self) -> "pd.DataFrame":
        """A pandas table of one row a claim, in the report's order; no rows where nothing was found.

        The rows of one `fingerprint` are the sides of one discrepancy, `side` counts them from 1.
        `published` is an ISO date or time, "" where it is not known.
        """
        import pandas as pd

        return pd.DataFrame.from_records(rows(self.discrepancies), columns=list(COLUMNS))
