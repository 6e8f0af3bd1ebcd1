"""A person's name: its parts, and when two spellings of a name can be one person's."""

import functools
import re
import unicodedata
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from checker.mentions.gazetteer import rows
from checker.mentions.word_lists import words_of
from checker.model import Person

HONORIFICS = words_of("honorifics")
_COURTESY = HONORIFICS - {"sen", "sen.", "rep", "rep."}
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|m\.?d|ph\.?d|esq)\.?", re.IGNORECASE)
_PARTICLES = words_of("particles")
# Particles that open a surname with a capital too, "De Niro"; "Al" and "Ben" are first names far more often.
_LEADING = frozenset({"Van", "Von", "De", "Le", "La", "Da", "Di", "El", "Del"})
_MARKS = "\"“”'‘’()"  # around a nickname: William "Bo" Reed
_INITIAL = re.compile(r"(?:[A-Z]\.?-?){1,3}")
# Rules that bring the usual Latin spellings of one Slavic, Arabic or Chinese sound together. Order matters.
_SOUNDS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"(?:yy|iy|ij|ii|yi|yj|ey|ei|y|i)$", "i"), (r"iy|yi|ii|ij|y", "i"), (r"tsch|tch|cz", "ch"), (r"sch", "sh"),
        (r"dzh|dj", "j"), (r"kh", "h"), (r"gh", "g"), (r"dh", "d"), (r"ph|ff", "f"), (r"w", "v"), (r"x", "ks"),
        (r"q|ck", "k"), (r"ou|oo", "u"), (r"ee", "i"), (r"ts|tz", "c"), (r"(?:io|eo|jo|yo)", "o"), (r"ie|je|ye", "e"),
        (r"ia|ja|ya", "a"), (r"iu|ju|yu", "u"), (r"(?:ov|ev|off|of|ef)$", "ov"), (r"(.)\1", r"\1"), (r"'", ""),
    )
)  # fmt: skip
_SPELLING_LENGTH = 5  # letters from which a surname off by one or two is a misspelling (FINDINGS: 6 of 6 right)
_SPELLING_EDITS = 2
_KEPT = 65_536  # names kept folded, more than a large batch has


@functools.lru_cache(maxsize=_KEPT)
def fold(text: str) -> str:
    """Lower case without accents; letters that do not decompose are left."""
    apart = unicodedata.normalize("NFD", text.replace("’", "'"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()


@functools.cache
def _formal() -> dict[str, frozenset[str]]:
    """By short form the formal names that it stands for, each formal name among its own."""
    found: dict[str, set[str]] = {}
    for formal, shorts in rows("nicknames.tsv", 2):
        for name in (formal, *shorts.split()):
            found.setdefault(fold(name), set()).add(fold(formal))
    return {name: frozenset(formals) for name, formals in found.items()}


@functools.cache
def _cognates() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for row, (line,) in enumerate(rows("cognates.tsv", 1)):
        for name in line.split():
            found.setdefault(fold(name), set()).add(row)
    return {name: frozenset(families) for name, families in found.items()}


@functools.cache
def _given_names() -> frozenset[str]:
    plain = (name for (line,) in rows("given_names.txt", 1) for name in line.split())
    return frozenset(map(fold, plain)) | _formal().keys() | _cognates().keys()


def is_given_name(word: str) -> bool:
    """Whether the lists have `word` as a given name, or it is an initial. Many given names are in no list."""
    return fold(word) in _given_names() or bool(_INITIAL.fullmatch(word))


@functools.lru_cache(maxsize=_KEPT)
def sounds(name: str) -> str:
    """A key that is equal for the usual transliterations of one name: Zelensky, Zelenskyy, Zelenskiy."""
    key = fold(name).replace("-", "").replace(" ", "")
    for pattern, plain in _SOUNDS:
        key = pattern.sub(plain, key)
    return key


def parse_name(text: str) -> Person:
    """The parts of a name as written; a single word is a surname. An empty text gives an empty person."""
    parts = [part.strip(",[]") for part in text.split() if part.strip(",[]")]
    honorific = ""
    while len(parts) > 1 and parts[0].casefold() in HONORIFICS:
        honorific = parts.pop(0) if parts[0].casefold() in _COURTESY else (parts.pop(0) and honorific)
    suffix = parts.pop() if len(parts) > 1 and _SUFFIX.fullmatch(parts[-1]) else ""
    first = _surname_from(parts)
    given, surname = parts[:first], " ".join(parts[first:])
    name = " ".join([*parts, *([suffix] if suffix else [])])
    middle = " ".join(part.strip(_MARKS) for part in given[1:])
    return Person(name, given[0] if given else "", middle, surname, suffix, honorific)


def _surname_from(parts: Sequence[str]) -> int:
    """The index from which the surname runs: its last word and the particles before it."""
    first = max(len(parts) - 1, 0)
    while first > 0 and fold(parts[first - 1]).removeprefix("'") in _PARTICLES and parts[first - 1] != parts[0]:
        first -= 1
    if first == 1 and (parts[0] in _PARTICLES or parts[0] in _LEADING):
        return 0
    return first


def given_match(left: str, right: str) -> str | None:
    """Why two given names can be one person's: "same", "initials", "nickname", "transliteration"; None if they cannot.

    An empty given name can be anyone's: "".
    """
    if not left or not right:
        return ""
    first, second = fold(left), fold(right)
    if first == second:
        return "same"
    if _INITIAL.fullmatch(left) or _INITIAL.fullmatch(right):
        return "initials" if first[0] == second[0] else None
    if _formal().get(first, frozenset({first})) & _formal().get(second, frozenset({second})):
        return "nickname"
    if sounds(left) == sounds(right) or _cognates().get(first, frozenset()) & _cognates().get(second, frozenset()):
        return "transliteration"
    return _shortened(first, second)


def _shortened(first: str, second: str) -> str | None:
    """Short forms cut off the end, "Zach" for "Zachariah": a beginning of three letters or more."""
    short, long = sorted((first, second), key=len)
    return "nickname" if len(short) >= 3 and long.startswith(short) else None


def first_names_match(left: Person, right: Person) -> str | None:
    """`given_match` of two people, and "middle name" where one goes by a middle name or nickname of the other."""
    match = given_match(left.given, right.given)
    if match == "initials" and (_goes_by_middle(left) or _goes_by_middle(right)):
        match = None
    if match is not None:
        return match
    first, second = fold(left.given), fold(right.given)
    return "middle name" if first in fold(right.middle).split() or second in fold(left.middle).split() else None


def _goes_by_middle(person: Person) -> bool:
    """Whether the first name is an initial before a name in full: the person is called by the second."""
    return bool(_INITIAL.fullmatch(person.given)) and bool(person.middle) and not _INITIAL.fullmatch(person.middle)


@functools.lru_cache(maxsize=_KEPT)
def surname_match(left: str, right: str) -> str | None:
    """Why two surnames are one: "same", "part" (Sánchez of "Sánchez Pérez"), "transliteration", "spelling"; or None."""
    first, second = fold(left), fold(right)
    if not first or not second:
        return None
    if first == second or first.replace("-", " ") == second.replace("-", " "):
        return "same"
    if first.endswith(" " + second) or second.endswith(" " + first) or _barrelled(first, second):
        return "part"
    if sounds(left) == sounds(right):
        return "transliteration"
    return _misspelt(first, second)


def _barrelled(first: str, second: str) -> bool:
    short, long = sorted((first, second), key=len)
    return short in re.split(r"[- ]", long)


def _misspelt(first: str, second: str) -> str | None:
    parts = first.split("-"), second.split("-")
    if len(parts[0]) == len(parts[1]) > 1:  # "Jae-min" and "Jae-won" are brothers
        alike = all(one == other or _misspelt(one, other) for one, other in zip(*parts, strict=True))
        return "spelling" if alike else None
    short, long = sorted((first, second), key=len)
    longer = len(long) - len(short) > 1 and long.startswith(short)  # "Hutchins" and "Hutchinson" are two names
    if len(short) < _SPELLING_LENGTH or first[0] != second[0] or longer:
        return None
    return "spelling" if OSA.distance(first, second, score_cutoff=_SPELLING_EDITS) <= _SPELLING_EDITS else None


def given_misspelt(left: str, right: str, *, longer: bool = False) -> bool:
    """Whether one of two first names is the other with a letter wrong: "Gorden" for "Gordon".

    Of "Marta" and "Marty" each is a name, and "Marina" and "Martina" differ by a letter more; they stay apart,
    unless `longer` allows for that letter, or neither is a name that the lists have.
    """
    first, second = fold(left), fold(right)
    if min(len(first), len(second)) < _SPELLING_LENGTH or (first[0], first[-1]) != (second[0], second[-1]):
        return False
    if is_given_name(left) and is_given_name(right):
        return False
    unknown = not is_given_name(left) and not is_given_name(right)
    return (longer or unknown or len(first) == len(second)) and OSA.distance(first, second, score_cutoff=1) == 1


def suffix_clash(left: Person, right: Person) -> bool:
    """Whether both names carry a generation and not the same ("Jr." and "Sr.")."""
    return bool(left.suffix and right.suffix and fold(left.suffix).rstrip(".") != fold(right.suffix).rstrip("."))


def middle_clash(left: Person, right: Person) -> bool:
    """Whether both names carry middle names that cannot be one ("Ann T." against "Ann B.", "H. W." against "W.")."""
    if not left.middle or not right.middle:
        return False
    first, second = _initials(left.middle), _initials(right.middle)
    whole = {word for word in fold(left.middle).split() if len(word) > 2 and "." not in word}
    shared = whole & set(fold(right.middle).split())
    return not (first.startswith(second) or second.startswith(first) or shared)


def _initials(middle: str) -> str:
    """The first letters of middle names, "hw" of "H. W.", of "H.W." and of "Howard W."."""
    return "".join(word[0] for word in re.split(r"[\s.]+", fold(middle)) if word)


def fullest(names: Sequence[Person]) -> Person:
    """The name with most to it; the first of several alike. Needs one at least."""
    return max(names, key=lambda person: (bool(person.given), _is_listed(person.given), _weight(person)))


def _is_listed(given: str) -> bool:
    """Whether the lists have a given name; an initial says nothing."""
    return is_given_name(given) and not _INITIAL.fullmatch(given)


def _weight(person: Person) -> int:
    full = [part for part in (person.given, *person.middle.split()) if part and not _INITIAL.fullmatch(part)]
    return 4 * len(full) + 2 * bool(person.surname) + len(person.middle.split()) + bool(person.suffix)
