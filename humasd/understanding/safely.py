"""A mail understood in the sandbox.

The readers of all formats are loaded by the child alone, when its first task comes: the daemon itself needs
none of them.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, tzinfo
from pathlib import Path

from humasd.documents.sandbox import Sandbox
from humasd.errors import Refused
from humasd.region import NO_REGION, Region
from humasd.understanding.units import Unit
from humasd.understanding.values import Understanding

WHOLE_TIMEOUT = 10.0
"""Seconds for a whole mail; ordinary ones take well under one."""
SEARCH_TIMEOUT = 5.0
"""Seconds in which the attachment that broke the limits is looked for."""
PART_TIMEOUT = 3.0
AGAIN_TIMEOUT = 5.0


def understand_safely(
    sandbox: Sandbox,
    mail: Path,
    scratch: Path,
    office_addresses: frozenset[str],
    units: Sequence[Unit] = (),
    zone: tzinfo = UTC,
    region: Region = NO_REGION,
) -> Understanding:
    """`understand` of a file, in the sandbox. An attachment that breaks its limits is left unopened, the rest
    goes on. What is found in the mail is set down in the folder `scratch`; no file goes through this process.

    Raises Refused only where the mail itself, without its attachments, cannot be read.
    """
    known = (tuple(units), zone, region)
    try:
        return sandbox.run(
            _understand, mail, scratch, office_addresses, frozenset(), *known, timeout=WHOLE_TIMEOUT
        )
    except Refused:
        parts = sandbox.run(hash_parts, mail, timeout=PART_TIMEOUT)
    harmful = find_harmful(sandbox, mail, parts, time.monotonic() + SEARCH_TIMEOUT)
    try:
        return sandbox.run(
            _understand, mail, scratch, office_addresses, harmful, *known, timeout=AGAIN_TIMEOUT
        )
    except Refused:  # each can be borne, all together cannot
        return sandbox.run(
            _understand, mail, scratch, office_addresses, frozenset(parts), *known, timeout=AGAIN_TIMEOUT
        )


def find_harmful(sandbox: Sandbox, mail: Path, parts: Sequence[str], deadline: float) -> frozenset[str]:
    """Which of `parts` (SHA-256 of each) break the sandbox's limits; also those that time leaves untried."""
    harmful: set[str] = set()
    for index, sha256 in enumerate(parts):
        if time.monotonic() >= deadline:
            harmful.add(sha256)
            continue
        try:
            sandbox.run(try_part, mail, index, timeout=PART_TIMEOUT)
        except Refused:
            harmful.add(sha256)
    return frozenset(harmful)


def hash_parts(mail: Path) -> tuple[str, ...]:
    """SHA-256 of each part of a mail, in its order."""
    from humasd.mail.parse import parse_message
    from humasd.understanding.items import hash_content

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
) -> Understanding:
    from humasd.understanding.setting_down import set_down
    from humasd.understanding.understand import understand

    return set_down(understand(mail.read_bytes(), office_addresses, unreadable, units, zone, region), scratch)
