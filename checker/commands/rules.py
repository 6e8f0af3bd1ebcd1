"""`checker rules`: the rules in one line each, or the whole catalogue."""

import json
from pathlib import Path

import click

from checker.model import CheckerError
from checker.rule import Rule


def _line(rule: Rule, width: int) -> str:
    return f"{rule.id:<{width}}  {rule.level:<7}  {rule.summary}"


def _measured(figures: Path) -> str:
    from checker.evaluate.findings import measured

    try:
        return f"\n{measured(json.loads(figures.read_text(encoding='utf-8')))}"
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise CheckerError(f"{figures}: no figures can be read from it ({error}). `make eval` writes them.") from error


@click.command("rules")
@click.option("--catalogue", is_flag=True, help="Print the whole catalogue as Markdown.")
@click.option(
    "--figures", type=click.Path(path_type=Path), help="Add to the catalogue what each rule was measured to find."
)
def command(catalogue: bool, figures: Path | None) -> None:
    """List the rules with their levels.

    \b
    checker rules
    checker rules --catalogue > catalogue.md
    """
    from checker.engine import load_rules
    from checker.engine.catalogue import catalogue as written

    rules = load_rules()
    if catalogue:
        click.echo(written(rules) + (_measured(figures) if figures else ""), nl=False)
        return
    width = max(len(rule.id) for rule in rules)
    click.echo("\n".join(_line(rule, width) for rule in rules))
