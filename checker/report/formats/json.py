"""The report for programs, as `schema.json` beside this package's code lays down."""

from typing import Any

from checker.model import Article, Claim, Discrepancy, Fact, Report, Score, Story, Verdict
from checker.report import escape
from checker.report.format import Rules

NAME = "json"
SUFFIXES = (".json",)

SCHEMA_VERSION = 1  # raised when a reader of the former version would misread
DIGITS = 4  # of a score: more differ between machines

Object = dict[str, Any]


def _score(score: Score) -> Object:
    parts = ("total", "cosine", "lexical", "names", "values", "slot")
    return {part: round(float(getattr(score, part)), DIGITS) for part in parts}


def _article(article: Article, story: str) -> Object:
    return {
        "id": article.id,
        "outlet": article.outlet,
        "headline": article.headline,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "path": article.path,
        "story": story,
    }


def _claim(claim: Claim) -> Object:
    return {
        "article": claim.article.id,
        "outlet": claim.article.outlet,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "value": claim.value,
        "statement": list(claim.statement),
        "marks": [list(mark) for mark in claim.marks],
        "copies": list(claim.copies),
        "in_headline": claim.in_headline,
    }


def _verdict(verdict: Verdict | None) -> Object | None:
    if verdict is None:
        return None
    parts = ("fingerprint", "decision", "reason", "reviewer", "date", "note", "until")
    return {part: getattr(verdict, part) for part in parts}


def _discrepancy(discrepancy: Discrepancy) -> Object:
    return {
        "rule": discrepancy.rule,
        "level": discrepancy.level.value,
        "relation": discrepancy.relation.value,
        "subject": discrepancy.subject,
        "message": discrepancy.message,
        "because": list(discrepancy.because),
        "fingerprint": discrepancy.fingerprint,
        "story": discrepancy.story,
        "score": _score(discrepancy.score),
        "verdict": _verdict(discrepancy.verdict),
        "known": discrepancy.known,
        "claims": [_claim(claim) for claim in discrepancy.claims],
    }


def _story(story: Story) -> Object:
    return {"id": story.id, "title": story.title, "articles": [article.id for article in story.articles]}


def _fact(story: str, fact: Fact) -> Object:
    values = [{"outlet": outlet, "value": value} for outlet, value in fact.values]
    return {"story": story, "slot": fact.slot, "agreed": fact.agreed, "values": values, "silent": list(fact.silent)}


def _coverage(report: Report) -> Object:
    coverage = report.coverage
    return {
        "articles": coverage.articles,
        "stories": coverage.stories,
        "statements": coverage.statements,
        "pairs": coverage.pairs,
        "matches": coverage.matches,
        "unreadable": [{"path": bad.path, "reason": bad.reason} for bad in coverage.unreadable],
        "alone": list(coverage.alone),
    }


def render(report: Report, _rules: Rules) -> str:
    """The report as JSON. An article's `story` is the one it was put into, else the one it names itself."""
    story_of = {article.id: story.id for story in report.stories for article in story.articles}
    return escape.json(
        {
            "schema_version": SCHEMA_VERSION,
            "coverage": _coverage(report),
            "stories": [_story(story) for story in report.stories],
            "articles": [_article(article, story_of.get(article.id, article.story)) for article in report.articles],
            "discrepancies": [_discrepancy(discrepancy) for discrepancy in report.discrepancies],
            "facts": [_fact(story, fact) for story, facts in report.facts for fact in facts],
        }
    )
