"""How far two sentences share their words, and two articles their names and figures."""

import functools
import math
from collections.abc import Sequence

from checker.align.words import WORD, fold, mass, words
from checker.model import Statement

FEWEST = 2  # sentences: a shorter article does not tell which event it is about
USUAL = 0.25  # the kinship that is taken of it: the mean on data/ecbplus


@functools.lru_cache(maxsize=8_192)
def word_set(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(words(text))


_own_mass = functools.lru_cache(maxsize=8_192)(mass)  # a sentence is held beside many


def likeness(left: frozenset[str], right: frozenset[str]) -> float:
    """The weight of the shared words over the geometric mean of the sides' own: 0 to 1."""
    return mass(left & right) / math.sqrt(_own_mass(left) * _own_mass(right)) if left and right else 0.0


def _marked(sentences: Sequence[Statement]) -> frozenset[str]:
    """An article's names and figures: the words that begin with a capital or a digit."""
    found = (word.group() for sentence in sentences for word in WORD.finditer(sentence.text))
    return frozenset(fold(word) for word in found if word[0].isupper() or word[0].isdigit())


def kinship(left: Sequence[Statement], right: Sequence[Statement]) -> float:
    """How far two articles, given by their sentences, tell of the same people, places and figures: 0 to 1.

    It tells two events of one kind apart, which no two sentences can.
    """
    if min(len(left), len(right)) < FEWEST:
        return USUAL
    return likeness(_marked(left), _marked(right))
