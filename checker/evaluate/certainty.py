"""How sure a sentence is of a clause within it, against readers' ratings: the CommitmentBank."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256
from pathlib import Path

import pandas as pd

from checker.language.parse import Parse
from checker.language.pipeline import Parser
from checker.mentions.modality import Modality, standing
from checker.model import CheckerError

FILE = "CommitmentBank-items.csv"


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence, the clause within it by itself, and the readers' mean rating from -3, the author is certain that
    the clause is false, to 3, certain that it is true. `verb` takes the clause, and `operator` stands over it:
    negation, modal, question or conditional.
    """

    sentence: str
    clause: str
    verb: str
    rating: float
    operator: str
    second: bool  # whether its text belongs to the half that no word list was read off


@dataclass(frozen=True, slots=True)
class Correlation:
    """How the ratings of a part of the items go along with ours, -1 to 1."""

    part: str
    items: int
    pearson: float
    spearman: float


def _half(context: str) -> bool:
    return sha256(context.encode()).digest()[0] % 2 == 1


def read(data: Path) -> list[Item]:
    """All items. Raises `CheckerError` where the file cannot be read."""
    path = data / "commitmentbank" / FILE
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except OSError as error:
        raise CheckerError(f"{path}: cannot be read ({error.strerror}). Give the folder of the data sets.") from error
    return [
        Item(row["Target"], row["Prompt"], row["Verb"], float(row["Mean"]), row["Embedding"], _half(row["Context"]))
        for row in rows
    ]


def _lemmas(parse: Parse) -> list[str]:
    return [token.lemma.casefold() for token in parse.tokens]


def clause_in(parse: Parse, clause: Parse, verb: str) -> int:
    """The token that heads a clause in a sentence, below the verb that takes it; -1 where they share no word.

    The clause by itself may have names where the sentence has pronouns.
    """
    blocks = SequenceMatcher(None, _lemmas(parse), _lemmas(clause), autojunk=False).get_matching_blocks()
    shared = {block.a + step for block in blocks for step in range(block.size)}
    below = {index: set(parse.subtree(index)) for index in shared}
    index = top = max(shared, key=lambda i: (len(below[i] & shared), -len(below[i]), i), default=-1)
    while index >= 0 and parse.tokens[index].head != index:
        if parse.tokens[parse.tokens[index].head].lemma.casefold() == verb:
            return index
        index = parse.tokens[index].head
    return top


def value_of(how: Modality) -> int:
    """Our rating: the certainty, below zero where it is denied."""
    return -how.certainty if how.negated else how.certainty


def ratings(items: Sequence[Item], parser: Parser) -> list[int]:
    """Our rating of each item's clause."""
    parses = zip(
        parser.parse([item.sentence for item in items]), parser.parse([item.clause for item in items]), strict=True
    )
    found = ((whole, clause_in(whole, clause, item.verb)) for item, (whole, clause) in zip(items, parses, strict=True))
    return [value_of(standing(parse, place)) for parse, place in found]


def _correlation(part: str, rows: pd.DataFrame) -> Correlation:
    ranks = rows.rank()
    found = (frame["ours"].corr(frame["rating"]) for frame in (rows, ranks))
    return Correlation(part, len(rows), *(round(float(value), 4) for value in found))


def measure(data: Path, parser: Parser) -> tuple[Correlation, ...]:
    """The figures of all items, of each half of the texts, and by what stands over the clause."""
    items = read(data)
    rows = pd.DataFrame({"ours": ratings(items, parser), "rating": [item.rating for item in items]})
    parts = {
        "all": [True] * len(items),
        "first half": [not i.second for i in items],
        "second half": [i.second for i in items],
    }
    parts |= {name: [i.operator == name for i in items] for name in sorted({i.operator for i in items})}
    return tuple(_correlation(name, rows[chosen]) for name, chosen in parts.items())
