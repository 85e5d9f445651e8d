"""What the commands share: options, the office of a configuration, and how something is printed."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import click

from humasd.errors import HumasdError

DEFAULT_CONFIG = "config/humasd.toml"
_Item = TypeVar("_Item")

config_option = click.option(
    "--config",
    "config",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="HUMASD_CONFIG",
    default=DEFAULT_CONFIG,
    show_default=True,
    help="Configuration file; else the environment's HUMASD_CONFIG.",
)
configs_option = click.option(
    "--config",
    "configs",
    type=click.Path(path_type=Path, dir_okay=False),
    multiple=True,
    envvar="HUMASD_CONFIG",
    default=(DEFAULT_CONFIG,),
    show_default=True,
    help="Configuration file, once for each office; else the environment's HUMASD_CONFIG, with ':' between.",
)
json_option = click.option(
    "--json", "as_json", is_flag=True, help="One JSON document on standard output, and nothing else there."
)

NUMBER = click.IntRange(1, 2**31 - 1)


@contextmanager
def open_office(config: Path, *, migrate: bool = True) -> Iterator[Any]:
    """The office of a configuration, opened and closed again; imports are late, as --help needs none."""
    from humasd import bootstrap
    from humasd.logs import configure_logs
    from humasd.settings import load_settings

    settings = load_settings(config)
    configure_logs(settings.log.format, settings.log.level)
    tell_training(settings)
    office = bootstrap.open_office(settings, migrate=migrate)
    try:
        yield office
    finally:
        office.close()


@contextmanager
def open_book(config: Path) -> Iterator[tuple[Any, Any]]:
    """(connection, zone): the agenda book alone, to be read. Far fewer modules than an office needs."""
    from contextlib import closing

    from humasd.resources import find_resource
    from humasd.settings import load_settings
    from humasd.store.database import Database

    settings = load_settings(config)
    tell_training(settings)
    with closing(Database(settings.storage.database)) as database:
        database.migrate(find_resource("migrations"))
        with database.reading() as connection:
            yield connection, settings.office.timezone


def find_shared_with(settings: Any, others: Iterable[Path]) -> Iterator[str]:
    """What an office shares with those of these configurations, one line each; one that cannot be read shares
    nothing."""
    from humasd.settings import load_settings
    from humasd.settings.apart import find_shared

    for other in others:
        with suppress(HumasdError):
            if shared := find_shared(settings, load_settings(other)):
                yield f"{shared} is that of {other} too; give each its own"


def tell_training(settings: Any) -> None:
    """Nobody shall take what is practised for real."""
    if settings.training is not None:
        click.echo(f"humasd: TRAINING is on; all mail goes to {settings.training.to} only", err=True)


def configure_logs_by_first(configs: Sequence[Path]) -> None:
    """Logs are the process's: as the first configuration that can be read says. Raises where none can."""
    from humasd.logs import configure_logs
    from humasd.settings import load_settings

    *others, last = configs
    for config in others:
        with suppress(HumasdError):
            log = load_settings(config).log
            return configure_logs(log.format, log.level)
    log = load_settings(last).log
    return configure_logs(log.format, log.level)


def find_release(connection: Any, agenda: str) -> int:
    """The id of a release by its agenda number. Raises HumasdError where nobody has it."""
    from humasd.store import releases

    release_id = releases.find_by_agenda(connection, agenda)
    if release_id is None:
        raise HumasdError(f"no release has the agenda number {agenda!r}; `humasd list` shows them all")
    return release_id


def print_json(document: object) -> None:
    """The one document that `--json` promises."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def tell(line: str, as_json: bool) -> None:
    """To people; on standard error where standard output is a program's."""
    click.echo(line, err=as_json)


def follow(items: Collection[_Item], what: str) -> Iterable[_Item]:
    """One by one, with a bar on a terminal (`humasd.follow`); standard output stays as it is."""
    if not sys.stderr.isatty():
        return items
    from rich.console import Console
    from rich.progress import track

    return track(items, what, console=Console(stderr=True), transient=True)


@contextmanager
def waiting_for(what: str) -> Iterator[None]:
    """On a terminal, a sign that something takes its time."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        yield


def examples(*lines: str) -> str:
    """What stands below a command's help, one line each."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def open_console() -> Any:
    """The terminal's width on a terminal, plain and wide elsewhere. Brackets in a title are no markup."""
    from rich.console import Console

    is_terminal = sys.stdout.isatty()
    width = None if is_terminal else 200
    return Console(width=width, no_color=not is_terminal, markup=False, highlight=False, emoji=False)
