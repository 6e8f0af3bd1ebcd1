"""More articles than there are: copies in which names, figures and days are others, by a seeded draw.

Within a copy one name becomes one other name wherever it stands, so that its stories are as those of the
originals; to the encoder and the parser every sentence with a name or a figure is a new one.
"""

import datetime as dt
import functools
import random
import re
from collections.abc import Iterator, Sequence

Row = dict[str, str]
SEED = 8
APART = 1_000  # days between two copies, so that no story of one reaches into the next
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}")  # capitals inside a sentence, which the next ones there may bear
_WORD = re.compile(r"\b[A-Z][a-z]{2,}\b")
_FIGURE = re.compile(r"\d")


def _names(rows: Sequence[Row]) -> tuple[str, ...]:
    """The words that are written with a capital inside sentences, in order."""
    return tuple(sorted({name for row in rows for name in _NAME.findall(row["text"])}))


def _altered(row: Row, copy: int, names: Sequence[str]) -> Row:
    known = frozenset(names)

    @functools.cache
    def other(name: str) -> str:
        return random.Random(f"{SEED} {copy} {name}").choice(names) if name in known else name

    def digit(found: re.Match[str]) -> str:
        return str((int(found[0]) + copy) % 10)

    def text(words: str) -> str:
        return _FIGURE.sub(digit, _WORD.sub(lambda found: other(found[0]), words))

    day = dt.date.fromisoformat(row["published"][:10]) + dt.timedelta(days=APART * copy)
    new = {"id": f"{row['id']}-{copy}", "published": day.isoformat()}
    return row | new | {part: text(row[part]) for part in ("headline", "text")}


def enlarged(rows: Sequence[Row], size: int) -> Iterator[Row]:
    """`size` articles: the rows, then as many altered copies of them as are needed. Every row has a date."""
    names = _names(rows)
    for number in range(size):
        copy, place = divmod(number, len(rows))
        yield _altered(rows[place], copy, names) if copy else rows[place]
