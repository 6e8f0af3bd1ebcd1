"""How sure a clause is of what it tells: denied, possible, expected, planned or told as a fact, and by which words."""

import functools
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.language.parse import Parse

TABLE = Path(__file__).parent / "events.toml"
DENIED, POSSIBLE, EXPECTED, PLANNED, FACT = -2, 0, 1, 2, 3
_STEPS = {"possible": POSSIBLE, "expected": EXPECTED, "planned": PLANNED}

_MODALS = {
    "may": POSSIBLE, "might": POSSIBLE, "could": POSSIBLE, "can": POSSIBLE, "would": POSSIBLE,
    "should": POSSIBLE, "ought": POSSIBLE, "must": POSSIBLE, "will": PLANNED, "shall": PLANNED,
}  # fmt: skip
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_NEGATIONS = frozenset({"not", "n't", "never", "no", "without", "neither", "nor", "none", "nobody"})
_NEGATING = frozenset({"advmod", "det", "cc", "case", "mark", "advmod:neg", "nsubj", "obj"})
_EMBEDDED = ("xcomp", "ccomp", "advcl", "acl", "csubj", "obj", "obl", "nmod")
_STEPS_UP = 4  # clauses above one that are looked at


@dataclass(frozen=True, slots=True)
class Modality:
    """How sure a clause is, from -2, denied, to 3, told as a fact; whether it is negated; the words that say so."""

    certainty: int = FACT
    negated: bool = False
    cue: str = ""


@functools.cache
def _table() -> Mapping[str, Mapping[str, frozenset[str]]]:
    rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return {
        part: {name: frozenset(words.split()) for name, words in rows[part].items()}
        for part in ("governors", "objects", "beside")
    }


def _straight(word: str) -> str:
    return word.casefold().replace("’", "'")


def _only(parse: Parse, index: int) -> bool:
    """Whether a negation is that of "not only", which denies nothing."""
    return index + 1 < len(parse.tokens) and parse.tokens[index + 1].text.casefold() in {
        "only",
        "just",
        "merely",
        "simply",
    }


def is_negated(parse: Parse, index: int) -> bool:
    """Whether a word, or one of its own arguments, carries a negation; two of them cancel out."""
    near = [
        index,
        *(c for c in parse.children(index) if parse.tokens[c].dep.split(":")[0] in {"nsubj", "obj", "det", "obl"}),
    ]
    cues = {
        child
        for token in near
        for child in (token, *parse.children(token))
        if child != index
        and not _only(parse, child)
        and _straight(parse.tokens[child].text) in _NEGATIONS
        and parse.tokens[child].dep.split(":")[0] in _NEGATING
    }
    return len(cues) % 2 == 1


def _beside(parse: Parse, index: int) -> Iterator[tuple[int, str]]:
    """What the modal and the words that hang on the word itself leave of its certainty."""
    for child in parse.children(index):
        token = parse.tokens[child]
        word = _straight(token.text)
        if token.dep.startswith("aux"):
            step = _MODALS.get(
                token.lemma.casefold(),
                _MODALS.get({"wo": "will", "ca": "can", "'ll": "will", "'d": ""}.get(word, word)),
            )
            if step is not None:
                yield step, token.text
        elif token.dep.startswith(("advmod", "amod")):
            yield from ((_STEPS[name], token.text) for name, words in _table()["beside"].items() if word in words)
        elif token.dep == "mark" and word in _CONDITIONS:
            yield POSSIBLE, token.text


def _governed(parse: Parse, index: int) -> str:
    """How a word hangs on a governor that says how sure it is: "infinitive", "gerund", "clause", "noun" or ""."""
    token = parse.tokens[index]
    if token.head == index or not token.dep.startswith(_EMBEDDED):
        return ""
    marks = {parse.tokens[child].text.casefold() for child in parse.children(index)}
    if token.tag == "VB" or "to" in marks:
        return "infinitive"
    if token.tag == "VBG":
        return "gerund"
    if token.dep.startswith("ccomp"):
        return "clause"
    return "noun" if token.pos == "NOUN" and token.dep.startswith(("obj", "obl", "nmod")) else ""


def _of_governor(parse: Parse, index: int, how: str) -> tuple[int, bool, str] | None:
    """What the governor of a word leaves of its certainty; None for one that says nothing of it."""
    above = parse.tokens[parse.tokens[index].head]
    lemma = above.lemma.casefold()
    for name, words in _table()["objects" if how in {"noun", "clause"} else "governors"].items():
        if lemma in words:
            return (FACT, True, above.text) if name == "negated" else (_STEPS[name], False, above.text)
    return (
        (PLANNED, False, "to") if how == "infinitive" and parse.tokens[index].dep.startswith(("advcl", "acl")) else None
    )


def modality(parse: Parse, index: int, steps: int = _STEPS_UP) -> Modality:
    """How sure a sentence is of the event at token `index`, a verb or a noun."""
    certainty, cue = min(_beside(parse, index), default=(FACT, ""))
    negated = is_negated(parse, index)
    token = parse.tokens[index]
    if token.dep.startswith("conj") and certainty == FACT and not negated and steps:
        above = modality(parse, token.head, steps - 1)
        shares = parse.tokens[token.head].tag == token.tag
        return Modality(above.certainty, False, above.cue) if shares else Modality()
    how = _governed(parse, index)
    if how and steps:
        found = _of_governor(parse, index, how)
        above = modality(parse, token.head, steps - 1)
        if found is not None:
            step, denies, word = found
            if step < certainty:
                certainty, cue = step, word
            if denies:
                negated = not negated
                cue = cue or word
        if how in {"infinitive", "gerund"} or found is not None:
            if above.certainty < certainty:
                certainty, cue = above.certainty, above.cue
            negated ^= above.negated and how != "clause"
    return Modality(certainty, negated, cue)
