"""What cannot be read is named, each with its reason, and the others are read all the same."""

import json
import os
from pathlib import Path

import pytest

from checker.ingest import read_articles
from checker.ingest.reading import MAX_BYTES

NO_TEXT = "`text` is missing (it has {}): name the field with the article's text `text`."
TOO_DEEP = "It is JSON that no article needs (too deep, or a number too long): take it out."
NOTHING = "`text` is empty: there is nothing to compare."
NO_TABLE = "It is not a whole table ({}): check its quotation marks."
ENDINGS = ".csv, .htm, .html, .json, .jsonl, .markdown, .md, .ndjson, .parquet, .pq, .text, .tsv, .txt, .xhtml"
CASES = [
    pytest.param("a.xyz", b"x", f"The ending '.xyz' is none that is read: use one of {ENDINGS}.", id="ending"),
    pytest.param("a.PDF", b"%PDF-1.7", "PDF is not read: save it as text or HTML.", id="pdf"),
    pytest.param("a.docx", b"PK", "Word files are not read: save it as text or HTML.", id="word"),
    pytest.param("a.xlsx", b"PK", "Excel files are not read: save it as CSV.", id="excel"),
    pytest.param("a.jsonl.gz", b"\x1f\x8b", "Packed files are not read: unpack it.", id="packed"),
    pytest.param(
        "a.txt",
        b"\x89PNG\r\n",
        "It is a binary file, whatever its name ends in: save the article as text or HTML.",
        id="binary",
    ),
    pytest.param(
        "a.txt",
        b"ab\x00c",
        "It holds null bytes, so it is binary, or UTF-16 without its mark: save it as UTF-8.",
        id="nulls",
    ),
    pytest.param("a.txt", b"\xff\xfea", "It opens as UTF-16 and is not: save it as UTF-8.", id="half-utf16"),
    pytest.param(
        "a.txt",
        "Паром остался в порту.".encode("cp1251"),
        "Its characters are neither UTF-8 nor UTF-16 nor Windows-1252: save it as UTF-8.",
        id="cyrillic",
    ),
    pytest.param("a.txt", b" \n", NOTHING, id="empty-text"),
    pytest.param("a.md", b"---\noutlet: A\n---\n", NOTHING, id="front-matter-alone"),
    pytest.param(
        "a.txt",
        b"---\noutlet: A: B\n---\nText.",
        "Its front matter is not valid YAML, line 2: put a value with a colon in quotation marks.",
        id="front-matter",
    ),
    pytest.param(
        "a.html",
        b"<html><body><p> </p></body></html>",
        "No article was found on the page: save its text as a text file.",
        id="empty-html",
    ),
    pytest.param("a.html", b"", "It is not HTML: save the page anew, or as text.", id="no-html"),
    pytest.param("a.jsonl", b"\n", "The file is empty: there is nothing to compare.", id="empty-jsonl"),
    pytest.param(
        "a.jsonl",
        b'{"text": "a"}\n{"text": \n',
        "Line 2: It is not valid JSON (Expecting value, column 10): one whole object stands on one line.",
        id="broken-row",
    ),
    pytest.param(
        "a.jsonl",
        b'{"text": "a"}\n[1]\n',
        "Line 2: It is not an object: write {…} with the article's fields.",
        id="list-row",
    ),
    pytest.param(
        "a.jsonl", b'{"text": "a"}\n{"text": "\xe9"}\n', "Line 2: It is not UTF-8: save it as UTF-8.", id="latin-row"
    ),
    pytest.param("a.jsonl", b'{"text": "a"}\n' + b"[" * 100_000, "Line 2: " + TOO_DEEP, id="deep-row"),
    pytest.param("a.json", b'{"text": "a", "id": ' + b"9" * 5000 + b"}", TOO_DEEP, id="long-number"),
    pytest.param("a.jsonl", b'{"text": "a"}\n{"id": "2"}\n', "Line 2: " + NO_TEXT.format("id"), id="row-without-text"),
    pytest.param("a.jsonl", b'{"text": "a"}\n{"text": " "}\n', "Line 2: " + NOTHING, id="row-of-nothing"),
    pytest.param(
        "a.jsonl",
        b'{"text": "a"}\n{"text": 5}\n',
        "Line 2: `text` should be text and is a number.",
        id="number-for-text",
    ),
    pytest.param(
        "a.jsonl",
        b'{"text": "a"}\n{"text": "b", "outlet": []}\n',
        "Line 2: `outlet` should be text and is a list.",
        id="list-for-outlet",
    ),
    pytest.param("a.json", b'{"title": "x", "body": "y"}', NO_TEXT.format("title, body"), id="other-json"),
    pytest.param(
        "a.json",
        b'{"schema_version": 1}',
        "It is a report, not articles: give the articles that it was made of.",
        id="report",
    ),
    pytest.param(
        "a.json", b'"x"', "It is neither an article nor a list of them: write {…} or [{…}, …].", id="json-word"
    ),
    pytest.param("a.json", b"[]", "It holds no rows: there is nothing to compare.", id="json-nothing"),
    pytest.param(
        "a.json", b'{"text":\n', "It is not valid JSON (Expecting value, line 2): mend that line.", id="json-broken"
    ),
    pytest.param("a.csv", b"a,b\n1,2\n3,4\n", NO_TEXT.format("a, b"), id="other-table"),
    pytest.param(
        "a.csv",
        b"id,text\n1,One, two\n2,Three\n",
        "Line 2: It has 3 cells and the header 2: put a cell with a comma in quotation marks.",
        id="long-row",
    ),
    pytest.param("a.csv", b"id,text\n1\n2,Three\n", "Row 1: " + NOTHING, id="short-row"),
    pytest.param("a.csv", b'id,text\n1,"One\n', NO_TABLE.format("EOF inside string starting at row 1"), id="open-cell"),
    pytest.param("a.csv", b"", NO_TABLE.format("No columns to parse from file"), id="empty-table"),
    pytest.param("a.parquet", b"PAR1 but no more", "It is not a whole Parquet file: write it anew.", id="no-parquet"),
]


@pytest.mark.parametrize(("name", "content", "reason"), CASES)
def test_the_reason_is_given_and_the_others_are_read(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "well.txt").write_text("The ferry stayed.")
    reading = read_articles([tmp_path])
    assert [(item.path, item.reason) for item in reading.unreadable] == [((tmp_path / name).as_posix(), reason)]
    assert "The ferry stayed." in [article.text for article in reading.articles]


def reasons(*paths: Path) -> list[str]:
    """Why these paths cannot be read."""
    return [item.reason for item in read_articles(paths).unreadable]


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "gone.txt")
    assert reasons(tmp_path / "no.txt") == ["There is no such file or folder: check its spelling."]
    assert reasons(tmp_path / "empty") == ["The folder holds no article: give one that does."]
    assert reasons(tmp_path) == ["It cannot be opened (No such file or directory): check it and its permissions."]


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(2 * MAX_BYTES)
    assert reasons(tmp_path) == ["It has 200 MB, more than 100: split it."]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert reasons(tmp_path) == ["It is not a regular file: copy its content into one."]


@pytest.mark.skipif(os.geteuid() == 0, reason="everything is permitted to root")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.txt").chmod(0)
    assert reasons(tmp_path) == ["It cannot be opened (Permission denied): check it and its permissions."]


def test_a_parquet_without_a_text_names_its_columns(tmp_path: Path) -> None:
    import pandas as pd

    pd.DataFrame({"title": ["a"], "body": ["b"]}).to_parquet(tmp_path / "a.parquet")
    expected = "It has no column `text` (it has title, body): name the column with the articles `text`."
    assert reasons(tmp_path) == [expected]


def test_many_wrong_rows_are_one_mistake(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\xff\n" * 21)
    (tmp_path / "b.jsonl").write_text("\n".join(json.dumps({"fingerprint": str(n)}) for n in range(50)))
    assert reasons(tmp_path) == [
        "None of its 21 rows is an article. Line 1: It is not UTF-8: save it as UTF-8.",
        "`text` is missing (it has fingerprint): name the field with the article's text `text`.",
    ]
