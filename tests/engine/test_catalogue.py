"""The rules as documentation: whole, readable as Markdown, and the same as the file that is kept."""

from pathlib import Path

from markdown_it import MarkdownIt

from checker import rules as package
from checker.engine import every_rule, load_rules
from checker.engine.catalogue import catalogue, entry

KEPT = Path(str(package.__file__)).parent / "README.md"


def test_an_entry_has_every_example() -> None:
    for rule in load_rules():
        shown = entry(rule)
        assert shown.startswith(f"## {rule.id}\n\n*{rule.level}* · {rule.summary}\n\n")
        assert shown.count("\nagainst") == len(rule.flags) + len(rule.passes)
        assert shown.count("\n→ silence") == len(rule.passes)
        assert all(f"\n→ {example.says}\n" in shown for example in rule.flags)


def test_the_table_names_every_rule_once_and_its_links_lead_somewhere() -> None:
    shown = catalogue(every_rule())
    tokens = MarkdownIt("commonmark").enable("table").parse(shown)
    headings = [
        tokens[i + 1].content for i, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h2"
    ]
    assert headings == [rule.id for rule in every_rule()]
    links = [
        str(child.attrs["href"]) for token in tokens for child in token.children or () if child.type == "link_open"
    ]
    assert [link for link in links if link.startswith("#")] == [f"#{name}" for name in headings]


def test_the_kept_catalogue_is_that_of_the_rules() -> None:
    assert KEPT.read_text(encoding="utf-8") == catalogue(every_rule()), "run `make fix` and read the diff"
