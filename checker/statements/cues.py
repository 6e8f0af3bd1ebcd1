"""Reporting words: the verbs and nouns that say that somebody said something."""

import functools
import tomllib
from importlib import resources


def _read(name: str) -> str:
    return resources.files("checker.statements").joinpath(name).read_text(encoding="utf-8")


_CLAUSES = ("clause", "relative")


@functools.cache
def _lists() -> dict[str, str]:
    return tomllib.loads(_read("cues.toml"))


@functools.cache
def _lemmas() -> dict[str, str]:
    """Each form of the verbs that introduce a quotation, and its lemma."""
    rows = (row.split() for row in _lists()["speech"].strip().splitlines())
    return {form: row[0] for row in rows for form in row}


def reporting_words() -> frozenset[str]:
    """All forms of the verbs that introduce a quotation, in lower case."""
    return _forms()


@functools.cache
def _forms() -> frozenset[str]:
    return frozenset(_lemmas())


def cue_lemma(word: str, lemma: str, pos: str = "VERB") -> str:
    """The lemma of a reporting verb by its form, and the given lemma of any other word, in lower case."""
    return _lemmas().get(word.lower(), lemma.lower()) if pos == "VERB" else lemma.lower()


@functools.cache
def words_of(name: str) -> frozenset[str]:
    """The lemmas of one shipped list: "nouns" of speech, "addressing" and "urging" verbs, "media", "listeners"."""
    return frozenset(_lists()[name].split())


@functools.cache
def _frames() -> dict[tuple[str, str], tuple[bool, frozenset[str]]]:
    """By part of speech and frame: whether the lemmas are those that report, or those that do not; and they."""
    rows = (row.split("\t") for row in _read("frames.tsv").splitlines() if row and not row.startswith("#"))
    return {(pos, frame): (which == "only", frozenset(lemmas.split())) for pos, frame, which, lemmas in rows}


def reports(pos: str, lemma: str, frame: str) -> bool:
    """Whether a word, by its universal part of speech and lemma, reports what it governs by a frame."""
    if pos == "NOUN" and frame in _CLAUSES:
        return lemma in words_of("nouns")
    only, lemmas = _frames().get((pos, frame), (True, frozenset()))
    return (lemma in lemmas) == only
