"""Each target's escaping, by examples and by reading what comes out with a parser that others wrote."""

import html as stdlib_html
import json as stdlib_json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from checker.report import escape
from tests.report.hostile import HOSTILE, linking_reader

PIECES = [
    "**",
    "_",
    "`",
    "[",
    "](",
    ")",
    "<",
    ">",
    "http://",
    "www.",
    "evil.com",
    "@",
    "#1",
    "|",
    "\\",
    "&amp;",
    "\n",
    "- ",
    "1. ",
    "$",
    "~~",
    "![",
    "://",
    ":x:",
    " ",
    "a",
    "é",
    "\x1b[31m",
    "\u202e",
    "-",
    "=",
    "+",
    "mailto:",
    "//",
]
texts = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))
visible = texts.filter(lambda text: escape.plain(text) != "")

READERS = {
    "commonmark": MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough"),
    "linkify": linking_reader(),
}


def _leaves(tokens: list[Token]) -> list[Token]:
    return [leaf for token in tokens for leaf in (_leaves(token.children) if token.children else [token])]


def _text(tokens: list[Token]) -> str:
    return "".join(leaf.content for leaf in _leaves(tokens) if leaf.type == "text").replace(escape.JOINER, "")


def _kinds(tokens: list[Token]) -> list[str]:
    return [leaf.type for leaf in _leaves(tokens) if leaf.type != "text"]


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
class TestMarkdown:
    @given(text=visible)
    @example("12. a")
    @example("#")
    @example("a\\")
    def test_a_paragraph_reads_as_the_plain_text(self, reader: MarkdownIt, text: str) -> None:
        tokens = reader.parse(escape.markdown(text).strip())
        assert _kinds(tokens) == ["paragraph_open", "paragraph_close"]
        assert _text(tokens) == escape.plain(text)

    @given(text=visible)
    def test_a_heading_reads_as_the_plain_text(self, reader: MarkdownIt, text: str) -> None:
        tokens = reader.parse(f"## {escape.markdown(escape.plain(text))}")
        assert _kinds(tokens) == ["heading_open", "heading_close"]
        assert _text(tokens) == escape.plain(text)

    @given(left=visible, right=visible)
    def test_a_row_has_its_own_cells_only(self, reader: MarkdownIt, left: str, right: str) -> None:
        cells = (escape.markdown(escape.plain(text)) for text in (left, right))
        tokens = reader.parse(f"| a | b |\n|---|---|\n| {' | '.join(cells)} |")
        inline = [token for token in tokens if token.type == "inline"]
        assert [_text([token]) for token in inline] == ["a", "b", escape.plain(left), escape.plain(right)]
        assert not any(
            kind.startswith(("link", "html", "code", "strong", "em", "image", "s_")) for kind in _kinds(tokens)
        )

    @given(before=texts, text=visible, after=texts)
    @example("a", "(b)", "c")
    @example("a", "$5.", "5")
    @example("", " a ", "")
    def test_bold_is_bold_between_anything(self, reader: MarkdownIt, before: str, text: str, after: str) -> None:
        left, right = escape.inline(before), escape.inline(after)
        shown = escape.markdown(left) + escape.bold(text, left[-1:], right[:1]) + escape.markdown(right)
        tokens = reader.parse(f"x {shown} x")
        assert _kinds(tokens) == ["paragraph_open", "strong_open", "strong_close", "paragraph_close"]
        inside = _leaves(tokens)
        bold = [leaf.type for leaf in inside].index("strong_open")
        assert inside[bold + 1].content.replace(escape.JOINER, "") == escape.plain(text)

    @given(text=visible)
    def test_a_code_span_is_one(self, reader: MarkdownIt, text: str) -> None:
        tokens = _leaves(reader.parse(f"x {escape.code(text)} x"))
        assert [token.content for token in tokens if token.type == "code_inline"] == [escape.plain(text)]

    @given(label=visible, address=texts)
    @example("a](b)", "https://a.example/(x)[y]<z>`q`|w\"'?a=1&copy=2&amp;b#f")
    def test_a_link_leads_where_it_should_or_is_none(self, reader: MarkdownIt, label: str, address: str) -> None:
        tokens = _leaves(reader.parse(f"x {escape.markdown_link(label, address)} x"))
        links = [token.attrGet("href") for token in tokens if token.type == "link_open"]
        assert all(str(link).startswith(("http://", "https://")) for link in links)
        assert len(links) == bool(escape.url(address))


SHOWN = {
    "money": ("It cost $5,687.75.", "It cost $5,687.75."),
    "country": ("the U.S. at 5 p.m.", "the U.S. at 5 p.m."),
    "firm": ("AT&T", "AT&T"),
    "time": ("at 10:30:45", "at 10:30:45"),
    "hashtag": ("the #MeToo years", "the #MeToo years"),
    "range": ("2019-2021", "2019-2021"),
    "count": ("12 killed", "12 killed"),
    "listed": ("12. killed", "12\\. killed"),
    "pipe": ("a|b", "a\\|b"),
    "handle": ("@mayor", "@\u2060mayor"),
    "address": ("http://a.example", "http:/\u2060/a.example"),
}


@pytest.mark.parametrize(("text", "expected"), SHOWN.values(), ids=SHOWN)
def test_markdown_stays_readable(text: str, expected: str) -> None:
    assert escape.markdown(text) == expected


PLAIN = {
    "spaces": (" a \n\t b ", "a b"),
    "ansi": (HOSTILE["ansi"], "red link"),
    "controls": ("a\x00b\x7fc", "abc"),
    "separators": ("a\u2028b\u2029c", "a b c"),
    "bidi": ("\u202eabc\u202c", "abc"),
    "zero width": ("a\u200bb\ufeffc", "abc"),
    "surrogate": ("a\ud800b", "ab"),
    "noncharacter": ("a\ufffeb\U0001ffffc", "abc"),
    "letters": ("Łódź 東京 é שלום", "Łódź 東京 é שלום"),
}


@pytest.mark.parametrize(("text", "expected"), PLAIN.values(), ids=PLAIN)
def test_plain(text: str, expected: str) -> None:
    assert escape.plain(text) == expected


@given(text=st.text())
def test_plain_is_one_line_of_what_can_be_written(text: str) -> None:
    shown = escape.plain(text)
    assert escape.plain(shown) == shown
    assert shown.encode().decode() == shown
    assert len(shown.splitlines()) <= 1


URLS = {
    "plain": ("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&e=f#g"),
    "http": ("http://a.example:8080/", "http://a.example:8080/"),
    "upper case": ("HTTPS://A.Example/B", "https://a.example/B"),
    "encoded": ("https://a.example/a%20b", "https://a.example/a%20b"),
    "space": ("https://a.example/a b", "https://a.example/a%20b"),
    "brackets": ("https://a.example/(a)[b]<c>", "https://a.example/%28a%29%5Bb%5D%3Cc%3E"),
    "letters": ("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"),
    "script": ("javascript:alert(1)", ""),
    "data": ("data:text/html,x", ""),
    "split script": ("java\nscript:alert(1)", ""),
    "file": ("file:///etc/passwd", ""),
    "relative": ("//evil.example/a", ""),
    "user": ("https://bank.example@evil.example/", ""),
    "backslash": ("https://bank.example\\@evil.example/", ""),
    "port": ("https://a.example:port/", ""),
    "no host": ("https:///a", ""),
    "long host": (f"https://{'a' * 70}.example/", ""),
    "long": (f"https://a.example/{'a' * 3000}", ""),
    "empty": ("", ""),
}


@pytest.mark.parametrize(("address", "expected"), URLS.values(), ids=URLS)
def test_url(address: str, expected: str) -> None:
    assert escape.url(address) == expected


@given(address=st.one_of(st.text(), st.text().map("https://a.example/".__add__)))
def test_a_url_is_plain_characters_or_nothing(address: str) -> None:
    assert re.fullmatch(r"(https?://[a-z0-9.-]+(:\d+)?[\w%/:?#@!$&'*+,;=~.-]*)?", escape.url(address), re.ASCII)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(f"{tag} {attrs}")


@given(text=texts)
def test_html_opens_no_tag_and_reads_as_the_text(text: str) -> None:
    reader = _Reader()
    reader.feed(f'<p title="{escape.html(text)}">{escape.html(text)}</p>')
    assert reader.seen == [f"p {[('title', escape.inline(text))]}"]
    assert stdlib_html.unescape(escape.html(text)) == escape.inline(text)


CELLS = {
    "equals": ("=1+1", "'=1+1"),
    "plus": ("+1", "'+1"),
    "minus": ("-1", "'-1"),
    "at": ("@a", "'@a"),
    "tab": ("\t=1", "'=1"),
    "return": ("\r=1", "'=1"),
    "null": ("\x00=1", "'=1"),
    "full-width": ("\uff1d1", "'\uff1d1"),
    "word": ("a=1", "a=1"),
    "number": ("12", "12"),
}


@pytest.mark.parametrize(("text", "expected"), CELLS.values(), ids=CELLS)
def test_csv(text: str, expected: str) -> None:
    assert escape.csv(text) == expected


def test_an_annotation_is_one_line() -> None:
    assert escape.annotation("50%\n::error::x") == "50%25 ::error::x"
    assert escape.annotation_property("a:b,c%") == "a%3Ab%2Cc%25"


@given(text=st.text(alphabet=st.characters(codec=None, categories=None)))
def test_json_keeps_the_text_and_shows_every_character(text: str) -> None:
    written = escape.json({"text": text})
    assert stdlib_json.loads(written) == {"text": text}
    assert written.encode()
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]", written)
