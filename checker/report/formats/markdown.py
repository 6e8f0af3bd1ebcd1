"""The report that an editor reads: the default, laid out to be clear rendered, as plain text and in a diff."""

from collections.abc import Iterable, Iterator
from itertools import count

from checker.model import Discrepancy, Level, Report, Story
from checker.report import escape, markdown_entry, summary
from checker.report.format import Rules
from checker.report.ledger import LEGEND, ledger
from checker.report.markdown_entry import Row, fold, table
from checker.report.summary import Tally
from checker.report.unmatched import Rest, unmatched

NAME = "markdown"
SUFFIXES = (".md", ".markdown")


def _levels(report: Report) -> Row:
    """The headings of counts: notes only where there are any."""
    noted = any(d.level is Level.NOTE for d in summary.standing(report))
    return ("errors", "warnings", "notes") if noted else ("errors", "warnings")


def _counts(tally: Tally, levels: Row) -> Row:
    return tuple(str(getattr(tally, level)) for level in levels)


def _slugs(stories: Iterable[Story]) -> dict[str, str]:
    """Story id → the anchor that code forges give its heading; equal headings are numbered."""
    used: dict[str, int] = {}
    slugs = {}
    for story in stories:
        words = escape.plain(story.title or story.id).lower()
        slug = "".join(c for c in words if c.isalnum() or c in "-_ ").replace(" ", "-")
        slugs[story.id] = f"{slug}-{used[slug]}" if slug in used else slug
        used[slug] = used.get(slug, 0) + 1
    return slugs


def _title(story: Story) -> str:
    return escape.markdown(escape.plain(story.title or story.id)) or "Story"


def _agreed(report: Report, story: Story) -> int:
    return sum(fact.agreed for id_, facts in report.facts if id_ == story.id for fact in facts)


def _head(report: Report) -> Iterator[str]:
    days = summary.days(report.articles)
    yield "# Discrepancies" + f" · {days}" * bool(days)
    standing = summary.standing(report)
    found = summary.found(standing)
    verdict = f"**{found[0].upper()}{found[1:]}.** " if not summary.nothing(report) or standing else ""
    compared = summary.compared(report)
    sentence = f"**{compared}**" if summary.nothing(report) else compared
    yield " ".join([verdict + sentence, *summary.missed(report)])


def _stories_table(report: Report, stories: tuple[Story, ...]) -> str:
    slugs, standing, levels, rows = _slugs(stories), summary.standing(report), _levels(report), []
    for story in stories:
        outlets = dict.fromkeys(article.outlet for article in story.articles)
        tally = summary.tally(story.id, (d for d in standing if d.story == story.id))
        link = f"[{_title(story)}](#{escape.anchor(slugs[story.id])})"
        names = ", ".join(escape.markdown(outlet) for outlet in outlets)
        agreed = (str(_agreed(report, story)),) if report.facts else ()
        rows.append((link, names, *_counts(tally, levels), *agreed))
    heads = (*levels, "agreed facts") if report.facts else levels
    return table(("story", "outlets", *heads), rows, numbers=len(heads))


def _tallies(name: str, tallies: tuple[Tally, ...], levels: Row) -> str:
    rows = [(escape.markdown(tally.name), *_counts(tally, levels)) for tally in tallies]
    return table((name, *levels), rows, numbers=len(levels))


def _overview(report: Report, stories: tuple[Story, ...]) -> Iterator[str]:
    if stories:
        yield _stories_table(report, stories)
    if summary.standing(report):
        yield _tallies("rule", summary.by_rule(report), _levels(report))
        yield _tallies("outlet", summary.by_outlet(report), _levels(report))


def _facts(report: Report, story: Story) -> Iterator[str]:
    """The story's ledger: a row a fact, a column an outlet."""
    found = ledger(report, story)
    if found.rows:
        rows = [tuple(map(escape.markdown, (row.fact, *row.cells, row.standing))) for row in found.rows]
        heads = ("fact", *map(escape.markdown, found.outlets), "status")
        yield fold(f"Facts by outlet ({found.counted()})", table(heads, rows), LEGEND)


def _story(report: Report, story: Story, numbers: Iterator[int]) -> Iterator[str]:
    yield f"## {_title(story)}"
    if story.articles:
        yield "\n".join(f"- {markdown_entry.source(article)}" for article in story.articles)
    found = [d for d in summary.standing(report) if d.story == story.id]
    grave = [d for d in found if d.level is not Level.NOTE]
    notes = [d for d in found if d.level is Level.NOTE]
    for discrepancy in grave:
        yield from markdown_entry.entry(discrepancy, report, next(numbers))
    if notes:
        yield fold(summary.number(len(notes), "note"), *_entries(notes, report, numbers))
    if not found:
        yield "The outlets do not disagree on anything that was compared."
    yield from _facts(report, story)


def _entries(discrepancies: list[Discrepancy], report: Report, numbers: Iterator[int]) -> Iterator[str]:
    for discrepancy in discrepancies:
        yield from markdown_entry.entry(discrepancy, report, next(numbers))


def _left(rest: Rest) -> Row:
    article = rest.article
    title = escape.plain(article.headline) or article.path
    name = f"{summary.dated(article)}: {title}" if title else summary.dated(article)
    return escape.markdown(name), f"{rest.without} of {rest.statements}", rest.paragraphs


def _not_compared(report: Report) -> Iterator[str]:
    articles = {article.id: article for article in report.articles}
    lines = [f"- {escape.code(bad.path)}: {escape.markdown(bad.reason)}" for bad in report.coverage.unreadable]
    for id_ in report.coverage.alone:
        name = markdown_entry.source(articles[id_]) if id_ in articles else escape.markdown(id_)
        lines.append(f"- {name}: no article of another outlet in its story.")
    left = [_left(rest) for rest in unmatched(report)]
    if not lines and not left:
        return
    yield "## Not compared"
    if lines:
        yield "\n".join(lines)
    if left:
        title = "Statements without a counterpart in another outlet"
        yield fold(title, table(("article", "statements", "paragraphs"), left))


def render(report: Report, _rules: Rules) -> str:
    """The report as Markdown: CommonMark with tables and `<details>`, as GitHub and GitLab show it."""
    stories, numbers = summary.stories(report), count(1)
    blocks = [*_head(report), *_overview(report, stories)]
    for story in stories:
        blocks.extend(_story(report, story, numbers))
    blocks.extend(_not_compared(report))
    return "\n\n".join(block for block in blocks if block) + "\n"
