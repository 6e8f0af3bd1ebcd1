"""An article in a few weighted words: what it is about, and the names and figures that tell its event from others."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from zlib import crc32

import msgspec
import numpy as np

from checker.align.words import WORD, fold, idf, rare
from checker.model import Article
from checker.store import Store, key

LONGEST = 3_000  # words of an article that are looked at: a longer one is a live page, or hostile
MOST_WORDS = 64  # the weightiest; with all of an article's words the groups of ECB+ and BASIL are the same
MOST_PARTICULARS = 48  # likewise
COMMON = 1.0  # weight of a word up to which it tells nothing: one that stands in every third article
COMMON_NAME = 1.5  # likewise of a name or a figure: one in four or five articles
OPENING = 60  # words after which a name or a figure counts half: what happened stands at the top
SHORTEST = 20.0  # length of the words' weights below which an article tells too little: some thirty words
FIGURES = 3.0  # how much more a figure counts than a name: two events of one kind share names, not figures

RUN = 5  # words: two articles that share several such runs share a text
SAMPLED = 4  # one run in so many is kept, by its checksum: half of some 50 of an article's 200 is told from chance
MOST_RUNS = 256  # those of the lowest checksums
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # 2^64 over the golden ratio: Knuth's multiplier, which spreads checksums

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Sketch:
    """Word to weight, of length one in all, less for a short article; a figure's word begins with "#"."""

    words: Weights
    particulars: Weights
    runs: tuple[int, ...] = ()  # the checksums of some of its runs of words, the same ones in every article


_DECODER = msgspec.msgpack.Decoder(Sketch)


def _weightiest(weights: Iterable[tuple[str, float]], most: int) -> Weights:
    return dict(sorted(weights, key=lambda item: (-item[1], item[0]))[:most])


def _length(weights: Weights) -> float:
    return math.sqrt(sum(weight * weight for weight in weights.values()))


def _scaled(weights: Weights, to: float) -> Weights:
    """The weights with the length `to`; none for none."""
    length = _length(weights)
    return {word: weight * to / length for word, weight in weights.items()}


def _all(folded: Sequence[str]) -> Iterator[tuple[str, float]]:
    table, other = idf(), rare()
    for word, count in Counter(folded).items():
        weight = table.get(word, other)
        if weight > COMMON:
            yield word, (1 + math.log(count)) * weight


def _counted(found: Sequence[str], folded: Sequence[str]) -> Mapping[str, float]:
    """Each name and figure with how often it stands there, the nearer to the top the more.

    A name is a word that the article writes with a capital wherever it stands, so that the words of a
    headline and the first ones of sentences are none.
    """
    small = {lower for word, lower in zip(found, folded, strict=True) if word[0].islower()}
    counts: dict[str, float] = {}
    for place, (word, lower) in enumerate(zip(found, folded, strict=True)):
        if (is_figure := word[0].isdigit()) or lower not in small:
            name = f"#{lower}" if is_figure else lower
            counts[name] = counts.get(name, 0.0) + (FIGURES if is_figure else 1.0) / (1 + place / OPENING)
    return counts


def _particulars(found: Sequence[str], folded: Sequence[str]) -> Iterator[tuple[str, float]]:
    table, other = idf(), rare()
    for word, count in _counted(found, folded).items():
        weight = table.get(word.removeprefix("#"), other)
        if weight > COMMON_NAME:
            yield word, math.log1p(count) * weight


def _runs(folded: Sequence[str]) -> tuple[int, ...]:
    """The checksums of one run in `SAMPLED`, in order and each once; none for fewer words than a run has."""
    sums = {word: crc32(word.encode("utf-8", "surrogatepass")) for word in set(folded)}
    each = np.array([sums[word] for word in folded], np.uint64)
    runs = np.zeros(max(0, len(each) - RUN + 1), np.uint64)
    for place in range(RUN):
        runs = (runs + each[place : place + len(runs)]) * _FACTOR  # modulo 2^64
        runs ^= runs >> np.uint64(32)
    kept = np.unique(runs[runs % np.uint64(SAMPLED) == 0])
    return tuple(kept[:MOST_RUNS].tolist())


def sketch(article: Article) -> Sketch:
    """What the words of the headline and the text come to."""
    text = f"{article.headline}\n{article.text}"
    found = [match.group() for match in islice(WORD.finditer(text), LONGEST)]
    forms = {word: fold(word) for word in set(found)}
    folded = [forms[word] for word in found]
    words = _weightiest(_all(folded), MOST_WORDS)
    particulars = _weightiest(_particulars(found, folded), MOST_PARTICULARS)
    told = min(1.0, _length(words) / SHORTEST)
    return Sketch(_scaled(words, told), _scaled(particulars, told), _runs(folded))


def sketches(articles: Iterable[Article], store: Store) -> list[Sketch]:
    """Each article's sketch, in order; those that `store` knows are not made again.

    The store's version must change with our code.
    """
    wanted = [(article, key("sketch", article.headline, article.text)) for article in articles]
    kept = store.get([place for _, place in wanted])
    found = {place: _DECODER.decode(value) for place, value in kept.items()}
    new = {place: sketch(article) for article, place in wanted if place not in found}
    store.put({place: msgspec.msgpack.encode(each) for place, each in new.items()})
    found |= new
    return [found[place] for _, place in wanted]
