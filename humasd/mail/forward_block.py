"""The few header lines that a mail program puts above a forwarded mail's text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, tzinfo

from humasd.mail.message import Address
from humasd.mail.written_dates import read_written_date

MAX_LINES = 30
"""Lines that are looked through for the header block, empty ones included."""
_MAX_LINE = 1_000

_KEY = re.compile(
    r"[\s\xa0]{0,8}[*_]{0,2}([a-z][a-z-]{1,12})[*_]{0,2}[ \xa0]{0,2}:[*_]{0,2}(?:\s|$)", re.IGNORECASE
)
_MEANINGS = {
    "from": ("from", "dari", "pengirim"),
    "date": ("date", "sent", "tanggal", "tgl", "dikirim", "terkirim", "waktu"),
    "subject": ("subject", "subjek", "perihal", "hal", "judul"),
    "to": ("to", "kepada", "untuk", "ke"),
    "cc": ("cc", "tembusan"),
    "bcc": ("bcc",),
    "reply-to": ("reply-to", "balas-ke"),
    "importance": ("importance", "kepentingan", "prioritas"),
    "attachments": ("attachments", "lampiran"),
}
_MEANING_OF = {word: meaning for meaning, words in _MEANINGS.items() for word in words}
_SENT = ("sent", "dikirim", "terkirim")
_LABELS = (*_MEANINGS["date"], "pengirim", "judul")
"""What people label too. A date that a program writes has its time."""
_ADDRESS = re.compile(r"[^\s<>\"'\[\]():,;@]{1,64}@[A-Za-z0-9.-]{1,253}")


@dataclass(frozen=True)
class ForwardBlock:
    """Who wrote the forwarded mail, when, and about what, as the lines tell it."""

    sender: Address
    """Without address where only a name is told."""
    date: datetime | None
    subject: str
    length: int
    """How many lines the block takes."""
    keys: frozenset[str] = frozenset()
    """The words before its colons, in lower case."""

    @property
    def is_of_program(self) -> bool:
        """Whether a mail program wrote it. People who label a release ("Pengirim: …", "Tanggal: …") tell no
        address, or no time of day."""
        has_time = self.date is not None and self.date.time() != time()
        if not self.sender.address:
            return has_time and not self.keys.isdisjoint(_SENT) and not self.keys.isdisjoint(_MEANINGS["to"])
        return has_time or self.keys.isdisjoint(_LABELS)


def read_block(lines: list[str], zone: tzinfo) -> ForwardBlock | None:
    """The header block that these lines begin with; None where they begin with anything else.

    Understands the order and the words of Gmail, Outlook, Yahoo, Apple Mail, Zimbra, Roundcube,
    Thunderbird and Samsung, in Indonesian and English.
    """
    values: dict[str, str] = {}
    keys: set[str] = set()
    meaning = ""
    length = 0
    for index, line in enumerate(lines[:MAX_LINES]):
        line = line[:_MAX_LINE]
        key = _meaning_of(line)
        if not line.strip():
            if not _goes_on(lines, index, values):
                break
            continue
        if key and key not in values:
            meaning = key
            keys.add(line.partition(":")[0].strip(" \t\xa0*_").lower())
            values[key] = line.partition(":")[2].strip(" \t\xa0*_")
        elif meaning and not key and _is_continued(values[meaning], line):
            values[meaning] = f"{values[meaning]} {line.strip()}"
        else:
            break
        length = index + 1
    sender = _read_sender(values.get("from", ""))
    if sender is None or not ("date" in values or "subject" in values):
        return None
    date = read_written_date(values.get("date", ""), zone)
    subject = " ".join(values.get("subject", "").split())
    return ForwardBlock(sender, date, subject, length, frozenset(keys))


def _meaning_of(line: str) -> str | None:
    match = _KEY.match(line)
    return _MEANING_OF.get(match[1].lower()) if match else None


def _goes_on(lines: list[str], index: int, values: dict[str, str]) -> bool:
    """After an empty line: does another line of the block follow, one not seen so far?

    A letter's own "Perihal:" is no part of it; that of the block stands above.
    """
    following = next((line for line in lines[index + 1 : index + 3] if line.strip()), "")
    key = _meaning_of(following[:_MAX_LINE])
    return (
        key is not None and key not in values and ("from" not in values or key in {"date", "subject", "to"})
    )


def _is_continued(value: str, line: str) -> bool:
    return not value or value.endswith((",", ";")) or line.lstrip().startswith(("<", "["))


def _read_sender(value: str) -> Address | None:
    found = _ADDRESS.search(value)
    if found is None:
        name = value.strip(" \"'*")
        return Address("", name) if name else None
    name = re.sub(r"[<\[(](?:mailto:)?\s{0,2}$", "", value[: found.start()].rstrip()).strip(" \"'*\t")
    return Address(found[0].rstrip(".").lower(), name)
