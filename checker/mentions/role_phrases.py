"""Noun phrases that name roles: "the president and chief executive of Hill Farms", "a former F.B.I. lawyer"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.mentions.calendars import MONTHS, WEEKDAYS
from checker.mentions.gazetteer import readings
from checker.mentions.offices import broader, ending_at
from checker.mentions.role_parts import Head, make_role, modifies, modifies_at, states_of, text_of
from checker.mentions.words import Word, joined
from checker.model import Role

_LINKS = frozenset({"of", "for", "at", "to", "on", "in", "from"})
_EMPLOYED = "with"  # opens a body only where a body's name follows, "a partner with Hill & Reed"
_WHEN = re.compile(
    r" (?:in|under|during|from|since|until|who|on behalf) (?!the House|[Cc]hief)| on [A-Z]\w+ ?\d| on \w+day"
)
_DAYS = frozenset({"day", "eve", "night", "week", "weekend"})  # "on Inauguration Day" tells when
_OF_FIELDS = frozenset({"committee", "subcommittee", "commission", "department", "ministry"})
_LONGEST_PHRASE = 24  # words of an apposition that names a role; a longer one is a clause
_LONGEST_FIELD = 5
_LONGEST_FIELDS = 14  # words of a list of fields
_NO_BODIES = frozenset({"case", "fight", "history", "middle", "midst", "race", "wake"})  # not "in the history of …"
_MONTHS = frozenset(MONTHS) | frozenset(WEEKDAYS)  # "director in May"
_INSIDE = frozenset({"without", "against", "before", "beyond"})  # of names like "Harbours Without Borders"
_BEFORE_HEAD = frozenset({"one", "its", "his", "her", "their", "once", "now", "currently", "formerly", "also", "both"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Roles read from a run of words, the index behind its last word, and the token that heads it."""

    roles: tuple[Role, ...]
    end: int
    head: int


def _chief(words: Sequence[Word], at: int) -> frozenset[str]:
    """The "in" inside "editor in chief"; empty elsewhere."""
    return frozenset({"in"}) if at + 1 < len(words) and words[at + 1].lower == "chief" else frozenset()


def _tail(words: Sequence[Word], at: int, end: int) -> Head | None:
    """The office at the end of a run, or one that goes on behind an "of" ("secretary of state", "chief of staff")."""
    best: Head | None = None
    for last in range(end, min(end + 3, len(words)) + 1):
        hit = ending_at(words, last, at)
        if hit and hit[0] <= end:
            best = Head(at, hit[0], last, hit[1].name)
    return best


def _head(words: Sequence[Word], at: int, stops: frozenset[int]) -> Head | None:
    """The office that heads the noun phrase at `at`.

    None where the office belongs to a name behind it ("…, Vice President Ann Hill").
    """
    while at < len(words) and (
        words[at].pos in {"DET", "ADV"} or words[at].tag == "PRP$" or words[at].lower in _BEFORE_HEAD
    ):
        at += 2 if words[at].lower == "one" and [word.lower for word in words[at + 1 : at + 2]] == ["of"] else 1
    end = at
    while end < len(words) and (modifies_at(words, end) or words[end].lower in _chief(words, end)):
        end += 1
    found = _tail(words, at, end)
    if found is None or found.end in stops:
        return None
    borough = found.end == found.first + 1 and words[found.first].capital and bool(readings(words[found.first].text))
    return None if borough else found  # "Ann Hill (Queens)"


def _is_for(words: Sequence[Word], at: int) -> bool:
    """Whether the phrase goes on with what belongs to the last office alone: "a banker and ambassador to Norway"."""
    return at < len(words) and words[at].lower in {"for", "to"}


def _cut(body: str) -> str:
    """The body without what tells when ("in the Bush administration", "on July 20")."""
    return _WHEN.split(body)[0].strip()


def _is_in_field(words: Sequence[Word], at: int) -> bool:
    """Whether an "and" stands in a field whose employer follows: "tax and health policy at the Pier Institute"."""
    end = at + 1
    while end < len(words) and end - at < _LONGEST_FIELD and modifies(words[end]):
        end += 1
    if end == at + 1 or [word.lower for word in words[end : end + 1]] != ["at"]:
        return False
    behind = [word for word in words[end + 1 : end + 3] if word.pos != "DET"]
    return bool(behind) and behind[0].capital


def _ends_series(words: Sequence[Word], comma: int) -> bool:
    """Whether a name in which commas stood goes on with its last part: "the Trade, Ports, and Fisheries Committee"."""
    behind = words[comma + 1 : comma + 3]
    last = len(behind) == 2 and behind[0].lower == "and" and behind[1].capital and behind[1].label != "PER"
    return last and words[comma - 2].text == "," and words[comma - 1].label == words[comma - 2].label == "ORG"


def _in_series(words: Sequence[Word], comma: int) -> bool:
    """Whether a comma stands in a committee's name, "Health, Education, Labor, and Pensions Committee", however the
    recogniser cuts it: fields in capitals alone follow, the last of them behind "and".
    """
    listed = False
    for at in range(comma + 1, min(len(words), comma + _LONGEST_PHRASE)):
        word = words[at]
        if word.lower in _OF_FIELDS and word.capital:
            return listed
        if word.label == "PER" or not (word.capital or word.lower in {",", "and", "&"}):
            return False
        listed = listed or word.lower in {"and", "&"}
    return False


def _is_led(words: Sequence[Word], at: int) -> bool:
    """Whether a hyphen joins a participle to the word before it, as in "the Tory-led Harbour Committee"."""
    return words[at].tag in {"VBN", "VBG"} and joined(words[at - 1], words[at])


def _in_body(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.label == "ORG" and word.capital:
        return True
    if word.lower in _INSIDE and word.capital:
        return words[at - 1].capital
    if word.text == ",":
        one = word.label == "ORG" and word.entity == words[at - 1].entity
        return one or _ends_series(words, at) or _in_series(words, at)
    if word.lower == "based" and word.token == words[at - 1].token + 1:
        return False
    if word.lower in {"and", "&"}:
        named = at + 1 < len(words) and words[at + 1].capital and words[at + 1].label != "PER"
        named = named and (words[at - 1].capital or _ends_series(words, at - 1) or _in_series(words, at - 1))
        return named or _is_in_field(words, at)
    inside = modifies(word) or _is_led(words, at) or word.pos == "DET" or word.lower in _LINKS or word.tag == "PRP$"
    return inside and word.pos != "SCONJ"


def _is_employer(words: Sequence[Word]) -> bool:
    """Whether what stands behind "with" is a body: labelled one, or written as a name and not a person's."""
    labels = {word.label for word in words}
    return "ORG" in labels or (bool(words) and words[0].capital and "PER" not in labels)


def _tells_where(words: Sequence[Word], at: int) -> bool:
    """Whether a link opens what tells where or how rather than a body: "… in a speech"."""
    behind = [word for word in words[at + 1 : at + 3] if word.pos != "DET"]
    return words[at].lower in {"in", "on", "at", "from"} and bool(behind) and behind[0].text.islower()


def _is_plain(words: Sequence[Word], at: int) -> bool:
    """Whether a plain adjective stands before a body's name, "the powerful Harbour Committee"."""
    word, behind = words[at], words[at + 1 : at + 2]
    return word.pos == "ADJ" and word.text.islower() and bool(behind) and behind[0].capital


def _past_fields(words: Sequence[Word], at: int) -> int:
    """The "at" behind the fields listed from word `at` on, "of law, sociology and art at Harbour University"; `at`
    itself where no employer follows.
    """
    end = at + 1
    while end < min(len(words), at + _LONGEST_FIELDS) and (
        words[end].lower in {",", "and"} or (modifies(words[end]) and not words[end].capital)
    ):
        end += 1
    listed = any(word.text == "," for word in words[at:end])
    named = [word for word in words[end + 1 : end + 3] if word.pos != "DET"]
    return end if listed and words[end : end + 1] and words[end].lower == "at" and named and named[0].capital else at


def _past_campus(words: Sequence[Word], start: int, end: int) -> int:
    """The index behind a university's campus, "the University of Lima, Callao" and "Lima State University, Callao";
    `end` where none follows.
    """
    lowers = [word.lower for word in words[start:end]]
    several = "university" in lowers and ("of" in lowers[1:] or "state" in lowers)
    if not several or end + 1 >= len(words) or words[end].text != "," or not words[end + 1].capital:
        return end
    last = end + 2
    while last < len(words) and words[last].capital and words[last].entity == words[end + 1].entity != -1:
        last += 1
    named = {place.kind for place in readings(" ".join(word.text for word in words[end + 1 : last]))}
    return last if "city" in named and words[end + 1].label != "PER" else end


def _past_title(words: Sequence[Word], first: int, end: int) -> int:
    """Where the name begins of whom a title introduces, "House Speaker Ann Hill"; `first` where no such name stands."""
    for at in range(first + 1, end):
        opens = words[at].label == "PER" and words[at - 1].entity != words[at].entity
        if opens and words[at - 1].lower != "of" and ending_at(words, at, first):
            return at
    return first


def _prepositional(words: Sequence[Word], at: int, text: str) -> tuple[str, int]:
    """The body behind an office ("of the House Judiciary Committee"), and the index behind it."""
    if at >= len(words) or words[at].lower not in _LINKS | {_EMPLOYED}:
        return "", at
    at = _past_fields(words, at)
    end = at + 1
    while end < len(words) and end - at < _LONGEST_PHRASE and _in_body(words, end) and not _tells_where(words, end):
        end += 1
    end = _past_campus(words, at, end)
    first = at + 1
    while first < end and (words[first].pos == "DET" or words[first].tag == "PRP$" or _is_plain(words, first)):
        first += 1
    first = _past_title(words, first, end)
    if words[at].lower == _EMPLOYED and not _is_employer(words[first:end]):
        return "", at
    plain = not any(word.capital for word in words[first:end])
    told = any(word.lower in _NO_BODIES | _MONTHS or word.text.isdigit() for word in words[first : first + 1])
    told = told or any(word.lower in _DAYS for word in words[end - 1 : end])
    if words[at].lower in {"in", "at", "on", "from"} and (plain or told):
        return "", at
    return _cut(text_of(words, first, end, text)), end


def _heads(words: Sequence[Word], at: int, stops: frozenset[int]) -> list[Head]:
    """The offices of "president and chief executive", in order; none where the phrase names no office."""
    heads: list[Head] = []
    while head := _head(words, at, stops):
        heads.append(head)
        at = head.end + 1
        if at >= len(words) or words[head.end].lower not in {"and", "&"}:
            break
    return heads


def _is_figurative(role: Role, behind: str) -> bool:
    """Whether a throne is a figure of speech: "the prince of darkness"."""
    return "royal" in broader(role.office) and behind[:1].islower()


def role_phrase(words: Sequence[Word], start: int, stops: frozenset[int], text: str) -> Phrase | None:
    """The roles of the noun phrase at `start` ("the president and chief executive of Hill Farms"), or None.

    `stops` are the indices at which names begin; no phrase runs into one as its head.
    """
    heads = _heads(words, start, stops)
    if not heads:
        return None
    final = heads[-1]
    behind, end = _prepositional(words, final.end, text)
    shared = states_of(words, heads[0].run, heads[0].first) & {"former"}
    made = [make_role(words, final, text, shared, behind, end)]
    for head in heads[:-1]:
        apart = _is_for(words, final.end) or words[final.run - 1].pos == "DET"  # "an actor and a member of …"
        own = apart or any(word.capital for word in words[head.run : head.first])
        made.append(make_role(words, head, text, shared, "" if own else behind))
    if any(_is_figurative(role, behind) for role in made):
        return None
    return Phrase((*made[1:], made[0]), end, words[heads[0].end - 1].token)
