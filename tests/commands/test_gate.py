"""The gate in front of a repository of articles, through git: fixtures/ci/README.md says what happens."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import cli
from checker.model import Verdict
from checker.review.verdicts import add_verdict, read_verdicts

pytestmark = pytest.mark.model

CI = Path(__file__).parents[2] / "fixtures" / "ci"
VERDICTS = Path("reports/verdicts.jsonl")
Git = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Git:
    """Git in a repository of its own, `fixtures/ci/main`, in which the test then stands."""
    shutil.copytree(CI / "main", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "gate-cache"))
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")

    def run(*arguments: str) -> str:
        who = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(["git", *who, *arguments], check=True, capture_output=True, text=True)
        return done.stdout

    run("init", "--quiet", "--initial-branch=main")
    _commit(run, "the archive")
    return run


def _commit(git: Git, message: str) -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", message)


def _gate(*arguments: str) -> tuple[int, str]:
    """The exit code, and what is said."""
    result = CliRunner().invoke(cli, ["check", *arguments], standalone_mode=False, catch_exceptions=False)
    return result.return_value, result.output


def _batch() -> tuple[int, str]:
    return _gate("articles/quay-fire", "--against", "articles", "-o", "reports/report.json")


def _found() -> list[str]:
    report = json.loads(Path("reports/report.json").read_text("utf-8"))
    return [d["fingerprint"] for d in report["discrepancies"]]


def _verdict(fingerprint: str, reviewer: str) -> None:
    add_verdict(VERDICTS, Verdict(fingerprint, "dismissed", "he stood in for her that day", reviewer, "2025-04-08"))


def test_a_batch_goes_through_the_gate(git: Git) -> None:
    code, said = _gate("articles")
    assert code == 0
    assert said.startswith("No discrepancies. Compared 2 articles of 2 outlets in 1 story: ")

    git("switch", "--quiet", "--create", "batch")
    shutil.copytree(CI / "batch", "articles", dirs_exist_ok=True)
    Path("reports").mkdir()
    _commit(git, "the batch")
    code, said = _batch()
    assert code == 1
    assert "title-conflict" in said
    (fingerprint,) = _found()

    _verdict(fingerprint, "Ana")
    _commit(git, "a verdict")
    code, said = _batch()
    assert code == 0
    assert "1 discrepancy dismissed by a reviewer." in said

    git("switch", "--quiet", "main")
    git("switch", "--quiet", "--create", "other")
    _verdict("0123456789abcdef", "Ben")
    _commit(git, "another verdict")
    git("switch", "--quiet", "batch")
    git("merge", "--quiet", "--no-edit", "other")
    assert {(v.fingerprint, v.reviewer) for v in read_verdicts(VERDICTS)} == {
        (fingerprint, "Ana"),
        ("0123456789abcdef", "Ben"),
    }
    assert _batch()[0] == 0

    article = Path("articles/quay-fire/lakeside-herald.md")
    article.write_text(article.read_text("utf-8").replace("who visited", "who toured"), "utf-8")
    code, said = _batch()
    assert code == 1
    assert f"Not found of what {VERDICTS} has verdicts on: 2, edited since" in said
    assert fingerprint not in _found()


def test_an_empty_comparison_is_no_green_run(git: Git) -> None:
    code, said = _gate("articles/lake-ferry/arven-times.md")
    assert code == 2
    assert "NOTHING WAS COMPARED: 1 article, all of one outlet." in said
    assert "require-coverage is set" in said
    assert git("status", "--porcelain") == ""


def test_a_baseline_is_written_and_pruned(git: Git) -> None:
    shutil.copytree(CI / "batch", "articles", dirs_exist_ok=True)
    result = CliRunner().invoke(cli, ["baseline", "articles", "-o", "known.jsonl"], catch_exceptions=False)
    assert result.output == "1 known discrepancy is in known.jsonl.\n"
    code, said = _gate("articles", "--baseline", "known.jsonl")
    assert code == 0
    assert "1 discrepancy known from the baseline." in said
    article = Path("articles/quay-fire/lakeside-herald.md")
    article.write_text(article.read_text("utf-8").replace("Mayor Jonas", "Deputy Mayor Jonas"), "utf-8")
    code, said = _gate("articles", "--baseline", "known.jsonl")
    assert code == 0
    assert (
        "No longer found of what known.jsonl holds: 1. To drop it: checker baseline PATHS -o known.jsonl --prune"
        in said
    )
    pruning = ["baseline", "articles", "-o", "known.jsonl", "--prune"]
    assert CliRunner().invoke(cli, pruning, catch_exceptions=False).output == (
        "1 of 1 no longer occur and were dropped from known.jsonl.\n"
    )
    assert Path("known.jsonl").read_text() == ""
    assert git("status", "--porcelain", "known.jsonl") == "?? known.jsonl\n"


def test_a_baseline_that_is_not_there_stops_the_run(git: Git) -> None:
    result = CliRunner().invoke(cli, ["check", "articles", "--baseline", "none.jsonl"])
    assert "there is no such baseline" in str(result.exception)
    assert git("status", "--porcelain") == ""
