"""A mail as it goes over the line: every line ended by CRLF, a dot before each that begins with one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

BLOCK = 64 * 1024
"""Octets that are written at one time."""


@dataclass(frozen=True)
class Content:
    """What follows the answer to DATA, but for the last line (RFC 5321, 4.5.2)."""

    pieces: tuple[bytes, ...]
    size: int
    """Octets before dots were doubled, as the server is told (RFC 1870)."""

    @property
    def is_ascii(self) -> bool:
        return all(piece.isascii() for piece in self.pieces)

    def blocks(self) -> Iterator[memoryview]:
        """All of it, at most BLOCK octets at a time."""
        for piece in self.pieces:
            for start in range(0, len(piece), BLOCK):
                yield memoryview(piece)[start : start + BLOCK]


class LineWriter:
    """Writes what many mails end in once, while one follows the other."""

    def __init__(self) -> None:
        self._enclosed = (b"", b"")
        """What the last mail ended in, as it was given and as it went; no more than that of one mail."""

    def write(self, message: bytes, enclosed: bytes = b"") -> Content:
        """`message` with `enclosed` after it, as ports.Mailer is given them."""
        if not message.endswith(b"\r\n"):  # then what is enclosed begins no line
            message, enclosed = message + enclosed, b""
        if enclosed != self._enclosed[0]:
            self._enclosed = enclosed, enclosed and _end_lines(enclosed)
        return Content((_end_lines(message), self._enclosed[1]), len(message) + len(enclosed))


def _end_lines(message: bytes) -> bytes:
    lines = message.splitlines() or [b""]
    if not len(lines) == message.count(b"\r") == message.count(b"\n"):  # else each ends in both, and no more
        message = b"\r\n".join((*lines, b""))
    if b"\r\n." in message:
        message = message.replace(b"\r\n.", b"\r\n..")
    return b"." + message if message.startswith(b".") else message
