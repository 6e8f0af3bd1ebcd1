"""Tables of sentences and what is found in them, and parses made by hand."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from checker.language.parse import Parse, Token
from checker.model import Mention


def cases(pattern: str) -> list[Any]:
    """One pytest parameter for each row of the tables that match `pattern`: its text, and what is found in it."""
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(Path(__file__).parent.glob(pattern))]
    rows = [(name, row) for table in tables for name, row in table.items()]
    assert len(rows) == len({name for name, _ in rows}), "two rows have one name"
    return [pytest.param(row["text"], row["finds"], id=name) for name, row in rows]


def unparsed(text: str) -> Parse:
    """A text of which nothing but its words is known."""
    return Parse(text, (), ())


def tagged(marked: str) -> Parse:
    """A parse from "word/TAG" or "word/TAG/dep/head" for each token; one with a "~" has no blank before it."""
    tokens: list[Token] = []
    text = ""
    for index, piece in enumerate(marked.split()):
        word, tag, *rest = piece.removeprefix("~").split("/")
        dep, head = rest or ("dep", str(index))
        text += "" if piece.startswith("~") or not text else " "
        lemma = word.lower().removesuffix("s") if tag in {"NNS", "VBZ"} else word.lower()
        tokens.append(Token(len(text), len(text) + len(word), word, lemma, "X", tag, dep, int(head)))
        text += word
    return Parse(text, tuple(tokens), ())


def shown_quantity(mention: Mention) -> str:
    """ "at least 12 = 12–∞ at least · count · step 1 · goat" as the tables write it."""
    quantity = mention.quantity
    assert quantity is not None
    parts = [f"{mention.text} = {mention.value}", quantity.form]
    parts += [f"step {quantity.step:g}"] if quantity.step != 1 else []
    return " · ".join([*parts, mention.slot.head] if mention.slot.head else parts)


def shown_date(mention: Mention) -> str:
    """ "Tuesday = 2024-03-05 · day · weekday 1 · relative" as the tables write it."""
    when = mention.when
    assert when is not None
    parts = [f"{mention.text} = {mention.value}", when.grain]
    parts += [f"weekday {when.weekday}"] if when.weekday is not None else []
    return " · ".join([*parts, "relative"] if when.relative else parts)
