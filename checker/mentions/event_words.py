"""Which words tell of events, and the verb that each form belongs to."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.language.parse import Parse, Token

TABLE = Path(__file__).parent / "events.toml"
_PAST = frozenset({"was", "were", "had", "has", "have", "'ve", "'d", "’ve", "’d", "been"})
_PRESENT = frozenset({"is", "are", "am", "'s", "'re", "'m", "’s", "’re"})


@dataclass(frozen=True, slots=True)
class Words:
    """What makes a word an event: verbs that carry a noun or only report, nouns with their verbs, irregular forms."""

    light: frozenset[str]
    reporting: frozenset[str]
    answered: frozenset[str]
    decided: frozenset[str]
    offices: frozenset[str]
    nouns: Mapping[str, str]
    irregular: Mapping[str, str]


@functools.cache
def event_words() -> Words:
    """The shipped lists, read once."""
    rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    lists = {name: frozenset(rows[name].split()) for name in ("light", "reporting", "answered", "decided", "offices")}
    return Words(**lists, nouns=rows["nouns"], irregular=rows["irregular"])


@functools.lru_cache(maxsize=8_192)
def _base(form: str, lemma: str) -> str:
    """The verb that a form belongs to. The pipeline guesses at what it was not trained on ("violat"), so a
    dictionary is asked first, which in turn leaves forms that are words of their own ("rose") as they are.
    """
    from simplemma import lemmatize

    known = lemmatize(form, lang="en")
    return event_words().irregular.get(form, known if known != form else lemma)


def verb_of(token: Token) -> str:
    """The verb of a form: "rose" is to rise."""
    lemma = token.lemma.casefold()
    return lemma if token.tag in {"VB", "VBP"} else _base(token.text.casefold(), lemma)


def act_of(parse: Parse, index: int) -> str:
    """The verb with its particle: "step down"."""
    after = [parse.tokens[c].text.casefold() for c in parse.children(index) if parse.tokens[c].dep == "compound:prt"]
    return " ".join((verb_of(parse.tokens[index]), *after[:1]))


def tense_of(parse: Parse, verb: int) -> str:
    """ "past" or "present" of a finite verb; "" of an infinitive, a participle of its own, and a noun."""
    helpers = {parse.tokens[c].text.casefold() for c in parse.children(verb) if parse.tokens[c].dep.startswith("aux")}
    tag = parse.tokens[verb].tag
    if tag == "VBD" or (tag in {"VBN", "VBG"} and helpers & _PAST) or "did" in helpers:
        return "past"
    return "present" if tag in {"VBZ", "VBP"} or helpers & _PRESENT else ""
