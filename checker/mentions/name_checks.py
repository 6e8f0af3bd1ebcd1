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
from checker.mentions.words import FUNCTION_WORDS, Word, joined
from checker.model import Person

_PARTICLES = words_of("particles")
_BODY_NOUNS = words_of("body_nouns")
_NEVER = words_of("never_in_names")
_SAYING = words_of("saying")
_DIRECTIONS = words_of("directions")
_PLACING = frozenset({"at", "from", "in", "near", "to", "via"})  # a lone name behind one may as well be a place's
_STORMS = frozenset({"hurricane", "hurricanes", "typhoon", "cyclone"})
_THINGS = words_of("things")
_NO_PERSONS = frozenset(
    {"big brother", "father christmas", "jane doe", "jim crow", "john doe", "lady liberty", "mona lisa"}
) | {"mother nature", "santa claus", "uncle sam"}
_LAWS = frozenset({"act", "amendment", "bill", "compromise", "deal", "law", "legislation", "list", "plan", "proposal"})
_CAMEL = re.compile(r"(?!Fitz)[A-Z][a-z]{3,}[A-Z]")  # a brand, "NewsPier"
_JOINTS = frozenset({"&", "v.", "vs.", "v"})
_FIRMS = frozenset({"associates", "co", "co.", "inc", "inc.", "llc", "llp", "partners", "pllc", "sons"})
_LONGEST_FIRM = 8  # words of "Hill, Reed, Lodge & Marsh LLP" behind its first
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
    paired = len(run) == 2 and joined(*run)
    if behind is None:
        return False
    return (behind.capital and behind.lower in _THINGS) or (paired and behind.lower in _LAWS)


def _is_building(behind: Sequence[Word]) -> bool:
    """Whether two words behind a name make it that of a thing, "Ann Hill Convention Center"."""
    if len(behind) < 2 or not all(word.capital and word.pos in {"NOUN", "PROPN", "ADJ"} for word in behind):
        return False
    return behind[1].lower in _THINGS and behind[0].label != "PER"


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
    if _is_thing(run, behind) or _is_building(words[last + 1 : last + 3]):
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


def _speaks(span: Span, words: Sequence[Word], labels: dict[str, Counter[str]]) -> bool:
    """Whether a lone name labelled a person, and nowhere a body, stands beside "said" and its like."""
    behind = words[span.last + 1] if span.last + 1 < len(words) else None
    before = words[span.first - 1].lower if span.first else ""
    inverted = before in _SAYING and (behind is None or behind.pos == "PUNCT")
    said = inverted or (behind is not None and behind.lower in _SAYING)
    return said and words[span.first].label == "PER" and not labels.get(words[span.last].text, Counter())["ORG"]


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


def _cases(sentences: Sequence[Sequence[Word]]) -> frozenset[str]:
    """The names by which the article's court cases go for short, "Hill" of "Hill v. Ohio"."""
    return frozenset(
        key(words[at - 1].text)
        for words in sentences
        for at, word in enumerate(words[:-1])
        if at and word.lower in {"v.", "v"} and words[at - 1].capital and words[at + 1].capital
    )


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


def _is_of_firm(span: Span, words: Sequence[Word]) -> bool:
    """Whether a name is part of a firm's, by what ends the firm's: "Ann Hill & Reed LLP"."""
    behind = words[span.last + 1 : span.last + _LONGEST_FIRM]
    return bool(behind) and behind[0].text in {"&", ","} and _firm_ends(behind)


def _firm_ends(behind: Sequence[Word]) -> bool:
    """Whether names joined by commas and "&" run on to "LLP" and its like."""
    for word in behind:
        if word.lower in _FIRMS and word.capital:
            return True
        if not word.capital and word.text not in {"&", ","} and word.lower != "and":
            return False
    return False


def _is_joined(span: Span, words: Sequence[Word]) -> bool:
    """Whether a lone name is a part of a firm's or a court case's: "Hill & Reed", "Hill v. Ohio"."""
    before = words[span.first - 1].lower if span.first else ""
    behind = words[span.last + 1].lower if span.last + 1 < len(words) else ""
    return not {before, behind}.isdisjoint(_JOINTS)


@dataclass(frozen=True, slots=True)
class _Shown:
    """What an article shows of its names, each by its key: which bear a title, stand alone, do either of these, do
    something, lie in a place, are parts of a full name, are surnames, towns, or storms and court cases.
    """

    titled: set[str]
    lone: Counter[str]
    borne: set[str]
    acting: set[str]
    placed: Counter[str]
    full: set[str]
    surnames: set[str]
    towns: set[str]
    things: set[str]
    labels: dict[str, Counter[str]]


def _shown(spans: Sequence[Span], sentences: Sequence[Sequence[Word]]) -> _Shown:
    common = frozenset(word.text for words in sentences for word in words if word.text.islower())
    told = [(span, key(span.person.surname), sentences[span.sentence]) for span in spans]
    titled = {name for span, name, words in told if is_titled(span, words)}
    alone = [(span, name, words) for span, name, words in told if not span.person.given]
    lone = Counter(name for span, name, words in alone if _is_sure(span, words, common))
    borne = titled | set(lone)
    people = (span for span, _, words in told if span.person.given and _is_name(span, words, borne))
    return _Shown(
        titled,
        lone,
        borne,
        acting={name for span, name, words in alone if words[span.first].dep != "compound"},
        placed=Counter(name for span, name, words in told if span.first and words[span.first - 1].lower in _PLACING),
        full={part for span in people for part in key(span.person.name).split()},
        surnames={name for span, name, _ in told if span.person.given},
        towns={key(span.person.name) for span, _, words in told if _is_town(span, words)},
        things={*_storms(sentences), *_cases(sentences)},
        labels=_labels(sentences),
    )


def _is_person(span: Span, words: Sequence[Word], shown: _Shown) -> bool:
    """Whether something in the article shows a name to be a person's."""
    name = key(span.person.surname)
    if _is_pair(span, shown.surnames) or key(span.person.name) in shown.towns or _is_of_firm(span, words):
        return False
    if span.person.given:
        return _is_name(span, words, shown.borne)
    if name not in shown.full and (name in shown.things or _is_joined(span, words)):
        return False
    often = shown.lone[name] > max(1, shown.placed[name]) and name in shown.acting
    known = name in shown.titled or name.split()[-1] in shown.full or _speaks(span, words, shown.labels)
    return known or (often and _always(shown.labels, words[span.last].text))


def accepted(spans: Sequence[Span], sentences: Sequence[Sequence[Word]]) -> Iterator[Span]:
    """The spans but for those that nothing in the article shows to be a person's name."""
    shown = _shown(spans, sentences)
    yield from (span for span in spans if _is_person(span, sentences[span.sentence], shown))
