"""SOP step 1: a submission is entered in the agenda; what is missing is asked for."""

from __future__ import annotations

import structlog

from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.model import (
    Attachment,
    Category,
    Material,
    Missing,
    Release,
    Role,
    State,
    Step,
)
from humasd.sop.desk import Desk
from humasd.sop.incoming import Incoming
from humasd.sop.joining import describe_alike, find_alike
from humasd.sop.reply import keep_photo
from humasd.sop.turn import Cause, take_turn
from humasd.store import inbox, releases
from humasd.understanding import Understanding

LONGEST_TITLE = 300
"""Characters; a subject may be of any length."""

log = structlog.get_logger(__name__)


def register(desk: Desk, incoming: Incoming) -> None:
    """Enter a new submission in the agenda and set it on its way.

    Two transactions: the number first, since letters quote it; a crash between them leaves the
    release in `received` and the message unhandled, and the next try goes on from there.
    """
    release_id = incoming.stored.release_id or _enter(desk, incoming)

    def decide(case: Case) -> on.Event | None:
        return on.Registered() if case.release.state is State.RECEIVED else None

    take_turn(desk, release_id, decide, Cause(message=incoming.stored.id))


def _enter(desk: Desk, incoming: Incoming) -> int:
    understood, message = incoming.understood, incoming.understood.message
    sender = message.from_[0] if message.from_ else None
    missing, wanted = sort_missing(desk, tuple(Missing(key) for key in understood.missing))
    title = (understood.title or message.subject or "(tanpa judul)")[:LONGEST_TITLE]
    alike = find_alike(desk, understood.title or "", understood.text)
    release = Release(
        id=0,
        agenda="",
        state=State.RECEIVED,
        title=title,
        sender=sender.address if sender else "",
        sender_name=sender.name if sender else "",
        received_at=incoming.stored.fetched_at,
        unit=understood.fields.get("unit"),
        category=Category(understood.category) if understood.category else None,
        missing=missing,
        wanted=wanted,
        thread=incoming.thread,
        notes=(*describe_alike(alike), *notes_of(understood)),
    )
    material = keep_material(desk, understood)
    now = desk.clock()
    with desk.database.writing() as connection:
        entered = releases.register(connection, release, material, desk.local_now())
        releases.add_history(connection, entered.id, now, Step.INTAKE, f"nomor agenda {entered.agenda}")
        inbox.link(connection, incoming.stored.id, entered.id)
    log.info("release registered", agenda=entered.agenda, sender=entered.sender, title=entered.title)
    return entered.id


def notes_of(understood: Understanding) -> tuple[str, ...]:
    """What officials should know beside the text; unreadable files are named on their own."""
    of_files = {f"{item.filename}: {item.problem}" for item in understood.items if item.problem}
    problems = (problem for problem in understood.problems if problem not in of_files)
    return (*problems, *understood.remarks)


def keep_material(desk: Desk, understood: Understanding) -> Material:
    """The material of one mail, every attachment kept as it came, photos also as they may be shown."""
    return Material(
        title=understood.title,
        html=understood.html,
        text=understood.text,
        fields=dict(understood.fields),
        attachments=tuple(
            Attachment(
                filename=item.filename,
                content_type=item.content_type,
                size=len(item.content),
                sha256=desk.files.put(item.content),
                role=Role(item.role),
                problem=item.problem,
                container=item.container,
                rendition=keep_photo(desk, item),
            )
            for item in understood.items
        ),
    )


def sort_missing(desk: Desk, absent: tuple[Missing, ...]) -> tuple[tuple[Missing, ...], tuple[Missing, ...]]:
    """What blocks, and what is merely asked for (configuration: [intake] required)."""
    blocking = desk.policy.blocking(absent)
    return blocking, tuple(key for key in absent if key not in blocking)
