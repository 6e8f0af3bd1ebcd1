"""Roles before a name: "Kremlin spokesman", "former Ohio governor and radio host", "Senators"."""

from collections.abc import Sequence
from dataclasses import replace

from checker.mentions.offices import broader, ending_at, field_title, is_plural
from checker.mentions.role_parts import Head, make_role, modifies, run_start, text_of
from checker.mentions.word_lists import words_of
from checker.mentions.words import Word
from checker.model import Role

_BEHIND_STATES = {("elect",): "elect", ("designate",): "elect", ("to", "be"): "elect", ("in", "waiting"): "elect"}
_RANKS = frozenset({"senior", "chief", "top", "longtime", "lead"})
_LONGEST_TITLE = 9  # words of "Ambassador to the United Nations" and its like
_KIN = words_of("kin") | {"in"}  # "son-in-law" is three words
_HIGHEST = frozenset({"president", "prime minister"})
_OFFICIAL = frozenset({"official", "leader", "executive"})
_PREDICATES = frozenset({"be", "for"})  # "to be mayor and Rep. Ann Hill …"
_TITLES = words_of("stacked_titles")


def _strip_behind(words: Sequence[Word], end: int) -> tuple[int, str]:
    """The end without "-elect" and its like, and the state that these name."""
    for tail, state in _BEHIND_STATES.items():
        size = len(tail)
        if end > size and tuple(word.lower for word in words[end - size : end]) == tail:
            return end - size, state
    return end, ""


def _with_possessor(words: Sequence[Word], run: int, floor: int, possessor: int) -> int:
    """The run's start with the name before it where that is part of it: "Hill's lawyer", "Hill campaign chair"."""
    if run != floor or floor == 0 or run >= len(words) or not modifies(words[run]):
        return run
    owned = words[run].lower in {"'s", "'"} or (words[run].pos == "NOUN" and not words[run].capital)
    if not owned and words[run].text not in _RANKS:
        return run
    return possessor if ending_at(words, possessor) else run_start(words, possessor, 0)


def _is_title(words: Sequence[Word], start: int, end: int, held: str) -> bool:
    """Whether the office is meant: no adjective ("a major Hill donor"), no first name ("Dean Hill")."""
    if end - start > 1:
        return True
    if held == "fellow" and ending_at(words, end + 1, end):
        return False  # "fellow Judge Ann Hill"
    if words[start].capital:
        return held != "dean" or (start > 0 and words[start - 1].capital)
    if held == "head" and start > 0 and words[start - 1].tag == "PRP$":
        return False  # a part of the body: "in over his head"
    return held not in {"major", "general", "private"}


def _is_stacked(words: Sequence[Word], start: int, run: int) -> bool:
    """Whether the office at `start` stands by itself: behind another one ("Chairman Rep. Ed Hill"), or behind a common
    noun that it does not belong to ("his predecessor President Hill").
    """
    if start == run or words[start].lower not in _TITLES:
        return False
    before = words[start - 1]
    marked = before.capital or words[start].capital
    behind_office = marked and before.lower != "chief" and ending_at(words, start, run) is not None
    plain = not any(word.capital and word.start > 0 for word in words[run:start])
    behind_noun = words[start].capital and before.pos == "NOUN" and before.text.islower() and plain
    return behind_office or behind_noun


def _is_split(words: Sequence[Word], run: int, start: int, end: int) -> bool:
    """Whether a plural office has a body for each holder: "House and Senate leaders Ann Hill and Bo Reed"."""
    return run > 0 and words[run - 1].lower == "and" and is_plural(words, start, end)


def _is_clause_of(words: Sequence[Word], office: int, first: int) -> bool:
    """Whether the name opens a clause about the office: "one of the men Hill chose", "the president Hill serves"."""
    if office and words[office - 1].lower == "the" and words[office].text == "president":
        return True
    if any(word.lower in {"only", "every", "each"} for word in words[max(0, office - 3) : office]):
        return True
    verb = next((word for word in words[first:] if word.token == words[first].head), None)
    about = verb is not None and verb.dep == "acl:relcl" and verb.head == words[office].token
    return about and words[first].dep.startswith("nsubj")


def roles_before(words: Sequence[Word], first: int, floor: int, text: str, possessor: int = 0) -> tuple[Role, ...]:
    """The roles that end right before word `first` of a name, nearest first.

    `floor` is where the previous name of the sentence ends, `possessor` where it begins.
    """
    if titled := field_title(words, first, floor):
        start, link, held = titled
        head = Head(run_start(words, start, floor), start, link, held.name)
        return (make_role(words, head, text, behind=text_of(words, link + 1, first, text), last=first),)
    found: list[Role] = []
    end = _before_kin(words, first, floor)
    while end > floor:
        end, state = _strip_behind(words, end)
        hit = ending_at(words, end, floor)
        if hit is None and (title := _title_of(words, end, floor)):
            found.append(make_role(words, title, text, behind=text_of(words, title.end + 1, end, text), last=end))
            break
        if hit is None or not _is_title(words, hit[0], end, hit[1].name) or _is_clause_of(words, end - 1, first):
            break
        start, held = hit
        run = run_start(words, start, floor)
        stacked = _is_stacked(words, start, run) or _title_of(words, start, floor) is not None
        run = start if stacked else _with_possessor(words, run, floor, possessor)
        if run and run == start and words[run - 1].lower == "a" and words[start].capital and held.name in _HIGHEST:
            state = state or "would-be"  # "what a President Hill would do"
        role = make_role(words, Head(run, start, end, held.name), text, frozenset({state} - {""}))
        found.append(replace(role, body="") if _is_split(words, run, start, end) else role)
        end = start if stacked else _before_and(words, run, floor)
    return tuple(found)


def _before_kin(words: Sequence[Word], end: int, floor: int) -> int:
    """Where to look for offices before "and son-in-law"; `end` where no such thing stands there."""
    at = end
    while at > floor and words[at - 1].lower in _KIN:
        at -= 1
    return at - 1 if at < end and at - 1 > floor and words[at - 1].lower == "and" else end


def _title_of(words: Sequence[Word], end: int, floor: int) -> Head | None:
    """A title with its body behind it that ends before word `end`, "Ambassador to the United Nations"; else None."""
    for link in range(end - 2, max(floor, end - _LONGEST_TITLE), -1):
        if not (words[link + 1].capital or words[link + 1].lower in {"the", "of", "and"}):
            return None
        hit = ending_at(words, link, floor) if words[link].lower in {"of", "to", "for"} else None
        if hit is None or is_plural(words, hit[0], link):
            continue
        if words[hit[0]].capital and words[end - 1].capital and _OFFICIAL & broader(hit[1].name):
            return Head(run_start(words, hit[0], floor), hit[0], link, hit[1].name)
    return None


def _before_and(words: Sequence[Word], run: int, floor: int) -> int:
    """Where to look on for "governor and senator Hill"; `floor` where "the governor and …" may be someone else."""
    if run <= floor or words[run - 1].lower not in {"and", "&"}:
        return floor
    left = run_start(words, run - 1, floor)
    plain = left == 0 or not (words[left - 1].pos in {"DET", "PRON", "AUX"} or words[left - 1].lower in _PREDICATES)
    return run - 1 if plain else floor


def plural_office(words: Sequence[Word], end: int, floor: int) -> bool:
    """Whether the office before word `end` names several holders."""
    hit = ending_at(words, end, floor)
    return hit is not None and is_plural(words, hit[0], end)
