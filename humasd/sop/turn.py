"""One turn of a release: load, decide, render, and write everything in one transaction.

A mail that answers several requests has the turns of their releases written together, in one.
Letters are rendered before the write lock is taken. Where somebody else changed the release
meanwhile, nothing is written and the turn is taken again from the start.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar

from humasd.release import events as on
from humasd.release.case import Case
from humasd.release.effects import TellOffice
from humasd.release.model import Release
from humasd.sop import writing
from humasd.sop.carrying_out import Cause, log_turn, use_up, write_turns
from humasd.sop.desk import Desk
from humasd.sop.ending import tell_left_over
from humasd.sop.incoming import Incoming
from humasd.sop.prepared import TooLate, prepare
from humasd.sop.tracing import tracing
from humasd.store import handling, outbox, releases
from humasd.store.database import Conflict, Connection
from humasd.store.message import MessageState

TRIES = 10

T = TypeVar("T")

Decide = Callable[[Case], on.Event | None]
"""From the case as it stands to the event, or None where there is none any more. May raise TooLate."""


def take_turn(desk: Desk, release_id: int, decide: Decide, cause: Cause) -> Release | None:
    """Carry an event through; returns the release as it is then, None where nothing happened.

    Raises TooLate, and NotPossible for an event that the release's state does not know.
    """
    with tracing(desk, release_id):
        return _try_again(lambda: _try_turn(desk, release_id, decide, cause), f"release {release_id} is")


def take_turns(
    desk: Desk,
    release_ids: Sequence[int],
    decide: Callable[[Case], on.Event],
    mail: Incoming,
    trouble: TellOffice | None = None,
) -> None:
    """The same for several releases that one mail is about, in one transaction. Raises TooLate with the
    release that it is too late for, and NotPossible; then nothing has happened to any. `trouble` is told to
    the office with it, in place of what the mail leaves unused."""
    _try_again(lambda: _try_turns(desk, release_ids, decide, mail, trouble), "the releases of a mail are")


def _try_again(attempt: Callable[[], T], whose: str) -> T:
    for _ in range(TRIES):
        with suppress(Conflict):
            return attempt()
    raise Conflict(f"{whose} being changed without pause")


def _try_turn(desk: Desk, release_id: int, decide: Decide, cause: Cause) -> Release | None:
    """Raises Conflict where the release was changed meanwhile."""
    with desk.database.reading() as connection:
        case = releases.load_case(connection, release_id)
    event = decide(case)
    now = desk.clock()
    if event is None:
        with desk.database.writing() as connection:
            use_up(connection, cause.request)
            _end_cause(connection, cause, release_id, "")
        return None
    prepared = prepare(desk, case, event, now, request=cause.request)
    if cause.mail is not None:
        tell_left_over(desk, cause.mail, (prepared,), prepared.rendered, now)
    with desk.database.writing() as connection:
        _end_cause(connection, cause, release_id, type(event).__name__)
        write_turns(connection, desk, (prepared,), now, cause)
    log_turn(prepared)
    return prepared.outcome.release


def _try_turns(
    desk: Desk,
    release_ids: Sequence[int],
    decide: Callable[[Case], on.Event],
    mail: Incoming,
    trouble: TellOffice | None,
) -> None:
    with desk.database.reading() as connection:
        cases = [releases.load_case(connection, release_id) for release_id in release_ids]
    now = desk.clock()
    turns = [prepare(desk, case, decide(case), now) for case in cases]
    if trouble is not None:
        writing.tell_office(desk, None, trouble, now, turns[0].rendered)
    else:
        tell_left_over(desk, mail, turns, turns[0].rendered, now)
    about = release_ids[0] if len(release_ids) == 1 else None
    with desk.database.writing() as connection:
        outcome = type(turns[0].event).__name__
        handling.finish(connection, mail.stored.id, MessageState.HANDLED, outcome, about)
        write_turns(connection, desk, turns, now, Cause(mail=mail))
    for turn in turns:
        with tracing(desk, turn.case.release.id):
            log_turn(turn)


def _end_cause(connection: Connection, cause: Cause, release_id: int, outcome: str) -> None:
    if cause.mail is not None:
        handling.finish(connection, cause.mail.stored.id, MessageState.HANDLED, outcome, release_id)
    deliveries = {*cause.together} if cause.delivery is None else {cause.delivery, *cause.together}
    for delivery in sorted(deliveries):  # in the one order in which all lock them
        if not outbox.settle(connection, delivery) and delivery == cause.delivery:
            raise TooLate("the delivery's outcome was taken note of before")
