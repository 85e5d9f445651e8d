"""The commands that tell the agenda book: `list`, `show`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from humasd.cli.common import (
    NUMBER,
    config_option,
    examples,
    find_release,
    json_option,
    open_book,
    open_console,
    print_json,
)
from humasd.cli.program import cli
from humasd.release.states import State


@cli.command(
    "list",
    epilog=examples(
        "humasd list",
        "humasd list --state approval",
        "humasd list --limit 20 --after 0100/HUMAS/XI/2026 --json",
    ),
)
@config_option
@json_option
@click.option(
    "--state", type=click.Choice([state.value for state in State]), help="Only releases in this state."
)
@click.option("--limit", type=NUMBER, help="At most so many rows.")
@click.option("--after", metavar="AGENDA", help="Only rows after this agenda number.")
def list_(config: Path, as_json: bool, state: str | None, limit: int | None, after: str | None) -> None:
    """The agenda: one row a release, oldest first."""
    from humasd.book import list_releases

    with open_book(config) as (connection, zone):
        if after is not None:
            find_release(connection, after)
        rows = list_releases(connection, zone, state=state, limit=limit, after=after)
    if as_json:
        print_json(rows)
    else:
        _print_table(rows)


@cli.command(
    epilog=examples("humasd show 0001/HUMAS/XI/2026", "humasd show 0001/HUMAS/XI/2026 --json | jq .decisions")
)
@config_option
@json_option
@click.argument("agenda")
def show(config: Path, as_json: bool, agenda: str) -> None:
    """One release whole.

    Its text, versions, attachments, decisions, deliveries and history.
    """
    from humasd.book import show_release

    with open_book(config) as (connection, zone):
        release = show_release(connection, find_release(connection, agenda), zone)
    if as_json:
        print_json(release)
    else:
        _print_release(release)


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
    open_console().print(table)


def _print_release(release: dict[str, Any]) -> None:
    from rich.table import Table

    console = open_console()
    console.print(f"{release['agenda']}  {release['state']}", style="bold")
    for key in ("title", "category", "sender", "unit", "received_at", "deadline_at", "version", "url"):
        console.print(f"{key:<12} {'' if release[key] is None else release[key]}")
    if release["change"]:
        change = release["change"]
        console.print(
            f"{'change':<12} {change['kind']}, proposed by {change['proposed_by']}: {change['note']}"
        )
    for key in ("waiting_on", "missing"):
        console.print(f"{key:<12} {', '.join(release[key])}")
    for key in ("versions", "errata", "attachments", "decisions", "deliveries", "clippings", "history"):
        if key == "decisions":
            _print_decisions(console, release[key])
        elif release[key]:
            table = Table(*release[key][0], title=key, title_justify="left", box=None, pad_edge=False)
            for row in release[key]:
                table.add_row(*("" if value is None else str(value) for value in row.values()))
            console.print()
            console.print(table)
    console.print("\n" + release["body_text"])


def _print_decisions(console: Any, decisions: Sequence[dict[str, Any]]) -> None:
    """Who decided what, as what, on which text, by which mail."""
    if decisions:
        console.print("\ndecisions", style="italic")
    for row in decisions:
        acting = ", ".join(filter(None, (row["capacity"], row["letter"])))
        change = f" of {row['change']}" if row["change"] else ""
        role = f" ({acting or row['role']})" if acting or row["role"] else ""
        lines = [
            f"{row['at'][:16].replace('T', ' ')}  {row['step']}{change}: {row['kind']} by"
            f" {row['official']}{role} on version {row['version']}",
            *(
                [f"    text {row['text_sha256']}, as shown {row['shown_sha256']}"]
                if row["text_sha256"]
                else []
            ),
            f"    mail {row['message_id'] or 'without Message-ID'}"
            + (f", sha256 {row['mail_sha256']}" if row["mail_sha256"] else ""),
            *([f"    confirmed by mail {row['confirmed_by']}"] if row["confirmed_by"] else []),
            *([f"    note: {' '.join(row['note'].split())}"] if row["note"] else []),
            *([f"    taken back {row['undone_at'][:16].replace('T', ' ')}"] if row["undone_at"] else []),
        ]
        for line in lines:
            console.print(line, soft_wrap=True)
