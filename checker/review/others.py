"""What outlets beside those that disagree say on the same fact."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.model import Article, Discrepancy, Mention, Report, Statement, Story


@dataclass(frozen=True, slots=True)
class Other:
    """Another outlet's word: its value, and the sentence where it is known."""

    outlet: str
    value: str
    sentence: str = ""


def _copies(discrepancy: Discrepancy, report: Report) -> Iterator[Other]:
    articles = {article.id: article for article in report.articles}
    for claim in discrepancy.claims:
        for id_ in claim.copies:
            outlet = articles[id_].outlet if id_ in articles else id_
            yield Other(outlet, claim.text, f"the same words as {claim.article.outlet}")


def _facts(discrepancy: Discrepancy, report: Report) -> Iterator[Other]:
    said = {(claim.article.outlet, claim.text) for claim in discrepancy.claims}
    for fact in dict(report.facts).get(discrepancy.story, ()):
        if said & set(fact.values):
            yield from (Other(outlet, value) for outlet, value in fact.values)


def _stories(discrepancy: Discrepancy, report: Report) -> Iterator[Story]:
    return (story for story in report.stories if story.id == discrepancy.story)


def _matches(discrepancy: Discrepancy, report: Report) -> Iterator[Other]:
    places = {(claim.article.id, claim.start, claim.end) for claim in discrepancy.claims if not claim.in_headline}

    def other(here: tuple[Article, Mention], there: tuple[Statement, Mention]) -> Iterator[Other]:
        if (here[0].id, here[1].start, here[1].end) in places:
            yield Other(there[0].article.outlet, there[1].text, " ".join(there[0].text.split()))

    for match in (match for story in _stories(discrepancy, report) for match in story.matches):
        left, right = (match.pair.left, match.left), (match.pair.right, match.right)
        yield from other((left[0].article, left[1]), right)
        yield from other((right[0].article, right[1]), left)


def others(discrepancy: Discrepancy, report: Report) -> tuple[Other, ...]:
    """One word of each outlet that is not itself a side of the disagreement; () where nobody else speaks of it.

    What was matched by place comes before what was matched by its words alone.
    """
    sides = {claim.article.outlet for claim in discrepancy.claims}
    found: dict[str, Other] = {}
    for source in (_matches, _copies, _facts):
        for other in source(discrepancy, report):
            if other.outlet not in sides:
                found.setdefault(other.outlet, other)
    return tuple(found[outlet] for outlet in sorted(found))
