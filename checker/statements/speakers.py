"""Who a source is: the person or the body behind "he", "the mayor, Ann Lee," and "Lee", for every utterance."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.model import Kind, Mention
from checker.statements.page import Page, Utterance
from checker.statements.paragraphs import Span

_PRONOUNS = {"he": "m", "she": "f"}
_GENDERED = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_PERSONAL = re.compile(r"\b(?:he|him|his|she|hers?)\b", re.IGNORECASE)
_MAJORITY = 2  # times as often as the other gender, and so often at least
_FEMALE, _MALE = frozenset({"mrs", "ms", "miss", "madame", "lady"}), frozenset({"mr", "sir", "lord"})

# Pronouns that name nobody who could be found: their speaker stays unknown.
_NOBODY = frozenset(
    {"i", "we", "you", "it", "they", "who", "that", "which", "one", "this", "these", "those", "some", "many", "others"}
)
_KINDS = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE)  # "Moscow said": a place may speak for its government
_LOOK_BACK = 6  # mentions looked at in front of a word: those of one place begin close together
_NEAR = 2  # paragraphs behind the last mention of somebody in which a pronoun may still mean them
_BRIEF = 60  # characters of a nameless source that are kept: "a senior official at the agency"


@dataclass(frozen=True, slots=True)
class _Names:
    """The mentions that may name a source, in order; where they begin; and the gender of whom it is known."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    genders: dict[str, str]

    def before(self, place: int) -> Sequence[Mention]:
        """The last few mentions that begin at a place or in front of it, the nearest first."""
        end = bisect_right(self.starts, place)
        return self.mentions[max(0, end - _LOOK_BACK) : end][::-1]


def _named(mention: Mention) -> str:
    """The fullest name that the article gives to whom a mention means; "" for a person without one."""
    return mention.person.name if mention.person else mention.value


def _gender(mention: Mention) -> str:
    title = mention.person.honorific.casefold().rstrip(".") if mention.person else ""
    return _PRONOUNS.get(mention.text.casefold(), "f" if title in _FEMALE else "m" if title in _MALE else "")


def _votes(page: Page, found: Sequence[Mention]) -> dict[str, str]:
    """The gender of each person by the pronouns behind their name in its sentence and the next, where they agree."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    people = [m for m in found if m.kind is Kind.PERSON]
    starts = [m.start for m in people]
    for match in _PERSONAL.finditer(page.text):
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and page.sentence_at(match.start()) - page.sentence_at(starts[at]) <= 1:
            counts[_named(people[at])][_GENDERED[match.group().casefold()]] += 1
    return {name: votes.most_common(1)[0][0] for name, votes in counts.items() if _is_plain(votes)}


def _is_plain(votes: Counter[str]) -> bool:
    return max(votes.values()) >= _MAJORITY * max(1, min(votes["m"], votes["f"]))


def _names(page: Page, mentions: Sequence[Mention]) -> _Names:
    found = sorted((m for m in mentions if m.kind in _KINDS and _named(m)), key=lambda m: (m.start, -m.end))
    genders = _votes(page, found) | {_named(m): _gender(m) for m in found if _gender(m)}
    return _Names(tuple(found), tuple(m.start for m in found), genders)


def _at(names: _Names, span: Span) -> str:
    """The name of a mention that covers the span, a person's before a body's; "" where there is none."""
    covering = [m for m in names.before(span[0]) if m.end >= span[1]]
    return next((_named(m) for kind in _KINDS for m in covering if m.kind is kind), "")


def _apposed(page: Page, names: _Names, source: Span, head: Span) -> str:
    """The name behind a description: Ann Lee for "the mayor, Ann Lee"."""
    for mention in names.before(source[1])[::-1]:
        inside = head[1] < mention.start and mention.end <= source[1] and mention.kind is Kind.PERSON
        if inside and page.text[head[1] : mention.start].strip() == ",":
            return _named(mention)
    return ""


def _fits(names: _Names, name: str, pronoun: str) -> bool:
    return names.genders.get(name, _PRONOUNS[pronoun]) == _PRONOUNS[pronoun]


def _is_subject(page: Page, mention: Mention) -> bool:
    """Whether a mention is, or holds, the subject of a verb of its sentence."""
    sentence = page.sentence_at(mention.start)
    if sentence < 0:
        return False
    start, tokens = page.spans[sentence][0], page.parses[sentence].tokens
    first = bisect_left(tokens, mention.start - start, key=lambda token: token.start)
    last = bisect_right(tokens, mention.end - start, key=lambda token: token.end)
    return any(token.dep.startswith("nsubj") for token in tokens[first:last])


def _recent(page: Page, names: _Names, place: int, pronoun: str) -> list[Mention]:
    """The people named not too far in front of a place, outside quotations, whom a pronoun fits; nearest first."""
    here = page.paragraph_at(place)
    return [
        m
        for m in names.before(place - 1)
        if m.kind is Kind.PERSON
        and here - page.paragraph_at(m.start) <= _NEAR
        and page.quotation_at(m.start) is None
        and _fits(names, _named(m), pronoun)
    ]


def _meant(page: Page, names: _Names, place: int, pronoun: str, last: tuple[str, int], told: str) -> str:
    """Whom "he" or "she" means: the last speaker, unless somebody else was a subject since; else the last subject.

    `told` is who is spoken to: "he told the mayor" is not the mayor.
    """
    recent = [m for m in _recent(page, names, place, pronoun) if _named(m) != told]
    subjects = [m for m in recent if _is_subject(page, m)]
    speaker, at = last
    near = (
        speaker not in {"", told}
        and page.paragraph_at(place) - page.paragraph_at(at) <= _NEAR
        and _fits(names, speaker, pronoun)
    )
    if near and all(_named(m) == speaker for m in subjects if m.start > at):
        return speaker
    return next((_named(m) for m in (*subjects, *recent)), "")


def _addressed(page: Page, names: _Names, said: Utterance) -> str:
    """Who is spoken to, by name or by office ("told the mayor"), if the article names them; else ""."""
    if said.audience is None:
        return ""
    words = page.text[slice(*said.audience)].casefold()
    offices = (
        (len(role.text), _named(m)) for m in names.mentions if m.person for role in m.person.roles if role.text
        and role.text.casefold() in words
    )  # fmt: skip
    return _at(names, said.audience) or max(offices, default=(0, ""))[1]


def _plain(page: Page, source: Span) -> str:
    """A nameless source in its own words, up to the first comma."""
    words = " ".join(page.text[slice(*source)].split()).partition(",")[0]
    return words if len(words) <= _BRIEF else ""


def _speaker(page: Page, names: _Names, said: Utterance, last: tuple[str, int]) -> str:
    if said.head is None or said.refers is None or said.source is None:
        return ""
    word = page.text[slice(*said.head)].casefold()
    found = _at(names, said.refers) or _apposed(page, names, said.source, said.head)
    if found:
        return found
    if word in _PRONOUNS:
        return _meant(page, names, said.head[0], word, last, _addressed(page, names, said))
    if said.refers != said.head:
        return _plain(page, said.refers)
    return "" if word in _NOBODY else _plain(page, said.source)


def _resolved(page: Page, names: _Names, found: Sequence[Utterance]) -> Iterator[Utterance]:
    people = {_named(m) for m in names.mentions if m.kind is Kind.PERSON}
    last = ("", 0)  # the last person who spoke, and up to where
    for said in found:
        speaker = _speaker(page, names, said, last)
        if said.head and speaker in people:
            last = (speaker, max(said.head[0], said.content[-1][1]))
        yield replace(said, speaker=speaker)


def resolve(page: Page, found: Sequence[Utterance], mentions: Sequence[Mention]) -> tuple[Utterance, ...]:
    """The utterances in their order, each with its speaker as far as the article tells who that is.

    `mentions` are those of the article, with offsets into its text. A speaker is the name of the
    person or body that the source, or the noun behind its "who", is a mention of; for "he" and "she"
    the last speaker or the person named last; a nameless source in its own words ("a senior
    official"); and "" for other pronouns and where no source is given.
    """
    return tuple(_resolved(page, _names(page, mentions), found))
