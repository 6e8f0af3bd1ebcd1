"""Roles before a name, behind it and across "is": "Kremlin spokesman", "the C.I.A.'s director", "who served as mayor"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.mentions.bodies import canonical_body
from checker.mentions.offices import broader, ending_at, is_plural, office, with_portfolio
from checker.mentions.words import FUNCTION_WORDS, Word
from checker.model import Role

STATES = {
    "former": "former", "ex": "former", "onetime": "former", "one time": "former", "erstwhile": "former",
    "retired": "former", "ousted": "former", "then": "then", "acting": "acting", "interim": "acting",
    "deputy": "deputy", "assistant": "deputy", "associate": "deputy",
    "incoming": "elect", "elect": "elect", "designate": "elect", "fired": "former", "previous": "former",
    "would": "would-be", "aspiring": "would-be",
}  # fmt: skip
_BEHIND_STATES = {("elect",): "elect", ("designate",): "elect", ("to", "be"): "elect", ("in", "waiting"): "elect"}
_MODIFIERS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD"})
_PARTICIPLES = frozenset(
    "appointed beleaguered convicted deposed disgraced elected embattled exiled expected imprisoned indicted jailed "
    "outgoing presumed retiring departing renowned acclaimed respected beloved celebrated self styled proclaimed".split()
)
_AGE = frozenset({"year", "years", "old"})
_LINKS = frozenset({"of", "for", "at", "to", "on", "in"})
_WOULD_BE = frozenset({"nominee", "candidate"})
_TITLES = frozenset(
    "sen. rep. gov. gen. lt. col. adm. sgt. capt. maj. cmdr. dr. rev. judge justice president senator congressman "
    "congresswoman representative governor general admiral colonel captain amb. ambassador secretary".split()
)
_CHAMBERS = frozenset({"senator", "representative", "governor", "mayor", "lawmaker", "state senator", "state representative"})
_PARTIES = frozenset("republican democratic democrat gop party conservative liberal independent freshman".split())
_PARTY_LADDERS = frozenset({"candidacy", "floor leader", "chairing", "presiding officer"})
_WHEN = re.compile(r" (?:in|under|during|from|since|until|who|on behalf) (?!the House|[Cc]hief)| on [A-Z]\w+ ?\d| on \w+day")
_LONGEST_PHRASE = 24  # words of an apposition that names a role; a longer one is a clause


@dataclass(frozen=True, slots=True)
class Phrase:
    """Roles read from a run of words, the index behind its last word, and the token that heads it."""

    roles: tuple[Role, ...]
    end: int
    head: int


def _text(words: Sequence[Word], start: int, end: int, text: str) -> str:
    return text[words[start].start : words[end - 1].end] if start < end else ""


def _modifies(word: Word) -> bool:
    """Whether a word can stand in a noun's premodifiers."""
    if word.lower in {"'s", "'", "&"} or word.lower in STATES:
        return True
    if word.lower in FUNCTION_WORDS or word.tag in {"VBN", "VBG", "VBD"}:
        return word.lower in _PARTICIPLES or (word.lower in {"last", "one", "two"} and word.pos != "PRON")
    return word.pos in _MODIFIERS or word.tag in _NOUN_TAGS


def _is_body_word(word: Word) -> bool:
    return word.pos in {"NOUN", "PROPN"} or word.capital or word.lower in {"'s", "'", "&"}


def _body(words: Sequence[Word], start: int, end: int, text: str) -> str:
    """The body named by premodifiers `start` to `end`: from its first name or noun on, states and adjectives left out."""
    while start < end and (words[start].lower in {*STATES, *_AGE} or not _is_body_word(words[start])):
        start += 1
    while start < end and words[end - 1].lower in {*STATES, "'s", "'", "senior", "chief", "top", "longtime"}:
        end -= 1
    return canonical_body(_owned(_spelled(words, start, end)))


def _spelled(words: Sequence[Word], start: int, end: int) -> str:
    """The words as written, hyphens kept, without states and plain adjectives."""
    parts: list[str] = []
    for at in range(start, end):
        word = words[at]
        if word.lower in STATES or (word.pos == "ADJ" and not word.capital and at + 1 < end or word.lower in _AGE):
            continue
        glued = at > start and word.token == words[at - 1].token and parts
        parts.append(("-" if glued else "" if word.lower in {"'s", "'"} or not parts else " ") + word.text)
    return "".join(parts)


def _owned(body: str) -> str:
    """ "Supreme Court" of "Hill's Supreme Court": what is owned, where it is a name."""
    owner, mark, own = body.replace("’", "'").rpartition("'s ")
    return own if mark and own[:1].isupper() else body


def _states(words: Sequence[Word], start: int, end: int) -> set[str]:
    return {STATES[word.lower] for word in words[start:end] if word.lower in STATES}


def _state(found: set[str]) -> str:
    """The states in one string, the time before the rank: "former deputy"."""
    order = ("former", "then", "acting", "elect", "would-be", "deputy")
    return " ".join(state for state in order if state in found)


def _run_start(words: Sequence[Word], end: int, floor: int) -> int:
    """The index from which premodifiers run without a gap up to `end`."""
    start = end
    while start > floor and _modifies(words[start - 1]):
        start -= 1
    return start


def _strip_behind(words: Sequence[Word], end: int) -> tuple[int, str]:
    """The end without "-elect" and its like, and the state that these name."""
    for tail, state in _BEHIND_STATES.items():
        size = len(tail)
        if end > size and tuple(word.lower for word in words[end - size : end]) == tail:
            return end - size, state
    return end, ""


def _is_above_party(name: str) -> bool:
    """Whether a party beside the office says whose member the holder is, not what the office is in."""
    return name in _CHAMBERS or bool(office(name).ladder) and office(name).ladder not in _PARTY_LADDERS


def _without_party(body: str) -> str:
    """The state alone of a "Nevada Republican" senator."""
    if body in {"Republican Party", "Democratic Party", "Conservative Party"}:
        return ""
    return canonical_body(" ".join(word for word in body.split() if word.casefold() not in _PARTIES))


def _token_start(words: Sequence[Word], at: int) -> int:
    """Where the token of word `at` begins, so that "far-right leader" is not cut at its hyphen."""
    while at > 0 and words[at - 1].token == words[at].token:
        at -= 1
    return words[at].start


def _make(words: Sequence[Word], run: int, first: int, end: int, name: str, states: set[str], behind: str, text: str,
          last: int) -> Role:  # fmt: skip
    """A role from its premodifiers (`run` to `first`), its office (`first` to `end`) and the body `behind` it."""
    if name in _WOULD_BE and (sought := ending_at(words, first, run)) and sought[1].name not in {"president", "senator"}:
        name, first, states = sought[1].name, sought[0], states | {"would-be"}
    before = [word.lower for word in words[run:first]]
    if name == "officer" and "chief" in before:
        name = " ".join((*before[before.index("chief") :], name))
    name, taken, used = with_portfolio(name, before, behind)
    states = states | _states(words, run, first)
    body = canonical_body(behind) if behind and not used else _body(words, run, first - taken, text)
    body = _without_party(body) if _is_above_party(name) else body
    body = body.rpartition(" at ")[2] if {"academic"} & broader(name) else body
    span = (_token_start(words, run), words[last - 1].end)
    return Role(name, body, _state(states), *span, text[span[0] : span[1]])


def _with_possessor(words: Sequence[Word], run: int, floor: int, possessor: int) -> int:
    """The run's start with the name before it where that owns it: "Hill's lawyer"."""
    return possessor if run == floor > 0 and words[run].lower in {"'s", "'"} else run


def _is_title(words: Sequence[Word], start: int, end: int, held: str) -> bool:
    """Whether the office is meant: no adjective ("a major Hill donor"), no first name ("Dean Hill")."""
    if end - start > 1:
        return True
    return held != "dean" if words[start].capital else held not in {"major", "general", "private"}


def roles_before(words: Sequence[Word], first: int, floor: int, text: str, possessor: int = 0) -> tuple[Role, ...]:
    """The roles that end right before word `first` of a name, nearest first.

    `floor` is where the previous name of the sentence ends, `possessor` where it begins.
    """
    found: list[Role] = []
    end = first
    while end > floor:
        end, state = _strip_behind(words, end)
        hit = ending_at(words, end, floor)
        if hit is None or not _is_title(words, hit[0], end, hit[1].name):
            break
        start, held = hit
        run = _run_start(words, start, floor)
        again = ending_at(words, start, run)
        stacked = again is not None and words[start].lower in _TITLES and words[start - 1].capital and words[start - 1].lower != "chief"
        run = start if stacked else _with_possessor(words, run, floor, possessor)
        found.append(_make(words, run, start, end, held.name, {state} - {""}, "", text, end))
        end = _before_and(words, run, floor) if not stacked else start
    return tuple(found)


def _before_and(words: Sequence[Word], run: int, floor: int) -> int:
    """Where to look on for "governor and senator X"; `floor` where another holder may be meant ("the governor and …")."""
    if run <= floor or words[run - 1].lower not in {"and", "&"}:
        return floor
    left = _run_start(words, run - 1, floor)
    plain = left == 0 or words[left - 1].pos not in {"DET", "PRON", "ADP"}
    return run - 1 if plain else floor


def role_phrase(words: Sequence[Word], start: int, stops: frozenset[int], text: str) -> Phrase | None:
    """The roles of the noun phrase at `start` ("the president and chief executive of Chick Farms"), or None.

    `stops` are the indices at which names begin; no phrase runs into one as its head.
    """
    heads: list[tuple[int, int, int, str]] = []
    at = start
    while head := _head(words, at, stops):
        heads.append(head)
        at = head[2]
        if at < len(words) and words[at].lower in {"and", "&"} and at + 1 < len(words):
            at += 1
        else:
            break
    if not heads:
        return None
    behind, end = _prepositional(words, heads[-1][2], text)
    shared = _states(words, heads[0][0], heads[0][1]) & {"former"}
    made = []
    for run, first, last, name in heads:
        final = last == heads[-1][2]
        own = not final and any(word.capital for word in words[run:first])
        made.append(_make(words, run, first, last, name, shared, "" if own else behind, text, end if final else last))
    return Phrase(tuple(made), end, words[heads[0][2] - 1].token)


def _head(words: Sequence[Word], at: int, stops: frozenset[int]) -> tuple[int, int, int, str] | None:
    """The office that heads the noun phrase at `at`: (premodifiers from, office from, office to, office).

    None where the office belongs to a name behind it ("…, Vice President Ann Hill").
    """
    while at < len(words) and (words[at].pos in {"DET", "ADV"} or words[at].tag == "PRP$" or words[at].lower in _ONE_OF):
        at += 1
    end = at
    while end < len(words) and (_modifies(words[end]) or words[end].lower in _chief(words, end)):
        end += 1
    found = _tail(words, at, end)
    return None if found is None or found[2] in stops else found


_ONE_OF = frozenset({"one", "of", "its", "his", "her", "their", "once", "now", "currently", "formerly", "also", "both", "whose"})


def _chief(words: Sequence[Word], at: int) -> frozenset[str]:
    """ "in" inside "editor in chief"."""
    return frozenset({"in"}) if at + 1 < len(words) and words[at + 1].lower == "chief" else frozenset()


def _tail(words: Sequence[Word], at: int, end: int) -> tuple[int, int, int, str] | None:
    """The office at the end of a run, or one that goes on behind an "of" ("secretary of state", "chief of staff")."""
    best: tuple[int, int, int, str] | None = None
    for last in range(end, min(end + 3, len(words)) + 1):
        hit = ending_at(words, last, at)
        if hit and hit[0] <= end:
            best = (at, hit[0], last, hit[1].name)
    return best


def _prepositional(words: Sequence[Word], at: int, text: str) -> tuple[str, int]:
    """The body behind an office ("of the House Judiciary Committee"), and the index behind it."""
    if at >= len(words) or words[at].lower not in _LINKS:
        return "", at
    end = at + 1
    while end < len(words) and end - at < _LONGEST_PHRASE and _in_body(words, end):
        end += 1
    first = at + 1
    while first < end and (words[first].pos == "DET" or words[first].tag == "PRP$"):
        first += 1
    if words[at].lower == "in" and not any(word.capital for word in words[first:end]):
        return "", at
    return _cut(_text(words, first, end, text)), end


def _cut(body: str) -> str:
    """The body without what tells when ("in the Bush administration", "on July 20")."""
    return _WHEN.split(body)[0].strip()


def _in_body(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.lower in {"and", "&"}:
        return at + 1 < len(words) and words[at + 1].capital and words[at - 1].capital and words[at + 1].label != "PER"
    return (_modifies(word) or word.pos == "DET" or word.lower in _LINKS or word.tag == "PRP$") and not word.pos == "SCONJ"


def plural_office(words: Sequence[Word], end: int, floor: int) -> bool:
    """Whether the office before word `end` names several holders."""
    hit = ending_at(words, end, floor)
    return hit is not None and is_plural(words, hit[0], end)
