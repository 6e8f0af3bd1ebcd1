"""Quotations of two outlets that give the same utterance, aligned by their words."""

from collections.abc import Iterator, Sequence

from checker.align.collation import Collation, Word, collate, quoted_words
from checker.align.words import mass
from checker.model import AlignedPair, Score, Statement

# Set on data/basil by reading what each lets in: .60 recall at .85 precision.
MASS = 14.0  # weight of the agreeing words that makes two quotations one utterance
RATIO = 0.55  # share of the aligned stretch that must agree
MASS_SAME_SPEAKER = 9.0  # where both name the same speaker, less is enough
FEWEST = 3  # words: a shorter one is a name or a scare quote


def same_utterance(found: Collation, *, same_speaker: bool) -> bool:
    """Whether so much of two quotations agrees that they are one utterance."""
    least = MASS_SAME_SPEAKER if same_speaker else MASS
    return found.mass >= least and found.ratio >= RATIO and len(found.left) >= FEWEST


def words_of(quotation: Statement) -> tuple[Word, ...]:
    """The words between a quotation's marks, without what interrupts it; offsets from its start."""
    parts = [(start - quotation.start, end - quotation.start) for start, end in quotation.parts]
    return quoted_words(quotation.text, parts)


def _shared(left: Sequence[Word], right: Sequence[Word]) -> float:
    return mass({word.text for word in left} & {word.text for word in right})


def _score(found: Collation, *, same_speaker: bool) -> Score:
    total = round(found.ratio * min(found.mass / 40, 1), 4)
    return Score(total, lexical=round(found.ratio, 4), names=float(same_speaker), values=round(found.mass, 2))


def pair_quotations(left: Sequence[Statement], right: Sequence[Statement]) -> Iterator[AlignedPair]:
    """Every two quotations that are one utterance, in order of the texts; one may pair with several."""
    left_words = [(s, words_of(s)) for s in left]
    right_words = [(s, words_of(s)) for s in right]
    for a, a_words in left_words:
        for b, b_words in right_words:
            if _shared(a_words, b_words) < MASS_SAME_SPEAKER:
                continue
            same = bool(a.speaker) and a.speaker == b.speaker
            found = collate(a_words, b_words)
            if same_utterance(found, same_speaker=same):
                yield AlignedPair(a, b, _score(found, same_speaker=same))
