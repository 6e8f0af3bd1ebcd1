"""`checker rules`: the rules in one line each, or the whole catalogue."""

import click

from checker.rule import Rule


def _line(rule: Rule, width: int) -> str:
    return f"{rule.id:<{width}}  {rule.level:<7}  {rule.summary}"


@click.command("rules")
@click.option("--catalogue", is_flag=True, help="Print the whole catalogue as Markdown.")
def command(catalogue: bool) -> None:
    """List the rules with their levels.

    \b
    checker rules
    checker rules --catalogue > catalogue.md
    """
    from checker.engine import load_rules
    from checker.engine.catalogue import catalogue as written

    rules = load_rules()
    if catalogue:
        click.echo(written(rules), nl=False)
        return
    width = max(len(rule.id) for rule in rules)
    click.echo("\n".join(_line(rule, width) for rule in rules))
