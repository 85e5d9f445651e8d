"""One id in the log from the mail that made a release to its page and the word to its sender."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from humasd.logs import name_trace
from humasd.sop.desk import Desk
from humasd.store import inbox


@contextmanager
def tracing(desk: Desk, release_id: int | None) -> Iterator[None]:
    """Every log line within carries the trace of this release, whichever mail or clock called for it."""
    origin = None
    if release_id is not None:
        with desk.database.reading() as connection:
            origin = inbox.find_origin(connection, release_id)
    if origin is None:
        yield
        return
    with structlog.contextvars.bound_contextvars(trace=name_trace(origin)):
        yield
