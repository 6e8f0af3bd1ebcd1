"""Why something happened, where the sentence gives a cause: "fired over the leak", "closed because of the fog"."""

from collections.abc import Iterator

from checker.language.parse import Parse
from checker.mentions.event_words import event_words, verb_of
from checker.mentions.participants import Sentence
from checker.model import Participant

ROLE = "cause"
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_BELOW = ("obl", "nmod")
# What stands before a cause, by its first word: "because of", "due to". "After" tells when, "amid" what else went on.
_BEFORE = frozenset({"because", "due"})
# Nouns that only link to a cause: "as a result of the storm", "on suspicion of theft".
_LINKS = frozenset({"result", "consequence", "suspicion", "charge", "account", "ground", "grounds", "thanks"})
_LINKED = frozenset({"as", "on", ""})  # what stands before such a noun
_LINKING = frozenset({"of", "to"})  # and behind it


def _cases(parse: Parse, index: int) -> str:
    found = [parse.tokens[c].text.casefold() for c in parse.children(index) if parse.tokens[c].dep in {"case", "mark"}]
    return found[0] if found else ""


def _linked(parse: Parse, index: int) -> Iterator[int]:
    """The noun behind one that only links to it."""
    if parse.tokens[index].lemma.casefold() in _LINKS and _cases(parse, index) in _LINKED:
        for child in parse.children(index):
            if parse.tokens[child].dep.startswith(("nmod", "acl")) and _cases(parse, child) in _LINKING:
                yield child


def _of_noun(parse: Parse, index: int, act: str) -> Iterator[int]:
    before, lists = _cases(parse, index), event_words()
    counted = any(parse.tokens[child].dep == "nummod" for child in parse.children(index))  # "suspended for 60 days"
    blamed = before == "for" and act in lists.answered and not counted
    argued = before == "over" and act in lists.answered | lists.decided
    if before in _BEFORE or blamed or argued:
        yield index
    else:
        yield from _linked(parse, index)


def _of_clause(parse: Parse, index: int) -> Iterator[int]:
    """ "Fined for polluting the river"; "resigned because he had lied"."""
    before, gerund = _cases(parse, index), parse.tokens[index].tag == "VBG"
    if before == "because" or (before == "for" and gerund):
        yield index


def _tokens(sentence: Sentence, event: int, act: str) -> Iterator[int]:
    parse = sentence.parse
    for child in parse.children(event):
        dep = parse.tokens[child].dep
        if sentence.date(child) is not None:
            continue
        if dep.startswith(_BELOW):
            yield from _of_noun(parse, child, act)
        elif dep.startswith("advcl"):
            yield from _of_clause(parse, child)


def _cause(sentence: Sentence, index: int) -> Participant | None:
    """The cause at a token with all that belongs to it, named by the lemmas of its content words."""
    parse = sentence.parse
    linking = {c for c in parse.children(index) if parse.tokens[c].dep in {"case", "mark", "punct"}}
    left_out = {below for c in linking for below in parse.subtree(c)}
    inside = [i for i in parse.subtree(index) if i not in left_out and sentence.date(i) is None]
    words = (parse.tokens[i] for i in inside if parse.tokens[i].pos in _CONTENT)
    name = " ".join(verb_of(word) if word.pos == "VERB" else word.lemma.casefold() for word in words)
    if not name:
        return None
    start, end = parse.tokens[inside[0]].start + sentence.offset, parse.tokens[inside[-1]].end + sentence.offset
    return Participant(ROLE, name, start, end, ROLE)


def causes_of(sentence: Sentence, event: int, act: str) -> tuple[Participant, ...]:
    """The causes that a sentence gives for the event at a token; () where it gives none, or only a pronoun."""
    found = (_cause(sentence, index) for index in _tokens(sentence, event, act))
    return tuple(cause for cause in found if cause is not None)
