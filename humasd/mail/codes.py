"""The codes that tie a reply to the request it answers.

The long code is a secret of 160 bits and proves that its bearer had the request; the
short one in the subject only helps to find the request where a client drops the rest.
"""

from __future__ import annotations

import base64
import re
import secrets
from collections.abc import Iterable

from humasd.agenda import ANY_WORD, MONTH_AND_YEAR
from humasd.mail.message import Message

_LONG_CODE = re.compile(r"[a-z2-7]{32}")
_REQUEST_ID = re.compile(r"<([a-z2-7]{32})\.req@[^<>@\s]{1,255}>", re.IGNORECASE)
_SHORT_CODE = re.compile(r"\[\s{0,3}(\d{1,6})\s{0,3}[-–—]\s{0,3}([a-z2-7]{8})\s{0,3}\]", re.IGNORECASE)
_SHORT_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
MAX_SUBJECT = 1_000

_AGENDA = re.compile(rf"\b\d{{4,6}}/{ANY_WORD}{MONTH_AND_YEAR}\b", re.IGNORECASE)


def new_long_code() -> str:
    """160 random bits as 32 characters of a to z and 2 to 7."""
    return base64.b32encode(secrets.token_bytes(20)).decode("ascii").lower()


def new_short_code() -> str:
    """Eight random characters of A to Z and 2 to 7 (40 bits)."""
    return "".join(secrets.choice(_SHORT_ALPHABET) for _ in range(8))


def find_long_codes(
    message: Message, reply_codes: Iterable[str] = (), *, plus_addressing: bool = False
) -> tuple[str, ...]:
    """Every long code that a mail carries, the likeliest first, in lower case.

    They stand in In-Reply-To and References (`<CODE.req@domain>`), in the "kode:" lines
    of the person's own text (`reply_codes`), and, where the office
    uses them (`plus_addressing`), in a plus-address (`office+CODE@domain`).
    """
    found = [match[1] for id_ in message.references_all if (match := _REQUEST_ID.fullmatch(id_))]
    found.extend(reply_codes)
    if plus_addressing:
        found.extend(to.address.partition("@")[0].partition("+")[2] for to in (*message.to, *message.cc))
    lowered = (code.lower() for code in found)
    return tuple(dict.fromkeys(code for code in lowered if _LONG_CODE.fullmatch(code)))


def find_agenda(subject: str) -> str | None:
    """The number that a subject names in full, as our letters to senders do. It may be a letter's."""
    match = _AGENDA.search(subject[:1_000])
    return match[0].upper() if match else None


def without_short_code(subject: str) -> str:
    """A subject less its "[0001-ABCDEFGH]", whose letters may spell a word ("…7OK…")."""
    return _SHORT_CODE.sub(" ", subject[:MAX_SUBJECT]).strip()


def find_short_code(subject: str) -> tuple[int, str] | None:
    """Agenda number and short code of "[0001-ABCDEFGH]", in any case; None where there is none."""
    match = _SHORT_CODE.search(subject[:MAX_SUBJECT])
    return (int(match[1]), match[2].upper()) if match else None
