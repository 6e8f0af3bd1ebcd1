"""How well articles are put together: B-cubed precision and recall against the stories that people gave."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.ingest import read_articles
from checker.model import Article, CheckerError
from checker.stories import group


@dataclass(frozen=True, slots=True)
class Agreement:
    """Averages over articles, each 0 to 1: how much of an article's group is of its story, and the reverse.

    The measure is B-cubed (Bagga and Baldwin 1998).
    """

    name: str
    articles: int
    stories: int  # that people gave
    groups: int  # that were found
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where both are."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1)


def b_cubed(name: str, gold: Mapping[str, str], found: Mapping[str, str], counted: Collection[str]) -> Agreement:
    """The agreement of two groupings of the same articles, article → group, averaged over those that are `counted`.

    Raises `ValueError` where none is.
    """
    if not counted:
        raise ValueError("no article is counted")
    sizes, own = Counter(found.values()), Counter(gold.values())
    both = Counter((gold[article], found[article]) for article in gold)
    shared = {article: both[gold[article], found[article]] for article in counted}
    return Agreement(
        name,
        len(counted),
        len({gold[article] for article in counted}),
        len({found[article] for article in counted}),
        sum(count / sizes[found[article]] for article, count in shared.items()) / len(counted),
        sum(count / own[gold[article]] for article, count in shared.items()) / len(counted),
    )


def _regrouped(articles: Iterable[Article]) -> dict[str, str]:
    """Article → story, found by what the articles say alone: neither their story nor where they lie is told."""
    plain = [replace(article, story="", path="") for article in articles]
    return {article.id: story for story, members in group(plain).items() for article in members}


def _is_even(story: str) -> bool:
    """Whether an ECB+ story is of an even-numbered topic ("12ecb" and "12ecbplus")."""
    return int(story.partition("ecb")[0]) % 2 == 0


def _read(path: Path) -> Sequence[Article]:
    articles = read_articles([path]).articles
    if not articles:
        raise CheckerError(f"{path}: no article can be read. Give articles that name their story.")
    return articles


def measure(data: Path) -> Iterator[Agreement]:
    """The agreement on ECB+ and BASIL, the articles of each as one mixed batch.

    On ECB+ for all articles, and for those of the even-numbered topics, on which nothing was chosen. Raises
    `CheckerError` where nothing can be read.
    """
    for name, path in (("basil", data / "basil" / "stories"), ("ecbplus", data / "ecbplus" / "articles.jsonl")):
        articles = _read(path)
        gold, found = {article.id: article.story for article in articles}, _regrouped(articles)
        yield b_cubed(name, gold, found, gold)
        if name == "ecbplus":
            held_out = [article for article, story in gold.items() if _is_even(story)]
            yield b_cubed("ecbplus, even topics", gold, found, held_out)
