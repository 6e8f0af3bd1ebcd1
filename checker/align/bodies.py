"""Bodies that two outlets call by names that are nearly, not quite, the same."""

from collections.abc import Iterator

from checker.align.candidates import outlet_pairs
from checker.align.encoder import Encoder, Passage
from checker.align.thresholds import threshold
from checker.align.words import fold
from checker.model import AlignedPair, Article, Kind, Match, Mention, Score, Statement, Story

SHARED = 2  # words that two names must have in common
# Words that name another body of the same kind, not the same body otherwise.
APART = frozenset("house senate first second third north south east west northern southern eastern western".split())
SMALL = frozenset({"the", "of", "and", "on", "for", "in", "a", "to"})


def name_words(name: str) -> frozenset[str]:
    """The words of a body's name that tell it from others."""
    return frozenset(fold(word.strip(".,;")) for word in name.split()) - SMALL


def _bodies(story: Story, article: Article) -> dict[str, tuple[Statement, Mention]]:
    """Each name that an article gives to bodies, with where it stands first."""
    found: dict[str, tuple[Statement, Mention]] = {}
    for statement in story.statements:
        if statement.article.id == article.id and statement.kind == "sentence":
            for mention in statement.mentions:
                if mention.kind is Kind.ORGANISATION and len(name_words(mention.text)) > SHARED:
                    found.setdefault(mention.text, (statement, mention))
    return found


def _alike(a: str, b: str) -> bool:
    """Whether one word of the name is another one, and it is not the word that tells two bodies of one kind apart."""
    left, right = name_words(a), name_words(b)
    own, other = left - right, right - left
    return len(left & right) >= SHARED and len(own) == len(other) == 1 and not (own | other) & APART


def _passage(side: tuple[Statement, Mention]) -> Passage:
    statement, mention = side
    return Passage(statement.text, mention.start - statement.start, mention.end - statement.start)


def _pairs(
    left: dict[str, tuple[Statement, Mention]], right: dict[str, tuple[Statement, Mention]]
) -> list[tuple[tuple[Statement, Mention], tuple[Statement, Mention]]]:
    """Names that differ in one word, where neither article has the other's name."""
    own = {a: s for a, s in left.items() if a not in right}, {b: s for b, s in right.items() if b not in left}
    return [(x, y) for a, x in own[0].items() for b, y in own[1].items() if _alike(a, b)]


def match_bodies(story: Story, encoder: Encoder) -> Iterator[Match]:
    """For every two outlets the bodies whose names differ in one word and stand in like sentences."""
    for left, right in outlet_pairs(story.articles):
        pairs = _pairs(_bodies(story, left), _bodies(story, right))
        if not pairs:
            continue
        rows = encoder.encode([_passage(side) for pair in pairs for side in pair])
        for ((a, x), (b, y)), one, other in zip(pairs, rows[::2], rows[1::2], strict=True):
            cosine = round(float(one @ other), 4)
            if cosine >= threshold("bodies.likeness"):
                because = ("the names share all words but one", f"they stand in like context ({cosine:.2f} of 1)")
                yield Match(Kind.ORGANISATION, x, y, AlignedPair(a, b, Score(cosine, cosine=cosine)), cosine, because)
