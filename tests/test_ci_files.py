"""The files by which other tools run checker, and the page that explains them: what they say works."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
import yaml

from checker.cli import cli
from checker.config import read_settings
from checker.review.verdicts import read_verdicts
from checker.stylebook import read_stylebook

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
GITLAB = yaml.safe_load((ROOT / "docs" / "gitlab-ci.yml").read_text("utf-8"))

COMMANDS = [
    *re.findall(r"^    (checker .+)$", PAGE, re.MULTILINE),
    *(line for line in GITLAB["checker"]["script"] if line.startswith("checker ")),
    f"{HOOKS[0]['entry']} --against articles articles/a.md",
]


def _blocks(first: str) -> str:
    """The indented block of the page that begins with that text."""
    found = re.search(rf"((?:^    {re.escape(first)}.*$)(?:\n(?:    .*)?$)*)", PAGE, re.MULTILINE)
    assert found
    return re.sub(r"^    ", "", found[1], flags=re.MULTILINE)


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_can_be_parsed(line: str) -> None:
    name, *arguments = shlex.split(line, comments=True)[1:]
    with click.Context(cli) as context:
        command = cli.get_command(context, name)
        assert command
        command.make_context(name, arguments, parent=context)


def test_the_page_s_settings_are_settings(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text(_blocks("fail-on"))
    config = read_settings(tmp_path).config
    assert (config.require_coverage, config.rules["quote-wording"].score) == (True, 0.6)
    assert config.paths[0].rules["number-conflict"].level == "warning"


def test_the_page_s_stylebook_is_one(tmp_path: Path) -> None:
    path = tmp_path / "stylebook.toml"
    path.write_text(_blocks("[people"), "utf-8")
    book = read_stylebook(path)
    assert ([p.person.surname for p in book.people], [w.form for w in book.wordings]) == (
        ["Lukashenko"],
        ["Kyiv", "Türkiye"],
    )


def test_the_page_s_verdict_is_one(tmp_path: Path) -> None:
    path = tmp_path / "verdicts.jsonl"
    path.write_text(_blocks('{"date"'), "utf-8")
    assert [verdict.decision for verdict in read_verdicts(path)] == ["dismissed"]


def test_files_that_the_page_names_are_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", PAGE)
    assert links
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []


def test_the_attribute_is_set_here_too() -> None:
    assert "reports/verdicts.jsonl merge=union" in (ROOT / ".gitattributes").read_text().splitlines()


def test_each_input_of_the_action_is_used() -> None:
    steps = str(ACTION["runs"]["steps"])
    assert [name for name in ACTION["inputs"] if f"inputs.{name} " not in steps] == []
    scripts = [step["run"] for step in ACTION["runs"]["steps"] if "run" in step]
    assert [script for script in scripts if "${{" in script] == []


@pytest.mark.model
def test_the_action_s_script_runs(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    for name, told in (("one", "31-12"), ("two $(touch hit)", "31-13")):
        text = f"The council voted {told} in favour of the harbour fund on Thursday.\n"
        (tmp_path / "vote").mkdir(exist_ok=True)
        (tmp_path / "vote" / f"{name}.txt").write_text(text)
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "XDG_CACHE_HOME": str(tmp_path_factory.getbasetemp() / "check-cache"),
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        "PATHS": "vote/two $(touch hit).txt\n",
        "AGAINST": "vote\n",
        "BASELINE": "",
        "FAIL_ON": "error",
        "SARIF": "checker.sarif",
    }
    script = ACTION["runs"]["steps"][-1]["run"]
    # As GitHub runs a step whose shell is bash.
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    done = subprocess.run(shell, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=vote/")
    assert "number-conflict" in (tmp_path / "summary.md").read_text("utf-8")
    assert (tmp_path / "checker.sarif").exists()
    assert not (tmp_path / "hit").exists()
