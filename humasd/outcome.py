"""How an effect went: what each failure means for its row of the outbox, and the next try."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from humasd.errors import (
    ChangedElsewhere,
    FileHarmed,
    HumasdError,
    Permanent,
    Refused,
    Transient,
    UnknownOutcome,
    describe_crash,
)
from humasd.logs import get_logger
from humasd.release.retries import next_pause
from humasd.store import claims
from humasd.store.database import Connection
from humasd.store.outbox import Delivery, DeliveryState

T = TypeVar("T")
log = get_logger(__name__)


class LeaseLost(Exception):
    """Another process has taken the delivery over, or it was stopped or may be: whatever was about to be done
    for it must not be."""


class NotUp(Exception):
    """A page that was in doubt, and is wanted no more, is not on the website."""


@dataclass(frozen=True)
class Done:
    """What an effect left behind on the website; of a mail, nothing."""

    url: str | None = None
    fingerprint: str | None = None


@dataclass(frozen=True)
class Outcome:
    """How one try went; not yet on record."""

    delivery: Delivery
    state: DeliveryState
    at: datetime
    done: Done = Done()
    error: str | None = None
    due_at: datetime | None = None
    """When it is tried again; None where it is not."""
    permanent: bool = False
    changed_elsewhere: bool = False
    doubted: bool = False
    """Of what is given up: whether a try may have succeeded."""
    outage: bool = False
    """Whether mail server or website did not answer as they should: what the office is told of (watch.py)."""

    @property
    def attempt(self) -> int:
        """The number of this try, from 1."""
        return self.delivery.attempts + 1

    @property
    def waits(self) -> bool:
        """Whether it is tried again."""
        return self.due_at is not None


def attempt(delivery: Delivery, act: Callable[[], T], clock: Callable[[], datetime]) -> T | Outcome | None:
    """Do a part of an effect: what it returned, or the outcome where that failed; None where another process
    has taken the delivery over, which then has the word."""
    try:
        return act()
    except LeaseLost:
        tell_lost(delivery)
        return None
    except NotUp:
        return Outcome(delivery, DeliveryState.CANCELLED, clock())
    except (Permanent, Refused) as error:
        return Outcome(
            delivery,
            DeliveryState.FAILED,
            clock(),
            error=str(error),
            permanent=not isinstance(error, FileHarmed),
            doubted=delivery.state is DeliveryState.UNCERTAIN,
            changed_elsewhere=isinstance(error, ChangedElsewhere),
        )
    except UnknownOutcome as error:
        return _try_later(delivery, DeliveryState.UNCERTAIN, clock(), str(error))
    except (Transient, HumasdError, OSError) as error:
        return _try_later(delivery, _as_before(delivery), clock(), str(error))
    except Exception as error:  # a fault of ours: seen by the office, tried again, never fatal
        log.exception("delivery crashed", delivery=delivery.id)
        text = describe_crash(error)
        return _try_later(delivery, DeliveryState.UNCERTAIN, clock(), text, outage=False)


def record(connection: Connection, outcome: Outcome) -> bool:
    """Write it down in the caller's transaction; False where the delivery is no longer ours."""
    return claims.record(
        connection,
        outcome.delivery,
        state=outcome.state,
        now=outcome.at,
        due_at=outcome.due_at,
        error=outcome.error,
        result=outcome.done.url,
        fingerprint=outcome.done.fingerprint,
        permanent=outcome.permanent,
        changed_elsewhere=outcome.changed_elsewhere,
        doubted=outcome.doubted,
    )


def tell(outcome: Outcome, recorded: bool) -> None:
    """Into the log, once the transaction has ended."""
    delivery = outcome.delivery
    if not recorded:
        log.warning(
            "delivery ended here, but another process had taken it over or stopped it", delivery=delivery.id
        )
        return
    say = log.info if outcome.state is DeliveryState.SENT else log.warning
    say(
        f"delivery {outcome.state}",
        delivery=delivery.id,
        kind=delivery.kind,
        letter=delivery.letter,
        recipient=delivery.recipient,
        attempt=outcome.attempt,
        error=outcome.error,
    )


def tell_lost(delivery: Delivery) -> None:
    """Log that nothing was done here, and that nothing of it is recorded."""
    log.warning(
        "delivery not done here: another process took it over, or a mail stopped it or may",
        delivery=delivery.id,
    )


def _try_later(
    delivery: Delivery, state: DeliveryState, now: datetime, error: str, *, outage: bool = True
) -> Outcome:
    pause = next_pause(delivery.attempts + 1)
    if pause is None:
        doubted = state is DeliveryState.UNCERTAIN
        return Outcome(delivery, DeliveryState.FAILED, now, error=error, doubted=doubted, outage=outage)
    return Outcome(delivery, state, now, error=error, due_at=now + pause, outage=outage)


def _as_before(delivery: Delivery) -> DeliveryState:
    """The state of what was not done this time: an earlier try may have done it."""
    uncertain = delivery.state is DeliveryState.UNCERTAIN
    return DeliveryState.UNCERTAIN if uncertain else DeliveryState.PENDING
