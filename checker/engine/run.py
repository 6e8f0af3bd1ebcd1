"""From articles to a report: the only place where the stages meet."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker import stories
from checker.align import matches, outlet_pairs, pair_quotations, pair_sentences
from checker.align.encoder import Encoder
from checker.config import Config
from checker.engine.archive import beside, placed, with_new
from checker.engine.facts import agreed_facts
from checker.engine.levels import as_configured
from checker.engine.merge import in_order, merge
from checker.engine.origins import fold_copies
from checker.engine.rules import chosen, every_rule
from checker.language.pipeline import Parser
from checker.model import AlignedPair, Article, Coverage, Discrepancy, Report, Statement, Story, Unreadable
from checker.rule import Rule
from checker.statements.assemble import headlines, statements
from checker.stylebook import RULE, Stylebook, departures, read_stylebook


@dataclass(frozen=True, slots=True)
class Tools:
    """The two models of a run: one turns text into vectors, the other sentences into parses."""

    encoder: Encoder
    parser: Parser


def _of(statements: Sequence[Statement], kind: str) -> list[Statement]:
    return [statement for statement in statements if statement.kind == kind]


def _align(
    left: Sequence[Statement], right: Sequence[Statement], config: Config, tools: Tools
) -> Iterator[AlignedPair]:
    yield from pair_sentences(_of(left, "sentence"), _of(right, "sentence"), tools.encoder, config.candidates)
    yield from pair_quotations(_of(left, "quotation"), _of(right, "quotation"))


def _story(name: str, articles: Sequence[Article], config: Config, tools: Tools) -> Story:
    """One story with all that the rules look at. A story of one outlet has nothing to pair."""
    found = {article.id: statements(article, tools.parser) for article in articles}
    pairs = tuple(
        pair
        for left, right in outlet_pairs(articles)
        for pair in _align(found[left.id], found[right.id], config, tools)
    )
    every = tuple(statement for article in articles for statement in found[article.id])
    story = Story(
        name, stories.title(articles), tuple(articles), every, pairs, headlines=headlines(articles, tools.parser)
    )
    return replace(story, matches=tuple(matches(story, tools.encoder)))


def _departures(story: Story, book: Stylebook, config: Config) -> Iterator[Discrepancy]:
    """Each article against the stylebook, by itself: what two of them share is still each one's own departure."""
    for article in story.articles:
        found = departures(book, article, story.statements)
        yield from merge(RULE, story.id, list(as_configured(RULE, found, config)))


def _findings(story: Story, rules: Sequence[Rule], config: Config, book: Stylebook | None) -> Iterator[Discrepancy]:
    found = [d for rule in rules for d in merge(rule, story.id, list(as_configured(rule, rule.check(story), config)))]
    found += _departures(story, book, config) if book else ()
    yield from fold_copies((d for d in found if d.level.rank >= config.level.rank), story)


def _cited(book: Stylebook | None, found: Sequence[Discrepancy]) -> tuple[Article, ...]:
    """The stylebook as an article, if an article departs from it."""
    rules = {discrepancy.rule for discrepancy in found}
    return (book.article,) if book and RULE.id in rules else ()


def _coverage(
    groups: Mapping[str, Sequence[Article]], made: Sequence[Story], unreadable: Sequence[Unreadable]
) -> Coverage:
    alone = [a.id for articles in groups.values() if len({a.outlet for a in articles}) < 2 for a in articles]
    return Coverage(
        articles=sum(len(articles) for articles in groups.values()),
        stories=len(groups),
        statements=sum(len(story.statements) for story in made),
        pairs=sum(len(story.pairs) for story in made),
        matches=sum(len(story.matches) for story in made),
        unreadable=tuple(sorted(unreadable, key=lambda u: (u.path, u.reason))),
        alone=tuple(sorted(alone)),
    )


def check(
    articles: Sequence[Article],
    config: Config,
    tools: Tools,
    unreadable: Sequence[Unreadable] = (),
    progress: Callable[[int], object] = lambda _: None,
    archive: Sequence[Article] = (),
) -> Report:
    """Compare the articles story by story and report what disagrees at `config.level` and above.

    The same articles in any order give the same report. No articles give an empty one. `progress`
    hears how many articles each finished story had. With an `archive` each story's articles are compared
    with those of the archive too, and those not with each other; stories of the archive alone are left out.
    Raises `CheckerError` for a rule that does not exist and for a model or a stylebook that cannot be loaded.
    """
    rules = chosen(every_rule(), config)
    book = read_stylebook(Path(config.stylebook)) if config.stylebook and RULE in rules else None
    groups = with_new(stories.group((*placed(articles, archive), *beside(articles, archive))))
    made = []
    for name, members in groups.items():
        made.append(_story(name, members, config, tools))
        progress(sum(not article.archived for article in members))
    found = [d for story in made for d in _findings(story, rules, config, book)]
    facts = tuple((story.id, agreed_facts(story)) for story in made)
    read = sorted((a for members in groups.values() for a in members), key=lambda a: (a.story, a.outlet, a.id))
    return Report(
        (*read, *_cited(book, found)), tuple(made), in_order(found), _coverage(groups, made, unreadable), facts
    )
