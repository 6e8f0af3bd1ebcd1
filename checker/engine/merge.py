"""Findings of one rule on one fact made one disagreement, however many outlets are in it."""

from collections.abc import Iterable, Sequence

from checker.model import Claim, Discrepancy, Level, Relation, fingerprint
from checker.rule import Finding, Rule

Place = tuple[str, bool, int, int]


def _place(claim: Claim) -> Place:
    """The headline stands before the text."""
    return claim.article.id, not claim.in_headline, claim.start, claim.end


def _groups(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Findings that share a claim, or claim by claim share one, belong together."""
    leader: dict[Place, Place] = {}

    def find(place: Place) -> Place:
        while leader.setdefault(place, place) != place:
            place = leader[place]
        return place

    for finding in findings:
        first, *others = (find(_place(claim)) for claim in finding.claims)
        for other in others:
            leader[find(other)] = find(first)
    groups: dict[Place, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(find(_place(finding.claims[0])), []).append(finding)
    return list(groups.values())


def _in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Each claim once, the earliest article first; of two at one place the one that came first stays."""
    once = {_place(claim): claim for claim in reversed(list(claims))}
    return tuple(
        sorted(once.values(), key=lambda c: (str(c.article.published or "9999"), c.article.outlet, *_place(c)))
    )


def _worst(findings: Sequence[Finding]) -> Finding:
    """The gravest and surest one speaks for the group."""
    grave = [Relation.CONFLICTS]
    return min(
        findings, key=lambda f: (f.relation not in grave, -(f.level or Level.NOTE).rank, -f.score.total, f.message)
    )


def _discrepancy(rule: Rule, story: str, group: Sequence[Finding]) -> Discrepancy:
    worst = _worst(group)
    claims = _in_order(claim for finding in group for claim in finding.claims)
    others = [claim for finding in group for claim in finding.agreeing]
    return Discrepancy(
        rule=rule.id,
        level=worst.level or rule.level,
        relation=worst.relation,
        subject=worst.subject,
        message=worst.message,
        because=worst.because,
        claims=_in_order((*claims, *others)),
        story=story,
        score=worst.score,
        fingerprint=fingerprint(rule.id, claims),
    )


def merge(rule: Rule, story: str, findings: Sequence[Finding]) -> list[Discrepancy]:
    """One discrepancy a fact; the level is the finding's own or else the rule's."""
    return [_discrepancy(rule, story, group) for group in _groups(findings)]


def in_order(discrepancies: Iterable[Discrepancy]) -> tuple[Discrepancy, ...]:
    """The gravest and surest first; what is equal goes by story, place and rule, so that the order is fixed."""
    return tuple(
        sorted(
            discrepancies,
            key=lambda d: (-d.level.rank, -d.score.total, d.story, *_place(d.claims[0]), d.rule, d.fingerprint),
        )
    )
