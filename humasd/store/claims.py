"""Effects that are carried out: rows of the outbox claimed, begun, and their outcomes written down.

Each statement is built once, since building one costs more than all else about it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Boolean,
    CompoundSelect,
    Connection,
    Row,
    and_,
    bindparam,
    case,
    exists,
    literal_column,
    not_,
    or_,
    select,
    union_all,
    update,
)

from humasd.store import lease as leases
from humasd.store.handling import PAGE_WAITS, may_stop_page
from humasd.store.outbox import COLUMNS, IS_WAITING, WAITING, Delivery, DeliveryState, Kind, read_delivery
from humasd.store.tables import outbox

_counted_when_claimed = case((outbox.c.kind == Kind.WEBSITE, 1), else_=0)
"""A page's try begins when it is claimed; a mail's, of which several are claimed at once, when it is sent."""


_is_page = outbox.c.kind == literal_column(f"'{Kind.WEBSITE}'")
"""Written into the statement as it stands, as `IS_WAITING` is."""
_is_due = and_(IS_WAITING, outbox.c.due_at <= leases.NOW, leases.is_free(outbox))
_may_be_stopped = exists().where(may_stop_page(outbox.c.release_id)).correlate(outbox)


def _find_next() -> CompoundSelect[tuple[int]]:
    """The oldest page that may go up; where there is none, the oldest mails, at most so many."""
    page = (
        select(outbox.c.id)
        .where(bindparam("with_website", type_=Boolean()), _is_page, _is_due, not_(_may_be_stopped))
        .order_by(outbox.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)
        .cte("page")
    )
    is_wanted = or_(bindparam("with_partners", type_=Boolean()), outbox.c.kind != Kind.PARTNER)
    mails = (
        select(outbox.c.id)
        .where(not_(exists(select(page.c.id))), not_(_is_page), _is_due, is_wanted)
        .order_by(outbox.c.id)
        .limit(bindparam("most"))
        .with_for_update(skip_locked=True)
        .cte("mails")
    )
    return union_all(select(page.c.id), select(mails.c.id))


_CLAIM = leases.take(outbox, _find_next(), COLUMNS, attempts=outbox.c.attempts + _counted_when_claimed)


def claim_group(
    connection: Connection,
    now: datetime,
    owner: str,
    lease: timedelta,
    *,
    most: int,
    with_website: bool = True,
    with_partners: bool = True,
) -> Sequence[Delivery]:
    """Take what is due, for as long as the lease: one change to the website, which may take its time, or
    else up to so many mails. No other process gets them meanwhile, and none waits for another's
    (`FOR UPDATE SKIP LOCKED`).

    The website comes first: it is what an approval waits for, and mails may be many.

    Without `with_website` no change to the website is taken, without `with_partners` no mail to the media.

    No page while a fetched mail is still to be handled or waits for its next try: it may say TOLAK, BATAL
    or TARIK; none while the official who may have said so is asked to confirm it.
    """
    wanted = {"most": most, "with_website": with_website, "with_partners": with_partners}
    times = {**_of_stopping(now), "until": now + lease}
    rows = connection.execute(_CLAIM, {**wanted, **times, "owner": owner}).all()
    return sorted((_read_claimed(row) for row in rows), key=lambda delivery: delivery.id)


def _of_stopping(now: datetime) -> dict[str, datetime]:
    return {"now": now, "page_waits_since": now - PAGE_WAITS}


def _read_claimed(row: Row[Any]) -> Delivery:
    """With the tries before the one that may begin with the claim."""
    delivery = read_delivery(row)
    is_page = delivery.kind is Kind.WEBSITE
    return replace(delivery, attempts=delivery.attempts - 1) if is_page else delivery


_OURS = update(outbox).where(outbox.c.id == bindparam("claimed"), outbox.c.lease_token == bindparam("token"))
"""An UPDATE of a claimed delivery that does nothing where another process has it, or had it, since. What it
sets are its other parameters."""
_OURS_AND_WANTED = _OURS.where(outbox.c.state.in_(WAITING))
_BEGIN = _OURS_AND_WANTED.values(attempts=outbox.c.attempts + 1 - _counted_when_claimed)
_BEGIN_CHANGE = _BEGIN.where(not_(_may_be_stopped), outbox.c.stopped_by.is_(None))
_PUT_BACK = _OURS.values(attempts=outbox.c.attempts - _counted_when_claimed)


def _name(claimed: Delivery) -> dict[str, Any]:
    return {"claimed": claimed.id, "token": claimed.lease}


def renew(connection: Connection, claimed: Delivery, until: datetime) -> bool:
    """Make a lease last until then; False where another process has taken the delivery meanwhile, or it was
    stopped.

    Asked just before the effect, so that one who was paused past his lease does not act. From here on it may
    have happened, whatever becomes of this process.
    """
    begins = {**_name(claimed), "lease_until": until, "state": DeliveryState.UNCERTAIN}
    return connection.execute(_BEGIN, begins).rowcount == 1


def begin_change(connection: Connection, claimed: Delivery, now: datetime, until: datetime) -> bool:
    """The same of a change to the website; False too where a mail has come since it was claimed that may stop
    it, as `claim_group` has it: photos take their time."""
    begins = {**_name(claimed), "lease_until": until, "state": DeliveryState.UNCERTAIN}
    return connection.execute(_BEGIN_CHANGE, {**begins, **_of_stopping(now)}).rowcount == 1


def prolong(connection: Connection, claimed: Delivery, until: datetime) -> bool:
    """The same while nothing is done yet that anybody sees: what is not begun is not in doubt, and can be
    taken back."""
    return connection.execute(_OURS_AND_WANTED, {**_name(claimed), "lease_until": until}).rowcount == 1


def complete(connection: Connection, claimed: Delivery, payload: str) -> bool:
    """The bytes that are sent from now on, with all in them that they were written for; False where another
    process has taken the delivery meanwhile. Those without stay named: a backup that is being made may know
    of no others."""
    completed = {"payload": payload, "late": None, "unfilled": claimed.payload}
    return connection.execute(_OURS, {**_name(claimed), **completed}).rowcount == 1


def put_back(connection: Connection, claimed: Delivery, due_at: datetime) -> None:
    """Return a claimed delivery untried, to be taken again at `due_at`."""
    connection.execute(_PUT_BACK, {**_name(claimed), **leases.FREE, "due_at": due_at})


def record(
    connection: Connection,
    claimed: Delivery,
    *,
    state: DeliveryState,
    now: datetime,
    due_at: datetime | None = None,
    error: str | None = None,
    result: str | None = None,
    permanent: bool = False,
    fingerprint: str | None = None,
    changed_elsewhere: bool = False,
    doubted: bool = False,
) -> bool:
    """Record an outcome; False where the lease had passed to another process meanwhile, or where the mail was
    stopped (stopping.py) while this try was made, and did not go: nobody wants another one.

    `permanent`: it was refused for good, not given up after many tries. `doubted`: it was given up, and a try
    may have succeeded.
    """
    values: dict[str, Any] = {**leases.FREE, "state": state, "last_error": error, "doubted": doubted}
    values["attempts"] = claimed.attempts + 1
    values |= {"permanent": permanent, "changed_elsewhere": changed_elsewhere, "fingerprint": fingerprint}
    if due_at is not None:
        values["due_at"] = due_at
    if result is not None:
        values["result"] = result
    if state not in WAITING:
        values["ended_at"] = now
    ours = _OURS if state is DeliveryState.SENT else _OURS_AND_WANTED
    return connection.execute(ours, {**_name(claimed), **values}).rowcount == 1
