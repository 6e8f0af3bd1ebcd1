"""Roles behind a name, before it across a comma, and across "is" or "served as"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.mentions.home_states import home
from checker.mentions.offices import is_plural
from checker.mentions.role_phrases import Phrase, role_phrase
from checker.mentions.word_lists import words_of
from checker.mentions.words import Word
from checker.model import Role

_OPENERS = frozenset({",", "(", "—", "–", "--"})
_CLOSERS = frozenset({",", ".", ")", ";", ":", "—", "–", "--", "(", "!", "?", '"', "”", "“", "''", "``"})
_AGE = re.compile(r"\d{1,3}")
_NOW = frozenset({"is", "'s", "becomes", "became", "remains", "serves", "has"})
_ONCE = frozenset({"was", "were", "served", "had"})
_PARTISANS = frozenset({"democrat", "democratic", "republican"})  # "the mayor, Republican Ann Hill, …"
_SERVED = frozenset({"served", "serves", "serving", "worked", "works", "acted"})
_KIN = words_of("kin")
_LOOSE = words_of("loose_offices")
_LONGEST_NAME = 8  # words of a name and the state behind it
_LONGEST_NOUN = 5  # words of the noun phrase that a "who" may follow
_WHEN = {"then": "then", "formerly": "former", "previously": "former", "once": "former"}
# Before a phrase that says what somebody else is or becomes: "before Hill was elected president, Bo Reed …".
_PREDICATES = frozenset({"appointed", "be", "became", "become", "been", "elected", "is", "named", "reelected", "was"})
_FAR = 24  # words that an apposition before a name may be long


def _closes(words: Sequence[Word], at: int) -> bool:
    """Whether a phrase may end before word `at`: at punctuation, the sentence's end, or what tells when and where."""
    return at >= len(words) or words[at].text in _CLOSERS or words[at].pos == "PUNCT"


def _past_also(words: Sequence[Word], at: int) -> int:
    """Past adverbs between subject and verb: "who also served", "who now is"."""
    while at + 1 < len(words) and words[at].lower in {
        "also",
        "now",
        "once",
        "currently",
        "previously",
        "then",
        "later",
        "long",
    }:
        at += 1
    return at


def _past_age(words: Sequence[Word], at: int) -> int:
    """Past an age between commas, ", 43,"; `at` where there is none."""
    aged = (
        at + 2 < len(words)
        and words[at].text == ","
        and _AGE.fullmatch(words[at + 1].text)
        and words[at + 2].text == ","
    )
    return at + 2 if aged else at


def _relative(words: Sequence[Word], at: int) -> tuple[int, str, bool]:
    """Past "who was", "served as", "is": (where the phrase begins, the state the verb gives, whether it is one)."""
    begin = at
    at = _past_also(words, at)
    if at < len(words) and words[at].lower == "who":
        at = _past_also(words, at + 1)
    if (
        at < len(words)
        and words[at].lower in {"has", "had"}
        and at + 1 < len(words)
        and words[at + 1].lower in _SERVED | {"been"}
    ):
        past = words[at].lower == "had"
        at += 1
    else:
        past = at < len(words) and words[at].lower in _ONCE
    if at + 1 < len(words) and words[at].lower in _SERVED and words[at + 1].lower == "as":
        return at + 2, "former" if past else "", True
    if (
        at < len(words)
        and (words[at].lower in _NOW | _ONCE or words[at].lower == "been")
        and words[at].lower not in {"has", "had"} | _SERVED
    ):
        serving = _past_also(words, at + 1)
        if [word.lower for word in words[serving : serving + 2]] == ["serving", "as"]:
            return serving + 2, "then" if past else "", True
        return at + 1, "then" if past else "", True
    return begin, "", False


def _when(words: Sequence[Word], at: int) -> tuple[int, str]:
    """Past "then", "formerly" and their like at word `at`: (where the phrase begins, the state they give it)."""
    if [word.lower for word in words[at : at + 3]] == ["at", "the", "time"]:
        return at + 3, "then"
    state = _WHEN.get(words[at].lower, "") if at < len(words) else ""
    return at + bool(state), state


def _behind_comma(words: Sequence[Word], at: int, starts: frozenset[int], text: str) -> tuple[Role, ...]:
    """The roles of an apposition that opens at word `at`."""
    at += 1
    begin, state, is_clause = _relative(words, at)
    if (is_clause and words[at].lower != "who") or [word.text for word in words[begin : begin + 1]] == ["The"]:
        return ()  # a capital "The" opens the name of a newspaper, "The Lima Leader"
    if not is_clause:
        begin, state = _when(words, begin)
    phrase = role_phrase(words, begin, starts, text)
    if phrase is None and not is_clause and (who := _who(words, at)):
        return _more(words, who, starts, text)
    if phrase is None or not (is_clause or _closes(words, phrase.end) or _goes_on(words, phrase.end)):
        return ()
    if not is_clause and (_is_of_next(words, phrase, starts) or _is_of_several(words, at - 1, phrase, starts)):
        return ()
    roles = phrase.roles
    if _and_more(words, phrase.end):
        roles += _more(words, phrase.end, starts, text)
    return tuple(_dated(role, state) for role in roles if not (is_clause and role.office in _LOOSE))


def _who(words: Sequence[Word], at: int) -> int:
    """The index of a "who" behind a short noun phrase, "a Democrat who serves as …"; 0 where there is none."""
    for i in range(at, min(at + _LONGEST_NOUN, len(words))):
        if words[i].lower == "who":
            return i
        if words[i].pos not in {"DET", "NOUN", "PROPN", "ADJ"}:
            break
    return 0


def _is_of_next(words: Sequence[Word], phrase: Phrase, starts: frozenset[int]) -> bool:
    """Whether the phrase goes with a name behind it and a comma, by the parse: "After Hill, the mayor, Bo Reed, …"."""
    head = next(word for word in words if word.token == phrase.head)
    named = words[phrase.end : phrase.end + 1] and words[phrase.end].text == ","
    if not named or starts.isdisjoint({phrase.end + 1, phrase.end + 2, phrase.end + 3}):
        return False
    return head.dep != "appos" or _acts(words, phrase.end + 1)


def _acts(words: Sequence[Word], at: int) -> bool:
    """Whether the name at `at` is set off by a comma from a verb behind it, as a subject is: "…, Bo Reed, said"."""
    comma = next((i for i in range(at, min(at + _LONGEST_NAME, len(words))) if words[i].text == ","), len(words))
    return comma + 1 < len(words) and words[comma + 1].pos in {"VERB", "AUX"}


def _is_of_several(words: Sequence[Word], comma: int, phrase: Phrase, starts: frozenset[int]) -> bool:
    """Whether the phrase is about others than the one name before it: "Hill, analysts and pundits, …"."""
    head = next(word for word in words if word.token == phrase.head)
    near = range(max(0, comma - _LONGEST_NAME), comma)
    listed = any(words[at].lower in {"and", "&"} for at in near) and len(starts.intersection(near)) > 1
    single = any(word.lower == "one" for word in words[comma + 1 : comma + 4])
    several = head.tag in {"NNS", "NNPS"} or (head.lower.endswith("s") and is_plural(words, *_at(words, head)))
    return several and not listed and not single


def _at(words: Sequence[Word], word: Word) -> tuple[int, int]:
    """The index of a word and the one behind it."""
    at = words.index(word)
    return at, at + 1


def _more(words: Sequence[Word], at: int, starts: frozenset[int], text: str) -> tuple[Role, ...]:
    """The roles of what follows an "and" or "who served as" at word `at`."""
    clause = words[at].lower == "who" or _is_serving(words, at)
    begin, state, _ = _relative(words, at) if clause else (at + 1, "", False)
    more = role_phrase(words, begin, starts, text)
    found = more is not None and begin > at and (clause or _closes(words, more.end))
    return tuple(_dated(role, state) for role in more.roles) if more and found else ()


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether what follows adds to an apposition rather than making it a subject: "and", "who", "under", "since"."""
    return _and_more(words, at) or (
        at < len(words) and (words[at].pos in {"ADP", "SCONJ"} or words[at].tag in {"VBN", "VBG"})
    )


def _and_more(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and (words[at].lower in {"and", "who"} or _is_serving(words, at))


def _is_serving(words: Sequence[Word], at: int) -> bool:
    """Whether "serving as" or "currently working as" stands at `at`."""
    at = _past_also(words, at)
    return [word.lower for word in words[at : at + 2]] in [[verb, "as"] for verb in sorted(_SERVED)]


def _dated(role: Role, state: str) -> Role:
    return replace(role, state=state) if state and not role.state else role


def roles_behind(words: Sequence[Word], last: int, starts: frozenset[int], text: str) -> tuple[Role, ...]:
    """The roles that an apposition, a relative clause or "is" gives to the name that ends with word `last`."""
    _, at = home(words, last, text)
    if at >= len(words):
        return ()
    aged = _past_age(words, at)
    at = aged + (aged > at and _is_verb(words, aged + 1))
    if words[at].text in _OPENERS:
        return _behind_comma(words, at, starts, text)
    begin, state, is_clause = _relative(words, at)
    if not is_clause or words[at].lower in {"'s", "who"} or _supposed(words, last):
        return ()
    phrase = role_phrase(words, begin, starts, text)
    return tuple(_dated(role, state) for role in phrase.roles if role.office not in _LOOSE) if phrase else ()


def _is_verb(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].lower in _NOW | _ONCE | _SERVED


def _supposed(words: Sequence[Word], last: int) -> bool:
    """Whether the clause of the name is a condition or a question."""
    return any(word.lower in {"if", "whether", "when", "while", "that"} for word in words[max(0, last - 3) : last])


def roles_across_comma(words: Sequence[Word], first: int, last: int, floor: int, starts: frozenset[int],
                       text: str) -> tuple[Role, ...]:  # fmt: skip
    """The roles of a phrase before the name and a comma: "the harbour master, Ann S. Hill III, …".

    Nothing where it is open which of two nouns the name explains ("a lawyer for the president, Jay …").
    """
    comma, (_, behind) = first - 1, home(words, last, text)
    comma -= comma > floor and words[comma].lower in _PARTISANS
    if (
        comma <= floor
        or words[comma].text != ","
        or not (_closes(words, behind) or words[behind].lower in {"'s", "and"})
    ):
        return ()
    taken = {role.start for role in roles_behind(words, floor - 1, starts, text)} if floor else set()
    found = [
        phrase
        for start in range(max(floor, comma - _FAR), comma)
        if (start == floor or _opens(words, start))
        and not (start and words[start - 1].lower in _PREDICATES)
        and (phrase := role_phrase(words, start, starts, text))
        and phrase.end == comma
        and taken.isdisjoint(role.start for role in phrase.roles)
    ]
    by_head = {phrase.head: phrase for phrase in found}
    if len(by_head) == 1:
        return found[0].roles
    chosen = by_head.get(words[first].head) if words[first].dep == "appos" else None
    return chosen.roles if chosen else ()


def _opens(words: Sequence[Word], start: int) -> bool:
    """Whether a noun phrase with an article, a possessor or nothing before it may begin at `start`."""
    if start == 0:
        return True
    before = words[start - 1]
    if before.lower == "and" and start > 1 and words[start - 2].lower in _KIN:
        return True  # "her son-in-law and adviser, Bo Hill"
    if words[start].pos == "DET" or words[start].tag == "PRP$":
        return True
    return before.pos in {"PUNCT", "VERB", "SCONJ"} and words[start].pos in {"NOUN", "PROPN", "ADJ"}
