"""What the configuration makes of a finding, for one rule and for some paths."""

from collections.abc import Iterator

import pytest

from checker.config import Config, PathSetting, RuleSetting
from checker.engine.levels import as_configured
from checker.model import Article, Claim, Level, Relation, Score, Story
from checker.rule import Finding, Rule


def _check(_: Story) -> Iterator[Finding]:
    yield from ()


RULE = Rule("made-up", Level.ERROR, "Made up.", "", (), (), _check)
OPINION, NEWS = "batch/opinion/a.md", "batch/news/b.md"


def _finding(*paths: str) -> Finding:
    claims = tuple(Claim(Article(p, p, "x", path=p), 0, 1, "x", "x", (0, 1)) for p in paths)
    return Finding("x", "x", Relation.CONFLICTS, (), claims, Score(0.5))


def _rules(level: str = "", score: float = 0.0) -> dict[str, RuleSetting]:
    return {"made-up": RuleSetting(level, score)}


def _path(match: str, level: str = "", *ignore: str) -> PathSetting:
    return PathSetting(match, ignore, _rules(level) if level else {})


GONE = "gone"
CASES = [
    pytest.param(Config(), None, id="nothing-said"),
    pytest.param(Config(rules=_rules("note")), Level.NOTE, id="rule"),
    pytest.param(Config(rules={"other": RuleSetting("note")}), None, id="another-rule"),
    pytest.param(Config(rules=_rules("off")), GONE, id="rule-off"),
    pytest.param(Config(rules=_rules(score=0.5)), None, id="score-reached"),
    pytest.param(Config(rules=_rules(score=0.51)), GONE, id="score-missed"),
    pytest.param(Config(paths=(_path("opinion/*", "note"),)), Level.NOTE, id="path"),
    pytest.param(Config(paths=(_path("opinion/**", "note"),)), Level.NOTE, id="path-two-stars"),
    pytest.param(Config(paths=(_path("batch/*", "note"),)), Level.NOTE, id="whole-path"),
    pytest.param(Config(paths=(_path("sport/*", "note"),)), None, id="another-path"),
    pytest.param(Config(paths=(_path("pinion/*", "note"),)), None, id="half-a-name"),
    pytest.param(Config(paths=(_path("opinion/*", "", "made-up"),)), GONE, id="path-ignores"),
    pytest.param(Config(paths=(_path("opinion/*", "", "other"),)), None, id="path-ignores-another"),
    pytest.param(Config(rules=_rules("off"), paths=(_path("opinion/*", "error"),)), Level.ERROR, id="path-before-rule"),
    pytest.param(Config(paths=(_path("news/*", "error"), _path("opinion/*", "note"))), Level.NOTE, id="mildest"),
    pytest.param(Config(paths=(_path("news/*", "error"), _path("opinion/*", "off"))), GONE, id="mildest-is-off"),
]  # fmt: skip


@pytest.mark.parametrize(("config", "level"), CASES)
def test_as_configured(config: Config, level: Level | str | None) -> None:
    for paths in ((OPINION, NEWS), (NEWS, OPINION)):
        found = [finding.level for finding in as_configured(RULE, [_finding(*paths)], config)]
        assert found == ([] if level == GONE else [level])
