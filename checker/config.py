"""The settings of a run, from `checker.toml` or `[tool.checker]`; an unknown key is an error."""

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from checker.model import CheckerError, Level


@dataclass(frozen=True, slots=True)
class Config:
    """What a run does where the command line does not say otherwise.

    `model` is a path or name of a sentence-transformers model, "" for the one that is installed
    with the package. `cache` is a folder, "" for the user's own cache folder. `fail_on` is a level
    or "never". `candidates` is how many statements of another outlet each statement is compared
    with; five hold the right one for 94 % of real disagreements.
    """

    level: Level = Level.WARNING
    fail_on: str = "error"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, str] = field(default_factory=dict)
    model: str = ""
    cache: str = ""
    candidates: int = 5


def _nearest(word: str, known: list[str]) -> str:
    near = difflib.get_close_matches(word, known, 1, 0.5)
    return f" Did you mean {near[0]!r}?" if near else f" The known keys are {', '.join(known)}."


def _value(path: Path, key: str, value: Any, default: object) -> object:
    """The setting in the form the record wants; TOML's own types are checked here and nowhere else."""
    if isinstance(default, Level):
        if value not in list(Level):
            raise CheckerError(f"{path}: {key} = {value!r} is no level. Use note, warning or error.")
        return Level(value)
    if isinstance(default, tuple) and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    if isinstance(default, dict) and isinstance(value, dict):
        return value
    if type(value) is type(default):
        return value
    raise CheckerError(f"{path}: {key} = {value!r} is a {type(value).__name__}; it should be a {_wanted(default)}.")


def _wanted(default: object) -> str:
    return {tuple: "list of strings", dict: "table", str: "string", int: "whole number"}[type(default)]


def _config(path: Path, table: Mapping[str, Any]) -> Config:
    known = [item.name.replace("_", "-") for item in fields(Config)]
    base, found = Config(), {}
    for key, value in table.items():
        if key not in known:
            raise CheckerError(f"{path}: unknown key {key!r}.{_nearest(key, known)}")
        name = key.replace("-", "_")
        found[name] = _value(path, key, value, getattr(base, name))
    if found.get("fail_on", "never") not in [*Level, "never"]:
        raise CheckerError(f"{path}: fail-on = {found['fail_on']!r}. Use note, warning, error or never.")
    return replace(base, **found)  # type: ignore[arg-type]


def _table(path: Path) -> Mapping[str, Any] | None:
    try:
        whole = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CheckerError(f"{path}: not valid TOML ({error}). Mend that line and run again.") from error
    except OSError as error:
        raise CheckerError(f"{path}: cannot be read ({error.strerror}). Give a file that can.") from error
    if path.name != "pyproject.toml":
        return whole
    table: Mapping[str, Any] | None = whole.get("tool", {}).get("checker")
    return table


def read_config(folder: Path, given: Path | None = None) -> Config:
    """The settings of file `given`, else of the nearest `checker.toml` or `[tool.checker]` from
    `folder` upwards, else the defaults. Raises `CheckerError` for what is not a setting."""
    if given is not None:
        return _config(given, _table(given) or {})
    for parent in (folder.resolve(), *folder.resolve().parents):
        for name in ("checker.toml", "pyproject.toml"):
            path = parent / name
            table = _table(path) if path.is_file() else None
            if table is not None:
                return _config(path, table)
    return Config()
