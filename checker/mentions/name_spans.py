"""Where people are named in an article: the entities, repaired by what the rest of the article shows."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.mentions.bodies import is_known_body
from checker.mentions.gazetteer import of_adjective, readings
from checker.mentions.names import HONORIFICS, fold, is_given_name, parse_name
from checker.mentions.offices import ending_at
from checker.mentions.words import FUNCTION_WORDS, Word
from checker.model import Person

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_PARTICLES = frozenset("de del der von van bin al el la da di ibn ben abu du dos".split())
# Titles short enough to be sure: what follows with a capital letter is a name.
_SURE = frozenset("mr. mrs. ms. dr. sen. rep. gov. gen. col. sgt. capt. lt. adm. rev. mr mrs ms sens. reps.".split())
_NEVER = frozenset(
    "house senate committee department university court act party street school county white house "
    "times post news tower hotel center centre foundation institute association company inc corp group "
    "republican democrat democrats republicans monday tuesday wednesday thursday friday saturday sunday "
    "stores bank police army navy museum magazine network committee caucus campaign administration congress "
    "sens sens. reps reps. gov gov. rep rep. sen sen. former facebook twitter muslim muslims christian christians jewish "
    "inc. corp. co. llc ltd society union league brothers airlines river island islands mountain lake park state states "
    "hospital day night week reports club lives matter relief aid studies protection enforcement entertainment "
    "international national golf mart food games show awards prize treaty war peace coast guard union amendment "
    "january february march april june july august september october november december god islam".split()
)
# Offices that are surnames or first names as well, "Peter King", "Dean Hill".
_ALSO_NAMES = frozenset(
    "king bishop pope priest judge dean major prince duke captain chancellor cardinal constable coach nurse clerk farmer "
    "singer sheriff fellow teacher justice head host pilot player marshal page abbot general private rice price".split()
)
_SAYING = frozenset({"said", "says", "added", "told", "wrote", "tweeted", "argued", "testified", "replied"})
_DIRECTIONS = frozenset({"south", "north", "east", "west", "new", "upper", "lower", "central", "greater"})
_BEFORE_NAMES = frozenset({"former", "then", "ex", "the", "president", "acting", "outgoing", "incoming"})
_MARKS = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''", "(", ")"})
_PARTY_TAG = re.compile(r"[RDI][- ].*")
_WORD = re.compile(r"[^\W\d_][\w.'’]*")
_LONGEST = 6  # words in a name; a longer entity is a fault


@dataclass(frozen=True, slots=True)
class Span:
    """A name in a sentence: the sentence's index, its first and last word, and its parts as written."""

    sentence: int
    first: int
    last: int
    person: Person


def _behind_titles(words: Sequence[Word], first: int, last: int) -> int:
    """The index behind the last office that stands before the name's own words, as in "Ohio Governor Ann Hill"."""
    for end in range(last + 1, first, -1):
        hit = ending_at(words, end, max(0, first - _LONGEST))
        if hit is None or not words[hit[0]].capital:
            continue
        if words[end - 1].lower not in _ALSO_NAMES or (end <= last and last > end - 1 and words[end - 1].lower not in {"dean", "duke"}):
            return end
    return first


def _skips(word: Word) -> bool:
    """Whether a word before a name is no part of it."""
    if word.lower in FUNCTION_WORDS | HONORIFICS | _BEFORE_NAMES or of_adjective(word.text):
        return True
    return word.text.endswith(".") and bool(readings(word.text))


def _trim(words: Sequence[Word], first: int, last: int) -> tuple[int, int] | None:
    """An entity without the titles before it and the ending behind it; None if no name is left."""
    while last >= first and (
        words[last].lower in FUNCTION_WORDS or not (words[last].capital and _WORD.fullmatch(words[last].text))
    ):
        last -= 1
    first = _behind_titles(words, first, last)
    while first <= last and (_skips(words[first]) or not (words[first].capital or words[first].lower in _PARTICLES)):
        first += 1
    return (first, last) if first <= last and last - first < _LONGEST else None


def _grow(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """The span with the words that the name goes on with: a suffix, an initial, a surname that was left out."""
    while last + 1 < len(words) and _goes_on(words, last + 1):
        last += 1
    if last + 2 < len(words) and words[last + 1].text == "," and words[last + 2].lower in _SUFFIXES:
        last += 2
    if _nickname_behind(words, last):
        last += 4
    while first > 0 and words[first].dep == "flat" and _is_name_word(words[first - 1]) and words[first - 1].label in {"", "PER"}:
        first -= 1
    return first, last


def _nickname_behind(words: Sequence[Word], last: int) -> bool:
    """Whether a nickname between marks and a surname follow: William "Bo" Reed."""
    if last + 4 >= len(words):
        return False
    opens, closes = words[last + 1].text in _MARKS, words[last + 3].text in _MARKS
    return opens and closes and words[last + 2].capital and _is_name_word(words[last + 4])


def _goes_on(words: Sequence[Word], at: int) -> bool:
    word, before = words[at], words[at - 1]
    if word.lower in _SUFFIXES:
        return True
    if word.token == before.token and word.capital:
        return True
    return word.dep == "flat" and _is_name_word(word) and word.label in {"", "PER"}


def _is_name_word(word: Word) -> bool:
    return (
        word.capital
        and word.pos == "PROPN"
        and word.lower not in HONORIFICS
        and word.lower not in _NEVER
        and bool(_WORD.fullmatch(word.text))
    )


def _text(words: Sequence[Word], first: int, last: int, text: str) -> str:
    return text[words[first].start : words[last].end]


def _plausible(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a span that was labelled a person can be one."""
    run = words[first : last + 1]
    name = " ".join(word.text for word in run)
    if any(word.lower in _NEVER or word.lower in FUNCTION_WORDS for word in run) or not any(len(w.text) > 1 for w in run):
        return False
    if any(word.pos in {"AUX", "DET", "PRON"} and word.lower not in _PARTICLES for word in run[1:]):
        return False
    if any(sign.isdigit() for sign in name) or is_known_body(name) or of_adjective(name):
        return False
    if (name.isupper() and len(name) > 1) or _PARTY_TAG.fullmatch(name):
        return False
    return not _is_place(run, name)


def _is_place(run: Sequence[Word], name: str) -> bool:
    """Whether a name is a place's, or begins with one ("New York Yankees", "South Florida")."""
    kinds = {place.kind for place in readings(name)}
    if len(run) == 1:
        return bool(kinds & {"country", "continent", "region", "area"})
    return bool(kinds) or run[0].lower in _DIRECTIONS or bool(len(run) > 2 and readings(f"{run[0].text} {run[1].text}"))


def _cuts(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether a name that began at `first` ends before `at`: a new title, or the same name over again."""
    return words[at].lower in {"and", ","} | HONORIFICS or words[at].text == words[first].text


def _is_compound(run: Sequence[Word]) -> bool:
    """Whether the parse makes the words a thing rather than a name: "Human Rights", "Fifth Avenue"."""
    within = run[0].token < run[0].head <= run[-1].token
    return within and (run[0].dep in {"compound", "amod", "nummod", "det", "nmod:poss"})


def _labelled(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The person entities, as first and last word, cut where a name cannot go on."""
    at = 0
    while at < len(words):
        if words[at].label != "PER":
            at += 1
            continue
        end = at
        while end + 1 < len(words) and words[end + 1].entity == words[at].entity and not _cuts(words, at, end + 1):
            end += 1
        yield at, end
        at = end + 1


def _titled(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Capitalised words behind "Mr.", "Sen." and their like, whatever label they have."""
    for at, word in enumerate(words[:-1]):
        if word.lower not in _SURE or not word.capital:
            continue
        end = at
        while end + 1 < len(words) and (_is_name_word(words[end + 1]) or (end > at and words[end + 1].lower in _SUFFIXES)):
            end += 1
        if end > at:
            yield at + 1, end


def _first_named(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Known first names with a surname behind them, where an office stands before or the parse makes them one name.

    Entity labels do not count here: "Company chairman Ann Hill" is one body to a tired recogniser.
    """
    for at, word in enumerate(words[:-1]):
        if not (_is_name_word(word) and is_given_name(word.text) and len(word.text) > 2):
            continue
        end = at
        while end + 1 < len(words) and _is_name_word(words[end + 1]) and end - at < 3:
            end += 1
        if end > at and (_flat(words, at, end) or _behind_office(words, at)):
            yield at, end


def _flat(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the parse makes the words one name and no place."""
    one = all(word.dep == "flat" and word.head == words[first].token for word in words[first + 1 : last + 1])
    before = words[first - 1] if first else None
    free = before is None or not (before.capital and before.pos == "PROPN") or before.label != words[first].label
    return one and free and "LOC" not in {word.label for word in words[first : last + 1]}


def _behind_office(words: Sequence[Word], at: int) -> bool:
    hit = ending_at(words, at, 0)
    return hit is not None and words[at - 1].lower not in _ALSO_NAMES


def _in_sentence(sentence: int, words: Sequence[Word], text: str) -> Iterator[Span]:
    taken: set[int] = set()
    for found in (*_labelled(words), *_titled(words), *_first_named(words)):
        trimmed = None if readings(_text(words, *found, text)) else _trim(words, *found)
        if trimmed is None or not _plausible(words, *trimmed):
            continue
        first, last = _trim(words, *_grow(words, *trimmed)) or trimmed
        if taken.isdisjoint(range(first, last + 1)) and last - first < _LONGEST:
            taken.update(range(first, last + 1))
            yield Span(sentence, first, last, parse_name(_text(words, first, last, text)))


def _missed(sentence: int, words: Sequence[Word], text: str, known: dict[str, str], taken: set[int]) -> Iterator[Span]:
    """Names that the article gives elsewhere and the entities left out here."""
    at = 0
    while at < len(words):
        size = _known_at(words, at, known)
        if size and taken.isdisjoint(range(at, at + size)):
            yield Span(sentence, at, at + size - 1, parse_name(_text(words, at, at + size - 1, text)))
        at += size or 1


def _known_at(words: Sequence[Word], at: int, known: dict[str, str]) -> int:
    """How many words of a known name stand at `at`, 0 for none."""
    for size in range(min(_LONGEST, len(words) - at), 0, -1):
        run = words[at : at + size]
        if _key(" ".join(word.text for word in run)) in known and run[0].capital and (size > 1 or _stands_alone(words, at)):
            return size
    return 0


def _stands_alone(words: Sequence[Word], at: int) -> bool:
    """Whether a surname is by itself: no part of a longer name, entity or compound."""
    word = words[at]
    if word.pos != "PROPN" or word.label in {"LOC", "ORG", "MISC"} and _same_entity(words, at):
        return False
    behind = words[at + 1] if at + 1 < len(words) else None
    before = words[at - 1] if at else None
    if behind is not None and behind.pos == "PROPN" and behind.capital:
        return False
    return before is None or not (before.pos == "PROPN" and before.capital) or before.lower in HONORIFICS


def _same_entity(words: Sequence[Word], at: int) -> bool:
    near = [words[i] for i in (at - 1, at + 1) if 0 <= i < len(words)]
    return any(word.entity == words[at].entity for word in near) or bool(readings(words[at].text))


def _key(name: str) -> str:
    return fold(name).replace("-", " ")


def _known(spans: Iterable[Span]) -> dict[str, str]:
    """By folded form the names to look for again: full names, and surnames of full names."""
    found: dict[str, str] = {}
    for span in spans:
        if span.person.given:
            found[_key(span.person.name)] = span.person.name
            found.setdefault(_key(f"{span.person.given} {span.person.surname}"), span.person.name)
            found.setdefault(_key(span.person.surname), span.person.name)
    return found




def _is_titled(span: Span, words: Sequence[Word]) -> bool:
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
    near = {words[at].lower for at in (span.first - 1, span.last + 1) if 0 <= at < len(words)}
    return words[span.first].label == "PER" and bool(near & _SAYING)


def _labels(sentences: Sequence[Sequence[Word]]) -> dict[str, Counter[str]]:
    """How often each word of the article carries each label."""
    found: dict[str, Counter[str]] = {}
    for words in sentences:
        for word in words:
            if word.label:
                found.setdefault(word.text, Counter())[word.label] += 1
    return found


def _accepted(spans: Sequence[Span], sentences: Sequence[Sequence[Word]]) -> Iterator[Span]:
    """The spans but for those that nothing in the article shows to be a person's name."""
    common = frozenset(word.text for words in sentences for word in words if word.text.islower())
    labels = _labels(sentences)
    titled = {_key(span.person.surname) for span in spans if _is_titled(span, sentences[span.sentence])}
    lone = Counter(
        _key(span.person.surname)
        for span in spans
        if not span.person.given and _is_sure(span, sentences[span.sentence], common)
    )
    full = {
        part
        for span in spans
        if span.person.given and _is_name(span, sentences[span.sentence], titled | set(lone))
        for part in _key(span.person.name).split()
    }
    for span in spans:
        name, words = _key(span.person.surname), sentences[span.sentence]
        if span.person.given:
            if _is_name(span, words, titled | set(lone)):
                yield span
        elif name in titled or name.split()[-1] in full or _speaks(span, words) or (lone[name] > 1 and _mostly(labels, words[span.last].text)):
            yield span


def _is_name(span: Span, words: Sequence[Word], alone: set[str]) -> bool:
    """Whether several words are a name: no compound to the parse, or a known first name, a title, a surname used alone."""
    run = words[span.first : span.last + 1]
    return not _is_compound(run) or is_given_name(words[span.first].text) or _is_titled(span, words) or _key(span.person.surname) in alone


def _mostly(labels: dict[str, Counter[str]], word: str) -> bool:
    counts = labels.get(word, Counter())
    return 2 * counts["PER"] > sum(counts.values())


def name_spans(sentences: Sequence[Sequence[Word]], texts: Sequence[str]) -> tuple[Span, ...]:
    """Every place in the sentences where a person is named, in order; none where nobody is."""
    spans = [span for i, words in enumerate(sentences) for span in _in_sentence(i, words, texts[i])]
    known = _known(spans)
    for i, words in enumerate(sentences):
        taken = {at for span in spans if span.sentence == i for at in range(span.first, span.last + 1)}
        spans.extend(_missed(i, words, texts[i], known, taken))
    return tuple(sorted(_accepted(spans, sentences), key=lambda span: (span.sentence, span.first)))
