"""The commands that give account of what was done: `verify`, `report`."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import click

from humasd.cli.common import (
    config_option,
    examples,
    follow,
    json_option,
    open_console,
    open_office,
    print_json,
)
from humasd.cli.program import cli


class _Hash(click.ParamType[str]):
    name = "hash"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if len(value) != 64 or not set(value.lower()) <= set("0123456789abcdef"):
            self.fail(f"{value!r} is no hash; give the 64 signs that `humasd verify` printed", param, ctx)
        return value.lower()


@cli.command(epilog=examples("humasd verify", "humasd verify --since-head HASH"))
@config_option
@json_option
@click.option(
    "--since-head", metavar="HASH", type=_Hash(), help="The head that was noted at an earlier time."
)
def verify(config: Path, as_json: bool, since_head: str | None) -> None:
    """Check that the record of decisions is whole.

    Walks the ledger, reads every mail and page that it names, holds decisions, versions and requests against
    it, and each page against its approval; offline. Exits with 1 if anything is wrong. Note the head that it
    prints outside this machine: only with it (--since-head) a ledger that was written anew is found out.
    """
    from humasd.audit import audit

    with open_office(config) as office:
        found = audit(office.desk, since_head, follow)
    if as_json:
        faults = [{"where": f.where, "what": f.what, "mend": f.mend} for f in found.faults]
        print_json(
            {
                "entries": found.entries,
                "head": found.head,
                "since_head": found.since,
                "faults": faults,
                "removed": list(found.removed),
            }
        )
    else:
        for fault in found.faults:
            click.echo(f"FAILED {fault}")
        for gone in found.removed:
            click.echo(f"gone   {gone}")
        since = "" if found.since is None else f", {found.since} of them since the head that was noted"
        state = f"{len(found.faults)} faults in" if found.faults else "whole:"
        click.echo(f"{state} {found.entries} entries{since}; head {found.head}")
    if found.faults:
        sys.exit(1)


class _Month(click.ParamType[tuple[int, int]]):
    name = "month"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        found = re.fullmatch(r"([12][0-9]{3})-(0[1-9]|1[0-2])", value, re.ASCII)
        if found is None:
            self.fail(f"{value!r} is no month; write it like 2026-11", param, ctx)
        return int(found[1]), int(found[2])


@cli.command(
    epilog=examples("humasd report --month 2026-11", "humasd report --month 2026-11 --pdf laporan.pdf")
)
@config_option
@json_option
@click.option(
    "--month", type=_Month(), metavar="YYYY-MM", required=True, help="The month, in the office's zone."
)
@click.option(
    "--pdf",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write it for the Sekretaris Daerah, to FILE.",
)
def report(config: Path, as_json: bool, month: tuple[int, int], pdf: Path | None) -> None:
    """How the office did in a month.

    For each step its norm, the median and the share in time, all in office time; releases by unit and by
    category. A month that is not over is told up to now.
    """
    from humasd.report import find_month, print_report, report_month, tell_report

    with open_office(config) as office:
        desk = office.desk
        try:
            span = find_month(*month, desk.clock(), desk.zone)
        except ValueError as error:
            raise click.BadParameter(str(error), param_hint="--month") from None
        made = report_month(desk, span)
        if pdf is not None:
            pdf.write_bytes(print_report(desk, made))
        told = tell_report(made, desk)
    if as_json:
        print_json(told)
    elif pdf is not None:
        click.echo(f"wrote {pdf}")
    else:
        _print_report(told)


def _print_report(told: dict[str, Any]) -> None:
    from rich.table import Table

    console = open_console()
    until = "" if told["over"] else f", up to {told['until'][:16].replace('T', ' ')}"
    console.print(f"{told['month']}{until}; times are minutes of office time", highlight=False)
    steps = Table("step", "norm", "count", "median", "in time", box=None, pad_edge=False)
    for step in told["steps"]:
        share = "" if step["share_in_time"] is None else f"{step['in_time']} ({step['share_in_time']:.0%})"
        median = "" if step["median_minutes"] is None else f"{step['median_minutes']:g}"
        steps.add_row(step["step"], f"{step['norm_minutes']:g}", str(step["count"]), median, share)
    console.print(steps)
    for name, rows in (("unit", told["units"]), ("category", told["categories"])):
        keys = list(told["releases"])
        table = Table(name, *(key.replace("_", " ") for key in keys), box=None, pad_edge=False)
        for row in (*rows, {name: "all", **told["releases"]}):
            table.add_row(row[name] or "not known", *(str(row[key]) for key in keys))
        console.print()
        console.print(table)
