"""What a value is the value of, read off the sentence's tree: noun, verb, participants, whose claim."""

from collections.abc import Iterator

from checker.language.parse import Parse
from checker.mentions.modality import modality
from checker.model import Slot

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
ARGUMENTS = ("nsubj", "obj", "iobj", "obl", "csubj")
NESTED = ("ccomp", "xcomp", "advcl", "parataxis", "conj", "acl")
# Verbs that say little beside their noun: "held a vote" is about the vote.
LIGHT = frozenset({"be", "have", "do", "make", "take", "give", "hold", "get"})
REACH = 12  # steps up a tree before a value is taken to hang on nothing


def tokens_in(parse: Parse, start: int, end: int) -> list[int]:
    """The tokens that overlap the span, in order."""
    return [i for i, token in enumerate(parse.tokens) if token.start < end and start < token.end]


def top_of(parse: Parse, inside: list[int]) -> int:
    """The token of a span on which the others hang."""
    members = set(inside)
    return next((i for i in inside if parse.tokens[i].head not in members or parse.tokens[i].head == i), inside[0])


def _chain(parse: Parse, index: int) -> Iterator[int]:
    """The tokens above `index`, nearest first."""
    for _ in range(REACH):
        above = parse.tokens[index].head
        if above == index:
            return
        index = above
        yield index


def predicate_of(parse: Parse, index: int) -> int:
    """The verb that governs a token; where there is none, the top of its clause."""
    last = index
    for above in _chain(parse, index):
        last = above
        if parse.tokens[above].pos in {"VERB", "AUX"} or parse.tokens[last].dep.startswith(NESTED):
            return above
    return last


def clause_of(parse: Parse, predicate: int) -> list[int]:
    """The tokens of a predicate's own clause, without the clauses nested in it."""
    found, waiting = [], [predicate]
    while waiting:
        here = waiting.pop()
        found.append(here)
        waiting.extend(
            child
            for child in parse.children(here)
            if here != predicate or not parse.tokens[child].dep.startswith(NESTED)
        )
    return sorted(found)


def _participants(parse: Parse, predicate: int, inside: set[int]) -> tuple[str, ...]:
    names = []
    for child in parse.children(predicate):
        if parse.tokens[child].dep.startswith(ARGUMENTS) and not inside & set(parse.subtree(child)):
            names.append(parse.tokens[child].lemma.casefold())
    return tuple(sorted(names))


def _noun_above(parse: Parse, index: int) -> str:
    """The noun that a token says more of: "debate" for "the debate on Tuesday"; "" where a verb governs it."""
    token = parse.tokens[index]
    above = parse.tokens[token.head]
    return above.lemma.casefold() if token.dep.startswith("nmod") and above.pos == "NOUN" else ""


def slot_of(parse: Parse, start: int, end: int, head: str = "") -> Slot:
    """The slot of the span `start` to `end` of the parse's text; an empty one where nothing was parsed."""
    inside = tokens_in(parse, start, end)
    if not inside:
        return Slot(head=head)
    top = top_of(parse, inside)
    predicate = predicate_of(parse, top)
    clause = clause_of(parse, predicate)
    own = set(inside)
    words = {
        parse.tokens[i].lemma.casefold()
        for i in clause
        if i not in own and parse.tokens[i].pos in CONTENT and parse.tokens[i].lemma.casefold() not in LIGHT
    }
    how = modality(parse, predicate)
    return Slot(
        head=head or _noun_above(parse, top),
        predicate=parse.tokens[predicate].lemma.casefold(),
        participants=_participants(parse, predicate, own),
        words=tuple(sorted(words)),
        negated=how.negated,
        certainty=how.certainty,
    )
