"""A proxy before an IMAP server that spoils one command: cuts the connection, or answers for the server."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

ANSWERS = {
    "cut": b"",
    "NO": b"%s NO [UNAVAILABLE] try again later\r\n",
    "BAD": b"%s BAD internal trouble\r\n",
    "BYE": b"* BYE shutting down\r\n",
}


class FaultyProxy:
    """Passes all on but the command number `at`, once; `spoiled` tells whether it came to that."""

    def __init__(self, upstream: tuple[str, int], fault: str, at: int) -> None:
        self._upstream = upstream
        self._fault = fault
        self._at = at
        self._count = 0
        self.spoiled = ""

    def serve(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                threading.Thread(target=self._connect, args=(client,), daemon=True).start()

    def _connect(self, client: socket.socket) -> None:
        with client, socket.create_connection(self._upstream) as server, suppress(OSError):
            threading.Thread(target=_pass_on, args=(server, client), daemon=True).start()
            for line in client.makefile("rb"):
                self._count += 1
                if self._count == self._at and not self.spoiled:
                    tag, self.spoiled = line.split()[0], line.decode(errors="replace")
                    answer = ANSWERS[self._fault]
                    client.sendall(answer % tag if b"%s" in answer else answer)
                    if self._fault in ("cut", "BYE"):
                        client.shutdown(socket.SHUT_RDWR)
                        return
                else:
                    server.sendall(line)


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)


@contextmanager
def faulty_proxy(upstream: tuple[str, int], fault: str, at: int) -> Iterator[tuple[FaultyProxy, int]]:
    """The proxy and the port of this machine that it listens on."""
    proxy = FaultyProxy(upstream, fault, at)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=proxy.serve, args=(listener,), daemon=True).start()
        yield proxy, listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)
