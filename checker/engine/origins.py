"""Who copied from whom: near-verbatim passages are one origin, however many outlets print them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from checker.model import Claim, Discrepancy, Story

VERBATIM = 0.93  # likeness of two sentences' words from which one is a copy of the other
COPY = 0.6  # share of the shorter article's sentences from which the article itself is a copy
FEWEST = 3  # sentences: of a shorter article no share means anything

Place = tuple[str, int, int]  # article and the span of a sentence


def _verbatim(story: Story) -> list[tuple[Place, Place]]:
    """Every two sentences of different outlets that are one passage."""
    return [
        ((p.left.article.id, p.left.start, p.left.end), (p.right.article.id, p.right.start, p.right.end))
        for p in story.pairs
        if p.left.kind == "sentence" and p.score.lexical >= VERBATIM
    ]


def origins(story: Story) -> Mapping[str, str]:
    """Article id to the id of the article that speaks for its origin: itself, or the one it is a copy of.

    Of copies the earliest speaks, and of those of one time the first by outlet.
    """
    sizes = Counter(s.article.id for s in story.statements if s.kind == "sentence")
    shared: dict[tuple[str, str], set[int]] = defaultdict(set)
    for (left, start, _), (right, _, _) in _verbatim(story):
        shared[left, right].add(start)
    leader = {article.id: article.id for article in story.articles}
    order = sorted(story.articles, key=lambda a: (str(a.published or "9999"), a.outlet, a.id))
    rank = {article.id: i for i, article in enumerate(order)}
    for (left, right), starts in sorted(shared.items()):
        size = min(sizes[left], sizes[right])
        if size >= FEWEST and len(starts) >= COPY * size:
            one, other = sorted((leader[left], leader[right]), key=rank.__getitem__)
            leader = {article: one if head == other else head for article, head in leader.items()}
    return leader


def _copies(claims: Sequence[Claim], leader: Mapping[str, str], passages: Mapping[Place, set[str]]) -> list[Claim]:
    """The claims of one value with those of one origin folded into its first."""
    kept: dict[str, Claim] = {}
    for claim in claims:
        origin = leader.get(claim.article.id, claim.article.id)
        first = next((k for k in kept.values() if claim.article.id in _places(k, passages)), None) or kept.get(origin)
        if first is None or first.article.id == claim.article.id:
            kept[origin if first is None else f"{origin}@{claim.start}"] = claim
        else:
            key = next(name for name, k in kept.items() if k is first)
            kept[key] = replace(first, copies=tuple(sorted({*first.copies, claim.article.id})))
    return list(kept.values())


def _places(claim: Claim, passages: Mapping[Place, set[str]]) -> set[str]:
    return set() if claim.in_headline else passages.get((claim.article.id, *claim.statement), set())


def fold_copies(found: Iterable[Discrepancy], story: Story) -> list[Discrepancy]:
    """The discrepancies with copies of one origin folded into one claim; the fingerprints stay."""
    leader = origins(story)
    passages: dict[Place, set[str]] = defaultdict(set)
    for left, right in _verbatim(story):
        passages[left].add(right[0])
        passages[right].add(left[0])
    folded = []
    for discrepancy in found:
        values = dict.fromkeys(claim.value for claim in discrepancy.claims)
        groups = [[c for c in discrepancy.claims if c.value == value] for value in values]
        claims = tuple(claim for group in groups for claim in _copies(group, leader, passages))
        folded.append(replace(discrepancy, claims=claims))
    return folded
