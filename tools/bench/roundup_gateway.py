"""The reference for mail in: Roundup's mail gateway, IMAP to records with attachments in SQLite.

Run by a Python that has Roundup, once for `init TRACKER` and once for each `gateway TRACKER SERVER USER
PASSWORD`, where SERVER is host:port. Prints one line of JSON.
"""

from __future__ import annotations

import imaplib
import json
import resource
import subprocess
import sys
import time
from pathlib import Path


def init(tracker: str) -> None:
    binary = str(Path(sys.executable).parent / "roundup-admin")
    subprocess.run(
        [binary, "-i", tracker, "install", "classic", "sqlite"], check=True, stdin=subprocess.DEVNULL
    )
    config = Path(tracker, "config.ini")
    text = config.read_text()
    for name, value in (
        ("web", "http://127.0.0.1/"),
        ("domain", "tracker.example.com"),
        ("host", "127.0.0.1"),
    ):
        text = text.replace(f"#{name} = NO DEFAULT", f"{name} = {value}", 1)
    config.write_text(text)
    with Path(tracker, "schema.py").open("a") as schema:  # whoever writes is registered, as an SKPD is here
        schema.write("\ndb.security.addPermissionToRole('Anonymous', 'Email Access')\n")
    subprocess.run([binary, "-i", tracker, "initialise", "rahasia"], check=True)


def count_cpu() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def gateway(tracker: str, server: str, user: str, password: str) -> None:
    import roundup.instance
    from roundup import mailgw
    from roundup.scripts.roundup_mailgw import parse_arguments

    instance = roundup.instance.open(tracker)
    # What it sends on is not measured: the nosy mails go to a file.
    host, _, port = server.partition(":")
    plain = imaplib.IMAP4

    class AtPort(plain):
        def __init__(self, host: str) -> None:
            super().__init__(host, int(port))

    imaplib.IMAP4 = AtPort
    handler = mailgw.MailGW(instance, parse_arguments([tracker])[1])
    start, before = time.perf_counter(), count_cpu()
    handler.do_imap(host, user, password)
    seconds, cpu = time.perf_counter() - start, count_cpu() - before
    db = instance.open("admin")
    issues, files = len(db.issue.list()), len(db.file.list())
    db.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(
        json.dumps({"count": issues, "seconds": seconds, "cpu_seconds": cpu, "peak_mb": peak, "files": files})
    )


if __name__ == "__main__":
    {"init": init, "gateway": gateway}[sys.argv[1]](*sys.argv[2:])
