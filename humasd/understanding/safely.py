"""A mail understood in the sandbox.

The readers of all formats are loaded by the child alone, when its first task comes: the daemon itself needs
none of them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, tzinfo
from pathlib import Path
from typing import TypeVar

from humasd.documents.categories import Kind
from humasd.documents.sandbox import Sandbox
from humasd.errors import HumasdError, OutOfTime, Refused
from humasd.hashes import hash_content
from humasd.mail.message import Part
from humasd.region import NO_REGION, Region
from humasd.understanding.units import Unit
from humasd.understanding.unopened import ALL_OPENED, HARMFUL, LATE, Unopened
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


class NotReadYet(HumasdError):
    """The clock ran out for a mail, which may be no fault of its own: it is worth another try later."""


@dataclass(frozen=True)
class Piece:
    """A part of a mail, set down on its own."""

    sha256: str
    part: Part
    """Without its content."""
    path: Path


class Attempts:
    """Runs attempts at one mail on one budget; waiting for a free child costs nothing of it."""

    def __init__(self, sandbox: Sandbox, clock: Callable[[], float] = time.monotonic) -> None:
        self._sandbox = sandbox
        self._clock = clock
        self._left = BUDGET

    def has_more_than(self, seconds: float) -> bool:
        """Whether so much of the budget is left."""
        return self._left > seconds

    def run(self, function: Callable[..., T], *args: object, most: float, keep: float = 0.0) -> T:
        """`function(*args)` in at most `most` seconds and what leaves `keep` of the budget to later attempts.

        Raises Refused as the sandbox does; OutOfTime also where nothing is left.
        """
        share = min(most, self._left - keep)
        if share <= 0:
            raise OutOfTime("berkas terlalu lama dibaca; berkas tidak dibuka")
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

    Raises Refused only where the mail itself, without its attachments, cannot be read, and NotReadYet where
    there was not even time for that.
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

    def read(unopened: Unopened, most: float, keep: float = 0.0) -> Understanding:
        args = (mail, scratch, office_addresses, unopened, *known)
        return attempts.run(_understand, *args, most=most, keep=keep)

    try:
        return read(ALL_OPENED, WHOLE_TIMEOUT)
    except Refused:
        pass
    try:
        pieces = attempts.run(
            take_apart, mail, scratch, most=WHOLE_TIMEOUT, keep=AGAIN_TIMEOUT + LAST_TIMEOUT
        )
        return read(find_harmful(attempts, pieces), AGAIN_TIMEOUT, LAST_TIMEOUT)
    except Refused as refusal:  # it cannot be taken apart, or each can be borne, all together cannot
        word = LATE if isinstance(refusal, OutOfTime) else HARMFUL
    try:
        return read(Unopened(of_others=word), BUDGET)
    except OutOfTime as late:
        raise NotReadYet("surel belum terbaca karena waktunya habis") from late


def find_harmful(attempts: Attempts, pieces: Sequence[Piece]) -> Unopened:
    """Which of `pieces` break the sandbox's limits. Those there was no time to try are thought harmless where
    another was found, else none of them is opened."""
    words: dict[str, str] = {}
    keep = AGAIN_TIMEOUT + LAST_TIMEOUT
    for number, piece in enumerate(pieces):
        if not attempts.has_more_than(keep):
            return Unopened(words or {untried.sha256: LATE for untried in pieces[number:]})
        try:
            attempts.run(try_piece, piece, most=PART_TIMEOUT, keep=keep)
        except OutOfTime:
            words[piece.sha256] = LATE
        except Refused:
            words[piece.sha256] = HARMFUL
    return Unopened(words)


def take_apart(mail: Path, scratch: Path) -> tuple[Piece, ...]:
    """Each part of a mail, in its order, set down in `scratch`: none is unpacked twice to be tried."""
    from humasd.mail.parse import parse_message

    pieces = []
    for number, part in enumerate(parse_message(mail.read_bytes()).parts):
        path = scratch / f"part-{number}"
        path.write_bytes(part.content)
        pieces.append(Piece(hash_content(part.content), replace(part, content=b""), path))
    return tuple(pieces)


def try_piece(piece: Piece) -> None:
    """Reads one part of a mail, to see whether that can be survived."""
    from humasd.understanding.items import read_part

    read_part(replace(piece.part, content=piece.path.read_bytes()))


def _understand(
    mail: Path,
    scratch: Path,
    office_addresses: frozenset[str],
    unopened: Unopened,
    units: Sequence[Unit],
    zone: tzinfo,
    region: Region,
    kinds: tuple[Kind, ...],
) -> Understanding:
    from humasd.understanding.setting_down import set_down
    from humasd.understanding.understand import understand

    understood = understand(mail.read_bytes(), office_addresses, unopened, units, zone, region, kinds)
    return set_down(understood, scratch)
