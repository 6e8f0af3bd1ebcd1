"""Finds the formats: a module under `formats` is one by being there."""

import pkgutil
from difflib import get_close_matches
from importlib import import_module
from pathlib import PurePath

from checker.model import CheckerError
from checker.report import formats
from checker.report.format import Renderer


def _load(name: str) -> Renderer:
    module = import_module(f"{formats.__name__}.{name}")
    return Renderer(module.NAME, module.SUFFIXES, module.render)


def _unknown(asked: str, known: tuple[Renderer, ...]) -> CheckerError:
    endings = ", ".join(suffix for format_ in known for suffix in format_.suffixes)
    names = [format_.name for format_ in known]
    near = get_close_matches(asked.lower(), names, n=1)
    hint = f" Did you mean {near[0]}?" if near else ""
    return CheckerError(
        f"{asked}: no report format of this name or ending.{hint} Endings: {endings}. Names: {', '.join(names)}."
    )


def renderers() -> tuple[Renderer, ...]:
    """All formats, sorted by name. A module that lacks a part of a format stops the run."""
    found = (_load(module.name) for module in pkgutil.iter_modules(formats.__path__))
    return tuple(sorted(found, key=lambda format_: format_.name))


def renderer(name_or_path: str) -> Renderer:
    """The format of that name, or the one whose ending the file name has (the longest wins).

    Raises `CheckerError`, which names what there is, if no format answers.
    """
    known = renderers()
    for format_ in known:
        if format_.name == name_or_path.lower():
            return format_
    file = PurePath(name_or_path).name.lower()
    fitting = [(len(suffix), format_) for format_ in known for suffix in format_.suffixes if file.endswith(suffix)]
    if not fitting:
        raise _unknown(name_or_path, known)
    return max(fitting, key=lambda found: found[0])[1]
