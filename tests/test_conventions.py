"""What holds of every rule, command, format and module: one loop each."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click
import pytest

import checker
import checker.commands
import checker.ingest.formats
import checker.report.formats
import checker.rules
from checker.cli import cli
from checker.engine import load_rules
from checker.rule import Rule

PACKAGE = Path(str(checker.__file__)).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
NO_NAMES = {"utils", "util", "misc", "common", "helpers", "helper", "manager", "tools"}
LONGEST_FILE, LONGEST_FUNCTION = 300, 40
FEWEST_FLAGS, FEWEST_PASSES = 6, 10

every_rule = pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.id)
every_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))


def _stems(package: object) -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(package.__path__))  # type: ignore[attr-defined]


every_command = pytest.mark.parametrize("name", _stems(checker.commands))


def test_every_rule_is_named_for_its_file() -> None:
    assert [rule.id.replace("-", "_") for rule in load_rules()] == _stems(checker.rules)


@every_rule
def test_a_rule_s_text_says_what_why_and_when_it_is_quiet(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert rule.help.startswith("Why it matters. ")
    assert "\n\nStays quiet " in rule.help


@every_rule
def test_a_rule_has_examples_enough_and_each_once(rule: Rule) -> None:
    assert len(rule.flags) >= FEWEST_FLAGS
    assert len(rule.passes) >= FEWEST_PASSES
    examples = [replace(example, says="") for example in (*rule.flags, *rule.passes)]
    assert len(set(examples)) == len(examples)
    assert all(example.says for example in rule.flags)
    assert not any(example.says for example in rule.passes)


@every_command
def test_a_command_is_named_for_its_file_and_shows_examples(name: str) -> None:
    with click.Context(cli) as context:
        command = cli.get_command(context, name)
        assert command is not None
        assert command.name == name
        shown = command.get_help(context)
    assert f"\n  checker {name}" in shown
    options = [option for option in command.params if isinstance(option, click.Option)]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize("name", _stems(checker.report.formats))
def test_a_report_format_has_its_parts(name: str) -> None:
    module = importlib.import_module(f"checker.report.formats.{name}")
    assert name == module.NAME
    assert all(suffix.startswith((".", "gl-")) for suffix in module.SUFFIXES)
    assert callable(module.render)


@pytest.mark.parametrize("name", _stems(checker.ingest.formats))
def test_an_article_format_has_its_parts(name: str) -> None:
    module = importlib.import_module(f"checker.ingest.formats.{name}")
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in module.SUFFIXES)
    assert callable(module.read)


@every_module
def test_a_module_opens_with_one_sentence_and_is_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    first = (ast.get_docstring(ast.parse(text)) or "").partition("\n\n")[0]
    assert first.endswith(".")
    assert len(text.splitlines()) <= LONGEST_FILE
    assert path.stem not in NO_NAMES


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@every_module
def test_functions_are_short(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    long = [f.name for f in _functions(tree) if (f.end_lineno or f.lineno) - f.lineno >= LONGEST_FUNCTION]
    assert long == []


def test_the_tests_mirror_the_package() -> None:
    folders = {path.name for path in Path(__file__).parent.iterdir() if (path / "__init__.py").exists()}
    packages = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert folders - packages == {"benchmarks"}
