"""The settings of a run as records."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.model import Level


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What a house wants of one rule: another `level` ("off" for none of it), "" for the rule's own, and a
    least `score`, 0 to 1, that the two statements must reach.
    """

    level: str = ""
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class PathSetting:
    """What holds for the articles whose path fits `match`, in which `*` stands for anything, slashes included.

    The pattern is that of the whole path or of its end: "opinion/*" fits "articles/opinion/a.md". A
    comparison with one such article is enough.
    """

    match: str = ""
    ignore: tuple[str, ...] = ()
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Config:
    """What a run does where the command line does not say otherwise.

    `model` is a path or name of a sentence-transformers model, "" for the one that is installed
    with the package. `cache` is a folder, "" for the user's own cache folder. `fail_on` is a level
    or "never". `candidates` is how many statements of another outlet each statement is compared
    with; five hold the right one for 94 % of real disagreements. `verdicts`, `baseline` and
    `stylebook` are files, from the folder of the settings file; "" for none. `require_coverage`
    makes a run that could compare nothing a mistake. Of `paths`, all that fit an article hold.
    """

    level: Level = Level.WARNING
    fail_on: str = "error"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)
    paths: tuple[PathSetting, ...] = ()
    model: str = ""
    cache: str = ""
    candidates: int = 5
    verdicts: str = "reports/verdicts.jsonl"
    baseline: str = ""
    stylebook: str = ""
    require_coverage: bool = False
