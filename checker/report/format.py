"""What a format is: a name, the file endings that choose it, and one function from records to text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checker.model import Level, Report


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule's documentation, as formats show it: one line of `summary`, Markdown for `help`."""

    id: str
    level: Level
    summary: str
    help: str = ""


Rules = Mapping[str, RuleText]


@dataclass(frozen=True, slots=True)
class Renderer:
    """A format. `suffixes` are the endings of file names that choose it, none for standard output only."""

    name: str
    suffixes: tuple[str, ...]
    render: Callable[[Report, Rules], str]
