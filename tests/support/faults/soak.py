"""Kills at random moments, again and again, while releases go their way; then what came of each is counted.

    python -m tests.support.faults.soak --kills 1000 --releases 50 --seed 7

The same seed brings the same mails in the same order; where the process dies depends on the machine too.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from humasd.audit import audit
from humasd.demo import SentMail, compose_reply, read_sent
from tests.support.faults.child import Nursery
from tests.support.faults.fault import Fault, Harm
from tests.support.faults.mortal import MortalOffice
from tests.support.faults.stories import PARTNER, REVISED, submit
from tests.support.office import KABAG, KASUBAG, STAFF, Clock
from tests.support.samples import press_release_docx

SETTINGS = {
    "partners": [PARTNER],
    "office": {"automatic_answers_per_day": 1000},
    # Nobody is reminded: how long all of this takes is the machine's affair.
    "workflow": {
        step: {"norm": "2000h"} for step in ("disposition", "receive", "drafting", "correction", "approval")
    },
}


@dataclass
class Soak:
    kills: int
    releases: int
    seed: int
    died: int = 0
    _longest: float = 1.0
    """Seconds from its start within which a process is killed; follows what a round takes on this machine."""

    def run(self, folder: Path, nursery: Nursery) -> Sequence[str]:
        """What was lost or happened twice; nothing, if all is well."""
        self._chance = random.Random(self.seed)
        self._office = MortalOffice(folder / "office", nursery, folder / "memory", SETTINGS, Clock())
        self._answered: set[Path] = set()
        self._submitted = 0
        self._step = self.kills / self.releases
        try:
            while self.died < self.kills:
                self._put_in_mail()
                self._die()
            self._finish()
            return [*self._find_faults()]
        finally:
            self._office.close()

    def _die(self) -> None:
        fault = Fault(Harm.KILL, after=self._chance.uniform(0.02, self._longest))
        begun = time.monotonic()
        end = self._office.work_until(fault)
        assert end.code in (0, -9), end.error
        if end.code == 0:
            self._longest += (1.2 * (time.monotonic() - begun) - self._longest) / 4
            return
        self.died += 1
        self._longest *= 1.02  # one that gets nowhere has more time before long
        if self.died % 100 == 0:
            click.echo(f"  {self.died} kills, {self._submitted} submissions", err=True)

    def _put_in_mail(self) -> None:
        if self._submitted < min(self.releases, 1 + self.died // max(1, int(self._step))):
            self._submitted += 1
            submit(f"Kegiatan Pembangunan ke-{self._submitted}", self._submitted)(self._office)
        elif self._chance.random() < 0.5:
            self._answer_one()

    def _answer_one(self) -> bool:
        """Somebody answers the oldest request that nobody has answered yet."""
        for mail in self._find_unanswered():
            self._answered.add(mail.path)
            self._office.receive(self._compose_answer(mail))
            return True
        return False

    def _find_unanswered(self) -> Iterator[SentMail]:
        for mail in read_sent(self._office.folder / "outgoing"):
            if mail.path not in self._answered:
                if "mohon" in str(mail.message["Subject"]).lower() and mail.recipient in (
                    KABAG,
                    KASUBAG,
                    STAFF,
                ):
                    yield mail
                self._answered.add(mail.path)

    def _compose_answer(self, mail: SentMail) -> object:
        subject = str(mail.message["Subject"])
        if mail.recipient == STAFF:
            reply = compose_reply(mail.message, STAFF, "Berikut naskah perbaikannya.")
            word = press_release_docx((REVISED,), f"Naskah yang diperbaiki {self._chance.randrange(10**6)}")
            reply.add_attachment(word, "application", "octet-stream", filename="Revisi.docx")
            return reply
        words = ["setuju"] * 8 + ["REVISI: perbaiki judulnya"] * ("koreksi" in subject)
        words += ["tolak: sudah dimuat"] * ("persetujuan" in subject)
        return compose_reply(mail.message, mail.recipient, self._chance.choice(words))

    def _finish(self) -> None:
        """Nobody dies any more; all that waits is answered."""
        while True:
            self._office.recover(later=False)
            if self._submitted < self.releases:
                self._put_in_mail()
            elif not self._answer_one():
                return

    def _find_faults(self) -> Iterator[str]:
        rows = [self._office.show(place) for place in range(len(self._office.list()))]
        for row in rows:
            if row["state"] not in ("closed", "rejected"):
                yield f"{row['agenda']} got stuck in {row['state']}"
        if len(rows) != self._submitted:
            yield f"{len(rows)} releases of {self._submitted} submissions"
        if waiting := [*(self._office.folder / "mailbox" / "new").iterdir()]:
            yield f"{len(waiting)} mails still in the inbox"
        if failed := [*(self._office.folder / "mailbox").glob(".Gagal/cur/*")]:
            yield f"{len(failed)} mails set aside"
        up = sum(row["state"] == "closed" for row in rows)
        if len(self._office.pages()) != up:
            yield f"{len(self._office.pages())} pages of {up} releases"
        yield from self._find_mail_faults(rows)
        yield from map(str, audit(self._office.office.desk).faults)

    def _find_mail_faults(self, rows: Sequence[dict[str, object]]) -> Iterator[str]:
        """Each mail that the outbox names was sent once, and what goes once to somebody went once."""
        letters = Counter(
            (row["agenda"], one["recipient"], one["letter"])
            for row in rows
            for one in row["deliveries"]  # type: ignore[attr-defined]
            if one["letter"] in ("receipt", "ask_disposition", "partner_release", "published", "rejected")
        )
        yield from (f"{count} times {which}" for which, count in letters.items() if count > 1)
        for row in rows:
            expected = ["receipt", "ask_disposition"]
            expected += ["partner_release", "published"] if row["state"] == "closed" else ["rejected"]
            told = {letter for agenda, _, letter in letters if agenda == row["agenda"]}
            yield from (f"{row['agenda']} without its {letter}" for letter in expected if letter not in told)
        due = Counter(
            str(one["message_id"]) for row in rows for one in row["deliveries"] if one["kind"] != "website"
        )  # type: ignore[attr-defined]
        sent = Counter(str(mail.message["Message-ID"]).strip() for mail in self._office.sent())
        yield from (f"never sent: {lost}" for lost in due - sent)
        yield from (f"sent twice: {twice}" for twice, count in sent.items() if count > 1)


@click.command()
@click.option("--kills", default=1000, show_default=True)
@click.option("--releases", default=50, show_default=True)
@click.option("--seed", type=int, help="Else a new one.")
def main(kills: int, releases: int, seed: int | None) -> None:
    """Kill a humasd at random moments while releases go their way."""
    soak = Soak(kills, releases, random.randrange(10**9) if seed is None else seed)
    click.echo(f"seed {soak.seed}: {kills} kills over {releases} releases")
    folder, nursery = Path(tempfile.mkdtemp(prefix="humasd-soak-")), Nursery()
    try:
        faults = soak.run(folder, nursery)
    finally:
        nursery.close()
    for fault in faults:
        click.echo(f"  {fault}")
    click.echo(f"seed {soak.seed}: {soak.died} kills, {len(faults)} faults: things lost, or done twice")
    if faults:
        raise SystemExit(f"what was left: {folder}")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
