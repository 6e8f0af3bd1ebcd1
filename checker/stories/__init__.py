"""Which articles report the same event: those of one given story, and those whose words, names and days say so."""

from collections.abc import Mapping, Sequence

from checker.model import Article
from checker.store import Store
from checker.stories.grouping import copied, grouped

__all__ = ["copies", "group", "title"]


def _first(article: Article) -> tuple[str, str, str]:
    return str(article.published or "9999"), article.outlet, article.id


def _name(articles: Sequence[Article], taken: set[str]) -> str:
    """The given story, else the identifier of the earliest article, numbered where that is taken."""
    given = [article.story for article in articles if article.story]
    if given:
        return given[0]
    first = name = min(articles, key=_first).id
    number = 1
    while name in taken:
        number += 1
        name = f"{first}#{number}"
    taken.add(name)
    return name


def group(articles: Sequence[Article], store: Store | None = None) -> Mapping[str, tuple[Article, ...]]:
    """Story to its articles, both in a fixed order, whatever the order of the articles.

    A given `story` is kept: its articles are one story, whatever they say. Articles that give none are
    put with those on the same event, into a given story too; one on an event of its own is a story by
    itself. Of archived articles those are left out that are of no story with one that is not. What is worked
    out of each article is kept in `store`.
    """
    taken = {article.story for article in articles if article.story}
    groups = grouped(articles, store or Store())
    named = {_name(members, taken): members for members in groups}
    return {name: tuple(sorted(members, key=lambda a: (a.outlet, a.id))) for name, members in sorted(named.items())}


def copies(articles: Sequence[Article], store: Store | None = None) -> Mapping[str, str]:
    """Article → the article of which it is a near-verbatim copy, by their ids; wire copy is one origin."""
    return {article.id: original.id for article, original in copied(articles, store or Store())}


def title(articles: Sequence[Article]) -> str:
    """The story's name for readers: the headline of its earliest article, else its identifier."""
    named = [a for a in articles if a.headline]
    if not named:
        return articles[0].story or articles[0].id
    return min(named, key=_first).headline
