"""Quotations of two outlets that give the same utterance, aligned by their words."""

from collections.abc import Iterator, Sequence

from checker.align.collation import Collation, collate
from checker.align.quoted import Word, quoted_words
from checker.align.words import mass as mass_of
from checker.align.words import words
from checker.model import AlignedPair, Score, Statement

# What makes two quotations one utterance: weight of the agreeing words, and their share of the aligned
# stretch. Set on the quotations of data/basil by reading what each step lets in.
ENOUGH = {
    True: ((6.0, 0.6), (12.0, 0.45)),  # where both outlets name the same speaker
    None: ((14.0, 0.55), (8.0, 0.9)),  # where either names nobody
    False: ((16.0, 0.55),),  # where they name different ones
}
MASS_LONG, ALL_BUT_ONE = 5.0, 0.9  # weight and share of a long stretch that are enough for one speaker
# The same where the aligned stretch is the whole of one quotation: "a spot at the bar" and "a spot at a bar". Read
# off data/basil and 60 groups of data/allsides: 12 of the 13 pairs that this lets in are one utterance.
WHOLE = 0.9  # the share of one quotation
ENOUGH_WHOLE = {True: ((5.0, 0.9), (9.0, 0.55)), None: ((4.5, 0.9), (12.0, 0.85)), False: ()}
FEWEST_WHOLE = 5  # words of each stretch
BESIDE = 200  # characters around a quotation in which its speaker may be named
LEAST = 2.5  # weight of shared words, each counted once, below which no two quotations reach the lowest step
FEWEST = 3  # words: a shorter one is a name or a scare quote
LONG = 6  # words that agree but for one or two: enough of one speaker's words, however common they are
COVERED = 0.4  # the share of one quotation at least: true pairs of data/basil have .51 and more, turns of phrase to .31
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who", "which", "one"})


def _surname(statement: Statement) -> tuple[str, ...]:
    """The last word of the speaker's name that is no "Jr."; nothing where no speaker is known."""
    return tuple(word for word in words(statement.speaker) if word not in SUFFIXES)[-1:]


def same_speaker(left: Statement, right: Statement) -> bool | None:
    """Whether two statements have one speaker, by the last word of the names; None where either is not known."""
    names = [_surname(statement) for statement in (left, right)]
    if not all(names) or PRONOUNS & {*names[0], *names[1]}:
        return None
    return names[0] == names[1]


def _named_beside(left: Statement, right: Statement) -> bool:
    """Whether one quotation has a speaker, and the text around the other, whose speaker is not known, names them."""
    for known, other in ((left, right), (right, left)):
        around = other.article.text[max(0, other.start - BESIDE) : other.end + BESIDE]
        if not other.speaker and _surname(known) and set(_surname(known)) <= set(words(around)):
            return True
    return False


def _one_speaker(left: Statement, right: Statement) -> bool | None:
    """The same with less to go by: a name beside a quotation that nobody is said to have spoken counts."""
    same = same_speaker(left, right)
    return True if same is None and _named_beside(left, right) else same


def same_utterance(found: Collation, same: bool | None) -> bool:
    """Whether so much of two quotations agrees that they are one utterance."""
    if len(found.left) < FEWEST or len(found.right) < FEWEST:
        return False
    long = min(len(found.left), len(found.right)) >= LONG
    if same and long and found.ratio >= ALL_BUT_ONE and found.mass >= MASS_LONG:
        return True
    return any(found.mass >= mass and found.ratio >= ratio for mass, ratio in ENOUGH[same])


def coverage(found: Collation, left: Sequence[Word], right: Sequence[Word]) -> float:
    """The share of one quotation at least that the aligned stretch is, 0 to 1."""
    return max(len(found.left) / len(left), len(found.right) / len(right))


def whole_utterance(found: Collation, same: bool | None, covered: float) -> bool:
    """Whether one quotation agrees as a whole, so that fewer words are enough; `covered` is its aligned share."""
    if covered < WHOLE or min(len(found.left), len(found.right)) < FEWEST_WHOLE:
        return False
    return any(found.mass >= mass and found.ratio >= ratio for mass, ratio in ENOUGH_WHOLE[same])


def words_of(quotation: Statement) -> tuple[Word, ...]:
    """The words between a quotation's marks, without what interrupts it; offsets from its start."""
    parts = [(start - quotation.start, end - quotation.start) for start, end in quotation.parts]
    return quoted_words(quotation.text, parts)


def _shared(left: Sequence[Word], right: Sequence[Word]) -> float:
    return mass_of({word.text for word in left} & {word.text for word in right})


def _score(found: Collation, same: bool | None) -> Score:
    total = round(found.ratio * min(found.mass / 40, 1), 4)
    return Score(total, lexical=round(found.ratio, 4), names=float(bool(same)))


def pair_quotations(left: Sequence[Statement], right: Sequence[Statement]) -> Iterator[AlignedPair]:
    """Every two quotations that are one utterance, in order of the texts; one may pair with several."""
    right_words = [(s, words_of(s)) for s in right]
    for a, a_words in ((s, words_of(s)) for s in left):
        for b, b_words in right_words:
            if _shared(a_words, b_words) < LEAST:
                continue
            found, same = collate(a_words, b_words), _one_speaker(a, b)
            covered = coverage(found, a_words, b_words)
            if whole_utterance(found, same, covered) or (covered >= COVERED and same_utterance(found, same)):
                yield AlignedPair(a, b, _score(found, same))
