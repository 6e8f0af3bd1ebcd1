"""What `checker check` prints where, and the code it ends with."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import cli
from checker.model import Verdict
from checker.review.verdicts import add_verdict

pytestmark = pytest.mark.model

POST = "The council voted 31-12 in favour of the harbour fund on Thursday.\n"
WIRE = "The council voted 31-13 in favour of the harbour fund on Thursday.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two articles in it, in which the test stands."""
    (tmp_path / "vote").mkdir()
    (tmp_path / "vote" / "post.txt").write_text(POST)
    (tmp_path / "vote" / "wire.txt").write_text(WIRE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "check-cache"))
    return tmp_path


def _ran(*arguments: str) -> tuple[int, str, str]:
    """The exit code, standard output and standard error."""
    result = CliRunner().invoke(cli, ["check", *arguments], standalone_mode=False, catch_exceptions=False)
    return result.return_value, result.stdout, result.stderr


CLOSING = "1 error. Compared 2 articles of 2 outlets in 1 story: 2 statements, 1 pair, 1 pair of values."


def test_what_was_compared_is_said_last() -> None:
    code, out, err = _ran("vote")
    assert (code, err) == (1, "")
    assert out.splitlines()[-1] == CLOSING


def test_no_colour_where_there_is_no_terminal() -> None:
    assert "\x1b" not in _ran("vote")[1]


def test_a_report_on_standard_output_stands_there_alone() -> None:
    code, out, err = _ran("vote", "--format", "json")
    assert code == 1
    assert len(json.loads(out)["discrepancies"]) == 1
    assert err.splitlines()[-1] == CLOSING
    assert _ran("vote", "-o", "-", "--format", "json")[1] == out
    assert _ran("vote", "-o", "-")[1].startswith("# Discrepancies")


def test_several_reports_at_once(here: Path) -> None:
    _, out, _ = _ran("vote", "--format", "github", "-o", "r.sarif", "-o", "r.md")
    assert out.startswith("::error file=vote/")
    assert json.loads((here / "r.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert (here / "r.md").read_text("utf-8").startswith("# Discrepancies")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param([], 1, id="error"),
        pytest.param(["--exit-zero"], 0, id="exit-zero"),
        pytest.param(["--fail-on", "never"], 0, id="never"),
        pytest.param(["--ignore", "number-conflict"], 0, id="ignored"),
        pytest.param(["none"], 2, id="a-path-that-is-not-there"),
        pytest.param(["none", "--exit-zero"], 2, id="a-mistake-is-no-finding"),
    ],
)
def test_codes(arguments: list[str], code: int) -> None:
    assert _ran("vote", *arguments)[0] == code


def test_quiet() -> None:
    assert _ran("vote", "--quiet") == (1, "", "")
    code, out, err = _ran("vote/post.txt", "none", "-q")
    assert (code, out) == (2, "")
    assert err.splitlines() == [
        "not read: none: There is no such file or folder: check its spelling.",
        "NOTHING WAS COMPARED: 1 article, all of one outlet. A comparison needs two.",
    ]


def test_statistics() -> None:
    lines = _ran("vote", "--statistics")[1].splitlines()
    assert lines[-2].split() == ["number-conflict", "1", "·", "·", "·", "·"]
    assert lines[-1].split() == ["all", "1", "·", "·", "·", "·"]


@pytest.mark.parametrize(
    ("verdict", "code"),
    [
        pytest.param(Verdict("", "confirmed"), 1, id="confirmed"),
        pytest.param(Verdict("", "unsure"), 1, id="unsure"),
        pytest.param(Verdict("", "dismissed", "a recount"), 0, id="dismissed"),
        pytest.param(Verdict("", "dismissed", "a recount", until="2001-01-01"), 1, id="lapsed"),
    ],
)
def test_verdicts(here: Path, verdict: Verdict, code: int) -> None:
    _, out, _ = _ran("vote", "--format", "json")
    (found,) = json.loads(out)["discrepancies"]
    add_verdict(here / "v.jsonl", Verdict(found["fingerprint"], verdict.decision, verdict.reason, until=verdict.until))
    code_, out, _ = _ran("vote", "--verdicts", "v.jsonl", "--format", "json")
    assert code_ == code
    shown = json.loads(out)["discrepancies"][0]["verdict"]
    assert (shown and shown["decision"]) == (None if verdict.until else verdict.decision)


def test_a_broken_verdict_stops_the_run(here: Path) -> None:
    (here / "reports").mkdir()
    (here / "reports" / "verdicts.jsonl").write_text("{\n")
    result = CliRunner().invoke(cli, ["check", "vote"])
    assert "reports/verdicts.jsonl:1: not JSON" in str(result.exception)


def test_settings_of_paths(here: Path) -> None:
    (here / "checker.toml").write_text('[[paths]]\nmatch = "vote/*"\nrules.number-conflict.level = "warning"\n')
    code, out, _ = _ran("vote")
    assert code == 0
    assert out.splitlines()[-1].startswith("1 warning. ")


def test_the_settings_in_force_are_printed(here: Path) -> None:
    (here / "checker.toml").write_text('level = "note"\n[rules.quote-wording]\nlevel = "off"\n')
    out = CliRunner().invoke(cli, ["config"], catch_exceptions=False).output
    assert f'level            = "note"  # {here / "checker.toml"}' in out.splitlines()
    assert (
        f'rules            = {{ "quote-wording" = {{ "level" = "off", "score" = 0.0 }} }}  # {here / "checker.toml"}'
        in out
    )
    assert 'fail-on          = "error"  # default' in out.splitlines()
    (here / "again").mkdir()
    (here / "again" / "checker.toml").write_text(out)
    again = CliRunner().invoke(cli, ["config", "--config", "again/checker.toml"], catch_exceptions=False).output
    assert [line.split("  #")[0] for line in again.splitlines() if "verdicts" not in line] == [
        line.split("  #")[0] for line in out.splitlines() if "verdicts" not in line
    ]


def test_the_schema_of_the_settings_is_printed() -> None:
    out = CliRunner().invoke(cli, ["config", "--schema"], catch_exceptions=False).output
    assert json.loads(out)["title"] == "checker.toml"
