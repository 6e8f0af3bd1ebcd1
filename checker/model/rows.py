"""Discrepancies as rows of plain values, for tables of any kind."""

from collections.abc import Iterable

from checker.model.discrepancy import Claim, Discrepancy

COLUMNS = (
    "fingerprint", "rule", "level", "relation", "subject", "message", "because", "story", "score", "verdict",
    "side", "article", "outlet", "published", "headline", "url", "path", "start", "end", "text", "value",
    "sentence", "copies",
)  # fmt: skip


def _row(discrepancy: Discrepancy, side: int, claim: Claim) -> tuple[object, ...]:
    """One claim's values in the order of `COLUMNS`; `side` counts a discrepancy's claims from 1."""
    article = claim.article
    return (
        discrepancy.fingerprint,
        discrepancy.rule,
        discrepancy.level.value,
        discrepancy.relation.value,
        discrepancy.subject,
        discrepancy.message,
        " · ".join(discrepancy.because),
        discrepancy.story,
        round(discrepancy.score.total, 4),
        discrepancy.verdict.decision if discrepancy.verdict else "known" * discrepancy.known,
        side,
        article.id,
        article.outlet,
        article.published.isoformat() if article.published else "",
        article.headline,
        article.url,
        article.path,
        claim.start,
        claim.end,
        claim.text,
        claim.value,
        claim.source[slice(*claim.statement)],
        " ".join(claim.copies),
    )


def rows(discrepancies: Iterable[Discrepancy]) -> list[tuple[object, ...]]:
    """One row a claim, in order, with the values of `COLUMNS`."""
    return [_row(found, side, claim) for found in discrepancies for side, claim in enumerate(found.claims, start=1)]
