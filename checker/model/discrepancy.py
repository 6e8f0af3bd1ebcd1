"""A disagreement, its claims, its identity, and what a reviewer decided of it."""

import hashlib
from dataclasses import dataclass

from checker.model.article import Article
from checker.model.kinds import Level, Relation
from checker.model.story import Score


@dataclass(frozen=True, slots=True)
class Claim:
    """One outlet's side of a disagreement. `value` is normalised; `statement` the span around it.

    All its spans are into `source`: the article's text or, where the claim is `in_headline`, its headline.
    """

    article: Article
    start: int
    end: int
    text: str
    value: str
    statement: tuple[int, int]
    marks: tuple[tuple[int, int], ...] = ()  # the differing words, where they are not the whole span
    copies: tuple[str, ...] = ()  # ids of articles that carry the same words: one origin with this one
    in_headline: bool = False

    @property
    def source(self) -> str:
        """What the claim's spans are into."""
        return self.article.headline if self.in_headline else self.article.text


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a reviewer decided of a discrepancy."""

    fingerprint: str
    decision: str  # confirmed, dismissed, unsure
    reason: str = ""
    reviewer: str = ""
    date: str = ""
    note: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A disagreement on one fact between two claims or more, and the steps that decided it."""

    rule: str
    level: Level
    relation: Relation
    subject: str  # what is at issue, in a few words: "Alexander Lukashenko: prime minister or president?"
    message: str
    because: tuple[str, ...]
    claims: tuple[Claim, ...]
    story: str
    score: Score
    fingerprint: str
    verdict: Verdict | None = None
    known: bool = False  # in the baseline: it was there before, and does not fail a run


def _plain(text: str) -> str:
    """Case, spacing and the shape of quotation marks taken off: what no edit of a sentence is."""
    return " ".join(text.translate({0x201C: '"', 0x201D: '"', 0x2018: "'", 0x2019: "'"}).casefold().split())


def fingerprint(rule: str, claims: tuple[Claim, ...]) -> str:
    """Sixteen hex digits from the rule and each side's outlet, statement and value, sides sorted.

    Offsets, order, scores, model names and message wording take no part, so that a verdict
    outlives all of them and does not outlive an edit of the sentence.
    """
    sides = sorted({"\x1f".join((c.article.outlet, _plain(c.source[slice(*c.statement)]), c.value)) for c in claims})
    return hashlib.sha256("\x1e".join([rule, *sides]).encode()).hexdigest()[:16]
