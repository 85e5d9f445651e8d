"""An official's mail that appoints a substitute (Plh., Plt.) or revokes him.

It may come from the official himself, or from one above him. What was understood is asked back at the
registered address, with a fresh code, and only the answer makes it hold; the mail waits meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from humasd.letters.labels import OFFICIAL_LABELS
from humasd.logs import get_logger
from humasd.mail.signing import cut_signature
from humasd.release.acting import Appointment, stands_above
from humasd.release.effects import TellOffice
from humasd.release.ledger import Entry, EntryKind
from humasd.release.model import Official
from humasd.sop import appointing_letters as letters
from humasd.sop.desk import Desk
from humasd.sop.ending import end_mail, pass_to_office
from humasd.sop.enqueue import enqueue
from humasd.sop.incoming import Incoming
from humasd.sop.origin import judge_mail
from humasd.sop.trust import Standing
from humasd.sop.writing import tell_office
from humasd.store import appointments, handling, ledger, requests
from humasd.store.message import MessageState
from humasd.understanding.appointing import Appointing, read_appointing

_MOST_OPEN = 5
"""Questions that may wait for one official; more smells of a flood."""

_IN_CONFIGURATION = (
    "penggantinya ditetapkan di berkas konfigurasi; hapus [[substitutes]] itu, lalu mulai ulang"
)

log = get_logger(__name__)


@dataclass(frozen=True)
class Appointer:
    """The official whom a mail's From names, and what the mail says of a substitute."""

    official: Official
    said: Appointing


def find_appointer(desk: Desk, incoming: Incoming) -> Appointer | None:
    """None where a mail is about something else. One that leaves something open counts only where it
    answers nothing and brings nothing to publish."""
    author = incoming.author
    official = desk.policy.find_official(author.address) if author else None
    if official is None or official not in desk.policy.officials:
        return None
    names = tuple(person.name for person in desk.policy.people if person.name)
    own = cut_signature(incoming.understood.reply.own, names, desk.region)
    said = read_appointing(own, incoming.stored.fetched_at.astimezone(desk.zone).date())
    if said is None:
        return None
    is_aside = bool(incoming.understood.message.in_reply_to) or incoming.brings_material
    return Appointer(official, said) if said.is_whole or not is_aside else None


def handle_appointing(desk: Desk, incoming: Incoming, appointer: Appointer) -> None:
    """A mail that appoints or revokes a substitute. What is not plain is asked back; who may not is passed on
    to the office. An appointment waits for its confirmation, and so does a revocation in a mail that is not
    verified.
    """
    official, said = appointer.official, appointer.said
    # nobody is asked for an appointment, so there is no code; it is confirmed instead
    judgement = judge_mail(desk, incoming, official.addresses, has_long_code=True, is_official=True)
    post = _find_post(desk, official, said)
    if judgement.standing is Standing.REFUSED:
        _pass_on(desk, incoming, judgement.reason)
    elif post is None or not said.is_plain:
        _ask_for_more(desk, incoming, official, letters.lacks_of(said, knows_post=post is not None))
    elif official != post and not stands_above(official.role, post.role):
        _pass_on(desk, incoming, f"{official.name} tidak berwenang menunjuk pengganti {post.name}")
    elif said.revokes:
        if judgement.standing is Standing.TRUSTED:
            _revoke(desk, incoming, official, post)
        else:
            _hold(desk, incoming, official, letters.Question(post, said.capacity))
    elif (appointment := _read(desk, post, said)) is None:
        _ask_for_more(desk, incoming, official, letters.lacks_of(said, knows_post=True))
    elif incoming.stored.confirmed:
        _appoint(desk, incoming, official, post, appointment)
    else:
        _hold(desk, incoming, official, letters.Question(post, said.capacity, appointment))


def _find_post(desk: Desk, official: Official, said: Appointing) -> Official | None:
    """Whose place it is about: the writer's own, or that of the role or name that was written."""
    if not said.post:
        return official
    by_label = {label.casefold(): role for role, label in OFFICIAL_LABELS.items()}
    by_label |= {one.title.casefold(): one.role for one in desk.policy.officials if one.title}
    role = by_label.get(said.post.casefold())
    return desk.policy.find_holder(role) if role else desk.policy.find_named(said.post)


def _read(desk: Desk, post: Official, said: Appointing) -> Appointment | None:
    """The appointment, where all of it was said and the substitute is an official of this office."""
    substitute = desk.policy.find_named(said.person) if said.person else None
    if substitute is None or substitute == post or not said.first or not said.last or not said.letter:
        return None
    seat = post.address.lower()
    return Appointment(seat, post.role, substitute, said.capacity, said.first, said.last, said.letter)


def _hold(desk: Desk, incoming: Incoming, official: Official, question: letters.Question) -> None:
    with desk.database.reading() as connection:
        waiting = requests.count_appointing(connection, official.address)
    if waiting >= _MOST_OPEN:
        _pass_on(desk, incoming, f"terlalu banyak surat penunjukan atas nama {official.address}")
        return
    rendered = letters.ask_whether_true(desk, incoming, official, question)
    outcome = f"penunjukan menunggu konfirmasi dari {official.address}"
    end_mail(desk, incoming, outcome, rendered=rendered, state=MessageState.HELD)


def _appoint(
    desk: Desk, incoming: Incoming, official: Official, post: Official, appointment: Appointment
) -> None:
    now = desk.clock()
    rendered = letters.tell_appointed(desk, official, post, appointment)
    outcome = f"penunjukan dicatat: {appointment.substitute.address}, {appointment.acting}"
    with desk.database.writing() as connection:
        handling.finish(connection, incoming.stored.id, MessageState.HANDLED, outcome)
        appointments.add(connection, appointment, by=official.address, message=incoming.stored.id, at=now)
        enqueue(connection, desk, None, rendered, now)
        entry = _entry(EntryKind.APPOINTED, incoming, official, post, now)
        ledger.append(connection, [replace(entry, letter=appointment.letter, note=appointment.on_record)])
    log.info("substitute appointed", seat=appointment.seat, substitute=appointment.substitute.address)


def _revoke(desk: Desk, incoming: Incoming, official: Official, post: Official) -> None:
    """At once: it gives the word back to whose it is. What the configuration says only the office can end."""
    now = desk.clock()
    seat = post.address.lower()
    today = now.astimezone(desk.zone).date()
    with desk.database.reading() as connection:
        made = [one for one in appointments.find_standing(connection) if one.seat == seat]
    ended = [one for one in made if today <= one.last]
    is_configured = any(one.seat == seat and today <= one.last for one in desk.policy.substitutes)
    if not ended:
        nobody = f"tidak ada pengganti {post.name} yang sedang berlaku"
        _pass_on(desk, incoming, _IN_CONFIGURATION if is_configured else nobody)
        return
    rendered = letters.tell_revoked(desk, official, post, ended)
    if is_configured:
        trouble = TellOffice(f"Pengganti {post.name} dicabut lewat surat.", f"Juga {_IN_CONFIGURATION}.")
        tell_office(desk, None, trouble, now, rendered)
    outcome = f"penunjukan dicabut: {post.address}"
    with desk.database.writing() as connection:
        handling.finish(connection, incoming.stored.id, MessageState.HANDLED, outcome)
        appointments.revoke(connection, seat, at=now)
        enqueue(connection, desk, None, rendered, now)
        ledger.append(connection, [_entry(EntryKind.REVOKED, incoming, official, post, now)])
    log.info("substitutes revoked", seat=seat, count=len(ended))


def _entry(kind: EntryKind, incoming: Incoming, official: Official, post: Official, now: datetime) -> Entry:
    """Who appointed or revoked for which official, and by which mail."""
    return Entry(
        kind=kind,
        at=now,
        person=official.address,
        role=official.role,
        seat=post.address.lower(),
        mail_sha256=incoming.stored.sha256,
        mail_message_id=incoming.stored.message_id,
        confirmed=True if incoming.stored.confirmed else None,
    )


def _ask_for_more(desk: Desk, incoming: Incoming, official: Official, lacks: tuple[str, ...]) -> None:
    rendered = letters.ask_for_more(desk, incoming, official, lacks)
    outcome = "penunjukan belum lengkap; ditanyakan kembali"
    end_mail(desk, incoming, outcome, rendered=rendered, leaves_nothing=True)


def _pass_on(desk: Desk, incoming: Incoming, reason: str) -> None:
    what = "Ada surat tentang Plh. atau Plt. yang tidak dijalankan."
    pass_to_office(desk, incoming, what, f"penunjukan tidak dijalankan: {reason}", reason=reason)
