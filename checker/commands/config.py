"""`checker config`: the settings that are in force, and where each comes from."""

from dataclasses import asdict, fields
from pathlib import Path

import click

from checker.config import Config, Settings, read_settings


def _toml(value: object) -> str:
    """A value as TOML; tables are written inline."""
    import json

    if isinstance(value, dict):
        inner = ", ".join(
            f"{_toml(key)} = {_toml(each)}" for key, each in sorted(value.items()) if each not in ("", ())
        )
        return f"{{{inner and f' {inner} '}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_toml, value))}]"
    # JSON's strings, numbers and booleans are TOML's, but for DEL, which TOML wants escaped.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _lines(found: Settings) -> list[str]:
    values = asdict(found.config)
    names = [field.name for field in fields(Config)]
    width = max(map(len, names))
    source = {name: found.path if name in found.given else "default" for name in names}
    return [f"{name.replace('_', '-'):<{width}} = {_toml(values[name])}  # {source[name]}" for name in names]


@click.command("config")
@click.option(
    "--config",
    "given",
    type=click.Path(path_type=Path),
    help="Settings file (default: the nearest checker.toml or pyproject.toml).",
)
@click.option("--schema", is_flag=True, help="Print the JSON Schema of checker.toml, for editors.")
def command(given: Path | None, schema: bool) -> None:
    """Print the settings that 'checker check' would use here, as TOML, each with where it comes from.

    Options of the command line are put over these.

    \b
    checker config
    checker config --schema > checker.schema.json
    """
    if schema:
        from importlib.resources import files

        click.echo(files("checker.config").joinpath("schema.json").read_text(encoding="utf-8"), nl=False)
        return
    click.echo("\n".join(_lines(read_settings(Path.cwd(), given))))
