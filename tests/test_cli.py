"""The command line from end to end: exit codes, what is said of a mistake, and what is written."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import checker.rules
from checker.cli import main

FIXTURES = Path(__file__).parents[1] / "fixtures" / "batches"
AGREED = "The council passed its budget by 14 votes to 9 on Tuesday.\n"
ERROR = ("The ferry Alma carried 212 people to Torvik.\n", "The ferry Alma carried 221 people to Torvik.\n")
NUMBERS = ("--select", "number-conflict")
WARNING = (
    "The fund will pay 35.7 million euros for the harbour.\n",
    "The fund will pay 35.72 million euros for the harbour.\n",
)


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of the command line gave."""

    code: int
    said: str
    complained: str


Runner = Callable[..., Run]


@pytest.fixture
def run(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Runner:
    """Runs the command line in a folder of its own, with a settings file that names the tests' cache."""
    monkeypatch.chdir(tmp_path)
    Path("checker.toml").write_text(f"cache = {json.dumps(str(cache))}\n", encoding="utf-8")

    def called(*arguments: str | Path) -> Run:
        monkeypatch.setattr(sys, "argv", ["checker", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            main()
        said = capsys.readouterr()
        return Run(int(str(left.value.code)), said.out, said.err)

    return called


def _batch(left: str, right: str) -> str:
    """A folder with two articles, whose name is given back."""
    Path("batch").mkdir()
    Path("batch/post.txt").write_text(left, encoding="utf-8")
    Path("batch/wire.txt").write_text(right, encoding="utf-8")
    return "batch"


CODES = [
    pytest.param((AGREED, AGREED), (), 0, id="nothing"),
    pytest.param(ERROR, (), 1, id="an error"),
    pytest.param(WARNING, (), 0, id="a warning"),
    pytest.param(WARNING, ("--fail-on", "warning"), 1, id="a warning, fail on warnings"),
    pytest.param(WARNING, ("--fail-on", "warning", "--level", "error"), 0, id="a warning, errors alone reported"),
    pytest.param(ERROR, ("--fail-on", "never"), 0, id="an error, fail on nothing"),
    pytest.param(ERROR, (*NUMBERS, "--ignore", "number-conflict"), 0, id="an error, its rule ignored"),
    pytest.param(ERROR, ("--select", "quote-wording"), 0, id="an error, another rule selected"),
]


@pytest.mark.model
@pytest.mark.parametrize(("texts", "options", "code"), CODES)
def test_the_exit_code_says_what_was_found(
    run: Runner, texts: tuple[str, str], options: tuple[str, ...], code: int
) -> None:
    assert run("check", _batch(*texts), *options).code == code


MISTAKES = [
    pytest.param(("check", "gone.txt"), "gone.txt: There is no such file or folder", id="path"),
    pytest.param(("check",), "Missing argument 'PATHS...'", id="no path"),
    pytest.param(("chekc", "batch"), "No such command 'chekc'", id="command"),
    pytest.param(("check", "batch", "--select", "quote-wordin"), "Did you mean 'quote-wording'?", id="rule"),
    pytest.param(("check", "batch", "--level", "grave"), "'grave' is not one of 'note', 'warning'", id="level"),
    pytest.param(("check", "batch", "--fail-on", "grave"), "'grave' is not one of", id="fail-on"),
    pytest.param(("check", "batch", "--lvel", "note"), "No such option '--lvel'. (Did you mean", id="option"),
    pytest.param(("check", "batch", "-o", "report.pdf"), "report.pdf: no report format of this name", id="format"),
    pytest.param(("check", "batch", "-o", "gone/report.md"), "gone/report.md: there is no folder", id="folder"),
    pytest.param(("check", "batch", "--config", "gone.toml"), "gone.toml: cannot be read", id="settings"),
    pytest.param(("check", "batch", "--config", "wrong.toml"), "wrong.toml: unknown key 'levle'", id="key"),
    pytest.param(("check", "batch", "--model", "empty"), "empty: no model's weights in this folder", id="model"),
    pytest.param(("explain", "quote-wordin"), "Did you mean 'quote-wording'?", id="explain"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "reason"), MISTAKES)
def test_a_mistake_is_named_and_gives_2(run: Runner, arguments: tuple[str, ...], reason: str) -> None:
    _batch(AGREED, AGREED)
    Path("empty").mkdir()
    Path("wrong.toml").write_text('levle = "note"\n')
    found = run(*arguments)
    assert found.code == 2
    assert reason in re.sub(r"\s+", " ", found.said + found.complained)
    assert "Traceback" not in found.complained


def test_a_fault_of_ours_gives_3_and_says_so(run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "half_a_rule.py").write_text('"""Half a rule."""\n')
    monkeypatch.setattr(checker.rules, "__path__", [*checker.rules.__path__, str(tmp_path / "more")])
    found = run("rules")
    assert found.code == 3
    assert "the rule checker.rules.half_a_rule lacks LEVEL, FLAGS, PASSES, check" in found.complained
    assert found.complained.endswith("this is a bug (TypeError). Please report it with the lines above.\n")


@pytest.mark.model
def test_what_cannot_be_read_is_named_and_the_rest_is_checked(run: Runner) -> None:
    folder = Path(_batch(*ERROR))
    (folder / "interview.pdf").write_bytes(b"%PDF-1.7")
    (folder / "broken.jsonl").write_text("{\n")
    found = run("check", folder, *NUMBERS, "-o", "report.json", "-o", "report.md")
    assert found.code == 2
    report = json.loads(Path("report.json").read_text(encoding="utf-8"))
    assert [item["path"] for item in report["coverage"]["unreadable"]] == ["batch/broken.jsonl", "batch/interview.pdf"]
    assert [d["rule"] for d in report["discrepancies"]] == ["number-conflict"]
    for written in (found.said, Path("report.md").read_text(encoding="utf-8")):
        assert "PDF is not read" in written
        assert "number-conflict" in written


@pytest.mark.model
def test_the_same_articles_in_any_order_give_the_same_bytes(run: Runner) -> None:
    paths = sorted(path for path in FIXTURES.rglob("*") if path.is_file())
    for number, order in enumerate((paths, paths[::-1], paths[3:] + paths[:3] + paths[:2])):
        assert run("check", *order, "-o", f"{number}.md", "-o", f"{number}.json").code == 1
    for ending in ("md", "json"):
        assert len({Path(f"{number}.{ending}").read_bytes() for number in range(3)}) == 1


@pytest.mark.model
def test_hostile_articles_from_end_to_end(run: Runner) -> None:
    evil = "](http://evil.example) <script>alert(1)</script> | **x** ::error::owned \x1b[31m"
    front = f"---\noutlet: 'Post {evil[:20]}'\nheadline: '# {evil[:40]}'\n---\n"
    folder = _batch(
        front + f"The ferry {evil} carried 212 people to Torvik.\n", "The ferry carried 221 people to Torvik.\n"
    )
    found = run("check", folder, *NUMBERS, "-o", "report.md", "-o", "report.html", "-o", "report.json")
    assert found.code == 1
    markdown = Path("report.md").read_text(encoding="utf-8")
    assert not re.search(r"(?<!\\)<script|\]\(http://evil|\x1b", markdown)
    assert "<script>alert" not in Path("report.html").read_text(encoding="utf-8")
    assert "\x1b" not in found.said
    report = json.loads(Path("report.json").read_text(encoding="utf-8"))
    assert [claim["text"] for claim in report["discrepancies"][0]["claims"]] == ["212", "221"]


@pytest.mark.model
def test_in_a_process_of_its_own(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "checker.toml").write_text(f"cache = {json.dumps(str(cache))}\n", encoding="utf-8")
    command = [sys.executable, "-m", "checker.cli", "check", str(FIXTURES / "varna-bridge"), "-o", "report.md"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert (tmp_path / "report.md").read_text(encoding="utf-8").startswith("# Discrepancies")


def test_a_reader_that_goes_away_is_no_fault() -> None:
    command = f"{sys.executable} -m checker.cli rules --catalogue | head -n 1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("<!-- Made by")


HELP = """
import sys
sys.argv = ["checker", "--help"]
from checker.cli import main
try:
    main()
except SystemExit as left:
    assert left.code == 0
heavy = {"numpy", "pandas", "torch", "spacy", "rich", "jinja2", "rapidfuzz", "starlette"} & sys.modules.keys()
assert not heavy, heavy
"""


def test_help_imports_nothing_heavy() -> None:
    done = subprocess.run([sys.executable, "-c", HELP], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "checker check articles/" in done.stdout
