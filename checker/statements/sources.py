"""Who reports: the words that name a source, where the parse finds them and where only their place tells."""

from collections.abc import Sequence

from checker.language.parse import Parse
from checker.statements.audience import audience
from checker.statements.cues import reporting_words
from checker.statements.grammar import antecedent, child, named_span, source_of
from checker.statements.page import Page, Utterance
from checker.statements.paragraphs import Span

_NOMINAL = ("PROPN", "NOUN", "PRON")
_OBJECTS = frozenset({"him", "them", "me", "us", "himself", "herself", "themselves", "itself"})
_DAYS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "morning"]
)
_PART_OF_NAME = ("compound", "flat", "flat:name", "nmod:desc", "nmod:poss", "amod", "appos", "goeswith")
_REACH = 8  # words in front of a cue among which its subject is sought when the parse names none
_INVERTED = ("DET", "ADJ", "NUM", "PROPN", "NOUN", "PRON")


def _is_free(page: Page, sentence: int, index: int) -> bool:
    """Whether a token stands in no quotation."""
    return page.quotation_at(page.spans[sentence][0] + page.parses[sentence].tokens[index].start) is None


def _can_speak(parse: Parse, index: int) -> bool:
    """Whether a token may be the head of a subject: a noun without a preposition that is no day of the week."""
    token = parse.tokens[index]
    if token.pos not in _NOMINAL or token.text.lower() in _OBJECTS or token.text.lower() in _DAYS:
        return False
    return child(parse, index, "case") is None


def _top(parse: Parse, index: int, within: range) -> int:
    """The head of the name that a token is part of, if it is near."""
    while parse.tokens[index].dep in _PART_OF_NAME and parse.tokens[index].head in within:
        index = parse.tokens[index].head
    return index


def _beside(page: Page, sentence: int, cue: int) -> int | None:
    """The head of the nearest noun: behind a cue that follows the quotation at once, else in front of it."""
    parse = page.parses[sentence]
    tokens = parse.tokens
    inverted = range(cue + 1, min(len(tokens), cue + 1 + _REACH))
    opens = cue == 0 or not _is_free(page, sentence, cue - 1)  # “We won,” said Lee
    if opens and inverted and tokens[cue + 1].pos in _INVERTED and tokens[cue + 1].text.lower() not in _OBJECTS:
        found = next((i for i in inverted if tokens[i].pos in _NOMINAL and _is_free(page, sentence, i)), None)
        if found is not None:
            return _top(parse, found, inverted)
    ahead = range(max(0, cue - _REACH), cue)
    for index in reversed(ahead):
        if not _is_free(page, sentence, index):
            return None
        top = _top(parse, index, ahead)
        if _can_speak(parse, index) and _can_speak(parse, top):
            return top
    return None


def _is_nominal(parse: Parse, index: int) -> bool:
    return parse.tokens[index].pos in (*_NOMINAL, "DET", "NUM", "ADJ", "X")


def _is_aside(parse: Parse, head: int, near: int, cue: int) -> bool:
    """Whether a comma parts a subject from the noun at the cue: "the bridge, the mayor said, is safe"."""
    between = [token.text for token in parse.tokens[head:near]]
    return head < near < cue and "," in between and "," not in [token.text for token in parse.tokens[near:cue]]


def source(page: Page, sentence: int, cue: int) -> int | None:
    """The head word of who reports with a cue, outside all quotation marks; None where nobody is named."""
    parse = page.parses[sentence]
    head = source_of(parse, cue)
    near = _beside(page, sentence, cue) if parse.tokens[cue].text.lower() in reporting_words() else None
    if head is None or head == cue or not _is_free(page, sentence, head) or not _is_nominal(parse, head):
        return near
    return near if near is not None and _is_aside(parse, head, near, cue) else head


def report(page: Page, sentence: int, cue: Sequence[int], content: tuple[Span, ...], form: str) -> Utterance:
    """The utterance that a cue, whose first token is the reporting word, makes of a content."""
    parse, head = page.parses[sentence], source(page, sentence, cue[0])
    heard = audience(parse, cue[0])
    words = [i for i in named_span(parse, head, cue[0]) if _is_free(page, sentence, i)] if head is not None else []
    return Utterance(
        content=content,
        cue=page.span(sentence, cue),
        source=None if head is None else page.span(sentence, words or [head]),
        head=None if head is None else page.span(sentence, [head]),
        refers=None if head is None else page.span(sentence, [antecedent(parse, head)]),
        form=form,
        audience=page.span(sentence, heard) if heard and head not in heard else None,
    )
