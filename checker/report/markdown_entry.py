"""The parts of the Markdown report: one disagreement as an entry, tables, folds, an article's line."""

import re
from collections.abc import Iterable, Iterator, Mapping

from checker.model import Article, Claim, Discrepancy, Report
from checker.report import escape, summary
from checker.report.excerpt import Piece, Span, excerpt, marks, paragraphs, whereabouts
from checker.report.fragment import to_words
from checker.report.summary import LONGEST_VALUE

Row = tuple[str, ...]


def table(heads: Row, rows: Iterable[Row], numbers: int = 0) -> str:
    """A Markdown table of cells that are Markdown; the last `numbers` columns are set right."""
    rule = "|".join(["---"] * (len(heads) - numbers) + ["--:"] * numbers)
    head, *body = (f"| {' | '.join(cells)} |" for cells in (heads, *rows))
    return "\n".join([head, f"|{rule}|", *body])


def fold(title: str, *blocks: str) -> str:
    """Blocks that a reader opens. The blank lines let the Markdown inside be read as such."""
    return "\n\n".join([f"<details><summary>{escape.html(title)}</summary>", *blocks, "</details>"])


def source(article: Article) -> str:
    """What names an article in a list: outlet, day, headline with its link, else its file."""
    headline = escape.plain(article.headline) or ("article" if escape.url(article.url) else "")
    title = escape.markdown_link(headline, article.url) if headline else escape.code(article.path)
    return escape.markdown(summary.dated(article)) + f": {title}" * bool(title)


def sentence(pieces: Iterable[Piece]) -> str:
    """The pieces as one line, what differs in bold."""
    run = list(pieces)
    texts = ["", *(escape.inline(piece.text) for piece in run), ""]
    shown = [
        escape.bold(text, before[-1:], after[:1]) if piece.marked else escape.markdown(text)
        for piece, before, text, after in zip(run, texts, texts[1:], texts[2:], strict=False)
    ]
    return re.sub(r" {2,}", " ", "".join(shown)).strip()


def _where(claim: Claim, marked: tuple[Span, ...], known: Mapping[tuple[str, int, int], int]) -> str:
    number = whereabouts(claim, known)
    return f"{sentence(excerpt(claim, marked))} {escape.markdown_link(number, to_words(claim))}"


def _who(claim: Claim, report: Report) -> str:
    return "; ".join(
        escape.markdown(part) for part in (summary.dated(claim.article), summary.copied(claim, report)) if part
    )


def _claims(discrepancy: Discrepancy, report: Report) -> str:
    """A row a claim. Short values have a column; where words inside a longer text differ, the text says it all."""
    spans = marks(discrepancy)
    short = all(0 < len(escape.plain(c.text)) <= LONGEST_VALUE and not c.marks for c in discrepancy.claims)
    known = paragraphs(report, discrepancy.story)
    rows = [(_who(c, report), _where(c, marked, known)) for c, marked in zip(discrepancy.claims, spans, strict=True)]
    if not short:
        return table(("who", "says"), rows)
    values = [escape.bold(claim.text) for claim in discrepancy.claims]
    return table(("says", "who", "where"), [(value, *row) for value, row in zip(values, rows, strict=True)])


def _stop(step: str) -> str:
    """A step as a sentence."""
    words = escape.plain(step)
    if not words:
        return ""
    return escape.markdown(words[0].upper() + words[1:]) + "." * (words[-1] not in ".?!")


def _verdict(discrepancy: Discrepancy) -> str:
    verdict = discrepancy.verdict
    if verdict is None:
        return ""
    by = ", ".join(part for part in (verdict.reviewer, verdict.date) if part)
    said = verdict.decision + f" by {by}" * bool(by) + f": {verdict.reason}" * bool(verdict.reason)
    return _stop(said)


def entry(discrepancy: Discrepancy, report: Report, number: int) -> Iterator[str]:
    """One disagreement: what is at issue, who says what and where, why it was flagged, how to follow it up."""
    subject = escape.markdown(escape.plain(discrepancy.subject or discrepancy.message))
    yield f"### {number} · {discrepancy.level} · {escape.markdown(discrepancy.rule)} · {subject}"
    if discrepancy.subject and escape.plain(discrepancy.message) != escape.plain(discrepancy.subject):
        yield _stop(discrepancy.message)
    yield _claims(discrepancy, report)
    why = " ".join(step for step in map(_stop, discrepancy.because) if step)
    explain = escape.code(f"checker explain {discrepancy.rule}")
    lines = [why, _verdict(discrepancy), f"{explain} · {escape.markdown(discrepancy.fingerprint)}"]
    yield "  \n".join(line for line in lines if line)
