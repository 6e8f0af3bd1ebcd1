"""Reported speech without quotation marks around it: "said that …", "according to …", "her claim that …"."""

from collections.abc import Iterator, Sequence

from checker.language.parse import Parse
from checker.statements.cues import cue_lemma, reporting_words, reports
from checker.statements.grammar import Governed, governed
from checker.statements.page import Page, Utterance
from checker.statements.paragraphs import Span
from checker.statements.places import aside, by_place, closing
from checker.statements.sources import report, source

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


def _without_stops(page: Page, sentence: int, run: list[int]) -> list[int]:
    """A run of tokens without punctuation at its ends, but with the marks of a quotation that begins or ends there."""
    start, tokens = page.spans[sentence][0], page.parses[sentence].tokens
    first, last = 0, len(run)
    while first < last and tokens[run[first]].pos == "PUNCT":
        place = start + tokens[run[first]].start
        if any(begin == place for begin, _, _ in page.piece_at(place)):
            break
        first += 1
    while first < last and tokens[run[last - 1]].pos == "PUNCT":
        place = start + tokens[run[last - 1]].end
        if any(end == place for _, end, _ in page.piece_at(place - 1)):
            break
        last -= 1
    return run[first:last]


def _spans(page: Page, sentence: int, tokens: Sequence[int]) -> tuple[Span, ...]:
    trimmed = (_without_stops(page, sentence, run) for run in _runs(tokens))
    return tuple(_with_marks(page, *page.span(sentence, run)) for run in trimmed if run)


def _with_marks(page: Page, start: int, end: int) -> Span:
    """A span that takes in the mark of a quotation whose first or last word it has."""
    for first, last, _ in (*page.piece_at(start), *page.piece_at(end - 1)):
        if first < start and not any(char.isalnum() for char in page.text[first:start]):
            start = first
        if last > end and not any(char.isalnum() for char in page.text[end:last]):
            end = last
    return start, end


def _form(page: Page, content: Sequence[Span]) -> str:
    """Mixed where a quotation is part of the content, else indirect."""
    for start, end in content:
        if page.quotation_at(start) or any(begin < end for begin, _, _ in page.pieces_from(start)):
            return "mixed"
    return "indirect"


def _adds(page: Page, sentence: int, cue: int, tokens: Sequence[int]) -> bool:
    """Whether a content goes beyond the quotation that it has a part in: Lee said it “was over”.

    What stands on the other side of the cue is no part of it, nor is what has a cue of its own: “We
    won,” Lee said, adding that Roe lost.
    """
    start, parse = page.spans[sentence][0], page.parses[sentence]
    words = [i for i in tokens if parse.tokens[i].pos != "PUNCT"]
    outside = [i for i in words if page.quotation_at(start + parse.tokens[i].start) is None]
    inside = [i for i in words if i not in outside]
    if any(parse.tokens[i].text.lower() in reporting_words() for i in outside):
        return False
    return any((i < cue) == (quoted < cue) for i in outside for quoted in inside[:1])


def _cue(parse: Parse, index: int, frame: str) -> list[int]:
    """The tokens of a cue: the word, and the "to" of "according to"."""
    if frame == _ACCORDING and index + 1 < len(parse.tokens):
        return [index, index + 1]
    return [index]


def _accepted(parse: Parse, index: int, frame: str) -> bool:
    token = parse.tokens[index]
    return frame == _ACCORDING or reports(token.pos, cue_lemma(token.text, token.lemma, token.pos), frame)


def _contents(page: Page, sentence: int, index: int) -> list[Governed]:
    """What a word reports in its sentence."""
    parse = page.parses[sentence]
    inside = aside(parse, index) or closing(parse, index)
    if inside:
        return list(inside)
    found = [one for one in governed(parse, index) if one.content and _accepted(parse, index, one.frame)]
    return found or list(by_place(parse, index))


def _joined(found: Sequence[Governed], *, without: int | None) -> tuple[int, ...]:
    """All that one cue reports, but for a part that holds the source itself."""
    return tuple(sorted({i for one in found for i in one.content if without not in one.content}))


def _to_the_mark(page: Page, content: Sequence[Span], end: int) -> tuple[Span, ...]:
    """The content with a quotation that it runs into taken to its closing mark, within the sentence up to
    `end`: a quotation is one speaker's and is reported whole, however the sentence was parsed.
    """
    whole: list[Span] = []
    for span in content:
        inside = [close for begin, close, _ in page.pieces_from(span[0]) if begin < span[1] < close <= end]
        reached = (span[0], inside[0] if inside else span[1])
        if not whole or reached[0] >= whole[-1][1]:
            whole.append(reached)
    return tuple(whole)


def _in_sentence(page: Page, sentence: int, spoken: frozenset[Span]) -> Iterator[Utterance]:
    parse, start = page.parses[sentence], page.spans[sentence][0]
    for index, token in enumerate(parse.tokens):
        if page.quotation_at(start + token.start):
            continue
        found = _contents(page, sentence, index)
        if (start + token.start, start + token.end) in spoken:
            found = [one for one in found if _adds(page, sentence, index, one.content)]
        if not found:
            continue
        content = _spans(page, sentence, _joined(found, without=source(page, sentence, index)))
        content = _to_the_mark(page, content, page.spans[sentence][1])
        if content:
            yield report(page, sentence, _cue(parse, index, found[0].frame), content, _form(page, content))


def indirect(page: Page, spoken: frozenset[Span]) -> tuple[Utterance, ...]:
    """The utterances whose content is part of the outlet's own sentence, in order of their cues.

    `spoken` are the cues of quotations: what they govern between the marks is not given again. Words
    that stand in a quotation report nothing here, since a quotation is one speaker's.
    """
    return tuple(found for sentence in range(len(page.spans)) for found in _in_sentence(page, sentence, spoken))
