"""The rules as documentation: whole, and readable as Markdown. `make docs` compares the file that is kept."""

from markdown_it import MarkdownIt

from checker.engine import every_rule, load_rules
from checker.engine.catalogue import catalogue, entry


def test_an_entry_has_every_example() -> None:
    for rule in load_rules():
        shown = entry(rule)
        assert shown.startswith(f"## {rule.id}\n\n*{rule.level}* · {rule.summary}\n\n")
        assert shown.count("\nagainst") == sum(bool(example.right) for example in (*rule.flags, *rule.passes))
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
