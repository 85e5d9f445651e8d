"""How a mail ends that moves no release: noted, answered, or passed to a person of the office."""

from __future__ import annotations

import structlog

from humasd.release.effects import TellOffice
from humasd.release.model import Release, Step
from humasd.sop import writing
from humasd.sop.desk import Desk
from humasd.sop.enqueue import enqueue
from humasd.sop.incoming import Incoming
from humasd.sop.tracing import tracing
from humasd.sop.writing import Rendered
from humasd.store import handling, releases
from humasd.store.message import MessageState

log = structlog.get_logger(__name__)


def end_mail(
    desk: Desk,
    incoming: Incoming,
    outcome: str,
    *,
    release: Release | None = None,
    rendered: Rendered | None = None,
    trouble: TellOffice | None = None,
    state: MessageState = MessageState.HANDLED,
) -> None:
    """End a mail in one transaction with whatever letters it causes.

    `outcome` is kept with the mail and, where it is about a release, in that release's history.
    `trouble` is told to the office: nothing that a person wrote and the daemon does not act on is lost.
    Only the alert of a mail that brings no material may be left out in a flood of such mail.
    """
    now = desk.clock()
    rendered = rendered or Rendered()
    if trouble is not None:
        may_be_material = incoming.brings_material or incoming.understood.hides_submission
        writing.tell_office(desk, release, trouble, now, rendered, by_mail=not may_be_material)
    with desk.database.writing() as connection:
        handling.finish(connection, incoming.stored.id, state, outcome, release.id if release else None)
        if release is not None:
            releases.add_history(connection, release.id, now, Step.INTAKE, f"surat masuk: {outcome}")
        enqueue(connection, desk, release.id if release else None, rendered, now)
    with tracing(desk, release.id if release else None):
        log.info("mail ended", outcome=outcome, agenda=release.agenda if release else None)


def describe_mail(incoming: Incoming) -> tuple[str, ...]:
    """What the office needs to find a mail and to judge it: sender, subject, own words, attachments."""
    message = incoming.understood.message
    return (
        *(f"Dari: {sender.address or sender.name}" for sender in message.from_[:5]),
        f"Perihal: {message.subject[:200]}",
        *filter(None, (incoming.understood.reply.own.strip()[:1000],)),
        *(f"Lampiran: {item.filename}" for item in incoming.understood.items[:20]),
    )


def pass_to_office(
    desk: Desk,
    incoming: Incoming,
    what: str,
    outcome: str,
    *,
    release: Release | None = None,
    reason: str = "",
    mend: str = "Baca surat aslinya di folder Arsip kotak surat, lalu jawab pengirimnya bila perlu.",
) -> None:
    """End a mail that a person should read and answer; `reason`: why the daemon does not."""
    trouble = TellOffice(
        what=what,
        mend=mend,
        details=(*filter(None, (reason,)), *describe_mail(incoming)),
    )
    end_mail(desk, incoming, outcome, release=release, trouble=trouble)
