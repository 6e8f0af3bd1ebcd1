"""What `checker stories` lists."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from checker.cli import cli
from checker.model import Article
from tests.stories.made import DAY, EVERY, event


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def _row(article: Article, **also: str) -> str:
    known = {"id": article.id, "outlet": article.outlet, "headline": article.headline, "text": article.text}
    return json.dumps({**known, "published": str(article.published), **also}) + "\n"


def _mixed() -> None:
    """A batch of four events among as many short articles as make it a mixed one."""
    others = (Article(f"brief-{number}", "Brief", f"Item number {number}.", published=DAY) for number in range(30))
    Path("monday.jsonl").write_text("".join(_row(article) for article in (*EVERY, *others)))


def _ran(*arguments: str) -> Any:
    return CliRunner().invoke(cli, ["stories", *arguments], standalone_mode=False, catch_exceptions=False)


def test_the_stories_of_a_mixed_batch() -> None:
    _mixed()
    result = _ran("monday.jsonl")
    blocks = result.stdout.split("\n\n")
    assert (result.return_value, len(blocks)) == (0, 5)
    assert blocks[0].splitlines() == [
        "Ferry Brage runs aground off Mossand · 3 articles · 14 May 2024",
        "    Harbour Post · 2024-05-14 · ferry-mossand-1 · Ferry Brage runs aground off Mossand",
        "    Inland Mail · 2024-05-14 · ferry-mossand-2 · Six hurt after Brage strikes sandbank",
        "    Wire Service · 2024-05-14 · ferry-mossand-3 · Pilot blamed for grounding at Mossand",
    ]
    assert blocks[-1] == "4 stories of several outlets in 12 articles; 30 alone.\n"


def test_as_json() -> None:
    _mixed()
    found = json.loads(_ran("monday.jsonl", "--format", "json").stdout)
    assert found["unreadable"] == []
    assert [len(story["articles"]) for story in found["stories"]] == [3] * 4 + [1] * 30
    first = found["stories"][0]
    assert (first["id"], first["title"]) == ("ferry-mossand-1", "Ferry Brage runs aground off Mossand")
    assert first["articles"][0] == {
        "id": "ferry-mossand-1",
        "outlet": "Harbour Post",
        "headline": "Ferry Brage runs aground off Mossand",
        "published": "2024-05-14",
        "path": "monday.jsonl",
        "copy_of": "",
    }


def test_a_copy_is_told() -> None:
    one = event("quake-varna")[0]
    Path("wire.jsonl").write_text(_row(one) + _row(replace(one, id="copy", outlet="Zebra", text=f"(ZB) {one.text}")))
    assert _ran("wire.jsonl").stdout.splitlines()[1:3] == [
        "    Harbour Post · 2024-05-14 · quake-varna-1 · Strong earthquake shakes Varna",
        "    Zebra · 2024-05-14 · copy · Strong earthquake shakes Varna · the text of quake-varna-1",
    ]
    articles = json.loads(_ran("wire.jsonl", "--format", "json").stdout)["stories"][0]["articles"]
    assert [article["copy_of"] for article in articles] == ["", "quake-varna-1"]


def test_a_given_story_is_listed_as_given() -> None:
    one, other, _ = event("quake-varna")
    Path("given.jsonl").write_text(_row(one, story="shaken") + _row(other, story="shaken"))
    found = json.loads(_ran("given.jsonl", "--format", "json").stdout)
    assert [(story["id"], len(story["articles"])) for story in found["stories"]] == [("shaken", 2)]


def test_nothing_an_article_holds_reaches_the_terminal_raw() -> None:
    one, other, _ = event("quake-varna")
    Path("hostile.jsonl").write_text(_row(one, headline="\x1b[2JQuake\u202e", story="s") + _row(other, story="s"))
    assert "\x1b" not in (out := _ran("hostile.jsonl").stdout)
    assert "\u202e" not in out


def test_what_cannot_be_read_is_the_users_mistake() -> None:
    Path("scan.pdf").write_bytes(b"%PDF-1.7")
    result = _ran("scan.pdf")
    assert result.return_value == 2
    assert "not read: scan.pdf" in result.stderr
    assert result.stdout == "0 stories of several outlets in 0 articles; 0 alone.\n"
