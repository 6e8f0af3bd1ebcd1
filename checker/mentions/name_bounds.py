"""Where the name of a person begins and ends among words: without titles, with its suffix and last syllable."""

import re
from collections.abc import Sequence

from checker.mentions.gazetteer import of_adjective, readings
from checker.mentions.names import HONORIFICS, is_given_name
from checker.mentions.offices import ending_at, field_title
from checker.mentions.word_lists import words_of
from checker.mentions.words import FUNCTION_WORDS, Word, joined

SUFFIXES = words_of("suffixes")
SURE = words_of("sure_titles")
ALSO_NAMES = words_of("offices_and_names")
GLUED = re.compile(r"[a-z]{3}[A-Z]")
LONGEST = 5  # words in a name; a longer entity is a fault
_PARTICLES = words_of("particles")
_NEVER = words_of("never_in_names")
_BEFORE_NAMES = words_of("before_names")
_SUFFIXED = words_of("behind_hyphens")
_LONGEST_SYLLABLE = 5  # letters of the last part of "Park Min-su" and its like
_MARKS = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''"})
_WORD = re.compile(r"[^\W\d_][\w.'’]*")


def _behind_titles(words: Sequence[Word], first: int, last: int) -> int:
    """The index behind the last office that stands before the name's own words, as in "Ohio Governor Ann Hill"."""
    for end in range(last + 1, first, -1):
        floor = max(0, first - LONGEST)
        hit = ending_at(words, end, floor) or field_title(words, end, floor)
        if hit is None or not words[hit[0]].capital:
            continue
        if words[end - 1].lower not in ALSO_NAMES or (end <= last and _is_office(words, first, end, last)):
            return end
    return first


def _is_office(words: Sequence[Word], first: int, end: int, last: int) -> bool:
    """Whether the word before `end`, an office and a name ("Cardinal", "Dean"), is the office among a name's words."""
    if any(is_given_name(word.text) for word in words[first : end - 1]):
        return False
    return words[end - 1].lower not in {"dean", "duke"} or (end < last and is_given_name(words[end].text))


def _skips(word: Word) -> bool:
    """Whether a word before a name is no part of it."""
    if word.lower in FUNCTION_WORDS | HONORIFICS | _BEFORE_NAMES or of_adjective(word.text):
        return True
    return word.text.endswith(("'", "’")) or (word.text.endswith(".") and bool(readings(word.text)))


def _starts_over(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether a name ends before word `at`: the same name over again, words run together ("HillSenate"), "R-Ohio".

    So it does behind "Jr.", and before the full name that its own first name in brackets marks.
    """
    if words[at - 1].lower in SUFFIXES or [word.text for word in words[at + 1 : at + 3]] == ["(", words[first].text]:
        return True
    if at > first + 1 and joined(words[at - 1], words[at]) and is_given_name(words[at].text):
        return True  # "an Ann Hill-Bo Reed meeting"
    party = words[at].text in {"R", "D", "I"} and at + 1 < len(words) and words[at + 1].token == words[at].token
    return party or words[at].text == words[first].text or bool(GLUED.search(words[at].text))


def _is_acronym(word: Word) -> bool:
    return len(word.text) > 2 and word.text.isupper() and word.lower not in SUFFIXES


def _surname_follows(words: Sequence[Word], at: int) -> bool:
    """Whether a lone first name goes on with a word in capitals that was not seen as part of it: "Sen. Jan Marches"."""
    behind = words[at + 1] if at + 1 < len(words) else None
    if behind is None or not behind.capital or not is_given_name(words[at].text) or not _WORD.fullmatch(behind.text):
        return False
    titled = at > 0 and words[at - 1].lower in SURE
    known = behind.lower in FUNCTION_WORDS | HONORIFICS | _NEVER or behind.text.isupper() or is_given_name(behind.text)
    alone = behind.pos == "PROPN" and behind.label in {"", "PER"} and behind.head in {words[at].token, words[at].head}
    joined = words[at].head == behind.token and words[at].dep in {"compound", "flat"}
    return not known and (titled or (alone and joined and _ends_name(words, at + 2)))


def _ends_name(words: Sequence[Word], at: int) -> bool:
    return at >= len(words) or not words[at].capital


def _nickname_behind(words: Sequence[Word], last: int) -> bool:
    """Whether a nickname between marks and a surname follow: William "Bo" Reed."""
    if last + 4 >= len(words):
        return False
    opens, closes = words[last + 1].text in _MARKS, words[last + 3].text in _MARKS
    return opens and closes and words[last + 2].capital and is_name_word(words[last + 4])


def _ends_in_nickname(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a name ends in a nickname between marks with a surname behind: William "Bo, of William "Bo" Reed."""
    if last <= first + 1 or last + 2 >= len(words):
        return False
    opens, closes = words[last - 1].text in _MARKS, words[last + 1].text in _MARKS
    return opens and closes and is_name_word(words[last + 2])


def _is_last_syllable(words: Sequence[Word], at: int) -> bool:
    """Whether a word in small letters behind a hyphen ends a name, as in "Park Min-su", and not "Ann Hill-led"."""
    word, named = words[at], words[at - 1].capital and words[at - 2].capital
    plain = word.text.islower() and len(word.text) <= _LONGEST_SYLLABLE and word.lower not in _SUFFIXED
    return named and plain and joined(words[at - 1], words[at])


def _may_end(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a name that begins at `first` may end with word `last`."""
    word = words[last]
    written = word.capital and word.lower not in FUNCTION_WORDS and bool(_WORD.fullmatch(word.text))
    return written or (last > first + 1 and _is_last_syllable(words, last))


def _opens_sentence(words: Sequence[Word], at: int) -> bool:
    return words[at].start == 0 or words[at - 1].text == ":"


def _may_begin(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a name that ends with word `last` may begin with word `first`."""
    word = words[first]
    if first < last and word.capital and joined(word, words[first + 1]) and not of_adjective(word.text):
        return True
    if first < last and _opens_sentence(words, first) and not is_given_name(word.text):
        named = first + 1 < last and is_given_name(words[first + 1].text) and word.dep != "flat"
        if word.tag in {"VBG", "VBN", "VBD", "JJ", "RB", "IN", "NN"} or (named and word.head != word.token):
            return False  # it has its capital for that alone: "Meeting Hill", "Evacuee Ann Hill"
    return not _skips(word) and (word.capital or word.lower in _PARTICLES)


def _begins_another(words: Sequence[Word], at: int) -> bool:
    """Whether a hyphen parts two people: "the Ann Hill-Bo Marsh meeting"."""
    word, before, behind = words[at], words[at - 1], words[at + 1 : at + 2]
    long = bool(behind) and behind[0].entity == word.entity
    return word.label == before.label == "PER" and word.entity != before.entity and long


def _goes_on(words: Sequence[Word], at: int) -> bool:
    word, before = words[at], words[at - 1]
    if word.lower in SUFFIXES:
        return True
    if _begins_another(words, at):
        return False
    if joined(words[at - 1], words[at]) and (word.capital or (at > 1 and _is_last_syllable(words, at))):
        return True
    if word.dep != "flat":
        return False
    if word.pos == "NOUN" and word.capital and word.entity == before.entity:
        return [behind.text for behind in words[at + 1 : at + 2]] == [","]
    return is_name_word(word) and word.label in {"", "PER"}


def is_name_word(word: Word) -> bool:
    """Whether a word can stand in a person's name by its letters and its tag."""
    return (
        word.capital
        and word.pos == "PROPN"
        and word.lower not in HONORIFICS
        and word.lower not in _NEVER
        and bool(_WORD.fullmatch(word.text))
    )


def trim(words: Sequence[Word], first: int, last: int) -> tuple[int, int] | None:
    """An entity without the titles before it and the ending behind it; None if no name is left."""
    while last >= first and not _may_end(words, first, last):
        last -= 1
    while last > first and _is_acronym(words[last]) and not _is_acronym(words[first]):
        last -= 1
    last = next((at - 1 for at in range(first + 1, last + 1) if _starts_over(words, first, at)), last)
    first = _behind_titles(words, first, last)
    while first <= last and not _may_begin(words, first, last):
        first += 1
    return (first, last) if first <= last and last - first < LONGEST else None


def grow(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """The span with the words that the name goes on with: a suffix, an initial, a surname that was left out."""
    if first == last and _surname_follows(words, first):
        last += 1
    while last + 1 < len(words) and _goes_on(words, last + 1):
        last += 1
    if last + 2 < len(words) and words[last + 1].text == "," and words[last + 2].lower in SUFFIXES:
        last += 2
    if _nickname_behind(words, last):
        last += 4
    elif _ends_in_nickname(words, first, last):
        last += 2
    while (
        first > 0
        and words[first].dep == "flat"
        and is_name_word(words[first - 1])
        and words[first - 1].label in {"", "PER"}
        and not (_begins_another(words, first) and joined(words[first - 1], words[first]))
    ):
        first -= 1
    return first, last
