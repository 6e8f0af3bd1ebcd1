"""The model card that stands beside the weights."""

from collections.abc import Mapping

_HEAD = """<!-- Written by `python -m checker.language.train`; do not edit. -->
# The language pipeline

An English spaCy pipeline: tags (Penn Treebank and universal), lemmas, Universal Dependencies with their
subtypes, and names (PER, ORG, LOC, MISC). One sentence goes in at a time; it does not split sentences.

Rebuilt by one seeded command, `python -m checker.language.train ../shared/data`, on two CPU cores.
`SHA256SUMS` is compared before anything is loaded.

## What it was trained on

| data | used for | licence |
|---|---|---|
| Universal Dependencies English EWT, train | tags, lemmas, dependencies; names, labelled by us | CC BY-SA 4.0 |
| Universal Dependencies English GUM, train: CC BY genres alone | all but MISC | CC BY |
| CoNLL-2003 English, train | names | Reuters research licence (text not redistributed; none is here) |
| Universal NER English EWT, dev | names (PER, ORG, LOC) | CC BY-SA 4.0 |
| CrossNER, all five fields | names | MIT |
| all-MiniLM-L6-v2, input embeddings of its whole words, cut to 96 dimensions | word vectors | Apache 2.0 |

GUM's genres: academic, bio, court, essay, interview, letter, news, podcast, speech, textbook, vlog, voyage;
its others are non-commercial and were left out. (The treebank as a whole is published as CC BY-NC-SA 4.0; its
licence text says that each document stands under a licence in keeping with its text, CC BY for these.)

EWT labels no names: those of its training part were read and written down by us in UNER's way, MISC besides
(`checker/language/web_names.tsv`, 8,851 names by sentence and word). On 480 sentences of UNER's dev part that were
mixed in among them the readers agree with UNER by an F1 of 0.89, which is about what there is to be reached. Of GUM
those people, bodies and places are names that are headed by a proper noun (`checker/language/mentioned.py`).

A share of the sentences is seen in small letters, in capitals, in title case, without punctuation, behind
a dateline, or with another dash (`checker/language/augment.py`). Quotation marks and dashes are mapped one
character to one before parsing (`checker/language/characters.py`).

## Figures

Tags, lemmas and dependencies on the treebank's own words unless it says "from raw text"; relations with
their subtypes. Names from raw text, whole and with their label. None of these parts was trained on; the
dev parts of EWT, GUM and CoNLL-2003 chose the best state in training. Earlier recognisers, and one with newswire
twice and without UNER's dev part (0.692), were measured on UNER's test part too, so that figure is a little kind;
WikiNEuRal's played no part in training.

| part | figures |
|---|---|
"""

_TAIL = """
## What it is weak at

Sentences from the web of before 2012 and newswire of 1996 are most of what it saw: newer names and slang
are guessed from their form; of the web's names those of firms are the hardest. A headline without verbs is often
parsed as a flat list. MISC is the least certain label.
"""


def card(figures: Mapping[str, Mapping[str, float]]) -> str:
    """The card in Markdown, with the figures that `measure` returns."""
    rows = (f"| {part} | {', '.join(f'{k} {v:g}' for k, v in scores.items())} |" for part, scores in figures.items())
    return _HEAD + "\n".join(rows) + "\n" + _TAIL
