"""An office under test: a real configuration in a folder, played from outside as its people would."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from sqlalchemy import text

from humasd.book import list_releases, show_release
from humasd.bootstrap import READERS, Office, open_office
from humasd.demo import (
    KABAG,
    KASUBAG,
    OFFICE,
    SentMail,
    compose_reply,
    deliver_mail,
    find_request,
    read_sent,
)
from humasd.documents.sandbox import Sandbox
from humasd.ports import TextRecords
from humasd.rounds import run_once
from humasd.settings import load_settings
from humasd.store import dispatched, outbox, releases, silenced
from humasd.store.silenced import Why
from tests.support.laid_out import lay_out
from tests.support.minimal import MINIMAL

STAFF = "staf@luwutimurkab.go.id"
OFFICIALS = {"kabag": KABAG, "kasubag": KASUBAG, "staf": STAFF}

SETTINGS: Mapping[str, Any] = {
    **tomllib.loads(MINIMAL),
    "office": {"name": "Bagian Humas Setda Kabupaten Luwu Timur", "address": OFFICE, "region": "Luwu Timur"},
    "approval": {"authserv_id": "mail.luwutimurkab.go.id"},
    "log": {"format": "console", "level": "error"},
    "officials": [
        {"role": "kabag", "name": "Andi Mappatunru", "addresses": [KABAG, "andi@pribadi.example.com"]},
        {"role": "kasubag", "name": "Sitti Rahmah", "addresses": [KASUBAG]},
        {"role": "staf", "name": "Budi Santoso", "addresses": [STAFF]},
    ],
    "partners": [
        {"name": "Harian Contoh", "addresses": ["redaksi@harian.example.com"]},
        {"name": "Tabloid Contoh", "addresses": ["redaksi@tabloid.example.com"]},
        {"name": "Radio Contoh", "addresses": ["berita@radio.example.com"]},
    ],
}


class Clock:
    """A clock that tests move. Starts on a Tuesday morning in WITA."""

    def __init__(self, start: datetime = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)) -> None:
        self.now = start

    def __call__(self) -> datetime:
        return self.now

    def advance(self, time: timedelta) -> None:
        self.now += time


class Readers(Sandbox):
    """The children that read the mail of every office of a test run: starting one costs more than most tests.

    They end with the run.
    """

    def close(self) -> None:
        """An office that closes leaves them to the next."""


READERS_OF_ALL = Readers(READERS)


class OfficeUnderTest:
    """Speaks to humasd only as its people do: by mail in, mail out, and the commands' own words."""

    def __init__(
        self,
        folder: Path,
        changes: Mapping[str, Any] | None = None,
        clock: Clock | None = None,
        records: TextRecords | None = None,
        keep: bool = False,
    ) -> None:
        """`keep`: the configuration that is there."""
        self.folder = folder
        self.is_spoilt = False
        """Whether a test has changed what is on record behind the office's back."""
        self.clock = clock or Clock()
        self.config = folder / "humasd.toml"
        folder.mkdir(parents=True, exist_ok=True)
        if not keep:
            self.config.write_text(write_toml(_merge(SETTINGS, changes or {})), encoding="utf-8")
        settings = load_settings(self.config)
        lay_out(settings.storage.database)
        self.office: Office = open_office(settings, clock=self.clock, records=records, sandbox=READERS_OF_ALL)

    def close(self) -> None:
        self.office.close()

    def receive(self, mail: EmailMessage | bytes, *, verdict: str = "pass") -> None:
        """A mail arrives; `verdict` is what the office's own server found ("" for no header at all)."""
        if isinstance(mail, bytes):
            folder = self.folder / "mailbox" / "new"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{datetime.now(UTC).timestamp():.6f}.raw").write_bytes(mail)
        else:
            deliver_mail(self.folder / "mailbox", mail, verdict=verdict)

    def work(self) -> int:
        """What `humasd once` does; returns how much waits for a retry."""
        return run_once(self.office).total

    def sent(self, recipient: str | None = None) -> list[SentMail]:
        mails = read_sent(self.folder / "outgoing")
        return [mail for mail in mails if recipient is None or mail.recipient == recipient]

    def answer(
        self,
        official: str,
        words: str,
        *,
        verdict: str = "pass",
        change: Callable[[EmailMessage], object] = lambda reply: None,
    ) -> None:
        """An official answers the newest request; `change` may make the reply a bad one."""
        address = OFFICIALS.get(official, official)
        reply = compose_reply(find_request(self.sent(), address).message, address, words)
        change(reply)
        self.receive(reply, verdict=verdict)
        self.work()

    def list(self) -> list[dict[str, Any]]:
        with self.office.desk.database.reading() as connection:
            return list(list_releases(connection, self.office.desk.zone))

    def show(self, place: int = 0) -> dict[str, Any]:
        with self.office.desk.database.reading() as connection:
            release = releases.find_releases(connection)[place]
            return show_release(connection, release.id, self.office.desk.zone)

    def wait(self, **time: float) -> None:
        """Time passes (the arguments of `timedelta`), and all that is due then is done."""
        self.clock.advance(timedelta(**time))
        self.work()

    def retry(self, place: int = 0) -> None:
        """What `humasd retry` does."""
        with self.office.desk.database.writing() as connection:
            release = releases.find_releases(connection)[place]
            outbox.make_due(connection, release.id, self.clock())

    def silence(self, address: str) -> None:
        """A partner has asked to be mailed no more."""
        with self.office.desk.database.writing() as connection:
            silenced.add(connection, address, Why.ASKED, "diminta", self.clock())

    def bounce(self, address: str) -> None:
        """The newest mail to an address came back."""
        [*_, mail] = self.sent(address)
        with self.office.desk.database.writing() as connection:
            dispatched.mark_bounced(
                connection, str(mail.message["Message-ID"]), "550 tidak dikenal", self.clock()
            )

    def end_mails(self, address: str, state: str) -> None:
        """All mails to a partner stand in the outbox as this."""
        with self.office.desk.database.writing() as connection:
            values = {"state": state, "address": address}
            connection.execute(text("UPDATE outbox SET state = :state WHERE recipient = :address"), values)

    def postpone(self, message_id: str, time: timedelta) -> None:
        """A mail is not tried again before this time has passed."""
        with self.office.desk.database.writing() as connection:
            [mail] = [one for one in outbox.find_deliveries(connection, 1) if one.message_id == message_id]
            due = (self.clock() + time).strftime("%Y-%m-%d %H:%M:%S.%f")  # as SQLAlchemy writes it to SQLite
            values = {"due": due, "id": mail.id}
            connection.execute(text("UPDATE outbox SET due_at = :due WHERE id = :id"), values)

    def forget_fingerprints(self) -> None:
        """The pages went up under a version that did not keep what they were like."""
        with self.office.desk.database.writing() as connection:
            connection.execute(text("UPDATE outbox SET fingerprint = NULL"))

    def pages(self) -> list[Path]:
        return list((self.folder / "website").glob("*/index.html"))


def write_toml(settings: Mapping[str, Any]) -> str:
    """TOML of sections, each a table of plain values, or a list of such tables."""
    lines: list[str] = []
    for name, section in settings.items():
        tables = section if isinstance(section, list) else [section]
        for table in tables:
            lines.append(f"[[{name}]]" if isinstance(section, list) else f"[{name}]")
            lines += [f"{key} = {_value(value)}" for key, value in table.items() if value is not None]
    text = "\n".join(lines) + "\n"
    tomllib.loads(text)
    return text


def _value(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_value(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        return "[" + ", ".join(map(_value, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def _merge(base: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in changes.items():
        both = isinstance(value, dict) and isinstance(base.get(key), dict)
        merged[key] = _merge(base[key], value) if both else value
    return merged
