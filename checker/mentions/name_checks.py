"""Whether what looks like a person's name is one, by its words, the parse and the rest of the article."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.bodies import is_known_body
from checker.mentions.gazetteer import of_adjective, readings
from checker.mentions.names import HONORIFICS, fold, is_given_name
from checker.mentions.offices import ending_at
from checker.mentions.word_lists import words_of
from checker.mentions.words import FUNCTION_WORDS, Word
from checker.model import Person

_PARTICLES = words_of("particles")
_BODY_NOUNS = words_of("body_nouns")
_NEVER = words_of("never_in_names")
_SAYING = words_of("saying")
_DIRECTIONS = words_of("directions")
_PLACING = frozenset({"at", "from", "in", "near", "to", "via"})  # a lone name behind one may as well be a place's
_STORMS = frozenset({"hurricane", "hurricanes", "typhoon", "cyclone"})
_THINGS = words_of("things")
_NO_PERSONS = frozenset({"father christmas", "jim crow", "john doe", "jane doe", "santa claus", "uncle sam"})
_LAWS = frozenset({"act", "amendment", "bill", "compromise", "deal", "law", "legislation", "list", "plan", "proposal"})
_CAMEL = re.compile(r"(?!Fitz)[A-Z][a-z]{3,}[A-Z]")  # a brand, "NewsPier"
_PARTY_TAG = re.compile(r"[RDI][- ].*")


@dataclass(frozen=True, slots=True)
class Span:
    """A name in a sentence: the sentence's index, its first and last word, and its parts as written."""

    sentence: int
    first: int
    last: int
    person: Person


def key(name: str) -> str:
    """A name as it is looked up: folded, hyphens as blanks."""
    return fold(name).replace("-", " ")


def _is_place(run: Sequence[Word], name: str) -> bool:
    """Whether a name is a place's, or begins with one ("New York Yankees", "South Florida")."""
    kinds = {place.kind for place in readings(name)}
    if len(run) == 1:
        return bool(kinds & {"country", "continent", "region", "area"})
    return bool(kinds) or run[0].lower in _DIRECTIONS or bool(len(run) > 2 and readings(f"{run[0].text} {run[1].text}"))


def _is_thing(run: Sequence[Word], behind: Word | None) -> bool:
    """Whether a name is that of a thing, by its last word or the one behind it: "Hill-Reed bill", "Ann Hill Prize"."""
    if len(run) > 1 and run[-1].lower in _LAWS:
        return True
    paired = len(run) == 2 and run[1].start == run[0].end + 1 and run[1].token - run[0].token in {0, 2}
    if behind is None:
        return False
    return (behind.capital and behind.lower in _THINGS) or (paired and behind.lower in _LAWS)


def plausible(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a span that was labelled a person can be one."""
    run = words[first : last + 1]
    name = " ".join(word.text for word in run)
    if any(word.lower in _NEVER or word.lower in FUNCTION_WORDS for word in run) or not any(
        len(w.text) > 1 for w in run
    ):
        return False
    if any(word.pos in {"AUX", "DET", "PRON"} and word.lower not in _PARTICLES for word in run[1:]):
        return False
    if name.casefold() in _NO_PERSONS or (len(run) == 1 and _CAMEL.match(name)):
        return False
    if any(sign.isdigit() for sign in name) or is_known_body(name) or is_known_body(run[0].text):
        return False
    behind = words[last + 1] if last + 1 < len(words) else None
    if _is_thing(run, behind):
        return False
    if of_adjective(name) or any(word.text in {"v.", "vs."} for word in run):
        return False
    if (name.isupper() and len(name) > 1) or _PARTY_TAG.fullmatch(name):
        return False
    return not _is_place(run, name)


def _is_compound(run: Sequence[Word]) -> bool:
    """Whether the parse makes the words a thing rather than a name: "Human Rights", "Fifth Avenue"."""
    within = run[0].token < run[0].head <= run[-1].token
    return within and (run[0].dep in {"compound", "amod", "nummod", "det", "nmod:poss"})


def is_titled(span: Span, words: Sequence[Word]) -> bool:
    """Whether a courtesy title or an office stands right before the name."""
    before = words[span.first - 1] if span.first else None
    return before is not None and (before.lower in HONORIFICS or ending_at(words, span.first, 0) is not None)


def _is_sure(span: Span, words: Sequence[Word], common: frozenset[str]) -> bool:
    """Whether a lone word can be a name: written with a capital inside a sentence, and never without one."""
    word, before = words[span.first], words[span.first - 1] if span.first else None
    inside = before is not None and before.pos != "PUNCT"
    plain = word.lower not in common and ending_at(words, span.last + 1, span.first) is None and not readings(word.text)
    return inside and plain and word.pos == "PROPN" and word.label == "PER"


def _speaks(span: Span, words: Sequence[Word]) -> bool:
    """Whether a lone name labelled a person stands beside "said" and its like."""
    behind = words[span.last + 1] if span.last + 1 < len(words) else None
    before = words[span.first - 1].lower if span.first else ""
    inverted = before in _SAYING and (behind is None or behind.pos == "PUNCT")
    return words[span.first].label == "PER" and (inverted or (behind is not None and behind.lower in _SAYING))


def _labels(sentences: Sequence[Sequence[Word]]) -> dict[str, Counter[str]]:
    """How often each word of the article carries each label."""
    found: dict[str, Counter[str]] = {}
    for words in sentences:
        for word in words:
            if word.label:
                found.setdefault(word.text, Counter())[word.label] += 1
    return found


def _always(labels: dict[str, Counter[str]], word: str) -> bool:
    counts = labels.get(word, Counter())
    return counts["PER"] == sum(counts.values())


def _is_name(span: Span, words: Sequence[Word], alone: set[str]) -> bool:
    """Whether several words are a name: to the parse, by a known first name, a title, or a surname used alone."""
    run = words[span.first : span.last + 1]
    flat = all(word.dep == "flat" or word.token == run[0].token for word in run[1:])
    known = is_given_name(run[0].text) and not (_is_compound(run) and run[-1].label in {"ORG", "MISC"})
    if span.first and words[span.first - 1].lower in _BODY_NOUNS:
        return False
    return flat or known or is_titled(span, words) or key(span.person.surname) in alone


def _storms(sentences: Sequence[Sequence[Word]]) -> frozenset[str]:
    """The names that the article gives to storms: "Hurricane Hilda", "Hurricanes Hilda and Ivo"."""
    found: set[str] = set()
    for words in sentences:
        for at, word in enumerate(words):
            if word.lower in _STORMS and word.capital:
                found.update(key(named.text) for named in words[at + 1 : at + 4] if named.capital)
    return frozenset(found)


def _is_town(span: Span, words: Sequence[Word]) -> bool:
    """Whether a name of two words stands where places do: "in Pell Harbour", "near Sandy Pell, Ohio"."""
    if not span.first or span.first == span.last or words[span.first - 1].lower not in {"in", "near"}:
        return False
    behind = words[span.last + 1 : span.last + 3]
    within = len(behind) > 1 and behind[0].text == "," and bool(readings(behind[1].text))
    owns = bool(behind) and behind[0].lower in {"'s", "'"}
    return within or not (owns or is_given_name(words[span.first].text))


def _is_pair(span: Span, surnames: Collection[str]) -> bool:
    """Whether a lone name joins the surnames of two others, as laws are called: "Hill-Reed"."""
    name = span.person.name
    return "-" in name and " " not in name and all(key(part) in surnames for part in name.split("-"))


def accepted(spans: Sequence[Span], sentences: Sequence[Sequence[Word]]) -> Iterator[Span]:
    """The spans but for those that nothing in the article shows to be a person's name."""
    common = frozenset(word.text for words in sentences for word in words if word.text.islower())
    labels = _labels(sentences)
    titled = {key(span.person.surname) for span in spans if is_titled(span, sentences[span.sentence])}
    lone = Counter(
        key(span.person.surname)
        for span in spans
        if not span.person.given and _is_sure(span, sentences[span.sentence], common)
    )
    full = {
        part
        for span in spans
        if span.person.given and _is_name(span, sentences[span.sentence], titled | set(lone))
        for part in key(span.person.name).split()
    }
    placed = Counter(
        key(span.person.surname)
        for span in spans
        if span.first and sentences[span.sentence][span.first - 1].lower in _PLACING
    )
    storms = _storms(sentences)
    surnames = {key(span.person.surname) for span in spans if span.person.given}
    towns = {key(span.person.name) for span in spans if _is_town(span, sentences[span.sentence])}
    for span in spans:
        name, words = key(span.person.surname), sentences[span.sentence]
        if _is_pair(span, surnames) or key(span.person.name) in towns:
            continue
        if span.person.given:
            if _is_name(span, words, titled | set(lone)):
                yield span
        elif name in storms and name not in full:
            continue
        elif (
            name in titled
            or name.split()[-1] in full
            or _speaks(span, words)
            or (lone[name] > max(1, placed[name]) and _always(labels, words[span.last].text))
        ):
            yield span
