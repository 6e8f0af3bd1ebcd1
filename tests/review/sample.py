"""A report to review: invented articles, a hostile pair among them, written to disk as `checker check` would."""

import json
from dataclasses import replace
from pathlib import Path

from checker.model import Article, Level, Report, Story, Verdict
from checker.report.formats import json as json_format
from tests.report.sample import FERRY, MAYOR, MONEY, PEOPLE, QUOTE, RULES, VOTE, VOTES, claim, discrepancy
from tests.report.sample import REPORT as SAMPLE

__all__ = ["HOSTILE", "MAYOR", "MONEY", "PEOPLE", "QUOTE", "REPORT", "RULES", "VOTES", "given", "write"]

_SCRIPT = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"><style>p{display:none}"
EVIL_POST = Article(
    "evil-1",
    "Evil </title> Post",
    f"The tower is 40 metres high. {_SCRIPT} </p></li></main> {{{{ 7 * 7 }}}} \u202erothgir\u202c \x1b[31m",
    headline="<b onclick=alert(1)>Tower</b>",
    story="tower",
    url="javascript:document.title='owned'",
)
EVIL_WIRE = Article("evil-2", "Plain Wire", "The tower is 50 metres high, its builders say.", story="tower")
HOSTILE = discrepancy(
    "number-conflict",
    Level.WARNING,
    "Height of the tower: 40 or 50? <script>document.title='owned'</script>",
    "40 metres in one, 50 in another",
    claim(EVIL_POST, "40 metres", "40 m"),
    claim(EVIL_WIRE, "50 metres", "50 m"),
    because=("<i>one</i> tower",),
)
_FOUND = tuple(replace(d, verdict=None) for d in (PEOPLE, MAYOR, QUOTE, VOTES, HOSTILE, MONEY))
REPORT = replace(
    SAMPLE,
    articles=(*SAMPLE.articles, EVIL_POST, EVIL_WIRE),
    stories=(VOTE, FERRY, Story("tower", "A </script> tower", (EVIL_POST, EVIL_WIRE))),
    discrepancies=_FOUND,
)


def given(fingerprint: str, decision: str = "confirmed", reviewer: str = "anna", **rest: str) -> Verdict:
    """A verdict of the fifth of March."""
    return Verdict(fingerprint, decision, reviewer=reviewer, **{"date": "2025-03-05", **rest})


def write(folder: Path, report: Report = REPORT) -> Path:
    """The report as JSON in the folder, with its articles beside it; returns the report's path."""
    placed = tuple(replace(article, path="articles.jsonl") for article in report.articles)
    rows = [
        {
            "id": article.id,
            "outlet": article.outlet,
            "text": article.text,
            "headline": article.headline,
            "published": str(article.published or ""),
            "url": article.url,
            "story": article.story,
        }
        for article in placed
    ]
    lines = "".join(json.dumps({key: value for key, value in row.items() if value}) + "\n" for row in rows)
    (folder / "articles.jsonl").write_text(lines, encoding="utf-8")
    path = folder / "report.json"
    path.write_text(json_format.render(replace(report, articles=placed), RULES), encoding="utf-8")
    return path
