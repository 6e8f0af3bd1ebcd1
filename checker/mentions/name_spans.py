"""Where people are named in an article: the entities, repaired by what the rest of the article shows."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from checker.mentions.gazetteer import readings
from checker.mentions.name_bounds import ALSO_NAMES, GLUED, LONGEST, SUFFIXES, SURE, grow, is_name_word, trim
from checker.mentions.name_checks import Span, accepted, key, plausible
from checker.mentions.names import HONORIFICS, is_given_name, parse_name
from checker.mentions.offices import ending_at
from checker.mentions.words import Word
from checker.model import Person


def _text(words: Sequence[Word], first: int, last: int, text: str) -> str:
    return text[words[first].start : words[last].end]


def _cuts(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether a name that began at `first` ends before `at`: a new title, or the same name over again."""
    titled = words[at].lower in HONORIFICS and at + 1 < len(words) and words[at + 1].capital
    return titled or words[at].lower in {"and", ","} or words[at].text == words[first].text


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
        if word.lower not in SURE or not word.capital:
            continue
        end = at
        while end + 1 < len(words) and (
            is_name_word(words[end + 1]) or (end > at and words[end + 1].lower in SUFFIXES)
        ):
            end += 1
        if end > at:
            yield at + 1, end


def _first_named(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Known first names with a surname behind them, where an office stands before or the parse makes them one name.

    Entity labels do not count here: "Company chairman Ann Hill" is one body to a tired recogniser.
    """
    for at, word in enumerate(words[:-1]):
        if not (is_name_word(word) and is_given_name(word.text) and len(word.text) > 2):
            continue
        end = at
        while end + 1 < len(words) and is_name_word(words[end + 1]) and end - at < 3:
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
    return hit is not None and words[at - 1].lower not in ALSO_NAMES


def _is_glued(words: Sequence[Word], last: int) -> bool:
    """Whether the rest of the name is run together with another word: "Ann HillSenate"."""
    behind = words[last + 1] if last + 1 < len(words) else None
    return behind is not None and behind.entity == words[last].entity != -1 and bool(GLUED.search(behind.text))


def _in_sentence(sentence: int, words: Sequence[Word], text: str) -> Iterator[Span]:
    taken: set[int] = set()
    for found in (*_labelled(words), *_titled(words), *_first_named(words)):
        trimmed = None if readings(_text(words, *found, text)) else trim(words, *found)
        if trimmed is None or not plausible(words, *trimmed):
            continue
        first, last = trim(words, *grow(words, *trimmed)) or trimmed
        if _is_glued(words, last):
            continue
        if taken.isdisjoint(range(first, last + 1)) and last - first < LONGEST:
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
    if not words[at].capital:
        return 0
    for size in range(min(LONGEST, len(words) - at), 0, -1):
        name = " ".join(word.text for word in words[at : at + size])
        if key(name) in known and (size > 1 or _stands_alone(words, at)):
            return size
    return 0


def _stands_alone(words: Sequence[Word], at: int) -> bool:
    """Whether a surname is by itself: no part of a longer name, entity or compound."""
    word = words[at]
    if word.pos != "PROPN" or (word.label in {"LOC", "ORG", "MISC"} and _same_entity(words, at)):
        return False
    behind = words[at + 1] if at + 1 < len(words) else None
    before = words[at - 1] if at else None
    if behind is not None and behind.pos == "PROPN" and behind.capital:
        return False
    return before is None or not (before.pos == "PROPN" and before.capital) or before.lower in HONORIFICS


def _same_entity(words: Sequence[Word], at: int) -> bool:
    near = [words[i] for i in (at - 1, at + 1) if 0 <= i < len(words)]
    return any(word.entity == words[at].entity for word in near) or bool(readings(words[at].text))


def _known(spans: Iterable[Span]) -> dict[str, str]:
    """By folded form the names to look for again: full names, and surnames of full names."""
    found: dict[str, str] = {}
    for span in spans:
        if span.person.given:
            found[key(span.person.name)] = span.person.name
            found.setdefault(key(f"{span.person.given} {span.person.surname}"), span.person.name)
            found.setdefault(key(span.person.surname), span.person.name)
    return found


def _whole(spans: Sequence[Span]) -> list[Span]:
    """The spans, those that run from someone's surname into the next word cut to it: "Hill Deputy"."""
    full = {key(span.person.name) for span in spans if is_given_name(span.person.given)}
    surnames = {name.split()[-1] for name in full}
    return [
        replace(span, last=span.first, person=parse_name(span.person.given))
        if span.last == span.first + 1 and key(span.person.given) in surnames and not is_given_name(span.person.given)
        else span
        for span in spans
    ]


def _second(span: Span, words: Sequence[Word], text: str, full: Collection[str]) -> int:
    """The index at which a span goes on with somebody else's name, behind one that the article gives elsewhere too;
    0 where it does not.
    """
    for at in range(span.first + 2, span.last):
        if key(_text(words, span.first, at - 1, text)) in full and words[at].lower not in SUFFIXES:
            return at
    return 0


def _parted(spans: Sequence[Span], sentences: Sequence[Sequence[Word]], texts: Sequence[str]) -> Iterator[Span]:
    """The spans, one in which two people stand side by side cut in two: "an aide to Ann Hill Bo Reed"."""
    full = {key(span.person.name) for span in spans if span.person.given}
    for span in spans:
        words, text = sentences[span.sentence], texts[span.sentence]
        at = _second(span, words, text, full)
        for first, last in ((span.first, at - 1), (at, span.last)) if at else ():
            yield replace(span, first=first, last=last, person=parse_name(_text(words, first, last, text)))
        if not at:
            yield span


def _shares(span: Span, partner: Person, words: Sequence[Word], surnames: Collection[str]) -> bool:
    """Whether a lone first name shares the surname of the name behind the "and"."""
    if span.person.given or span.person.suffix or key(span.person.surname) in surnames:
        return False
    if words[span.last + 1].lower not in {"and", "&"} or (span.first and words[span.first - 1].lower in HONORIFICS):
        return False
    return is_given_name(span.person.surname) and is_given_name(partner.given)


def _coupled(spans: Sequence[Span], sentences: Sequence[Sequence[Word]]) -> list[Span]:
    """The spans, a first name that shares the surname of the next name given it: "Ann and Bo Hill"."""
    surnames = {key(span.person.surname) for span in spans if span.person.given}
    behind = {(span.sentence, span.first): span.person for span in spans if span.person.given}
    found = []
    for span in spans:
        partner = behind.get((span.sentence, span.last + 2))
        if partner and _shares(span, partner, sentences[span.sentence], surnames):
            found.append(replace(span, person=parse_name(f"{span.person.surname} {partner.surname}")))
        else:
            found.append(span)
    return found


def name_spans(sentences: Sequence[Sequence[Word]], texts: Sequence[str]) -> tuple[Span, ...]:
    """Every place in the sentences where a person is named, in order; none where nobody is."""
    found = [span for i, words in enumerate(sentences) for span in _in_sentence(i, words, texts[i])]
    spans = _whole(list(_parted(found, sentences, texts)))
    known = _known(spans)
    taken: dict[int, set[int]] = {}
    for span in spans:
        taken.setdefault(span.sentence, set()).update(range(span.first, span.last + 1))
    for i, words in enumerate(sentences):
        spans.extend(_missed(i, words, texts[i], known, taken.get(i, set())))
    return tuple(sorted(accepted(_coupled(spans, sentences), sentences), key=lambda span: (span.sentence, span.first)))
