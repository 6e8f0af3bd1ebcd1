"""A report's articles are read again from where the user pointed, and from nowhere else."""

import json
from pathlib import Path

import pytest

from checker.ingest import read_articles
from checker.model import Article, CheckerError, Claim, Coverage, Level, Report, Story
from checker.report import renderer
from checker.review.texts import is_report, read_back
from tests.report.sample import discrepancy
from tests.review.sample import REPORT, write


def _edit(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_report_comes_back_with_its_articles(tmp_path: Path) -> None:
    found = read_back([write(tmp_path)], tmp_path)
    assert found is not None
    assert [d.fingerprint for d in found.discrepancies] == [d.fingerprint for d in REPORT.discrepancies]
    assert [d.claims[0].article.text for d in found.discrepancies] == [
        d.claims[0].article.text for d in REPORT.discrepancies
    ]


def test_articles_alone_are_no_report(tmp_path: Path) -> None:
    write(tmp_path)
    assert read_back([tmp_path / "articles.jsonl"], tmp_path) is None


OUTSIDE = {"absolute": "/etc/hosts", "upwards": "../elsewhere.jsonl", "through-a-folder": "a/../../elsewhere.jsonl"}


@pytest.mark.parametrize("case", OUTSIDE)
def test_no_report_leads_outside_of_the_folder(tmp_path: Path, case: str) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    report = write(folder)
    (tmp_path / "elsewhere.jsonl").write_bytes((folder / "articles.jsonl").read_bytes())
    _edit(report, "articles.jsonl", OUTSIDE[case])
    with pytest.raises(CheckerError, match="names articles outside of this folder"):
        read_back([report], folder)


def test_no_link_leads_outside_of_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    report = write(folder)
    (folder / "articles.jsonl").rename(tmp_path / "elsewhere.jsonl")
    (folder / "articles.jsonl").symlink_to(tmp_path / "elsewhere.jsonl")
    with pytest.raises(CheckerError, match="names articles outside of this folder"):
        read_back([report], folder)
    assert read_back([report, tmp_path / "elsewhere.jsonl"], folder) is not None


def test_a_missing_text_is_named(tmp_path: Path) -> None:
    report = write(tmp_path)
    (tmp_path / "articles.jsonl").unlink()
    with pytest.raises(CheckerError, match=r"articles\.jsonl is not here"):
        read_back([report], tmp_path)


def test_a_changed_text_is_named(tmp_path: Path) -> None:
    report = write(tmp_path)
    _edit(tmp_path / "articles.jsonl", "on Tuesday with", "on a Tuesday with")
    with pytest.raises(CheckerError, match=r"article post-1 has changed"):
        read_back([report], tmp_path)


def test_an_article_that_is_gone_is_named(tmp_path: Path) -> None:
    report = write(tmp_path)
    _edit(tmp_path / "articles.jsonl", '"post-1"', '"post-7"')
    with pytest.raises(CheckerError, match=r"article post-1 .* is not among the articles"):
        read_back([report], tmp_path)


def test_two_reports_are_one_too_many(tmp_path: Path) -> None:
    report = write(tmp_path)
    other = tmp_path / "other.json"
    other.write_bytes(report.read_bytes())
    with pytest.raises(CheckerError, match="a second report"):
        read_back([report, other], tmp_path)


FILES = {
    "report": ("a.json", {"schema_version": 9}, True),
    "articles": ("a.json", [{"id": "a"}], False),
    "another-ending": ("a.jsonl", {"schema_version": 1}, False),
}


@pytest.mark.parametrize("case", FILES)
def test_what_is_a_report(tmp_path: Path, case: str) -> None:
    name, content, expected = FILES[case]
    (tmp_path / name).write_text(json.dumps(content))
    assert is_report(tmp_path / name) is expected


def test_a_stylebook_is_read_back_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("stylebook.toml").write_text('[spellings]\n"Kyiv" = ["Kiev"]\n')
    Path("a.txt").write_text("The train to Kiev was late.\n")
    (new,) = read_articles([Path("a.txt")]).articles
    book = Article("stylebook", "stylebook", Path("stylebook.toml").read_text(), path="stylebook.toml")
    claims = (Claim(new, 13, 17, "Kiev", "Kiev", (0, 27)), Claim(book, 13, 17, "Kyiv", "Kyiv", (12, 29)))
    found = discrepancy("stylebook", Level.WARNING, "“Kiev” or “Kyiv”?", "“Kiev” or “Kyiv”", *claims)
    report = Report((new, book), (Story("a", "a", (new,)),), (found,), Coverage())
    Path("report.json").write_text(renderer("json").render(report, {}), "utf-8")
    back = read_back([Path("report.json")], tmp_path)
    assert back
    assert [claim.text for claim in back.discrepancies[0].claims] == ["Kiev", "Kyiv"]
