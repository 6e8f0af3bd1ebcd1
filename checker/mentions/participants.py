"""Who and what takes part in an event, read off the sentence's tree, under the article's names for them."""

from collections.abc import Iterator, Sequence

from checker.language.parse import Parse
from checker.mentions.event_words import event_words, verb_of
from checker.mentions.places import dateline
from checker.model import Kind, Mention, Participant

_NAMED = {Kind.PERSON, Kind.ORGANISATION, Kind.PLACE}
_ROLES = {"nsubj": "agent", "nsubj:pass": "patient", "obj": "patient", "iobj": "to", "obl:agent": "agent"}
_PERSONAL = frozenset({"he", "him", "his", "she", "her", "hers"})
_OWN_ACTS = frozenset({"promise", "vow", "pledge", "threaten"})  # "promised her to go": who promised is to go
RELATIVE = frozenset({"who", "which", "that", "whom"})


class Sentence:
    """A parse with the mentions in it, found by token."""

    def __init__(self, parse: Parse, offset: int, found: Sequence[Mention]) -> None:
        """Look the mentions up by token once; `offset` is where the sentence begins in the article."""
        self.parse, self.offset = parse, offset
        self.dateline = dateline(parse.text)
        self.by_token: dict[int, Mention] = {}
        for mention in sorted(found, key=lambda m: m.start - m.end):  # the longest first
            for index, token in enumerate(parse.tokens):
                inside = mention.start <= token.start + offset < mention.end
                if inside and mention.kind in {*_NAMED, Kind.DATE}:
                    self.by_token.setdefault(index, mention)

    def participant(self, role: str, index: int) -> Participant:
        """The noun at a token with the name that the article has for it."""
        token, mention = self.parse.tokens[index], self._name(index) or self._meant(index)
        if mention is not None:
            return Participant(role, mention.value, mention.start, mention.end, str(mention.kind))
        first, last = self._phrase(index)
        start, end = self.parse.tokens[first].start + self.offset, self.parse.tokens[last].end + self.offset
        return Participant(role, token.lemma.casefold(), start, end, "pronoun" if token.pos == "PRON" else "")

    def _name(self, index: int) -> Mention | None:
        """The named person, body or place whose name a noun is, or begins: "Rep." of "Rep. Ames"."""
        flat = (c for c in self.parse.children(index) if self.parse.tokens[c].dep.startswith("flat"))
        found = (self.by_token.get(token) for token in (index, *flat))
        return next((m for m in found if m is not None and m.kind in _NAMED and m.value), None)

    def _meant(self, index: int) -> Mention | None:
        """The one person whom the sentence has named before a "he" or a "her"; None where it named two."""
        if self.parse.tokens[index].text.casefold() not in _PERSONAL:
            return None
        before = [m for i, m in self.by_token.items() if i < index and m.kind is Kind.PERSON and m.value]
        return before[0] if len({m.value for m in before}) == 1 else None

    def _phrase(self, index: int) -> tuple[int, int]:
        """A noun with the words before it that belong to it."""
        inside = [
            c
            for c in self.parse.children(index)
            if c < index and self.parse.tokens[c].dep.startswith(("amod", "compound", "nummod", "flat", "det", "nmod"))
        ]
        return min([index, *inside]), index

    def date(self, index: int) -> Mention | None:
        """The date that a token belongs to."""
        mention = self.by_token.get(index)
        return mention if mention is not None and mention.kind is Kind.DATE else None


def _with_conjuncts(parse: Parse, index: int) -> Iterator[int]:
    yield index
    yield from (
        c
        for c in parse.children(index)
        if parse.tokens[c].dep == "conj" and parse.tokens[c].pos in {"NOUN", "PROPN", "PRON"}
    )


def _case(parse: Parse, index: int) -> str:
    found = [parse.tokens[c].lemma.casefold() for c in parse.children(index) if parse.tokens[c].dep == "case"]
    return found[0] if found else ""


def _antecedent(parse: Parse, verb: int, index: int) -> int:
    """The noun that a relative pronoun stands for, else the token itself."""
    if parse.tokens[index].text.casefold() in RELATIVE and parse.tokens[verb].dep.startswith("acl"):
        return parse.tokens[verb].head
    return index


def _is_passive(parse: Parse, verb: int) -> bool:
    """Whether a verb is passive, the second of "was arrested and charged" too."""
    below, token = [parse.tokens[c].dep for c in parse.children(verb)], parse.tokens[verb]
    if any(dep in {"aux:pass", "nsubj:pass"} for dep in below):
        return True
    alone = not any(dep.startswith(("aux", "nsubj", "obj")) for dep in below)
    shares = token.dep == "conj" and token.tag == "VBN" and alone
    return shares and any(parse.tokens[c].dep == "aux:pass" for c in parse.children(token.head))


def _own(sentence: Sentence, verb: int) -> Iterator[tuple[str, int]]:
    """Role and token of what hangs on a verb."""
    parse = sentence.parse
    for child in parse.children(verb):
        dep = parse.tokens[child].dep
        if sentence.date(child) is not None or parse.tokens[child].start < sentence.dateline:
            continue
        role = _ROLES.get(dep, "")
        if not role and dep.startswith("obl") and parse.tokens[child].pos in {"NOUN", "PROPN", "PRON"}:
            role = "agent" if _is_passive(parse, verb) and _case(parse, child) == "by" else _case(parse, child) or "obl"
        if role:
            yield from ((role, token) for token in _with_conjuncts(parse, _antecedent(parse, verb, child)))


def _has_subject(parse: Parse, verb: int) -> bool:
    return any(parse.tokens[child].dep.startswith("nsubj") for child in parse.children(verb))


def _is_asked_of(parse: Parse, verb: int) -> bool:
    """Whether an infinitive is what somebody is asked to do: "urged the union to sign"."""
    above = parse.tokens[parse.tokens[verb].head]
    infinitive = any(parse.tokens[child].text.casefold() == "to" for child in parse.children(verb))
    return infinitive and verb_of(above) in event_words().reporting


def _inherited(sentence: Sentence, verb: int, steps: int = 4) -> Iterator[tuple[str, int]]:
    """The subject that a verb shares with the one that it hangs on; what a participle stands behind."""
    parse, token = sentence.parse, sentence.parse.tokens[verb]
    above = token.head
    if above == verb or not steps:
        return
    if token.dep == "acl" and token.tag in {"VBN", "VBD"} and not _has_subject(parse, verb):
        yield "patient", above
    elif token.dep == "acl" and token.tag == "VBG":
        yield "agent", above
    elif token.dep.startswith(("xcomp", "advcl", "conj")) and parse.tokens[above].pos in {"VERB", "AUX"}:
        own = list(_own(sentence, above)) or []
        object_ = [t for role, t in own if role == "patient"]
        subject = [t for role, t in own if role == "agent"]
        subjects = subject or object_
        if verb_of(parse.tokens[above]) not in _OWN_ACTS and (token.dep == "xcomp" or _is_asked_of(parse, verb)):
            subjects = object_ or [t for role, t in own if role == "to"] or subject
        elif token.dep.startswith("conj") and _is_passive(parse, verb):
            subjects = object_  # "was arrested by the police and charged"
        if not subjects:
            subjects = [t for role, t in _inherited(sentence, above, steps - 1) if role == "agent"]
        yield from (("patient" if _is_passive(parse, verb) else "agent", t) for t in subjects)


def _by(sentence: Sentence, verb: int) -> Iterator[tuple[str, int]]:
    """Somebody named behind "by" farther down a passive clause: "returned to the library by Ann Hill"."""
    if _is_passive(sentence.parse, verb):
        below = (i for i in sentence.parse.subtree(verb) if i > verb and _case(sentence.parse, i) == "by")
        yield from (("agent", i) for i in below if sentence.participant("agent", i).kind)


def participants_of(sentence: Sentence, verb: int) -> tuple[Participant, ...]:
    """Who and what takes part in a verb's event, a shared or an implied subject too."""
    own = list(_own(sentence, verb))
    if "agent" not in {role for role, _ in own}:
        own += list(_by(sentence, verb))[:1]
    taken = {role for role, _ in own}
    passive = _is_passive(sentence.parse, verb)
    missing = "patient" if passive else "agent"
    more = [
        (role, t)
        for role, t in _inherited(sentence, verb)
        if role not in taken and (role == missing or role == "patient")
    ]
    return tuple(dict.fromkeys(sentence.participant(role, token) for role, token in (*own, *more)))


def parts_of_noun(sentence: Sentence, noun: int) -> Iterator[Participant]:
    """Who and what takes part in the event of a noun: "her arrest by the police"."""
    parse = sentence.parse
    for child in parse.children(noun):
        dep = parse.tokens[child].dep
        if sentence.date(child) is not None:
            continue
        if dep in {"nmod:poss", "compound"} or dep.startswith("nmod"):
            case = _case(parse, child)
            role = "agent" if dep == "nmod:poss" or case == "by" else case or "of"
            yield from (sentence.participant(role, token) for token in _with_conjuncts(parse, child))
