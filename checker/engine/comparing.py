"""From the articles of stories to what the rules find in them: read, encode, pair, match, ask each rule.

The vectors of some stories are worked out on one core while they are read on another; they are compared when both
are done.
"""

from collections import deque
from collections.abc import Generator, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from checker import stories
from checker.align import matches, outlet_pairs, pair_quotations, pair_sentences
from checker.align.candidates import is_compared
from checker.align.encoder import Encoder, Passage
from checker.config import Config
from checker.engine.agreeing import partners, with_agreeing
from checker.engine.facts import story_facts
from checker.engine.outcome import Outcome, outcome_key, outline, read, written
from checker.language.pipeline import Parser
from checker.model import AlignedPair, Article, Kind, Statement, Story
from checker.rule import Rule
from checker.statements.ahead import reading_ahead
from checker.statements.assemble import sentence_texts
from checker.statements.kept import Contents, Reader
from checker.store import Store

ENOUGH = 60_000  # characters that are encoded at once, some 400 sentences: enough of each length to fill a batch
AHEAD = 3  # batches that are encoded before they are compared: the encoder has that many sentences' words at hand

Groups = Mapping[str, Sequence[Article]]
_Batch = dict[str, Sequence[Article]]
Outcomes = Generator[tuple[str, Outcome]]


@dataclass(frozen=True, slots=True)
class Tools:
    """The two models of a run, one from text to vectors, the other from sentences to parses, and where what is
    made with them is kept; `store` changes its version with the models and with our code.
    """

    encoder: Encoder
    parser: Parser
    store: Store = field(default_factory=Store)

    @property
    def reader(self) -> Reader:
        """From articles to their statements."""
        return Reader(self.parser, self.store)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A story whose articles have been read."""

    name: str
    articles: Sequence[Article]
    contents: Mapping[str, Contents]


def _of(contents: Contents, kind: str) -> list[Statement]:
    return [statement for statement in contents.statements if statement.kind == kind]


def _align(left: Contents, right: Contents, config: Config, tools: Tools) -> Iterator[AlignedPair]:
    yield from pair_sentences(_of(left, "sentence"), _of(right, "sentence"), tools.encoder, config.candidates)
    yield from pair_quotations(_of(left, "quotation"), _of(right, "quotation"))


def _story(opened: _Opened, config: Config, tools: Tools) -> Story:
    """One story with all that the rules look at. A story of one outlet has nothing to pair."""
    found, articles = opened.contents, opened.articles
    pairs = tuple(
        pair
        for left, right in outlet_pairs(articles)
        for pair in _align(found[left.id], found[right.id], config, tools)
    )
    story = Story(
        opened.name,
        stories.title(articles),
        tuple(articles),
        tuple(statement for article in articles for statement in found[article.id].statements),
        pairs,
        headlines=tuple(headline for article in articles for headline in found[article.id].headline),
    )
    return replace(story, matches=tuple(matches(story, tools.encoder)))


def _outcome(opened: _Opened, rules: Sequence[Rule], config: Config, tools: Tools) -> Outcome:
    story = _story(opened, config, tools)
    equal = partners(story.matches)
    findings = {rule.id: with_agreeing(rule.check(story), equal) for rule in rules}
    values = sum(match.kind is not Kind.EVENT for match in story.matches)
    return Outcome(story, findings, story_facts(story), values)


def _batches(groups: Groups) -> list[_Batch]:
    """The stories, as many together as have text enough to encode at once."""
    batches: list[_Batch] = []
    size = ENOUGH
    for name, articles in groups.items():
        if size >= ENOUGH:
            batches.append({})
            size = 0
        batches[-1][name] = articles
        size += sum(len(article.text) for article in articles)
    return batches


def _unread(batch: _Batch, reader: Reader) -> list[Article]:
    return reader.unknown([article for articles in batch.values() for article in articles])


def _opened(batch: _Batch, reader: Reader) -> list[_Opened]:
    """The stories of a batch with their articles read."""
    return [
        _Opened(name, articles, {a.id: c for a, c in zip(articles, reader.read(articles), strict=True)})
        for name, articles in batch.items()
    ]


def _encode(batch: _Batch, encoder: Encoder) -> None:
    """Let the encoder see the sentences that are going to be compared, all at once."""
    met = [article for articles in batch.values() if any(outlet_pairs(articles)) for article in articles]
    texts = (text for article in met for text in sentence_texts(article) if is_compared(text))
    encoder.encode([Passage(text) for text in dict.fromkeys(texts)])


def _ahead(groups: Groups, tools: Tools) -> Iterator[_Opened]:
    """Each story when it is read and its vectors are there.

    Vectors hang on the words of sentences alone: they are worked out while the articles are being read elsewhere,
    and beside what is done with the stories before.
    """
    batches, reader = _batches(groups), tools.reader
    aside = ThreadPoolExecutor(1, "encoder")
    try:
        with reading_ahead([_unread(batch, reader) for batch in batches], tools.store) as ahead:
            coming = deque(aside.submit(_encode, batch, tools.encoder) for batch in batches[:AHEAD])
            for batch, later in zip_longest(batches, batches[AHEAD:]):
                ahead.wait()
                opened = _opened(batch, reader)
                coming.popleft().result()
                if later:
                    coming.append(aside.submit(_encode, later, tools.encoder))
                yield from opened
    finally:
        aside.shutdown(cancel_futures=True)  # where the run is stopped, what has not begun is left


def whole_outcomes(groups: Groups, rules: Sequence[Rule], config: Config, tools: Tools) -> Outcomes:
    """Each story's name and outcome, with all that the rules looked at."""
    for opened in _ahead(groups, tools):
        yield opened.name, _outcome(opened, rules, config, tools)


def outcomes(groups: Groups, rules: Sequence[Rule], config: Config, tools: Tools) -> Outcomes:
    """Each story's name and outline: first what is known from earlier runs, then the others, which are kept."""
    keys = {name: outcome_key(name, articles, rules, config.candidates) for name, articles in groups.items()}
    known = tools.store.get(list(keys.values()))
    for name, place in keys.items():
        if place in known:
            yield name, read(known[place], name, groups[name])
    new = {name: groups[name] for name, place in keys.items() if place not in known}
    for name, found in whole_outcomes(new, rules, config, tools):
        tools.store.put({keys[name]: written(found)})
        yield name, outline(found)
