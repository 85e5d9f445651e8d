"""What fails behind an effect does not say that the effect failed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from humasd.errors import ChangedElsewhere, Permanent, Transient, UnknownOutcome


@contextmanager
def in_doubt() -> Iterator[None]:
    """Around what comes once readers may see a change to the website: who could not look knows nothing of it.
    What somebody else has made of the page meanwhile was seen there, and is known."""
    try:
        yield
    except ChangedElsewhere:
        raise
    except (Transient, Permanent) as error:
        raise UnknownOutcome(str(error)) from error
