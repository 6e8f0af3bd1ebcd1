"""Quoted without marks: a paragraph behind a colon in a speaker's own voice, and a post signed with its account."""

import re
from collections.abc import Collection
from itertools import pairwise

from checker.statements.cues import reporting_words
from checker.statements.paragraphs import Span, paragraphs, trim

# "I", "we" and what belongs to them: outlets seldom speak of themselves, and hardly ever behind a colon.
_VOICE = re.compile(r"\b(?:I|[Ww]e|us|[Oo]urs?|[Mm]y|me)\b(?!\.\w)")
_WORD = re.compile(r"[\w'’]+")
_FEWEST, _LEAD = 12, 3  # words of a block, and of what leads in to it: "Update:" leads in to the outlet's own words
_ENDS = tuple(".!?…\"'”’)")
# "… — Ann Lee (@annlee) May 3, 2021", and the links that stand in front of it.
_ACCOUNT = re.compile(r"\s[—–-]{1,2}\s?[A-Z][^()\n—]{1,60}\s\(@\w{1,20}\)")
_LINK = re.compile(r"\s*(?:https?://|pic\.twitter\.com/)\S+$")


def _signed(text: str, span: Span) -> Span | None:
    """The words of a post that ends with its account."""
    account = _ACCOUNT.search(text, *span)
    if account is None:
        return None
    end = account.start()
    while link := _LINK.search(text[max(span[0], end - 60) : end]):
        end -= len(link.group())
    return trim(text, span[0], end)


def _reports(text: str, lead: Span) -> bool:
    """Whether the last words in front of the colon tell that somebody speaks: "the minister added:"."""
    return any(word.lower() in reporting_words() for word in _WORD.findall(text, *lead)[-_LEAD:])


def _introduced(text: str, lead: Span, span: Span) -> bool:
    """Whether a paragraph is what the one in front of it announces."""
    if not text.endswith(":", *lead) or not text.endswith(_ENDS, *span):
        return False
    long = len(_WORD.findall(text, *lead)) >= _LEAD and len(_WORD.findall(text, *span)) >= _FEWEST
    return long and (bool(_VOICE.search(text, *span)) or _reports(text, lead))


def blocks(text: str, marked: Collection[int], skip: Collection[Span] = ()) -> tuple[tuple[Span, int], ...]:
    """The paragraphs that are quoted as a whole without marks, in order, each with its number among those that are
    left when `skip` is cut out. `marked` are the numbers of those with quotations of their own: nothing but a post
    may quote in its turn.
    """
    every = paragraphs(text)
    before = {after[0]: lead for lead, after in pairwise(every)}
    found: list[tuple[Span, int]] = []
    for number, span in enumerate(paragraphs(text, tuple(skip))):
        post, lead = _signed(text, span), before.get(span[0])
        if post and post[0] < post[1]:
            found.append((post, number))
        elif lead and number not in marked and _introduced(text, lead, span):
            found.append((span, number))
    return tuple(found)
