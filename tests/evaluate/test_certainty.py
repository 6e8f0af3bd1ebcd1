"""How sure a sentence is of a clause, against ratings: exact figures on a few rows that are labelled here."""

import csv
from pathlib import Path

import pytest

from checker.engine import Tools
from checker.evaluate.certainty import FILE, Item, clause_in, measure, ratings, read
from checker.model import CheckerError

HEAD = ("uID", "Verb", "Embedding", "Context", "Target", "Prompt", "Mean")
ROWS = (
    ("1", "know", "negation", "A.", "He did not know that the bridge was closed.", "the bridge was closed", "3"),
    ("2", "think", "negation", "B.", "He does not think that she sold the ferry.", "she sold the ferry", "-1"),
    ("3", "say", "modal", "C.", "He may say that Ann won.", "Ann won", "0"),
    ("4", "believe", "modal", "D.", "He may believe that they left.", "they left", "0"),
)


def _file(folder: Path) -> Path:
    path = folder / "commitmentbank" / FILE
    path.parent.mkdir(parents=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows((HEAD, *ROWS))
    return folder


def test_ratings(tmp_path: Path, plain_tools: Tools) -> None:
    assert ratings(read(_file(tmp_path)), plain_tools.parser) == [3, -1, 0, 0]


def test_figures_are_exact(tmp_path: Path, plain_tools: Tools) -> None:
    found = {one.part: one for one in measure(_file(tmp_path), plain_tools.parser)}
    assert (found["all"].items, found["all"].pearson, found["all"].spearman) == (4, 1.0, 1.0)
    assert found["negation"].items == found["modal"].items == 2
    assert found["first half"].items + found["second half"].items == 4


CLAUSES = {
    "verbatim": ("He said that the bridge was closed.", "the bridge was closed", "say", "closed"),
    "a name for a pronoun": ("He said that she sold the ferry.", "Ann sold the ferry", "say", "sold"),
    "another form of the verb": ("I think I have a ferry.", "she has a ferry", "think", "have"),
    "nothing in common": ("He left.", "", "say", None),
}


@pytest.mark.parametrize(("sentence", "clause", "verb", "head"), CLAUSES.values(), ids=CLAUSES)
def test_the_clause_is_found(plain_tools: Tools, sentence: str, clause: str, verb: str, head: str | None) -> None:
    parses = plain_tools.parser.parse([sentence, clause])
    index = clause_in(parses[0], parses[1], verb)
    assert (parses[0].tokens[index].text if index >= 0 else None) == head


def test_what_is_read_of_an_item(tmp_path: Path) -> None:
    first = read(_file(tmp_path))[0]
    assert first == Item(ROWS[0][4], "the bridge was closed", "know", 3.0, "negation", first.second)


def test_a_missing_file_is_the_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match=r"cannot be read \(No such file or directory\)\. Give the folder"):
        read(tmp_path)
