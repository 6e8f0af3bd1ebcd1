"""The people of an article: every place where one is named, under the fullest name, with the roles given there."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.language.parse import Parse
from checker.mentions.appositions import roles_across_comma, roles_behind
from checker.mentions.coreference import clusters, shared_surnames
from checker.mentions.descriptions import LOCAL, described, holder, is_plain, pronoun_holder
from checker.mentions.home_states import home, with_home
from checker.mentions.name_checks import Span
from checker.mentions.name_spans import name_spans
from checker.mentions.names import fold, fullest
from checker.mentions.offices import is_office
from checker.mentions.roles import plural_office, roles_before
from checker.mentions.words import Word, words
from checker.model import Kind, Mention, Person, Role

_RECENT = 10  # sentences behind a name within which "the president" may mean its bearer
_LONGEST_LIST = 12  # names that one plural title can stand before


def _name_start(sentence: Sequence[Word], span: Span, floor: int) -> int:
    """The index of the name's first word or of the courtesy title before it."""
    first = span.first
    while first > floor and sentence[first - 1].lower in {
        "mr.",
        "mrs.",
        "ms.",
        "dr.",
        "mr",
        "mrs",
        "ms",
        "miss",
        "sir",
    }:
        first -= 1
    return first


def _roles(
    sentence: Sequence[Word], text: str, spans: Sequence[Span], at: int, starts: frozenset[int]
) -> tuple[Role, ...]:
    """The roles that a sentence gives to its name number `at`."""
    span, floor = spans[at], spans[at - 1].last + 1 if at else 0
    first = _name_start(sentence, span, floor)
    before = roles_before(sentence, first, floor, text, spans[at - 1].first if at else 0)
    if _is_plural_of_one(sentence, spans, at, first, text):
        before = ()
    opening = min((sentence_index(sentence, role.start) for role in before), default=first)
    owned = floor and (sentence[floor].lower in {"'s", "'"} or _is_common(sentence[floor]))
    across = roles_across_comma(sentence, opening, span.last, spans[at - 1].first if owned else floor, starts, text)
    behind = roles_behind(sentence, span.last, starts, text)
    shared = before or _shared_title(sentence, spans, at, text)
    behind = behind or _shared_behind(sentence, spans, at, starts, text)
    state, _ = home(sentence, span.last, text)
    return with_home(_distinct((*shared, *across, *behind)), state)


def _is_plural_of_one(sentence: Sequence[Word], spans: Sequence[Span], at: int, first: int, text: str) -> bool:
    """Whether a plural in small letters stands before a name that opens no list: "the delegates Hill won"."""
    floor = spans[at - 1].last + 1 if at else 0
    if first == 0 or not sentence[first - 1].text.islower() or not plural_office(sentence, first, floor):
        return False
    listed = at + 1 < len(spans) and _joined(sentence, spans[at].last + 1, spans[at + 1].first, text)
    return not listed and [word.lower for word in sentence[spans[at].last + 1 : spans[at].last + 2]] != ["and"]


def sentence_index(sentence: Sequence[Word], start: int) -> int:
    """The index of the word that begins at character `start`; the last word where none does."""
    return min(bisect_left(sentence, start, key=lambda word: word.start), len(sentence) - 1)


def _shared_title(sentence: Sequence[Word], spans: Sequence[Span], at: int, text: str) -> tuple[Role, ...]:
    """The plural office before the first name of a list: "Senators Ann Hill and Bo Reed"."""
    first = max(0, at - _LONGEST_LIST)
    while at > first and _joined(sentence, spans[at - 1].last + 1, spans[at].first, text):
        at -= 1
        floor = spans[at - 1].last + 1 if at else 0
        if plural_office(sentence, spans[at].first, floor):
            return roles_before(sentence, spans[at].first, floor, text)
    return ()


def _is_common(word: Word) -> bool:
    return word.pos == "NOUN" and word.text.islower()


def _shared_behind(
    sentence: Sequence[Word], spans: Sequence[Span], at: int, starts: frozenset[int], text: str
) -> tuple[Role, ...]:
    """The plural office behind the second of two names: "Ann Hill and Bo Reed, editors of the Harbour Post"."""
    if at + 1 == len(spans) or [word.lower for word in sentence[spans[at].last + 1 : spans[at + 1].first]] != ["and"]:
        return ()
    roles = roles_behind(sentence, spans[at + 1].last, starts, text)
    several = {word.start for word in sentence if word.tag == "NNS" and is_office(word.lower)}
    return tuple(role for role in roles if any(role.start <= start < role.end for start in several))


def _joined(sentence: Sequence[Word], start: int, end: int, text: str) -> bool:
    """Whether nothing but "and", commas and a home state stands between two names."""
    _, after = home(sentence, start - 1, text)
    return after <= end <= start + 8 and all(word.lower in {"and", ",", ";", "&", ")"} for word in sentence[after:end])


def _distinct(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Each role once; a veteran is read for what stands beside it ("a veteran and lawyer"), and holds no office."""
    kept = (role for role in roles if role.office != "veteran")
    return tuple({(role.office, role.body, role.state): role for role in kept}.values())


def _plain(role: Role) -> Role:
    """The role without its place and wording."""
    return Role(role.office, role.body, role.state)


def _shift(role: Role, by: int) -> Role:
    return replace(role, start=role.start + by, end=role.end + by)


def _mention(
    sentence: Sequence[Word], text: str, span: Span, best: Person, roles: tuple[Role, ...], by: int
) -> Mention:
    start, end = sentence[span.first].start, sentence[span.last].end
    own = span.person
    person = replace(
        best, honorific=own.honorific or _courtesy(sentence, span), roles=tuple(_shift(role, by) for role in roles)
    )
    return Mention(Kind.PERSON, start + by, end + by, text[start:end], person.name or own.name, person=person)


def _courtesy(sentence: Sequence[Word], span: Span) -> str:
    before = sentence[span.first - 1] if span.first else None
    return (
        before.text
        if before is not None and before.lower in {"mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms", "miss"}
        else ""
    )


def _best(group: Sequence[Span], shared: frozenset[str]) -> Person:
    """The fullest name of a group; unresolved ("") for a bare surname that several people share."""
    best = fullest([span.person for span in group])
    return replace(best, name="") if not best.given and fold(best.surname) in shared else best


def _named(parses: Sequence[Parse], offsets: Sequence[int], cut: Sequence[Sequence[Word]]) -> Iterator[list[Mention]]:
    """The named people of each sentence in turn."""
    spans = name_spans(cut, [parse.text for parse in parses])
    groups = clusters(spans)
    shared = shared_surnames(groups)
    bests: dict[int, Person] = {}
    for group in groups:
        bests |= dict.fromkeys(map(id, group), _best(group, shared))
    by_sentence: dict[int, list[Span]] = {}
    for span in spans:
        by_sentence.setdefault(span.sentence, []).append(span)
    for i, sentence in enumerate(cut):
        here = by_sentence.get(i, [])
        starts = frozenset(_name_start(sentence, span, 0) for span in here)
        roles = [_roles(sentence, parses[i].text, here, at, starts) for at in range(len(here))]
        yield [
            _mention(sentence, parses[i].text, span, bests[id(span)], given, offsets[i])
            for span, given in zip(here, roles, strict=True)
        ]


def _again(meant: Mention, start: int, end: int, text: str, roles: tuple[Role, ...] = ()) -> Mention:
    """A mention of the same person in other words."""
    person = replace(meant.person, honorific="", roles=roles) if meant.person else None
    return Mention(Kind.PERSON, start, end, text, meant.value, person=person)


def _unnamed(sentence: Sequence[Word], text: str, by: int, here: Sequence[Mention], known: Sequence[Mention],
             last: Mention | None, shares: Mapping[str, float]) -> Iterator[Mention]:  # fmt: skip
    """The people whom a sentence means by a description, where it is plain who they are.

    `known` are those who may be meant, `last` is the last mention before the sentence, and `shares` says how often
    each of them was named so far, as a share of whoever was named most often.
    """
    starts = [mention.start for mention in here]
    taken = [(role.start, role.end) for mention in here for role in (mention.person.roles if mention.person else ())]
    for first, end, role in described(sentence, text):
        start, stop = sentence[first].start + by, sentence[end - 1].end + by
        free = all(stop <= low or start >= high for low, high in taken)
        named = bisect_left(starts, start)
        before = here[named - 1] if named else last
        placed = any(word.label == "LOC" for word in sentence[:first])
        share = 0.0 if placed and role.office in LOCAL else 1.0
        if free and (meant := holder(role, known)) and is_plain(meant, role, before, share * shares[meant.value]):
            yield _again(meant, start, stop, text[start - by : stop - by], (_shift(role, by),))


def _pronoun(sentence: Sequence[Word], by: int, before: Sequence[Mention]) -> Iterator[Mention]:
    """The person whom a sentence's opening pronoun means, where it is plain who that is."""
    if meant := pronoun_holder(sentence, before):
        yield _again(meant, sentence[0].start + by, sentence[0].end + by, sentence[0].text)


def _subject_only(sentence: Sequence[Word], found: Sequence[Mention], by: int) -> list[Mention]:
    """The people of a sentence if one of them is its subject, to whom a "He" behind it may point; else nobody."""
    subjects = {word.start + by for word in sentence if word.dep.startswith("nsubj")}
    return list(found) if any(mention.start in subjects for mention in found) else []


def _without_doubt(found: Sequence[Mention]) -> list[Mention]:
    """The mentions without the pronouns of people for whom both "he" and "she" were read."""
    said = {(mention.value, mention.text.casefold()) for mention in found}
    unsure = {value for value, word in said if word == "he" and (value, "she") in said}
    return [m for m in found if not (m.value in unsure and m.text.casefold() in {"he", "she"})]


def people(parses: Sequence[Parse], offsets: Sequence[int]) -> tuple[Mention, ...]:
    """All mentions of people in one article, in order; none where nobody is named.

    `offsets` are the characters of the article at which the parses' texts begin. Each mention's
    `Person` has the fullest name that the article gives, and the roles that stand beside it there.
    """
    cut = [words(parse) for parse in parses]
    found: list[Mention] = []
    known: dict[tuple[str, Role], Mention] = {}
    before: list[Mention] = []
    named: dict[str, int] = {}
    counts: Counter[str] = Counter()
    most = 1
    for i, here in enumerate(_named(parses, offsets, cut)):
        known.update({(m.value, _plain(role)): m for m in here if m.person for role in m.person.roles})
        named.update((mention.value, i) for mention in here)
        counts.update(mention.value for mention in here)
        most = max([most, *(counts[mention.value] for mention in here)])
        recent = [mention for mention in known.values() if i - named[mention.value] <= _RECENT]
        last = found[-1] if found else None
        shares = {mention.value: counts[mention.value] / most for mention in recent}
        told = _unnamed(cut[i], parses[i].text, offsets[i], here, recent, last, shares)
        unnamed = [*told, *_pronoun(cut[i], offsets[i], before)]
        found.extend((*here, *unnamed))
        before = _subject_only(cut[i], (*here, *unnamed), offsets[i])
    return tuple(sorted(_without_doubt(found), key=lambda mention: mention.start))
