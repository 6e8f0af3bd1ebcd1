"""Which rules there are, which a run uses, and what a module that is no whole rule does."""

from types import ModuleType

import pytest

from checker.config import Config, PathSetting, RuleSetting
from checker.engine import chosen, find_rule, load_rules
from checker.model import CheckerError, Level
from checker.rule import PARTS, Example, rule_of

RULES = load_rules()
IDS = [rule.id for rule in RULES]


def _module(**parts: object) -> ModuleType:
    module = ModuleType("checker.rules.made_up", "Made up.\n\nWhy it matters.\n")
    whole = {"LEVEL": Level.NOTE, "FLAGS": (Example("a", "b", "c"),), "PASSES": (Example("a", "a"),), "check": iter}
    vars(module).update({**whole, **parts})
    return module


def test_a_rule_is_registered_by_lying_there() -> None:
    assert sorted(IDS) == IDS
    assert set(IDS) >= {"title-conflict", "quote-wording", "number-conflict"}


def test_a_module_is_a_rule_named_for_its_file() -> None:
    rule = rule_of(_module())
    assert (rule.id, rule.level, rule.summary, rule.help) == ("made-up", Level.NOTE, "Made up.", "Why it matters.")


@pytest.mark.parametrize("part", PARTS)
def test_a_module_that_lacks_a_part_stops_the_run(part: str) -> None:
    with pytest.raises(TypeError, match=rf"checker\.rules\.made_up lacks {part}$"):
        rule_of(_module(**{part: None}))


def test_a_rule_is_found_by_its_name() -> None:
    assert [find_rule(name, RULES).id for name in IDS] == IDS


UNKNOWN = {
    "quote-wordin": "Did you mean 'quote-wording'?",
    "zzzz": "'checker rules' lists them.",
    "": "'checker rules'",
}


@pytest.mark.parametrize(("name", "hint"), UNKNOWN.items(), ids=["near", "far", "empty"])
def test_an_unknown_rule(name: str, hint: str) -> None:
    with pytest.raises(CheckerError) as caught:
        find_rule(name, RULES)
    assert str(caught.value).startswith(f"There is no rule {name!r}. {hint}")


CHOSEN = [
    pytest.param(Config(), IDS, id="all"),
    pytest.param(Config(select=("quote-wording",)), ["quote-wording"], id="select"),
    pytest.param(Config(ignore=("quote-wording",)), [i for i in IDS if i != "quote-wording"], id="ignore"),
    pytest.param(Config(select=("quote-wording",), ignore=("quote-wording",)), [], id="both"),
]


@pytest.mark.parametrize(("config", "ids"), CHOSEN)
def test_chosen(config: Config, ids: list[str]) -> None:
    assert [rule.id for rule in chosen(RULES, config)] == ids


WRONG = [
    pytest.param(Config(select=("nope",)), id="select"),
    pytest.param(Config(ignore=("nope",)), id="ignore"),
    pytest.param(Config(rules={"nope": RuleSetting("off")}), id="rules"),
    pytest.param(Config(paths=(PathSetting("*", ignore=("nope",)),)), id="paths, ignore"),
    pytest.param(Config(paths=(PathSetting("*", rules={"nope": RuleSetting("off")}),)), id="paths, rules"),
]


@pytest.mark.parametrize("config", WRONG)
def test_a_rule_that_does_not_exist_is_a_mistake_wherever_it_is_named(config: Config) -> None:
    with pytest.raises(CheckerError, match="no rule 'nope'"):
        chosen(RULES, config)
