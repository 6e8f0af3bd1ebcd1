"""A headline beside its own article: the sentences below it, and the figure there that stands in its figure's place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import floor, inf, log10
from operator import itemgetter

from checker.align.words import words
from checker.model import Kind, Mention, Relation, Statement, Story
from checker.relations import relate_quantities

# Measured on 900 articles of data/basil and data/allsides, whose headlines have 73 plain figures: as they stand,
# nothing is flagged; with each figure changed by a tenth or a fifth, 23 are, 21 of them against the right figure.
NEAR = 0.65  # the lesser figure over the greater one
HUNDREDS = 100  # from here a headline may give a round figure for an exact one
LEAD = 15  # sentences in which an article tells what its headline is about
SHARED = 1  # words besides figure and noun that headline and sentence have in common
SHARED_OF_MONEY = 2  # where money is not of the same noun
SHORT = 4  # letters: shorter words tell nothing

_OTHERS = re.compile(r"\s+(?:\w+\s+)?(?:others?|more|additional|another|further)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Titled:
    """A headline, and the sentences below it that do not repeat it."""

    headline: Statement
    body: tuple[Statement, ...]

    def mentions(self, kind: Kind, most: int | None = None) -> list[tuple[Statement, Mention]]:
        """The mentions of a kind in the body, or in its first `most` sentences."""
        return [(s, m) for s in self.body[:most] for m in s.mentions if m.kind is kind]


def titled(story: Story) -> Iterator[Titled]:
    """The story's articles that have a headline; a first line that repeats it is left out."""
    for headline in story.headlines:
        title = words(headline.text)
        sentences = (s for s in story.statements if s.article.id == headline.article.id and s.kind == "sentence")
        yield Titled(headline, tuple(s for s in sentences if words(s.text) != title))


def _telling(text: str) -> set[str]:
    """The first letters of a text's longer words, so that "kills" and "killed" are one."""
    return {word[:SHORT] for word in words(text) if len(word) >= SHORT and word.isalpha()}


def shared_words(headline: Statement, statement: Statement, noun: str) -> int:
    """How many words besides the noun the headline and a sentence share."""
    return len((_telling(headline.text) & _telling(statement.text)) - {noun[:SHORT]})


def _is_plain(mention: Mention) -> bool:
    """Whether the figure is one exact number of a noun, or of money."""
    q = mention.quantity
    if q is None or q.hedge or q.low != q.high or q.second is not None or not 1 < q.low < inf:
        return False
    return q.form == "money" or (q.form == "count" and bool(mention.slot.head))


def _rounded(number: float, like: float) -> float:
    """The number written with as many digits as `like` has before its zeros; tens are counted, not rounded."""
    if like < HUNDREDS:
        return number
    step = 10.0 ** floor(log10(like))
    while step > 1 and like % step:
        step /= 10
    return round(number / step) * step


def _differs(above: Mention, below: Mention) -> bool:
    """Whether two figures of one noun are near each other and neither is the other one rounded."""
    a, b = above.quantity, below.quantity
    if a is None or b is None or a.unit != b.unit or a.form != b.form or not _is_plain(below):
        return False
    return min(a.low, b.low) / max(a.low, b.low) >= NEAR and _rounded(b.low, a.low) != a.low


def _is_sum(total: float, parts: Sequence[float]) -> bool:
    """Whether two of the parts make up the total."""
    seen: set[float] = set()
    for part in parts:
        if total - part in seen:
            return True
        seen.add(part)
    return False


def _is_told(above: Mention, figures: Sequence[Mention]) -> bool:
    """Whether the article has the headline's figure, as one figure, as a range around it, or as the sum of two."""
    if above.quantity is None:
        return True
    told = {Relation.EQUAL, Relation.REFINES, Relation.ROUNDS}
    closed = [m.quantity for m in figures if m.quantity and m.quantity.high < inf and m.quantity.hedge != "vague"]
    if any(relate_quantities(above.quantity, quantity).relation in told for quantity in closed):
        return True
    parts = [m.quantity.low for m in figures if m.quantity and m.slot.head == above.slot.head]
    return _is_sum(above.quantity.low, parts)


def _enough(above: Mention, below: Mention) -> float:
    """How many words two sentences must share for their figures to be of one thing; counts of two nouns never are."""
    if above.slot.head == below.slot.head:
        return SHARED
    return SHARED_OF_MONEY if above.quantity and above.quantity.form == "money" else inf


def rival(article: Titled, above: Mention) -> tuple[Statement, Mention] | None:
    """The figure near the article's beginning that stands where the headline's `above` should, with its sentence.

    That of the sentence likest to the headline. None where the article has the headline's figure too, and where
    nothing answers to it.
    """
    every = [m for _, m in article.mentions(Kind.QUANTITY)]
    if not _is_plain(above) or _is_told(above, every):
        return None
    found = []
    for statement, below in article.mentions(Kind.QUANTITY, LEAD):
        shared = shared_words(article.headline, statement, above.slot.head)
        others = _OTHERS.match(statement.article.text, below.end)
        if _differs(above, below) and not others and shared >= _enough(above, below):
            found.append((-shared, below.start, statement, below))
    return min(found, key=itemgetter(0, 1))[2:] if found else None
