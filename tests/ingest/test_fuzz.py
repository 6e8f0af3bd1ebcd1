"""Whatever bytes a file holds, reading it ends with articles or reasons."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from checker.ingest import read_articles
from checker.ingest.formats import load_formats

SUFFIXES = sorted(load_formats())
PIECES = [
    b"---\n",
    b"text",
    b'"',
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b",",
    b"\n",
    b"\t",
    b"# ",
    b"<p>",
    b"</p>",
    b"|",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\x00",
    b"PAR1",
    b"2025-03-05",
    b"outlet: ",
    b"id",
    b"Ferry stayed. ",
    b"![",
    b"](",
    b"<meta charset=",
    b"&#0;",
    b"\\ud800",
    b"1e999",
    b"NaN",
    b"*",
]
contents = st.one_of(st.binary(), st.lists(st.sampled_from(PIECES), max_size=30).map(b"".join))


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(b"---\n? [a]: b\noutlet: x\n---\n")
@example(b"---\noutlet: &a [*a]\n---\n")
@example(b"---\noutlet: " + b"[" * 3000 + b"\n---\n")
@example(b"> " * 3000 + b"x")
@example(b"<div>" * 3000 + b"x")
@example(b"[" * 3000)
@example(b'{"text": "a", "published": 1e999, "url": "http://[", "id": NaN}')
@given(contents)
def test_any_file_is_read_or_named(suffix: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / f"a{suffix}").write_bytes(content)
        reading = read_articles([Path(folder)])
    assert reading.articles or reading.unreadable
    assert all(article.text.strip() and article.id and article.outlet for article in reading.articles)
    json.dumps([article.text for article in reading.articles], ensure_ascii=False).encode()


@given(st.text().filter(str.strip), st.text(), st.text())
def test_the_text_of_json_lines_is_unchanged(text: str, outlet: str, story: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        row = {"id": "1", "text": text, "outlet": outlet, "story": story}
        (Path(folder) / "a.jsonl").write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8", newline="")
        (article,) = read_articles([Path(folder)]).articles
    assert (article.text, article.outlet) == (text, outlet.strip() or "a")
