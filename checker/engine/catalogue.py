"""The rules as documentation, made from the rules themselves."""

from collections.abc import Iterator, Sequence

from checker.rule import Example, Rule

HEAD = """<!-- Made by `checker rules --catalogue`; `make fix` writes it anew. -->

# The rules

"""


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.splitlines() if line)


def _flag(example: Example) -> str:
    over = f"> **{example.headline}**\n>\n" if example.headline else ""
    if not example.right:
        return f"{over}{_quoted(example.left)}\n"
    later = f" ({example.hours_apart:g} hours later)" if example.hours_apart else ""
    return f"{over}{_quoted(example.left)}\n\nagainst{later}\n\n{_quoted(example.right)}\n"


def _sections(rule: Rule) -> Iterator[str]:
    yield f"## {rule.id}\n\n*{rule.level}* · {rule.summary}\n\n{rule.help}\n"
    if rule.flags:
        yield "### Flags\n"
    for example in rule.flags:
        yield f"{_flag(example)}\n→ {example.says}\n"
    if rule.passes:
        yield "### Passes\n"
    for example in rule.passes:
        yield f"{_flag(example)}\n→ silence\n"


def entry(rule: Rule) -> str:
    """One rule's documentation with all its examples, as Markdown."""
    return "\n".join(_sections(rule))


def catalogue(rules: Sequence[Rule]) -> str:
    """All rules' documentation, opening with a table of them."""
    rows = "".join(f"| [{r.id}](#{r.id}) | {r.level} | {r.summary} |\n" for r in rules)
    return HEAD + "| rule | level | flags |\n|---|---|---|\n" + rows + "\n" + "\n".join(entry(rule) for rule in rules)
