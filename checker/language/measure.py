"""Measure the shipped pipeline on the test parts: `python -m checker.language.measure ../shared/data`."""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.language.corpus import Named, Tree, read_trees
from checker.language.examples import NAMES, TREES, example, names_doc, names_of, tree_doc
from checker.language.pipeline import WEIGHTS, Parser, load_parser, load_weights

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

_SILVER = "wikineural_en/test.conllu"  # non-commercial: measured on, never trained on
_SAMPLE = 2000  # sentences whose parsing is timed


def _marks(token: "Token", gold: "Token") -> Iterator[str]:
    """What the pipeline got right of one word, by the names of the figures."""
    headed = token.head.i == gold.head.i
    right = {
        "words": True,
        "tags": token.tag_ == gold.tag_,
        "pos": token.pos_ == gold.pos_,
        "lemmas": token.lemma_.lower() == gold.lemma_.lower(),
        "uas": headed,
        "las": headed and token.dep_ == gold.dep_,
    }
    yield from (name for name, hit in right.items() if hit)
    if gold.dep_ != "punct":
        yield from (f"{name} without punctuation" for name in ("words", "uas", "las") if right[name])


def score_trees(nlp: "Language", trees: Iterable[Tree]) -> dict[str, float]:
    """Shares of the treebank's own words that are tagged, lemmatised, headed (UAS) and labelled (LAS) right.

    Labels count with their subtypes; punctuation counts, and is left out in a second pair of figures.
    """
    golds = [tree_doc(nlp, tree) for tree in trees]
    count: Counter[str] = Counter()
    for doc, gold in zip(nlp.pipe(example(gold).predicted for gold in golds), golds, strict=True):
        for token, label in zip(doc, gold, strict=True):
            count.update(_marks(token, label))
    plain, bare = count.pop("words"), count.pop("words without punctuation")
    return {name: round(hits / (bare if "without" in name else plain), 4) for name, hits in sorted(count.items())}


def score_names(
    nlp: "Language", parser: Parser, sentences: Iterable[Named], labels: frozenset[str]
) -> dict[str, float]:
    """Precision, recall and F1 of whole names with their label, from raw text; gold names grow to whole tokens."""
    golds = [names_doc(nlp, named) for named in sentences]
    right = found = given = 0
    for parse, gold in zip(parser.parse([gold.text for gold in golds]), golds, strict=True):
        mine = {(entity.start, entity.end, entity.label) for entity in parse.entities if entity.label in labels}
        theirs = {(span.start_char, span.end_char, span.label_) for span in gold.ents if span.label_ in labels}
        right, found, given = right + len(mine & theirs), found + len(mine), given + len(theirs)
    of = {"precision": found, "recall": given, "f1": (found + given) / 2}
    return {name: round(right / max(count, 1), 4) for name, count in of.items()}


def _texts(trees: Sequence[Tree]) -> list[str]:
    return ["".join(word + " " * space for word, space in zip(t.words, t.spaces, strict=True)).strip() for t in trees]


def score_tokens(parser: Parser, trees: Sequence[Tree]) -> dict[str, float]:
    """From raw text: F1 of words, and of words with the right tag, or with the right head and label (LAS)."""
    count: Counter[str] = Counter()
    for tree, parse in zip(trees, parser.parse(_texts(trees)), strict=True):
        ends: list[tuple[int, int]] = []
        for word, spaced in zip(tree.words, (False, *tree.spaces), strict=False):
            start = ends[-1][1] + spaced if ends else 0
            ends.append((start, start + len(word)))
        theirs = {span: i for i, span in enumerate(ends)}
        mine = [(token.start, token.end) for token in parse.tokens]
        count.update(given=len(ends), found=len(mine))
        for span, token in zip(mine, parse.tokens, strict=True):
            if (gold := theirs.get(span)) is not None:
                headed = ends[tree.heads[gold]] == mine[token.head]
                count.update(words=1, tags=token.tag == tree.tags[gold], las=headed and token.dep == tree.deps[gold])
    return {name: round(2 * count[name] / (count["given"] + count["found"]), 4) for name in ("words", "tags", "las")}


def words_a_second(parser: Parser, texts: Sequence[str]) -> float:
    """Words parsed in a second by one process, after the weights are loaded."""
    parser.parse(texts[:10])
    begun = time.perf_counter()
    words = sum(len(parse.tokens) for parse in parser.parse(texts))
    return round(words / (time.perf_counter() - begun))


def measure(data: Path, folder: Path = WEIGHTS) -> dict[str, dict[str, float]]:
    """All figures of the pipeline in `folder` on the test parts in `data`, by set."""
    nlp, parser = load_weights(folder), load_parser(folder)
    trees = [list(read_trees(data / path)) for path in TREES["test"]]
    both = trees[0] + trees[1]
    four, three = frozenset({"PER", "ORG", "LOC", "MISC"}), frozenset({"PER", "ORG", "LOC"})
    conll, uner = NAMES["test"]
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return {
        "EWT test": score_trees(nlp, trees[0]),
        "GUM test": score_trees(nlp, trees[1]),
        "EWT and GUM test": score_trees(nlp, both),
        "EWT and GUM test, from raw text": score_tokens(parser, both),
        "names, CoNLL-2003 test": score_names(nlp, parser, names_of(data, conll), four),
        "names, UNER EWT test (PER, ORG, LOC)": score_names(nlp, parser, names_of(data, uner), three),
        "names, WikiNEuRal test (silver; PER, ORG, LOC)": score_names(nlp, parser, names_of(data, _SILVER), three),
        "size and speed": {
            "megabytes": round(size / 1e6, 1),
            "words a second": words_a_second(parser, _texts(both[:_SAMPLE])),
        },
    }


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder with the treebanks and entity sets")
    print(json.dumps(measure(parser.parse_args().data), indent=2))


if __name__ == "__main__":
    main()
