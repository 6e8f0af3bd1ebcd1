"""The words between quotation marks, in the form in which two outlets' wordings are compared."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from checker.align.words import fold, idf, rare

# An apostrophe as outlets write it, or as it comes out of a wrongly decoded page: "donâ€™t", "don?t".
APOSTROPHE = r"(?:['’´`ʼ\N{REPLACEMENT CHARACTER}]|â€™|\?(?=(?:s|t|re|ll|ve|m|d)\b))"
TOKEN = re.compile(
    r"(?P<ellipsis>…|\.\s?\.\s?\.[. ]*)|(?P<bracket>[\[(][^\])]{0,80}[\])])|(?P<abbreviation>(?:[^\W\d_]\.){2,})"
    rf"|(?P<number>\d+(?:[.,]\d+)*)|(?P<percent>%)|(?P<word>[^\W_]+(?:{APOSTROPHE}[^\W_]+)*)"
)
_APOSTROPHE = re.compile(APOSTROPHE)
BEGINS = re.compile(r"(?:^|[.!?]['\")\]’”]*)\s*['\"(‘“]*$")
ENDS = re.compile(r"\s*['\")\]’”]*[.!?](?:\D|$)")
# "There's" is "there is"; behind a noun it may be a possessive, which is no word of its own.
IS = frozenset("there's that's it's what's he's she's who's here's where's".split())
CONTRACTED = {"re": "are", "ll": "will", "ve": "have", "m": "am", "d": "would"}
NUMERALS = {
    word: str(value)
    for value, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
# Titles and months that are written out or not, with the stop behind them.
SHORT = {
    "sen": "senator", "sens": "senators", "rep": "representative", "reps": "representatives", "gov": "governor",
    "gen": "general", "col": "colonel", "capt": "captain", "lt": "lieutenant", "sgt": "sergeant", "dr": "doctor",
    "prof": "professor", "vs": "versus", "jan": "january", "feb": "february", "aug": "august", "sept": "september",
    "oct": "october", "nov": "november", "dec": "december",
}  # fmt: skip
# British spellings and the American ones. Both sides of a comparison go through here, so that it does not matter that
# "promise" comes out as no word.
SPELLINGS = (
    (re.compile(r"(?<=\w{3})is(?=(?:e[drs]?|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=\w{3})ys(?=(?:e[drs]?|ing)$)"), "yz"),
    (re.compile(r"(?<=\w{3})our(?=(?:s|ed|ing|ite|ites|able|ful|hood|er|ers)?$)"), "or"),
    (re.compile(r"(?<=\w{3})tre(?=s?$)"), "ter"),
    (re.compile(r"(?<=\w{2}f)ence(?=s?$)"), "ense"),
    (re.compile(r"(?<=\w{2}el)l(?=(?:ed|ing|er|ers)$)"), ""),
    (re.compile(r"(?<=^program)me(?=s?$)"), ""),
)
FLOOR = 0.4  # what the commonest word earns, so that a run of small words still counts
LONGEST = 400  # words of one quotation that are laid side by side: the work is the product of both


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its offsets in the quotation. `loose`: it stands in brackets. `after_gap`: the
    outlet has marked that something is left out or changed before it. `begins` and `ends`: it is
    the first or the last word of a sentence of the speaker's, as far as the outlet shows it.
    """

    text: str
    start: int
    end: int
    weight: float
    loose: bool = False
    after_gap: bool = False
    begins: bool = False
    ends: bool = False


@lru_cache(maxsize=65_536)
def _spelling(word: str) -> str:
    """One spelling for the British and the American form of a word: "recognised", "recognized"."""
    for pattern, american in SPELLINGS:
        word = pattern.sub(american, word)
    return word


def _word(match: re.Match[str], shift: int = 0, *, loose: bool = False, after_gap: bool = False) -> Word:
    raw, start = match.group(), match.start() + shift
    text = fold(_APOSTROPHE.sub("'", raw).replace("." if match.lastgroup == "abbreviation" else ",", ""))
    short = match.string.startswith(".", match.end()) and raw[0].isupper()
    text = "percent" if match.lastgroup == "percent" else NUMERALS.get(text, SHORT.get(text, text) if short else text)
    begins = raw[:1].isupper() and bool(BEGINS.search(match.string, max(0, match.start() - 8), match.start()))
    ends = bool(ENDS.match(match.string, match.end()))
    return Word(_spelling(text), start, start + len(raw), _weight_of(text), loose, after_gap, begins, ends)


def _weight_of(text: str) -> float:
    return max(idf().get(text, rare()), FLOOR)


def _spelled_out(word: Word, raw: str) -> Iterator[Word]:
    """“We're” as “we are”: two outlets may write one utterance either way."""
    stem, mark, tail = word.text.rpartition("'")
    if mark and tail == "t" and stem.endswith("n") and len(stem) > 2:
        stem, tail = {"ca": "can", "wo": "will", "sha": "shall"}.get(stem[:-1], stem[:-1]), "not"
    elif mark and tail in CONTRACTED:
        tail = CONTRACTED[tail]
    else:
        yield word
        return
    yield replace(word, text=stem, weight=_weight_of(stem), ends=False)
    yield replace(word, text=tail, weight=_weight_of(tail), begins=False, after_gap=False)


def _inside(bracket: re.Match[str]) -> Iterator[Word]:
    for match in TOKEN.finditer(bracket.group()[1:-1]):
        if match.lastgroup not in {"ellipsis", "bracket"}:
            yield _word(match, bracket.start() + 1, loose=True)


def _words(text: str, start: int, end: int) -> list[Word]:
    found: list[Word] = []
    gap = False
    for match in TOKEN.finditer(text, start, end):
        if match.lastgroup in {"ellipsis", "bracket"}:
            found.extend(_inside(match) if match.lastgroup == "bracket" else ())
            gap = True
        else:
            found.extend(_spelled_out(_word(match, after_gap=gap), match.group()))
            gap = False
    return found


def quoted_words(text: str, parts: Sequence[tuple[int, int]] = ()) -> tuple[Word, ...]:
    """The words of a quotation in the form in which they are compared, with their offsets in `text`:
    of all of it, or of the parts that are left where the outlet interrupts.
    """
    spans = parts or ((0, len(text)),)
    return tuple(word for span in spans for word in _words(text, *span))[:LONGEST]
