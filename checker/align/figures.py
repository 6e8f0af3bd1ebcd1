"""A figure with what its sentence says that it is of, and how likely two are figures of one thing.

A figure's own contextual vector says that it is money; that of the figure with the words beside it, what the
money is for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.align.encoder import Encoder, Passage, Vectors
from checker.align.story_words import story_mass
from checker.align.thresholds import threshold
from checker.align.words import WORD, words
from checker.model import Article, Mention, Quantity, Statement
from checker.relations import same_digits, same_number

# Words on either side of a figure that say what it is of. On the labelled figures of data/basil and of stories that
# were labelled beside it, the vector of the figure with three of them parts true pairs from others better (area under
# the curve .88) than that of the figure alone (.82), with six (.86) or ten (.86), or the sentence's (.82).
BESIDE = 3
NEARBY = 7  # words on either side among which a shared one that is rare in the story counts
RARE_CAP = 5.0  # weight of such words beyond which two figures are no more of one thing


@dataclass(frozen=True, slots=True)
class Figure:
    """A mention of a quantity in its sentence, with the words around it; `beside` is its span with those next to it."""

    statement: Statement
    mention: Mention
    quantity: Quantity
    around: frozenset[str]
    nearby: frozenset[str]
    beside: tuple[int, int]


def _read(statement: Statement, mention: Mention, quantity: Quantity) -> Figure:
    text = statement.article.text
    before = list(WORD.finditer(text, statement.start, mention.start))
    behind = list(WORD.finditer(text, mention.end, statement.end))
    start = before[-BESIDE:][0].start() if before else mention.start
    end = behind[:BESIDE][-1].end() if behind else mention.end
    nearby = " ".join(found.group() for found in (*before[-NEARBY:], *behind[:NEARBY]))
    outside = f"{text[statement.start : mention.start]} {text[mention.end : statement.end]}"
    return Figure(statement, mention, quantity, frozenset(words(outside)), frozenset(words(nearby)), (start, end))


def figures_of(statements: Sequence[Statement], article: Article) -> list[Figure]:
    """The figures in an article's sentences, in order of the text; [] for none."""
    found = []
    for statement in statements:
        if statement.kind != "sentence" or statement.article.id != article.id:
            continue
        for mention in statement.mentions:
            if mention.quantity is not None:
                found.append(_read(statement, mention, mention.quantity))
    return found


def vectors_of(values: Sequence[Figure], encoder: Encoder) -> tuple[Vectors, Vectors]:
    """Those of the figures alone, and those of the figures with the words beside them: one row a figure each."""
    spans = [(v.statement, v.mention.start, v.mention.end) for v in values]
    spans += [(v.statement, *v.beside) for v in values]
    found = encoder.encode([Passage(s.text, start - s.start, end - s.start) for s, start, end in spans])
    return found[: len(values)], found[len(values) :]


def _written(quantity: Quantity) -> float:
    """The number itself, where one end of the range is open: 10 of "at least 10", 12 of "up to 12"."""
    open_below = quantity.low in {float("-inf"), 0.0} and 0 < quantity.high < float("inf")
    return quantity.high if open_below else quantity.low


def nearness(left: Quantity, right: Quantity) -> float:
    """How near two quantities are: the lesser over the greater, 0 to 1; of ranges, the ends that face each other."""
    low, high = sorted((left, right), key=lambda q: (_written(q), q.high))
    facing = low.high if low.high < high.low else _written(low)
    a, b = sorted((abs(facing), abs(_written(high))))
    return a / b if b else 1.0


def same_noun(a: Figure, b: Figure) -> str:
    """The noun that both count or measure; "" where it is not one, or not named."""
    return a.mention.slot.head if a.mention.slot.head == b.mention.slot.head else ""


def likeness_of(a: Figure, b: Figure, beside: float, weights: Mapping[str, float]) -> float:
    """How likely two values are values of one thing, 0 to 1: by the words beside them, by how near they are, by
    their noun, and by words nearby that are rare in their story. One number, hedged here and bare there, is as
    near as can be; so is a million for a billion: the digits are.
    """
    close, noun, rare = (threshold(f"figures.{name}") for name in ("close", "same-noun", "rare-words"))
    shared = min(story_mass(a.nearby & b.nearby, weights), RARE_CAP) / RARE_CAP
    one = same_number(a.quantity, b.quantity) or same_digits(a.quantity, b.quantity)
    near = 1.0 if one else nearness(a.quantity, b.quantity)
    found = beside + close * near + noun * bool(same_noun(a, b)) + rare * shared
    return max(0.0, found / (1 + close + noun + rare))
