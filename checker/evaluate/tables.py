"""Figures for people, as tables that read well on a terminal, and for programs, as plain values."""

from collections.abc import Iterator, Sequence
from typing import Any

from checker.evaluate.figures import Figures, Share
from checker.report import escape

MAIN = (
    ("conflicts located", "conflict_recall"),
    ("conflicts met exactly", "exact_recall"),
    ("variations located", "variation_recall"),
    ("findings that are true", "precision"),
    ("… with those read and found true", "adjudicated"),
    ("traps fallen into", "trap_rate"),
    ("findings a story", "per_story"),
)
SIGNIFICANT = 2


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table whose columns are padded, the first one to the right and the others to the left."""
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]

    def line(cells: Sequence[str]) -> str:
        first = cells[0].ljust(widths[0])
        others = (cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True))
        return f"| {' | '.join((first, *others))} |"

    return "\n".join(line(row) for row in (head, rule, *rows))


def number(value: float | None) -> str:
    """Two digits after the point; an en dash where there is no figure."""
    return "–" if value is None else f"{value:.{SIGNIFICANT}f}"


def _between(share: Share) -> str:
    return "–" if share.interval is None else " to ".join(number(end) for end in share.interval)


def _row(name: str, share: Share) -> tuple[str, str, str, str]:
    return escape.plain(name), f"{share.hits}/{share.of}", number(share.value), _between(share)


def _block(title: str, shares: Sequence[Share]) -> str:
    return table((title, "count", "share", "95 %"), [_row(share.name, share) for share in shares])


def _read_too(title: str, shares: Sequence[Share], read: Sequence[Share]) -> str:
    """As a block, with what is true once reading counts beside it, where anything was read."""
    if shares == read:
        return _block(title, shares)
    rows = [
        (*_row(one.name, one), f"{other.hits}/{other.of}", number(other.value))
        for one, other in zip(shares, read, strict=True)
    ]
    return table((title, "count", "share", "95 %", "with reading", "share"), rows)


def _blocks(found: Figures) -> Iterator[str]:
    main = [(name, getattr(found, field)) for name, field in MAIN]
    read = found.adjudicated.hits != found.precision.hits
    rows = [_row(name, share) for name, share in main if read or share is not found.adjudicated]
    yield table(("figure", "count", "share", "95 %"), rows)
    if found.types:
        yield _block("located, by type", found.types)
    if found.rules:
        yield _read_too("true, by rule", found.rules, found.adjudicated_rules)
        yield _read_too("true, by level", found.levels, found.adjudicated_levels)
    if found.one_article:
        yield f"Left out: {found.one_article} within one article."
    if found.stale:
        yield f"{found.stale} adjudicated findings are not among these."


def text(found: Figures) -> str:
    """The figures as tables with the 95 % intervals, one below the other."""
    return "\n\n".join(_blocks(found)) + "\n"


def _counts(shares: Sequence[Share]) -> dict[str, str]:
    return {share.name: f"{share.hits}/{share.of}" for share in shares}


def _intervals(shares: Sequence[Share]) -> dict[str, tuple[float, float] | None]:
    return {share.name: share.interval for share in shares}


def plain(found: Figures) -> dict[str, Any]:
    """The figures as values for JSON: shares to four digits, counts as "hits/of", intervals as two ends."""
    main = [getattr(found, field) for _, field in MAIN]
    return {
        "conflict_recall": found.conflict_recall.value,
        "exact_recall": found.exact_recall.value,
        "variation_recall": found.variation_recall.value,
        "precision": found.precision.value,
        "trap_rate": found.trap_rate.value,
        "per_story": None if found.per_story.value is None else round(found.per_story.hits / found.per_story.of, 2),
        "findings": found.precision.of,
        "one_article": found.one_article,
        "gold": dict(sorted(found.gold.items())),
        "located_by_type": _counts(found.types),
        "true_by_rule": _counts(found.rules),
        "true_by_level": _counts(found.levels),
        "adjudicated_precision": found.adjudicated.value,
        "adjudicated_by_rule": _counts(found.adjudicated_rules),
        "adjudicated_by_level": _counts(found.adjudicated_levels),
        "stale": found.stale,
        "intervals": {
            **_intervals(main), "types": _intervals(found.types), "rules": _intervals(found.rules),
            "levels": _intervals(found.levels),
        },
    }  # fmt: skip
