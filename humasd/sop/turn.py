"""One turn of a release: load, decide, render, and write everything in one transaction.

Letters are rendered before the write lock is taken. Where somebody else changed the release
meanwhile, nothing is written and the turn is taken again from the start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case, Outcome
from humasd.release.lifecycle import advance
from humasd.release.model import Release, Request, Version
from humasd.sop import correspondence
from humasd.sop.desk import Desk
from humasd.sop.enqueue import enqueue
from humasd.sop.writing import Rendered
from humasd.store import inbox, outbox, releases, requests
from humasd.store.database import Conflict, Connection
from humasd.store.inbox import MessageState

_TRIES = 10


class TooLate(Exception):
    """What the event rests on is past: the request was answered, or the page has begun to go up."""


@dataclass(frozen=True)
class Cause:
    """What the turn answers, ended in the same transaction."""

    message: int | None = None
    """The inbox message that brought the event."""
    request: Request | None = None
    """The request that the message answers; used once."""
    delivery: int | None = None
    """The delivery whose outcome is the event."""


Decide = Callable[[Case], on.Event | None]
"""From the case as it stands to the event, or None where there is none any more. May raise TooLate."""


def take_turn(desk: Desk, release_id: int, decide: Decide, cause: Cause) -> Release | None:
    """Carry an event through; returns the release as it is then, None where nothing happened.

    Raises TooLate, and NotPossible for an event that the release's state does not know.
    """
    for _ in range(_TRIES):
        with desk.database.reading() as connection:
            case = releases.load_case(connection, release_id)
        event = decide(case)
        now = desk.clock()
        if event is None:
            with desk.database.writing() as connection:
                _end_cause(connection, cause, release_id, "")
            return None
        outcome = advance(case, event, now, desk.policy)
        rendered = correspondence.render(desk, case, outcome, now)
        try:
            with desk.database.writing() as connection:
                _end_cause(connection, cause, release_id, type(event).__name__)
                _write(connection, desk, outcome, rendered, now)
            return outcome.release
        except Conflict:
            continue
    raise Conflict(f"release {release_id} is being changed without pause")


def _end_cause(connection: Connection, cause: Cause, release_id: int, outcome: str) -> None:
    if cause.request is not None and not requests.close(connection, cause.request.id, "answered"):
        raise TooLate("the request is no longer open")
    if cause.message is not None:
        inbox.finish(connection, cause.message, MessageState.HANDLED, outcome, release_id)
    if cause.delivery is not None and not outbox.settle(connection, cause.delivery):
        raise TooLate("the delivery's outcome was taken note of before")


def _write(connection: Connection, desk: Desk, outcome: Outcome, rendered: Rendered, now: datetime) -> None:
    release = outcome.release
    releases.save(connection, release)
    if do.RetireRequests() in outcome.effects:
        requests.retire_open(connection, release.id)
    number = release.version - sum(isinstance(effect, do.AddVersion) for effect in outcome.effects)
    last_decision: int | None = None
    for effect in outcome.effects:
        match effect:
            case do.AddVersion(draft=draft, author=author):
                number += 1
                releases.add_version(connection, release.id, Version(number, draft, author, now))
            case do.ReplaceMaterial(material=material):
                releases.replace_material(connection, release.id, material)
            case do.RecordDecision(decision=decision):
                last_decision = releases.add_decision(connection, release.id, decision)
            case do.CancelPage():
                if not outbox.cancel_page(connection, release.id, now):
                    raise TooLate("the page has begun to go up")
            case do.RetireRequests(seat=seat, official=official) if seat:
                requests.retire_open(connection, release.id, seat=seat, official=official)
            case do.Note(step=step, what=what):
                releases.add_history(connection, release.id, now, step, what)
            case _:
                pass  # the others are letters and pages: they are rendered already
    enqueue(connection, desk, release.id, rendered, now, undoes=last_decision)
