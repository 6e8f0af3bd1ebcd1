"""Who else says so: the outlets that agree with one side of a disagreement over a figure or a date."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from checker.engine.facts import Place, Side, agrees
from checker.model import Claim, Match
from checker.rule import Finding, claim_of

Partners = Mapping[Place, list[Side]]


def partners(matches: Iterable[Match]) -> Partners:
    """By the place of each figure and date, those of other outlets that are equal and of the same thing."""
    found: dict[Place, list[Side]] = defaultdict(list)
    for match in matches:
        if agrees(match):
            left, right = (match.pair.left, match.left), (match.pair.right, match.right)
            for (statement, mention), other in ((left, right), (right, left)):
                found[statement.article.id, mention.start, mention.end].append(other)
    return found


def _agreeing(finding: Finding, equal: Partners) -> Iterator[Claim]:
    """The first claim of each further outlet that agrees with one side, and not with the other too."""
    sides: dict[str, list[Claim]] = defaultdict(list)
    for claim in finding.claims:
        if not claim.in_headline:
            for statement, mention in equal.get((claim.article.id, claim.start, claim.end), ()):
                sides[statement.article.id].append(claim_of(statement, mention, claim.value))
    known = {claim.article.id for claim in finding.claims}
    for article, claims in sides.items():
        if article not in known and len({claim.value for claim in claims}) == 1:
            yield min(claims, key=lambda claim: claim.start)


def with_agreeing(findings: Iterable[Finding], equal: Partners) -> tuple[Finding, ...]:
    """The findings, each with the claims of the outlets that agree with one of its sides."""
    return tuple(replace(finding, agreeing=tuple(_agreeing(finding, equal))) for finding in findings)
