"""Rebuilds the shipped table of word weights: `python -m checker.align.build_idf ../shared/data`.

Counts in how many articles of `allsides` and `polnear` (training part) a word stands. Only the
counts are kept, and only of words in three articles or more: no text can be read back from them.
"""

import gzip
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from checker.align.words import TABLE, words

LEAST = 3  # articles that a word must stand in; the others share the weight of the rarest


def _texts(data: Path) -> Iterator[str]:
    with (data / "allsides" / "articles.jsonl").open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)["text"]
    for path in sorted((data / "polnear" / "train" / "text").glob("*.txt")):
        yield path.read_text(encoding="utf-8")


def build(data: Path) -> int:
    """Write the table from the articles in folder `data`; gives how many words it holds."""
    counts: Counter[str] = Counter()
    total = 0
    for text in _texts(data):
        total += 1
        counts.update(set(words(text)))
    kept = sorted(word for word, count in counts.items() if count >= LEAST)
    lines = "".join(f"{word}\t{math.log(total / counts[word]):.3f}\n" for word in kept)
    # No name and no time in the header: the same data give the same bytes.
    TABLE.write_bytes(gzip.compress(lines.encode(), mtime=0))
    return len(kept)


if __name__ == "__main__":
    print(build(Path(sys.argv[1])), "words")  # noqa: T201
