"""A report in which every text that an outsider writes is one given text."""

from checker.model import (
    Article,
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

MOST = 5_000  # characters of a name: a line of a million is an article's


def hostile_report(text: str) -> Report:
    """Two articles, one story and a discrepancy of each level and verdict, all of whose words are `text`."""
    name = text[:MOST]
    body = f"Before it. {text} after it."
    articles = tuple(
        Article(f"{name}{side}", f"{name}{side}", body, headline=text, url=name, story=name, path=name) for side in "ab"
    )
    start, end = 11, 11 + len(text)
    claims = tuple(Claim(a, start, end, text, text, (0, len(body)), copies=(a.id,)) for a in articles)
    found = tuple(
        Discrepancy(name, level, Relation.CONFLICTS, name, name, (name, name), claims, name, Score(0.5), name, verdict)
        for level, verdict in (
            (Level.ERROR, None),
            (Level.WARNING, Verdict(name, "confirmed", name, name, name)),
            (Level.NOTE, None),
            (Level.WARNING, Verdict(name, "dismissed", name, name, name)),
        )
    )
    facts = ((name, (Fact(name, ((articles[0].outlet, name), (articles[1].outlet, name)), agreed=True),)),)
    coverage = Coverage(2, 1, 2, 1, 1, (Unreadable(name, name),), (name,))
    return Report(articles, (Story(name, name, articles),), found, coverage, facts)
