"""Quotations of two outlets that give the same utterance, aligned by their words."""

from collections.abc import Iterator, Sequence

from checker.align.collation import Collation, Word, collate, quoted_words
from checker.align.words import mass, words
from checker.model import AlignedPair, Score, Statement

# Set on the quotations of data/basil, by reading what each lets in.
MASS, RATIO = 14.0, 0.55  # weight of the agreeing words, and their share of the aligned stretch
MASS_SAME, RATIO_SAME = 6.0, 0.55  # where both outlets name the same speaker
MASS_OTHER = 24.0  # where they name different ones
FEWEST = 3  # words: a shorter one is a name or a scare quote


def same_speaker(left: Statement, right: Statement) -> bool | None:
    """Whether two quotations have one speaker, by the last word of the names; None where either has none."""
    names = [words(statement.speaker) for statement in (left, right)]
    return names[0][-1] == names[1][-1] if all(names) else None


def same_utterance(found: Collation, same: bool | None) -> bool:  # noqa: FBT001
    """Whether so much of two quotations agrees that they are one utterance."""
    if len(found.left) < FEWEST or len(found.right) < FEWEST:
        return False
    if same:
        return found.mass >= MASS_SAME and found.ratio >= RATIO_SAME
    return found.mass >= (MASS if same is None else MASS_OTHER) and found.ratio >= RATIO


def words_of(quotation: Statement) -> tuple[Word, ...]:
    """The words between a quotation's marks, without what interrupts it; offsets from its start."""
    parts = [(start - quotation.start, end - quotation.start) for start, end in quotation.parts]
    return quoted_words(quotation.text, parts)


def _shared(left: Sequence[Word], right: Sequence[Word]) -> float:
    return mass({word.text for word in left} & {word.text for word in right})


def _score(found: Collation, same: bool | None) -> Score:  # noqa: FBT001
    total = round(found.ratio * min(found.mass / 40, 1), 4)
    return Score(total, lexical=round(found.ratio, 4), names=float(bool(same)))


def pair_quotations(left: Sequence[Statement], right: Sequence[Statement]) -> Iterator[AlignedPair]:
    """Every two quotations that are one utterance, in order of the texts; one may pair with several."""
    right_words = [(s, words_of(s)) for s in right]
    for a, a_words in ((s, words_of(s)) for s in left):
        for b, b_words in right_words:
            if _shared(a_words, b_words) < MASS_SAME:
                continue
            found, same = collate(a_words, b_words), same_speaker(a, b)
            if same_utterance(found, same):
                yield AlignedPair(a, b, _score(found, same))
