"""The Markdown report read by a parser that others wrote: our own structure and nothing of an article's."""

import re

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from checker.report import escape, renderer
from checker.report.summary import LONGEST_VALUE
from tests.report.hostile import HOSTILE, linking_reader
from tests.report.hostility import hostile_report
from tests.report.sample import REPORT

render = renderer("markdown").render
READERS = {
    "commonmark": MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough"),
    "linkify": linking_reader(),
}
OURS = re.compile(r"<details><summary>[\w ,()]+</summary>\n?|</details>\n?")
SEEN = {name: text for name, text in HOSTILE.items() if escape.plain(text)}


def _inline(tokens: list[Token]) -> list[Token]:
    return [leaf for token in tokens for leaf in token.children or []]


def _blocks(tokens: list[Token]) -> list[str]:
    return [f"{token.type} {token.tag}" for token in tokens]


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@pytest.mark.parametrize("text", SEEN.values(), ids=SEEN)
class TestHostileTexts:
    def test_the_blocks_are_those_of_a_harmless_text(self, reader: MarkdownIt, text: str) -> None:
        harmless = "x" * min(len(escape.plain(text)), LONGEST_VALUE + 1)
        expected = _blocks(reader.parse(render(hostile_report(harmless), {})))
        assert _blocks(reader.parse(render(hostile_report(text), {}))) == expected

    def test_only_our_own_html(self, reader: MarkdownIt, text: str) -> None:
        tokens = reader.parse(render(hostile_report(text), {}))
        assert all(OURS.fullmatch(token.content) for token in tokens if token.type == "html_block")

    def test_only_our_own_inline_marks(self, reader: MarkdownIt, text: str) -> None:
        leaves = _inline(reader.parse(render(hostile_report(text), {})))
        kinds = {leaf.type for leaf in leaves}
        assert kinds <= {
            "text",
            "strong_open",
            "strong_close",
            "link_open",
            "link_close",
            "code_inline",
            "hardbreak",
            "softbreak",
        }
        assert all(str(leaf.attrGet("href")).startswith("#") for leaf in leaves if leaf.type == "link_open")


def _anchors(markdown: str) -> list[str]:
    return re.findall(r"\]\(#([^)]*)\)", markdown)


def test_the_table_of_stories_leads_to_their_headings() -> None:
    assert _anchors(render(REPORT, {})) == ["ferry-runs-aground-off-torvik", "council-passes-budget"]


def test_a_line_is_no_command_of_a_build_server() -> None:
    written = render(hostile_report(HOSTILE["command"]), {})
    assert not [line for line in written.splitlines() if line.lstrip().startswith("::")]


def test_long_sentences_are_cut_to_what_differs() -> None:
    written = render(hostile_report(HOSTILE["long"]), {})
    assert max(len(line) for line in written.splitlines()) < 10_000
