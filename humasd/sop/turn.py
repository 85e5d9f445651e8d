"""One turn of a release: load, decide, render, and write everything in one transaction.

A mail that answers several requests has the turns of their releases written together, in one.
Letters are rendered before the write lock is taken. Where somebody else changed the release
meanwhile, nothing is written and the turn is taken again from the start.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from humasd.release import effects as do
from humasd.release import events as on
from humasd.release.case import Case, Outcome
from humasd.release.ledger import Entry
from humasd.release.lifecycle import advance
from humasd.release.model import Release, Request, Version
from humasd.release.published import CONFIRMATIONS
from humasd.release.stays import carries_through, find_stays
from humasd.sop import correspondence
from humasd.sop.desk import Desk
from humasd.sop.enqueue import enqueue
from humasd.sop.recording import Turned, find_entries
from humasd.sop.tracing import tracing
from humasd.sop.writing import Rendered
from humasd.store import handling, inbox, ledger, likeness, outbox, releases, requests, stays, stopping
from humasd.store.database import Conflict, Connection
from humasd.store.message import MessageState
from humasd.store.outbox import Kind

TRIES = 10

log = structlog.get_logger(__name__)


class TooLate(Exception):
    """What the event rests on is past: the request was answered, or the page has begun to go up."""

    def __init__(self, reason: str, release_id: int | None = None) -> None:
        super().__init__(reason)
        self.release_id = release_id
        """Which release's, where several turns were to be written."""


@dataclass(frozen=True)
class Cause:
    """What the turn answers, ended in the same transaction."""

    message: int | None = None
    """The inbox message that brought the event."""
    request: Request | None = None
    """The request that the message answers; used once."""
    delivery: int | None = None
    """The delivery whose outcome is the event."""
    together: tuple[int, ...] = ()
    """Deliveries that ended with it, of which note is taken at once."""


Decide = Callable[[Case], on.Event | None]
"""From the case as it stands to the event, or None where there is none any more. May raise TooLate."""


@dataclass(frozen=True)
class Prepared:
    """A turn that is decided and rendered, and not yet written."""

    case: Case
    """The release as it was."""
    event: on.Event
    outcome: Outcome
    rendered: Rendered
    request: Request | None = None
    """The request that it answers; used once."""


def prepare(
    desk: Desk,
    case: Case,
    event: on.Event,
    now: datetime,
    *,
    request: Request | None = None,
    silently: bool = False,
) -> Prepared:
    """Judge an event and render what follows. `silently`: whoever caused it is told by another letter.

    Raises NotPossible for an event that the release's state does not know.
    """
    outcome = advance(case, event, now, desk.policy)
    spoken = outcome
    if silently:
        effects = tuple(effect for effect in outcome.effects if not isinstance(effect, do.Acknowledge))
        spoken = replace(outcome, effects=effects)
    return Prepared(case, event, outcome, correspondence.render(desk, case, spoken, now), request)


def take_turn(desk: Desk, release_id: int, decide: Decide, cause: Cause) -> Release | None:
    """Carry an event through; returns the release as it is then, None where nothing happened.

    Raises TooLate, and NotPossible for an event that the release's state does not know.
    """
    with tracing(desk, release_id):
        for _ in range(TRIES):
            with suppress(Conflict):
                return _try_turn(desk, release_id, decide, cause)
    raise Conflict(f"release {release_id} is being changed without pause")


def _try_turn(desk: Desk, release_id: int, decide: Decide, cause: Cause) -> Release | None:
    """Raises Conflict where the release was changed meanwhile."""
    with desk.database.reading() as connection:
        case = releases.load_case(connection, release_id)
    event = decide(case)
    now = desk.clock()
    if event is None:
        with desk.database.writing() as connection:
            _use_up(connection, cause.request)
            _end_cause(connection, cause, release_id, "")
        return None
    prepared = prepare(desk, case, event, now, request=cause.request)
    with desk.database.writing() as connection:
        _end_cause(connection, cause, release_id, type(event).__name__)
        write_turns(connection, desk, (prepared,), now, cause)
    log_turn(prepared)
    return prepared.outcome.release


def take_turns(
    desk: Desk, release_ids: Sequence[int], decide: Callable[[Case], on.Event], message: int
) -> None:
    """The same for several releases that one mail is about, in one transaction. Raises TooLate with the
    release that it is too late for, and NotPossible; then nothing has happened to any."""
    for _ in range(TRIES):
        with suppress(Conflict):
            _try_turns(desk, release_ids, decide, message)
            return
    raise Conflict("the releases of a mail are being changed without pause")


def _try_turns(
    desk: Desk, release_ids: Sequence[int], decide: Callable[[Case], on.Event], message: int
) -> None:
    with desk.database.reading() as connection:
        cases = [releases.load_case(connection, release_id) for release_id in release_ids]
    now = desk.clock()
    turns = [prepare(desk, case, decide(case), now) for case in cases]
    about = release_ids[0] if len(release_ids) == 1 else None
    with desk.database.writing() as connection:
        handling.finish(connection, message, MessageState.HANDLED, type(turns[0].event).__name__, about)
        write_turns(connection, desk, turns, now, Cause(message=message))
    for turn in turns:
        with tracing(desk, turn.case.release.id):
            log_turn(turn)


def log_turn(turn: Prepared) -> None:
    """One line: what happened to which release, and where it stands now."""
    after = turn.outcome.release
    log.info("turn taken", agenda=after.agenda, by=type(turn.event).__name__, state=after.state)


def _end_cause(connection: Connection, cause: Cause, release_id: int, outcome: str) -> None:
    if cause.message is not None:
        handling.finish(connection, cause.message, MessageState.HANDLED, outcome, release_id)
    deliveries = {*cause.together} if cause.delivery is None else {cause.delivery, *cause.together}
    for delivery in sorted(deliveries):  # in the one order in which all lock them
        if not outbox.settle(connection, delivery) and delivery == cause.delivery:
            raise TooLate("the delivery's outcome was taken note of before")


def _use_up(connection: Connection, request: Request | None) -> None:
    if request is not None and not requests.close(connection, request.id, "answered"):
        raise TooLate("the request is no longer open", request.release_id)


def write_turns(
    connection: Connection, desk: Desk, turns: Sequence[Prepared], now: datetime, cause: Cause
) -> Sequence[int | None]:
    """Write turns of different releases in the caller's transaction; returns the ids of the decisions that
    they record, in their order.

    Raises Conflict where a release was changed since it was read, TooLate where a request was answered or
    a page begins to go up.
    """
    releases.lock(connection, [turn.case.release.id for turn in turns])
    for turn in turns:
        _use_up(connection, turn.request)
    decided = [_write(connection, desk, turn.outcome, turn.rendered, now) for turn in turns]
    _record(connection, desk, turns, decided, now, cause)
    return decided


def _write(
    connection: Connection, desk: Desk, outcome: Outcome, rendered: Rendered, now: datetime
) -> int | None:
    """Write the outcome; returns the release's last decision, which may be of this very turn."""
    release = outcome.release
    releases.save(connection, release)
    if do.RetireRequests() in outcome.effects:
        requests.retire_open(connection, release.id)
    last_decision = releases.last_decision(connection, release.id)
    for effect in outcome.effects:
        match effect:
            case do.AddVersion(number=number, draft=draft, author=author):
                releases.add_version(connection, release.id, Version(number, draft, author, now))
            case do.ReplaceMaterial(material=material):
                releases.replace_material(connection, release.id, material)
                likeness.mark(connection, release.id, release.title, material.text, now)
            case do.RecordDecision(decision=decision):
                last_decision = releases.add_decision(connection, release.id, decision)
            case do.CancelPage():
                if not outbox.cancel_page(connection, release.id, now):
                    raise TooLate("the page has begun to go up, or to change", release.id)
            case do.StopMailings(addresses=addresses):
                if not stopping.stop_mails(connection, release.id, addresses, now):
                    raise Conflict("a mail to a partner has gone meanwhile")
            case do.StopConfirmation():
                stopping.stop_letters(connection, release.id, CONFIRMATIONS, now)
            case do.RetireRequests(seat=seat, official=official) if seat:
                requests.retire_open(connection, release.id, seat=seat, official=official)
            case do.Note(step=step, what=what):
                releases.add_history(connection, release.id, now, step, what)
            case _:
                pass  # the others are letters and pages: they are rendered already
    enqueue(connection, desk, release.id, rendered, now, undoes=last_decision)
    return last_decision


def _record(
    connection: Connection,
    desk: Desk,
    turns: Sequence[Prepared],
    decided: Sequence[int | None],
    now: datetime,
    cause: Cause,
) -> None:
    """Where the releases stand now, and what the ledger tells of it; the ledger last (store/ledger.py)."""
    mail = inbox.get(connection, cause.message) if cause.message is not None else None
    entries: list[Entry] = []
    for turn, decision in zip(turns, decided, strict=True):
        begun = find_stays(turn.case.release, turn.event, turn.outcome, now)
        stays.add(connection, begun, now, done=carries_through(turn.event))
        pages = [new.payload for new in turn.rendered.deliveries if new.kind is Kind.WEBSITE]
        if cause.delivery is not None:
            pages = [outbox.get(connection, cause.delivery).payload]
        turned = Turned(
            case=turn.case,
            event=turn.event,
            outcome=turn.outcome,
            now=now,
            decision_id=decision,
            request=turn.request,
            mail=mail,
            page_sha256=next(iter(pages), None),
        )
        entries.extend(find_entries(turned, desk.policy))
    ledger.append(connection, entries)
