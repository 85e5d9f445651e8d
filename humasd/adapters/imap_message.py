"""A message by IMAP, piece by piece (RFC 3501, section 6.4.5), from servers that may give less than asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from imapclient.exceptions import IMAPClientError

from humasd.adapters.imap_session import Session, is_withholding
from humasd.ports import PIECE

ENOUGH = 0.5
"""Share of the listed octets that may be a whole message: Exchange's RFC822.SIZE is an estimate."""


class Gone(Exception):
    """The message is not in the inbox."""


class Short(Exception):
    """The server gives so many octets of a message, which are not all of it."""

    def __init__(self, given: int) -> None:
        super().__init__(given)
        self.given = given


class Denied(Exception):
    """The server says NO to messages; the connection serves on."""

    def __init__(self, error: IMAPClientError) -> None:
        super().__init__(error)
        self.error = error


def read_pieces(ask: Callable[[int], bytes | None], size: int | None) -> Iterator[bytes]:
    """All of a message, at most PIECE octets at a time; raises Short.

    `ask`: what comes from an octet on, b"" at the end, None where the server says nothing. `size`: octets as
    listed. A piece shorter than asked for is the end only where that has come, or where no more comes.
    """
    offset, is_short = 0, False
    while not (is_short and size is not None and offset >= size):
        piece = ask(offset)
        if piece is None and not is_short:
            raise Short(offset)
        if piece or not offset:
            yield piece or b""
        if not piece:
            break
        offset += len(piece)
        is_short = len(piece) < PIECE
    if size is not None and offset < size * ENOUGH:
        raise Short(offset)


def fetch_piece(session: Session, uid: str, offset: int) -> bytes | None:
    """At most PIECE octets of a message; None where it has gone or nothing is given. Raises Denied."""
    session.select_once()
    number = session.find_number(uid)
    if number is None:
        return None
    answer = _fetch(session, [number], f"BODY.PEEK[]<{offset}.{PIECE}>")
    piece: bytes | None = answer.get(number, {}).get(f"BODY[]<{offset}>".encode())
    return piece


def ask_sizes(session: Session, numbers: Sequence[int]) -> Mapping[int, int]:
    """Octets of messages, as far as the server tells them: one that it cannot read may be among them."""
    try:
        told = _fetch(session, numbers, "RFC822.SIZE")
    except Denied:
        return {}
    return {number: said[b"RFC822.SIZE"] for number, said in told.items() if b"RFC822.SIZE" in said}


def is_listed(session: Session, uid: str) -> bool:
    """Whether a message is there, by the inbox as it is now; others may have taken it away."""
    session.select()
    number = session.find_number(uid)
    return number is not None and bool(session.client.search(["UID", str(number), "UNDELETED"]))


def _fetch(session: Session, numbers: Sequence[int], item: str) -> Mapping[int, Mapping[bytes, Any]]:
    try:
        told: Mapping[int, Mapping[bytes, Any]] = session.client.fetch(numbers, [item])
    except IMAPClientError as error:
        if is_withholding(error):
            raise Denied(error) from None
        raise
    return told
