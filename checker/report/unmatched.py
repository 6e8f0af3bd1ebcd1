"""The statements of an article that no statement of another outlet was paired with."""

from collections.abc import Iterable
from dataclasses import dataclass

from checker.model import Article, Report, Statement, Story


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of one article: `without` of its `statements` have no counterpart.

    `paragraphs` names the paragraphs in which none has one: "¶2, ¶14–19", "" if there is no such paragraph.
    """

    article: Article
    without: int
    statements: int
    paragraphs: str


def _ranges(numbers: Iterable[int]) -> str:
    """Numbers of paragraphs in runs: "¶2, ¶14–19" for 2, 14, 15, … 19."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(f"¶{first}" if first == last else f"¶{first}–{last}" for first, last in runs)


def _key(statement: Statement) -> tuple[str, int, int]:
    return statement.article.id, statement.start, statement.end


def _rest(article: Article, statements: list[Statement], paired: set[tuple[str, int, int]]) -> Rest:
    without = [s for s in statements if _key(s) not in paired]
    met = {s.paragraph for s in statements if _key(s) in paired}
    numbers = (index + 1 for index in {s.paragraph for s in without} - met)
    return Rest(article, len(without), len(statements), _ranges(numbers))


def _story(story: Story) -> Iterable[Rest]:
    paired = {_key(side) for pair in story.pairs for side in (pair.left, pair.right)}
    for article in story.articles:
        statements = [s for s in story.statements if s.article.id == article.id]
        rest = _rest(article, statements, paired)
        if rest.without:
            yield rest


def unmatched(report: Report) -> tuple[Rest, ...]:
    """One record an article that has such statements, in the order of the report's stories.

    Articles that stood alone are left out: nothing of them was compared.
    """
    alone = set(report.coverage.alone)
    stories = (s for s in report.stories if any(article.id not in alone for article in s.articles))
    return tuple(rest for story in stories for rest in _story(story))
