"""Proxies before a real server that spoil one command or one answer: cut, refused, lost, torn, or silence."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress

IMAP_ANSWERS = {
    "NO": b"%s NO [UNAVAILABLE] try again later\r\n",
    "BAD": b"%s BAD internal trouble\r\n",
    "BYE": b"* BYE shutting down\r\n",
}
"""What the proxy says in the server's place, which never hears of the command."""
SMTP_ANSWERS = {
    "421": b"421 4.3.2 shutting down\r\n",
    "451": b"451 4.3.0 try again later\r\n",
    "554": b"554 5.7.1 not today\r\n",
}
CUTS = ("cut", "hang", "lost", "torn")
"""The connection ends instead of the command, nothing more comes, it ends instead of the command's answer,
or in the middle of it."""
_ENDS = ("cut", "BYE", "421")


class FaultyProxy:
    """Passes all on but the command number `at`, once; `spoiled` tells whether it came to that."""

    def __init__(
        self, upstream: tuple[str, int], fault: str, at: int, answers: Mapping[str, bytes] = IMAP_ANSWERS
    ) -> None:
        self._upstream = upstream
        self._fault = fault
        self._at = at
        self._answers = answers
        self.count = 0
        """Commands so far."""
        self.spoiled = ""
        self.reached_server = False
        """Whether the server did what the spoiled command says."""

    def connect(self, client: socket.socket) -> None:
        with client, socket.create_connection(self._upstream) as server, suppress(OSError):
            harming = threading.Event()
            threading.Thread(target=self._pass_answers, args=(server, client, harming), daemon=True).start()
            in_text = False
            for line in client.makefile("rb"):
                is_command = not in_text or line == b".\r\n"
                in_text = in_text and not is_command
                self.count += is_command
                if is_command and self.count == self._at and not self.spoiled:
                    self.spoiled = line.decode(errors="replace")
                    if self._fault in ("lost", "torn"):
                        self.reached_server = True
                        harming.set()
                    else:
                        self._answer(line, client)
                        continue
                server.sendall(line)
                in_text = in_text or (self._answers is SMTP_ANSWERS and line.upper() == b"DATA\r\n")

    def _answer(self, line: bytes, client: socket.socket) -> None:
        """Say something in the server's place, or nothing."""
        answer = self._answers.get(self._fault, b"")
        client.sendall(answer % line.split()[0] if b"%s" in answer else answer)
        if self._fault in _ENDS or (line == b".\r\n" and self._fault != "hang"):
            client.shutdown(socket.SHUT_RDWR)  # the server would take what follows for more of the text

    def _pass_answers(self, server: socket.socket, client: socket.socket, harming: threading.Event) -> None:
        with suppress(OSError):
            while data := server.recv(65536):
                if harming.is_set():
                    client.sendall(data[: len(data) // 2] if self._fault == "torn" else b"")
                    client.shutdown(socket.SHUT_RDWR)
                    return
                client.sendall(data)


class LosingProxy:
    """Passes all on but the answer to the `at`th piece that holds a word, once: there it cuts."""

    def __init__(self, upstream: tuple[str, int], word: bytes, at: int) -> None:
        self._upstream = upstream
        self._word = word
        self._at = at
        self._count = 0
        self._lock = threading.Lock()
        self.has_cut = False

    def connect(self, client: socket.socket) -> None:
        with client, socket.create_connection(self._upstream) as server, suppress(OSError):
            cutting = threading.Event()
            threading.Thread(target=self._pass_answers, args=(server, client, cutting), daemon=True).start()
            while data := client.recv(65536):
                with self._lock:
                    self._count += self._word in data
                    if self._word in data and self._count == self._at:
                        self.has_cut = True
                        cutting.set()
                server.sendall(data)

    def _pass_answers(self, server: socket.socket, client: socket.socket, cutting: threading.Event) -> None:
        with suppress(OSError):
            while data := server.recv(65536):
                if cutting.is_set():
                    client.shutdown(socket.SHUT_RDWR)
                    return
                client.sendall(data)


@contextmanager
def listening(connect: Callable[[socket.socket], None]) -> Iterator[int]:
    """The port of this machine at which a proxy takes connections."""

    def serve() -> None:
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                threading.Thread(target=connect, args=(client,), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=serve, daemon=True).start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)
