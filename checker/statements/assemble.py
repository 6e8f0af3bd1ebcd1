"""An article's statements: its sentences and its quotations, with their mentions and speakers."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from checker.ingest.boilerplate import boilerplate, readable
from checker.language.parse import Parse
from checker.language.pipeline import Parser
from checker.mentions import mentions
from checker.model import Article, Attribution, Mention, Statement
from checker.statements.attribution import attributions, by_quotation
from checker.statements.page import Page, Utterance, lay_open
from checker.statements.paragraphs import Span
from checker.statements.quotations import quotations
from checker.statements.sentences import sentences
from checker.statements.speakers import resolve


class _Mentions:
    """The mentions of an article, found by place."""

    def __init__(self, found: Sequence[Mention]) -> None:
        self.found = found
        self.starts = [mention.start for mention in found]

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Those that lie in the span, in order."""
        near = self.found[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return tuple(mention for mention in near if mention.end <= end)


def _as_written(mention: Mention, text: str) -> Mention:
    """The mention with the article's own text, where something blanked stands in it."""
    own, person = text[mention.start : mention.end], mention.person
    if person is not None:
        roles = tuple(replace(role, text=text[role.start : role.end]) for role in person.roles)
        person = person if roles == person.roles else replace(person, roles=roles)
    return mention if own == mention.text and person is mention.person else replace(mention, text=own, person=person)


def _text(article: Article, span: Span | None) -> str:
    return article.text[slice(*span)] if span else ""


def _attribution(article: Article, said: Utterance) -> Attribution:
    return Attribution(
        _text(article, said.source),
        said.speaker,
        _text(article, said.cue),
        _text(article, said.audience),
        said.form,
    )


def _quoted(page: Page, article: Article, found: _Mentions, said: Sequence[Utterance]) -> Iterator[Statement]:
    owner = by_quotation(page, said)
    for quotation in page.quotations:
        start, end = quotation.start, quotation.end
        one = owner.get(quotation)
        yield Statement(
            article, "quotation", start, end, article.text[start:end], quotation.paragraph,
            _attribution(article, one) if one else None, found.within(start, end), quotation.parts,
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
            _attribution(article, one) if one else None, found.within(start, end),
        )  # fmt: skip


def _headline(article: Article, parse: Parse) -> Statement:
    return Statement(
        article, "headline", 0, len(article.headline), article.headline, mentions=mentions([parse], [0], article.day)
    )


def headlines(articles: Sequence[Article], parser: Parser) -> list[tuple[Statement, ...]]:
    """Each article's headline as a statement, with spans into `Article.headline`; () of an article without one."""
    parses = iter(parser.parse([article.headline for article in articles if article.headline.strip()]))
    return [(_headline(article, next(parses)),) if article.headline.strip() else () for article in articles]


@dataclass(frozen=True, slots=True)
class _Cut:
    """An article's text as it is read, what of it is skipped, and its sentences."""

    article: Article
    text: str
    skip: tuple[Span, ...]
    spans: tuple[Span, ...]

    @property
    def texts(self) -> list[str]:
        return [self.text[start:end] for start, end in self.spans]


def _cut(article: Article) -> _Cut:
    skip, text = boilerplate(article.text), readable(article.text)
    return _Cut(article, text, skip, sentences(text, skip))


def sentence_texts(article: Article) -> list[str]:
    """The words of an article's sentences, as its statements will have them; nothing is parsed for it."""
    return [article.text[start:end] for start, end in _cut(article).spans]


def _statements(cut: _Cut, parses: Sequence[Parse]) -> tuple[Statement, ...]:
    article = cut.article
    page = lay_open(cut.text, cut.spans, parses, quotations(cut.text, cut.skip))
    named = mentions(parses, [start for start, _ in cut.spans], article.day)
    found = _Mentions([_as_written(mention, article.text) for mention in named])
    said = resolve(page, attributions(page), found.found)
    every = (*_sentences(page, article, found, said), *_quoted(page, article, found, said))
    return tuple(sorted(every, key=lambda s: (s.start, s.kind == "quotation", s.end)))


def statements(articles: Sequence[Article], parser: Parser) -> list[tuple[Statement, ...]]:
    """Each article's statements in order of its text; a quotation follows the sentence that it stands in.

    Newsletter calls, captions and the like are none. An article without sentences gives none. The sentences of
    all articles are parsed at once: many fill a batch better than few.
    """
    cuts = list(map(_cut, articles))
    parses = iter(parser.parse([text for cut in cuts for text in cut.texts]))
    return [_statements(cut, list(islice(parses, len(cut.spans)))) for cut in cuts]
