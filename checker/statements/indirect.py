"""Reported speech without quotation marks around it: "said that …", "according to …", "her claim that …"."""

from collections.abc import Iterator, Sequence

from checker.language.parse import Parse
from checker.statements.cues import cue_lemma, reports
from checker.statements.grammar import Governed, governed
from checker.statements.page import Page, Utterance
from checker.statements.paragraphs import Span
from checker.statements.places import by_place
from checker.statements.sources import find_source

_ACCORDING = "according"


def _runs(tokens: Sequence[int]) -> Iterator[list[int]]:
    """The tokens cut where one is left out."""
    run: list[int] = []
    for index in tokens:
        if run and index != run[-1] + 1:
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _spans(page: Page, sentence: int, tokens: Sequence[int]) -> tuple[Span, ...]:
    parse = page.parses[sentence]
    worded = (run for run in _runs(tokens) if any(parse.tokens[i].pos != "PUNCT" for i in run))
    return tuple(page.span(sentence, run) for run in worded)


def _form(page: Page, content: Sequence[Span]) -> str:
    """Mixed where a quotation is part of the content, else indirect."""
    for start, end in content:
        if page.quotation_at(start) or any(begin < end for begin, _, _ in page.pieces_from(start)):
            return "mixed"
    return "indirect"


def _all_quoted(page: Page, sentence: int, tokens: Sequence[int]) -> bool:
    start, parse = page.spans[sentence][0], page.parses[sentence]
    words = (i for i in tokens if parse.tokens[i].pos != "PUNCT")
    return all(page.quotation_at(start + parse.tokens[i].start) for i in words)


def _cue(parse: Parse, index: int, frame: str) -> list[int]:
    """The tokens of a cue: the word, and the "to" of "according to"."""
    if frame == _ACCORDING and index + 1 < len(parse.tokens):
        return [index, index + 1]
    return [index]


def _utterance(page: Page, sentence: int, index: int, reported: Governed) -> Utterance:
    content = _spans(page, sentence, reported.content)
    source = find_source(page, sentence, index)
    return Utterance(
        content,
        page.span(sentence, _cue(page.parses[sentence], index, reported.frame)),
        source.words if source else None,
        source.head if source else None,
        source.refers if source else None,
        _form(page, content),
    )


def _accepted(parse: Parse, index: int, frame: str) -> bool:
    token = parse.tokens[index]
    return frame == _ACCORDING or reports(token.pos, cue_lemma(token.text, token.lemma), frame)


def _contents(page: Page, sentence: int, index: int, *, spoken: bool) -> list[Governed]:
    """What a word reports in its sentence; a cue of a quotation has what is between the marks already."""
    parse = page.parses[sentence]
    found = [one for one in governed(parse, index) if one.content and _accepted(parse, index, one.frame)]
    if not found and not spoken:
        found = list(by_place(parse, index))
    return [one for one in found if not (spoken and _all_quoted(page, sentence, one.content))]


def _in_sentence(page: Page, sentence: int, spoken: frozenset[Span]) -> Iterator[Utterance]:
    start = page.spans[sentence][0]
    for index, token in enumerate(page.parses[sentence].tokens):
        if page.quotation_at(start + token.start):
            continue
        cues_quotation = (start + token.start, start + token.end) in spoken
        for reported in _contents(page, sentence, index, spoken=cues_quotation):
            found = _utterance(page, sentence, index, reported)
            if found.content:
                yield found


def indirect(page: Page, spoken: frozenset[Span]) -> tuple[Utterance, ...]:
    """The utterances whose content is part of the outlet's own sentence, in order of their cues.

    `spoken` are the cues of quotations: what they govern between the marks is not given again. Words
    that stand in a quotation report nothing here, since a quotation is one speaker's.
    """
    return tuple(found for sentence in range(len(page.spans)) for found in _in_sentence(page, sentence, spoken))
