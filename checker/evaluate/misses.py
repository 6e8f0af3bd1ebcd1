"""How far a labelled row got that no rule found: read, paired, taken for one thing, and then not flagged."""

from collections.abc import Callable, Iterable, Mapping

from checker.evaluate.gold import Row, Side, Spot
from checker.model import AlignedPair, Kind, Mention, Statement, Story

UNREAD = "no value read on one side"
UNPAIRED = "sentences not paired"
APART = "not taken for one thing"
QUIET = "taken for one thing, not flagged"
NO_RULE = "no rule for it"
CAUSES = (UNREAD, UNPAIRED, APART, QUIET, NO_RULE)

# What the rules look for, by the type that the annotation guide gives a row.
TYPES: Mapping[str, tuple[str, ...]] = {
    "number": ("number-conflict", "number-precision", "magnitude-conflict"),
    "date_time": ("date-conflict",),
    "place": ("place-conflict",),
    "name": ("name-variant", "name-spelling", "body-name", "person-conflict"),
    "title_role": ("title-conflict", "title-difference"),
    "quote_wording": ("quote-wording",),
    "attribution": ("quote-speaker", "quote-occasion"),
}
KINDS: Mapping[str, frozenset[Kind]] = {
    "number": frozenset({Kind.QUANTITY}),
    "date_time": frozenset({Kind.DATE}),
    "place": frozenset({Kind.PLACE}),
    "name": frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE}),
    "title_role": frozenset({Kind.PERSON}),
}
QUOTED = frozenset({"quote_wording", "attribution"})


def _on(start: int, end: int, spot: Spot) -> bool:
    return start < spot.end and spot.start < end


def _said(story: Story, spot: Spot, kind: str) -> list[Statement]:
    """The sentences or quotations on a stretch of text."""
    here = (s for s in story.statements if s.article.id == spot.article and s.kind == kind)
    return [s for s in here if _on(s.start, s.end, spot)]


def _values(story: Story, side: Side, kinds: frozenset[Kind]) -> list[Mention]:
    """The values read in the labelled span; for people anywhere in the sentence, since a post has no value."""
    spot = side.sentence if Kind.PERSON in kinds else side.span
    found = (m for s in _said(story, side.sentence, "sentence") for m in s.mentions)
    return [m for m in found if m.kind in kinds and _on(m.start, m.end, spot)]


def _either(met: Callable[[Spot, Spot], bool], row: Row, *, exact: bool) -> bool:
    """Whether the row's two sides are met, either way round."""
    left, right = (row.left.span, row.right.span) if exact else (row.left.sentence, row.right.sentence)
    return met(left, right) or met(right, left)


def _paired(pairs: Iterable[AlignedPair], row: Row, kind: str) -> bool:
    def met(left: Spot, right: Spot) -> bool:
        return any(
            pair.left.kind == kind
            and (pair.left.article.id, pair.right.article.id) == (left.article, right.article)
            and _on(pair.left.start, pair.left.end, left)
            and _on(pair.right.start, pair.right.end, right)
            for pair in pairs
        )

    return _either(met, row, exact=False)


def _matched(story: Story, row: Row, kinds: frozenset[Kind]) -> bool:
    def met(left: Spot, right: Spot) -> bool:
        return any(
            match.kind in kinds
            and (match.pair.left.article.id, match.pair.right.article.id) == (left.article, right.article)
            and _on(match.left.start, match.left.end, left)
            and _on(match.right.start, match.right.end, right)
            for match in story.matches
        )

    return _either(met, row, exact=Kind.PERSON not in kinds)


def cause(row: Row, story: Story) -> str:
    """Where the row got lost in the story, one of `CAUSES`: the first stage that it did not get through."""
    if row.type in QUOTED:
        spots = [side.span if row.type == "quote_wording" else side.sentence for side in (row.left, row.right)]
        if not all(_said(story, spot, "quotation") for spot in spots):
            return UNREAD
        return QUIET if _paired(story.pairs, row, "quotation") else APART
    if row.type not in KINDS:
        return NO_RULE
    kinds = KINDS[row.type]
    if not all(_values(story, side, kinds) for side in (row.left, row.right)):
        return UNREAD
    if _matched(story, row, kinds):
        return QUIET
    return APART if _paired(story.pairs, row, "sentence") else UNPAIRED
