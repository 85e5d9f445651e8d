"""The commands for the office's records: `agenda`, `archive`, `partners`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from humasd.cli.common import (
    config_option,
    examples,
    find_release,
    json_option,
    open_console,
    open_office,
    print_json,
    waiting_for,
)
from humasd.cli.program import cli
from humasd.errors import HumasdError


@cli.command(
    epilog=examples(
        "humasd agenda --month 2026-11", "humasd agenda --month 2026 --xlsx agenda.xlsx --pdf agenda.pdf"
    )
)
@config_option
@json_option
@click.option("--month", metavar="YYYY-MM", required=True, help="The month, or a whole year: 2026.")
@click.option("--xlsx", type=click.Path(path_type=Path, dir_okay=False), help="Write a spreadsheet.")
@click.option("--pdf", type=click.Path(path_type=Path, dir_okay=False), help="Write A4 pages.")
def agenda(config: Path, as_json: bool, month: str, xlsx: Path | None, pdf: Path | None) -> None:
    """The agenda book of a month.

    One line a request, a column for each step of the SOP.
    """
    from humasd.agenda_book import lay_out, parse_period
    from humasd.letters.agenda_book import COLUMNS, render_pdf, render_xlsx
    from humasd.store.agenda_book import find_entries

    with open_office(config) as office:
        desk = office.desk
        try:
            begin, end, called = parse_period(month, desk.zone)
        except ValueError as error:
            raise click.BadParameter(str(error), param_hint="'--month'") from None
        with desk.database.reading() as connection:
            rows = lay_out(find_entries(connection, begin, end), desk.policy, desk.zone)
        title = f"Buku agenda publikasi {called}"
        if xlsx:
            _write(xlsx, render_xlsx(title, rows))
        if pdf:
            place = (desk.templates, desk.office_name, desk.office_address)
            _write(pdf, render_pdf(*place, title, rows, desk.clock(), desk.zone))
    if as_json:
        print_json([dict(zip(COLUMNS, row, strict=True)) for row in rows])
    elif not xlsx and not pdf:
        from rich.table import Table

        table = Table(*COLUMNS, title=title, title_justify="left", show_lines=True)
        for row in rows:
            table.add_row(*row)
        open_console().print(table)


@cli.command(epilog=examples("humasd archive 0001/HUMAS/XI/2026 berkas.zip"))
@config_option
@json_option
@click.argument("agenda")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
def archive(config: Path, as_json: bool, agenda: str, file: Path | None) -> None:
    """Write the whole file of one release.

    One zip for the records office: its mails, attachments, versions, decisions and disposition
    sheet, with a checksum for each.
    """
    from humasd.dossier import default_name, write_dossier

    file = file or Path(default_name(agenda))
    with open_office(config) as office:
        with office.desk.database.reading() as connection:
            release_id = find_release(connection, agenda)
        with waiting_for("collecting the file"):
            count = write_dossier(office.desk, release_id, file)
    if as_json:
        print_json({"file": str(file), "files": count})
        return
    click.echo(f"wrote {file} with {count} files")


@cli.command(epilog=examples("humasd partners", "humasd partners --resume redaksi@example.com"))
@config_option
@json_option
@click.option("--resume", metavar="ADDRESS", help="Mail this address again from now on.")
def partners(config: Path, as_json: bool, resume: str | None) -> None:
    """The media partners.

    What each is sent, and which addresses are mailed no more.
    """
    from humasd.book import list_partners
    from humasd.store import silenced

    with open_office(config) as office:
        if resume:
            with office.desk.database.writing() as connection:
                if not silenced.remove(connection, resume):
                    raise HumasdError(
                        f"no mail to {resume} is held back; `humasd partners` lists all addresses"
                    )
        with office.desk.database.reading() as connection:
            rows = list_partners(connection, office.desk.policy, office.desk.zone)
    if as_json:
        print_json(rows)
    else:
        _print_rows(rows)


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
    open_console().print(table)
