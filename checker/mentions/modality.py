"""How sure a clause is of what it tells: denied, possible, expected, planned or told as a fact, and by which words."""

import functools
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.language.parse import Parse, Token
from checker.mentions.event_words import TABLE, verb_of

DENIED, POSSIBLE, EXPECTED, PLANNED, FACT = -2, 0, 1, 2, 3
_STEPS = {"possible": POSSIBLE, "expected": EXPECTED, "planned": PLANNED}

_MODALS = {
    "may": POSSIBLE, "might": POSSIBLE, "could": POSSIBLE, "can": POSSIBLE, "would": POSSIBLE,
    "should": POSSIBLE, "ought": POSSIBLE, "must": POSSIBLE, "will": PLANNED, "shall": PLANNED,
}  # fmt: skip
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_NEGATIONS = frozenset(
    {"not", "n't", "never", "no", "without", "neither", "nor", "none", "nobody", "hardly", "scarcely"}
)
_NEGATING = frozenset({"advmod", "det", "cc", "case", "mark", "advmod:neg", "nsubj", "obj"})
# A gerund behind these is another event, which what is said of the first one leaves alone: "failed after raising".
_TEMPORAL = frozenset({"after", "before", "while", "since", "when", "upon", "on"})
_EMBEDDED = ("xcomp", "ccomp", "advcl", "acl", "csubj", "obj", "obl", "nmod")
_AIMS = ("advcl", "acl")  # infinitives that tell what is aimed at: "met to sign it"
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
        for part in ("governors", "objects", "clauses", "beside")
    }


def _lemma(token: Token) -> str:
    return verb_of(token) if token.pos == "VERB" else token.lemma.casefold()


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


def _in_compound(parse: Parse, index: int) -> bool:
    """Whether a word is a part of a longer one: "never-ending" denies nothing."""
    after = parse.tokens[index + 1 : index + 2]
    return any(token.text in {"-", "‑", "–"} and token.start == parse.tokens[index].end for token in after)


def _marks(parse: Parse, index: int) -> set[str]:
    return {parse.tokens[child].text.casefold() for child in parse.children(index)}


def _is_yet(parse: Parse, index: int) -> bool:
    """Whether a word is the "yet" of "has yet to sign", which denies."""
    return _straight(parse.tokens[index].text) == "yet" and "to" in _marks(parse, parse.tokens[index].head)


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
        and parse.tokens[child].dep.split(":")[0] in _NEGATING
        and (_straight(parse.tokens[child].text) in _NEGATIONS or _is_yet(parse, child))
        and not _only(parse, child)
        and not _in_compound(parse, child)
    }
    return len(cues) % 2 == 1


def _is_in_question(parse: Parse, index: int) -> bool:
    return parse.tokens[index].head == index and parse.tokens[-1].text == "?"


def _is_asked(parse: Parse, index: int) -> bool:
    """Whether a word is what a question asks: "Did he leave?", not "Why did he leave?"."""
    return _is_in_question(parse, index) and not any(
        parse.tokens[child].tag.startswith("W") for child in parse.children(index)
    )


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
    if _is_asked(parse, index):
        yield POSSIBLE, "?"


def _is_clause(parse: Parse, index: int) -> bool:
    """Whether a word heads a whole clause that another word takes: "said he left", "the claim that he left"."""
    dep = parse.tokens[index].dep
    marks = _marks(parse, index)
    return "to" not in marks and (dep.startswith(("ccomp", "csubj")) or (dep.startswith("acl") and "that" in marks))


def _governed(parse: Parse, index: int) -> str:
    """How a word hangs on a governor that says how sure it is: "infinitive", "gerund", "clause", "noun" or ""."""
    token = parse.tokens[index]
    if token.head == index or not token.dep.startswith(_EMBEDDED):
        return ""
    if _is_clause(parse, index) and "acl:relcl" not in token.dep:
        return "clause"
    if token.tag == "VB" or "to" in _marks(parse, index):
        return "infinitive"
    if token.tag == "VBG":
        return "" if token.dep.startswith("advcl") and _marks(parse, index) & _TEMPORAL else "gerund"
    return "noun" if token.pos == "NOUN" and token.dep.startswith(("obj", "obl", "nmod")) else ""


def _step(words: Mapping[str, frozenset[str]], governor: str, text: str) -> Modality | None:
    """What a list leaves of the certainty of what a governor takes; None where it is in none."""
    for name, listed in words.items():
        if governor in listed:
            return Modality(FACT, True, text) if name == "negated" else Modality(_STEPS[name], False, text)
    return None


def _is_ours(parse: Parse, index: int) -> bool:
    """Whether a verb tells of what the one who speaks now does: "I don't know that he left" leaves it open."""
    below = [parse.tokens[child] for child in parse.children(index)]
    first = any(t.dep.startswith("nsubj") and t.text.casefold() in {"i", "we"} for t in below)
    return first and not any(t.tag == "VBD" for t in below if t.dep.startswith("aux"))


def _over_clause(parse: Parse, index: int, above: Modality) -> Modality:
    """What a governor leaves of its clause. What is known or noticed is so whatever stands over the knowing; not
    to think that something is so is to think that it is not; of anything else, what is not or perhaps not said,
    or is asked, stays open.
    """
    governor = parse.tokens[index].head
    token = parse.tokens[governor]
    lemma, clauses = _lemma(token), _table()["clauses"]
    is_open = above.negated or above.certainty <= EXPECTED or _is_in_question(parse, governor)
    if lemma in clauses["factive"] and not (above.negated and _is_ours(parse, governor)):
        return Modality()
    if lemma in clauses["opinion"]:
        if above.certainty <= EXPECTED:
            return Modality(POSSIBLE, False, above.cue)
        return Modality(EXPECTED, above.negated, token.text)
    if is_open:
        return Modality(POSSIBLE, False, above.cue or token.text)
    return _step(_table()["objects"], lemma, token.text) or Modality()


def _over_word(parse: Parse, index: int, how: str, above: Modality) -> Modality:
    """What a governor and all above it leave of an infinitive, a gerund or a noun."""
    token = parse.tokens[index]
    governor = parse.tokens[token.head]
    words = _table()["objects" if how == "noun" else "governors"]
    found = _step(words, _lemma(governor), governor.text)
    if found is None and how == "noun":
        return Modality()
    if found is None:
        found = Modality(PLANNED, False, "to") if how == "infinitive" and token.dep.startswith(_AIMS) else Modality()
    return _under(found, above)


def _under(own: Modality, above: Modality) -> Modality:
    """A word's own modality under what stands over it."""
    lower = above if above.certainty < own.certainty else own
    return Modality(lower.certainty, own.negated != above.negated, lower.cue or own.cue or above.cue)


def standing(parse: Parse, index: int, steps: int = _STEPS_UP) -> Modality:
    """What the words above the one at token `index` leave of it, its own modal and negation left aside."""
    token = parse.tokens[index]
    if token.dep.startswith("conj") and steps:
        return standing(parse, token.head, steps - 1)
    how = _governed(parse, index)
    if not how or not steps:
        return Modality()
    above = modality(parse, token.head, steps - 1)
    return _over_clause(parse, index, above) if how == "clause" else _over_word(parse, index, how, above)


def modality(parse: Parse, index: int, steps: int = _STEPS_UP) -> Modality:
    """How sure a sentence is of the event at token `index`, a verb or a noun."""
    certainty, cue = min(_beside(parse, index), default=(FACT, ""))
    own = Modality(certainty, is_negated(parse, index), cue)
    token = parse.tokens[index]
    if token.dep.startswith("conj") and certainty == FACT and not own.negated and steps:
        above = modality(parse, token.head, steps - 1)
        shares = parse.tokens[token.head].tag == token.tag
        both = any(parse.tokens[child].lemma in {"or", "nor"} for child in parse.children(index))
        return Modality(above.certainty, above.negated and both, above.cue) if shares else Modality()
    return _under(own, standing(parse, index, steps))
