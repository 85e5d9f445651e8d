"""Requests: the codes drawn, bound to what is shown, and the letter that carries them (law 5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from humasd.agenda import name_release
from humasd.letters.late import Late
from humasd.letters.letter import Enclosure, Letter
from humasd.mail.codes import new_long_code, new_short_code
from humasd.mail.message import Address
from humasd.release.case import Case
from humasd.release.model import Digest, Person, Purpose, Release, Request
from humasd.release.states import Step
from humasd.sop.desk import Desk
from humasd.sop.writing import Rendered, mail_row
from humasd.store.outbox import Kind


def open_request(
    desk: Desk,
    case: Case,
    *,
    purpose: Purpose,
    step: Step,
    address: str,
    now: datetime,
    asked_again: int = 0,
    held_message: int | None = None,
    undoes: int | None = None,
    seat: str = "",
) -> Request:
    """A request with fresh codes, bound to the case as it is shown (law 5)."""
    long_code = new_long_code()
    asked = desk.policy.find_official(address) if purpose is Purpose.DECIDE and not asked_again else None
    shown_at = desk.policy.shown_at(asked, now) if asked else now
    return Request(
        id=0,
        release_id=case.release.id or None,
        purpose=purpose,
        step=step,
        official=address.lower(),
        long_code=long_code,
        short_code=new_short_code(),
        version=case.release.version,
        shown_hash=case.shown_hash,
        asked_at=now,
        expires_at=shown_at + desk.policy.request_lifetime,
        message_id=f"<{long_code}.req@{desk.mail_domain}>",
        asked_again=asked_again,
        held_message=held_message,
        undoes=undoes,
        seat=(seat or address).lower(),
    )


def open_digest(
    desk: Desk,
    official: Person,
    codes: tuple[str, ...],
    now: datetime,
    *,
    day: date | None = None,
    part: int = 1,
    asked_again: int = 0,
) -> Digest:
    """A digest with fresh codes over the requests of these long codes."""
    long_code = new_long_code()
    return Digest(
        official=official.address.lower(),
        codes=codes,
        long_code=long_code,
        short_code=new_short_code(),
        asked_at=now,
        message_id=f"<{long_code}.req@{desk.mail_domain}>",
        day=day,
        part=part,
        asked_again=asked_again,
    )


def thread_root(desk: Desk, release: Release) -> str:
    """What all requests about a release refer to, so that mail programs show them as one thread.

    No mail has this Message-ID: an answer that refers to an earlier request must not seem to
    answer a later one too.
    """
    return f"<{name_release(release.agenda)}.agenda@{desk.mail_domain}>"


def add_request(
    desk: Desk,
    name: str,
    person: Person,
    request: Request,
    values: dict[str, object],
    enclosures: tuple[Enclosure, ...],
    now: datetime,
    rendered: Rendered,
    *,
    kind: Kind = Kind.OFFICIAL,
    root: str | None = None,
    thread: tuple[str, ...] = (),
    late: Late | None = None,
) -> None:
    """Add a request and the letter that carries its codes.

    `root` gathers letters in one thread; `thread` are the mails that it answers, the last one directly.
    `late`: what takes its place among the enclosures when the letter is sent.
    """
    rendered.requests.append(request)
    letter = write_request(desk, name, person, request, values, enclosures, root=root, thread=thread)
    rendered.deliveries.append(
        replace(mail_row(desk, kind, letter, now), late=late.to_row() if late else None)
    )


def add_digest(
    desk: Desk,
    name: str,
    official: Person,
    digest: Digest,
    values: dict[str, object],
    enclosures: tuple[Enclosure, ...],
    now: datetime,
    rendered: Rendered,
    *,
    thread: tuple[str, ...] = (),
) -> None:
    """Add a digest and the letter that carries its code; its requests are added by themselves."""
    rendered.digests.append(digest)
    letter = write_request(desk, name, official, digest, values, enclosures, thread=thread)
    rendered.deliveries.append(mail_row(desk, Kind.OFFICIAL, letter, now))


def write_request(
    desk: Desk,
    name: str,
    person: Person,
    request: Request | Digest,
    values: dict[str, object],
    enclosures: tuple[Enclosure, ...] = (),
    *,
    root: str | None = None,
    thread: tuple[str, ...] = (),
) -> Letter:
    """The letter that carries the codes of a request or a digest, not yet rendered."""
    return Letter(
        name=name,
        to=Address(person.address, person.name),
        message_id=request.message_id,
        values={"request": request, **values},
        references=(root, *thread) if root else thread,
        in_reply_to=thread[-1] if thread else None,
        reply_to=_reply_address(desk, request),
        enclosures=enclosures,
    )


def _reply_address(desk: Desk, request: Request | Digest) -> str | None:
    if not desk.plus_addressing:
        return None
    local, _, domain = desk.office_address.rpartition("@")
    return f"{local}+{request.long_code}@{domain}"
