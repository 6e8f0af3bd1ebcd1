"""The reports on `fixtures/batches` are those that are kept: of each story, and of all."""

import os
from pathlib import Path

import pytest

from checker.config import Config
from checker.engine import Tools, check, load_rules
from checker.ingest import read_articles
from checker.report import RuleText, renderer

pytestmark = pytest.mark.model

ROOT = Path(__file__).parents[1]
BATCHES, EXPECTED = Path("fixtures/batches"), ROOT / "fixtures" / "expected"
STORIES = sorted(path.name for path in (ROOT / BATCHES).iterdir())
KEPT = {story: (BATCHES / story, EXPECTED / f"{story}.md") for story in STORIES}
KEPT["all"] = (BATCHES, ROOT / "reports" / "example.md")


@pytest.mark.parametrize(("given", "kept"), KEPT.values(), ids=KEPT)
def test_the_report_is_the_expected_one(
    given: Path, kept: Path, real_tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    reading = read_articles([given])
    report = check(reading.articles, Config(), real_tools, reading.unreadable)
    rules = {rule.id: RuleText(rule.id, rule.level, rule.summary, rule.help) for rule in load_rules()}
    written = renderer("markdown").render(report, rules)
    if os.environ.get("ACCEPT") == "1":
        kept.write_text(written, encoding="utf-8")
    expected = kept.read_text(encoding="utf-8") if kept.exists() else ""
    assert written == expected, (
        f"{kept.name}: if it should change, ACCEPT=1 pytest tests/test_fixtures.py; read the diff"
    )


def test_the_readme_shows_a_real_report() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = [line.removeprefix(">").removeprefix(" ") for line in readme.splitlines() if line.startswith(">")]
    assert len(shown) > 5
    assert "\n".join(shown) in (EXPECTED / "minsk-talks.md").read_text(encoding="utf-8")


def test_every_expected_report_is_of_a_story() -> None:
    assert sorted(path.stem for path in EXPECTED.iterdir()) == STORIES
