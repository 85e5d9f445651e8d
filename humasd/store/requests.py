"""Requests: what was asked of whom, with the codes that an answer must carry."""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select, update

from humasd.agenda import running_number
from humasd.release.model import Purpose, Request
from humasd.release.states import Step
from humasd.store.tables import releases, requests


def add(connection: Connection, request: Request) -> int:
    """Add a request; returns its id."""
    values = asdict(request)
    del values["id"]
    return int(connection.execute(requests.insert().returning(requests.c.id), values).scalar_one())


def find_by_long_code(connection: Connection, codes: Iterable[str]) -> Request | None:
    """The newest request that one of these codes names; open ones before those that are past."""
    wanted = [code.lower() for code in codes][:50]
    rows = connection.execute(select(requests).where(requests.c.long_code.in_(wanted)))
    found = [
        read_request(row) for row in rows if any(hmac.compare_digest(row.long_code, code) for code in wanted)
    ]
    return max(found, key=lambda request: (request.state == "open", request.id), default=None)


def find_by_short_code(connection: Connection, number: int, code: str) -> Request | None:
    """The request whose subject carried [NUMBER-CODE]; it alone never suffices for a decision."""
    query = (
        select(requests, releases.c.agenda)
        .join(releases, releases.c.id == requests.c.release_id)
        .where(requests.c.short_code == code.upper())
    )
    for row in connection.execute(query):
        if int(running_number(row.agenda)) == number:
            return read_request(row)
    return None


def find_by_long_codes(connection: Connection, codes: Sequence[str]) -> Sequence[Request | None]:
    """The request of each code, in their order; none for a code that none has."""
    rows = connection.execute(select(requests).where(requests.c.long_code.in_([*filter(None, codes)])))
    found = {row.long_code: read_request(row) for row in rows}
    return [found.get(code) for code in codes]


def find_asked_of(connection: Connection, addresses: Iterable[str], now: datetime) -> Sequence[Request]:
    """The decisions that an official is still asked for, oldest first."""
    query = select(requests).where(
        requests.c.state == "open",
        requests.c.purpose == Purpose.DECIDE,
        requests.c.official.in_([address.lower() for address in addresses]),
        requests.c.expires_at > now,
    )
    return [read_request(row) for row in connection.execute(query.order_by(requests.c.id))]


def find_open(connection: Connection, release_id: int) -> Sequence[Request]:
    """The open requests of a release, the oldest first; one whose time is over may be among them."""
    query = select(requests).where(requests.c.release_id == release_id, requests.c.state == "open")
    return [read_request(row) for row in connection.execute(query.order_by(requests.c.id))]


def find_about(connection: Connection, held_message: int) -> Sequence[Request]:
    """What was ever asked about a mail that was held, the oldest first."""
    query = select(requests).where(requests.c.held_message == held_message)
    return [read_request(row) for row in connection.execute(query.order_by(requests.c.id))]


def find_waiting(
    connection: Connection, release_id: int | None = None
) -> dict[int, list[tuple[str, Purpose]]]:
    """Who is still asked, by release: (address, what an answer would do)."""
    query = select(requests.c.release_id, requests.c.official, requests.c.purpose)
    query = query.where(requests.c.state == "open", requests.c.release_id.is_not(None))
    if release_id is not None:
        query = query.where(requests.c.release_id == release_id)
    waiting: dict[int, list[tuple[str, Purpose]]] = {}
    for row in connection.execute(query.order_by(requests.c.id)):
        waiting.setdefault(row.release_id, []).append((row.official, Purpose(row.purpose)))
    return waiting


def find_expired(connection: Connection, now: datetime) -> Sequence[Request]:
    """Open requests of all releases whose time is over."""
    query = select(requests).where(requests.c.state == "open", requests.c.expires_at <= now)
    return [read_request(row) for row in connection.execute(query.order_by(requests.c.id))]


def count_appointing(connection: Connection, official: str) -> int:
    """Questions about an appointment that wait for the holder of an address."""
    query = select(func.count()).where(
        requests.c.purpose == Purpose.APPOINT,
        requests.c.official == official.lower(),
        requests.c.state == "open",
    )
    return int(connection.scalar(query) or 0)


def close(connection: Connection, request: int, state: str) -> bool:
    """End one open request; False where it was not open any more (each code is used once)."""
    done = connection.execute(
        update(requests).where(requests.c.id == request, requests.c.state == "open").values(state=state)
    )
    return done.rowcount == 1


def close_confirmations(connection: Connection, held_message: int, state: str = "answered") -> None:
    """End whatever else was opened to confirm the same mail."""
    asked = (requests.c.held_message == held_message, requests.c.state == "open")
    connection.execute(update(requests).where(*asked).values(state=state))


def retire_open(connection: Connection, release_id: int, *, seat: str = "", official: str = "") -> None:
    """Retire what is asked about a release, or only the decision that is asked for one seat, and only of one
    official; confirmations of mails about it stay."""
    meant = [requests.c.purpose != Purpose.CONFIRM]
    if seat:
        meant = [requests.c.purpose == Purpose.DECIDE, requests.c.seat == seat]
    if official:
        meant.append(requests.c.official == official)
    query = update(requests).where(requests.c.release_id == release_id, requests.c.state == "open", *meant)
    connection.execute(query.values(state="retired"))


def find_all_open(connection: Connection) -> dict[int, list[Request]]:
    """The open requests for decisions, by release."""
    query = select(requests).where(requests.c.state == "open", requests.c.purpose == Purpose.DECIDE)
    found: dict[int, list[Request]] = {}
    for row in connection.execute(query.where(requests.c.release_id.is_not(None)).order_by(requests.c.id)):
        found.setdefault(row.release_id, []).append(read_request(row))
    return found


def read_request(row: Row[Any]) -> Request:
    """From a row of the table `requests`."""
    return Request(
        id=row.id,
        release_id=row.release_id,
        purpose=Purpose(row.purpose),
        step=Step(row.step),
        official=row.official,
        long_code=row.long_code,
        short_code=row.short_code,
        version=row.version,
        shown_hash=row.shown_hash,
        asked_at=row.asked_at,
        expires_at=row.expires_at,
        message_id=row.message_id,
        state=row.state,
        asked_again=row.asked_again,
        held_message=row.held_message,
        undoes=row.undoes,
        seat=row.seat,
    )
