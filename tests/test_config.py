"""Settings: where they come from, what is said of a wrong one, and the schema that editors read."""

import json
import tomllib
from dataclasses import fields
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checker.config import Config, PathSetting, RuleSetting, read_config, read_settings
from checker.model import CheckerError, Level

SCHEMA: dict[str, Any] = json.loads(files("checker.config").joinpath("schema.json").read_text("utf-8"))
WHOLE = """
level = "note"
fail-on = "never"
select = ["quote-wording"]
candidates = 7
verdicts = "desk/verdicts.jsonl"
stylebook = "house.toml"
require-coverage = true

[rules.quote-wording]
level = "note"
score = 0.5

[[paths]]
match = "opinion/*"
ignore = ["number-conflict"]

[[paths]]
match = "wire/*"
[paths.rules.quote-wording]
level = "off"
"""


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_config(tmp_path) == Config()


def test_the_nearest_file_upwards_counts(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.checker]\nlevel = "note"\n')
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert read_config(inner).level is Level.NOTE
    (inner / "checker.toml").write_text('level = "error"\nignore = ["quote-wording"]\n')
    found = read_settings(inner)
    assert (found.config.level, found.config.ignore) == (Level.ERROR, ("quote-wording",))
    assert (found.path, found.given) == (inner / "checker.toml", frozenset({"level", "ignore"}))


def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text("candidates = 7\n")
    inner = tmp_path / "a"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert read_config(inner).candidates == 7


def test_all_of_it(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text(WHOLE)
    assert read_config(tmp_path) == Config(
        level=Level.NOTE,
        fail_on="never",
        select=("quote-wording",),
        candidates=7,
        verdicts=str(tmp_path / "desk" / "verdicts.jsonl"),
        stylebook=str(tmp_path / "house.toml"),
        require_coverage=True,
        rules={"quote-wording": RuleSetting("note", 0.5)},
        paths=(
            PathSetting("opinion/*", ("number-conflict",)),
            PathSetting("wire/*", (), {"quote-wording": RuleSetting("off")}),
        ),
    )


WRONG = [
    pytest.param("fail-onn = 'note'", "unknown key 'fail-onn'. Did you mean 'fail-on'?", id="misspelt"),
    pytest.param("zzz = 1", "unknown key 'zzz'. The known keys are level, ", id="unknown"),
    pytest.param("level = 'grave'", "level = 'grave' is no level", id="level"),
    pytest.param("level = 2", "level = 2 is no level", id="level-number"),
    pytest.param("fail-on = 'grave'", "fail-on = 'grave'. Use note, warning, error or never.", id="fail-on"),
    pytest.param("candidates = 'many'", "is a str; it should be a whole number", id="type"),
    pytest.param("require-coverage = 'yes'", "is a str; it should be a true or false", id="bool"),
    pytest.param("select = [1]", "is a list; it should be a list of strings", id="list"),
    pytest.param("rules = ['a']", "rules is a table for each rule", id="rules"),
    pytest.param("[rules]\na = 'off'", "rules is a table for each rule", id="rule"),
    pytest.param(
        "[rules.a]\nlevel = 'none'", "rules.a.level = 'none'. Use note, warning, error or off.", id="rule-level"
    ),
    pytest.param("[rules.a]\nscore = 7", "rules.a.score = 7; it should be a number from 0 to 1", id="score"),
    pytest.param("[rules.a]\nlevle = 'off'", "unknown key 'rules.a.levle'. Did you mean 'level'?", id="rule-key"),
    pytest.param("[paths]\nmatch = 'a'", "paths is a list of tables: [[paths]]", id="paths"),
    pytest.param("[[paths]]\nignore = []", "has no match", id="match"),
    pytest.param("[[paths]]\nmatch = 'a'\nlevel = 'off'", "unknown key 'paths.level'", id="path-key"),
]


def _said(tmp_path: Path, text: str) -> str:
    path = tmp_path / "checker.toml"
    path.write_text(text)
    with pytest.raises(CheckerError) as caught:
        read_config(tmp_path)
    assert str(caught.value).startswith(f"{path}: ")
    return str(caught.value)


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_a_wrong_setting_is_named(tmp_path: Path, text: str, message: str) -> None:
    assert message in _said(tmp_path, text)


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    assert "not valid TOML" in _said(tmp_path, "candidates = ")


def test_a_settings_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match="cannot be read"):
        read_config(tmp_path, tmp_path / "none.toml")


def test_the_schema_takes_what_we_take() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(tomllib.loads(WHOLE), SCHEMA)


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_the_schema_refuses_what_we_refuse(text: str, message: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(tomllib.loads(text), SCHEMA)


@pytest.mark.parametrize(
    ("record", "schema"),
    [
        pytest.param(Config(), SCHEMA, id="settings"),
        pytest.param(RuleSetting(), SCHEMA["$defs"]["rule"], id="rule"),
        pytest.param(PathSetting(), SCHEMA["$defs"]["path"], id="path"),
    ],
)
def test_the_schema_has_our_keys_and_defaults(record: Any, schema: dict[str, Any]) -> None:
    ours = {field.name.replace("_", "-"): getattr(record, field.name) for field in fields(record)}
    assert list(ours) == list(schema["properties"])
    for key, about in schema["properties"].items():
        default = list(ours[key]) if isinstance(ours[key], tuple) else ours[key]
        assert about["description"]
        assert about.get("default", "") == default
