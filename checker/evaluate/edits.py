"""Sentences with one fact changed, from published sets: read, sorted by what was changed, and drawn."""

import csv
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from checker.model import CheckerError

MOST = 50  # sentences of one kind of one set: the share of a kind is then known to some seven points
SEED = "edits"
PARAPHRASE, ITSELF = "paraphrase", "itself"  # the kinds in which nothing is changed

_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*|%")
_MONTHS = "january february march april may june july august september october november december"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
_DATES = frozenset(f"{_MONTHS} {_DAYS} yesterday today tomorrow week month year decade century".split())
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
    "million millions billion billions trillion dozen dozens half first second third fourth fifth twice".split()
)
_NEGATIONS = frozenset("not no never neither nor none without cannot".split())


@dataclass(frozen=True, slots=True)
class Edit:
    """A true sentence and another one: changed in a fact of some kind, or meant to say the same."""

    source: str
    kind: str
    true: str
    other: str


def changed_words(true: str, other: str) -> tuple[list[str], list[str]]:
    """The words that stand in one of two sentences only, left and right."""
    left, right = _WORD.findall(true), _WORD.findall(other)
    steps = SequenceMatcher(a=left, b=right, autojunk=False).get_opcodes()
    apart = [step for step in steps if step[0] != "equal"]
    return [w for _, a, b, _, _ in apart for w in left[a:b]], [w for _, _, _, c, d in apart for w in right[c:d]]


def kind_of(true: str, other: str) -> str:
    """What was changed: "negation", "date", "number", "name" or "words", by the words that differ."""
    sides = changed_words(true, other)
    words = [word for side in sides for word in side]
    folded = {word.casefold() for word in words}
    if any(word in _NEGATIONS or word.endswith(("n't", "n’t")) for word in folded):
        return "negation"
    if folded & _DATES or any(_YEAR.match(word) for word in folded):
        return "date"
    if folded & _NUMBERS or any(char.isdigit() for word in words for char in word):
        return "number"
    if all(any(word[0].isupper() for word in side) for side in sides):
        return "name"
    return "words"


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CheckerError(f"{path}: cannot be read ({error.strerror}). Give the folder of the data sets.") from error


_SWAPS = {"dateswp": "date", "entswp": "name", "negation": "negation", "numswp": "number", "pronoun": "pronoun"}


def fib_xsum(data: Path) -> Iterator[Edit]:
    """Sentences of which programs swapped a part; their kinds are in the files' names."""
    for name, kind in _SWAPS.items():
        for line in _read(data / "fib_xsum" / f"xsum__factcc__binary_choice-using_{name}.jsonl").splitlines():
            row = json.loads(line)
            others = [choice for choice in row["list_choices"] if choice != row["correct_choice"]]
            yield from (Edit("fib_xsum", kind, row["correct_choice"], other) for other in others)


def factor_news(data: Path) -> Iterator[Edit]:
    """Sentences that continue an article, each with up to three rewritten to be false."""
    for row in csv.DictReader(_read(data / "factor_news" / "news_factor.csv").splitlines(keepends=True)):
        for column in ("contradiction_0", "contradiction_1", "contradiction_2"):
            if row[column] and row[column] != row["completion"]:
                yield Edit("factor_news", kind_of(row["completion"], row[column]), row["completion"], row[column])


def _edited(row: Mapping[str, Any]) -> str:
    """The kind of an edited summary; "" where several things were changed, or where it is not said what."""
    types = row["edit_types"]
    if row["label"] == 1:
        return PARAPHRASE if row["summary"] != row["original_summary"] else ""
    if len(types) != 1:
        return ""
    known = {
        "negation_insertion_removal": "negation",
        "antonym_swap": "antonym",
        "hallucinated_fact_insertion": "added",
    }
    return known.get(types[0]) or kind_of(row["original_summary"], row["summary"])


def summedits(data: Path) -> Iterator[Edit]:
    """Summaries of news with one thing changed, and paraphrases of them."""
    for row in json.loads(_read(data / "summedits" / "summedits_news.json")):
        if kind := _edited(row):
            yield Edit("summedits", kind, row["original_summary"], row["summary"])


def drawn(edits: Iterable[Edit], most: int = MOST) -> tuple[Edit, ...]:
    """At most so many of each kind and set by a fixed seed, and each of their true sentences beside itself."""
    groups: dict[tuple[str, str], list[Edit]] = defaultdict(list)
    for edit in edits:
        groups[edit.source, edit.kind].append(edit)
    chosen: list[Edit] = []
    for key, group in sorted(groups.items()):
        chosen += random.Random(f"{SEED} {key}").sample(group, min(most, len(group)))
    same = dict.fromkeys(Edit(edit.source, ITSELF, edit.true, edit.true) for edit in chosen)
    return (*chosen, *same)


def every_edit(data: Path) -> Sequence[Edit]:
    """What is drawn of all three sets. Raises `CheckerError` where one of them is missing."""
    return drawn([*fib_xsum(data), *factor_news(data), *summedits(data)])
