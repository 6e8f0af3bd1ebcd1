"""New articles against an archive: what of it can be compared with them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.model import Article

Groups = Mapping[str, tuple[Article, ...]]


def _name(article: Article, taken: set[str]) -> str:
    """An id of its own: that of an article of another outlet may be the same."""
    name, number = article.id, 1
    while name in taken:
        number += 1
        name = f"{article.id}#{number}"
    taken.add(name)
    return name


def placed(new: Sequence[Article], archive: Sequence[Article]) -> tuple[Article, ...]:
    """The new articles, those that lie in the archive already under the story that it gives them.

    Read by itself a batch may look otherwise: three files of a folder of hundreds are no story.
    """
    stories = {(article.outlet, article.text): article.story for article in archive}
    return tuple(replace(a, story=stories.get((a.outlet, a.text), a.story)) for a in new)


def beside(new: Sequence[Article], archive: Sequence[Article]) -> Iterator[Article]:
    """The archive's articles, marked as such, without what is new itself.

    Left out is an article that is among the new ones, by its outlet and id or by its text: a batch may lie in
    its archive already, and an article that comes anew takes the place of its former version.
    """
    ids = {(article.outlet, article.id) for article in new}
    texts = {(article.outlet, article.text) for article in new}
    taken = {article.id for article in new}
    for article in archive:
        if (article.outlet, article.id) not in ids and (article.outlet, article.text) not in texts:
            yield replace(article, id=_name(article, taken), archived=True)


def with_new(groups: Groups) -> Groups:
    """The stories that have a new article, in each the new ones and what they can be compared with."""
    found = {}
    for story, members in groups.items():
        outlets = {article.outlet for article in members if not article.archived}
        if outlets:
            met = [a for a in members if not a.archived or outlets - {a.outlet}]
            found[story] = tuple(met)
    return found
