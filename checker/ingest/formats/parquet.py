"""Parquet, with the contract's names as columns."""

from collections.abc import Iterator
from pathlib import Path

from checker.ingest.fields import NAMES
from checker.ingest.rows import Row, read_rows
from checker.model import Article, CheckerError, Unreadable

SUFFIXES = (".parquet", ".pq")
_MAX_UNPACKED = 1_000_000_000  # bytes: ten times the largest file, and still in memory; more is a packed bomb


def _rows(path: Path) -> Iterator[Row]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            groups = range(file.metadata.num_row_groups)
            if sum(file.metadata.row_group(group).total_byte_size for group in groups) > _MAX_UNPACKED:
                raise CheckerError("It unpacks to more than 1 GB: split it into smaller files.")
            names = [name for name in file.schema_arrow.names if name.strip().casefold() in NAMES]
            if "text" not in {name.strip().casefold() for name in names}:
                columns = ", ".join(file.schema_arrow.names[:8])
                raise CheckerError(
                    f"It has no column `text` (it has {columns}): name the column with the articles `text`."
                )
            rows = file.read(columns=names).to_pylist()
    except (pa.ArrowException, OSError, ValueError) as error:
        raise CheckerError("It is not a whole Parquet file: write it anew.") from error
    yield from ((f"Row {number}", row) for number, row in enumerate(rows, 1))


def read(path: Path) -> Iterator[Article | Unreadable]:
    """An article a row."""
    return read_rows(path, _rows(path))
