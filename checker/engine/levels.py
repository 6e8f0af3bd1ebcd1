"""What the configuration makes of a rule's findings: another level, or nothing, for all articles or some."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fnmatch import fnmatchcase

from checker.config import Config, PathSetting, RuleSetting
from checker.model import Level
from checker.rule import Finding, Rule

OFF = "off"


def _fits(path: str, setting: PathSetting) -> bool:
    """Whether the pattern is the path's or its end's."""
    plain = path.replace("\\", "/")
    return fnmatchcase(plain, setting.match) or fnmatchcase(plain, f"*/{setting.match}")


def _in_paths(rule: Rule, finding: Finding, config: Config) -> list[RuleSetting]:
    """What the paths of the finding's articles say of the rule; one article of them is enough."""
    paths = {claim.article.path for claim in finding.claims}
    fitting = [setting for setting in config.paths if any(_fits(path, setting) for path in paths)]
    found = [setting.rules[rule.id] for setting in fitting if rule.id in setting.rules]
    return [*found, *(RuleSetting(OFF) for setting in fitting if rule.id in setting.ignore)]


def _level(general: RuleSetting, special: list[RuleSetting]) -> str:
    """The mildest level that the paths give, else the rule's own setting, "" for neither."""
    order = ["off", *Level]
    return min((setting.level for setting in special if setting.level), key=order.index, default=general.level)


def as_configured(rule: Rule, findings: Iterable[Finding], config: Config) -> Iterator[Finding]:
    """The findings at the levels that the configuration gives them, without those that it turns off.

    Also left out is what only articles of the archive say.
    """
    general = config.rules.get(rule.id, RuleSetting())
    for finding in findings:
        special = _in_paths(rule, finding, config)
        level = _level(general, special)
        sure = finding.score.total >= max(setting.score for setting in (general, *special))
        if level != OFF and sure and not all(claim.article.archived for claim in finding.claims):
            yield replace(finding, level=Level(level)) if level else finding
