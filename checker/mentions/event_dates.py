"""Which of a sentence's dates belongs to which of its events."""

import re

from checker.language.parse import Parse
from checker.mentions.participants import RELATIVE, Sentence
from checker.model import Mention

_PERFECT = frozenset({"has", "have", "'ve", "’ve"})
_WITH_TODAY = re.compile(r"(?:earlier |later )?(?:this|today|tonight|now|the (?:past|last)|recent)", re.IGNORECASE)
_MOST_STEPS = 6  # words between a date and its event
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def _heads_clause(parse: Parse, index: int) -> bool:
    """Whether a noun or adjective is the predicate of a clause of its own: "who has been on duty since 1995"."""
    cop = any(parse.tokens[child].dep.startswith("cop") for child in parse.children(index))
    return cop or parse.tokens[index].dep.startswith(("acl", "advcl", "ccomp", "parataxis"))


def _is_said_then(parse: Parse, before: int, owner: int) -> bool:
    """Whether a date behind a verb tells when the clause behind it was said: "said Monday the council had voted"."""
    return parse.tokens[owner].dep.startswith("ccomp") and parse.tokens[owner].head == before


def _before(sentence: Sentence, index: int) -> set[str]:
    """The prepositions of a date; not the first word of "from 1966 to 1978", which is a part of it."""
    parse = sentence.parse
    return {parse.tokens[c].text.casefold() for c in parse.children(index) if c < index and not sentence.date(c)}


def _is_year(sentence: Sentence, index: int) -> bool:
    return _YEAR.fullmatch(sentence.parse.tokens[index].text) is not None


def _is_no_time_of(sentence: Sentence, index: int) -> bool:
    """Whether a date tells which thing is meant, or what it is for, not when something was done to it: "the 2017
    budget", "two letters from May 19", "takes part for 2018".
    """
    above = sentence.parse.tokens[index].head
    before, year = _before(sentence, index), _is_year(sentence, index)
    names = year and index < above and sentence.parse.tokens[above].pos in {"NOUN", "PROPN"}
    return names or "from" in before or (year and "for" in before)


def _ends_clause(sentence: Sentence, index: int) -> bool:
    """Whether what a date hangs on is as far up as its event may be."""
    above = sentence.parse.tokens[index].head
    verb = sentence.parse.tokens[above].pos in {"VERB", "AUX"}
    return above == index or verb or _heads_clause(sentence.parse, above)


def _owner(sentence: Sentence, index: int, events: frozenset[int]) -> int:
    """The event that a date belongs to: the first above it in the tree, over nouns that are none; -1 for none.

    A date right behind a verb is that verb's. A weekday right behind a noun, with a clause behind it, is that
    noun's: "the report Thursday that said".
    """
    parse, tokens = sentence.parse, sentence.parse.tokens
    before = index - 1
    while before > 0 and tokens[before].pos in {"ADP", "ADV", "DET", "ADJ"} and index - before < _MOST_STEPS:
        before -= 1
    if before >= 0 and before in events and tokens[before].pos == "VERB":
        return before  # "his term ends in 2018": whatever the parse hangs the year on
    clause = index + 1 < len(tokens) and tokens[index + 1].text.casefold() in RELATIVE
    if clause and index and tokens[index - 1].pos == "NOUN":
        return index - 1 if index - 1 in events else -1
    for _ in range(_MOST_STEPS):
        above = tokens[index].head
        if above in events and tokens[above].pos == "NOUN":
            return above  # "the 2016 election"
        if _is_no_time_of(sentence, index):
            return -1
        if above in events:
            return -1 if _is_said_then(parse, before, above) else above
        if _ends_clause(sentence, index):
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
        owner = _owner(sentence, index, events) if mention is not None else -1
        if mention is not None and owner >= 0 and _may_own(sentence, owner, mention):
            spans = found.setdefault(owner, {})
            spans.setdefault((mention.start, mention.end), abs(index - owner))
    return {owner: (min(spans, key=lambda span: (spans[span], span)),) for owner, spans in found.items()}
