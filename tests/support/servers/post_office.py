"""An SMTP server that takes all mail and keeps count: what went out, to whom, how often."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.support.servers.processes import HOST, find_free_ports


@dataclass(frozen=True)
class Taken:
    recipient: str
    raw: bytes
    message: EmailMessage

    @property
    def once(self) -> tuple[str, str]:
        """What may be taken once only."""
        return self.recipient, str(self.message["Message-ID"])


@dataclass
class PostOffice:
    port: int
    taken: list[Taken] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def url(self) -> str:
        return f"smtp://{HOST}:{self.port}"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        raw = bytes(envelope.content or b"")
        with self._lock:
            for recipient in envelope.rcpt_tos:
                self.taken.append(Taken(recipient, raw, message_from_bytes(raw, policy=policy.default)))
        return "250 OK"

    def to(self, recipient: str) -> list[Taken]:
        with self._lock:
            return [mail for mail in self.taken if mail.recipient == recipient]

    def doubles(self) -> list[tuple[str, str]]:
        with self._lock:
            seen = [mail.once for mail in self.taken]
        return sorted({each for each in seen if seen.count(each) > 1})


@contextmanager
def run_post_office() -> Iterator[PostOffice]:
    (port,) = find_free_ports(1)
    office = PostOffice(port)
    controller = Controller(office, hostname=HOST, port=port, data_size_limit=None)
    controller.start()
    try:
        yield office
    finally:
        controller.stop()
