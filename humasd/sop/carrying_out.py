"""What turns come to, written in one transaction: releases, requests, effects, ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from humasd.logs import get_logger
from humasd.release import effects as do
from humasd.release.case import Outcome
from humasd.release.ledger import Entry
from humasd.release.model import Request, Version
from humasd.release.published import CONFIRMATIONS
from humasd.release.stays import carries_through, find_stays
from humasd.sop.desk import Desk
from humasd.sop.enqueue import enqueue
from humasd.sop.incoming import Incoming
from humasd.sop.prepared import Prepared, TooLate
from humasd.sop.recording import Turned, find_entries
from humasd.sop.writing import Rendered
from humasd.store import inbox, ledger, likeness, outbox, pages, releases, requests, stays, stopping
from humasd.store.database import Conflict, Connection
from humasd.store.outbox import Kind

log = get_logger(__name__)


@dataclass(frozen=True)
class Cause:
    """What the turn answers, ended in the same transaction."""

    mail: Incoming | None = None
    """The mail that brought the event."""
    request: Request | None = None
    """The request that the message answers; used once."""
    delivery: int | None = None
    """The delivery whose outcome is the event."""
    said_in: int | None = None
    """The inbox message, ended before, that the event follows from."""
    together: tuple[int, ...] = ()
    """Deliveries that ended with it, of which note is taken at once."""


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
        use_up(connection, turn.request)
    decided = [_write(connection, desk, turn.outcome, turn.rendered, now) for turn in turns]
    _record(connection, desk, turns, decided, now, cause)
    return decided


def use_up(connection: Connection, request: Request | None) -> None:
    """A request is answered once. Raises TooLate where it was."""
    if request is not None and not requests.close(connection, request.id, "answered"):
        raise TooLate("the request is no longer open", request.release_id)


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
                if not pages.cancel_page(connection, release.id, now):
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
    said_in = cause.said_in if cause.mail is None else cause.mail.stored.id
    mail = inbox.get(connection, said_in) if said_in is not None else None
    entries: list[Entry] = []
    for turn, decision in zip(turns, decided, strict=True):
        begun = find_stays(turn.case.release, turn.event, turn.outcome, now)
        stays.add(connection, begun, now, done=carries_through(turn.event))
        payloads = [new.payload for new in turn.rendered.deliveries if new.kind is Kind.WEBSITE]
        if cause.delivery is not None:
            payloads = [outbox.get(connection, cause.delivery).payload]
        turned = Turned(
            case=turn.case,
            event=turn.event,
            outcome=turn.outcome,
            now=now,
            decision_id=decision,
            request=turn.request,
            mail=mail,
            page_sha256=next(iter(payloads), None),
        )
        entries.extend(find_entries(turned, desk.policy))
    ledger.append(connection, entries)


def log_turn(turn: Prepared) -> None:
    """One line: what happened to which release, and where it stands now."""
    after = turn.outcome.release
    log.info("turn taken", agenda=after.agenda, by=type(turn.event).__name__, state=after.state)
