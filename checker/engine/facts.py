"""What a story's outlets were compared on, and where they agree: silence can be told from nothing to compare."""

from collections import defaultdict
from collections.abc import Sequence

from checker.model import Fact, Kind, Match, Mention, Relation, Statement, Story
from checker.relations import relate_quantities

Place = tuple[str, int, int]
Side = tuple[Statement, Mention]
BEFORE, BEHIND = 4, 5  # words shown on either side of a value


def _agrees(match: Match) -> bool:
    a, b = match.left.quantity, match.right.quantity
    return a is not None and b is not None and relate_quantities(a, b).relation is Relation.EQUAL


def _slot(statement: Statement, mention: Mention) -> str:
    """What the fact is about: the words around the value, as the first outlet has them."""
    text = statement.article.text
    before = text[statement.start : mention.start].split()[-BEFORE:]
    behind = text[mention.end : statement.end].split()[:BEHIND]
    return " ".join([*before, "…", *behind])


def _sides(match: Match) -> dict[Place, Side]:
    sides = ((match.pair.left, match.left), (match.pair.right, match.right))
    return {(s.article.id, m.start, m.end): (s, m) for s, m in sides}


def _grouped(matches: Sequence[Match]) -> list[dict[Place, Side]]:
    """Matches that share a value are one fact."""
    groups: list[dict[Place, Side]] = []
    for match in matches:
        sides = _sides(match)
        joined = [group for group in groups if group.keys() & sides.keys()]
        for group in joined:
            groups.remove(group)
            sides |= group
        groups.append(sides)
    return groups


def agreed_facts(story: Story) -> tuple[Fact, ...]:
    """The figures that two outlets or more share, each once, in order of the first outlet's text."""
    found = []
    for group in _grouped([m for m in story.matches if m.kind is Kind.QUANTITY and _agrees(m)]):
        by_outlet: dict[str, str] = defaultdict(str)
        first = min(group)
        for _, (statement, mention) in sorted(group.items(), key=lambda item: item[0]):
            by_outlet[statement.article.outlet] = by_outlet[statement.article.outlet] or mention.text
        found.append((first, Fact(_slot(*group[first]), tuple(sorted(by_outlet.items())), agreed=True)))
    return tuple(fact for _, fact in sorted(found, key=lambda item: item[0]))
