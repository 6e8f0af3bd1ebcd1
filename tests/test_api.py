"""What other Python code may use: the names are pinned, and what the README shows of them works."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import checker
from checker.model.rows import COLUMNS
from tests.engine.sample import ARTICLES, FERRY_POST, FERRY_WIRE

ROOT = Path(__file__).parents[1]
BATCH = ROOT / "fixtures" / "batches" / "varna-bridge"
PUBLIC = """
AlignedPair Article CheckerError Claim Config Coverage Discrepancy Level Mention Relation Report Score Statement Story
Unreadable Verdict check read_articles read_config
""".split()
FRAME = """
fingerprint rule level relation subject message because story score verdict side article outlet published headline url
path start end text value sentence copies
""".split()


def test_the_public_names_are_these() -> None:
    assert sorted(checker.__all__) == sorted(PUBLIC)
    assert all(hasattr(checker, name) for name in PUBLIC)


def test_importing_it_imports_nothing_heavy() -> None:
    code = "import sys, checker; print(*sorted({'numpy', 'pandas', 'torch', 'spacy', 'click'} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


def test_articles_are_read_from_one_place_or_several() -> None:
    one = checker.read_articles(str(BATCH))
    assert [article.id for article in one.articles] == ["varna-courier", "varna-post", "varna-sofia"]
    assert checker.read_articles([BATCH, BATCH / "articles.jsonl"]) == one


def test_what_cannot_be_read_is_told_apart(tmp_path: Path) -> None:
    reading = checker.read_articles(tmp_path / "gone.txt")
    assert (reading.articles, len(reading.unreadable)) == ((), 1)


@pytest.mark.model
def test_paths_and_their_articles_give_the_same_report(cache: Path) -> None:
    config = checker.Config(cache=str(cache))
    report = checker.check(BATCH, config)
    assert report == checker.check([str(BATCH)], config) == checker.check(checker.read_articles(BATCH).articles, config)
    assert "magnitude-conflict" in {found.rule for found in report.discrepancies}


@pytest.mark.model
def test_a_report_is_a_table_for_pandas(cache: Path) -> None:
    frame = checker.check(ARTICLES, checker.Config(cache=str(cache), select=("number-conflict",))).to_frame()
    assert list(frame.columns) == FRAME == list(COLUMNS)
    votes = frame[frame["story"] == "vote"]
    assert votes[["side", "outlet", "text"]].to_numpy().tolist() == [
        [1, "Harbour Post", "31-12"],
        [2, "Island Wire", "31-13"],
    ]


@pytest.mark.model
def test_half_characters_are_read_as_from_a_file(cache: Path) -> None:
    article = checker.Article("a", "A\ud800", "The ferry\ud800 sank.")
    (kept,) = checker.check([article], checker.Config(cache=str(cache))).articles
    assert (kept.outlet, kept.text) == ("A\ufffd", "The ferry\ufffd sank.")


MISTAKES = [
    pytest.param([FERRY_POST, FERRY_POST], "Two articles have the id 'post-1'", id="one id twice"),
    pytest.param([FERRY_POST, FERRY_WIRE, "batch"], "either paths or articles", id="both"),
]


@pytest.mark.parametrize(("given", "reason"), MISTAKES)
def test_mistakes(given: list[checker.Article], reason: str) -> None:
    with pytest.raises(checker.CheckerError, match=reason):
        checker.check(given)


def _examples() -> list[str]:
    return re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.model
@pytest.mark.parametrize("code", _examples())
def test_the_readme_s_python_runs(code: str, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    exec(compile(code, "README.md", "exec"), {})


def test_the_readme_shows_python() -> None:
    assert _examples()
