"""The commands that do the office's work: `run`, `once`, `retry`, `replay`."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from humasd.cli.common import (
    NUMBER,
    config_option,
    configs_option,
    configure_logs_by_first,
    examples,
    find_release,
    find_shared_with,
    json_option,
    open_office,
    print_json,
    tell_training,
)
from humasd.cli.program import cli
from humasd.errors import ConfigurationError, HumasdError

if TYPE_CHECKING:
    from humasd.rounds import Left


@cli.command(
    epilog=examples(
        "humasd run --config /etc/humasd/humasd.toml",
        "humasd run --config /etc/humasd/kota/humasd.toml --config /etc/humasd/kab/humasd.toml",
    )
)
@configs_option
def run(configs: tuple[Path, ...]) -> None:
    """The daemon: works until SIGTERM.

    It waits for mail (IMAP IDLE) and polls. One process may serve several offices, each with its
    configuration; of their [log] sections that of the first counts.
    """
    import threading

    from humasd import bootstrap
    from humasd.daemon import Daemon, end_in_time
    from humasd.settings import Settings, load_settings

    def load(config: Path) -> Settings:
        settings = load_settings(config)
        tell_training(settings)
        return settings

    configure_logs_by_first(configs)
    stopping = threading.Event()
    end_in_time(stopping)
    Daemon(configs, load, bootstrap.open_office, stopping=stopping).run()


@cli.command(
    epilog=examples("humasd once", "*/5 * * * * humasd once --config /etc/humasd/humasd.toml   (crontab)")
)
@configs_option
@json_option
def once(configs: tuple[Path, ...], as_json: bool) -> None:
    """Do all that waits and is due, then exit.

    Each waiting mail is tried once. Exits with 1 if an effect or a mail failed and waits for its retry. Of
    several offices one comes after the other; what befalls one stops no other.
    """
    done: list[dict[str, object]] = []
    for place, config in enumerate(configs):
        try:
            left = _work_once(config, configs[:place])
        except HumasdError as error:
            if len(configs) == 1:
                raise
            done.append({"config": str(config), "error": str(error)})
            continue
        of = {"config": str(config)} if len(configs) > 1 else {}
        done.append({**of, "waiting_for_retry": left.effects, "mails_waiting_for_retry": left.mails})
    if as_json:
        print_json(done if len(configs) > 1 else done[0])
    faults = [fault for one in done for fault in _tell_left(one)]
    if not as_json:
        for fault in faults:
            click.echo(f"humasd: {fault}", err=True)
    if faults:
        sys.exit(1)


def _work_once(config: Path, others: Sequence[Path]) -> Left:
    """Of one office, which must be apart from those before it."""
    from humasd.logs import in_office
    from humasd.rounds import run_once

    with open_office(config) as office:
        for shared in find_shared_with(office.settings, others):
            raise ConfigurationError(shared)
        return in_office(office.settings.office.address, run_once)(office)


def _tell_left(one: Mapping[str, object]) -> Iterator[str]:
    """What is wrong with an office after its round, a line each."""
    of = f"{one['config']}: " if "config" in one else ""
    if "error" in one:
        yield f"{of}{one['error']}"
        return
    if effects := one["waiting_for_retry"]:
        yield f"{of}{effects} effects failed and wait for their retry; `humasd show AGENDA` says why"
    if mails := one["mails_waiting_for_retry"]:
        yield f"{of}{mails} mails could not be handled and are tried again; `humasd check` says why"


@cli.command(epilog=examples("humasd retry 0001/HUMAS/XI/2026", "humasd retry 1"))
@config_option
@json_option
@click.argument("agenda")
def retry(config: Path, as_json: bool, agenda: str) -> None:
    """Try again what failed for one release.

    Its effects that wait or have given up are due now, and so is its mail where the release got stuck.
    """
    from humasd.rounds import take_over_dead
    from humasd.store import failed_mail, outbox

    with open_office(config) as office:
        take_over_dead(office)
        with office.desk.database.writing() as connection:
            release_id = find_release(connection, agenda)
            effects = outbox.make_due(connection, release_id, office.desk.clock())
            mails = failed_mail.retry_release(connection, release_id, office.desk.clock())
    if as_json:
        print_json({"effects_due": effects, "mails_due": mails})
        return
    due = f"{effects} effects" + (f" and {mails} mails" if mails else "")
    click.echo(f"{due} are due now; the daemon, or `humasd once`, carries them out")


@cli.command(epilog=examples("humasd replay", "humasd replay 17 18"))
@config_option
@json_option
@click.argument("numbers", metavar="[ID]...", type=NUMBER, nargs=-1)
def replay(config: Path, as_json: bool, numbers: tuple[int, ...]) -> None:
    """Handle anew mails that were set aside.

    All of them, or those named; `humasd check` lists them with their numbers.
    """
    from humasd.store import failed_mail

    with open_office(config) as office, office.desk.database.writing() as connection:
        now = office.desk.clock()
        missing = [number for number in set(numbers) if not failed_mail.reopen(connection, now, number)]
        if missing:
            raise HumasdError(f"no mail that was set aside has the number {missing[0]}; see `humasd check`")
        count = len(set(numbers)) or failed_mail.reopen(connection, now)
    if as_json:
        print_json({"mails_due": count})
        return
    click.echo(f"{count} mails are handled anew by the daemon, or by `humasd once`")
