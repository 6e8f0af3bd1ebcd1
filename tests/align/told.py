"""Two short articles of our own as a story, read by the shipped pipeline."""

import datetime as dt

from checker.engine import Tools
from checker.model import Article, Story

PUBLISHED = dt.datetime(2025, 3, 5, 12)  # a Wednesday


def story(tools: Tools, *texts: str) -> Story:
    """One article of an outlet of its own for each text."""
    names = ("Left Post", "Right Times", "Third Wire")
    articles = [
        Article(n.casefold(), n, t, published=PUBLISHED, story="made") for n, t in zip(names, texts, strict=False)
    ]
    read = tools.reader.read(articles)
    return Story("made", "Made", tuple(articles), tuple(s for contents in read for s in contents.statements))
