"""Dates and times in a sentence, placed in the calendar at their own grain."""

import datetime as dt

from checker.language.parse import Parse, Token
from checker.mentions.calendars import MONTHS, SEASONS
from checker.mentions.date_expressions import Expression
from checker.mentions.date_grammar import expressions
from checker.mentions.date_resolution import resolve
from checker.mentions.heads import head_noun
from checker.mentions.lexemes import Lexemes, at, lex
from checker.mentions.tense import Clauses, tense_at
from checker.model import Kind, Mention, Slot, When

_NAMES = frozenset({"may", "march", "april", "june", "august"})  # months that are also words or given names


def _span(lexemes: Lexemes, found: Expression) -> tuple[int, int]:
    """Characters of the expression, without the possessive behind it."""
    last = at(lexemes, found.stop - 1)
    return at(lexemes, found.start).start, last.end - (2 if last.lower.endswith("'s") else 0)


def _is_other_word(found: Expression, tokens: dict[int, Token], start: int) -> bool:
    """Whether the tagger read a lone "May", "march" or "fall" as a verb."""
    if found.kind not in {"month", "season"} or found.year:
        return False
    words = [tokens[k] for k in range(start, start + 40) if k in tokens][:3]
    named = [token for token in words if token.text.lower() in MONTHS or token.text.lower() in SEASONS]
    return any(token.tag in {"MD", "VB", "VBD", "VBP", "VBZ"} and token.text.lower() in _NAMES for token in named)


def date_spans(parse: Parse, lexemes: Lexemes) -> tuple[tuple[int, int], ...]:
    """The spans of all that names a time in a sentence, placed or not: no quantity lies in them."""
    return tuple(_span(lexemes, found) for found in expressions(lexemes))


def _mention(parse: Parse, span: tuple[int, int], when: When) -> Mention:
    start, end = span
    head = head_noun(parse, start, end, "count") if parse.tokens else ""
    return Mention(Kind.DATE, start, end, parse.text[start:end], when.key, Slot(head=head), when=when)


def dates(parse: Parse, published: dt.date | None) -> tuple[Mention, ...]:
    """The dates of a sentence in order of the text, offsets relative to `parse.text`; () for none.

    Relative dates are placed against `published`; without it they are left out. The span takes in "since", "by",
    "early" and the like, not "on" or "in".
    """
    lexemes, tokens = lex(parse.text), {token.start: token for token in parse.tokens}
    day = published.date() if isinstance(published, dt.datetime) else published
    clauses, found = Clauses(parse), []
    for expression in expressions(lexemes):
        span = _span(lexemes, expression)
        when = resolve(expression, day, tense_at(clauses, span[0]))
        if when and not _is_other_word(expression, tokens, span[0]):
            found.append(_mention(parse, span, when))
    return tuple(found)
