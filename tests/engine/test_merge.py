"""Findings on one fact are one disagreement, and disagreements stand in a fixed order."""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import replace

from checker.engine.merge import in_order, merge
from checker.model import Article, Claim, Discrepancy, Level, Relation, Score, Story
from checker.rule import Finding, Rule


def _check(_: Story) -> Iterator[Finding]:
    yield from ()


RULE = Rule("number-conflict", Level.WARNING, "Numbers differ.", "", (), (), _check)


def _claim(outlet: str, value: str, hour: int = 12) -> Claim:
    article = Article(outlet.casefold(), outlet, value, published=dt.datetime(2025, 3, 5, hour))
    return Claim(article, 0, len(value), value, value, (0, len(value)))


A, B, C, D = _claim("A", "212", 11), _claim("B", "221", 10), _claim("C", "212", 9), _claim("D", "30")


CONFLICTS = Relation.CONFLICTS


def _finding(*claims: Claim, total: float = 0.5, level: Level | None = None, relation: Relation = CONFLICTS) -> Finding:
    texts = " or ".join(claim.text for claim in claims)
    return Finding(texts, texts, relation, ("because",), claims, Score(total), level)


def _merged(*findings: Finding) -> list[Discrepancy]:
    return merge(RULE, "ferry", findings)


def test_findings_that_share_a_claim_are_one() -> None:
    (found,) = _merged(_finding(A, B), _finding(B, C))
    assert found.claims == (C, B, A)  # the earliest article first
    assert (found.rule, found.story, found.level) == ("number-conflict", "ferry", Level.WARNING)


def test_a_chain_of_findings_is_one_in_whatever_order_they_come() -> None:
    chain = [_finding(A, B), _finding(C, D), _finding(B, C)]
    fingerprints = {_merged(*random.Random(seed).sample(chain, 3))[0].fingerprint for seed in range(6)}
    assert len(fingerprints) == 1
    assert [len(_merged(*random.Random(seed).sample(chain, 3))) for seed in range(6)] == [1] * 6


def test_findings_that_share_nothing_stay_apart() -> None:
    assert [found.claims for found in _merged(_finding(A, B), _finding(D, C))] == [(B, A), (C, D)]


def test_the_gravest_and_surest_finding_speaks_for_all() -> None:
    weak, sure = _finding(A, B, total=0.4), _finding(B, C, total=0.9)
    unsure = _finding(C, D, total=1.0, relation=Relation.UNKNOWN)
    (found,) = _merged(unsure, weak, sure)
    assert (found.message, found.score.total, found.relation) == (sure.message, 0.9, Relation.CONFLICTS)


def test_a_finding_s_own_level_goes_before_the_rule_s() -> None:
    assert [d.level for d in _merged(_finding(A, B, level=Level.ERROR))] == [Level.ERROR]


def test_no_findings() -> None:
    assert _merged() == []


def test_the_gravest_and_surest_discrepancies_come_first() -> None:
    (one,) = _merged(_finding(A, B))
    found = [
        replace(one, level=Level.ERROR, score=Score(0.9)),
        replace(one, level=Level.ERROR, score=Score(0.2), story="a"),
        replace(one, level=Level.ERROR, score=Score(0.2), story="b"),
        replace(one, level=Level.WARNING, score=Score(1.0)),
        replace(one, level=Level.NOTE),
        replace(one, level=Level.NOTE, rule="z"),
    ]
    for seed in range(4):
        assert list(in_order(random.Random(seed).sample(found, len(found)))) == found
