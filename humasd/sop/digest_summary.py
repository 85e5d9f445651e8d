"""What is written back to an answer to a digest: one mail of what was recorded, and what is asked back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from humasd.answers.decision import Reading
from humasd.errors import FileHarmed
from humasd.letters.templates import tag_subject
from humasd.release import effects as do
from humasd.release.case import Case
from humasd.release.model import Digest, Official, Purpose, Request
from humasd.sop import requesting, writing
from humasd.sop.asking_back import ask_again, describe_current
from humasd.sop.correspondence import case_after, describe_decision
from humasd.sop.desk import Desk
from humasd.sop.digest import Waiting, is_as_asked, show
from humasd.sop.ending import end_mail
from humasd.sop.incoming import Incoming
from humasd.sop.meaning import Comes
from humasd.sop.others import describe_waiting
from humasd.sop.prepared import Prepared
from humasd.sop.writing import Rendered
from humasd.store import digests, releases
from humasd.store.outbox import Kind


class Answered(Protocol):
    """An item of a digest that was answered."""

    @property
    def number(self) -> int: ...
    @property
    def request(self) -> Request: ...
    @property
    def case(self) -> Case: ...
    @property
    def reading(self) -> Reading: ...
    @property
    def comes(self) -> Comes: ...
    @property
    def turn(self) -> Prepared | None: ...


def render(
    desk: Desk,
    incoming: Incoming,
    official: Official,
    items: Sequence[Answered],
    unanswered: Sequence[int],
    now: datetime,
) -> tuple[Rendered, Mapping[int, Request]]:
    """The one mail about all items, and for each decision that can be taken back the request that does it.

    That mail is a digest too: BATAL is answered by the same numbers. None is written where there is
    nothing to tell but what is asked back.
    """
    rendered = Rendered()
    recorded, undoing = _recorded(desk, official, items, now)
    overtaken = [
        {"number": item.number, "release": item.case.release, "current": describe_current(item.case)}
        for item in items
        if item.comes is Comes.TOO_LATE
    ]
    held_up = [
        {"number": item.number, "release": item.case.release} for item in items if item.comes is Comes.HELD_UP
    ]
    if not (recorded or overtaken or held_up):
        return rendered, undoing
    values: dict[str, object] = {
        "recorded": recorded,
        "overtaken": overtaken,
        "held_up": held_up,
        "asked_back": [str(item.number) for item in items if item.comes is Comes.TO_DOUBT],
        "unanswered": [str(number) for number in unanswered],
        "example": f"{min(undoing, default=1)} batal",
    }
    if undoing:
        codes = tuple(
            undoing[number].long_code if number in undoing else "" for number in range(1, max(undoing) + 1)
        )
        digest = requesting.open_digest(desk, official, codes, now)
        requesting.add_digest(
            desk, "digest_decided", official, digest, values, (), now, rendered, thread=incoming.thread
        )
    else:
        mail = writing.write(
            desk, Kind.OFFICIAL, "digest_decided", official, values, now, thread=incoming.thread
        )
        rendered.deliveries.append(replace(mail, automatic=not recorded))
    return rendered, undoing


def _recorded(
    desk: Desk, official: Official, items: Sequence[Answered], now: datetime
) -> tuple[list[dict[str, object]], dict[int, Request]]:
    recorded: list[dict[str, object]] = []
    undoing: dict[int, Request] = {}
    for item in items:
        if item.turn is None:
            continue
        after = case_after(item.case, item.turn.outcome, now)
        told = [effect for effect in item.turn.outcome.effects if isinstance(effect, do.Acknowledge)]
        entry = {
            "number": item.number,
            "release": after.release,
            "kind": "Keputusan dibatalkan; ditanyakan kembali",
        }
        entry |= {"request": None, "about": "", "waiting": "", "acting": ""}
        for effect in told:
            entry["kind"] = describe_decision(desk, after, effect.decision)
            entry["waiting"] = describe_waiting(desk, after, effect.decision)
            entry["acting"] = effect.decision.acting
            if effect.can_undo:
                undo = requesting.open_request(
                    desk,
                    after,
                    purpose=Purpose.UNDO,
                    step=effect.decision.step,
                    address=official.address,
                    now=now,
                    undoes=0,
                    seat=effect.decision.seat,
                )
                undoing[item.number] = undo
                entry |= {
                    "request": undo,
                    "about": f"{tag_subject(after.release, undo)} Agenda {after.release.agenda}",
                }
        recorded.append(entry)
    return recorded, undoing


def ask_back(desk: Desk, incoming: Incoming, official: Official, item: Answered) -> Rendered:
    """An item in doubt is asked back by a mail of its own, or the office told to phone."""
    rendered = Rendered()
    trouble = ask_again(desk, incoming, item.request, item.case, official, item.reading, rendered)
    if trouble is not None:
        writing.tell_office(desk, item.case.release, trouble, desk.clock(), rendered)
    return rendered


def tell_held_up(
    desk: Desk, incoming: Incoming, official: Official, item: Answered, harm: FileHarmed
) -> Rendered:
    """The office is told of an item that cannot be carried out; its request stays open."""
    rendered = Rendered()
    trouble = do.TellOffice(
        what=f"Jawaban {official.name} untuk agenda {item.case.release.agenda} belum dapat dijalankan.",
        mend=(
            f"Pulihkan berkasnya dari cadangan, lalu minta {official.name} menjawab nomor {item.number}"
            " sekali lagi dengan membalas ringkasan yang sama."
        ),
        details=(str(harm), incoming.understood.reply.own[:1000]),
    )
    writing.tell_office(desk, item.case.release, trouble, desk.clock(), rendered)
    return rendered


def ask_whole_again(
    desk: Desk, incoming: Incoming, digest: Digest, official: Official, asked: Mapping[int, Request]
) -> None:
    """An answer that does not tell which item it means: the digest is sent once more, with what is still
    open; the second time a person should phone."""
    now = desk.clock()
    rendered = Rendered()
    trouble = None
    with desk.database.reading() as connection:
        was_asked = bool(digest.asked_again) or digests.was_asked_again(connection, digest)
        waiting = [
            Waiting(request, releases.load_case(connection, request.release_id))
            for request in asked.values()
            if request.release_id is not None and request.state == "open" and now < request.expires_at
        ]
    waiting = [one for one in waiting if is_as_asked(one)]
    if was_asked or not waiting:
        trouble = do.TellOffice(
            what=f"Jawaban {official.name} atas ringkasan pagi belum jelas untuk nomor yang mana.",
            mend=f"Mohon hubungi {official.name} lewat telepon, lalu minta dibalas dengan nomornya.",
            details=(incoming.understood.reply.own[:1000],),
        )
    else:
        codes = tuple(one.request.long_code for one in waiting)
        again = requesting.open_digest(desk, official, codes, now, asked_again=1)
        values, enclosures = show(desk, waiting, now)
        values["again"] = True
        requesting.add_digest(
            desk, "digest", official, again, values, enclosures, now, rendered, thread=incoming.thread
        )
    outcome = "jawaban ringkasan belum jelas" + ("; ditanyakan kembali" if trouble is None else "")
    end_mail(desk, incoming, outcome, rendered=rendered, trouble=trouble)
