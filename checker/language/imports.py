"""Imports that a library makes only because it can, left out: of them this project needs nothing."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from threading import get_ident
from types import ModuleType


@dataclass(frozen=True, slots=True)
class _Absent:
    """A finder by which a module is not to be found, in one thread: another may be importing it meanwhile."""

    name: str
    thread: int

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """None, so that the next finder is asked, for every other module."""
        if name == self.name and get_ident() == self.thread:
            raise ModuleNotFoundError(f"{name} is left out here", name=name)
        return None


@contextmanager
def without(name: str) -> Iterator[None]:
    """A context in which the module cannot be imported by this thread, unless it is loaded already."""
    absent = _Absent(name, get_ident())
    sys.meta_path.insert(0, absent)
    try:
        yield
    finally:
        sys.meta_path.remove(absent)
