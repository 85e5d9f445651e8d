"""An office whose every round is a process that may die, and a portrait of what it has come to."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import timedelta
from email import policy
from email.parser import BytesHeaderParser
from pathlib import Path
from typing import Any

from humasd.audit import audit
from humasd.demo import SentMail
from humasd.store import releases, requests
from tests.support.faults.child import End, Job, Meanwhile, Nursery, once
from tests.support.faults.fault import Fault
from tests.support.office import Clock, OfficeUnderTest

PAUSE = timedelta(minutes=2)
"""Longer than the first pause after a failure, shorter than any norm."""


class MortalOffice(OfficeUnderTest):
    """Played like any office under test; `work` is done by a child process."""

    def __init__(
        self, folder: Path, nursery: Nursery, memory: Path, changes: Mapping[str, Any], clock: Clock
    ) -> None:
        super().__init__(folder, changes, clock)
        self._nursery = nursery
        self._memory = memory
        self.changes = changes

    def work(self) -> int:
        end = self.work_until(None)
        assert end.code == 0, end.error
        return end.waiting

    def work_until(self, fault: Fault | None, job: Job = once, meanwhile: Meanwhile | None = None) -> End:
        self.office.desk.database.close()
        return self._nursery.work(self.config, self.clock(), self._memory, fault, job, meanwhile)

    def copy(self, folder: Path) -> MortalOffice:
        """The same office at the same moment, in another folder."""
        self.office.desk.database.close()
        shutil.copytree(self.folder, folder)
        return MortalOffice(folder, self._nursery, self._memory, self.changes, Clock(self.clock()))

    def recover(self, *, later: bool) -> None:
        """What its people or its timer do after a failure: start it again, `later` or at once."""
        for _ in range(5):
            if later:
                self.clock.advance(PAUSE)
            end = self.work_until(None)
            assert end.code == 0, end.error
            if not end.waiting:
                return
        raise AssertionError("it does not go on by itself")


def portray(office: OfficeUnderTest) -> dict[str, object]:
    """All that its people can see of an office, without what differs from one life to the next: codes,
    folders, times of the day, how often something was tried."""
    desk = office.office.desk
    with desk.database.reading() as connection:
        found = releases.find_releases(connection)
        open_ = [
            sorted((r.official, r.purpose, str(r.step)) for r in requests.find_open(connection, one.id))
            for one in found
        ]
    shown = [office.show(place) for place in range(len(found))]
    report = audit(desk)
    picture = {
        "releases": [_plain(row) for row in shown],
        "open": open_,
        "sent": sorted(_address(file) for file in (office.folder / "outgoing" / "new").glob("*")),
        "pages": {str(page.relative_to(office.folder)): _hash(page) for page in office.pages()},
        "photos": len([*(office.folder / "website").glob("*/*.jpg")]),
        "listed": _count_links(office.folder / "website" / "index.html"),
        "waiting": _mails(office.folder / "mailbox" / "new"),
        "archive": _mails(office.folder / "mailbox" / ".Arsip" / "cur"),
        "failed": _mails(office.folder / "mailbox" / ".Gagal" / "cur"),
        "entries": report.entries,
        "faults": report.faults,
    }
    desk.database.close()
    return picture


def _plain(row: Mapping[str, Any]) -> dict[str, object]:
    return {
        **{key: row[key] for key in ("agenda", "title", "state", "version", "missing", "waiting_on")},
        "published": row["url"] is not None,
        "text": row["body_text"],
        "versions": [version["sha256"] for version in row["versions"]],
        "attachments": [(one["filename"], one["role"], one["sha256"]) for one in row["attachments"]],
        "decisions": [
            (one["step"], one["official"], one["kind"], one["version"]) for one in row["decisions"]
        ],
        "in digests": sum("ringkasan pagi" in entry["what"] for entry in row["history"]),
        "deliveries": Counter(
            (one["kind"], _unkeyed(one["recipient"]), one["letter"], one["state"])
            for one in row["deliveries"]
        ),
    }


def _address(file: Path) -> tuple[str, str]:
    """Of a mail, to whom it went and its subject."""
    with file.open("rb") as stream:
        head = BytesHeaderParser(policy=policy.default).parse(stream)
    return SentMail(file, head).recipient, _uncoded(str(head["Subject"]))


def _uncoded(subject: str) -> str:
    return re.sub(r"\[\d{4}-[A-Z2-7]{8}\]", "", subject)


def _count_links(page: Path) -> int:
    return page.read_text().count("<a ") if page.exists() else 0


def _hash(page: Path) -> str:
    """Of a page, but for its key and the moment at which it went up."""
    text = re.sub(r'T\d\d:\d\d:\d\d[^"]*', "", page.read_text(encoding="utf-8"))
    return hashlib.sha256(_unkeyed(text).encode()).hexdigest()


def _unkeyed(text: str) -> str:
    return re.sub(r"(humasd-[0-9a-z-]+-\d{4})-[0-9a-f]{8}", r"\1", text)


def _mails(folder: Path) -> list[int]:
    return sorted(file.stat().st_size for file in folder.iterdir()) if folder.is_dir() else []


def harmed_copies(
    start: MortalOffice, fault: Fault, folder: Path, job: Job = once
) -> Iterator[tuple[End, MortalOffice]]:
    """The same job, a round if no other, from the same start, harmed at one call after the other until it
    ends unharmed.

    Each copy comes as it was left; whoever takes it lets it recover.
    """
    while True:
        office = start.copy(folder / "copy")
        end = office.work_until(fault, job)
        if end.struck:
            yield end, office
        office.close()
        shutil.rmtree(office.folder)
        if not end.struck:
            assert end.code == 0, end.error
            return
        fault = fault.follow(end.sort)
