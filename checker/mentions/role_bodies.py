"""The body that a role is held in, as the words before an office or behind it name it."""

import re
from collections.abc import Sequence

from checker.mentions.bodies import canonical_body, is_known_body
from checker.mentions.gazetteer import of_adjective
from checker.mentions.offices import ending_at, is_office
from checker.mentions.word_lists import words_of
from checker.mentions.words import Word, joined

STATES = {
    "former": "former", "ex": "former", "onetime": "former", "one time": "former", "erstwhile": "former",
    "retired": "former", "ousted": "former", "then": "then", "acting": "acting", "interim": "acting",
    "deputy": "deputy", "assistant": "deputy", "associate": "deputy", "vice": "deputy",
    "incoming": "elect", "elect": "elect", "designate": "elect", "fired": "former", "previous": "former",
    "past": "former", "resigned": "former",
    "would": "would-be", "aspiring": "would-be", "future": "would-be", "possible": "would-be",
    "potential": "would-be", "prospective": "would-be",
}  # fmt: skip
LINKS = frozenset({"of", "for", "on", "at"})
_BASED = frozenset(
    {"based", "born", "backed", "educated", "trained", "language", "speaking", "sponsored", "funded", "owned"}
)
_STANCES = frozenset({"pro", "anti", "non"})
_AGE = frozenset({"year", "years", "old"})
_RANKS = frozenset(
    {"senior", "chief", "executive", "top", "lead", "staff", "longtime", "personal", "political", "private", "new"}
) | {"first"}
_TRAITS = frozenset({"black", "hispanic", "latino", "latina", "gay", "lesbian", "transgender", "female", "male"}) | {
    "asian", "buddhist", "catholic", "christian", "evangelical", "hindu", "jewish", "mormon", "muslim", "sikh"
}  # fmt: skip
_FIELDS = frozenset({"constitutional", "criminal", "economic", "infectious", "national", "public"})
_UNIVERSITY = re.compile(r"((?:[A-Z]\S* )*(?:University|College))(?: [a-z]\S*)+$")  # "Pell University civics" professor
_BODY_ENDS = words_of("body_ends") | words_of("body_nouns") | words_of("short_bodies")
_PLACES = words_of("places_of_bodies")
_KIND = re.compile(
    r"((?:(?!(?:of|for|on|at|in|and) )[a-z][\w-]*(?:['’]s)? )+)(?=[A-Z])"
)  # "consulting firm Hill & Reed"
_HALF = frozenset({"Department", "Ministry", "Office"})  # the portfolio, which is in the office's name, is the rest
_PARTIES = frozenset(
    ["republican", "democratic", "democrat", "gop", "party", "conservative", "liberal", "independent", "freshman"]
)


def _is_body_word(word: Word) -> bool:
    return (
        word.pos in {"NOUN", "PROPN"}
        or word.text == "US"
        or (word.capital and (word.start > 0 or bool(word.label)))
        or bool(of_adjective(word.text))
        or word.lower in {"'s", "'", "&"}
    )


def _is_stance(words: Sequence[Word], at: int) -> bool:
    """Whether the word is part of "pro-Europe", "anti-war", "non-partisan": for or against something, not of it."""
    return words[at].lower in _STANCES or any(
        word.lower in _STANCES and joined(word, words[at]) for word in words[max(0, at - 2) : at]
    )


def _is_based(words: Sequence[Word], at: int) -> bool:
    """Whether the word is part of "Oslo-based" and its like: where somebody is from, not what the office is in."""
    return any(
        words[end].lower in _BASED
        and joined(words[end - 1], words[end])
        and (at >= end - 1 or words[at].entity == words[end - 1].entity != -1)
        for end in range(max(at, 1), min(at + 4, len(words)))
    )


def _is_compound_end(words: Sequence[Word], at: int) -> bool:
    """Whether the word ends a plain adjective of two parts: "three-term", "old-school"."""
    if at == 0 or words[at].capital or words[at - 1].capital or words[at - 1].pos not in {"ADJ", "ADV", "NUM"}:
        return False
    return words[at].start == words[at - 1].end + 1 and words[at].token in {
        words[at - 1].token,
        words[at - 1].token + 2,
    }


def _is_field(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether the word opens a field's name, as in "national security project"."""
    return words[at].lower in _FIELDS and at + 1 < end and words[at + 1].pos == "NOUN"


def _drops(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a premodifier is no part of a body's name: a state, a number, a plain adjective outside an office."""
    word = words[at]
    if word.text in {"(", ")"} or [near.text for near in words[max(at - 1, 0) : at + 2 : 2]] == ["(", ")"]:
        return True
    apart = _is_stance(words, at) or _is_compound_end(words, at) or _is_based(words, at)
    if apart or word.pos == "NUM" or word.lower in {*STATES, *_AGE}:
        return True
    if _is_field(words, at, end):
        return False
    in_office = (hit := ending_at(words, at + 2, at)) is not None and hit[0] == at and at + 2 <= end
    return word.pos == "ADJ" and not word.capital and at + 1 < end and not in_office


def _spelled(words: Sequence[Word], start: int, end: int) -> str:
    """The words as written, hyphens kept, without what is no part of a body's name."""
    parts: list[str] = []
    for at in (at for at in range(start, end) if not _drops(words, at, end)):
        word = words[at]
        glued = at > start and word.token == words[at - 1].token and bool(parts)
        parts.append(("-" if glued else "" if word.lower in {"'s", "'", ","} or not parts else " ") + word.text)
    return "".join(parts)


def _owned(body: str) -> str:
    """The last thing owned: "Supreme Court" of "Hill's Supreme Court": what is owned, where it is a name."""
    _, mark, owned = body.replace("’", "'").rpartition("'s ")
    own = re.sub(r"^(?:[a-z]\S*(?: |$))+", "", owned)
    return own if mark and own else body


def _opens_body(words: Sequence[Word], at: int) -> bool:
    apart = words[at].lower in {*STATES, *_AGE} or _is_compound_end(words, at) or _is_stance(words, at)
    apart = apart or _is_based(words, at)
    return (_is_body_word(words[at]) or _opens_sentence(words, at)) and not apart


def _opens_sentence(words: Sequence[Word], at: int) -> bool:
    """Whether an adjective at a sentence's start opens a name that is written as plain words: "Judicial Watch"."""
    adjective = words[at].start == 0 and words[at].pos == "ADJ" and words[at].capital
    return adjective and words[at + 1].capital and words[at + 1].pos == "NOUN"


def _runs_into(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a common noun stands before a body's name without being part of it: "oil company Hill & Reed"."""
    word, behind = words[at], words[at + 1 : end]
    return word.text.islower() and word.pos == "NOUN" and not word.label and bool(behind) and behind[0].capital


def _trails(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the last word is no part of a body's name: a state, a rank, or a plain adjective behind a name, as in
    "Hill's likely successor".
    """
    word, named = words[end - 1], any(before.capital or before.lower == "'s" for before in words[start : end - 1])
    adjective = named and (word.pos == "ADJ" or word.tag in {"VBG", "VBN"}) and word.text.islower()
    return adjective or word.lower in {*STATES, *_RANKS, *_TRAITS, *LINKS, "'s", "'"}


def _is_trait(words: Sequence[Word], at: int) -> bool:
    """Whether the word tells what its holder is, "Black" in "the Black Harbour chief", and is no part of a name."""
    apart = at + 1 == len(words) or words[at].entity == -1 or words[at].entity != words[at + 1].entity
    return words[at].lower in _TRAITS and words[at].label != "ORG" and apart


def _begins_body(words: Sequence[Word], at: int, end: int) -> bool:
    return _is_field(words, at, end) or (_opens_body(words, at) and not _is_trait(words, at))


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether the word is a verb that was taken for a noun: "to bolster Governor Hill", "Reed blasts Governor Hill"."""
    if at == 0 or not words[at].text.islower() or words[at].label:
        return False
    acts = words[at - 1].label == "PER" and words[at].text.endswith("s") and words[at + 1].capital
    return acts or words[at - 1].lower == "to"


def body_before(words: Sequence[Word], start: int, end: int) -> str:
    """The body that premodifiers name: from the first name or noun on, states and adjectives left out."""
    while start < end and (_is_verb(words, start) or not _begins_body(words, start, end)):
        start += 1
    while start < end and _runs_into(words, start, end):
        start += 1
    while start < end and _trails(words, start, end):
        end -= 1
    body = canonical_body(_owned(_spelled(words, start, end)))
    return "" if body in _HALF else body


def without_party(body: str) -> str:
    """The state alone of a "Nevada Republican" senator."""
    if body in {"Republican Party", "Democratic Party", "Conservative Party"}:
        return ""
    return canonical_body(" ".join(word for word in body.split() if word.casefold() not in _PARTIES))


def ends_body(word: str) -> bool:
    """Whether a body's name may end in the word: one that is no plain word, or a noun for bodies."""
    single = word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s")
    return not (word.isalpha() and word.islower()) or word in _BODY_ENDS or single in _BODY_ENDS


def _without_kind(body: str, *, always: bool = False) -> str:
    """The name alone where a noun before it says what kind of body or person has it: "consulting firm Hill & Reed".

    With `always` any word does, as behind an article: "the liberal Hill Institute".
    """
    if not (found := _KIND.match(body)):
        return body
    noun = re.sub(r"['’]s$", "", found[1].split()[-1])
    kind = always or ends_body(noun) or is_office(noun)
    return body[found.end() :] if kind and noun not in _PLACES else body


def without_field(body: str) -> str:
    """The body without the field behind it, "Norway" of a "Norwegian climate" activist; "" where there is only a field.

    A name that the list of bodies holds stays as it is, and so does an office, "the governor".
    """
    parts = _without_kind(body).split()
    if not parts or is_known_body(body) or is_office(parts[-1]):
        return " ".join(parts)
    while parts and not ends_body(parts[-1]):
        parts.pop()
    return canonical_body(" ".join(parts))


def employer(body: str, *, academic: bool) -> str:
    """The body alone of "health at the Harbour Institute" and "tax policy for the Pier Center", without the field.

    An academic's field may be written with a capital, "History at Harbour University".
    """
    if academic and (found := _UNIVERSITY.match(body)):
        return found[1]
    for link in (" at ", " for ", " in "):
        field, _, employer = body.partition(link)
        employer = _without_kind(employer.removeprefix("the "), always=True)
        named = employer[:1].isupper()
        if named and (field == field.lower() or (academic and link == " at ")):
            return canonical_body(employer)
    return body
