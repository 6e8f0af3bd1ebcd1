"""Which words report by which frame, counted on labelled news: how `statements/frames.tsv` is made.

Run `python -m checker.evaluate.frames ../shared/data/polnear/train > checker/statements/frames.tsv`.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from checker.evaluate.polnear import Gold, parsed, read, words_in
from checker.language.pipeline import load_parser
from checker.statements.cues import cue_lemma
from checker.statements.grammar import governed
from checker.statements.page import Page

Use = tuple[str, str, str]  # part of speech, lemma, frame

# A word reports by a frame where so large a share of its uses is labelled, seen so often at least. Tried on
# the dev part: shares from 0.22 to 0.35 give the same F1 of cues to 0.01; lower ones trade precision away.
_SHARE = 0.3
_OFTEN = 3
_SEEN = 100  # uses of a whole frame; a rarer one is mostly a slip of the parser
_MOST = 0.5  # the share of a whole frame from which an unknown word is taken to report
_PRIOR = 2  # uses at the frame's own share that every word is credited with, so that three of three is no 1.0
_OVERLAP = 0.5  # the share of the governed words that must lie in the labelled content
_HEAD = "# Made by `python -m checker.evaluate.frames`; do not edit.\n# part of speech\tframe\twhich\tlemmas\n"


def _uses(page: Page) -> Iterator[tuple[Use, int, frozenset[int]]]:
    """Each use of a word with something governed: where the word begins, and where the governed words do."""
    for (start, _), parse in zip(page.spans, page.parses, strict=True):
        for index, token in enumerate(parse.tokens):
            lemma = cue_lemma(token.text, token.lemma, token.pos)
            if page.quotation_at(start + token.start) or lemma == "accord" or not lemma.isalpha():
                continue
            for one in governed(parse, index):
                words = (parse.tokens[i] for i in one.content)
                begins = frozenset(start + word.start for word in words if word.pos != "PUNCT")
                if begins:
                    yield (token.pos, lemma, one.frame), start + token.start, begins


def _is_labelled(text: str, place: int, content: frozenset[int], gold: Sequence[Gold]) -> bool:
    """Whether a label has its cue at a place and most of the governed words in its content."""
    labels = (one for one in gold if any(first <= place < last for first, last in one.cue))
    return any(len(content & words_in(text, one.content)) > _OVERLAP * len(content) for one in labels)


def _shares(uses: Counter[Use], right: Counter[Use]) -> dict[tuple[str, str], float]:
    """How often a frame of a part of speech reports, over all words; without frames that are seldom seen."""
    every: Counter[tuple[str, str]] = Counter()
    labelled: Counter[tuple[str, str]] = Counter()
    for (pos, lemma, frame), count in uses.items():
        every[pos, frame] += count
        labelled[pos, frame] += right[pos, lemma, frame]
    return {key: labelled[key] / count for key, count in every.items() if count >= _SEEN}


def _rows(uses: Counter[Use], right: Counter[Use]) -> Iterator[tuple[str, str, str, str]]:
    """Frames with the words that report by them; or, where most words do, with those that do not."""
    for (pos, frame), usual in sorted(_shares(uses, right).items()):
        lemmas = sorted(lemma for p, lemma, f in uses if (p, f) == (pos, frame))
        share = {x: (right[pos, x, frame] + _PRIOR * usual) / (uses[pos, x, frame] + _PRIOR) for x in lemmas}
        if usual >= _MOST:
            unlabelled = {x: uses[pos, x, frame] - right[pos, x, frame] for x in lemmas}
            yield pos, frame, "all but", " ".join(x for x in lemmas if share[x] < _SHARE and unlabelled[x] >= _OFTEN)
        else:
            often = [x for x in lemmas if share[x] >= _SHARE and right[pos, x, frame] >= _OFTEN]
            if often:
                yield pos, frame, "only", " ".join(often)


def learn(articles: Iterable[tuple[Page, Sequence[Gold]]]) -> str:
    """The table of reporting words as text, from articles with their labels; only its head without articles."""
    uses: Counter[Use] = Counter()
    right: Counter[Use] = Counter()
    for page, gold in articles:
        for use, place, content in _uses(page):
            uses[use] += 1
            right[use] += _is_labelled(page.text, place, content, gold)
    return _HEAD + "".join("\t".join(row) + "\n" for row in _rows(uses, right))


if __name__ == "__main__":
    parser = load_parser()
    sys.stdout.write(learn((parsed(text, parser), gold) for text, gold in read(Path(sys.argv[1]))))
