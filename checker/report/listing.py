"""The stories of a batch with their articles, as text for a terminal and as plain values for JSON."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from checker.model import Article, Story
from checker.report import escape
from checker.report.summary import days, number


def _first(story: Story) -> tuple[bool, str, str]:
    """The stories of several outlets before the others, each in the order of their first days."""
    known = [str(article.day) for article in story.articles if article.day]
    return len({article.outlet for article in story.articles}) < 2, min(known, default="9999"), story.id


def _row(article: Article, copies: Mapping[str, str]) -> str:
    copy = f"the text of {copies[article.id]}" if article.id in copies else ""
    known = (article.outlet, str(article.day or ""), article.id, article.headline, copy)
    return escape.terminal(" · ".join(part for part in known if part))


def _story(story: Story, copies: Mapping[str, str]) -> Iterator[str]:
    known = (story.title, number(len(story.articles), "article"), days(story.articles))
    yield escape.terminal(" · ".join(part for part in known if part))
    yield from (f"    {_row(article, copies)}" for article in story.articles)


def text(stories: Sequence[Story], copies: Mapping[str, str]) -> str:
    """Each story of several outlets with its articles, the earliest first, and how many articles are of none.

    An article that is a copy of another (id → id) is shown as one.
    """
    ordered = sorted(stories, key=_first)
    shared = [story for story in ordered if not _first(story)[0]]
    blocks = ["\n".join(_story(story, copies)) for story in shared]
    alone = sum(len(story.articles) for story in stories) - sum(len(story.articles) for story in shared)
    together = number(sum(len(story.articles) for story in shared), "article")
    closing = f"{number(len(shared), 'story', 'stories')} of several outlets in {together}; {alone:,} alone."
    return "\n\n".join([*blocks, closing])


def _plain(article: Article, copies: Mapping[str, str]) -> dict[str, str]:
    return {
        "id": article.id,
        "outlet": article.outlet,
        "headline": article.headline,
        "published": article.published.isoformat() if article.published else "",
        "path": article.path,
        "copy_of": copies.get(article.id, ""),
    }


def plain(stories: Sequence[Story], copies: Mapping[str, str]) -> list[dict[str, Any]]:
    """One object a story, its articles in it, in the same order as the text; stories of one outlet too."""
    return [
        {"id": story.id, "title": story.title, "articles": [_plain(article, copies) for article in story.articles]}
        for story in sorted(stories, key=_first)
    ]
