"""Labelled sentences from CoNLL-U treebanks and BIO files, to train the pipeline on and to measure it with."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.language.characters import plain

# Documents of GUM under CC BY; the other genres are non-commercial and must not be trained on.
OPEN_GENRES = frozenset(
    {"academic", "bio", "court", "essay", "interview", "letter"}
    | {"news", "podcast", "speech", "textbook", "vlog", "voyage"}
)
UNSURE = "?"
# The finer types of the sets, as the four of CoNLL-2003. A type that is missing here is no name for
# certain ("algorithm", "musicgenre"), and is left out of training as unsure.
_TYPES = {
    "PER": "per person politician scientist researcher writer musicalartist",
    "ORG": "org organisation politicalparty university band",
    "LOC": "loc location country astronomicalobject",
    "MISC": "misc event election award book song album poem magazine academicjournal conference product programlang",
}
_LABELS = {fine: label for label, names in _TYPES.items() for fine in names.split()}
# GUM's brackets: "(3-person-new-cf1-1-sgl" opens mention 3, with ")" behind it if it is one word; "3)" closes it.
_BRACKET = re.compile(r"\((?P<opened>\d+)[^-()]*-(?P<kind>[a-z]+)[^()]*(?P<whole>\))?|(?P<closed>\d+)[^-()]*\)")


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed sentence. `spaces[i]` says whether a space follows word i; the root's head is itself."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    lemmas: tuple[str, ...]
    pos: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    deps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A sentence with its names: (first, last, label) word indices, inclusive; label "?" is unsure."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    names: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of an entity in GUM, named or not: word indices, inclusive, and its kind ("person", "place")."""

    first: int
    last: int
    kind: str


def _blocks(path: Path) -> Iterator[list[str]]:
    """The lines of each sentence: what stands between blank lines."""
    block: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _space_follows(rows: Sequence[Sequence[str]]) -> list[bool]:
    """Whether a space follows each word; the words of one surface token ("do" + "n't") touch."""
    spaces: list[bool] = []
    until, after = 0, True
    for row in rows:
        if "-" in row[0]:
            until, after = int(row[0].split("-")[1]), "SpaceAfter=No" not in row[9]
        elif int(row[0]) <= until:
            spaces.append(int(row[0]) == until and after)
        else:
            spaces.append("SpaceAfter=No" not in row[9])
    return spaces


def _tree(block: Sequence[str]) -> Tree:
    """A sentence of CoNLL-U; empty nodes ("8.1") are left out."""
    rows = [line.split("\t") for line in block if not line.startswith("#")]
    rows = [row for row in rows if "." not in row[0]]
    spaces = _space_follows(rows)
    rows = [row for row in rows if "-" not in row[0]]
    heads = [int(row[6]) - 1 if row[6] != "0" else number for number, row in enumerate(rows)]
    words = tuple(plain(row[1]).replace(" ", "") for row in rows)
    lemmas = tuple(plain(row[2]) if row[2] != "_" else word for row, word in zip(rows, words, strict=True))
    columns = ([row[column] for row in rows] for column in (3, 4, 7))
    pos, tags, deps = (tuple(column) for column in columns)
    return Tree(words, tuple(spaces), lemmas, pos, tags, tuple(heads), deps)


def _id(block: Sequence[str]) -> str:
    """The sentence's id, "" where there is none."""
    return next((line.split("=", 1)[1].strip() for line in block if line.startswith("# sent_id")), "")


def _genre(block: Sequence[str]) -> str:
    """GUM's genre from the sentence's id (`GUM_news_flood-3` → news), "" where there is none."""
    name = _id(block)
    return name.split("_")[1] if name.startswith("GUM_") else ""


def _mentions(columns: Sequence[str]) -> tuple[Mention, ...]:
    """The mentions whose brackets stand in the words' last columns, the outer before the inner."""
    found: list[Mention] = []
    opened: dict[str, list[tuple[int, str]]] = {}
    for index, column in enumerate(columns):
        entity = next((field for field in column.split("|") if field.startswith("Entity=")), "")
        for bracket in _BRACKET.finditer(entity):
            if bracket["opened"] and bracket["whole"]:
                found.append(Mention(index, index, bracket["kind"]))
            elif bracket["opened"]:
                opened.setdefault(bracket["opened"], []).append((index, bracket["kind"]))
            elif opened.get(bracket["closed"]):
                first, kind = opened[bracket["closed"]].pop()
                found.append(Mention(first, index, kind))
    return tuple(sorted(found, key=lambda mention: (mention.first, -mention.last)))


def _spans(tags: Sequence[str]) -> tuple[tuple[int, int, str], ...]:
    """The names that BIO tags mark; an I- that follows no name of its type opens one."""
    spans: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        mark, _, fine = tag.partition("-")
        label = _LABELS.get(fine.lower(), UNSURE)
        if mark == "I" and spans and spans[-1][1] == index - 1 and spans[-1][2] == label:
            spans[-1] = (spans[-1][0], index, label)
        elif mark in {"B", "I"}:
            spans.append((index, index, label))
    return tuple(spans)


def spacing(words: Sequence[str]) -> tuple[bool, ...]:
    """Whether a space follows each word of a text of which only the words are left."""
    spaces = [True] * len(words)
    quoted = False
    for index, word in enumerate(words):
        closes = word in {",", ".", ";", ":", "?", "!", "%", ")", "]", "''"}
        clitic = word.lower() in {"'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "'"}
        if index and (closes or clitic or (word == '"' and quoted)):
            spaces[index - 1] = False
        if word in {"(", "[", "$", "``"} or (word == '"' and not quoted):
            spaces[index] = False
        quoted ^= word == '"'
    return tuple(spaces)


def read_trees(path: Path, genres: frozenset[str] | None = None) -> Iterator[Tree]:
    """The sentences of a CoNLL-U file, in order; of GUM, only those of `genres` where it is given."""
    for block in _blocks(path):
        if genres is None or _genre(block) in genres:
            yield _tree(block)


def read_mentions(path: Path, genres: frozenset[str]) -> Iterator[tuple[Tree, tuple[Mention, ...]]]:
    """The sentences of GUM's `genres`, in order, each with its mentions of entities, which may nest."""
    for block in _blocks(path):
        if _genre(block) in genres:
            rows = [line.split("\t") for line in block if not line.startswith("#")]
            yield _tree(block), _mentions([row[9] for row in rows if row[0].isdigit()])


def read_names(path: Path, column: int = 0) -> Iterator[Named]:
    """The sentences of a BIO file whose words stand in `column` and whose tags stand in the next."""
    for block in _blocks(path):
        rows = [line.split("\t") if "\t" in line else line.split() for line in block if not line.startswith("# ")]
        words = tuple(plain(row[column]).replace(" ", "") for row in rows)
        yield Named(words, spacing(words), _spans([row[column + 1] for row in rows]))


def read_labelled(path: Path, labels: Path) -> Iterator[Named]:
    """The sentences of a CoNLL-U file, each with its names by `labels`: a line holds its id, first, last and label."""
    names: dict[str, list[tuple[int, int, str]]] = {}
    for line in labels.read_text(encoding="utf-8").splitlines():
        sentence, first, last, label = line.split("\t")
        names.setdefault(sentence, []).append((int(first), int(last), label))
    for block in _blocks(path):
        tree = _tree(block)
        yield Named(tree.words, tree.spaces, tuple(names.get(_id(block), ())))
