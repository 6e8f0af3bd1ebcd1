"""The report as a table for pandas."""

from typing import TYPE_CHECKING

from checker.model import Claim, Discrepancy, Report

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "fingerprint", "rule", "level", "relation", "subject", "message", "because", "story", "score", "verdict",
    "side", "article", "outlet", "published", "headline", "url", "path", "start", "end", "text", "value",
    "sentence", "copies",
)  # fmt: skip


def row(discrepancy: Discrepancy, side: int, claim: Claim) -> tuple[object, ...]:
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
        discrepancy.verdict.decision if discrepancy.verdict else "",
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
        article.text[slice(*claim.statement)],
        " ".join(claim.copies),
    )


def rows(report: Report) -> tuple[tuple[object, ...], ...]:
    """One row a claim, in the report's order."""
    return tuple(row(d, side, claim) for d in report.discrepancies for side, claim in enumerate(d.claims, start=1))


def to_frame(report: Report) -> "pd.DataFrame":
    """One row a claim, in the report's order, with the columns `COLUMNS`; no rows if nothing was found.

    The rows of one `fingerprint` are the sides of one discrepancy. `published` is an ISO date or time, "" if unknown.
    """
    import pandas as pd

    return pd.DataFrame.from_records(list(rows(report)), columns=list(COLUMNS))
