"""Which articles report the same event: by their own `story` field, which a folder gives as well."""

from collections.abc import Mapping, Sequence

from checker.model import Article


def group(articles: Sequence[Article]) -> Mapping[str, tuple[Article, ...]]:
    """Story to its articles, both in a fixed order; an article without a story is one of its own."""
    stories: dict[str, list[Article]] = {}
    for article in sorted(articles, key=lambda a: (a.outlet, a.id)):
        stories.setdefault(article.story or article.id, []).append(article)
    return {story: tuple(members) for story, members in sorted(stories.items())}


def title(articles: Sequence[Article]) -> str:
    """The story's name for readers: the headline of its earliest article, else its identifier."""
    named = [a for a in articles if a.headline]
    if not named:
        return articles[0].story or articles[0].id
    return min(named, key=lambda a: (str(a.published or "9999"), a.outlet, a.id)).headline
