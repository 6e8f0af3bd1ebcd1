"""Roles before a name: "Kremlin spokesman", "former Ohio governor and radio host", "Senators"."""

from collections.abc import Sequence
from dataclasses import replace

from checker.mentions.offices import ending_at, field_title, is_plural
from checker.mentions.role_parts import Head, make_role, modifies, run_start, text_of
from checker.mentions.word_lists import words_of
from checker.mentions.words import Word
from checker.model import Role

_BEHIND_STATES = {("elect",): "elect", ("designate",): "elect", ("to", "be"): "elect", ("in", "waiting"): "elect"}
_RANKS = frozenset({"senior", "chief", "top", "longtime", "lead"})
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
    return held != "dean" if words[start].capital else held not in {"major", "general", "private"}


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
    end = first
    while end > floor:
        end, state = _strip_behind(words, end)
        hit = ending_at(words, end, floor)
        if hit is None or not _is_title(words, hit[0], end, hit[1].name) or _is_clause_of(words, end - 1, first):
            break
        start, held = hit
        run = run_start(words, start, floor)
        stacked = _is_stacked(words, start, run)
        run = start if stacked else _with_possessor(words, run, floor, possessor)
        role = make_role(words, Head(run, start, end, held.name), text, frozenset({state} - {""}))
        found.append(replace(role, body="") if _is_split(words, run, start, end) else role)
        end = start if stacked else _before_and(words, run, floor)
    return tuple(found)


def _before_and(words: Sequence[Word], run: int, floor: int) -> int:
    """Where to look on for "governor and senator Hill"; `floor` where "the governor and …" may be someone else."""
    if run <= floor or words[run - 1].lower not in {"and", "&"}:
        return floor
    left = run_start(words, run - 1, floor)
    plain = left == 0 or words[left - 1].pos not in {"DET", "PRON"}
    return run - 1 if plain else floor


def plural_office(words: Sequence[Word], end: int, floor: int) -> bool:
    """Whether the office before word `end` names several holders."""
    hit = ending_at(words, end, floor)
    return hit is not None and is_plural(words, hit[0], end)
