"""The command line: finds the command, prints what is the user's to mend, and sets the exit code."""

import gc
import importlib
import os
import pkgutil
import sys
import traceback

import click

import checker.commands
from checker.model import CheckerError

USER_MISTAKE = 2
OUR_BUG = 3
YOUNG = 100_000  # objects made between two looks for garbage: nearly all go by themselves, and looks take 1 s in 25


class _Commands(click.Group):
    """Commands found by lying in `checker.commands`; each is imported only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(module.name for module in pkgutil.iter_modules(checker.commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = importlib.import_module(f"checker.commands.{cmd_name}").command
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="checker", message="%(prog)s %(version)s")
def cli() -> None:
    """Find where news outlets disagree on the facts of one story.

    \b
    checker check articles/                      compare all articles in a folder
    checker check new.jsonl -o report.md         write the report to a file
    checker explain quote-wording                what a rule flags, and why

    Exit codes: 0 nothing found, 1 something found, 2 a mistake that you can mend, 3 a bug of ours.
    """


def _bug(error: Exception) -> int:
    traceback.print_exc()
    click.echo(f"checker: this is a bug ({type(error).__name__}). Please report it with the lines above.", err=True)
    return OUR_BUG


def main() -> None:
    """Run the command that the arguments name, and exit with its code."""
    # The models are on disk: nothing that a library does may reach for the network.
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    # The cores have work: threads of a matrix product would only wait for each other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(YOUNG)
    try:
        code = cli.main(standalone_mode=False)
    except CheckerError as error:
        click.echo(f"checker: {error}", err=True)
        code = USER_MISTAKE
    except click.ClickException as error:
        error.show()
        code = USER_MISTAKE
    except (click.Abort, KeyboardInterrupt):
        code = 130  # as a shell reports a program stopped by Ctrl-C
    except BrokenPipeError:
        # The reader has gone away (`checker rules | head`): nothing is left to say to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:  # noqa: BLE001 the one place where every fault ends
        code = _bug(error)
    sys.exit(code)


if __name__ == "__main__":
    main()
