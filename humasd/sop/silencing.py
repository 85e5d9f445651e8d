"""Partners' addresses that are mailed no more: they failed too often, or their reader asked us to stop."""

from __future__ import annotations

from humasd.letters.letter import NAMES
from humasd.logs import get_logger
from humasd.mail.unsubscribing import find_unsubscribe_token
from humasd.release.effects import TellOffice
from humasd.sop import writing
from humasd.sop.desk import Desk
from humasd.sop.enqueue import enqueue
from humasd.sop.incoming import Incoming
from humasd.sop.writing import Rendered
from humasd.store import dispatched, handling, silenced
from humasd.store.message import MessageState
from humasd.store.outbox import Delivery, Kind
from humasd.store.silenced import Why

_RESUME = "Bila alamat sudah benar, jalankan: humasd partners --resume "
_PARTNER_LETTERS = tuple(name.replace("_", "-") for name in NAMES if name.startswith("partner"))

log = get_logger(__name__)


def find_partner_mail(desk: Desk, token: str | None) -> Delivery | None:
    """The mail to a partner whose Message-ID begins with the token."""
    if token is None:
        return None
    ids = [f"<{token}.{name}@{desk.mail_domain}>" for name in _PARTNER_LETTERS]
    with desk.database.reading() as connection:
        return dispatched.find_by_message_ids(connection, ids)


def suspend_failing(desk: Desk, address: str, error: str, *, returned: int | None = None) -> None:
    """Suspend a partner's address after permanent failures in a row; the office is told once.

    `returned`: the mail that came back, where that is not on record yet.
    """
    most = desk.policy.distribution.suspend_after
    with desk.database.reading() as connection:
        failures = dispatched.count_failures_in_row(
            connection, Kind.PARTNER, address, most, returned=returned
        )
        is_known = address.lower() in silenced.addresses(connection)
    if failures < most or is_known:
        return
    trouble = TellOffice(
        what=f"Alamat media {address} tidak lagi dikirimi: {failures} kali berturut-turut gagal.",
        mend=f"Hubungi medianya, perbaiki alamatnya di konfigurasi. {_RESUME}{address}",
        details=(error,),
    )
    _silence(desk, address, Why.FAILED, error, trouble)
    log.warning("partner suspended", recipient=address, failures=failures)


def find_unsubscribed(desk: Desk, incoming: Incoming) -> Delivery | None:
    """The mail of ours whose reader asks us to stop."""
    token = find_unsubscribe_token(incoming.understood.message.subject)
    return find_partner_mail(desk, token)


def stop_mailing(desk: Desk, mail: Delivery, incoming: Incoming | None = None) -> None:
    """Whoever has the mail's token was sent it: the address it went to is mailed no more, from now on.

    `incoming`: the mail that said so, to be ended with it; none where it was one click (RFC 8058).
    """
    address = mail.recipient
    trouble = TellOffice(
        what=f"Media {address} meminta tidak dikirimi lagi.",
        mend=f"Hapus alamatnya dari konfigurasi, atau hubungi medianya. {_RESUME}{address}",
    )
    _silence(desk, address, Why.ASKED, "diminta penerimanya", trouble, incoming)
    log.info("partner unsubscribed", recipient=address)


def _silence(
    desk: Desk, address: str, why: Why, detail: str, trouble: TellOffice, incoming: Incoming | None = None
) -> None:
    now = desk.clock()
    rendered = Rendered()
    writing.tell_office(desk, None, trouble, now, rendered)
    with desk.database.writing() as connection:
        if silenced.add(connection, address, why, detail, now):
            enqueue(connection, desk, None, rendered, now)
        if incoming is not None:
            outcome = f"{address} meminta tidak dikirimi lagi"
            handling.finish(connection, incoming.stored.id, MessageState.HANDLED, outcome, None)
