"""The word lists by which names and roles are told from other words."""

import functools
import tomllib
from importlib.resources import files


@functools.cache
def _lists() -> dict[str, str]:
    return tomllib.loads(files(__package__).joinpath("name_words.toml").read_text(encoding="utf-8"))


@functools.cache
def words_of(name: str) -> frozenset[str]:
    """The list of that name in `name_words.toml`, in lower case. Raises `KeyError` for a name that is not there."""
    return frozenset(_lists()[name].split())
