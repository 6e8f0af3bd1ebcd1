"""The review's pages as HTML: what a template is given, and the one place where text is made safe."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.model import Claim, Discrepancy, Score, Verdict
from checker.report import escape, formats, summary
from checker.report.fragment import to_words
from checker.review import desk, queue
from checker.review.context import Context, Paragraph, context, marked_words, whole
from checker.review.desk import REASONS, Desk
from checker.review.keys import KEYS
from checker.review.others import others
from checker.review.queue import Item, View
from checker.review.standing import Standing

if TYPE_CHECKING:
    from jinja2 import Environment

_HERE = Path(__file__).parent
# The report's own style sheet comes first: the report and the review share their look.
ASSETS = {
    "report.css": Path(formats.__file__).with_name("report.css"),
    **{name: _HERE / "static" / name for name in ("review.css", "review.js", "icon.svg")},
}
PER_PAGE = 100  # rows of the list: what a browser draws without a pause
LONGEST_PIECE = 100_000  # characters of one piece of an article that is shown: articles are shorter


@dataclass(frozen=True, slots=True)
class Side:
    """One outlet's side: who and when, where it stands, and the words around it."""

    claim: Claim
    who: str
    headline: str
    url: str
    context: Context
    value: str


def words(text: str) -> str:
    """Article text without what does not show, a space at either end kept."""
    if not text.strip():
        return " " * bool(text)
    return " " * text[0].isspace() + escape.plain(text, LONGEST_PIECE) + " " * text[-1].isspace()


def sides(discrepancy: Discrepancy) -> tuple[Side, ...]:
    """Each claim with what a reader needs to judge it."""
    return tuple(
        Side(
            claim,
            summary.dated(claim.article),
            claim.article.headline,
            to_words(claim),
            context(claim, spans),
            claim.text if len(claim.text) <= summary.LONGEST_VALUE and not claim.marks else "",
        )
        for claim, spans in zip(discrepancy.claims, marked_words(discrepancy), strict=True)
    )


def paired(score: Score) -> str:
    """Why the sentences were put side by side: "near in meaning (0.58 of 1); in common: 41 % of the words"."""
    shared = (("words", score.lexical), ("names", score.names), ("figures and dates", score.values))
    common = [f"{share * 100:.0f} % of the {what}" for what, share in shared if share > 0]
    parts = [f"near in meaning ({score.cosine:.2f} of 1)"] if score.cosine > 0 else []
    parts += [f"in common: {', '.join(common)}"] if common else []
    parts += [f"both speak of the same thing ({score.slot:.2f} of 1)"] if score.slot > 0 else []
    return "; ".join(parts) or f"a pair at {score.total:.2f} of 1"


def told(verdict: Verdict) -> str:
    """A verdict in one line: "dismissed by anna, 2025-03-05: update"."""
    by = f" by {verdict.reviewer}" if verdict.reviewer else ""
    day = f", {verdict.date[:10]}" if verdict.date else ""
    why = ": ".join(text for text in (verdict.reason, verdict.note) if text)
    until = f" (until {verdict.until})" if verdict.until else ""
    return f"{verdict.decision}{by}{day}{f': {why}' if why else ''}{until}"


def _shown(value: object) -> object:
    """What a template writes, before it is escaped: plain text, unless the template made it itself."""
    return words(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


@cache
def _version() -> str:
    """A few digits that change when a static file does, so that a browser may keep each for ever."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in ASSETS.values())).hexdigest()[:12]


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _choices(at: Desk) -> dict[str, list[str]]:
    """What each filter offers."""
    found = [item.discrepancy for item in at.queue]
    return {
        "rule": sorted({d.rule for d in found}),
        "level": [] if at.blind else [level.value for level in reversed(type(found[0].level))] if found else [],
        "outlet": sorted({outlet for item in at.queue for outlet in item.outlets}),
        "story": sorted({item.story for item in at.queue}),
        "verdict": [state for state in queue.STATES if state],
        "sort": [sort for sort in queue.SORTS if sort and not (at.blind and sort == "level")],
    }


def _page(template: str, at: Desk, view: View, found: Standing, **given: object) -> str:
    last = found.last
    shared = {
        "at": at,
        "view": view,
        "query": f"?{view.query}" if view.query else "",
        "progress": queue.progress(at.queue, view, found),
        "choices": _choices(at),
        "last": last,
        "last_item": at.by_fingerprint.get(last.fingerprint) if last else None,
        "standing": found,
        "keys": KEYS,
        "reasons": REASONS,
        "told": told,
        "version": _version(),
        "url": escape.url,
    }
    return _environment().get_template(template).render(shared | given)


def entry(at: Desk, item: Item, view: View, found: Standing) -> str:
    """One disagreement, with all that it takes to decide it."""
    name, discrepancy = item.fingerprint, item.discrepancy
    before, after = queue.neighbours(at.queue, view, found, name)
    return _page(
        "entry.html",
        at,
        view,
        found,
        item=item,
        d=discrepancy,
        sides=sides(discrepancy),
        others=others(discrepancy, at.report),
        rule=at.rules.get(discrepancy.rule),
        paired=paired(discrepancy.score),
        hidden=desk.is_hidden(at, name, found),
        mine=found.mine.get(name),
        earlier=[v for v in found.given.get(name, ()) if v != found.mine.get(name)],
        note=desk.note_on(found, name),
        before=before,
        after=after,
    )


def article(at: Desk, item: Item, number: int, view: View, found: Standing) -> str:
    """The whole article of one side, the claim marked."""
    claim, spans = item.discrepancy.claims[number], marked_words(item.discrepancy)[number]
    paragraphs: Sequence[Paragraph] = whole(claim, spans)
    who = summary.dated(claim.article)
    return _page("article.html", at, view, found, item=item, claim=claim, who=who, paragraphs=paragraphs)


def listing(at: Desk, view: View, found: Standing, page: int) -> str:
    """What fits the view, a hundred to a page; `page` counts from 1."""
    listed = queue.listed(at.queue, view, found)
    pages = max(1, -(-len(listed) // PER_PAGE))
    page = min(max(page, 1), pages)
    rows = listed[(page - 1) * PER_PAGE : page * PER_PAGE]
    given = {"listed": len(listed), "rows": rows, "page": page, "pages": pages, "hides": desk.is_hidden}
    return _page("list.html", at, view, found, **given)


def plain(at: Desk, template: str, view: View, found: Standing) -> str:
    """A page that is about no discrepancy: the keys, or the end."""
    return _page(template, at, view, found)
