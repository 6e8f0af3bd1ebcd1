"""What a run comes to, in numbers and sentences that every format words alike."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from checker.model import Article, Claim, Discrepancy, Level, Report, Story

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
LONGEST_VALUE = 60  # characters of a value that is shown apart; a longer one is shown in its sentence only
LONGEST_TOLD = 160  # characters of a claim in a line about it
_GRAVEST_FIRST = tuple(reversed(Level))


@dataclass(frozen=True, slots=True)
class Tally:
    """How many discrepancies of each level stand under one name."""

    name: str
    errors: int = 0
    warnings: int = 0
    notes: int = 0


def number(count: int, noun: str, many: str = "") -> str:
    """A count with its noun: "1 story", "2,104 articles"."""
    return f"{count:,} {noun if count == 1 else many or f'{noun}s'}"


def date(day: dt.date, *, short: bool = True) -> str:
    """A day as "5 Mar 2025" or, not `short`, "5 March 2025", the same in every locale."""
    month = _MONTHS[day.month - 1]
    return f"{day.day} {month[:3] if short else month} {day.year}"


def days(articles: Iterable[Article]) -> str:
    """The days on which the articles appeared: "5 March 2025", "5–7 March 2025"; "" if none gives its own."""
    known = sorted({article.day for article in articles if article.day})
    if not known:
        return ""
    first, last = known[0], known[-1]
    whole = date(last, short=False)
    if first == last:
        return whole
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{whole}"
    begins = date(first, short=False)
    return f"{begins.removesuffix(f' {last.year}')} – {whole}"


def standing(report: Report) -> tuple[Discrepancy, ...]:
    """The discrepancies that no reviewer dismissed and no baseline holds, in the report's order."""
    return tuple(d for d in report.discrepancies if not dismissed(d) and not d.known)


def dismissed(discrepancy: Discrepancy) -> bool:
    """Whether a reviewer dismissed it."""
    return discrepancy.verdict is not None and discrepancy.verdict.decision == "dismissed"


def tally(name: str, discrepancies: Iterable[Discrepancy]) -> Tally:
    """The discrepancies counted by level."""
    levels = Counter(d.level for d in discrepancies)
    return Tally(name, levels[Level.ERROR], levels[Level.WARNING], levels[Level.NOTE])


def found(discrepancies: Iterable[Discrepancy]) -> str:
    """What was found, gravest first: "3 errors, 1 note"; "no discrepancies" for nothing."""
    levels = Counter(d.level for d in discrepancies)
    return ", ".join(number(levels[level], level.value) for level in _GRAVEST_FIRST if levels[level]) or (
        "no discrepancies"
    )


def by_rule(report: Report) -> tuple[Tally, ...]:
    """One count a rule that fired, the gravest first."""
    names = {d.rule for d in standing(report)}
    return _ranked(tally(name, (d for d in standing(report) if d.rule == name)) for name in names)


def by_outlet(report: Report) -> tuple[Tally, ...]:
    """One count an outlet, of the discrepancies that it takes part in. Outlets that agree with all are left out."""
    parts = [(d, {claim.article.outlet for claim in d.claims}) for d in standing(report)]
    names = {outlet for _, outlets in parts for outlet in outlets}
    return _ranked(tally(name, (d for d, outlets in parts if name in outlets)) for name in names)


def _ranked(tallies: Iterable[Tally]) -> tuple[Tally, ...]:
    return tuple(sorted(tallies, key=lambda t: (-t.errors, -t.warnings, -t.notes, t.name)))


def stories(report: Report) -> tuple[Story, ...]:
    """The stories in which something was compared or found: those of the first discrepancies first."""
    first: dict[str, int] = {}
    for place, discrepancy in enumerate(report.discrepancies):
        first.setdefault(discrepancy.story, place)
    met = _met(report)
    shown = [story for story in report.stories if story.id in first or story.id in met]
    known = {story.id for story in shown}
    shown.extend(Story(id_, id_, ()) for id_ in first if id_ not in known)
    return tuple(sorted(shown, key=lambda story: (first.get(story.id, len(first)), story.title, story.id)))


def _met(report: Report) -> set[str]:
    """The ids of the stories whose articles were compared with one another."""
    alone = set(report.coverage.alone)
    return {story.id for story in report.stories if any(article.id not in alone for article in story.articles)}


def compared(report: Report) -> str:
    """The sentence "Compared 5 articles of 4 outlets in 2 stories: 212 statements, 61 pairs.", or that nothing was."""
    coverage = report.coverage
    if nothing(report):
        return "NOTHING WAS COMPARED: " + _why(report)
    alone = set(coverage.alone)
    articles = [article for story in report.stories for article in story.articles if article.id not in alone]
    outlets = len({article.outlet for article in articles})
    sizes = [number(coverage.statements, "statement"), number(coverage.pairs, "pair")]
    if coverage.matches:
        sizes.append(number(coverage.matches, "pair of values", "pairs of values"))
    return (
        f"Compared {number(len(articles), 'article')} of {number(outlets, 'outlet')}"
        f" in {number(len(_met(report)), 'story', 'stories')}: {', '.join(sizes)}."
    )


def nothing(report: Report) -> bool:
    """Whether the run compared nothing at all, so that its silence says nothing."""
    return report.coverage.pairs == 0


def _why(report: Report) -> str:
    articles = [article for article in report.articles if not article.archived]
    if not articles:
        return "no article could be read."
    if len({article.outlet for article in articles}) == 1:
        return f"{number(len(articles), 'article')}, all of one outlet. A comparison needs two."
    if {article.id for article in articles} <= set(report.coverage.alone):
        return f"{number(len(articles), 'article')}, no two of different outlets in one story."
    return f"{number(report.coverage.statements, 'statement')}, none with a counterpart in another outlet."


def missed(report: Report) -> tuple[str, ...]:
    """Sentences on what was left out: what could not be read, which articles stood alone, what was
    known before and what was dismissed.
    """
    coverage = report.coverage
    lines = []
    if coverage.unreadable:
        lines.append(f"{number(len(coverage.unreadable), 'file or row', 'files or rows')} could not be read.")
    if coverage.alone and not nothing(report):
        lines.append(f"{number(len(coverage.alone), 'article')} had no other outlet to be compared with.")
    if known := sum(d.known and not dismissed(d) for d in report.discrepancies):
        lines.append(f"{number(known, 'discrepancy', 'discrepancies')} known from the baseline.")
    if gone := sum(dismissed(d) for d in report.discrepancies):
        lines.append(f"{number(gone, 'discrepancy', 'discrepancies')} dismissed by a reviewer.")
    return tuple(lines)


def dated(article: Article) -> str:
    """An article's outlet and day, "Daily Post, 5 Mar 2025"; the outlet alone where there is no date."""
    return f"{article.outlet}, {date(article.day)}" if article.day else article.outlet


def copied(claim: Claim, report: Report) -> str:
    """Who carries the same words: "same words in Sofia Today, Varna Net (3 articles, one origin)"; "" for nobody."""
    if not claim.copies:
        return ""
    outlets = {article.id: article.outlet for article in report.articles}
    names = [outlets.get(id_, id_) for id_ in claim.copies]
    return f"same words in {', '.join(names)} ({len(names) + 1} articles, one origin)"


def told(discrepancy: Discrepancy) -> tuple[str, ...]:
    """What each side says, a line a claim: "Daily Post, 5 Mar 2025: “212”"."""
    return tuple(f"{dated(claim.article)}: “{_short(claim.text)}”" for claim in discrepancy.claims)


def line(discrepancy: Discrepancy) -> str:
    """The message and what each side says, in one line."""
    message = discrepancy.message.strip()
    stop = "" if message.endswith((".", "?", "!")) else "."
    return f"{message}{stop} {' · '.join(told(discrepancy))}"


def _short(text: str) -> str:
    words = " ".join(text[: 2 * LONGEST_TOLD].split())
    return words if len(words) <= LONGEST_TOLD else f"{words[:LONGEST_TOLD].rstrip()}…"
