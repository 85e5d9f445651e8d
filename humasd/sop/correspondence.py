"""From the effects of a decision to rows: letters and pages rendered, codes drawn, nothing sent."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from secrets import token_hex

from humasd.editing import mark, suggest
from humasd.letters.dates import format_day_and_time
from humasd.letters.labels import DECISION_LABELS, label_missing
from humasd.letters.letter import Enclosure, Letter
from humasd.letters.post import compose_post
from humasd.letters.wordfile import WordPhoto, render_word
from humasd.mail.codes import new_long_code, new_short_code
from humasd.mail.message import Address
from humasd.release import effects as do
from humasd.release.case import Case, Outcome
from humasd.release.model import (
    Category,
    Person,
    Photo,
    Purpose,
    Release,
    Request,
    State,
    Step,
    Version,
)
from humasd.sop.desk import Desk
from humasd.sop.sheet import enclose_sheet
from humasd.store import releases
from humasd.store.outbox import Kind, NewDelivery

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MOST_ENCLOSED = 10_000_000
"""Octets of photos in one mail to a partner; in base64 that is under the 15 MB that most servers take."""
_OF_ALL_SENDERS = frozenset({"published", "rejected", "withdrawn"})
_AUTOMATIC = frozenset({"receipt", "incomplete", "status", "stale_answer"})
"""Answers that anybody's mail can cause; the cap per address counts them (law 7)."""


@dataclass
class Rendered:
    """Rows ready to be written; their bytes are durable already."""

    deliveries: list[NewDelivery] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)


def render(desk: Desk, case: Case, outcome: Outcome, now: datetime) -> Rendered:
    """The rows for all effects of an outcome, for the case as it will be after it."""
    after = _case_after(case, outcome, now)
    rendered = Rendered()
    for effect in outcome.effects:
        match effect:
            case do.Ask():
                _ask(desk, after, effect, now, rendered, note=case.release.revision_note)
            case do.Acknowledge():
                _acknowledge(desk, after, effect, now, rendered)
            case do.TellSender(letter=name, values=values):
                tell_sender(desk, after, name, dict(values), now, rendered)
                _tell_joined(desk, after, name, dict(values), now, rendered)
            case do.TellOffice():
                tell_office(desk, after.release, effect, now, rendered)
            case do.TellPartners():
                _tell_partners(desk, after, now, rendered)
            case do.PublishPage(due_at=due_at):
                _publish(desk, after, due_at, now, rendered)
            case _:
                pass  # rows of the release itself
    return rendered


def _case_after(case: Case, outcome: Outcome, now: datetime) -> Case:
    version, material, decisions = case.version, case.material, case.decisions
    number = case.release.version
    for effect in outcome.effects:
        if isinstance(effect, do.AddVersion):
            number += 1
            version = Version(number, effect.draft, effect.author, now)
        elif isinstance(effect, do.ReplaceMaterial):
            material = effect.material
        elif isinstance(effect, do.RecordDecision):
            decisions = (*decisions, effect.decision)
    return Case(outcome.release, material, version, decisions)


# --- requests ---------------------------------------------------------------------------------


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
) -> Request:
    """A request with fresh codes, bound to the case as it is shown (law 5)."""
    long_code = new_long_code()
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
        expires_at=now + desk.policy.request_lifetime,
        message_id=f"<{long_code}.req@{desk.mail_domain}>",
        asked_again=asked_again,
        held_message=held_message,
        undoes=undoes,
    )


def _ask(desk: Desk, case: Case, effect: do.Ask, now: datetime, rendered: Rendered, *, note: str) -> None:
    step, official = effect.step, effect.official
    request = open_request(desk, case, purpose=Purpose.DECIDE, step=step, address=official.address, now=now)
    enclosures = (*inline_photos(desk, case.draft.photos), enclose_sheet(desk, case, now))
    values = {**values_of(case), "request": request, "note": case.release.revision_note or note}
    values["reminds"] = effect.reminds
    add_request(
        desk,
        f"ask_{step}",
        official,
        request,
        values,
        enclosures,
        now,
        rendered,
        root=thread_root(desk, case.release),
    )


def thread_root(desk: Desk, release: Release) -> str:
    """What all requests about a release refer to, so that mail programs show them as one thread.

    No mail has this Message-ID: an answer that refers to an earlier request must not seem to
    answer a later one too.
    """
    return f"<{page_key(release)}.agenda@{desk.mail_domain}>"


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
) -> None:
    """Add a request and the letter that carries its codes.

    `root` gathers letters in one thread; `thread` are the mails that it answers, the last one directly.
    """
    rendered.requests.append(request)
    letter = Letter(
        name=name,
        to=Address(person.address, person.name),
        message_id=request.message_id,
        values=values,
        references=(root, *thread) if root else thread,
        in_reply_to=thread[-1] if thread else None,
        reply_to=_reply_address(desk, request),
        enclosures=enclosures,
    )
    rendered.deliveries.append(_mail(desk, kind, letter, now))


def _acknowledge(desk: Desk, case: Case, effect: do.Acknowledge, now: datetime, rendered: Rendered) -> None:
    decision = effect.decision
    official = desk.policy.find_official(decision.official)
    if official is None:
        return
    kind = DECISION_LABELS[decision.kind]
    if case.release.state is State.PUBLISHING and case.release.publish_at:
        kind += f" dan terbit {format_day_and_time(case.release.publish_at, desk.zone)}"
    values = {**values_of(case), "kind": kind, "can_undo": effect.can_undo}
    thread = (decision.message_id,) if decision.message_id else ()
    if effect.can_undo:
        request = open_request(
            desk, case, purpose=Purpose.UNDO, step=decision.step, address=official.address, now=now, undoes=0
        )
        values["request"] = request
        add_request(desk, "decided", official, request, values, (), now, rendered, thread=thread)
    else:
        rendered.deliveries.append(
            write(desk, Kind.OFFICIAL, "decided", official, values, now, thread=thread)
        )


# --- letters ----------------------------------------------------------------------------------


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
    values = {**values_of(case), **values}
    thread = thread or release.thread
    rendered.deliveries.append(write(desk, Kind.SENDER, name, sender, values, now, thread=thread))


def _tell_joined(
    desk: Desk, case: Case, name: str, values: dict[str, object], now: datetime, rendered: Rendered
) -> None:
    """How a release ended also concerns the senders of those that were joined to it."""
    if name not in _OF_ALL_SENDERS:
        return
    if name == "withdrawn":
        name, values = "rejected", {"reason": "permohonan itu ditarik oleh pengirimnya"}
    with desk.database.reading() as connection:
        joined = releases.find_joined(connection, case.release.id)
    for other in joined:
        seen_as = replace(
            case.release, sender=other.sender, sender_name=other.sender_name, thread=other.thread
        )
        tell_sender(desk, replace(case, release=seen_as), name, values, now, rendered)


def tell_office(
    desk: Desk,
    release: Release | None,
    trouble: do.TellOffice,
    now: datetime,
    rendered: Rendered,
    *,
    by_mail: bool = False,
) -> None:
    """Alert the office. `by_mail`: anybody's mail can cause it, so the cap on such alerts counts it."""
    values: dict[str, object] = {
        "release": release,
        "what": trouble.what,
        "mend": trouble.mend,
        "details": trouble.details,
    }
    for address in desk.alerts:
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
    letter = Letter(
        name=name,
        to=Address(person.address, person.name),
        message_id=f"<{token_hex(20)}.{name.replace('_', '-')}@{desk.mail_domain}>",
        values=values,
        references=thread,
        in_reply_to=thread[-1] if thread else None,
        enclosures=enclosures,
    )
    return _mail(desk, kind, letter, now)


def _mail(desk: Desk, kind: Kind, letter: Letter, now: datetime) -> NewDelivery:
    return NewDelivery(
        kind=kind,
        recipient=letter.to.address,
        letter=letter.name,
        message_id=letter.message_id,
        payload=desk.files.put(desk.stationery.render(letter, now)),
        due_at=now,
        automatic=letter.name in _AUTOMATIC,
    )


def _tell_partners(desk: Desk, case: Case, now: datetime, rendered: Rendered) -> None:
    """SOP step 6: the media, each address its own mail with text, photos and Word file."""
    draft = case.draft
    pictures = _printable(desk, draft.photos)
    captioned = [WordPhoto(desk.files.get(photo.sha256), photo.caption) for photo in draft.photos]
    word = Enclosure("naskah.docx", _WORD, render_word(draft.title, draft.body_html, captioned))
    for partner in desk.policy.partners:
        values = {**values_of(case), "url": case.release.url, "partner": partner}
        for address in partner.addresses:
            person = replace(partner, addresses=(address,))
            rendered.deliveries.append(
                write(
                    desk, Kind.PARTNER, "partner_release", person, values, now, enclosures=(word, *pictures)
                )
            )


def _printable(desk: Desk, photos: tuple[Photo, ...]) -> tuple[Enclosure, ...]:
    """The photos as a newspaper wants them, or all in web size where a mail cannot carry that much."""
    for hashes in ([photo.print_sha256 or photo.sha256 for photo in photos], [p.sha256 for p in photos]):
        contents = [desk.files.get(sha256) for sha256 in hashes]
        if sum(map(len, contents)) <= _MOST_ENCLOSED:
            break
    return tuple(
        Enclosure(photo.filename, photo.content_type, content)
        for photo, content in zip(photos, contents, strict=True)
    )


# --- the page ---------------------------------------------------------------------------------


def page_key(release: Release) -> str:
    """The page's stable key on the website, the same for every attempt."""
    return f"humasd-{release.agenda.replace('/', '-').lower()}"


def _publish(desk: Desk, case: Case, due_at: datetime, now: datetime, rendered: Rendered) -> None:
    assert case.version is not None, "only a version that was approved is published"
    key = page_key(case.release)
    post = compose_post(desk.templates, case.release, case.version, key, max(due_at, now), desk.zone)
    document = {**asdict(post), "published_at": post.published_at.isoformat()}
    payload = json.dumps(document, ensure_ascii=False, indent=1).encode()
    rendered.deliveries.append(
        NewDelivery(
            kind=Kind.WEBSITE,
            recipient=key,
            letter="page",
            message_id=None,
            payload=desk.files.put(payload),
            due_at=due_at,
        )
    )


# --- what letters say -------------------------------------------------------------------------


def values_of(case: Case) -> dict[str, object]:
    draft = case.draft
    values: dict[str, object] = {
        "release": case.release,
        "material": case.material,
        "photos": [
            {"cid": _cid(photo), "caption": photo.caption, "filename": photo.filename}
            for photo in draft.photos
        ],
        "direction": case.release.direction,
        "note": case.release.revision_note,
        "missing": label_missing(case.release.missing),
        "wanted": label_missing(case.release.wanted),
        "problems": [
            f"{attachment.filename}: {attachment.problem}"
            for attachment in case.material.attachments
            if attachment.problem
        ],
    }
    if case.version is not None:
        values["version"] = case.version
        values["suggestions"] = list(map(str, suggest(draft.title, draft.body_text, news=_is_news(case))))
        values["marks"] = list(map(str, mark(draft.title, draft.body_text)))
    return values


def _is_news(case: Case) -> bool:
    return case.release.category is not Category.ARTICLE


def inline_photos(desk: Desk, photos: tuple[Photo, ...]) -> tuple[Enclosure, ...]:
    return tuple(
        Enclosure(photo.filename, photo.content_type, desk.files.get(photo.sha256), cid=_cid(photo))
        for photo in photos
    )


def _cid(photo: Photo) -> str:
    return f"{photo.sha256[:24]}@humasd"


def _reply_address(desk: Desk, request: Request) -> str | None:
    if not desk.plus_addressing:
        return None
    local, _, domain = desk.office_address.rpartition("@")
    return f"{local}+{request.long_code}@{domain}"
