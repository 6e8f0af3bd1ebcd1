"""Finds where news outlets disagree on the facts of one story.

What is named here is all that other code should import; `import checker` loads no model.
"""

from checker.api import check, read_articles
from checker.config import Config, read_config
from checker.model import (
    AlignedPair,
    Article,
    CheckerError,
    Claim,
    Coverage,
    Discrepancy,
    Level,
    Mention,
    Relation,
    Report,
    Score,
    Statement,
    Story,
    Unreadable,
    Verdict,
)

__all__ = [
    "AlignedPair",
    "Article",
    "CheckerError",
    "Claim",
    "Config",
    "Coverage",
    "Discrepancy",
    "Level",
    "Mention",
    "Relation",
    "Report",
    "Score",
    "Statement",
    "Story",
    "Unreadable",
    "Verdict",
    "check",
    "read_articles",
    "read_config",
]
