"""The records that travel from stage to stage, and the one error that is the user's to mend.

All spans are character offsets, half open, into `Article.text`, or those of a headline and of
claims in it into `Article.headline`. Every record is frozen and
picklable; a stage makes new ones and changes none.
"""

from checker.model.article import Article, hours_between
from checker.model.discrepancy import Claim, Discrepancy, Verdict, fingerprint
from checker.model.error import CheckerError
from checker.model.kinds import Kind, Level, Relation
from checker.model.report import Coverage, Fact, Report, Unreadable
from checker.model.statement import Attribution, Mention, Slot, Statement
from checker.model.story import AlignedPair, Match, Score, Story
from checker.model.values import Event, Participant, Person, Quantity, Role, When

__all__ = [
    "AlignedPair",
    "Article",
    "Attribution",
    "CheckerError",
    "Claim",
    "Coverage",
    "Discrepancy",
    "Event",
    "Fact",
    "Kind",
    "Level",
    "Match",
    "Mention",
    "Participant",
    "Person",
    "Quantity",
    "Relation",
    "Report",
    "Role",
    "Score",
    "Slot",
    "Statement",
    "Story",
    "Unreadable",
    "Verdict",
    "When",
    "fingerprint",
    "hours_between",
]
