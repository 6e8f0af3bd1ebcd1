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


def hostile_report(text: str) -> Report:
    """Two articles, one story and one discrepancy a level, all of whose words are `text`."""
    body = f"Before it. {text} after it."
    articles = tuple(
        Article(f"{text}{side}", f"{text}{side}", body, headline=text, url=text, story=text, path=text) for side in "ab"
    )
    start, end = 11, 11 + len(text)
    claims = tuple(Claim(a, start, end, text, text, (0, len(body)), copies=(a.id,)) for a in articles)
    found = tuple(
        Discrepancy(text, level, Relation.CONFLICTS, text, text, (text, text), claims, text, Score(0.5), text, verdict)
        for level, verdict in (
            (Level.ERROR, None),
            (Level.WARNING, Verdict(text, "confirmed", text, text, text)),
            (Level.NOTE, None),
            (Level.WARNING, Verdict(text, "dismissed", text, text, text)),
        )
    )
    facts = ((text, (Fact(text, ((articles[0].outlet, text), (articles[1].outlet, text)), agreed=True),)),)
    coverage = Coverage(2, 1, 2, 1, 1, (Unreadable(text, text),), (text,))
    return Report(articles, (Story(text, text, articles),), found, coverage, facts)
