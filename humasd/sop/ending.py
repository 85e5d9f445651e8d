"""How a mail ends that moves no release: noted, answered, or passed to a person of the office."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from humasd.logs import get_logger
from humasd.release.effects import TellOffice
from humasd.release.events import CorrectionProposed, takes_material
from humasd.release.model import Release
from humasd.release.states import Step
from humasd.sop import writing
from humasd.sop.desk import Desk
from humasd.sop.enqueue import enqueue
from humasd.sop.incoming import Incoming
from humasd.sop.prepared import Prepared
from humasd.sop.reply import is_ornament
from humasd.sop.tracing import tracing
from humasd.sop.writing import Rendered
from humasd.store import handling, releases
from humasd.store.message import MessageState

log = get_logger(__name__)


def end_mail(
    desk: Desk,
    incoming: Incoming,
    outcome: str,
    *,
    release: Release | None = None,
    rendered: Rendered | None = None,
    trouble: TellOffice | None = None,
    state: MessageState = MessageState.HANDLED,
    leaves_nothing: bool = False,
) -> None:
    """End a mail in one transaction with whatever letters it causes.

    `outcome` is kept with the mail and, where it is about a release, in that release's history.
    `trouble` is told to the office: nothing that a person wrote and the daemon does not act on is lost. So
    are, without it, the files of a mail by which nobody is asked anything, but where that `leaves_nothing`.
    Only the alert of a mail that brings no material may be left out in a flood of such mail.
    """
    now = desk.clock()
    rendered = rendered or Rendered()
    is_over = state is MessageState.HANDLED and not (rendered.requests or rendered.digests or leaves_nothing)
    if trouble is None and is_over:
        trouble = find_left_over(incoming, release)
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


def tell_left_over(
    desk: Desk, incoming: Incoming, turns: Sequence[Prepared], rendered: Rendered, now: datetime
) -> None:
    """What turns leave unused of the mail that brought them about is told to the office with them; of a
    correction, the links that it may not be noticed to have."""
    release = turns[0].case.release if len(turns) == 1 else None
    trouble = None
    if not any(takes_material(turn.event) for turn in turns):
        trouble = find_left_over(incoming, release)
    elif incoming.links and any(isinstance(turn.event, CorrectionProposed) for turn in turns):
        trouble = tell_unused(incoming, release)
    if trouble is not None:
        writing.tell_office(desk, release, trouble, now, rendered)


def find_left_over(incoming: Incoming, release: Release | None) -> TellOffice | None:
    """What the office is told of a mail whose words were all that was heeded, where it brings more: a text, a
    file, or a link to one."""
    brings_file = incoming.links or any(not is_ornament(item) for item in incoming.understood.items)
    return tell_unused(incoming, release) if incoming.brings_material or brings_file else None


def tell_unused(incoming: Incoming, release: Release | None) -> TellOffice:
    """What the office is told of a mail that brings more than was made of it."""
    about = f" tentang agenda {release.agenda}" if release else ""
    return TellOffice(
        what=f"Ada surat{about} yang membawa bahan, dan bahan itu tidak ikut diproses.",
        mend="Bila itu naskah baru, teruskan (forward) surat aslinya dari folder Arsip kotak "
        "surat ke alamat kantor ini; bila ragu, tanyakan kepada pengirimnya.",
        details=describe_mail(incoming),
    )


def describe_mail(incoming: Incoming) -> tuple[str, ...]:
    """What the office needs to find a mail and to judge it: sender, subject, own words, attachments, and
    those links to files that its words do not show."""
    message, own = incoming.understood.message, incoming.understood.reply.own.strip()[:1000]
    return (
        *(f"Dari: {sender.address or sender.name}" for sender in message.from_[:5]),
        f"Perihal: {message.subject[:200]}",
        *filter(None, (own,)),
        *(f"Lampiran: {item.filename}" for item in incoming.understood.items[:20]),
        *(f"Tautan: {link}" for link in incoming.links if link not in own),
    )


def pass_to_office(
    desk: Desk,
    incoming: Incoming,
    what: str,
    outcome: str,
    *,
    release: Release | None = None,
    reason: str = "",
    rendered: Rendered | None = None,
    mend: str = "Baca surat aslinya di folder Arsip kotak surat, lalu jawab pengirimnya bila perlu.",
) -> None:
    """End a mail that a person should read and answer; `reason`: why the daemon does not;
    `rendered`: what is written besides."""
    trouble = TellOffice(
        what=what,
        mend=mend,
        details=(*filter(None, (reason,)), *describe_mail(incoming)),
    )
    end_mail(desk, incoming, outcome, release=release, rendered=rendered, trouble=trouble)
