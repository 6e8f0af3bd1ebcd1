"""The rules that lie in `checker.rules`, loaded; one that lacks a part stops the run."""

import importlib
import pkgutil
from collections.abc import Sequence

from rapidfuzz import process

import checker.rules
from checker.config import Config
from checker.model import CheckerError
from checker.rule import Rule, rule_of
from checker.stylebook import RULE as STYLEBOOK


def load_rules() -> tuple[Rule, ...]:
    """Every rule, in order of its id. Raises `TypeError` for a module that is no whole rule."""
    names = sorted(found.name for found in pkgutil.iter_modules(checker.rules.__path__))
    return tuple(rule_of(importlib.import_module(f"checker.rules.{name}")) for name in names)


def every_rule() -> tuple[Rule, ...]:
    """All that a discrepancy can be of: the rules, and the stylebook, which needs a file of the house's own."""
    return (*load_rules(), STYLEBOOK)


def find_rule(name: str, rules: Sequence[Rule]) -> Rule:
    """The rule called `name`. Raises `CheckerError` naming the nearest one."""
    by_id = {rule.id: rule for rule in rules}
    if name not in by_id:
        near = process.extractOne(name, sorted(by_id), score_cutoff=50)
        hint = f"Did you mean {near[0]!r}?" if near else "'checker rules' lists them."
        raise CheckerError(f"There is no rule {name!r}. {hint}")
    return by_id[name]


def chosen(rules: Sequence[Rule], config: Config) -> tuple[Rule, ...]:
    """The rules that a run uses: those selected, or all, without those ignored.

    Raises `CheckerError` for a rule that the configuration names anywhere and that does not exist.
    """
    for name in [*config.rules, *(name for path in config.paths for name in (*path.ignore, *path.rules))]:
        find_rule(name, rules)
    selected = {find_rule(name, rules).id for name in config.select} or {rule.id for rule in rules}
    ignored = {find_rule(name, rules).id for name in config.ignore}
    return tuple(rule for rule in rules if rule.id in selected - ignored)
