"""A role's parts: its premodifiers, the body and the state that they name, and the role made of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.mentions.bodies import canonical_body, is_known_body
from checker.mentions.gazetteer import readings
from checker.mentions.offices import broader, ending_at, is_office, office, portfolios, with_portfolio
from checker.mentions.role_bodies import (
    LINKS,
    STATES,
    body_before,
    employer,
    ends_body,
    without_field,
    without_party,
)
from checker.mentions.word_lists import words_of
from checker.mentions.words import FUNCTION_WORDS, Word, joined
from checker.model import Role

_MODIFIERS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD"})
_PARTICIPLES = words_of("participles")
_WOULD_BE = frozenset({"nominee", "candidate"})
_CAPTIONS = frozenset({"caption", "file", "getty", "image", "images", "photo", "slideshow", "story"})
_CHAMBERS = frozenset(
    {"senator", "representative", "governor", "mayor", "lawmaker", "state senator", "state representative"}
)
_ADVERSARIES = frozenset({"challenger", "contender", "opponent", "rival", "mate"})
_BELOW_SECRETARY = frozenset({"assistant secretary", "undersecretary"})
_CHAMBER_NAMES = frozenset({"Congress", "House of Representatives", "Senate"})
_PARTY_LADDERS = frozenset({"candidacy", "floor leader", "chairing", "presiding officer"})
_OF_TOWNS = frozenset({"mayor", "council member", "police chief", "fire chief"})
_LONGEST_RUN = 16  # words before an office; more are a list or noise
_LONGEST_BODY = 8  # words of the longest body's name in the list
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
    if word.lower == "past" and word.tag == "IN":
        return False
    if word.lower in {"'s", "'", "&"} or (word.lower in STATES and word.tag not in {"VBD", "VB", "VBP", "VBZ"}):
        return True
    named = word.capital and word.start > 0 and word.pos in {"NOUN", "PROPN"} and word.lower not in _CAPTIONS
    if named or word.text == "US":
        return True
    if word.lower in FUNCTION_WORDS or word.tag in {"VBN", "VBG", "VBD"}:
        return word.lower in _PARTICIPLES or (word.lower in {"last", "one", "two"} and word.pos != "PRON")
    return word.text[0].isalnum() and (word.pos in _MODIFIERS or word.tag in _NOUN_TAGS)


def states_of(words: Sequence[Word], start: int, end: int) -> frozenset[str]:
    """The states that words `start` to before `end` name: former, acting, deputy and their like."""
    return frozenset(STATES[word.lower] for word in words[start:end] if word.lower in STATES)


def _state(found: frozenset[str]) -> str:
    """The states in one string, the time before the rank: "former deputy"."""
    found -= frozenset({"then"}) if "former" in found else frozenset()  # "but then former player Ann Hill"
    order = ("former", "then", "acting", "elect", "would-be", "deputy")
    return " ".join(state for state in order if state in found)


def modifies_at(words: Sequence[Word], at: int) -> bool:
    """Whether the word at `at` can stand in a noun's premodifiers, alone or joined by a hyphen: "soft-spoken"."""
    if modifies(words[at]):
        return True
    beside = pairwise(words[max(0, at - 1) : at + 2])
    return words[at].tag in {"VBN", "VBG"} and any(joined(before, word) for before, word in beside)


def run_start(words: Sequence[Word], end: int, floor: int) -> int:
    """The index from which premodifiers run without a gap up to `end`."""
    start = end
    while start > max(floor, end - _LONGEST_RUN) and (size := _modifier(words, start, floor)):
        start -= size
    return start + (start < end < len(words) and _is_infinitive(words, start))


def _is_infinitive(words: Sequence[Word], at: int) -> bool:
    """Whether a verb that was taken for a noun stands before a name or a state: "to call ex-adviser Ann Hill"."""
    word, behind = words[at], words[at + 1]
    if at == 0 or words[at - 1].lower != "to" or not word.text.islower() or word.pos not in {"NOUN", "VERB", "X"}:
        return False
    noun = word.lower in STATES or is_office(word.lower) or ends_body(word.lower)
    return (behind.capital or behind.lower in STATES) and not joined(word, behind) and not noun


def _is_acronym(words: Sequence[Word], close: int, floor: int) -> bool:
    """Whether a bracket closes on a body's letters, as in "Harbour Port Authority (HPA) director"."""
    if close - 3 < floor or words[close].text != ")" or words[close - 2].text != "(":
        return False
    letters, last = words[close - 1].text, words[close - 3].text  # no dateline, "Lima (HPA) President …"
    return len(letters) > 1 and letters.isupper() and letters[-1] == last[0]


def _modifier(words: Sequence[Word], end: int, floor: int) -> int:
    """How many words the premodifier before `end` has: none, one, or three for the state of "Lima, Ohio, mayor" and
    the letters of "Harbour Port Authority (HPA) director".
    """
    if modifies_at(words, end - 1):
        return 1
    if _is_acronym(words, end - 1, floor):
        return 3
    between = end - 3 >= floor and words[end - 1].text == "," and words[end - 3].text == ","
    return 3 if between and any(place.kind == "region" for place in readings(words[end - 2].text)) else 0


def _is_above_party(name: str) -> bool:
    """Whether a party beside the office says whose member the holder is, not what the office is in."""
    return name in _CHAMBERS or (bool(office(name).ladder) and office(name).ladder not in _PARTY_LADDERS)


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
            return replace(head, run=run_start(words, at, 0))
    return head


def _without_field(words: Sequence[Word], head: Head) -> Head:
    """The office alone where its first word ends a body's name: "Harbour School of Law professor"."""
    before = words[head.first - 1] if head.first else None
    named = words[head.first].label == "ORG" and before is not None and before.lower == "of"
    hit = ending_at(words, head.end, head.first + 1) if named else None
    return replace(head, first=hit[0], name=hit[1].name) if hit and hit[1].name == "professor" else head


def _is_rank(head: Head) -> bool:
    return office(head.name).ladder == "military rank"


def _listed_body(words: Sequence[Word], head: Head) -> int:
    """The index at which a body of the list begins that ends right before the office and began before the run, as in
    "Office of Management and Budget director"; the run's start where there is none, and for a rank, which is held in
    none.
    """
    if _is_rank(head):
        return head.run
    starts = (at for at in range(max(0, head.first - _LONGEST_BODY), head.run) if words[at].pos != "DET")
    found = (at for at in starts if is_known_body(" ".join(word.text for word in words[at : head.first])))
    return next((run_start(words, at, 0) for at in found), head.run)


def _with_town(words: Sequence[Word], head: Head) -> int:
    """The index at which the run of a town's office begins that has the town before a comma and its state, as in
    "former Lima, Ohio Mayor"; the run's start elsewhere.
    """
    at, state = head.run, " ".join(word.text for word in words[head.run : head.first])
    if at < 2 or head.name not in _OF_TOWNS or words[at - 1].text != ",":
        return at
    town = words[at - 2].capital and words[at - 2].label != "PER"
    regional = any(place.kind == "region" for place in readings(state))
    return run_start(words, at - 1, 0) if town and regional else at


def _wide_body(words: Sequence[Word], head: Head) -> Head:
    """The head with its body from before an "and" or "of" inside its name, "Ways and Means Committee chairman", or
    from before the comma inside it.
    """
    head = _without_field(words, head)
    head = replace(head, run=min(_listed_body(words, head), _with_town(words, head)))
    at = head.run
    while 0 < at < head.first and words[at].label == "ORG" and words[at - 1].entity == words[at].entity:
        at -= 1
    links = {"and", "&"} | (frozenset() if _is_rank(head) else LINKS)
    within = head.run > at and words[head.run - 1].lower in links
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
    if head.name in _BELOW_SECRETARY and (field := behind.partition(" for ")[0].casefold()) in portfolios():
        return canonical_body(f"{field} department")
    body = canonical_body(behind) if behind else body_before(words, head.run, head.first - taken)
    owned = any(word.lower in {"'s", "'"} for word in words[head.run : head.first])
    if not behind and not owned and is_office(body):
        return ""  # "two lawmakers, Sens. Ann Hill and Bo Reed", whose comma was lost
    body = without_party(body) if _is_above_party(head.name) else body
    body = without_field(employer(body, academic="academic" in broader(head.name)))
    against = words[head.end - 1].lower.removesuffix("s") in _ADVERSARIES
    known = is_known_body(body) or bool(readings(body))
    return "" if against and not known else body  # whom they run against is no body


def _titled_officer(head: Head, before: Sequence[str]) -> Head:
    """A "chief research officer" under that name, not as an officer."""
    if head.name != "officer" or "chief" not in before:
        return head
    return replace(head, name=" ".join((*before[before.index("chief") :], head.name)))


def _in_charge(words: Sequence[Word], head: Head, name: str, body: str) -> str:
    """The office; the top Democrat of a whole chamber is its leader, no committee's ranking member."""
    top = name == "ranking member" and words[head.first].lower == "top"
    return "leader" if top and body in _CHAMBER_NAMES else name


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
    return Role(_in_charge(words, head, name, body), body, _state(found), start, end, text[start:end])
