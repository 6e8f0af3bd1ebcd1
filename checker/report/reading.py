"""Reads a JSON report back, for whoever goes on with one: a review, a baseline, an evaluation."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from checker.model import (
    Article,
    CheckerError,
    Claim,
    Coverage,
    Discrepancy,
    Fact,
    Level,
    Relation,
    Report,
    Score,
    Story,
    Unreadable,
    Verdict,
)
from checker.report.formats.json import SCHEMA_VERSION

Object = Mapping[str, Any]


def _article(id_: str, articles: Mapping[str, Article]) -> Article:
    if id_ not in articles:
        raise CheckerError(f"article {id_} of the report is not among the articles. Give all that it was written from.")
    return articles[id_]


def _claim(found: Object, articles: Mapping[str, Article]) -> Claim:
    article = _article(found["article"], articles)
    claim = _as_written(found, article)
    if claim.source[claim.start : claim.end] != claim.text:
        raise CheckerError(f"article {article.id} has changed since the report was written. Run checker check again.")
    return claim


def _as_written(found: Object, article: Article) -> Claim:
    return Claim(
        article,
        found["start"],
        found["end"],
        found["text"],
        found["value"],
        (found["statement"][0], found["statement"][1]),
        tuple((low, high) for low, high in found["marks"]),
        tuple(found["copies"]),
        found.get("in_headline", False),
    )


def _discrepancy(found: Object, articles: Mapping[str, Article]) -> Discrepancy:
    return Discrepancy(
        rule=found["rule"],
        level=Level(found["level"]),
        relation=Relation(found["relation"]),
        subject=found["subject"],
        message=found["message"],
        because=tuple(found["because"]),
        claims=tuple(_claim(claim, articles) for claim in found["claims"]),
        story=found["story"],
        score=Score(**found["score"]),
        fingerprint=found["fingerprint"],
        verdict=Verdict(**found["verdict"]) if found["verdict"] else None,
        known=found.get("known", False),
    )


def _facts(found: list[Object]) -> tuple[tuple[str, tuple[Fact, ...]], ...]:
    facts: dict[str, list[Fact]] = {}
    for fact in found:
        values = tuple((each["outlet"], each["value"]) for each in fact["values"])
        silent = tuple(fact.get("silent", ()))
        facts.setdefault(fact["story"], []).append(Fact(fact["slot"], values, fact["agreed"], silent))
    return tuple((story, tuple(each)) for story, each in facts.items())


def _coverage(found: Object) -> Coverage:
    unreadable = tuple(Unreadable(bad["path"], bad["reason"]) for bad in found["unreadable"])
    return Coverage(**{**found, "unreadable": unreadable, "alone": tuple(found["alone"])})


def _stories(found: list[Object], articles: Mapping[str, Article]) -> tuple[Story, ...]:
    return tuple(
        Story(each["id"], each["title"], tuple(_article(id_, articles) for id_ in each["articles"])) for each in found
    )


def _report(found: Object, articles: Mapping[str, Article]) -> Report:
    known = {each["id"]: replace(_article(each["id"], articles), story=each["story"]) for each in found["articles"]}
    return Report(
        articles=tuple(known.values()),
        stories=_stories(found["stories"], known),
        discrepancies=tuple(_discrepancy(each, known) for each in found["discrepancies"]),
        coverage=_coverage(found["coverage"]),
        facts=_facts(found["facts"]),
    )


def load(path: Path) -> dict[str, Any]:
    """A JSON report as it stands, for what needs fingerprints only.

    Raises `CheckerError` if it cannot be read, or is none, or is of another version.
    """
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CheckerError(f"{path}: {error.strerror}.") from error
    except ValueError as error:
        raise CheckerError(f"{path}: not JSON ({error}). Give a report that `checker check -o` wrote.") from error
    version = found.get("schema_version") if isinstance(found, dict) else None
    if version != SCHEMA_VERSION:
        raise CheckerError(
            f"{path}: no JSON report of version {SCHEMA_VERSION}. Write it anew: checker check PATHS -o {path.name}"
        )
    return dict(found)


def read_report(path: Path, articles: Iterable[Article]) -> Report:
    """A JSON report with the texts of its articles, which it does not hold itself, put back.

    Its stories come without statements and pairs, its scores rounded. Raises `CheckerError` as `load` does, or
    if an article is missing among `articles` or has changed at a claim.
    """
    found = load(path)
    try:
        return _report(found, {article.id: article for article in articles})
    except CheckerError as error:
        raise CheckerError(f"{path}: {error}") from error
    except (LookupError, TypeError, ValueError) as error:
        raise CheckerError(f"{path}: not as the report's schema has it ({error}). Run checker check again.") from error
