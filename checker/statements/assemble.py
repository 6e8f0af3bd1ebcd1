"""An article's statements: its sentences and its quotations, with their mentions and speakers."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.ingest.boilerplate import boilerplate
from checker.language.pipeline import Parser
from checker.mentions import mentions
from checker.model import Article, Attribution, Kind, Mention, Statement
from checker.statements.attribution import attributions
from checker.statements.page import Page, Utterance, lay_open
from checker.statements.paragraphs import Span
from checker.statements.quotations import Quotation, quotations
from checker.statements.sentences import sentences


class _Mentions:
    """The mentions of an article, found by place."""

    def __init__(self, found: Sequence[Mention]) -> None:
        self.found = found
        self.starts = [mention.start for mention in found]

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Those that lie in the span, in order."""
        near = self.found[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return tuple(mention for mention in near if mention.end <= end)


def _text(article: Article, span: Span | None) -> str:
    return article.text[slice(*span)] if span else ""


def _speaker(article: Article, found: _Mentions, said: Utterance) -> str:
    """The resolved person or body behind the words that name the source; those words where it is neither."""
    if said.speaker:
        return said.speaker
    for span in (said.refers, said.head, said.source):
        named = found.within(*span) if span else ()
        for mention in named:
            if mention.kind is Kind.PERSON and mention.person and mention.person.name:
                return mention.person.name
    return _text(article, said.head)


def _attribution(article: Article, found: _Mentions, said: Utterance) -> Attribution:
    return Attribution(
        _text(article, said.source),
        _speaker(article, found, said),
        _text(article, said.cue),
        _text(article, said.audience),
        said.form,
    )


def _quoted(page: Page, article: Article, found: _Mentions, said: Sequence[Utterance]) -> Iterator[Statement]:
    by_quotation = {one.quotation: one for one in said if one.quotation}
    for quotation in page.quotations:
        one = by_quotation.get(quotation)
        yield _quotation(article, found, quotation, _attribution(article, found, one) if one else None)


def _quotation(article: Article, found: _Mentions, quotation: Quotation, said: Attribution | None) -> Statement:
    start, end = quotation.start, quotation.end
    return Statement(
        article, "quotation", start, end, article.text[start:end], quotation.paragraph, said,
        found.within(start, end), quotation.parts,
    )  # fmt: skip


def _covers(said: Utterance, start: int, end: int) -> bool:
    """Whether most of a sentence is what somebody is reported to have said."""
    inside = sum(max(0, min(end, b) - max(start, a)) for a, b in said.content)
    return inside * 2 > end - start


def _sentences(page: Page, article: Article, found: _Mentions, said: Sequence[Utterance]) -> Iterator[Statement]:
    for start, end in page.spans:
        one = next((u for u in said if _covers(u, start, end)), None)
        yield Statement(
            article, "sentence", start, end, article.text[start:end], page.paragraph_at(start),
            _attribution(article, found, one) if one else None, found.within(start, end),
        )  # fmt: skip


def statements(article: Article, parser: Parser) -> tuple[Statement, ...]:
    """The statements of an article in order of its text; a quotation follows the sentence that it stands in.

    Newsletter calls, captions and the like are none. An article without sentences gives none.
    """
    skip = boilerplate(article.text)
    spans = sentences(article.text, skip)
    parses = parser.parse([article.text[start:end] for start, end in spans])
    page = lay_open(article.text, spans, parses, quotations(article.text, skip))
    found = _Mentions(mentions(parses, [start for start, _ in spans], article.day))
    said = attributions(page)
    every = (*_sentences(page, article, found, said), *_quoted(page, article, found, said))
    return tuple(sorted(every, key=lambda s: (s.start, s.kind == "quotation", s.end)))
