"""What comparing one story gave, kept on disk: a story that was compared once is not compared again."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from operator import attrgetter

import msgspec

from checker import stories
from checker.model import AlignedPair, Article, Fact, Score, Statement, Story
from checker.rule import Finding, Rule
from checker.store import key

FAST = 1  # zlib's quickest level
_SCORE = attrgetter(*(field.name for field in fields(Score)))


@dataclass(frozen=True, slots=True)
class Outcome:
    """A story with what each rule finds in it, whatever the settings make of that later.

    `matches` is how many pairs of values were compared. The story itself may be an outline.
    """

    story: Story
    findings: Mapping[str, tuple[Finding, ...]]  # rule id → its findings
    facts: tuple[Fact, ...]
    matches: int


class _Kept(msgspec.Struct, array_like=True):
    """An outcome in which places stand for statements, and ids for articles."""

    statements: list[tuple[int, str, int, int, int]]  # number of the article, kind, start, end, paragraph
    pairs: list[tuple[int, int, tuple[float, ...]]]  # numbers of two statements, the parts of their score
    findings: dict[str, tuple[Finding, ...]]
    facts: tuple[Fact, ...]
    matches: int


_DECODER = msgspec.msgpack.Decoder(_Kept)


def outcome_key(name: str, articles: Sequence[Article], rules: Sequence[Rule], candidates: int) -> bytes:
    """All that an outcome hangs on beside the models and the code; where an article lies is no part of it."""
    parts = [
        part
        for a in articles
        for part in (a.id, a.outlet, a.text, a.headline, str(a.published), a.url, a.story, str(a.archived))
    ]
    return key("outcome", name, str(candidates), ",".join(rule.id for rule in rules), *parts)


def _place(statement: Statement) -> tuple[str, str, int, int]:
    return statement.article.id, statement.kind, statement.start, statement.end


def outline(outcome: Outcome) -> Outcome:
    """The outcome with its story as reports need it: places and pairs of statements, without what is in them."""
    story = outcome.story
    plain = {_place(s): replace(s, mentions=(), attribution=None, parts=()) for s in story.statements}
    pairs = tuple(AlignedPair(plain[_place(p.left)], plain[_place(p.right)], p.score) for p in story.pairs)
    bare = Story(story.id, story.title, story.articles, tuple(plain[_place(s)] for s in story.statements), pairs)
    return replace(outcome, story=bare)


def _moved(finding: Finding, articles: Mapping[str, Article]) -> Finding:
    claims, agreeing = (
        tuple(replace(claim, article=articles[claim.article.id]) for claim in side)
        for side in (finding.claims, finding.agreeing)
    )
    return replace(finding, claims=claims, agreeing=agreeing)


def _all_moved(
    findings: Mapping[str, Sequence[Finding]], articles: Mapping[str, Article]
) -> dict[str, tuple[Finding, ...]]:
    return {rule: tuple(_moved(finding, articles) for finding in found) for rule, found in findings.items()}


def written(outcome: Outcome) -> bytes:
    """The outcome, an outline or not, as an outline without its articles."""
    story = outcome.story
    number = {article.id: i for i, article in enumerate(story.articles)}
    rows = [(number[s.article.id], s.kind, s.start, s.end, s.paragraph) for s in story.statements]
    at = {_place(s): i for i, s in enumerate(story.statements)}
    pairs = [(at[_place(p.left)], at[_place(p.right)], _SCORE(p.score)) for p in story.pairs]
    findings = _all_moved(outcome.findings, {name: Article(name, "", "") for name in number})
    kept = _Kept(rows, pairs, findings, outcome.facts, outcome.matches)
    return zlib.compress(msgspec.msgpack.encode(kept), FAST)


def read(kept: bytes, name: str, articles: Sequence[Article]) -> Outcome:
    """The outline that was written, of these articles."""
    found = _DECODER.decode(zlib.decompress(kept))
    every = tuple(
        Statement(articles[i], kind, start, end, articles[i].text[start:end], paragraph)
        for i, kind, start, end, paragraph in found.statements
    )
    pairs = tuple(AlignedPair(every[i], every[j], Score(*score)) for i, j, score in found.pairs)
    story = Story(name, stories.title(articles), tuple(articles), every, pairs)
    findings = _all_moved(found.findings, {article.id: article for article in articles})
    return Outcome(story, findings, found.facts, found.matches)
