"""A greylist as Postfix asks one (SMTPD_POLICY_README): who comes for the first time is to come again."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tests.support.servers.processes import HOST


@contextmanager
def run_greylist() -> Iterator[int]:
    """Answer until the block ends; gives the port."""
    seen: set[tuple[str, str]] = set()

    class Asked(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            asked: dict[str, str] = {}
            for line in self.rfile:
                name, is_field, value = line.decode("utf-8", "replace").strip().partition("=")
                if is_field:
                    asked[name] = value
                    continue
                who = (asked.get("sender", ""), asked.get("recipient", ""))
                action = "DUNNO" if who in seen else "450 4.2.0 Greylisted, come again later"
                seen.add(who)
                self.wfile.write(f"action={action}\n\n".encode())
                asked = {}

    with socketserver.ThreadingTCPServer((HOST, 0), Asked) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
