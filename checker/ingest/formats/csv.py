"""CSV and TSV, with the contract's names as the header."""

import io
import re
import warnings
from collections.abc import Iterator
from pathlib import Path

from checker.ingest.encoding import decode
from checker.ingest.rows import Row, read_rows
from checker.model import Article, CheckerError, Unreadable

SUFFIXES = (".csv", ".tsv")
_SKIPPED = re.compile(r"line (\d+): expected (\d+) fields, saw (\d+)")


def _rows(text: str, separator: str) -> Iterator[Row]:
    """Every cell as the text that it is: "007" and "NA" are no numbers and no gaps. The header is read as a row
    like the others: for pandas, a longer row below a header is one with an index, or is cut short without a word.
    """
    import pandas as pd

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            frame = pd.read_csv(
                io.StringIO(text), sep=separator, dtype=str, na_filter=False, header=None, on_bad_lines="warn"
            )
        except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
            raise CheckerError(f"It is not a whole table ({_reason(error)}): check its quotation marks.") from error
    columns, *rows = frame.itertuples(index=False, name=None)
    for number, row in enumerate(rows, 1):
        yield f"Row {number}", dict(zip(columns, row, strict=True))
    for line, wanted, seen in _SKIPPED.findall(" ".join(str(item.message) for item in caught)):
        yield (
            f"Line {line}",
            f"It has {seen} cells and the header {wanted}: put a cell with a comma in quotation marks.",
        )


def _reason(error: Exception) -> str:
    return str(error).removeprefix("Error tokenizing data. C error: ").strip().rstrip(".")


def read(path: Path) -> Iterator[Article | Unreadable]:
    """An article a row."""
    separator = "\t" if path.suffix.lower() == ".tsv" else ","
    return read_rows(path, _rows(decode(path.read_bytes()), separator))
