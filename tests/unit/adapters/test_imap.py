"""Servers that answer oddly (RFC 3501): no mail is overlooked, and none stored in part; a small server plays
them."""

from __future__ import annotations

import re
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from humasd.adapters.imap import ImapMailbox
from humasd.errors import Transient, Withheld
from humasd.ports import PIECE, Waiting

VALIDITY = 7


class OddServer(socketserver.ThreadingTCPServer):
    """An inbox with messages by their UID, all of it as it should be but for what a test sets."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, messages: dict[int, bytes]) -> None:
        super().__init__(("127.0.0.1", 0), _Talk)
        self.messages = messages
        self.unsized: set[int] = set()
        """Left out where sizes are asked for."""
        self.withheld: set[int] = set()
        """Listed, and not given."""
        self.denied: dict[int, str] = {}
        """Said NO to, in these words, where they are asked for, alone or among others."""
        self.most = PIECE
        """Octets that are given at a time."""
        self.cut_at: int | None = None
        """From this octet on nothing is given."""
        self.listed_more = 0
        """By so many octets sizes are told larger than they are."""


class _Talk(socketserver.StreamRequestHandler):
    server: OddServer

    def handle(self) -> None:
        self._say("* OK [CAPABILITY IMAP4rev1] uji")
        for line in self.rfile:
            tag, command, *words = line.decode().split()
            if no := self._deny(" ".join((command, *words)).upper()):
                self._say(f"{tag} NO {no}")
                continue
            for answer in self._answer(" ".join((command, *words)).upper()):
                self._say(answer)
            self._say(f"{tag} OK done")

    def _say(self, answer: str | bytes) -> None:
        self.wfile.write(answer.encode() + b"\r\n" if isinstance(answer, str) else answer)

    def _deny(self, command: str) -> str | None:
        asked = re.match(r"UID FETCH (\S+)", command)
        uids = map(int, asked[1].split(",")) if asked else ()
        return next((self.server.denied[uid] for uid in uids if uid in self.server.denied), None)

    def _answer(self, command: str) -> Iterator[str | bytes]:
        messages = self.server.messages
        if command.startswith("CAPABILITY"):
            yield "* CAPABILITY IMAP4rev1"
        elif command.startswith("SELECT"):
            yield f"* {len(messages)} EXISTS"
            yield f"* OK [UIDVALIDITY {VALIDITY}] it is"
        elif command.startswith("UID SEARCH"):
            yield " ".join(("* SEARCH", *map(str, messages)))
        elif "RFC822.SIZE" in command:
            for number, uid in enumerate(messages, start=1):
                if uid not in self.server.unsized:
                    size = len(messages[uid]) + self.server.listed_more
                    yield f"* {number} FETCH (UID {uid} RFC822.SIZE {size})"
        elif part := re.fullmatch(r"UID FETCH (\d+) \(?BODY.PEEK\[\]<(\d+)\.(\d+)>\)?", command):
            uid, start, most = map(int, part.groups())
            if uid not in self.server.withheld and uid in messages:
                piece = messages[uid][: self.server.cut_at][start : start + min(most, self.server.most)]
                yield f"* {uid} FETCH (UID {uid} BODY[]<{start}> {{{len(piece)}}}"
                yield piece
                yield ")"


@contextmanager
def odd(messages: dict[int, bytes]) -> Iterator[tuple[OddServer, ImapMailbox]]:
    with OddServer(messages) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        mailbox = ImapMailbox(f"imap://humas@127.0.0.1:{server.server_address[1]}/INBOX", "sandi", timeout=5)
        try:
            yield server, mailbox
        finally:
            mailbox.close()
            server.shutdown()


MAIL = b"Subject: uji\r\n\r\nIsi.\r\n"


def test_a_message_whose_size_the_server_does_not_tell_waits_all_the_same() -> None:
    with odd({1: MAIL, 2: MAIL, 3: MAIL}) as (server, mailbox):
        server.unsized = {1, 3}
        assert mailbox.waiting() == [Waiting("7.1", None), Waiting("7.2", len(MAIL)), Waiting("7.3", None)]
        assert b"".join(mailbox.fetch("7.1")) == MAIL
        server.withheld = {3}
        with pytest.raises(Withheld, match=r"7\.3"):
            list(mailbox.fetch("7.3"))


@pytest.mark.parametrize("length", [0, 1, 65_535, 65_536, 65_537, 300_000])
def test_a_server_that_gives_less_at_a_time_than_was_asked_for_is_asked_on(length: int) -> None:
    message = b"y" * length
    with odd({1: message}) as (server, mailbox):
        server.most = 65_536
        mailbox.waiting()
        assert b"".join(mailbox.fetch("7.1")) == message
        server.unsized = {1}
        mailbox.waiting()
        assert b"".join(mailbox.fetch("7.1")) == message


@pytest.mark.parametrize("length", [1_000, PIECE, PIECE + 1_000])
def test_a_size_that_is_an_estimate_is_no_reason_to_withhold_a_message(length: int) -> None:
    """As of Exchange, which may tell more or less than there is."""
    with odd({1: b"y" * length}) as (server, mailbox):
        for difference in (300, -300):
            server.listed_more = difference
            mailbox.waiting()
            assert sum(map(len, mailbox.fetch("7.1"))) == length


@pytest.mark.parametrize(("length", "given"), [(300_000, 65_536), (3 * PIECE, PIECE), (300_000, 0)])
def test_a_message_of_which_far_less_is_given_than_is_listed_is_withheld(length: int, given: int) -> None:
    with odd({1: b"y" * length}) as (server, mailbox):
        server.cut_at = given
        mailbox.waiting()
        with pytest.raises(Withheld, match=f"gives {given or 'nothing'}"):
            list(mailbox.fetch("7.1"))


@pytest.mark.parametrize("denied", [{1}, {1, 2, 3}])
def test_messages_that_the_server_says_no_to_are_withheld_and_the_others_given(denied: set[int]) -> None:
    with odd({uid: b"Subject: %d\r\n\r\nIsi.\r\n" % uid for uid in range(1, 6)}) as (server, mailbox):
        server.denied = dict.fromkeys(denied, "[SERVERBUG] Internal error occurred")
        listed = [message.uid for message in mailbox.waiting()]
        assert listed == [f"7.{uid}" for uid in range(1, 6)]
        for uid in listed[: len(denied)]:
            with pytest.raises(Withheld, match=rf"{uid} and does not give it \(.*SERVERBUG"):
                list(mailbox.fetch(uid))
        assert all(b"".join(mailbox.fetch(uid)) for uid in listed[len(denied) :])


def test_a_no_for_a_while_is_the_servers_and_no_messages() -> None:
    with odd({1: MAIL}) as (server, mailbox):
        mailbox.waiting()
        server.denied = {1: "[UNAVAILABLE] Backend is away"}
        with pytest.raises(Transient) as failure:
            list(mailbox.fetch("7.1"))
        assert not isinstance(failure.value, Withheld)
