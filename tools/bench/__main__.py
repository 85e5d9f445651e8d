"""`python -m tools.bench`: every figure of docs/performance.md, as a table and as JSON."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from tests.support.servers.certificates import make_certificates
from tests.support.servers.dovecot import run_dovecot
from tests.support.servers.processes import server_folder
from tools.bench import distribution, growth, memory, reply, scale_out, start
from tools.bench.figures import Figure, print_table, to_json, write_into
from tools.bench.mail_in import MAILS, MailIn
from tools.bench.paired import ROUNDS

PARTS = ("mail-in", "reply", "growth", "memory", "distribution", "scale-out", "start")


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--only", choices=PARTS, action="append", help="a part to measure; default: all")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often A B A B goes round")
    parser.add_argument("--mails", type=int, default=MAILS, help="mails in a mailbox")
    parser.add_argument(
        "--messages", type=int, default=memory.MESSAGES, help="mails that memory is watched over"
    )
    parser.add_argument("--roundup", type=Path, required=True, help="a Python that has Roundup")
    parser.add_argument("--json", type=Path, help="where to write the figures as JSON")
    parser.add_argument("--page", type=Path, help="the page whose table is to be made anew from the figures")
    options = parser.parse_args()
    figures: list[Figure] = []
    for part in options.only or PARTS:
        print(f"== {part}", file=sys.stderr, flush=True)
        figures.extend(_measure(part, options))
    print_table(figures)
    if options.json:
        options.json.write_text(to_json(figures))
    if options.page:
        write_into(options.page, figures)


def _measure(part: str, options: argparse.Namespace) -> Iterator[Figure]:
    if part == "distribution":
        yield from distribution.figures(options.rounds)
        return
    if part == "scale-out":
        yield from scale_out.figures(options.rounds)
        return
    if part == "start":
        yield from start.figures(options.rounds)
        return
    if part == "memory":
        yield from memory.figures(options.messages)
        return
    with ExitStack() as stack:
        scratch = Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="humasd-bench-", dir="/var/tmp"))
        )
        folder = stack.enter_context(server_folder("certificates"))
        dovecot = stack.enter_context(run_dovecot(make_certificates(folder)))
        if part == "reply":
            yield from reply.figures(dovecot)
            return
        if part == "growth":
            yield from growth.figures(options.rounds, dovecot)
            return
        yield from MailIn(dovecot, options.roundup, scratch, options.mails).figures(options.rounds)


if __name__ == "__main__":
    main()
