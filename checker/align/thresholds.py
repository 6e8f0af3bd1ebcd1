"""The chosen numbers that decide what is taken for one thing, each with its meaning, from `thresholds.toml`."""

import functools
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).parent / "thresholds.toml"


@dataclass(frozen=True, slots=True)
class Threshold:
    """One chosen number. `grid` are the values that a sweep tries, none where a reason stands against it; `rules` are
    those whose findings hang on it; `made` says how it was set.
    """

    name: str
    value: float
    grid: tuple[float, ...]
    rules: tuple[str, ...]
    means: str
    made: str


def read(path: Path) -> dict[str, Threshold]:
    """The thresholds of a file by their names, "figures.likeness", in its order."""
    groups = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        f"{group}.{name}": Threshold(
            f"{group}.{name}", row["value"], tuple(row["grid"]), tuple(row["rules"]), row["means"], row["made"]
        )
        for group, rows in groups.items()
        for name, row in rows.items()
    }


@functools.cache
def thresholds() -> Mapping[str, Threshold]:
    """The shipped thresholds by their names."""
    return read(TABLE)


_TRIED: ContextVar[Mapping[str, float]] = ContextVar("_TRIED", default={})  # noqa: B039 nothing changes it


def threshold(name: str) -> float:
    """The value of a threshold. Raises `KeyError` for a name that the file does not have."""
    tried = _TRIED.get()
    return tried[name] if name in tried else thresholds()[name].value


@contextmanager
def trying(values: Mapping[str, float]) -> Iterator[None]:
    """Other values for some thresholds, for as long as the block lasts: what a sweep needs, and nothing else."""
    token = _TRIED.set({**_TRIED.get(), **values})
    try:
        yield
    finally:
        _TRIED.reset(token)
