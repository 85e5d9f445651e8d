"""A mail understood in the sandbox.

The readers of all formats are loaded by the child alone, when its first task comes: the daemon itself needs
none of them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import UTC, tzinfo
from pathlib import Path
from typing import TypeVar

from humasd.documents.categories import Kind
from humasd.documents.sandbox import Sandbox
from humasd.errors import Refused
from humasd.hashes import hash_content
from humasd.region import NO_REGION, Region
from humasd.understanding.units import Unit
from humasd.understanding.values import Understanding

BUDGET = 17.0
"""Seconds for all attempts at one mail together: with the starts of their children it is told within 20."""
WHOLE_TIMEOUT = 9.0
"""Seconds for a whole mail; ordinary ones take well under one."""
PART_TIMEOUT = 3.0
AGAIN_TIMEOUT = 3.0
LAST_TIMEOUT = 2.0
"""Seconds kept back to the end, for the mail without any of its attachments."""

T = TypeVar("T")


class Attempts:
    """Runs attempts at one mail on one budget; waiting for a free child costs nothing of it."""

    def __init__(self, sandbox: Sandbox, clock: Callable[[], float] = time.monotonic) -> None:
        self._sandbox = sandbox
        self._clock = clock
        self._left = BUDGET

    def run(self, function: Callable[..., T], *args: object, most: float, keep: float = 0.0) -> T:
        """`function(*args)` in at most `most` seconds and what leaves `keep` of the budget to later attempts.

        Raises Refused as the sandbox does, also where nothing is left.
        """
        share = min(most, self._left - keep)
        if share <= 0:
            raise Refused("berkas terlalu lama dibaca; berkas tidak dibuka")
        start = self._clock()
        try:
            return self._sandbox.run(function, *args, timeout=share)
        finally:
            self._left -= min(share, self._clock() - start)


def understand_safely(
    sandbox: Sandbox,
    mail: Path,
    scratch: Path,
    office_addresses: frozenset[str],
    units: Sequence[Unit] = (),
    zone: tzinfo = UTC,
    region: Region = NO_REGION,
    kinds: tuple[Kind, ...] = (),
) -> Understanding:
    """`understand` of a file, in the sandbox. An attachment that breaks its limits is left unopened, the rest
    goes on. What is found in the mail is set down in the folder `scratch`; no file goes through this process.

    Raises Refused only where the mail itself, without its attachments, cannot be read.
    """
    return attempt(Attempts(sandbox), mail, scratch, office_addresses, (tuple(units), zone, region, kinds))


def attempt(
    attempts: Attempts,
    mail: Path,
    scratch: Path,
    office_addresses: frozenset[str],
    known: tuple[object, ...],
) -> Understanding:
    """The whole mail, else without what breaks the limits, else without any attachment."""
    try:
        return attempts.run(
            _understand, mail, scratch, office_addresses, frozenset(), *known, most=WHOLE_TIMEOUT
        )
    except Refused:
        parts = attempts.run(hash_parts, mail, most=PART_TIMEOUT, keep=AGAIN_TIMEOUT + LAST_TIMEOUT)
    harmful = find_harmful(attempts, mail, parts)
    try:
        return attempts.run(
            _understand,
            mail,
            scratch,
            office_addresses,
            harmful,
            *known,
            most=AGAIN_TIMEOUT,
            keep=LAST_TIMEOUT,
        )
    except Refused:  # each can be borne, all together cannot
        return attempts.run(
            _understand, mail, scratch, office_addresses, frozenset(parts), *known, most=BUDGET
        )


def find_harmful(attempts: Attempts, mail: Path, parts: Sequence[str]) -> frozenset[str]:
    """Which of `parts` (SHA-256 of each) break the sandbox's limits; also those left untried."""
    harmful: set[str] = set()
    for index, sha256 in enumerate(parts):
        try:
            attempts.run(try_part, mail, index, most=PART_TIMEOUT, keep=AGAIN_TIMEOUT + LAST_TIMEOUT)
        except Refused:
            harmful.add(sha256)
    return frozenset(harmful)


def hash_parts(mail: Path) -> tuple[str, ...]:
    """SHA-256 of each part of a mail, in its order."""
    from humasd.mail.parse import parse_message

    return tuple(hash_content(part.content) for part in parse_message(mail.read_bytes()).parts)


def try_part(mail: Path, index: int) -> None:
    """Reads one part of a mail, to see whether that can be survived."""
    from humasd.mail.parse import parse_message
    from humasd.understanding.items import read_part

    read_part(parse_message(mail.read_bytes()).parts[index])


def _understand(
    mail: Path,
    scratch: Path,
    office_addresses: frozenset[str],
    unreadable: frozenset[str],
    units: Sequence[Unit],
    zone: tzinfo,
    region: Region,
    kinds: tuple[Kind, ...],
) -> Understanding:
    from humasd.understanding.setting_down import set_down
    from humasd.understanding.understand import understand

    understood = understand(mail.read_bytes(), office_addresses, unreadable, units, zone, region, kinds)
    return set_down(understood, scratch)
