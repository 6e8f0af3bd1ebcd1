"""Two branches' verdicts merged by git itself, without a conflict and without a loss."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.model import Verdict
from checker.review.verdicts import add_verdict, read_verdicts, remove_verdict

Git = Callable[..., None]
NAME = "verdicts.jsonl"


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Git in a repository of its own that has the attribute."""
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")

    def run(*arguments: str) -> None:
        who = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *who, *arguments], check=True, capture_output=True)

    run("init", "--quiet", "--initial-branch=main")
    Path(".gitattributes").write_text(f"{NAME} merge=union\n")
    return run


def _commit(git: Git) -> None:
    git("add", "--all")
    git("commit", "--quiet", "--allow-empty", "--message", "verdicts")


def _verdict(fingerprint: str, reviewer: str, decision: str = "unsure", date: str = "2025-03-08") -> Verdict:
    return Verdict(fingerprint, decision, "a reason", reviewer, date)


BASE = [_verdict("b", "Ana"), _verdict("n", "Ana")]
CASES = [
    pytest.param([], ["a"], ["b"], id="no-file-before"),
    pytest.param(BASE, ["a"], ["z"], id="far-apart"),
    pytest.param(BASE, ["c"], ["d"], id="beside-each-other"),
    pytest.param(BASE, ["a", "c", "z"], ["a", "d", "y"], id="several"),
    pytest.param(BASE, ["b"], ["b"], id="on-one-discrepancy"),
]


@pytest.mark.parametrize(("base", "ours", "theirs"), CASES)
def test_two_branches(git: Git, base: list[Verdict], ours: list[str], theirs: list[str]) -> None:
    for verdict in base:
        add_verdict(Path(NAME), verdict)
    _commit(git)
    git("switch", "--quiet", "--create", "other")
    for fingerprint in theirs:
        add_verdict(Path(NAME), _verdict(fingerprint, "Cleo"))
    _commit(git)
    git("switch", "--quiet", "main")
    for fingerprint in ours:
        add_verdict(Path(NAME), _verdict(fingerprint, "Ben"))
    _commit(git)
    git("merge", "--quiet", "--no-edit", "other")
    expected = {*base, *(_verdict(f, "Ben") for f in ours), *(_verdict(f, "Cleo") for f in theirs)}
    assert set(read_verdicts(Path(NAME))) == expected
    assert len(read_verdicts(Path(NAME))) == len(expected)


def test_one_verdict_changed_on_both_branches(git: Git) -> None:
    add_verdict(Path(NAME), BASE[0])
    _commit(git)
    git("switch", "--quiet", "--create", "other")
    add_verdict(Path(NAME), _verdict("b", "Ana", "dismissed", "2025-03-10"))
    _commit(git)
    git("switch", "--quiet", "main")
    add_verdict(Path(NAME), _verdict("b", "Ana", "confirmed", "2025-03-09"))
    _commit(git)
    git("merge", "--quiet", "--no-edit", "other")
    assert [v.decision for v in read_verdicts(Path(NAME))] == ["dismissed"]
    remove_verdict(Path(NAME), "b", "Ana")
    assert read_verdicts(Path(NAME)) == ()
