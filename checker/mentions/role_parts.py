"""A role's parts: its premodifiers, the body and the state that they name, and the role made of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.mentions.bodies import canonical_body
from checker.mentions.gazetteer import of_adjective, readings
from checker.mentions.offices import broader, ending_at, office, portfolios, with_portfolio
from checker.mentions.word_lists import words_of
from checker.mentions.words import FUNCTION_WORDS, Word
from checker.model import Role

STATES = {
    "former": "former", "ex": "former", "onetime": "former", "one time": "former", "erstwhile": "former",
    "retired": "former", "ousted": "former", "then": "then", "acting": "acting", "interim": "acting",
    "deputy": "deputy", "assistant": "deputy", "associate": "deputy", "vice": "deputy",
    "incoming": "elect", "elect": "elect", "designate": "elect", "fired": "former", "previous": "former",
    "would": "would-be", "aspiring": "would-be",
}  # fmt: skip
_MODIFIERS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD"})
_PARTICIPLES = words_of("participles")
_AGE = frozenset({"year", "years", "old"})
_RANKS = frozenset(
    {"senior", "chief", "top", "lead", "staff", "longtime", "personal", "political", "private", "new", "first"}
)
_TRAITS = frozenset({"black", "hispanic", "latino", "latina", "gay", "lesbian", "transgender", "female", "male"})
_FIELDS = frozenset({"constitutional", "criminal", "economic", "infectious", "national", "public"})
_WOULD_BE = frozenset({"nominee", "candidate"})
_CHAMBERS = frozenset(
    {"senator", "representative", "governor", "mayor", "lawmaker", "state senator", "state representative"}
)
_PARTIES = frozenset(
    ["republican", "democratic", "democrat", "gop", "party", "conservative", "liberal", "independent", "freshman"]
)
_PARTY_LADDERS = frozenset({"candidacy", "floor leader", "chairing", "presiding officer"})
_LONGEST_RUN = 16  # words before an office; more are a list or noise
_LONGEST_FIELD = 4  # words of the longest portfolio, "housing and urban development"


@dataclass(frozen=True, slots=True)
class Head:
    """An office among words: its premodifiers from `run`, the office from `first` to before `end`, its name."""

    run: int
    first: int
    end: int
    name: str


def text_of(words: Sequence[Word], start: int, end: int, text: str) -> str:
    """The text of words `start` to before `end`; "" where there are none."""
    return text[words[start].start : words[end - 1].end] if start < end else ""


def modifies(word: Word) -> bool:
    """Whether a word can stand in a noun's premodifiers."""
    if word.lower in {"'s", "'", "&"} or (word.lower in STATES and word.tag not in {"VBD", "VB", "VBP", "VBZ"}):
        return True
    if word.lower in FUNCTION_WORDS or word.tag in {"VBN", "VBG", "VBD"}:
        return word.lower in _PARTICIPLES or (word.lower in {"last", "one", "two"} and word.pos != "PRON")
    return word.text[0].isalnum() and (word.pos in _MODIFIERS or word.tag in _NOUN_TAGS)


def _is_body_word(word: Word) -> bool:
    return (
        word.pos in {"NOUN", "PROPN"}
        or (word.capital and (word.start > 0 or bool(word.label)))
        or bool(of_adjective(word.text))
        or word.lower in {"'s", "'", "&"}
    )


def _is_stance(words: Sequence[Word], at: int) -> bool:
    """Whether the word is part of "pro-Europe", "anti-war", "non-partisan": for or against something, not of it."""
    return any(
        word.token == words[at].token and word.lower in {"pro", "anti", "non"}
        for word in words[max(0, at - 2) : at + 1]
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
    if _is_stance(words, at) or _is_compound_end(words, at) or word.pos == "NUM" or word.lower in {*STATES, *_AGE}:
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
        parts.append(("-" if glued else "" if word.lower in {"'s", "'"} or not parts else " ") + word.text)
    return "".join(parts)


def _owned(body: str) -> str:
    """The last thing owned: "Supreme Court" of "Hill's Supreme Court": what is owned, where it is a name."""
    _, mark, own = body.replace("’", "'").rpartition("'s ")
    return own if mark and own[:1].isupper() else body


def _opens_body(words: Sequence[Word], at: int) -> bool:
    return words[at].lower not in {*STATES, *_AGE} and _is_body_word(words[at]) and not _is_compound_end(words, at)


def _runs_into(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a common noun stands before a body's name without being part of it: "oil company Hill & Reed"."""
    word, behind = words[at], words[at + 1 : end]
    return word.text.islower() and word.pos == "NOUN" and not word.label and bool(behind) and behind[0].capital


def _body(words: Sequence[Word], start: int, end: int) -> str:
    """The body that premodifiers name: from the first name or noun on, states and adjectives left out."""
    while start < end and not _is_field(words, start, end) and not _opens_body(words, start):
        start += 1
    while start < end and _runs_into(words, start, end):
        start += 1
    while start < end and words[end - 1].lower in {*STATES, *_RANKS, *_TRAITS, "'s", "'"}:
        end -= 1
    return canonical_body(_owned(_spelled(words, start, end)))


def states_of(words: Sequence[Word], start: int, end: int) -> frozenset[str]:
    """The states that words `start` to before `end` name: former, acting, deputy and their like."""
    return frozenset(STATES[word.lower] for word in words[start:end] if word.lower in STATES)


def _state(found: frozenset[str]) -> str:
    """The states in one string, the time before the rank: "former deputy"."""
    order = ("former", "then", "acting", "elect", "would-be", "deputy")
    return " ".join(state for state in order if state in found)


def run_start(words: Sequence[Word], end: int, floor: int) -> int:
    """The index from which premodifiers run without a gap up to `end`."""
    start = end
    while start > max(floor, end - _LONGEST_RUN) and (size := _modifier(words, start, floor)):
        start -= size
    return start


def _modifier(words: Sequence[Word], end: int, floor: int) -> int:
    """How many words the premodifier before `end` has: none, one, or three for the state of "Lima, Ohio, mayor"."""
    if modifies(words[end - 1]):
        return 1
    between = end - 3 >= floor and words[end - 1].text == "," and words[end - 3].text == ","
    return 3 if between and any(place.kind == "region" for place in readings(words[end - 2].text)) else 0


def _is_above_party(name: str) -> bool:
    """Whether a party beside the office says whose member the holder is, not what the office is in."""
    return name in _CHAMBERS or (bool(office(name).ladder) and office(name).ladder not in _PARTY_LADDERS)


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


def _wide_field(words: Sequence[Word], head: Head) -> Head:
    """The head with its portfolio from before an "and", as in "Housing and Urban Development Secretary"."""
    if head.name not in {"secretary", "minister"} or head.run < 2 or words[head.run - 1].lower != "and":
        return head
    for at in range(max(0, head.first - _LONGEST_FIELD), head.run):
        if " ".join(word.lower for word in words[at : head.first]) in portfolios():
            return replace(head, run=at)
    return head


def _wide_body(words: Sequence[Word], head: Head) -> Head:
    """The head with its body from before an "and" inside the body's name, as in "Ways and Means Committee chairman"."""
    at = head.run
    while 0 < at < head.first and words[at].label == "ORG" and words[at - 1].entity == words[at].entity:
        at -= 1
    within = head.run > at and words[head.run - 1].lower in {"and", "&"}
    return replace(head, run=at) if within and words[at].capital else head


def _sought(words: Sequence[Word], head: Head) -> tuple[Head, frozenset[str]]:
    """An attorney general nominee as a would-be attorney general; other heads as they are."""
    floor = max(0, head.run - _LONGEST_FIELD)
    office_before = ending_at(words, head.first, floor) if head.name in _WOULD_BE else None
    if office_before is None or office_before[1].name in {"president", "senator"}:
        return head, frozenset()
    run, first = min(head.run, office_before[0]), office_before[0]
    return replace(head, run=run, first=first, name=office_before[1].name), frozenset({"would-be"})


def _body_of(words: Sequence[Word], head: Head, taken: int, behind: str) -> str:
    body = canonical_body(behind) if behind else _body(words, head.run, head.first - taken)
    body = _without_party(body) if _is_above_party(head.name) else body
    return body.rpartition(" at ")[2] if "academic" in broader(head.name) else body


def _titled_officer(head: Head, before: Sequence[str]) -> Head:
    """A "chief research officer" under that name, not as an officer."""
    if head.name != "officer" or "chief" not in before:
        return head
    return replace(head, name=" ".join((*before[before.index("chief") :], head.name)))


def make_role(
    words: Sequence[Word], head: Head, text: str, states: frozenset[str] = frozenset(), behind: str = "", last: int = 0
) -> Role:
    """The role of an office among its premodifiers and the body `behind` it.

    `states` are those that other words name; `last` is the index behind the role's last word, the office's by default.
    """
    head, seeking = _sought(words, _wide_body(words, _wide_field(words, head)))
    before = [word.lower for word in words[head.run : head.first]]
    head = _titled_officer(head, before)
    name, taken, used = with_portfolio(head.name, before, behind)
    found = states | seeking | states_of(words, head.run, head.first)
    body = _body_of(words, replace(head, name=name), taken, "" if used else behind)
    start, end = _token_start(words, head.run), words[(last or head.end) - 1].end
    return Role(name, body, _state(found), start, end, text[start:end])
