"""`checker explain`: what one rule flags, why it matters, and when it stays quiet."""

import click


@click.command("explain")
@click.argument("rule")
def command(rule: str) -> None:
    """Explain RULE, with its examples.

    \b
    checker explain quote-wording
    """
    from checker.engine import every_rule, find_rule
    from checker.engine.catalogue import entry

    click.echo(entry(find_rule(rule, every_rule())), nl=False)
