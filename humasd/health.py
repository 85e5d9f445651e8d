"""What `humasd check` finds: each part tried, nothing sent, nothing published, one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol

from humasd.adapters.objects import ObjectFiles
from humasd.bootstrap import Office
from humasd.documents.program import find_missing_programs
from humasd.errors import HumasdError
from humasd.letters.board import open_board_templates
from humasd.letters.templates import require_templates
from humasd.resources import find_resource
from humasd.settings import Settings
from humasd.settings.training import FOLDER as TRAINING_FOLDER
from humasd.sop.desk import Desk
from humasd.store import dispatched, failed_mail, handling, troubles
from humasd.store.appointments import find_standing
from humasd.store.message import StoredMessage
from humasd.store.outbox import Kind


@dataclass(frozen=True)
class Finding:
    """What `humasd check` says of one part, with the mend where it is not ok."""

    part: str
    ok: bool
    line: str


class _Checkable(Protocol):
    def check(self) -> str: ...
    def close(self) -> None: ...


def check_office(office: Office) -> Iterator[Finding]:
    """Try each part in turn, slow ones last."""
    yield from tell_training(office.settings)
    yield _try("database", lambda: _check_database(office))
    if isinstance(office.desk.files, ObjectFiles):
        yield _try("files", office.desk.files.check)
    yield _try("templates", lambda: _check_templates(office))
    yield Finding("documents", True, _check_programs())
    yield from _substitutes(office)
    yield Finding("approvals", True, tell_trust(office.desk))
    if office.settings.board is not None:
        yield _try("board", lambda: _check_board(office))
    yield _try("mailbox", lambda: _check_adapter(office.open_mailbox))
    yield _try("outgoing", lambda: _check_adapter(office.open_mailer))
    yield _try("website", lambda: _check_adapter(office.open_website))
    if office.desk.prover is not None:
        yield _try("dns", lambda: _check_records(office))
    yield from _failed_mails(office)
    yield from _troubles(office)
    yield from _lost_alerts(office)


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
        handling.find_due(connection, office.desk.clock(), limit=1)
    return f"{office.desk.database.describe()} can be read and written"


def _check_records(office: Office) -> str:
    assert office.desk.prover is not None
    office.desk.prover.records.find_text(f"_dmarc.{office.desk.mail_domain}")
    return "the DNS answers; public keys of signed mail can be fetched"


def _check_templates(office: Office) -> str:
    count = office.desk.stationery.check()
    return f"{count} mail templates can be read"


def _check_board(office: Office) -> str:
    """Whether it is up, a daemon that runs knows; here its templates are read."""
    assert office.settings.board is not None
    environment = open_board_templates(office.desk.templates, office.desk.zone)
    require_templates(environment, environment.list_templates(filter_func=_is_boards))
    host, port = office.settings.board.listen
    return f"`humasd run` shows it at http://{f'[{host}]' if ':' in host else host}:{port}/"


def _is_boards(path: str) -> bool:
    return path.startswith("board/")


def _check_programs() -> str:
    """No fault of the office: what cannot be read is kept, and named to whoever sent it."""
    missing = find_missing_programs()
    if not missing:
        return "scans and old Word files can be read"
    return f"scans or old Word files are kept unread; to read them install: {' '.join(missing)}"


def tell_trust(desk: Desk) -> str:
    """How an official's mail is known to be his, as the configuration has it."""
    if desk.authserv_id is None and desk.prover is None:
        return (
            "each decision is confirmed by a second mail; to spare officials that, set approval.authserv_id "
            "to the name with which your mail server signs its Authentication-Results"
        )
    if desk.authserv_id is None and desk.wants_own_login:
        return (
            'own_domain = "smtp-auth" never finds a login without approval.authserv_id: each decision of an '
            "official of the own domain is confirmed by a second mail"
        )
    by_server = f"what {desk.authserv_id} says of their origin" if desk.authserv_id else ""
    by_proof = "their own signatures and seals" if desk.prover else ""
    grounds = " and ".join(filter(None, (by_server, by_proof)))
    return f"decisions are believed by {grounds}; others are confirmed by a second mail"


def tell_training(settings: Settings) -> Iterator[Finding]:
    """Loud while training is on; afterwards, what it left behind."""
    training = settings.training
    if training is not None:
        line = (
            f"TRAINING IS ON: all mail goes to {training.to}, pages go to {settings.website.url}, nothing "
            "here is real. Mail of others stays in the inbox; once [training] is out it is handled for good"
        )
        yield Finding("training", True, line)
    elif (left := settings.folder / TRAINING_FOLDER).exists():
        line = f"is over; {left} holds what was practised. Nothing of it is used or sent any more: delete it"
        yield Finding("training", True, line)


def _substitutes(office: Office) -> Iterator[Finding]:
    """Who acts for whom, now or from a day to come."""
    try:
        with office.desk.database.reading() as connection:
            standing = tuple(find_standing(connection))
    except HumasdError:
        return
    today = office.desk.local_now().date()
    for one in office.desk.policy.with_substitutes(standing).substitutes:
        if today <= one.last:
            days = f"from {one.first} until {one.last}"
            who = one.substitute.name or one.substitute.address
            yield Finding("substitute", True, f"{who} is {one.title} {days}, SP nomor {one.letter}")


def _failed_mails(office: Office) -> Iterator[Finding]:
    """Mails that could not be handled, for good or so far; nothing else is wrong with the office."""
    try:
        with office.desk.database.reading() as connection:
            set_aside = failed_mail.find_set_aside(connection)
            waiting = failed_mail.find_waiting(connection, office.desk.clock())
    except HumasdError:
        return
    for message in set_aside:
        mend = f"move it from Gagal back to the inbox, or say `humasd replay {message.id}`, to try again"
        yield Finding("set aside", True, f"{_name(message)}: {message.outcome}; {mend}")
    for message in waiting:
        yield Finding("mail", True, f"{_name(message)} is tried again by itself: {message.outcome}")


def _troubles(office: Office) -> Iterator[Finding]:
    """What the daemon has seen fail, and not yet seen work again."""
    try:
        with office.desk.database.reading() as connection:
            found = troubles.find_all(connection)
    except HumasdError:
        return
    for trouble in found:
        since = trouble.since.astimezone(office.desk.zone).isoformat(timespec="minutes")
        told = "; the office was told" if trouble.told_at else ""
        yield Finding("trouble", True, f"{trouble.part} fails since {since}{told}: {trouble.detail}")


def _lost_alerts(office: Office) -> Iterator[Finding]:
    """Mails to the office itself that did not arrive: of these nobody else is told."""
    for address in office.desk.alerts:
        try:
            with office.desk.database.reading() as connection:
                lost = dispatched.find_lost_in_row(connection, Kind.OFFICE, address)
        except HumasdError:
            return
        if lost:
            count = f"the last {len(lost)} mail(s) to {address} did not arrive"
            line = f"{count}: {lost[0]}; correct [office] alerts, or have that mailbox mended"
            yield Finding("alerts", True, line)


def _name(message: StoredMessage) -> str:
    return message.message_id or message.uid
