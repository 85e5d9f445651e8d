"""The letters about substitutes: the question back, what is lacking, and what was recorded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from humasd.documents.dates import write_days
from humasd.letters.labels import name_post
from humasd.mail.codes import new_long_code, new_short_code
from humasd.release.acting import Appointment, Capacity
from humasd.release.model import Official, Purpose, Request
from humasd.release.states import Step
from humasd.sop.desk import Desk
from humasd.sop.incoming import Incoming
from humasd.sop.requesting import add_request
from humasd.sop.writing import Rendered, write
from humasd.store.outbox import Kind
from humasd.understanding.appointing import Appointing


@dataclass(frozen=True)
class Question:
    """What an official is asked to confirm: an appointment, or with none of it that all are revoked."""

    post: Official
    capacity: Capacity
    appointment: Appointment | None = None


def lacks_of(said: Appointing, *, knows_post: bool) -> tuple[str, ...]:
    """What a mail about a substitute leaves open, in Indonesian."""
    lacks = [] if knows_post else ["jabatan yang digantikan"]
    if not said.revokes:
        lacks += [] if said.first else ["tanggal mulai dan tanggal akhir"]
        lacks += [] if said.letter else ["nomor surat perintah"]
        is_rest = bool(said.first and said.letter)
        lacks += (
            ["nama pejabat pengganti yang terdaftar pada layanan ini"] if is_rest or not said.person else []
        )
    return tuple(lacks)


def ask_whether_true(desk: Desk, incoming: Incoming, official: Official, question: Question) -> Rendered:
    """The question to the registered address, with a code of its own."""
    now = desk.clock()
    request = _open_request(desk, official, incoming.stored.id, now)
    values: dict[str, object] = {
        "request": request,
        "facts": describe(question.post, question.appointment),
        "title": _title(question.post, question.capacity),
        "revokes": question.appointment is None,
        "quoted": incoming.understood.reply.own[:1000],
    }
    rendered = Rendered()
    add_request(
        desk, "confirm_appointment", official, request, values, (), now, rendered, thread=incoming.thread
    )
    return rendered


def ask_for_more(desk: Desk, incoming: Incoming, official: Official, lacks: Sequence[str]) -> Rendered:
    """The official is told what his appointment lacks."""
    values: dict[str, object] = {"lacks": lacks}
    letter = write(
        desk, Kind.OFFICIAL, "appointment_unclear", official, values, desk.clock(), thread=incoming.thread
    )
    return Rendered(deliveries=[letter])


def tell_appointed(desk: Desk, by: Official, post: Official, appointment: Appointment) -> Rendered:
    """The substitute, the official, and whoever appointed him are told."""
    values: dict[str, object] = {
        "title": appointment.title,
        "facts": describe(post, appointment),
        "by": by.name,
        "substitute": appointment.substitute,
        "revokes": False,
    }
    return _tell(desk, (appointment.substitute, post, by), values)


def tell_revoked(desk: Desk, by: Official, post: Official, ended: Sequence[Appointment]) -> Rendered:
    """Those who acted, the official and whoever ended it are told."""
    known = (desk.policy.find_official(one.substitute.address) for one in ended)
    values: dict[str, object] = {
        "title": ended[-1].title,
        "facts": {"Jabatan": name_post(post), "Pejabat": post.name},
        "by": by.name,
        "substitute": None,
        "revokes": True,
    }
    return _tell(desk, (*(person for person in known if person), post, by), values)


def describe(post: Official, appointment: Appointment | None) -> dict[str, str]:
    """An appointment, line by line; without one, whose place it is about."""
    facts = {"Jabatan": name_post(post), "Pejabat": post.name}
    if appointment is None:
        return facts
    substitute = appointment.substitute
    return {
        **facts,
        "Pengganti": f"{substitute.name} ({name_post(substitute)})",
        "Sebagai": appointment.title,
        "Berlaku": write_days(appointment.first, appointment.last),
        "SP nomor": appointment.letter,
    }


def _title(post: Official, capacity: Capacity) -> str:
    return f"{capacity.capitalize()}. {name_post(post)}"


def _tell(desk: Desk, people: Iterable[Official], values: dict[str, object]) -> Rendered:
    now = desk.clock()
    once = {person.address: person for person in people}
    return Rendered(
        deliveries=[write(desk, Kind.OFFICIAL, "appointed", person, values, now) for person in once.values()]
    )


def _open_request(desk: Desk, official: Official, held: int, now: datetime) -> Request:
    long_code = new_long_code()
    return Request(
        id=0,
        release_id=None,
        purpose=Purpose.APPOINT,
        step=Step.INTAKE,
        official=official.address.lower(),
        long_code=long_code,
        short_code=new_short_code(),
        version=0,
        shown_hash="",
        asked_at=now,
        expires_at=now + desk.policy.request_lifetime,
        message_id=f"<{long_code}.req@{desk.mail_domain}>",
        held_message=held,
        seat=official.address.lower(),
    )
