"""Who speaks between quotation marks: the cue beside a quotation, and the chain of quotations without one."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from checker.language.parse import Parse
from checker.statements.cues import reporting_words
from checker.statements.page import Page, Utterance
from checker.statements.quotations import Quotation
from checker.statements.sources import report

# Words between a quotation and its cue: "…," John Smith, the chairman of the county board, said.
_NEAR = 30
_STOPS = ".!?…"
# A name of up to five words behind a dash, at the end of its line: nothing else follows a quotation so.
_SIGNATURE = re.compile(
    r"(?:\s*(?:https?://|pic\.)\S++)*+"  # possessive: links glued together must not be cut in every possible way
    r"\s*([―—–-]{1,2})\s*([A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,4}?)\.?(?=\s*(?:[\n,(]|$))"
)
_ACCOUNT = " (@"  # a post's signature goes on with its account, and the post need not end with a stop
# What follows a quotation so goes on with the outlet's sentence: the cue in front of the quotation has it.
_GOES_ON = frozenset(
    {"and", "but", "when", "while", "as", "before", "after", "because", "if", "in", "at", "during", "to"}
)

_NEXT_WORD = re.compile(r"[\s,]*([A-Za-z]+)")

Place = tuple[int, int]  # a sentence, and a token of it


def _outside(page: Page, sentence: int, first: int, last: int) -> list[int]:
    """The tokens of a sentence from place `first` to `last` that stand in no quotation."""
    start, tokens = page.spans[sentence][0], page.parses[sentence].tokens
    begin = bisect_left(tokens, first - start, key=lambda token: token.start)
    end = bisect_right(tokens, last - start, key=lambda token: token.end)
    return [i for i in range(begin, end) if page.quotation_at(start + tokens[i].start) is None]


def _is_cue(parse: Parse, index: int) -> bool:
    token = parse.tokens[index]
    word = token.text.lower()
    return word == "according" or (word in reporting_words() and token.pos in ("VERB", "AUX"))


def _behind(page: Page, end: int) -> Place | None:
    """The cue that follows a quotation ending at `end` in the same sentence, before the next one."""
    sentence = page.sentence_at(end - 1)
    if sentence < 0:
        return None
    limit = page.spans[sentence][1]
    following = next((start for start, _, _ in page.pieces_from(end)), limit)
    near = _outside(page, sentence, end, min(limit, following))[:_NEAR]
    found = next((i for i in near if _is_cue(page.parses[sentence], i)), None)
    return None if found is None else (sentence, found)


def _ahead(page: Page, start: int, *, sure: bool = False) -> Place | None:
    """The last cue in front of a quotation that begins at `start`, in its sentence or before its colon; where it has
    to be `sure`, no other verb or noun does in place of one.
    """
    sentence = page.sentence_at(start)
    if sentence < 0:
        return None
    introduced = sentence > 0 and page.spans[sentence][0] >= start and page.text[page.spans[sentence - 1][1] - 1] == ":"
    sentence -= introduced
    near = _outside(page, sentence, page.spans[sentence][0], start)[-_NEAR:]
    found = next((i for i in reversed(near) if _is_cue(page.parses[sentence], i)), None)
    if found is None and introduced and not sure:
        found = next((i for i in reversed(near) if page.parses[sentence].tokens[i].pos in ("VERB", "NOUN")), None)
    return None if found is None else (sentence, found)


def _between(page: Page, quotation: Quotation) -> Place | None:
    """The cue that interrupts a quotation."""
    for (_, end), (start, _) in zip(quotation.marked, quotation.marked[1:], strict=False):
        sentence = page.sentence_at(end)
        inside = _outside(page, sentence, end, start) if sentence >= 0 else []
        for index in inside:
            if _is_cue(page.parses[sentence], index):
                return sentence, index
    return None


def _signed(page: Page, quotation: Quotation) -> Utterance | None:
    """A quotation with its speaker's name behind a dash: "…" — Ann Lee."""
    end = quotation.outer[1]
    signature = _SIGNATURE.match(page.text, end)
    if signature is None:
        return None
    if page.text[quotation.end - 1] not in _STOPS and not page.text.startswith(_ACCOUNT, signature.end()):
        return None
    dash, name = signature.span(1), (signature.start(2), signature.start(2) + len(signature[2].rstrip(".")))
    head = (page.text.rfind(" ", *name) + 1 or name[0], name[1])
    return Utterance(quotation.marked, dash, name, head, head, "direct", quotation)


def _turns_away(page: Page, end: int) -> bool:
    """Whether the words behind a quotation go on with another clause or quotation: ", adding …", ", when …"."""
    word = _NEXT_WORD.match(page.text, end)
    return word is not None and (word[1].lower() in _GOES_ON or word[1].endswith("ing"))


def _cued(page: Page, quotation: Quotation) -> Utterance | None:
    """The utterance of a quotation whose speaker is named beside it."""
    start, end = quotation.outer
    place = _between(page, quotation)
    if place is None and _turns_away(page, end):
        place = _ahead(page, start)
    # What leads in to a paragraph without marks may be anything: "Hill on the end of the harbour:".
    place = place or _behind(page, end) or _ahead(page, start, sure=quotation.is_block)
    if place is None:
        return None
    sentence, cue = place
    return replace(report(page, sentence, [cue], quotation.marked, "direct"), quotation=quotation)


def _chained(page: Page, quotation: Quotation, before: Utterance | None) -> Utterance | None:
    """A quotation without a cue, given to the speaker of the quotation before it where they touch."""
    if before is None or before.quotation is None:
        return None
    near = quotation.paragraph - page.paragraph_at(before.quotation.outer[1] - 1) <= 1
    return replace(before, content=quotation.marked, quotation=quotation) if near else None


def _is_spoken(page: Page, quotation: Quotation) -> bool:
    """Whether a quotation is an utterance: a sentence of its own, or the end of one with its cue behind it."""
    if quotation.form == "direct" or len(quotation.parts) > 1:
        return True
    behind = page.text[quotation.outer[1] : quotation.outer[1] + 1]
    return (page.text[quotation.end - 1] in ",?!" or behind == ",") and _behind(page, quotation.outer[1]) is not None


def _each(page: Page) -> Iterator[Utterance]:
    last: Utterance | None = None
    for quotation in page.quotations:
        if not _is_spoken(page, quotation):
            continue
        found = _signed(page, quotation) or _cued(page, quotation) or _chained(page, quotation, last)
        if found:
            yield found
            last = found


def direct(page: Page) -> tuple[Utterance, ...]:
    """The utterances of all quotations that make sentences of their own, in order.

    One without a speaker beside it goes to the speaker of the quotation before it, where that is in
    the same paragraph or the one before; one that nobody is named for is left out.
    """
    return tuple(_each(page))
