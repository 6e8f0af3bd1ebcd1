"""TOML's values as settings: checked here and nowhere else, a wrong one named with its file."""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, TypeVar

from checker.config.record import Config, PathSetting, RuleSetting
from checker.model import CheckerError, Level

_Record = TypeVar("_Record", Config, RuleSetting, PathSetting)
OFF, NEVER = "off", "never"
_CHOICES = {"fail-on": [*Level, NEVER], "level": [*Level, OFF]}  # of settings that are strings
_WANTED = {
    tuple: "list of strings", dict: "table", str: "string", int: "whole number", float: "number", bool: "true or false",
}  # fmt: skip


def _nearest(word: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(word, known, 1, 0.5)
    return f" Did you mean {near[0]!r}?" if near else f" The known keys are {', '.join(known)}."


def _wrong(path: Path, key: str, value: object, default: object) -> CheckerError:
    found, wanted = type(value).__name__, _WANTED[type(default)]
    return CheckerError(f"{path}: {key} = {value!r} is a {found}; it should be a {wanted}.")


def _level(path: Path, key: str, value: object) -> Level:
    if not isinstance(value, str) or value not in list(Level):
        raise CheckerError(f"{path}: {key} = {value!r} is no level. Use note, warning or error.")
    return Level(value)


def _choice(path: Path, key: str, value: str) -> str:
    choices = _CHOICES.get(key.rpartition(".")[2], [])
    if choices and value not in choices:
        raise CheckerError(f"{path}: {key} = {value!r}. Use {', '.join(choices[:-1])} or {choices[-1]}.")
    return value


def _score(path: Path, key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise CheckerError(f"{path}: {key} = {value!r}; it should be a number from 0 to 1.")
    return float(value)


def _value(path: Path, key: str, value: Any, default: object) -> object:
    """The setting in the form the record wants."""
    if isinstance(default, Level):
        return _level(path, key, value)
    if isinstance(default, float):
        return _score(path, key, value)
    if isinstance(default, tuple) and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    if type(value) is not type(default) or isinstance(default, tuple):
        raise _wrong(path, key, value, default)
    return _choice(path, key, value) if isinstance(value, str) else value


def _rules(path: Path, key: str, value: Any) -> Mapping[str, RuleSetting]:
    if not isinstance(value, dict) or not all(isinstance(table, dict) for table in value.values()):
        raise CheckerError(f'{path}: {key} is a table for each rule: [{key}.quote-wording], level = "note".')
    return {rule: record(path, f"{key}.{rule}.", table, RuleSetting()) for rule, table in value.items()}


def _paths(path: Path, key: str, value: Any) -> tuple[PathSetting, ...]:
    if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
        raise CheckerError(f'{path}: {key} is a list of tables: [[{key}]], match = "opinion/*", ignore = […].')
    if not all(table.get("match") for table in value):
        raise CheckerError(f'{path}: a [[{key}]] has no match. Say which articles it is for: match = "opinion/*".')
    return tuple(record(path, f"{key}.", table, PathSetting()) for table in value)


def record(path: Path, prefix: str, table: Mapping[str, Any], base: _Record) -> _Record:
    """The record with the table's values in it. Raises `CheckerError` for an unknown key and a wrong value."""
    known = [item.name.replace("_", "-") for item in fields(base)]
    found: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            raise CheckerError(f"{path}: unknown key {prefix + key!r}.{_nearest(key, known)}")
        name, whole = key.replace("-", "_"), prefix + key
        if name == "rules":
            found[name] = _rules(path, whole, value)
        elif name == "paths":
            found[name] = _paths(path, whole, value)
        else:
            found[name] = _value(path, whole, value, getattr(base, name))
    return replace(base, **found)
