"""One id in the log from the mail that made a release to its page and the word to its sender."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from humasd.errors import HumasdError
from humasd.logs import bound_contextvars, name_trace
from humasd.sop.desk import Desk
from humasd.store import inbox


@contextmanager
def tracing(desk: Desk, release_id: int | None) -> Iterator[None]:
    """Every log line within carries the trace of this release, whichever mail or clock called for it.

    A log that cannot find it keeps nobody from his work.
    """
    bound = {}
    if release_id is not None:
        with suppress(HumasdError), desk.database.reading() as connection:
            origin = inbox.find_origin(connection, release_id)
            bound = {"trace": name_trace(origin)} if origin else {}
    with bound_contextvars(**bound):
        yield
