"""Settings from `checker.toml` or `[tool.checker]`; an unknown key is an error."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from checker.config.record import Config
from checker.config.values import record
from checker.model import CheckerError

_FILES = ("verdicts", "baseline", "stylebook")  # named from the folder of the settings file


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, the file that they come from (None where there is none), and the names of those it gives."""

    config: Config
    path: Path | None = None
    given: frozenset[str] = frozenset()


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


def _settings(path: Path, table: Mapping[str, Any]) -> Settings:
    config = record(path, "", table, Config())
    given = frozenset(key.replace("-", "_") for key in table)
    # Left as written where the user stands beside it: so it is shown in reports, which then fit another machine.
    folder = Path() if path.parent == Path.cwd() else path.parent
    files: dict[str, Any] = {name: str(folder / getattr(config, name)) for name in _FILES if getattr(config, name)}
    return Settings(replace(config, **files), path, given)


def read_settings(folder: Path, given: Path | None = None) -> Settings:
    """The settings of file `given`, else of the nearest `checker.toml` or `[tool.checker]` from
    `folder` upwards, else the defaults. Raises `CheckerError` for what is not a setting.
    """
    if given is not None:
        return _settings(given, _table(given) or {})
    for parent in (folder.resolve(), *folder.resolve().parents):
        for name in ("checker.toml", "pyproject.toml"):
            path = parent / name
            table = _table(path) if path.is_file() else None
            if table is not None:
                return _settings(path, table)
    return Settings(Config())


def read_config(folder: Path, given: Path | None = None) -> Config:
    """The settings alone, as `read_settings` finds them."""
    return read_settings(folder, given).config
