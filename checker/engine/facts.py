"""What a story's outlets were compared on, and where they agree: silence can be told from nothing to compare."""

from collections import defaultdict
from collections.abc import Sequence

from checker.model import Fact, Kind, Match, Mention, Relation, Story
from checker.relations import relate_quantities

Place = tuple[str, int, int]


def _agrees(match: Match) -> bool:
    a, b = match.left.quantity, match.right.quantity
    return a is not None and b is not None and relate_quantities(a, b).relation is Relation.EQUAL


def _slot(mention: Mention) -> str:
    """What the fact is about, in the words of the text."""
    slot = mention.slot
    about = [word for word in slot.words if word != slot.head and word != slot.predicate][:3]
    return ", ".join(part for part in (slot.head, slot.predicate, *about) if part)


def _sides(match: Match) -> tuple[tuple[Place, str, Mention], ...]:
    sides = ((match.pair.left.article, match.left), (match.pair.right.article, match.right))
    return tuple(((a.id, m.start, m.end), a.outlet, m) for a, m in sides)


def _grouped(matches: Sequence[Match]) -> list[dict[Place, tuple[str, Mention]]]:
    """Matches that share a value are one fact."""
    groups: list[dict[Place, tuple[str, Mention]]] = []
    for match in matches:
        sides = {place: (outlet, mention) for place, outlet, mention in _sides(match)}
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
        for _, (outlet, mention) in sorted(group.items()):
            by_outlet[outlet] = by_outlet[outlet] or mention.text
        slot = _slot(group[first][1]) or group[first][1].text
        found.append((first, Fact(slot, tuple(sorted(by_outlet.items())), agreed=True)))
    return tuple(fact for _, fact in sorted(found, key=lambda item: item[0]))
