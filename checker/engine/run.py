"""From articles to a report: the only place where the stages meet."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from checker import stories
from checker.config import Config
from checker.engine.archive import beside, placed, with_new
from checker.engine.comparing import Groups, Outcomes, Tools, outcomes, whole_outcomes
from checker.engine.levels import as_configured
from checker.engine.merge import in_order, merge
from checker.engine.origins import fold_copies
from checker.engine.outcome import Outcome
from checker.engine.rules import chosen, every_rule
from checker.model import Article, Coverage, Discrepancy, Report, Story, Unreadable
from checker.rule import Rule
from checker.stylebook import RULE, Stylebook, departures, read_stylebook

__all__ = ["Tools", "check"]


def _departures(story: Story, book: Stylebook, config: Config, tools: Tools) -> Iterator[Discrepancy]:
    """Each article against the stylebook, by itself: what two of them share is still each one's own departure."""
    for article, contents in zip(story.articles, tools.reader.read(story.articles), strict=True):
        found = departures(book, article, contents.statements)
        yield from merge(RULE, story.id, list(as_configured(RULE, found, config)))


def _discrepancies(
    outcome: Outcome, rules: Sequence[Rule], config: Config, book: Stylebook | None, tools: Tools
) -> Iterator[Discrepancy]:
    """What the settings leave of the rules' findings in one story, copies folded into one claim."""
    story = outcome.story
    levelled = ((rule, list(as_configured(rule, outcome.findings[rule.id], config))) for rule in rules)
    found = [d for rule, findings in levelled for d in merge(rule, story.id, findings)]
    found += _departures(story, book, config, tools) if book else ()
    yield from fold_copies((d for d in found if d.level.rank >= config.level.rank), story)


def _compared(groups: Groups, coming: Outcomes, progress: Callable[[int], object]) -> list[Outcome]:
    """The outcomes in the order of the stories, whichever comes first."""
    found: dict[str, Outcome] = {}
    with closing(coming):  # where the run is stopped, nothing goes on behind it
        for name, outcome in coming:
            found[name] = outcome
            progress(sum(not article.archived for article in groups[name]))
    return [found[name] for name in groups]


def _cited(book: Stylebook | None, found: Sequence[Discrepancy]) -> tuple[Article, ...]:
    """The stylebook as an article, if an article departs from it."""
    rules = {discrepancy.rule for discrepancy in found}
    return (book.article,) if book and RULE.id in rules else ()


def _coverage(
    groups: Mapping[str, Sequence[Article]], made: Sequence[Outcome], unreadable: Sequence[Unreadable]
) -> Coverage:
    alone = [a.id for articles in groups.values() if len({a.outlet for a in articles}) < 2 for a in articles]
    return Coverage(
        articles=sum(len(articles) for articles in groups.values()),
        stories=len(groups),
        statements=sum(len(outcome.story.statements) for outcome in made),
        pairs=sum(len(outcome.story.pairs) for outcome in made),
        matches=sum(outcome.matches for outcome in made),
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
    stage: Callable[[str, int], object] = lambda *_: None,
    *,
    whole: bool = True,
) -> Report:
    """Compare the articles story by story and report what disagrees at `config.level` and above.

    The same articles in any order give the same report. No articles give an empty one. `progress`
    hears how many articles each finished story had, `stage` what begins and how many articles it has.
    With an `archive` each story's articles are compared with those of the archive too, and those not with
    each other; stories of the archive alone are left out.
    What is not `whole` has of each story the places and pairs of its statements alone, as reports need them:
    stories that are known from an earlier run are not compared again, and memory stays low.
    Raises `CheckerError` for a rule that does not exist and for a model or a stylebook that cannot be loaded.
    """
    rules = chosen(every_rule(), config)
    book = read_stylebook(Path(config.stylebook)) if config.stylebook and RULE in rules else None
    stage("finding stories", len(articles) + len(archive))
    groups = with_new(stories.group((*placed(articles, archive), *beside(articles, archive)), tools.store))
    stage("comparing", len(articles))
    try:
        made = _compared(groups, (whole_outcomes if whole else outcomes)(groups, rules, config, tools), progress)
        discrepancies = [d for outcome in made for d in _discrepancies(outcome, rules, config, book, tools)]
    finally:
        tools.store.close()
    read = sorted((a for members in groups.values() for a in members), key=lambda a: (a.story, a.outlet, a.id))
    return Report(
        (*read, *_cited(book, discrepancies)),
        tuple(outcome.story for outcome in made),
        in_order(discrepancies),
        _coverage(groups, made, unreadable),
        tuple((outcome.story.id, outcome.facts) for outcome in made),
    )
