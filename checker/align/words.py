"""How much a word tells: inverse document frequencies of news English, shipped with the package."""

import functools
import gzip
import math
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

TABLE = Path(__file__).parent / "idf.tsv.gz"
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@functools.cache
def idf() -> Mapping[str, float]:
    """Word to inverse document frequency, natural logarithm; `rare()` stands in for all others."""
    with gzip.open(TABLE, "rt", encoding="utf-8") as file:
        return {word: float(value) for word, value in (line.rstrip("\n").split("\t") for line in file)}


@functools.cache
def rare() -> float:
    """The weight of a word that the table does not hold."""
    return max(idf().values(), default=math.log(2))


@functools.lru_cache(maxsize=8_192)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, case folded, apostrophes straight, possessives off."""
    return tuple(fold(found) for found in WORD.findall(text))


def fold(word: str) -> str:
    """One word in the form in which words are compared."""
    return word.replace("’", "'").casefold().removesuffix("'s")


def mass(found: Iterable[str]) -> float:
    """The summed weight of words, those of the table and others.

    Added up without rounding in between: words often come as sets, whose order changes from run to run.
    """
    table, other = idf(), rare()
    return math.fsum(table.get(word, other) for word in found)
