"""How far a run is, on standard error: on a terminal a bar with rate and time left, in a log a line a stage."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from tqdm import tqdm

SHORT = 1.0  # seconds of a stage before a bar is drawn
LONG = 10.0  # seconds from which a stage is worth a line in a log,
MANY = 50  # if it has as many articles: a few of them on a busy machine are not


@dataclass
class Progress:
    """The stage that a run is in. Nothing is said of a stage that is soon over."""

    name: str = ""
    total: int = 0
    began: float = 0.0
    _bars: "list[tqdm[Any]]" = field(default_factory=list)

    def begin(self, name: str, articles: int) -> None:
        """The stage before is over, the next one has so many articles before it."""
        from tqdm import tqdm

        self.end()
        self.name, self.total, self.began = name, articles, monotonic()
        # Drawn on a terminal alone; the rate is that of late, since what is known from earlier runs comes first.
        bar: tqdm[Any] = tqdm(total=articles, desc=name, unit="article", delay=SHORT, disable=None, leave=False)
        self._bars.append(bar)

    def done(self, articles: int) -> None:
        """So many more articles are through this stage."""
        for bar in self._bars:
            bar.update(articles)

    def refresh(self) -> None:
        """Draw the bar as it stands now."""
        for bar in self._bars:
            bar.refresh()

    def end(self) -> None:
        """The stage is over."""
        while self._bars:
            self._bars.pop().close()
            took = monotonic() - self.began
            if took >= LONG and self.total >= MANY and not sys.stderr.isatty():
                rate = f"{self.total / took:.1f} a second"
                click.echo(f"checker: {self.name}: {self.total:,} articles in {took:.0f} s, {rate}", err=True)


@contextmanager
def told() -> Iterator[Progress]:
    """Progress that is told, and a word where Ctrl-C ends it."""
    progress = Progress()
    try:
        yield progress
    except KeyboardInterrupt:
        click.echo("\nchecker: stopped. What is done is kept: run again, and it goes on from there.", err=True)
        raise
    finally:
        progress.end()
