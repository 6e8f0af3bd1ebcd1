"""What a reporting word governs in a parsed sentence: who reports, and what is reported.

Everything here is token indices of one parse, in Universal Dependencies.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.language.parse import Parse

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_AGENT = "obl:agent"
# A participle or an infinitive has no subject of its own: it is that of the verb above.
_SHARES_SUBJECT = ("advcl", "xcomp", "conj", "ccomp", "parataxis")
_MODIFIES = ("acl", "acl:relcl")
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
_AFTER = ("nmod", "appos", "acl", "acl:relcl", "parataxis")
_FUNCTION = ("case", "mark", "punct", "cc", "det")
_HIGHEST = 6  # how many verbs above a participle are asked for their subject


@dataclass(frozen=True, slots=True)
class Governed:
    """What one word governs: by which `frame`, and the tokens of the content."""

    frame: str  # clause, infinitive, object, naming, aside, or a preposition
    content: tuple[int, ...]


def child(parse: Parse, index: int, *deps: str) -> int | None:
    """The first child of a token with one of the relations; None where there is none."""
    return next((c for c in parse.children(index) if parse.tokens[c].dep in deps), None)


def preposition(parse: Parse, index: int) -> str:
    """The preposition in front of a noun, in lower case: "to" for "to reporters"; "" for none."""
    case = child(parse, index, "case")
    return parse.tokens[case].text.lower() if case is not None else ""


def without(parse: Parse, index: int, *cut: int | None) -> tuple[int, ...]:
    """The subtree of a token without the subtrees of some others, and without punctuation at its ends."""
    gone = {token for root in cut if root is not None for token in parse.subtree(root)}
    kept = [token for token in parse.subtree(index) if token not in gone]
    while kept and parse.tokens[kept[0]].pos == "PUNCT" and parse.tokens[kept[0]].text in ",:;—–-.":
        kept.pop(0)
    while kept and parse.tokens[kept[-1]].pos == "PUNCT" and parse.tokens[kept[-1]].text in ",:;—–-.":
        kept.pop()
    return tuple(kept)


def _verb_frames(parse: Parse, verb: int) -> Iterator[Governed]:
    """The contents that a verb may have, by frame."""
    for index in parse.children(verb):
        token = parse.tokens[index]
        if token.dep == "ccomp":
            yield Governed("clause", without(parse, index))
        elif token.dep == "xcomp":
            yield Governed("infinitive" if child(parse, index, "mark") is not None else "naming", without(parse, index))
        elif token.dep == "obj":
            yield Governed("object", without(parse, index))
        elif token.dep == "obl" and preposition(parse, index):
            yield Governed(preposition(parse, index), without(parse, index, child(parse, index, "case")))
        elif token.dep == "advcl" and token.tag == "VBG":
            mark = child(parse, index, "mark", "case")
            if mark is not None:  # "accused her of lying", "apologised for leaving"
                yield Governed(parse.tokens[mark].text.lower(), without(parse, index, mark))


def _aside(parse: Parse, verb: int) -> Iterator[Governed]:
    """The clause into which a verb is put: "the bill, she said, is dead"; "as she said, …"."""
    token = parse.tokens[verb]
    mark = child(parse, verb, "mark")
    as_clause = token.dep == "advcl" and mark is not None and parse.tokens[mark].lemma == "as"
    if token.head != verb and (token.dep == "parataxis" or as_clause):
        yield Governed("aside", without(parse, token.head, verb))


def _noun_frames(parse: Parse, noun: int) -> Iterator[Governed]:
    """The contents that a noun may have: "her claim that …", "a promise to …", "criticism of …"."""
    for index in parse.children(noun):
        token = parse.tokens[index]
        marked = child(parse, index, "mark")
        if token.dep in ("acl", "ccomp", "advcl", "xcomp") and marked is not None and index > noun:
            yield Governed("infinitive" if parse.tokens[marked].lemma == "to" else "clause", without(parse, index))
        elif token.dep == "acl:relcl" and parse.tokens[min(parse.subtree(index))].text.lower() == "that":
            yield Governed("relative", without(parse, index))
        elif token.dep == "nmod" and preposition(parse, index):
            yield Governed(preposition(parse, index), without(parse, index, child(parse, index, "case")))


def _according(parse: Parse, index: int) -> Iterator[Governed]:
    """The clause that is "according to" somebody, whose name governs the word."""
    token = parse.tokens[index]
    who = token.head if token.dep == "case" else child(parse, index, "obl", "nmod", "obj")
    top = index if token.dep != "case" else who
    if who is None or top is None or parse.tokens[top].head == top:
        return
    yield Governed("according", without(parse, parse.tokens[top].head, top))


def governed(parse: Parse, index: int) -> tuple[Governed, ...]:
    """The contents that the token `index` may report, by frame; none for a word that governs none."""
    token = parse.tokens[index]
    if token.text.lower() == "according":
        return tuple(_according(parse, index))
    if token.pos == "VERB":
        return (*_verb_frames(parse, index), *_aside(parse, index))
    if token.pos == "NOUN":
        return tuple(_noun_frames(parse, index))
    if token.pos == "ADJ":
        return tuple(one for one in _verb_frames(parse, index) if one.frame in ("clause", "infinitive"))
    return ()


def _agent(parse: Parse, verb: int) -> int | None:
    """Who does what a passive verb says."""
    for index in parse.children(verb):
        token = parse.tokens[index]
        if token.dep == _AGENT or (token.dep == "obl" and preposition(parse, index) == "by"):
            return index
    return None


def _verb_source(parse: Parse, verb: int) -> int | None:
    """The subject of a verb, its agent where it is passive, or what it inherits from the verb above."""
    for _ in range(_HIGHEST):
        subject = child(parse, verb, *_SUBJECTS)
        if subject is not None and parse.tokens[subject].dep != "nsubj:pass":
            return subject
        if subject is not None or _agent(parse, verb) is not None:
            return _agent(parse, verb)
        token = parse.tokens[verb]
        if token.head == verb:
            return None
        if token.dep in _MODIFIES:
            return token.head
        if token.dep not in _SHARES_SUBJECT:
            return None
        verb = token.head
    return None


def _noun_source(parse: Parse, noun: int) -> int | None:
    """Whose claim a noun names: "her claim", "a claim by the mayor", "the mayor repeated the claim"."""
    owner = child(parse, noun, "nmod:poss")
    if owner is not None:
        return owner
    for index in parse.children(noun):
        if parse.tokens[index].dep == "nmod" and preposition(parse, index) in ("by", "from", "among"):
            return index
    token = parse.tokens[noun]
    if token.dep in ("obj", "obl", "xcomp") and parse.tokens[token.head].pos == "VERB":
        return _verb_source(parse, token.head)
    return None


def source_of(parse: Parse, index: int) -> int | None:
    """The head word of whoever reports with the word `index`, as written; None where nobody is named."""
    token = parse.tokens[index]
    if token.text.lower() == "according":
        return token.head if token.dep == "case" else child(parse, index, "obl", "nmod", "obj")
    if token.pos == "NOUN":
        return _noun_source(parse, index)
    return _verb_source(parse, index)


def antecedent(parse: Parse, index: int) -> int:
    """The noun that a relative pronoun stands for, and any other word itself."""
    if parse.tokens[index].lemma.lower() not in _RELATIVE:
        return index
    verb = parse.tokens[index].head
    clause = parse.tokens[verb]
    return clause.head if clause.dep == "acl:relcl" else index


def named_span(parse: Parse, index: int, cue: int) -> tuple[int, ...]:
    """The tokens that name a source: its subtree, without the preposition and the clause of the cue."""
    case = child(parse, index, "case")
    inside = cue if cue != index and cue in parse.subtree(index) else None
    return without(parse, index, case, inside)
