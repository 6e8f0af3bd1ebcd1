"""Articles on one event, and the statements and values that were found to belong together."""

from dataclasses import dataclass

from checker.model.article import Article
from checker.model.kinds import Kind
from checker.model.statement import Mention, Statement


@dataclass(frozen=True, slots=True)
class Score:
    """The parts that made a pair, each 0 to 1, and the `total` that ranks it."""

    total: float
    cosine: float = 0.0
    lexical: float = 0.0
    names: float = 0.0
    values: float = 0.0
    slot: float = 0.0
    articles: float = 0.0  # how far the two articles share their names and figures


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """Two statements of different outlets that may report the same thing."""

    left: Statement
    right: Statement
    score: Score


@dataclass(frozen=True, slots=True)
class Match:
    """Two values of one slot, one on each side; `because` are the steps that made it one slot."""

    kind: Kind
    left: Mention
    right: Mention
    pair: AlignedPair
    score: float
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, and what was found to belong together in them.

    The spans of `headlines` and of their mentions are into `Article.headline`.
    """

    id: str
    title: str
    articles: tuple[Article, ...]
    statements: tuple[Statement, ...] = ()
    pairs: tuple[AlignedPair, ...] = ()
    matches: tuple[Match, ...] = ()
    headlines: tuple[Statement, ...] = ()
