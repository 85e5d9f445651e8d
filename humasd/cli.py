"""The commands. Each reads its arguments, calls one function, and says what came of it."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from humasd import __version__
from humasd.errors import ConfigurationError, HumasdError
from humasd.release.model import State

DEFAULT_CONFIG = "config/humasd.toml"

_config = click.option(
    "--config",
    "config",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="HUMASD_CONFIG",
    default=DEFAULT_CONFIG,
    show_default=True,
    help="Configuration file; else the environment's HUMASD_CONFIG.",
)
_json = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")

_NUMBER = click.IntRange(1, 2**31 - 1)


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
        _complain(error)
        sys.exit(1)
    except Exception as error:
        if os.environ.get("HUMASD_TRACEBACK"):
            raise
        _complain(f"internal error, {type(error).__name__}: {error}; HUMASD_TRACEBACK=1 shows where")
        sys.exit(1)


def _complain(error: Exception | str) -> None:
    click.echo(f"humasd: {' '.join(str(error).split())}", err=True)


def _explain_usage(error: click.ClickException) -> str:
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f"{error.format_message()} (see {context.command_path if context else 'humasd'} --help)"


@contextmanager
def _office(config: Path, *, migrate: bool = True) -> Iterator[Any]:
    """The office of a configuration, opened and closed again; imports are late, as --help needs none."""
    from humasd.bootstrap import open_office
    from humasd.logs import configure_logs
    from humasd.settings import load_settings

    settings = load_settings(config)
    configure_logs(settings.log.format, settings.log.level)
    office = open_office(settings, migrate=migrate)
    try:
        yield office
    finally:
        office.close()


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def init(folder: Path) -> None:
    """Write what a new office needs into FOLDER.

    That is a commented configuration, empty folders and the blank form; nothing is overwritten.
    """
    from humasd.scaffold import write_office

    for path, written in write_office(folder):
        click.echo(f"{'wrote' if written else 'kept '} {path}")
    click.echo(f"next: edit {folder / 'humasd.toml'}, then: humasd check --config {folder / 'humasd.toml'}")


@cli.command()
@_config
@_json
def check(config: Path, as_json: bool) -> None:
    """Try every part of the office; send nothing.

    Configuration, database, templates, mailbox, outgoing mail, website; and which mails could not be
    handled. Exits with 1 if a part fails.
    """
    from humasd.health import check_office

    with _office(config, migrate=False) as office:
        findings = list(check_office(office))
    if as_json:
        _print_json([{"part": f.part, "ok": f.ok, "line": f.line} for f in findings])
    else:
        click.echo(f"ok     configuration: {config}")
        for finding in findings:
            click.echo(f"{'ok    ' if finding.ok else 'FAILED'} {finding.part}: {finding.line}")
    if not all(finding.ok for finding in findings):
        sys.exit(1)


@cli.command()
@_config
def run(config: Path) -> None:
    """The daemon: works until SIGTERM.

    It waits for mail (IMAP IDLE) and polls.
    """
    from humasd.daemon import Daemon

    with _office(config) as office:
        Daemon(office).run()


@cli.command()
@_config
@_json
def once(config: Path, as_json: bool) -> None:
    """Do all that waits and is due, then exit.

    Each waiting mail is tried once. Exits with 1 if an effect or a mail failed and waits for its retry.
    """
    from humasd.rounds import run_once

    with _office(config) as office:
        left = run_once(office)
    if as_json:
        _print_json({"waiting_for_retry": left.effects, "mails_waiting_for_retry": left.mails})
    if left.total:
        if not as_json:
            click.echo(f"humasd: {_tell_left(left.effects, left.mails)}", err=True)
        sys.exit(1)


def _tell_left(effects: int, mails: int) -> str:
    return "; ".join(
        [f"{effects} effects failed and wait for their retry; `humasd show AGENDA` says why"] * (effects > 0)
        + [f"{mails} mails could not be handled and are tried again; `humasd check` says why"] * (mails > 0)
    )


@cli.command("list")
@_config
@_json
@click.option(
    "--state", type=click.Choice([state.value for state in State]), help="Only releases in this state."
)
@click.option("--limit", type=_NUMBER, help="At most so many rows.")
@click.option("--after", metavar="AGENDA", help="Only rows after this agenda number.")
def list_(config: Path, as_json: bool, state: str | None, limit: int | None, after: str | None) -> None:
    """The agenda: one row a release, oldest first."""
    from humasd.book import list_releases

    with _office(config) as office, office.desk.database.reading() as connection:
        if after is not None:
            _find(connection, after)
        rows = list_releases(connection, office.desk.zone, state=state, limit=limit, after=after)
    if as_json:
        _print_json(rows)
    else:
        _print_table(rows)


@cli.command()
@_config
@_json
@click.argument("agenda")
def show(config: Path, as_json: bool, agenda: str) -> None:
    """One release whole.

    Its text, versions, attachments, decisions, deliveries and history.
    """
    from humasd.book import show_release

    with _office(config) as office, office.desk.database.reading() as connection:
        release = show_release(connection, _find(connection, agenda), office.desk.zone)
    if as_json:
        _print_json(release)
    else:
        _print_release(release)


@cli.command()
@_config
@click.argument("agenda")
def retry(config: Path, agenda: str) -> None:
    """Try again what failed for one release.

    Its effects that wait or have given up are due now, and so is its mail where the release got stuck.
    """
    from humasd.rounds import take_over_dead
    from humasd.store import failed_mail, outbox

    with _office(config) as office:
        take_over_dead(office)
        with office.desk.database.writing() as connection:
            release_id = _find(connection, agenda)
            effects = outbox.make_due(connection, release_id, office.desk.clock())
            mails = failed_mail.retry_release(connection, release_id)
    due = f"{effects} effects" + (f" and {mails} mails" if mails else "")
    click.echo(f"{due} are due now; the daemon, or `humasd once`, carries them out")


@cli.command()
@_config
@click.argument("numbers", metavar="[ID]...", type=_NUMBER, nargs=-1)
def replay(config: Path, numbers: tuple[int, ...]) -> None:
    """Handle anew mails that were set aside.

    All of them, or those named; `humasd check` lists them with their numbers.
    """
    from humasd.store import failed_mail

    with _office(config) as office, office.desk.database.writing() as connection:
        missing = [number for number in set(numbers) if not failed_mail.reopen(connection, number)]
        if missing:
            raise HumasdError(f"no mail that was set aside has the number {missing[0]}; see `humasd check`")
        count = len(set(numbers)) or failed_mail.reopen(connection)
    click.echo(f"{count} mails are handled anew by the daemon, or by `humasd once`")


@cli.command()
@_config
@_json
@click.option("--month", metavar="YYYY-MM", required=True, help="The month, or a whole year: 2026.")
@click.option("--xlsx", type=click.Path(path_type=Path, dir_okay=False), help="Write a spreadsheet.")
@click.option("--pdf", type=click.Path(path_type=Path, dir_okay=False), help="Write A4 pages.")
def agenda(config: Path, as_json: bool, month: str, xlsx: Path | None, pdf: Path | None) -> None:
    """The agenda book of a month: one line a request, a column for each step of the SOP."""
    from humasd.agenda_book import lay_out, parse_period
    from humasd.letters.agenda_book import COLUMNS, render_pdf, render_xlsx
    from humasd.store.agenda_book import find_entries

    with _office(config) as office:
        desk = office.desk
        begin, end, called = parse_period(month, desk.zone)
        with desk.database.reading() as connection:
            rows = lay_out(find_entries(connection, begin, end), desk.policy, desk.zone)
        title = f"Buku agenda publikasi {called}"
        if xlsx:
            _write(xlsx, render_xlsx(title, rows))
        if pdf:
            place = (desk.templates, desk.office_name, desk.office_address)
            _write(pdf, render_pdf(*place, title, rows, desk.clock(), desk.zone))
    if as_json:
        _print_json([dict(zip(COLUMNS, row, strict=True)) for row in rows])
    elif not xlsx and not pdf:
        from rich.table import Table

        table = Table(*COLUMNS, title=title, title_justify="left", show_lines=True)
        for row in rows:
            table.add_row(*row)
        _console().print(table, markup=False)


@cli.command()
@_config
@click.argument("agenda")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
def archive(config: Path, agenda: str, file: Path | None) -> None:
    """Write the whole file of one release for the records office, as one zip.

    Its mails, attachments, versions, decisions and disposition sheet, with a checksum for each.
    """
    from humasd.dossier import default_name, write_dossier

    file = file or Path(default_name(agenda))
    with _office(config) as office:
        with office.desk.database.reading() as connection:
            release_id = _find(connection, agenda)
        count = write_dossier(office.desk, release_id, file)
    click.echo(f"wrote {file} with {count} files")


@cli.command()
@_config
@_json
@click.option("--resume", metavar="ADDRESS", help="Mail this address again from now on.")
def partners(config: Path, as_json: bool, resume: str | None) -> None:
    """The media partners: what each is sent, and which addresses are mailed no more."""
    from humasd.book import list_partners
    from humasd.store import silenced

    with _office(config) as office:
        if resume:
            with office.desk.database.writing() as connection:
                if not silenced.remove(connection, resume):
                    raise HumasdError(f"{resume} is mailed already; `humasd partners` lists all addresses")
        with office.desk.database.reading() as connection:
            rows = list_partners(connection, office.desk.policy, office.desk.zone)
    if as_json:
        _print_json(rows)
    else:
        _print_rows(rows)


@cli.command()
@_config
@click.argument(
    "file", type=click.Path(path_type=Path, dir_okay=False), default="formulir-publikasi-kegiatan.docx"
)
def form(config: Path, file: Path) -> None:
    """Write the blank form of the office (Word).

    It is the Formulir Publikasi Kegiatan that goes with a request.
    """
    from humasd.scaffold import write_form
    from humasd.settings import load_settings

    office = load_settings(config).office
    write_form(file, office.name, office.address)
    click.echo(f"wrote {file}")


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), required=False)
def demo(folder: Path | None) -> None:
    """Play the whole procedure on embedded parts.

    From a real mail to the confirmation, told step by step, into FOLDER, which must be new or empty.
    Without FOLDER it is demo, or demo-2 and so on where that is taken.
    """
    from humasd.demo import find_new_folder, run_demo

    run_demo(folder or find_new_folder(Path("demo")))


def _find(connection: Any, agenda: str) -> int:
    from humasd.store import releases

    release_id = releases.find_by_agenda(connection, agenda)
    if release_id is None:
        raise HumasdError(f"no release has the agenda number {agenda!r}; `humasd list` shows them all")
    return release_id


def _print_json(document: object) -> None:
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except OSError as error:
        raise HumasdError(f"cannot write {file}: {error.strerror}") from error
    click.echo(f"wrote {file}", err=True)


def _print_rows(rows: Sequence[dict[str, Any]]) -> None:
    """A table of rows that all have the same keys."""
    from rich.table import Table

    table = Table(*(rows[0] if rows else ()), box=None, pad_edge=False)
    for row in rows:
        table.add_row(*("" if value is None else str(value) for value in row.values()))
    _console().print(table)


def _print_table(rows: Sequence[dict[str, Any]]) -> None:
    from rich.table import Table

    table = Table("agenda", "state", "title", "unit", "waiting on", "received", box=None, pad_edge=False)
    for row in rows:
        table.add_row(
            row["agenda"],
            row["state"],
            row["title"],
            row["unit"] or row["sender"],
            ", ".join(row["waiting_on"]),
            row["received_at"][:16].replace("T", " "),
        )
    _console().print(table)


def _print_release(release: dict[str, Any]) -> None:
    from rich.table import Table

    console = _console()
    console.print(f"[bold]{release['agenda']}[/bold]  {release['state']}", highlight=False)
    for key in ("title", "category", "sender", "unit", "received_at", "deadline_at", "version", "url"):
        console.print(
            f"{key:<12} {'' if release[key] is None else release[key]}", markup=False, highlight=False
        )
    for key in ("waiting_on", "missing"):
        console.print(f"{key:<12} {', '.join(release[key])}", markup=False, highlight=False)
    for key in ("versions", "attachments", "decisions", "deliveries", "clippings", "history"):
        if release[key]:
            table = Table(*release[key][0], title=key, title_justify="left", box=None, pad_edge=False)
            for row in release[key]:
                table.add_row(*("" if value is None else str(value) for value in row.values()))
            console.print()
            console.print(table)
    console.print("\n" + release["body_text"], markup=False, highlight=False)


def _console() -> Any:
    """Colours and the terminal's width on a terminal; plain and wide elsewhere."""
    from rich.console import Console

    return Console() if sys.stdout.isatty() else Console(width=200, no_color=True)
