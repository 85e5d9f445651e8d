"""The program: the group that the commands join, and how each failure ends it."""

from __future__ import annotations

import os
import sys

import click

from humasd import __version__
from humasd.errors import ConfigurationError, HumasdError, describe_crash, find_machine_fault


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="humasd")
def cli() -> None:
    """Runs a public-relations office's publication procedure over email."""


def main() -> None:
    """Entry of the program: errors are one clear line, exit 2 for usage or configuration, else 1."""
    try:
        cli.main(standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(2)
    except click.ClickException as error:
        _complain(_explain_usage(error))
        sys.exit(2)
    except click.Abort:
        sys.exit(1)
    except ConfigurationError as error:
        _complain(error)
        sys.exit(2)
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except (HumasdError, OSError) as error:
        _complain(find_machine_fault(error) or error)
        sys.exit(1)
    except Exception as error:
        if os.environ.get("HUMASD_TRACEBACK"):
            raise
        _complain(f"internal error, {describe_crash(error)}; HUMASD_TRACEBACK=1 shows where")
        sys.exit(1)


def _complain(error: Exception | str) -> None:
    click.echo(f"humasd: {' '.join(str(error).split())}", err=True)


def _explain_usage(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f"{error.format_message()} (see {context.command_path if context else 'humasd'} --help)"
