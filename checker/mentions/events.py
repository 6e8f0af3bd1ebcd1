"""The events of a sentence: verbs and event nouns with who did what to whom, when and where, and how surely.

An event noun carried by a light verb ("held a vote") is one event with the verb's participants. Verbs
of reporting and of motion through a text ("said", "called on", "began to") are none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.language.parse import Parse
from checker.mentions.causes import causes_of
from checker.mentions.event_dates import dates_of
from checker.mentions.event_words import act_of, event_words, tense_of, verb_of
from checker.mentions.modality import modality
from checker.mentions.participants import Sentence, participants_of, parts_of_noun
from checker.model import Event, Kind, Mention, Participant, Slot

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_LEAST_LETTERS = 3
_LONGEST = 300  # tokens: no sentence of EWT or GUM has more than 159, and the work grows with their square
# What is held is an event, whatever its noun: "held a primary".
_HOLDING = frozenset({"hold", "stage", "conduct"})


def _slot(sentence: Sentence, act: str, index: int, participants: Sequence[Participant]) -> Slot:
    parse = sentence.parse
    how = modality(parse, index)
    words = {
        parse.tokens[i].lemma.casefold() for i in parse.subtree(index) if parse.tokens[i].pos in _CONTENT and i != index
    }
    return Slot(
        predicate=act, participants=tuple(sorted({p.name for p in participants})), words=tuple(sorted(words)),
        negated=how.negated, certainty=how.certainty,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Found:
    """An event's token, its act, its participants, and the token of the noun that a light verb carries, or -1."""

    index: int
    act: str
    participants: tuple[Participant, ...]
    carried: int = -1
    noun: bool = False


def _mention(sentence: Sentence, found: _Found, dates: tuple[tuple[int, int], ...]) -> Mention:
    token = sentence.parse.tokens[found.index]
    tense = "" if found.noun else tense_of(sentence.parse, found.index)
    cue = modality(sentence.parse, found.index).cue
    event = Event(found.act, found.participants, dates, cue, tense, found.noun)
    return Mention(
        Kind.EVENT, token.start + sentence.offset, token.end + sentence.offset, token.text, found.act,
        _slot(sentence, found.act, found.index, found.participants), event=event,
    )  # fmt: skip


def _parts(sentence: Sentence, index: int, act: str, others: Sequence[Participant]) -> tuple[Participant, ...]:
    """The participants with the causes; what is named in a cause stays a participant as well."""
    return tuple(dict.fromkeys((*others, *causes_of(sentence, index, act))))


def _carried(sentence: Sentence, verb: int) -> int:
    """The noun that a light verb carries, as its object or passive subject; -1 for none, and for a name."""
    parse = sentence.parse
    for child in parse.children(verb):
        if parse.tokens[child].dep in {"obj", "nsubj:pass"} and parse.tokens[child].pos == "NOUN":
            return child
    return -1


def _light(sentence: Sentence, verb: int, noun: int) -> _Found:
    """The event of a light verb and its noun: "held a vote" is to vote, "held the seat" to serve, "held a
    primary" a primary.
    """
    lemma, start = sentence.parse.tokens[noun].lemma.casefold(), sentence.parse.tokens[noun].start + sentence.offset
    own = (p for p in participants_of(sentence, verb) if not p.start <= start < p.end)
    below = parts_of_noun(sentence, noun)
    act = "serve" if lemma in event_words().offices else event_words().nouns.get(lemma, lemma)
    return _Found(verb, act, _parts(sentence, verb, act, (*own, *below)), noun)


def _is_event(parse: Parse, index: int) -> bool:
    token = parse.tokens[index]
    outside = token.dep.startswith(("amod", "aux", "case", "compound")) or len(token.lemma) < _LEAST_LETTERS
    return token.pos == "VERB" and not outside


def _verbs(sentence: Sentence) -> Iterator[_Found]:
    lists, parse = event_words(), sentence.parse
    for index in (i for i in range(len(parse.tokens)) if _is_event(parse, i)):
        lemma, act = verb_of(parse.tokens[index]), act_of(parse, index)
        carried = _carried(sentence, index) if lemma in lists.light else -1
        if carried >= 0 and (lemma in _HOLDING or parse.tokens[carried].lemma.casefold() in lists.nouns):
            yield _light(sentence, index, carried)
        elif lemma not in lists.light and (lemma not in lists.reporting or act != lemma):
            yield _Found(index, act, _parts(sentence, index, act, participants_of(sentence, index)))


def _nouns(sentence: Sentence, carried: set[int]) -> Iterator[_Found]:
    lists, parse = event_words(), sentence.parse
    for index, token in enumerate(parse.tokens):
        lemma = token.lemma.casefold()
        if token.pos == "NOUN" and lemma in lists.nouns and index not in carried:
            act = lists.nouns[lemma]
            yield _Found(index, act, _parts(sentence, index, act, tuple(parts_of_noun(sentence, index))), noun=True)


def events(parse: Parse, offset: int, found: Sequence[Mention]) -> tuple[Mention, ...]:
    """The events of one sentence, in order of its text; () for none, and for what is too long to be a sentence.

    `offset` is the character of the article at which the sentence begins, and `found` the sentence's other
    mentions, with offsets into the article. `Event.dates` are the spans of those dates that are the event's.
    """
    if len(parse.tokens) > _LONGEST:
        return ()
    sentence = Sentence(parse, offset, found)
    verbs = list(_verbs(sentence))
    every = (*verbs, *_nouns(sentence, {event.carried for event in verbs}))
    tokens = {token: event.index for event in every for token in (event.index, event.carried) if token >= 0}
    dates = dates_of(sentence, frozenset(tokens))
    return tuple(
        _mention(sentence, event, (*dates.get(event.index, ()), *dates.get(event.carried, ())))
        for event in sorted(every, key=lambda event: event.index)
    )
