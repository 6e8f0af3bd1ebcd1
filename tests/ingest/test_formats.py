"""Each format's articles, exactly: what is read from the file and what is left out of it."""

import datetime as dt
import json
from pathlib import Path

import pytest

from checker.ingest import read_articles
from checker.ingest.formats import load_formats
from checker.model import Article, Unreadable

TEXT = "The ferry was to sail at noon.\r\n\n  “It did not,” said Ada Lind.\n"


def articles(folder: Path, name: str, content: str | bytes) -> tuple[Article, ...]:
    """The articles of one file of this name, of which each row can be read."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    reading = read_articles([path])
    assert reading.unreadable == ()
    return reading.articles


def only(folder: Path, name: str, content: str | bytes) -> Article:
    """The one article of a file."""
    (article,) = articles(folder, name, content)
    return article


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is named as a story would be."""
    made = tmp_path / "ferry"
    made.mkdir()
    return made


FULL = {
    "id": "a1",
    "outlet": "Harbour Post",
    "text": TEXT,
    "headline": "Ferry stays in port",
    "published": "2025-03-05",
    "url": "https://harbourpost.example/a1",
    "story": "ferry-strike",
}


def as_jsonl() -> bytes:
    return json.dumps(FULL).encode() + b"\n\n"


def as_table(separator: str) -> bytes:
    cells = [f'"{value}"' for value in FULL.values()]
    return (separator.join(FULL) + "\n" + separator.join(cells) + "\n").encode()


def as_parquet() -> bytes:
    import io

    import pyarrow as pa
    import pyarrow.parquet as pq

    sink = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([FULL | {"clicks": "9"}]), sink)
    return sink.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("a.jsonl", as_jsonl(), id="jsonl"),
        pytest.param("a.ndjson", b"\xef\xbb\xbf" + as_jsonl(), id="ndjson-with-mark"),
        pytest.param("a.jsonl", as_jsonl().decode().encode("utf-16"), id="jsonl-utf16"),
        pytest.param("a.json", json.dumps(FULL).encode(), id="json-object"),
        pytest.param("a.json", json.dumps([FULL], indent=1).encode(), id="json-list"),
        pytest.param("a.json", json.dumps({"articles": [FULL]}).encode(), id="json-articles"),
        pytest.param("a.json", as_jsonl() + as_jsonl(), id="json-lines-under-json"),
        pytest.param("a.csv", as_table(","), id="csv"),
        pytest.param("A.CSV", as_table(",").replace(b"outlet", b" Outlet ", 1), id="csv-header-case"),
        pytest.param("a.tsv", as_table("\t"), id="tsv"),
        pytest.param("a.parquet", as_parquet(), id="parquet"),
    ],
)
def test_rows_keep_every_field_and_the_text_unchanged(folder: Path, name: str, content: bytes) -> None:
    assert only(folder, name, content) == Article(
        "a1",
        "Harbour Post",
        TEXT,
        "Ferry stays in port",
        dt.date(2025, 3, 5),
        "https://harbourpost.example/a1",
        "ferry-strike",
        (folder / name).as_posix(),
    )


def test_a_row_that_has_a_text_alone(folder: Path) -> None:
    article = only(folder, "post.jsonl", json.dumps({"text": TEXT}))
    assert (article.outlet, article.story, article.published) == ("post", "ferry", None)
    assert article.id.startswith("post-")


def test_a_row_takes_outlet_and_date_from_its_url(folder: Path) -> None:
    url = "https://www.Harbourpost.example/2025/03/05/ferry?day=2020-01-01"
    article = only(folder, "rows.jsonl", json.dumps({"text": TEXT, "url": url}))
    assert (article.outlet, article.published) == ("harbourpost.example", dt.date(2025, 3, 5))


@pytest.mark.parametrize(
    ("value", "word"),
    [(7, "7"), (7.0, "7"), ("007", "007"), (" a ", "a"), (10**20, "1" + "0" * 20)],
    ids=["number", "whole-float", "digits", "space", "large"],
)
def test_an_id_is_text(folder: Path, value: object, word: str) -> None:
    assert only(folder, "a.jsonl", json.dumps({"id": value, "text": TEXT})).id == word


def test_table_cells_are_the_words_that_stand_there(folder: Path) -> None:
    content = "id,outlet,text\n007,NA,null\n1e3,None,1.50\n"
    found = [(article.id, article.outlet, article.text) for article in articles(folder, "a.csv", content)]
    assert found == [("007", "NA", "null"), ("1e3", "None", "1.50")]


def test_parquet_gaps_are_no_words(folder: Path) -> None:
    import pandas as pd

    rows = {"id": [1.0, None], "text": [TEXT, "Other."], "published": [pd.Timestamp("2025-03-05T10:30Z"), pd.NaT]}
    pd.DataFrame(rows).to_parquet(folder / "a.parquet")
    first, second = sorted(read_articles([folder]).articles, key=lambda article: -len(article.text))
    assert (first.id, first.published) == ("1", dt.datetime.fromisoformat("2025-03-05T10:30"))
    assert (second.id[:2], second.published) == ("a-", None)


def test_odd_characters_in_json_are_kept(folder: Path) -> None:
    text = "Nul \0, line \u2028 and page \x0c breaks, \x85 too."
    assert only(folder, "a.jsonl", json.dumps({"text": text}, ensure_ascii=False)).text == text


def test_half_a_character_keeps_its_place(folder: Path) -> None:
    assert only(folder, "a.jsonl", '{"text": "ab \\ud83d cd"}').text == "ab \ufffd cd"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (TEXT.encode(), TEXT),
        (b"\xef\xbb\xbf" + TEXT.encode(), TEXT),
        (TEXT.encode("utf-16"), TEXT),
        (TEXT.encode("cp1252"), TEXT),
        (f"---\noutlet: X\n---\n{TEXT}".encode(), TEXT),
        (f"---\n{TEXT}---\n".encode(), f"---\n{TEXT}---\n"),
    ],
    ids=["utf-8", "mark", "utf-16", "windows-1252", "after-front-matter", "rules-are-no-front-matter"],
)
def test_plain_text_is_unchanged(folder: Path, content: bytes, text: str) -> None:
    assert only(folder, "a.txt", content).text == text


FRONT = """---
title: "Ferry stays in port: crew on strike"
outlet: Harbour Post
date: 2025-03-05T10:30:00+02:00
url: https://harbourpost.example/1
id: 007
story: strike
tags: [ferry, port]
---
"""


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_front_matter(folder: Path, name: str) -> None:
    assert only(folder, name, FRONT + "The ferry stayed.") == Article(
        "007",
        "Harbour Post",
        "The ferry stayed.",
        "Ferry stays in port: crew on strike",
        dt.datetime.fromisoformat("2025-03-05T08:30"),
        "https://harbourpost.example/1",
        "strike",
        (folder / name).as_posix(),
    )


@pytest.mark.parametrize(
    ("name", "content", "headline", "published", "outlet"),
    [
        ("post.txt", "The ferry stayed in port.\nAll day.", "", None, "post"),
        ("post.txt", "Ferry stays in port\n\nAll day.", "Ferry stays in port", None, "post"),
        ("post.txt", "# Ferry stays\nAll day.", "Ferry stays", None, "post"),
        ("post.txt", "Published: 5 March 2025\n\nAll day.", "", dt.date(2025, 3, 5), "post"),
        ("post.txt", "By Ada Lind\n\nAll day.", "", None, "post"),
        ("post-2025-03-05.txt", "All day.", "", dt.date(2025, 3, 5), "post-2025-03-05"),
        ("p.txt", "All day.\nSource: https://www.post.example/2025/03/05/a", "", dt.date(2025, 3, 5), "post.example"),
        ("p.txt", "All day.\nOriginal link:\nhttps://post.example/a", "", None, "post.example"),
        ("p.txt", "All day.\nhttps://advert.example/a", "", None, "p"),
        ("p.txt", "Updated: March 6, 2025\nMarch 5, 2025\nAll day.", "", dt.date(2025, 3, 5), "p"),
    ],
    ids=[
        "silent",
        "first-line",
        "hash",
        "date-line",
        "byline",
        "file-name",
        "url",
        "url-below",
        "other-url",
        "not-the-update",
    ],
)
def test_what_a_text_says_about_itself(
    folder: Path, name: str, content: str, headline: str, published: dt.date | None, outlet: str
) -> None:
    article = only(folder, name, content)
    assert (article.headline, article.published, article.outlet) == (headline, published, outlet)


MARKDOWN = """# Ferry *stays* in port

By [Ada Lind](https://post.example/lind)

March 05, 2025

![The ferry](ferry.jpg)

The **ferry** stayed in [port](#) on
Monday, said R&amp;D chief Ivo Berg\\*.

## Why it stayed

> “It did not sail,” he said.

- crew of 12
- no fuel

| port | ferries |
|---|---|
| North | 3 |

```
code
```
<aside>Buy now</aside>

    Indented, but a paragraph.

Original url:

<https://www.post.example/2025/03/05/ferry>
"""


def test_markdown_is_its_plain_text(folder: Path) -> None:
    article = only(folder, "a.md", MARKDOWN)
    assert article.text.split("\n\n") == [
        "By Ada Lind",
        "March 05, 2025",
        "The ferry stayed in port on Monday, said R&D chief Ivo Berg*.",
        "Why it stayed",
        "“It did not sail,” he said.",
        "crew of 12",
        "no fuel",
        "port",
        "ferries",
        "North",
        "3",
        "Indented, but a paragraph.",
        "Original url:",
        "https://www.post.example/2025/03/05/ferry",
    ]
    assert (article.headline, article.outlet, article.published) == (
        "Ferry stays in port",
        "post.example",
        dt.date(2025, 3, 5),
    )


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("He wants a deal with the port\n\nand its crew.", "He wants a deal with the port and its crew."),
        (
            "It would have to be agreed with President Ada\n\nLind “in time.”",
            "It would have to be agreed with President Ada Lind “in time.”",
        ),
        ("Crews from the north of the\n\nIsland came.", "Crews from the north of the Island came."),
        ("Crews at the pier on Monday morning\n\nThey came.", "Crews at the pier on Monday morning\n\nThey came."),
        ("What we know\n\nthe ferry stayed.", "What we know\n\nthe ferry stayed."),
        ("The same line.\n\nOther.\n\nThe same line.", "The same line.\n\nOther."),
    ],
    ids=["lower-case", "title", "dangling", "caption", "heading", "twice"],
)
def test_paragraphs_are_mended(folder: Path, source: str, text: str) -> None:
    assert only(folder, "a.md", source).text == text


PARAGRAPHS = [
    "The ferry to the northern islands stayed in port on Monday, the harbour master said in a short statement.",
    "“The crew of twelve is on strike and nobody can say when the ship will sail again,” she told reporters there.",
    "Some two hundred passengers were waiting at the pier, and most of them were taken to a hotel in the evening.",
]
PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>Ferry stays in port | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="Ferry stays in port">
<meta property="article:published_time" content="2025-03-05T10:30:00+02:00">
<link rel="canonical" href="https://harbourpost.example/ferry"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Ferry stays in port</h1>
{body}</article><footer>All rights reserved.</footer></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "utf-16"])
def test_html_is_its_story(folder: Path, charset: str) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    article = only(folder, "a.html", PAGE.format(charset=charset, body=body).encode(charset))
    assert article == Article(
        "ferry/a.html",
        "Harbour Post",
        "\n\n".join(PARAGRAPHS),
        "Ferry stays in port",
        dt.datetime.fromisoformat("2025-03-05T08:30"),
        "https://harbourpost.example/ferry",
        "ferry",
        (folder / "a.html").as_posix(),
    )


def test_html_does_not_depend_on_the_pages_before(folder: Path) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    for number in range(5):
        (folder / f"{number}.html").write_text(PAGE.format(charset="utf-8", body=body), encoding="utf-8")
    assert {article.text for article in read_articles([folder]).articles} == {"\n\n".join(PARAGRAPHS)}


def test_a_wrong_date_is_named_and_the_article_is_read(folder: Path) -> None:
    path = folder / "a.jsonl"
    path.write_text('{"id": "1", "text": "It stayed.", "published": "03/05/2025"}')
    reading = read_articles([path])
    assert [(article.id, article.published) for article in reading.articles] == [("1", None)]
    reason = (
        "Line 1: `published` is '03/05/2025', which is no date, so the article is compared without one: "
        "write 2025-03-05 or 2025-03-05T10:30Z."
    )
    assert reading.unreadable == (Unreadable(path.as_posix(), reason),)


def test_each_ending_belongs_to_one_format() -> None:
    formats = load_formats()
    endings = [ending for module in set(formats.values()) for ending in module.SUFFIXES]
    assert sorted(endings) == sorted(formats)
    assert all(ending == ending.lower() and ending.startswith(".") for ending in endings)
