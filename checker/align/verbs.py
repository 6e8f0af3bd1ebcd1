"""Which verbs can tell of one act, which tell of its opposite, and which are repeated through a story."""

import functools
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).parent / "verbs.toml"


@dataclass(frozen=True, slots=True)
class _Verbs:
    acts: Mapping[str, frozenset[str]]
    repeated: frozenset[str]
    opposed: frozenset[frozenset[str]]


@functools.cache
def _verbs() -> _Verbs:
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    groups: dict[str, set[str]] = {}
    for group in table["related"]:
        for verb in group:
            groups.setdefault(verb, set()).add(group[0])
    acts = {verb: frozenset(heads) for verb, heads in groups.items()}
    return _Verbs(acts, frozenset(table["repeated"]), frozenset(map(frozenset, table["opposed"])))


def acts_of(predicate: str) -> frozenset[str]:
    """The acts that a verb can tell of, each by the first verb of its group; one in no group stands for itself."""
    return _verbs().acts.get(predicate, frozenset({predicate}))


def is_repeated(predicate: str) -> bool:
    """Whether an act is done again and again in one story, so that its verb says nothing of the occasion: "met"."""
    return predicate in _verbs().repeated


@functools.lru_cache(maxsize=65_536)
def are_opposed(left: str, right: str) -> bool:
    """Whether two verbs tell of acts that exclude each other: "approved", "rejected"."""
    sides = {left, *acts_of(left)}, {right, *acts_of(right)}
    return any(frozenset((a, b)) in _verbs().opposed for a in sides[0] for b in sides[1])
