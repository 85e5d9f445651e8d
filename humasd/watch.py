"""Watches over the parts of the office: one mail when one stays broken, one when it works again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from humasd.logs import get_logger
from humasd.release.effects import TellOffice
from humasd.release.model import Person
from humasd.sop import writing
from humasd.sop.desk import Desk
from humasd.sop.enqueue import enqueue
from humasd.sop.writing import Rendered
from humasd.store import inbox, troubles
from humasd.store.outbox import Kind
from humasd.store.troubles import Part, Trouble

log = get_logger(__name__)


@dataclass(frozen=True)
class _Words:
    broken: str
    mend: str
    works: str


_CHECK = "Jalankan `humasd check` di mesinnya: di situ tertulis apa yang perlu diperbaiki."
_WORDS: Mapping[Part, _Words] = {
    Part.MAILBOX: _Words(
        "Kotak surat tidak dapat dibaca.",
        f"Periksa server email dan sandinya. {_CHECK} Surat yang masuk tetap tersimpan di kotak surat.",
        "Kotak surat dapat dibaca lagi.",
    ),
    Part.READING: _Words(
        "Surat yang masuk tersimpan, tetapi tidak dapat dibuka.",
        f"Periksa ruang disk dan memori mesinnya. {_CHECK}",
        "Surat yang masuk dapat dibuka lagi.",
    ),
    Part.OUTGOING: _Words(
        "Surat keluar tidak terkirim.",
        f"Periksa server surat keluar dan sandinya. {_CHECK}",
        "Surat keluar terkirim lagi.",
    ),
    Part.WEBSITE: _Words(
        "Situs web tidak dapat diisi.",
        f"Periksa situs web dan sandinya. {_CHECK} Naskah yang disetujui menunggu.",
        "Situs web dapat diisi lagi.",
    ),
    Part.RELEASES: _Words(
        "Satu naskah atau lebih tidak dapat dilanjutkan.",
        f"{_CHECK} Naskah lain berjalan terus.",
        "Semua naskah dapat dilanjutkan lagi.",
    ),
    Part.CLOCK: _Words(
        "Pengingat, ringkasan pagi, atau permintaan yang lewat waktu, tidak dapat dikirim untuk satu naskah"
        " atau lebih.",
        f"{_CHECK} Naskah lain berjalan terus.",
        "Pengingat dapat dikirim lagi.",
    ),
    Part.SILENCE: _Words(
        "Tidak ada surat yang masuk.",
        "Kirim surat percobaan ke alamat kantor. Bila tidak sampai, periksa penerusan surat dan domainnya.",
        "Surat masuk lagi.",
    ),
}


class Watch:
    """Told by the workers how each part fares; remembers in the database, so in any number of daemons."""

    def __init__(self, desk: Desk, tell_after: timedelta, silent_after: timedelta | None) -> None:
        self._desk = desk
        self._tell_after = tell_after
        self._silent_after = silent_after
        self._started = desk.clock()

    def note(self, part: Part, fault: str | None) -> None:
        """How a part fared just now: what failed, or None where it worked."""
        self._note(part, fault, self._tell_after)

    def listen(self) -> None:
        """Notice that no mail comes, in office hours, though the mailbox can be read."""
        now = self._desk.clock()
        if self._silent_after is None or not self._desk.policy.hours.is_open(now):
            return
        with self._desk.database.reading() as connection:
            last = inbox.find_last_fetched(connection)
        silent = self._desk.policy.hours.between(last or self._started, now) >= self._silent_after
        self._note(Part.SILENCE, _describe_silence(last) if silent else None, timedelta())

    def _note(self, part: Part, fault: str | None, tell_after: timedelta) -> None:
        now = self._desk.clock()
        with self._desk.database.reading() as connection:
            known = troubles.find(connection, part)
        if fault is not None:
            self._begin(part, known, fault, now, tell_after)
        elif known is not None:
            self._end(known, now)

    def _begin(
        self, part: Part, known: Trouble | None, fault: str, now: datetime, tell_after: timedelta
    ) -> None:
        since = known.since if known else now
        tells = (known is None or known.told_at is None) and now - since >= tell_after
        rendered = self._write_alert(part, since, fault, now) if tells else Rendered()
        with self._desk.database.writing() as connection:
            troubles.note(connection, part, now, fault)
            if tells and troubles.mark_told(connection, part, now, now - tell_after):
                log.error("the office is told that a part stays broken", part=part, error=fault)
                enqueue(connection, self._desk, None, rendered, now)

    def _end(self, known: Trouble, now: datetime) -> None:
        rendered = self._write_recovery(known, now) if known.told_at else Rendered()
        with self._desk.database.writing() as connection:
            if troubles.end(connection, known.part):
                log.info("a part works again", part=known.part)
                enqueue(connection, self._desk, None, rendered, now)

    def _write_alert(self, part: Part, since: datetime, fault: str, now: datetime) -> Rendered:
        words, rendered = _WORDS[part], Rendered()
        local = f"{since.astimezone(self._desk.zone):%d-%m-%Y %H:%M}"
        alert = TellOffice(
            what=words.broken, mend=words.mend, details=(f"Sejak: {local}", " ".join(fault.split())[:1000])
        )
        writing.tell_office(self._desk, None, alert, now, rendered)
        return rendered

    def _write_recovery(self, known: Trouble, now: datetime) -> Rendered:
        values: dict[str, object] = {"what": _WORDS[known.part].works, "since": known.since}
        rendered = Rendered()
        for address in self._desk.alerts:
            person = self._desk.policy.find_official(address) or Person("", (address,))
            person = replace(person, addresses=(address,))
            rendered.deliveries.append(
                writing.write(self._desk, Kind.OFFICE, "recovered", person, values, now)
            )
        return rendered


def _describe_silence(last: datetime | None) -> str:
    return f"no mail since {last.isoformat(timespec='minutes')}" if last else "no mail since the start"
