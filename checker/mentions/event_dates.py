"""Which of a sentence's dates belongs to which of its events."""

import re

from checker.language.parse import Parse
from checker.mentions.participants import RELATIVE, Sentence
from checker.model import Mention

_PERFECT = frozenset({"has", "have", "'ve", "’ve"})
_WITH_TODAY = re.compile(r"(?:earlier |later )?(?:this|today|tonight|now|the (?:past|last)|recent)", re.IGNORECASE)
_MOST_STEPS = 6  # words between a date and its event


def _heads_clause(parse: Parse, index: int) -> bool:
    """Whether a noun or adjective is the predicate of a clause of its own: "who has been on duty since 1995"."""
    cop = any(parse.tokens[child].dep.startswith("cop") for child in parse.children(index))
    return cop or parse.tokens[index].dep.startswith(("acl", "advcl", "ccomp", "parataxis"))


def _is_said_then(parse: Parse, before: int, owner: int) -> bool:
    """Whether a date behind a verb tells when the clause behind it was said: "said Monday the council had voted"."""
    return parse.tokens[owner].dep.startswith("ccomp") and parse.tokens[owner].head == before


def _owner(parse: Parse, index: int, events: frozenset[int]) -> int:
    """The event that a date belongs to: the first above it in the tree, over nouns that are none; -1 for none.

    A date right behind a verb is that verb's. A weekday right behind a noun, with a clause behind it, is that
    noun's: "the report Thursday that said".
    """
    tokens = parse.tokens
    before = index - 1
    while before > 0 and tokens[before].pos in {"ADP", "ADV", "DET", "ADJ"} and index - before < _MOST_STEPS:
        before -= 1
    if before >= 0 and before in events and tokens[before].pos == "VERB":
        return before  # "his term ends in 2018": whatever the parse hangs the year on
    clause = index + 1 < len(tokens) and tokens[index + 1].text.casefold() in RELATIVE
    if clause and index and tokens[index - 1].pos == "NOUN":
        return index - 1 if index - 1 in events else -1
    for _ in range(_MOST_STEPS):
        above = parse.tokens[index].head
        if above in events:
            return -1 if _is_said_then(parse, before, above) else above
        if above == index or parse.tokens[above].pos in {"VERB", "AUX"} or _heads_clause(parse, above):
            return -1
        index = above
    return -1


def _is_perfect(parse: Parse, verb: int) -> bool:
    """Whether a verb stands in the present perfect, which takes no date of the past: "has apologised"."""
    helpers = {parse.tokens[c].text.casefold() for c in parse.children(verb) if parse.tokens[c].dep.startswith("aux")}
    return bool(helpers & _PERFECT)


def _may_own(sentence: Sentence, owner: int, date: Mention) -> bool:
    open_ended = date.when is not None and bool(date.when.bound)
    return open_ended or _WITH_TODAY.match(date.text) is not None or not _is_perfect(sentence.parse, owner)


def dates_of(sentence: Sentence, events: frozenset[int]) -> dict[int, tuple[tuple[int, int], ...]]:
    """By the token of each event the span of the date that is its own: of several the one nearest to its word."""
    found: dict[int, dict[tuple[int, int], int]] = {}
    for index in range(len(sentence.parse.tokens)):
        mention = sentence.date(index)
        owner = _owner(sentence.parse, index, events) if mention is not None else -1
        if mention is not None and owner >= 0 and _may_own(sentence, owner, mention):
            spans = found.setdefault(owner, {})
            spans.setdefault((mention.start, mention.end), abs(index - owner))
    return {owner: (min(spans, key=lambda span: (spans[span], span)),) for owner, spans in found.items()}
