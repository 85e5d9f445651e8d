"""What is written to an official whose answer cannot be acted on: asked again, or told how things stand."""

from __future__ import annotations

from humasd.answers.decision import Reading
from humasd.letters.labels import STATE_LABELS
from humasd.release import effects as do
from humasd.release.case import Case
from humasd.release.model import Official, Purpose, Request
from humasd.sop import others, requesting, writing
from humasd.sop.desk import Desk
from humasd.sop.incoming import Incoming
from humasd.sop.writing import Rendered
from humasd.store import requests


def ask_again(
    desk: Desk,
    incoming: Incoming,
    request: Request,
    case: Case,
    official: Official,
    reading: Reading,
    rendered: Rendered,
) -> do.TellOffice | None:
    """Ask back once, quoting what was understood; the second time a person should phone: that word to
    the office is returned instead."""
    if _was_asked_again(desk, request):
        return do.TellOffice(
            what=f"Jawaban {official.name} untuk agenda {case.release.agenda} dua kali belum jelas.",
            mend=f"Mohon hubungi {official.name} lewat telepon, lalu minta dibalas dengan satu kata saja.",
            details=(incoming.understood.reply.own[:1000],),
        )
    now = desk.clock()
    again = requesting.open_request(
        desk,
        case,
        purpose=Purpose.DECIDE,
        step=request.step,
        address=official.address,
        now=now,
        asked_again=1,
        seat=request.seat,
    )
    values = {**writing.values_of(desk, case), "request": again, "understood": reading.understood}
    values |= others.describe_asked(desk, case, again)
    requesting.add_request(
        desk,
        "ask_again",
        official,
        again,
        values,
        writing.inline_photos(desk, case),
        now,
        rendered,
        root=requesting.thread_root(desk, case.release),
        thread=(request.message_id, *incoming.thread),
    )
    return None


def _was_asked_again(desk: Desk, request: Request) -> bool:
    assert request.release_id is not None
    with desk.database.reading() as connection:
        return any(
            one.asked_again
            for one in requests.find_open(connection, request.release_id)
            if (one.step, one.official, one.seat) == (request.step, request.official, request.seat)
        )


def describe_current(case: Case) -> str:
    """How a release stands, in a few words, for whoever answered too late."""
    current = STATE_LABELS[case.release.state]
    return f"{current}, naskah versi {case.release.version}" if case.release.version else current
