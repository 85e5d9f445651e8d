"""Submissions that are one: found when they come, joined by the Kasubag's word (SOP steps 1 and 5)."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from humasd.agenda import running_number
from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.likeness import alike_to, find_marks, have_same_title
from humasd.release.model import Release, Request
from humasd.release.said import join_said
from humasd.release.states import STOPPED, State, Step
from humasd.sop.carrying_out import Cause
from humasd.sop.desk import Desk
from humasd.sop.fitting import CLOSED_TO_MATERIAL, LOOK_BACK
from humasd.sop.reply import Reply
from humasd.sop.turn import take_turn
from humasd.store import likeness, releases

_MOST = 30
"""Releases that a new one is compared with: those that share most with it."""
_TOLD = 3
"""Of those that are alike, as many as officials are told of."""
_STOPPED = {State.REJECTED: "tidak disetujui untuk terbit", State.WITHDRAWN: "sudah ditarik"}
JOINING_STEPS = frozenset({Step.DISPOSITION, Step.RECEIVE, Step.CORRECTION, Step.APPROVAL})


def find_alike(desk: Desk, title: str, text: str) -> tuple[Release, ...]:
    """Earlier releases that a submission seems to be, the newest few, newest first."""
    is_alike = alike_to(text)
    with desk.database.reading() as connection:
        since = desk.clock() - LOOK_BACK
        earlier = likeness.find_marked(connection, find_marks(title, text), since, _MOST)
        alike = (
            other.id
            for other in earlier
            if other.state not in STOPPED and (have_same_title(title, other.title) or is_alike(other.text))
        )
        return tuple(releases.load_case(connection, one).release for one in islice(alike, _TOLD))


def describe_continued(release: Release | None) -> tuple[str, ...]:
    """The remark on a submission that came in the thread of another."""
    if release is None:
        return ()
    if release.state in STOPPED:
        return (f"Dikirim sebagai balasan atas agenda {release.agenda}, yang {_STOPPED[release.state]}.",)
    return (f"Dikirim sebagai balasan atas agenda {release.agenda}. {offer_to_join(release)}",)


def describe_alike(alike: tuple[Release, ...]) -> tuple[str, ...]:
    """Remarks for the officials who read the new one."""
    return tuple(
        f"Mirip dengan agenda {release.agenda} dari {release.unit or release.sender_name or release.sender}. "
        f"{offer_to_join(release)}"
        for release in alike
    )


def offer_to_join(release: Release) -> str:
    """How the Kasubag says that a new one is this release."""
    return f"Bila sama, balas: GABUNG DENGAN {running_number(release.agenda)}"


def find_target(desk: Desk, case: Case, number: str | None) -> Release | None:
    """The release of that agenda number, or running number, that may carry on for this one."""
    if number is None:
        return None
    with desk.database.reading() as connection:
        found = releases.find_by_agenda(connection, number)
        target = releases.load_case(connection, found).release if found is not None else None
    if target is None or target.id == case.release.id or target.state in STOPPED | {State.PUBLISHING}:
        return None  # what is going up now takes nothing more
    return target


def decide(request: Request, reply: Reply, note: str, target: Release | None) -> on.Event | None:
    """None where no such release can be found: that is asked back."""
    if target is None:
        return None
    common = (request.step, reply.official, reply.message_id)
    return on.Joined(*common, note=note, into=target.id, agenda=target.agenda, url=target.url)


def hand_over(desk: Desk, case: Case, into: int) -> None:
    """Give what a release brought to the one that it is joined to; done before, so that a crash
    between the two leaves nothing undone that the next try does not do."""

    def decide_target(target: Case) -> on.Event | None:
        old, given, release = target.material, case.material, target.release
        known = {attachment.sha256 for attachment in old.attachments}
        new = tuple(a for a in given.attachments if a.sha256 not in known)
        lends_text = bool(given.text.strip()) and not old.text.strip()
        if not (new or lends_text) or release.state in CLOSED_TO_MATERIAL or release.page:
            return None
        lacking = {*case.release.missing, *case.release.wanted}
        sender = case.release.unit or case.release.sender_name or case.release.sender
        return on.MaterialReceived(
            material=replace(
                given if lends_text else old,
                title=old.title or given.title,
                attachments=(*old.attachments, *new),
                fields={**given.fields, **old.fields, **join_said(old.fields, given.fields)},
            ),
            title=old.title or given.title or release.title,
            category=release.category or case.release.category,
            unit=release.unit or case.release.unit,
            missing=tuple(key for key in release.missing if key in lacking),
            wanted=tuple(key for key in release.wanted if key in lacking),
            notes=(*release.notes, f"Ditambah bahan agenda {case.release.agenda} dari {sender}."),
            is_handed_over=True,
        )

    take_turn(desk, into, decide_target, Cause())
