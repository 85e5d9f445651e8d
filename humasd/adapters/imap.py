"""Mailbox by IMAP (RFC 3501), with IDLE, MOVE, UIDPLUS and NAMESPACE where the server has them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError

from humasd.adapters.imap_message import (
    Denied,
    Gone,
    Short,
    ask_sizes,
    fetch_piece,
    is_listed,
    read_pieces,
)
from humasd.adapters.imap_session import PERSISTENT, Session, describe, is_cut, open_session, translate
from humasd.adapters.oauth import Tokens
from humasd.adapters.urls import IMAP_SCHEMES, parse_server
from humasd.errors import Transient, Withheld
from humasd.ports import Folder, Waiting

TIMEOUT_SECONDS = 30.0
BATCH = 500
"""Messages named in one command, so that no command line grows without bound."""
IDLE_SECONDS = 10 * 60.0
"""Re-issue IDLE after this: RFC 2177 asks for less than 29 minutes, routers forget sooner."""
POLL_SECONDS = 30.0
"""How often to look where the server has no IDLE."""
HEARTBEAT_SECONDS = 0.5
"""How soon an interrupt is noticed."""

T = TypeVar("T")


class ImapMailbox:
    """See humasd.ports.Mailbox. Connects when first needed, and again after a cut."""

    def __init__(
        self,
        url: str,
        password: str = "",
        *,
        ca_file: Path | None = None,
        tokens: Tokens | None = None,
        timeout: float = TIMEOUT_SECONDS,
        idle_seconds: float = IDLE_SECONDS,
        poll_seconds: float = POLL_SECONDS,
        use_idle: bool = True,
    ) -> None:
        self._server = parse_server(url, password, IMAP_SCHEMES, ca_file)
        self._context = self._server.make_context()
        self._tokens = tokens
        self._timeout = timeout
        self._idle_seconds = idle_seconds
        self._poll_seconds = poll_seconds
        self._use_idle = use_idle
        self._session: Session | None = None
        self._seen: tuple[int, int] | None = None
        """UIDVALIDITY and UIDNEXT when the inbox was last listed."""
        self._sizes: Mapping[str, int | None] = {}
        """Octets of each message as it was last listed."""
        self._interrupted = threading.Event()

    def waiting(self) -> Sequence[Waiting]:
        def list_inbox(session: Session) -> list[Waiting]:
            seen = session.select()
            uids = sorted(session.client.search("UNDELETED"))
            found: list[Waiting] = []
            for batch in _batches(uids):
                sizes = ask_sizes(session, batch)
                found += [
                    Waiting(f"{session.validity}.{uid}", sizes.get(uid))
                    for uid in batch  # one that has no size may have gone, or may be withheld: fetch tells
                ]
            self._seen = seen
            self._sizes = {message.uid: message.size for message in found}
            return found

        return self._run("list the inbox", list_inbox)

    def fetch(self, uid: str) -> Iterator[bytes]:
        size = self._sizes.get(uid)
        try:
            yield from read_pieces(partial(self._ask, uid), size)
        except Gone:
            return
        except Short as short:
            given = f"{short.given} of {size} octets" if short.given else "nothing"
            raise self._withhold(uid, f"gives {given} of it") from None

    def file(self, uids: Iterable[str], folder: Folder) -> None:
        names = list(uids)

        def move(session: Session) -> None:
            session.select_once()
            numbers = [number for name in names if (number := session.find_number(name)) is not None]
            if numbers:
                target = session.make_folder(folder)
                for batch in _batches(numbers):
                    _move(session.client, batch, target)

        self._run(f"move messages to {folder.value}", move)

    def wait(self, seconds: float) -> bool:
        end = time.monotonic() + seconds
        cuts = 0
        while not self._interrupted.is_set():
            try:
                came = self._watch(min(end, time.monotonic() + self._idle_seconds))
            except PERSISTENT as error:
                cut = is_cut(error)
                self._drop()
                cuts += 1
                if not cut or cuts > 1:
                    raise translate(error, self._server, "wait for mail") from None
                continue
            if came:
                return True
            if time.monotonic() >= end:
                return False
        self._interrupted.clear()
        return False

    def interrupt(self) -> None:
        self._interrupted.set()

    def check(self) -> str:
        def describe(session: Session) -> str:
            count = session.count()
            how = (
                "IDLE"
                if self._can_idle(session.client)
                else f"no IDLE, looks every {self._poll_seconds:.0f} s"
            )
            junk, lost = session.count_junk()
            spam = f", {lost} in {junk}: is a submission among them?" if lost else ""
            inbox = f"{session.inbox} of {self._server.user}"
            return f"IMAP {self._server}: {count} message(s) in {inbox}, {how}{spam}"

        return self._run("open the inbox", describe)

    def close(self) -> None:
        session, self._session = self._session, None
        if session:
            session.close()

    def _ask(self, uid: str, offset: int) -> bytes | None:
        """What a message holds from an octet on; None where it is there and nothing is said."""
        piece, denied = None, ""
        try:
            piece = self._run("fetch a message", partial(fetch_piece, uid=uid, offset=offset))
        except Denied as no:
            denied = describe(no.error, self._server)
        if piece is not None:
            return piece
        if self._run("look for a message", partial(is_listed, uid=uid)):
            if denied:
                raise self._withhold(uid, f"does not give it ({denied})")
            return None
        if offset:
            raise Transient(f"A message in {self._server} went away while it was fetched.")
        raise Gone

    def _withhold(self, uid: str, what: str) -> Withheld:
        return Withheld(
            f"The mailbox {self._server} lists message {uid} and {what}. Read it in another program and move"
            " it out of the inbox, or have the mailbox mended."
        )

    def _run(self, what: str, operation: Callable[[Session], T]) -> T:
        """Do it, once more on a new connection if the old one proves to be cut. (All is repeatable.)"""
        reused = self._session is not None
        try:
            return operation(self._connected())
        except PERSISTENT as error:
            self._drop()
            if not (reused and is_cut(error)):
                raise translate(error, self._server, what) from None  # it may hold the password, said back
        return self._run(what, operation)

    def _connected(self) -> Session:
        if self._session is None:
            self._session = open_session(self._server, self._context, self._timeout, self._tokens)
        return self._session

    def _drop(self) -> None:
        session, self._session = self._session, None
        if session:
            session.abandon()

    def _watch(self, end: float) -> bool:
        """Whether mail has come since the last listing, watching until `end` (monotonic seconds)."""
        session = self._connected()
        # What SELECT tells is compared, and all that comes after it is announced: no gap between.
        if self._has_news(session):
            return True
        if self._can_idle(session.client):
            return self._idle(session.client, end)
        self._interrupted.wait(max(0.0, min(self._poll_seconds, end - time.monotonic())))
        return not self._interrupted.is_set() and self._has_news(session)

    def _has_news(self, session: Session) -> bool:
        now = session.select()
        if self._seen is None:
            return session.exists > 0
        return now != self._seen

    def _can_idle(self, client: IMAPClient) -> bool:
        return self._use_idle and bool(client.has_capability("IDLE"))

    def _idle(self, client: Any, end: float) -> bool:
        client.idle()
        came = False
        while not came and not self._interrupted.is_set() and (left := end - time.monotonic()) > 0:
            came = _announces_mail(_listen(client, min(HEARTBEAT_SECONDS, max(left, 0.05))))
        _, rest = client.idle_done()
        return came or _announces_mail(rest)


def _listen(client: Any, seconds: float) -> Sequence[tuple[Any, ...]]:
    """What the server says within some seconds of IDLE. Raises where it has hung up."""
    start = time.monotonic()
    answers: Sequence[tuple[Any, ...]] = client.idle_check(timeout=seconds)
    # At the end of the stream imapclient returns nothing, at once, and would do so for ever.
    if any(answer[0] == b"BYE" for answer in answers) or (
        not answers and time.monotonic() - start < seconds / 2
    ):
        raise IMAPClientAbortError("the server closed the connection")
    return answers


def _announces_mail(answers: Sequence[tuple[Any, ...]]) -> bool:
    return any(len(answer) > 1 and answer[1] == b"EXISTS" for answer in answers)


def _move(client: Any, numbers: Sequence[int], target: str) -> None:
    if client.has_capability("MOVE"):
        client.move(numbers, target)
        return
    present = client.search(["UID", ",".join(map(str, numbers)), "UNDELETED"])
    if not present:
        return
    client.copy(present, target)
    client.add_flags(present, [b"\\Deleted"], silent=True)
    if client.has_capability("UIDPLUS"):
        client.uid_expunge(present)
    else:
        # Takes along what others marked as deleted; a server this old offers nothing finer.
        client.expunge()


def _batches(numbers: Sequence[int]) -> list[Sequence[int]]:
    return [numbers[start : start + BATCH] for start in range(0, len(numbers), BATCH)]
