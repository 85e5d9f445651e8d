"""What `humasd check` finds: each part tried, nothing sent, nothing published, one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol

from humasd.bootstrap import Office
from humasd.errors import HumasdError
from humasd.resources import find_resource
from humasd.store import inbox


@dataclass(frozen=True)
class Finding:
    part: str
    ok: bool
    line: str


class _Checkable(Protocol):
    def check(self) -> str: ...
    def close(self) -> None: ...


def check_office(office: Office) -> Iterator[Finding]:
    """Try each part in turn, slow ones last."""
    yield _try("database", lambda: _check_database(office))
    yield _try("templates", lambda: _check_templates(office))
    yield _try("mailbox", lambda: _check_adapter(office.open_mailbox))
    yield _try("outgoing", lambda: _check_adapter(office.open_mailer))
    yield _try("website", lambda: _check_adapter(office.open_website))
    yield from _set_aside(office)


def _try(part: str, check: Callable[[], str]) -> Finding:
    try:
        return Finding(part, True, check())
    except HumasdError as error:
        return Finding(part, False, str(error))
    except OSError as error:
        return Finding(part, False, f"{error.strerror or error}: {error.filename or ''}".rstrip(": "))


def _check_adapter(open_adapter: Callable[[], _Checkable]) -> str:
    with closing(open_adapter()) as adapter:
        return adapter.check()


def _check_database(office: Office) -> str:
    office.desk.database.migrate(find_resource("migrations"))
    with office.desk.database.writing() as connection:
        inbox.find_open(connection, limit=1)
    return f"{office.desk.database.describe()} can be read and written"


def _check_templates(office: Office) -> str:
    count = office.desk.stationery.check()
    return f"{count} mail templates can be read"


def _set_aside(office: Office) -> Iterator[Finding]:
    """Mails that nobody could handle; a person must look at each, and nothing else is wrong."""
    try:
        with office.desk.database.reading() as connection:
            messages = inbox.find_set_aside(connection)
    except HumasdError:
        return
    for message in messages:
        name = message.message_id or message.uid
        yield Finding("set aside", True, f"{name}: {message.outcome}; look at it in the folder Gagal")
