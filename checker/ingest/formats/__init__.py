"""The formats that can be read. A module here is one, with `SUFFIXES` and `read`; it is found by being here."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol, cast

from checker.model import Article, Unreadable


class Format(Protocol):
    """What each module here has. `read` raises `CheckerError` for a file that is no article at all; an id, outlet
    or story that the file does not give is left empty.
    """

    SUFFIXES: tuple[str, ...]

    def read(self, path: Path) -> Iterator[Article | Unreadable]:
        """The file's articles in order, and its rows that are none."""
        ...


def load_formats() -> Mapping[str, Format]:
    """The formats by the ending of a file's name. A module that lacks a part raises `AttributeError`."""
    found: dict[str, Format] = {}
    for module in pkgutil.iter_modules(__path__):
        format_ = cast(Format, importlib.import_module(f"{__name__}.{module.name}"))
        assert callable(format_.read)
        found.update(dict.fromkeys(format_.SUFFIXES, format_))
    return found
