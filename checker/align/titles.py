"""The titles that an article gives a person, with what the sentence around each says of its time."""

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.align.posts import RANKS
from checker.model import Article, Role, Statement, Story

# What tells that somebody loses a post or is given another one; not that a shot is fired.
_LEAVES = re.compile(
    r"\b(?:depart(?:ed|ing|s|ure)|dismiss(?:al|ed|ing)|(?<!shots )fir(?:ed|ing)(?! (?:an?|at|into|missiles|on|shots)\b)"
    r"|oust(?:ed|er|ing)|promot(?:ed|es|ing)|quit(?:s|ting)?|replac(?:ed|es|ing)|resign(?:ation|ed|ing|s)?|sack(?:ed|ing)"
    r"|step(?:ped|ping|s)? down|succeed(?:ed|ing|s))\b"
)
NEAR = 40  # characters between a title and such a word: the name, "had been" and "of" have room, no second clause


def _at(statements: Sequence[Statement], place: int) -> Statement | None:
    return next((s for s in statements if s.start <= place < s.end), None)


def _told(role: Role, sentence: Statement | None) -> Role:
    """The role, "then" where its sentence tells beside it that a post changes hands."""
    if role.state or sentence is None:
        return role
    low, high = max(role.start - NEAR, sentence.start), min(role.end + NEAR, sentence.end)
    return replace(role, state="then") if _LEAVES.search(sentence.article.text[low:high]) else role


def titles_of(story: Story, article: Article, roles: Sequence[Role]) -> tuple[Role, ...]:
    """The roles that an article gives one person, in order, without the ranks that others are quoted with.

    "The firing of director Ann Hill" gives her the title of that day, whatever she is when the article appears; and
    who speaks of a major general says "General".
    """
    own = [statement for statement in story.statements if statement.article.id == article.id]
    quotations = [statement for statement in own if statement.kind == "quotation"]
    sentences = [statement for statement in own if statement.kind == "sentence"]
    kept = (role for role in roles if role.office not in RANKS or not _at(quotations, role.start))
    return tuple(_told(role, _at(sentences, role.start)) for role in kept)
