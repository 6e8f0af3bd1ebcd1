"""Markdown, one article a file, with or without front matter."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.ingest.about import read_about
from checker.ingest.encoding import decode
from checker.ingest.front import split_front_matter
from checker.ingest.paragraphs import mend
from checker.ingest.single import read_single
from checker.model import Article, CheckerError, Unreadable

if TYPE_CHECKING:
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown")


def _words(inline: "Token") -> str:
    """The words of a block: those of links and emphasis, without their marks, and without images."""
    spaces = {"softbreak": " ", "hardbreak": "\n"}
    children = inline.children or []
    return "".join(
        spaces.get(child.type, child.content if child.type in {"text", "code_inline"} else "") for child in children
    ).strip()


def _blocks(source: str) -> Iterator[tuple[str, str]]:
    """The tag that each block stands in ("h1", "p", "td") and its words, in order. Code and raw HTML are left out."""
    from markdown_it import MarkdownIt

    # Text that someone indented is a paragraph: no article holds code.
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code")
    tag = ""
    for token in parser.parse(source):
        if token.type == "inline":
            yield tag, _words(token)
        elif token.nesting == 1:
            tag = token.tag


def _split_headline(blocks: list[tuple[str, str]]) -> tuple[str, list[str]]:
    """The first heading of the first rank, or any heading that opens the article, and the other blocks."""
    levels = [index for index, (tag, _) in enumerate(blocks) if tag == "h1"]
    if not levels and blocks and blocks[0][0].startswith("h"):
        levels = [0]
    headline = blocks[levels[0]][1] if levels else ""
    return " ".join(headline.split()), [words for index, (_, words) in enumerate(blocks) if index not in levels[:1]]


def read(path: Path) -> Iterator[Article | Unreadable]:
    """The article. Its text is the plain text of the blocks, a blank line between two, without the headline."""
    fields, source = split_front_matter(decode(path.read_bytes()))
    try:
        headline, paragraphs = _split_headline([block for block in _blocks(source) if block[1]])
    except RecursionError as error:
        raise CheckerError("Its Markdown is nested too deep to be read: save it as text.") from error
    text = "\n\n".join(mend(paragraphs))
    about = read_about(text)
    return read_single(path, fields, text, replace(about, headline=headline or about.headline))
