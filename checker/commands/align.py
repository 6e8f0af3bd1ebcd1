"""`checker align`: the aligned pairs as a table, for those who only want the pairs."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.console import run, settings, spoken
from checker.model import CheckerError

if TYPE_CHECKING:
    import pandas as pd

MISTAKE = 2
SUFFIXES = (".csv", ".tsv", ".jsonl", ".parquet")


def _checked(output: Path) -> None:
    """Known before any work is done, so that a wrong ending costs nothing."""
    if output.suffix.lower() not in SUFFIXES:
        raise CheckerError(f"{output}: the ending says the format. Use {', '.join(SUFFIXES)}.")
    if not output.absolute().parent.is_dir():
        raise CheckerError(f"{output}: there is no folder {output.absolute().parent}. Make it and run again.")


def _write(frame: "pd.DataFrame", output: Path) -> None:
    """A table of text has no cell that a spreadsheet takes for a formula; the others hold the text unchanged."""
    from checker.report import escape

    suffix = output.suffix.lower()
    if suffix == ".parquet":
        frame.to_parquet(output, index=False)
    elif suffix == ".jsonl":
        frame.to_json(output, orient="records", lines=True, force_ascii=False)
    else:
        safe = frame.map(lambda cell: escape.csv(cell) if isinstance(cell, str) else cell)
        safe.to_csv(output, sep="\t" if suffix == ".tsv" else ",", index=False, lineterminator="\n")


@click.command("align")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False),
              help="The file to write: .csv, .tsv, .jsonl or .parquet.")  # fmt: skip
@click.option("--top", type=click.IntRange(min=1), metavar="N", default=None,
              help="Keep the N surest pairs of sentences, and of quotations, of each two articles.")  # fmt: skip
@click.option("--least", type=click.FloatRange(0, 1), default=0.0, show_default=True, metavar="SCORE",
              help="Leave out pairs below this score.")  # fmt: skip
@click.option("--model", default="", metavar="PATH", help="A sentence-transformers model other than the packaged one.")
@click.option("--config", "given", type=click.Path(path_type=Path),
              help="Settings file (default: the nearest checker.toml or pyproject.toml).")  # fmt: skip
def command(
    paths: tuple[Path, ...], output: Path, top: int | None, least: float, model: str, given: Path | None
) -> int:
    """Pair the sentences and quotations of different outlets' articles in PATHS that may report the same thing.

    One row a pair: both sides' article, outlet, place and text, and the parts of the score. Similar is not
    agreeing: `checker check` says where the pairs differ.

    \b
    checker align articles/ -o pairs.csv
    checker align articles/ -o pairs.parquet --top 20
    checker align monday.jsonl -o pairs.jsonl --least 0.5
    """
    import pandas as pd

    from checker.report import escape
    from checker.report.pairs import COLUMNS, pair_rows

    _checked(output)
    with spoken():
        report = run(paths, settings(given, model=model))
    rows = pair_rows(report.stories, top or 0, least)
    try:
        _write(pd.DataFrame.from_records(rows, columns=list(COLUMNS)), output)
    except OSError as error:
        raise CheckerError(f"{output}: cannot be written ({error.strerror}). Choose another file.") from error
    for bad in report.coverage.unreadable:
        click.echo(escape.terminal(f"not read: {bad.path}: {bad.reason}"), err=True)
    click.echo(f"{len(rows)} pairs of {report.coverage.articles} articles are in {output}.")
    return MISTAKE if report.coverage.unreadable else 0
