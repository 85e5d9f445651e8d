"""Letters as rows: rendered, their bytes durable, nothing sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from secrets import token_hex

from humasd.editing import mark, suggest
from humasd.errors import Permanent, make_writable
from humasd.letters.labels import label_missing
from humasd.letters.letter import Enclosure, Letter
from humasd.mail.message import Address
from humasd.mail.unsubscribing import unsubscribe_field
from humasd.release import effects as do
from humasd.release.case import Case
from humasd.release.change import ChangeKind
from humasd.release.model import Category, Digest, Person, Photo, Release, Request
from humasd.release.said import NOT_YET, SAID, lines_of
from humasd.sop.desk import Desk
from humasd.store import dispatched
from humasd.store.keeping import keep_all
from humasd.store.outbox import Kind, NewDelivery

_AUTOMATIC = frozenset(
    {
        "receipt",
        "added",
        "incomplete",
        "status",
        "coverage",
        "stale_answer",
        "nothing_differs",
        "appointment_unclear",
    }
)
"""Answers that anybody's mail can cause; the cap per address counts them (law 7)."""

_AT_ONCE = 16
"""Letters in memory at one time; each may hold 10 MB of photos."""


@dataclass
class Rendered:
    """Rows ready to be written; their bytes are durable already."""

    deliveries: list[NewDelivery] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    digests: list[Digest] = field(default_factory=list)


def tell_sender(
    desk: Desk,
    case: Case,
    name: str,
    values: dict[str, object],
    now: datetime,
    rendered: Rendered,
    *,
    thread: tuple[str, ...] = (),
) -> None:
    """Write the sender, under the mail that is answered, else under the first ones of the release."""
    release = case.release
    if not release.sender:
        return
    sender = Person(release.sender_name, (release.sender,))
    values = {**values_of(desk, case), **values}
    thread = thread or release.thread
    rendered.deliveries.append(write(desk, Kind.SENDER, name, sender, values, now, thread=thread))


def tell_proposer(desk: Desk, case: Case, effect: do.TellProposer, now: datetime, rendered: Rendered) -> None:
    """Write whoever proposed a change to a page, under that mail: an official, else the sender."""
    change = effect.change
    thread = (change.message_id,) if change.message_id else ()
    values: dict[str, object] = {"change": change, **effect.values}
    official = desk.policy.find_official(change.proposed_by)
    if official is None or change.proposed_by == case.release.sender.lower():
        tell_sender(desk, case, effect.letter, values, now, rendered, thread=thread)
        return
    person = replace(official, addresses=(change.proposed_by,))
    values = {**values_of(desk, case), **values}
    rendered.deliveries.append(write(desk, Kind.OFFICIAL, effect.letter, person, values, now, thread=thread))


def tell_office(
    desk: Desk,
    release: Release | None,
    trouble: do.TellOffice,
    now: datetime,
    rendered: Rendered,
    *,
    by_mail: bool = False,
) -> None:
    """Alert the office, and tell it of those before that did not arrive. `by_mail`: anybody's mail can cause
    it, so the cap on such alerts counts it."""
    for address in desk.alerts:
        with desk.database.reading() as connection:
            lost = len(dispatched.find_lost_in_row(connection, Kind.OFFICE, address))
        before = (f"{lost} surat sebelum ini ke {address} tidak sampai.",) if lost else ()
        values: dict[str, object] = {
            "release": release,
            "what": trouble.what,
            "mend": trouble.mend,
            "details": (*map(make_writable, trouble.details), *before),
        }
        person = desk.policy.find_official(address) or Person("", (address,))
        person = replace(person, addresses=(address,))
        alert = write(desk, Kind.OFFICE, "alert", person, values, now)
        rendered.deliveries.append(replace(alert, automatic=by_mail))


def write(
    desk: Desk,
    kind: Kind,
    name: str,
    person: Person,
    values: dict[str, object],
    now: datetime,
    *,
    enclosures: tuple[Enclosure, ...] = (),
    thread: tuple[str, ...] = (),
) -> NewDelivery:
    """One letter, rendered, its bytes durable, with a Message-ID that cannot be guessed."""
    letter = new_letter(desk, kind, name, person, values, enclosures=enclosures, thread=thread)
    return mail_row(desk, kind, letter, now)


def new_letter(
    desk: Desk,
    kind: Kind,
    name: str,
    person: Person,
    values: dict[str, object],
    *,
    enclosures: tuple[Enclosure, ...] = (),
    thread: tuple[str, ...] = (),
) -> Letter:
    """A letter to one person, with a new Message-ID that is final: a retry sends the same."""
    token = token_hex(20)
    is_partner = kind is Kind.PARTNER
    return Letter(
        name=name,
        to=Address(person.address, person.name),
        message_id=f"<{token}.{name.replace('_', '-')}@{desk.mail_domain}>",
        values=values,
        references=thread,
        in_reply_to=thread[-1] if thread else None,
        enclosures=enclosures,
        unsubscribe=unsubscribe_field(desk.office_address, token, desk.public_url) if is_partner else None,
        one_click=is_partner and bool(desk.public_url),
    )


def mail_row(desk: Desk, kind: Kind, letter: Letter, now: datetime) -> NewDelivery:
    """The outbox row of one letter, its mail rendered and kept. Raises what `Stationery.write` raises."""
    return _row(kind, letter, desk.files.put(desk.stationery.write(letter, now).whole), now)


def mail_rows(desk: Desk, kind: Kind, letters: Sequence[Letter], now: datetime) -> Iterator[NewDelivery]:
    """The same of many letters, some at a time rendered and kept together, and the files that go along once
    for all that have the same ones."""
    kept: dict[tuple[bytes, ...], str | None] = {(): None}
    for start in range(0, len(letters), _AT_ONCE):
        some = letters[start : start + _AT_ONCE]
        mails = [desk.stationery.write(letter, now) for letter in some]
        new = list(dict.fromkeys(mail.enclosed for mail in mails if mail.enclosed not in kept))
        hashes = keep_all(desk.files, [*map(b"".join, new), *(mail.own for mail in mails)])
        kept.update(zip(new, hashes, strict=False))
        for letter, mail, payload in zip(some, mails, hashes[len(new) :], strict=True):
            yield _row(kind, letter, payload, now, enclosed=kept[mail.enclosed])


def _row(
    kind: Kind, letter: Letter, payload: str, now: datetime, *, enclosed: str | None = None
) -> NewDelivery:
    return NewDelivery(
        kind=kind,
        recipient=letter.to.address,
        letter=letter.name,
        message_id=letter.message_id,
        payload=payload,
        due_at=now,
        automatic=letter.name in _AUTOMATIC,
        enclosed=enclosed,
    )


def values_of(desk: Desk, case: Case) -> dict[str, object]:
    """What the templates of all letters about a release are given (templates/mail/README.md)."""
    draft = case.draft
    values: dict[str, object] = {
        "release": case.release,
        "material": case.material,
        "photos": [
            {"cid": _cid(photo), "caption": photo.caption, "filename": photo.filename}
            for photo in draft.photos
        ],
        "direction": case.release.direction,
        "change": case.release.change,
        "note": case.release.revision_note,
        "missing": label_missing(case.release.missing),
        "wanted": label_missing(case.release.wanted),
        "problems": [
            f"{attachment.filename}: {attachment.problem}"
            for attachment in case.material.attachments
            if attachment.problem
        ]
        + [f"{link}: tautan tidak dapat kami buka" for link in case.material.fields.get("links", "").split()],
        "said": list(lines_of(case.material, SAID)),
        "said_not_yet": list(lines_of(case.material, NOT_YET)),
        "possible": list(filter(None, case.material.fields.get("possible", "").split("\n"))),
        "apart": list(filter(None, case.material.fields.get("apart", "").split("\n"))),
        "older": list(filter(None, case.material.fields.get("older", "").split("\n"))),
        "unused": list(filter(None, case.material.fields.get("unused", "").split("\n"))),
    }
    if case.version is not None:
        values["version"] = case.version
    return values


def remarks_on(desk: Desk, case: Case) -> dict[str, object]:
    """What the letters that show a version to whoever corrects or approves it are given besides: the
    sub-editor's suggestions and marks. No other letter has them, and to find them is no small work."""
    if case.version is None:
        return {}
    draft = case.draft
    captions = [photo.caption for photo in draft.photos if photo.caption]
    shown = "\n\n".join((draft.body_text, *dict.fromkeys(captions)))
    found = suggest(draft.title, draft.body_text, desk.region, news=_is_news(desk, case))
    return {"suggestions": list(map(str, found)), "marks": list(map(str, mark(draft.title, shown)))}


def _is_news(desk: Desk, case: Case) -> bool:
    return case.release.category != desk.vocabulary.categories.get(Category.ARTICLE, Category.ARTICLE)


def inline_photos(desk: Desk, case: Case) -> tuple[Enclosure, ...]:
    """The photos that a request shows. A page can be taken down also where its photos are kept no more; in
    any other request one that is missing is an error (Permanent), since it would be published."""
    change = case.release.change
    is_takedown = change is not None and change.kind is ChangeKind.TAKEDOWN
    shown = []
    for photo in case.draft.photos:
        with suppress(*([Permanent] if is_takedown else [])):
            content = desk.files.get(photo.sha256)
            shown.append(Enclosure(photo.filename, photo.content_type, content, cid=_cid(photo)))
    return tuple(shown)


def _cid(photo: Photo) -> str:
    return f"{photo.sha256[:24]}@humasd"
