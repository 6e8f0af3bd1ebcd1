"""The report as one HTML page: no outside resource, no script, filters by CSS alone."""

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from checker.model import Claim, Discrepancy, Level, Report, Story
from checker.report import escape, summary
from checker.report.excerpt import Piece, excerpt, marks, paragraphs, whereabouts
from checker.report.format import Rules
from checker.report.fragment import to_words
from checker.report.ledger import LEGEND, Ledger, ledger
from checker.report.summary import LONGEST_VALUE, Tally
from checker.report.unmatched import unmatched

NAME = "html"
SUFFIXES = (".html", ".htm")

# What a filter hides is told by number, so that no outsider's word gets into the style sheet.
_HIDE = """\
body:has(#{0} option[value="{1}"]:checked) :is(.entry:not([data-{0}~="{1}"]), .story:not(:has([data-{0}~="{1}"]))) {{
  display: none
}}"""


@dataclass(frozen=True, slots=True)
class Side:
    """One claim: its `value` ("" where its words say it all), who says it, the words, and where they stand."""

    value: str
    who: str
    copied: str
    words: tuple[Piece, ...]
    place: str
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One disagreement with its number, and the numbers that its filters know its rule and outlets by."""

    number: int
    discrepancy: Discrepancy
    sides: tuple[Side, ...]
    rule: int
    outlets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One story: its `entries`, the curious ones apart, the dismissed ones, and its ledger."""

    story: Story
    tally: Tally
    entries: tuple[Entry, ...]
    notes: tuple[Entry, ...]
    dismissed: tuple[Discrepancy, ...]
    agreed: int
    ledger: Ledger


def _sides(discrepancy: Discrepancy, report: Report) -> tuple[Side, ...]:
    short = all(0 < len(escape.plain(c.text)) <= LONGEST_VALUE and not c.marks for c in discrepancy.claims)
    known = paragraphs(report, discrepancy.story)

    def side(claim: Claim, marked: tuple[tuple[int, int], ...]) -> Side:
        return Side(
            value=claim.text if short else "",
            who=summary.dated(claim.article),
            copied=summary.copied(claim, report),
            words=excerpt(claim, marked),
            place=whereabouts(claim, known),
            url=to_words(claim),
        )

    return tuple(map(side, discrepancy.claims, marks(discrepancy)))


def _sections(report: Report, rules: list[str], outlets: list[str]) -> Iterable[Section]:
    numbers = count(1)
    facts = dict(report.facts)
    for story in summary.stories(report):
        found = [d for d in summary.standing(report) if d.story == story.id]
        grave_first = sorted(found, key=lambda d: d.level is Level.NOTE)
        entries = tuple(
            Entry(
                next(numbers),
                discrepancy,
                _sides(discrepancy, report),
                rules.index(discrepancy.rule),
                tuple(sorted({outlets.index(claim.article.outlet) for claim in discrepancy.claims})),
            )
            for discrepancy in grave_first
        )
        yield Section(
            story,
            summary.tally(story.id, found),
            tuple(entry for entry in entries if entry.discrepancy.level is not Level.NOTE),
            tuple(entry for entry in entries if entry.discrepancy.level is Level.NOTE),
            tuple(d for d in report.discrepancies if d.story == story.id and summary.dismissed(d)),
            sum(fact.agreed for fact in facts.get(story.id, ())),
            ledger(report, story),
        )


def _style(rules: list[str], outlets: list[str]) -> str:
    filters = [_HIDE.format("level", level.value) for level in Level]
    filters += [_HIDE.format("rule", number) for number in range(len(rules))]
    filters += [_HIDE.format("outlet", number) for number in range(len(outlets))]
    return "\n".join([Path(__file__).with_name("report.css").read_text(encoding="utf-8"), *filters, ""])


def _shown(value: object) -> object:
    """What the template writes, before it is escaped: plain text, unless the template made it itself."""
    return escape.inline(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def render(report: Report, rules: Rules) -> str:
    """The report as an HTML page that a browser shows offline. All text is escaped by the template engine."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    fired = [tally.name for tally in summary.by_rule(report)]
    outlets = [tally.name for tally in summary.by_outlet(report)]
    style = _style(fired, outlets)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return environment.get_template("report.html").render(
        report=report,
        rules=rules,
        summary=summary,
        days=summary.days(report.articles),
        found=summary.found(summary.standing(report)),
        sections=tuple(_sections(report, fired, outlets)),
        unmatched=unmatched(report),
        articles={article.id: article for article in report.articles},
        levels=tuple(reversed(Level)),
        url=escape.url,
        legend=LEGEND,
        style=Markup(style),  # noqa: S704  our own file and numbers
        digest=Markup(digest),  # noqa: S704
    )
