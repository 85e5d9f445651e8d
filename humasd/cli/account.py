"""The commands that give account of what was done: `verify`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from humasd.cli.common import config_option, json_option, open_office, print_json
from humasd.cli.program import cli


class _Hash(click.ParamType[str]):
    name = "hash"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if len(value) != 64 or not set(value.lower()) <= set("0123456789abcdef"):
            self.fail(f"{value!r} is no hash; give the 64 signs that `humasd verify` printed", param, ctx)
        return value.lower()


@cli.command()
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
        found = audit(office.desk, since_head)
    if as_json:
        faults = [{"where": f.where, "what": f.what, "mend": f.mend} for f in found.faults]
        print_json(
            {"entries": found.entries, "head": found.head, "since_head": found.since, "faults": faults}
        )
    else:
        for fault in found.faults:
            click.echo(f"FAILED {fault}")
        since = "" if found.since is None else f", {found.since} of them since the head that was noted"
        state = f"{len(found.faults)} faults in" if found.faults else "whole:"
        click.echo(f"{state} {found.entries} entries{since}; head {found.head}")
    if found.faults:
        sys.exit(1)
