"""Labelled sentences as spaCy training examples, under the names that the configurations use."""

import itertools
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from checker.language.augment import vary_names, vary_tree
from checker.language.corpus import OPEN_GENRES, UNSURE, Named, Tree, read_labelled, read_names, read_trees
from checker.language.mentioned import mentioned_names, titles_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span
    from spacy.training import Example

T = TypeVar("T")

_CROSSNER = ("politics", "science", "ai", "literature", "music")
# CoNLL-2003's test part, the test part of UNER and all of wikineural are measured on and never trained on.
TREES = {
    "train": ("ud_english_ewt/en_ewt-train-from-sources.conllu", "ud_english_gum/en_gum-train-from-sources.conllu"),
    "dev": ("ud_english_ewt/en_ewt-ud-dev.conllu", "ud_english_gum/en_gum-ud-dev.conllu"),
    "test": ("ud_english_ewt/en_ewt-ud-test.conllu", "ud_english_gum/en_gum-ud-test.conllu"),
}
_WIRE, _WEB = "conll2003/train.txt", "uner_english_ewt/en_ewt-ud-dev.iob2"
# The names of EWT's training part, read and written down by us in UNER's way.
WEB_NAMES = Path(__file__).with_name("web_names.tsv")
_SHARE = 2  # how often newswire, and UNER's own labels, are seen in a pass: there is much less of them than of the rest
NAMES = {
    "train": (
        *(_SHARE * [_WIRE]),
        *(_SHARE * [_WEB]),
        *(f"crossner/ner_data/{field}/{part}.txt" for field in _CROSSNER for part in ("train", "dev", "test")),
    ),
    "dev": ("conll2003/dev.txt",),
    "test": ("conll2003/test.txt", "uner_english_ewt/en_ewt-ud-test.iob2"),
}


def trees_of(data: Path, part: str) -> list[Tree]:
    """The sentences of one part of both treebanks; for training, GUM's open genres alone."""
    ewt, gum = TREES[part]
    return [*read_trees(data / ewt), *read_trees(data / gum, OPEN_GENRES if part == "train" else None)]


def names_of(data: Path, path: str) -> list[Named]:
    """The sentences of one file of names; UNER and wikineural number their words."""
    numbered = not path.startswith(("conll", "crossner"))
    return list(read_names(data / path, column=1 if numbered else 0))


def _mostly_misc(sentences: Sequence[Named]) -> frozenset[str]:
    """The words that are part of a MISC more often than not ("German", "Islamic")."""
    misc = Counter(
        word
        for named in sentences
        for first, last, label in named.names
        if label == "MISC"
        for word in named.words[first : last + 1]
    )
    words = Counter(word for named in sentences for word in named.words)
    return frozenset(word for word, count in misc.items() if 2 * count > words[word])


def _unsure_of(named: Named, misc: frozenset[str]) -> Named:
    """UNER and GUM label no MISC: a word that is one elsewhere, and no name here, is left out of training."""
    inside = {index for first, last, _ in named.names for index in range(first, last + 1)}
    unsure = (i for i, word in enumerate(named.words) if word in misc and i not in inside)
    return replace(named, names=(*named.names, *((i, i, UNSURE) for i in unsure)))


def _names_of_gum(data: Path, part: str) -> list[Named]:
    titles = titles_of([*names_of(data, _WIRE), *names_of(data, _WEB)])
    return list(mentioned_names(data / TREES[part][1], titles))


def training_names(data: Path) -> list[Named]:
    """The sentences of all training files of names, some of them more than once, of GUM's open genres and of EWT."""
    misc = _mostly_misc(names_of(data, _WIRE))
    found = {path: names_of(data, path) for path in dict.fromkeys(NAMES["train"])}
    found[_WEB] = [_unsure_of(named, misc) for named in found[_WEB]]
    web = read_labelled(data / TREES["train"][0], WEB_NAMES)
    others = (_unsure_of(named, misc) for named in [*_names_of_gum(data, "train"), *web])
    return [*(named for path in NAMES["train"] for named in found[path]), *others]


def dev_names(data: Path) -> list[Named]:
    """The sentences that choose the best state in training: newswire, and GUM's mentions."""
    misc = _mostly_misc(names_of(data, _WIRE))
    wire = [named for path in NAMES["dev"] for named in names_of(data, path)]
    return [*wire, *(_unsure_of(named, misc) for named in _names_of_gum(data, "dev"))]


def tree_doc(nlp: "Language", tree: Tree) -> "Doc":
    """A parsed sentence as a Doc with the treebank's words."""
    from spacy.tokens import Doc

    return Doc(
        nlp.vocab,
        words=list(tree.words),
        spaces=list(tree.spaces),
        tags=list(tree.tags),
        pos=list(tree.pos),
        lemmas=list(tree.lemmas),
        heads=list(tree.heads),
        deps=["ROOT" if dep == "root" else dep for dep in tree.deps],
        sent_starts=[index == 0 for index in range(len(tree.words))],
    )


def _characters(named: Named) -> tuple[str, list[tuple[int, int, str]]]:
    """The sentence's text, and its names as character spans."""
    starts, text = [], ""
    for word, space in zip(named.words, named.spaces, strict=True):
        starts.append(len(text))
        text += word + " " * space
    return text, [(starts[first], starts[last] + len(named.words[last]), label) for first, last, label in named.names]


def names_doc(nlp: "Language", named: Named) -> "Doc":
    """A sentence with its names as a Doc of the pipeline's own tokens; a name grows to whole tokens."""
    text, names = _characters(named)
    doc = nlp.make_doc(text)
    spans: list[Span] = []
    missing: list[Span] = []
    taken = 0
    for start, end, label in sorted(names):
        span = doc.char_span(start, end, label=label, alignment_mode="expand")
        if span is None or span.start < taken:
            continue
        taken = span.end
        (missing if label == UNSURE else spans).append(span)
    doc.set_ents(spans, missing=missing, default="outside")
    return doc


def example(gold: "Doc") -> "Example":
    """A gold Doc with a bare copy of its words to be parsed, which is one sentence for certain."""
    from spacy.tokens import Doc
    from spacy.training import Example

    starts = [index == 0 for index in range(len(gold))]
    words, spaces = [token.text for token in gold], [bool(token.whitespace_) for token in gold]
    return Example(Doc(gold.vocab, words=words, spaces=spaces, sent_starts=starts), gold)


def _passes(
    sentences: Sequence[T],
    make_doc: "Callable[[Language, T], Doc]",
    vary: Callable[[T, random.Random], T],
    seeds: Iterator[int],
) -> "Callable[[Language], Iterator[Example]]":
    """Each call goes once over the sentences in another random order, each perhaps changed."""

    def one_pass(nlp: "Language") -> "Iterator[Example]":
        rng = random.Random(next(seeds))
        for index in rng.sample(range(len(sentences)), len(sentences)):
            yield example(make_doc(nlp, vary(sentences[index], rng)))

    return one_pass


def _as_it_is(sentence: T, _: random.Random) -> T:
    return sentence


def _trees_reader(data: str, part: str, seed: int) -> "Callable[[Language], Iterator[Example]]":
    vary = vary_tree if part == "train" else _as_it_is
    return _passes(trees_of(Path(data), part), tree_doc, vary, itertools.count(seed))


def _names_reader(data: str, part: str, seed: int) -> "Callable[[Language], Iterator[Example]]":
    if part == "train":
        return _passes(training_names(Path(data)), names_doc, vary_names, itertools.count(seed))
    return _passes(dev_names(Path(data)), names_doc, _as_it_is, itertools.count(seed))


def register_readers() -> None:
    """Make the readers known to spaCy under the names in `parser.cfg` and `names.cfg`."""
    import spacy

    spacy.registry.readers("checker.trees.v1", func=_trees_reader)
    spacy.registry.readers("checker.names.v1", func=_names_reader)
