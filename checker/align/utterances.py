"""Quotations of two outlets that give the same utterance, aligned by their words."""

from collections.abc import Iterator, Sequence

from checker.align.collation import Collation, collate
from checker.align.quoted import Word, quoted_words
from checker.align.thresholds import threshold
from checker.align.words import mass as mass_of
from checker.align.words import words
from checker.mentions.offices import is_office
from checker.model import AlignedPair, Score, Statement

# What makes two quotations one utterance, by whether they have one speaker: the thresholds of the weight of the
# agreeing words and of their share of the aligned stretch, either step of which is enough.
ENOUGH = {
    True: ("one-speaker", "one-speaker-long"),
    None: ("unknown", "unknown-close"),  # where either outlet names nobody
    False: ("other",),
}
# The same where the aligned stretch is the whole of one quotation: "a spot at the bar" and "a spot at a bar". Read
# off data/basil and 60 groups of data/allsides: 12 of the 13 pairs that this lets in are one utterance.
ENOUGH_WHOLE = {
    True: ("whole-one-speaker", "whole-one-speaker-long"),
    None: ("whole-unknown", "whole-unknown-long"),
    False: (),
}
FEWEST_WHOLE = 5  # words of each stretch
BESIDE = 200  # characters around a quotation in which its speaker may be named
LEAST = 2.5  # weight of shared words, each counted once, below which no two quotations reach the lowest step
FEWEST = 3  # words: a shorter one is a name or a scare quote
LONG = 6  # words that agree but for one or two: enough of one speaker's words, however common they are
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who", "which", "one"})


def surname(statement: Statement) -> tuple[str, ...]:
    """The last word of the speaker's name that is no "Jr."; nothing where no speaker is known."""
    return tuple(word for word in words(statement.speaker) if word not in SUFFIXES)[-1:]


def same_speaker(left: Statement, right: Statement) -> bool | None:
    """Whether two statements have one speaker, by the last word of the names; None where either is not known."""
    names = [surname(statement) for statement in (left, right)]
    if not all(names) or PRONOUNS & {*names[0], *names[1]}:
        return None
    return names[0] == names[1]


def _has_name(statement: Statement) -> bool:
    """Whether the speaker is known by a name: "the anchor" and "Director" may be anybody."""
    last = (statement.speaker.split() or [""])[-1]
    return last[:1].isupper() and not is_office(last)


def _is_named(statement: Statement) -> bool:
    """Whether an outlet gives that name at the quotation itself: whom "he" means was found by what stands around."""
    said = statement.attribution
    return _has_name(statement) and not (said and said.source.casefold() in PRONOUNS)


def _named_beside(left: Statement, right: Statement) -> bool:
    """Whether one quotation has a speaker, and the text around the other, whose speaker is not named, names them."""
    for known, other in ((left, right), (right, left)):
        around = other.article.text[max(0, other.start - BESIDE) : other.end + BESIDE]
        if not _is_named(other) and _has_name(known) and set(surname(known)) <= set(words(around)):
            return True
    return False


def one_speaker(left: Statement, right: Statement) -> bool | None:
    """The same for two quotations with less to go by: a name beside one that nobody is named for counts, and only two
    names are two speakers.
    """
    same = same_speaker(left, right)
    if same is False and not (_is_named(left) and _is_named(right)):
        same = None
    return True if same is None and _named_beside(left, right) else same


def _reaches(found: Collation, step: str, same: bool | None) -> bool:
    mass, ratio = threshold(f"quotations.mass-{step}"), threshold(f"quotations.ratio-{step}")
    return found.mass >= mass and (found.ratio if same else found.close) >= ratio


def _scattered(found: Collation) -> bool:
    """Whether so few of the words agree that two remarks may only have a phrase in common."""
    little = found.mass < threshold("quotations.mass-scattered")
    return little and found.share < threshold("quotations.share-scattered")


def _whole_sentences(found: Collation) -> bool:
    """Whether what agrees but for a word is a sentence of the speaker's from its beginning to its end."""
    whole = all(words[0].begins and words[-1].ends for words in (found.left, found.right))
    enough = found.mass >= threshold("quotations.mass-sentence")
    return whole and enough and found.share >= threshold("quotations.share-sentence")


def same_utterance(found: Collation, same: bool | None) -> bool:
    """Whether so much of two quotations agrees that they are one utterance."""
    if len(found.left) < FEWEST or len(found.right) < FEWEST or _scattered(found):
        return False
    if same and _whole_sentences(found):
        return True
    long = min(len(found.left), len(found.right)) >= LONG
    return any(_reaches(found, step, same) for step in (*ENOUGH[same], *(("long",) if same and long else ())))


def coverage(found: Collation, left: Sequence[Word], right: Sequence[Word]) -> float:
    """The share of one quotation at least that the aligned stretch is, 0 to 1."""
    return max(len(found.left) / len(left), len(found.right) / len(right))


def whole_utterance(found: Collation, same: bool | None, covered: float) -> bool:
    """Whether one quotation agrees as a whole, so that fewer words are enough; `covered` is its aligned share."""
    short = min(len(found.left), len(found.right)) < FEWEST_WHOLE
    if covered < threshold("quotations.whole") or short or _scattered(found):
        return False
    return any(_reaches(found, step, same) for step in ENOUGH_WHOLE[same])


def words_of(quotation: Statement) -> tuple[Word, ...]:
    """The words between a quotation's marks, without what interrupts it; offsets from its start."""
    parts = [(start - quotation.start, end - quotation.start) for start, end in quotation.parts]
    return quoted_words(quotation.text, parts)


def word_for_word(pair: AlignedPair) -> bool:
    """Whether two quotations agree in nearly all words; true of a pair of sentences, which stand for no wording."""
    if pair.left.kind != "quotation":
        return True
    return collate(words_of(pair.left), words_of(pair.right)).share >= threshold("quotations.share-apart")


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
            found, same = collate(a_words, b_words), one_speaker(a, b)
            covered = coverage(found, a_words, b_words)
            if whole_utterance(found, same, covered) or (
                covered >= threshold("quotations.covered") and same_utterance(found, same)
            ):
                yield AlignedPair(a, b, _score(found, same))
