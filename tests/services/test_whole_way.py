"""One release the whole way over real servers at once: Postfix, Dovecot, WordPress, PostgreSQL.

Mail goes in by SMTP, IDLE wakes the daemon (polling is set too slow to help), officials' replies go
by SMTP, the page is read over HTTP, and everybody's mail is read from their IMAP mailbox.
"""

from __future__ import annotations

import json
import os
import signal
import smtplib
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

import pytest

from humasd.demo import compose_reply
from tests.support.office import KABAG, KASUBAG, OFFICE, SETTINGS, write_toml
from tests.support.samples import (
    FORM_FIELDS,
    filled_form_docx,
    gps_photo,
    press_release_docx,
    submission_mail,
)
from tests.support.servers.dovecot import Dovecot
from tests.support.servers.fixtures import PEOPLE
from tests.support.servers.postfix import Postfix
from tests.support.servers.postgres import Postgres
from tests.support.servers.wordpress import WordPress
from tests.support.website import REST, XMLRPC, password_for

SENDER = "dinas.pupr@luwutimurkab.go.id"
PARTNERS = ("redaksi@harian.example.com", "redaksi@tabloid.example.com", "berita@radio.example.com")
PATIENCE = 60.0
T = TypeVar("T")
TITLE = "Jembatan Tomoni Diresmikan Bupati"
PARAGRAPHS = (
    "TOMONI, LUWU TIMUR – Bupati meresmikan jembatan yang dikerjakan PT A&B di Kecamatan Tomoni, Senin "
    "(23/11/2026), disaksikan ratusan warga dari dua desa.",
    "Jembatan itu melintasi sungai yang lebarnya < 60 meter dan memangkas waktu tempuh warga ke pasar.",
)


@dataclass
class World:
    """The office and everybody around it, each with a real mailbox."""

    folder: Path
    config: Path
    dovecot: Dovecot
    postfix: Postfix
    wordpress: WordPress

    def send(self, sender: str, message: bytes) -> None:
        """Mail from outside, as another server hands it to the office's own."""
        with smtplib.SMTP(self.postfix.host, self.postfix.mx_port, timeout=20) as client:
            client.sendmail(sender, [OFFICE], message)

    def mails(self, address: str) -> list[EmailMessage]:
        return [message_from_bytes(raw, policy=policy.default) for raw in self.dovecot.messages(address)]

    def wait_for_mail(self, address: str, subject: str) -> EmailMessage:
        def look() -> EmailMessage | None:
            found = [mail for mail in self.mails(address) if subject in mail["Subject"]]
            return found[-1] if found else None

        return wait_for(look, f"no mail {subject!r} came to {address}")

    def answer(self, official: str, subject: str, words: str) -> None:
        reply = compose_reply(self.wait_for_mail(official, subject), official, words)
        self.send(official, reply.as_bytes(policy=policy.SMTP))

    def humasd(self, *arguments: str) -> Any:
        done = subprocess.run(
            [sys.executable, "-m", "humasd", *arguments, "--config", str(self.config)],
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


def wait_for(look: Callable[[], T | None], fault: str) -> T:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.2)
    raise AssertionError(fault)


@pytest.fixture(params=[("sqlite", XMLRPC), ("postgresql", REST)], ids=lambda pair: "-".join(pair))
def world(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    dovecot: Dovecot,
    postfix: Postfix,
    wordpress: WordPress,
    postgres: Postgres,
) -> World:
    for address in PEOPLE:
        dovecot.empty(address)
    wordpress.empty()
    user = quote(OFFICE, safe="")
    kind, way = request.param
    database = postgres.create_database() if kind == "postgresql" else "sqlite:///var/humasd.db"
    settings = {
        **SETTINGS,
        "mailbox": {
            "url": f"imap+starttls://{user}@{dovecot.host}:{dovecot.imap_port}/INBOX",
            "password": dovecot.password,
            "ca_file": str(dovecot.ca),
            "poll": "30m",
        },
        "outgoing": {
            "url": f"smtp+starttls://{user}@{postfix.host}:{postfix.submission_port}",
            "password": dovecot.password,
            "ca_file": str(postfix.ca),
        },
        "website": {
            "kind": way,
            "url": wordpress.url,
            "user": wordpress.user,
            "password": "env:HUMASD_WORDPRESS_PASSWORD",
        },
        "storage": {"database": database, "files": "var/files"},
        "approval": {"authserv_id": postfix.hostname},
    }
    os.environ["HUMASD_WORDPRESS_PASSWORD"] = password_for(wordpress, way)
    config = tmp_path / "humasd.toml"
    config.write_text(write_toml(settings), encoding="utf-8")
    return World(tmp_path, config, dovecot, postfix, wordpress)


@contextmanager
def running_daemon(world: World) -> Iterator[subprocess.Popen[bytes]]:
    """`humasd run`, ended by SIGTERM; it must go within ten seconds and leave no trace of a crash."""
    log = world.folder / "humasd.log"
    with log.open("wb") as output:
        daemon = subprocess.Popen(
            [sys.executable, "-m", "humasd", "run", "--config", str(world.config)], stderr=output
        )
        try:
            yield daemon
            daemon.send_signal(signal.SIGTERM)
            assert daemon.wait(10) == 0
        finally:
            if daemon.poll() is None:
                daemon.kill()
                daemon.wait()
    assert "Traceback" not in log.read_text()


def test_the_whole_way_over_real_servers(world: World) -> None:
    with running_daemon(world):
        time.sleep(2.0)  # the daemon idles now; nothing but IDLE can tell it of the mail
        world.send(
            SENDER,
            submission_mail(
                sender=f"Dinas PUPR <{SENDER}>",
                attachments=[
                    ("Rilis.docx", press_release_docx(PARAGRAPHS, TITLE)),
                    ("Formulir.docx", filled_form_docx(FORM_FIELDS)),
                    ("IMG_1.jpg", gps_photo((40, 110, 60))),
                    ("IMG_2.jpg", gps_photo((40, 60, 140))),
                ],
            ),
        )
        receipt = world.wait_for_mail(SENDER, "diterima")
        world.answer(KABAG, "Mohon disposisi", "Setuju, teruskan ke Kasubag")
        world.answer(KASUBAG, "Mohon koreksi", "Setuju dinda 👍")
        world.answer(KABAG, "Mohon persetujuan", "SETUJU")
        confirmation = world.wait_for_mail(SENDER, "terbit")
        wait_for(lambda: world.humasd("list", "--json", "--state", "closed"), "the release was not closed")

    release = world.humasd("show", "0001/HUMAS/XI/2026", "--json")
    assert [decision["kind"] for decision in release["decisions"]] == ["dispose", "approve", "approve"]
    assert {d["state"] for d in release["deliveries"]} == {"sent"}
    page = world.wordpress.read(release["url"])
    assert "PT A&#038;B" in page or "PT A&amp;B" in page
    assert "&lt; 60 meter" in page and TITLE in page
    assert release["url"] in confirmation.get_body(("plain",)).get_content()
    assert "0001/HUMAS/XI/2026" in receipt["Subject"]
    for partner in PARTNERS:
        [mail] = world.mails(partner)
        kinds = [part.get_content_type() for part in mail.iter_attachments()]
        assert kinds.count("image/jpeg") == 2 and len(kinds) == 3
    assert world.dovecot.messages(OFFICE) == []
    assert len(world.dovecot.messages(OFFICE, "Arsip")) == 4


def test_check_tries_every_real_part_and_changes_nothing(world: World) -> None:
    world.send(SENDER, submission_mail(sender=SENDER))
    wait_for(lambda: world.dovecot.messages(OFFICE), "the mail did not arrive")
    findings = world.humasd("check", "--json")
    assert {finding["part"] for finding in findings} == {
        "database",
        "templates",
        "documents",
        "approvals",
        "mailbox",
        "outgoing",
        "website",
    }
    assert all(finding["ok"] for finding in findings)
    assert len(world.dovecot.messages(OFFICE)) == 1


def test_a_bounce_from_postfix_is_recorded_on_its_delivery(world: World) -> None:
    settings = world.config.read_text().replace("berita@radio.example.com", "hilang@radio.example.com")
    world.config.write_text(settings)
    with running_daemon(world):
        world.send(
            SENDER,
            submission_mail(
                sender=SENDER, attachments=[("Rilis.docx", press_release_docx(PARAGRAPHS, TITLE))]
            ),
        )
        world.answer(KABAG, "Mohon disposisi", "setuju")
        world.answer(KASUBAG, "Mohon koreksi", "setuju")
        world.answer(KABAG, "Mohon persetujuan", "setuju")
        wait_for(
            lambda: [
                delivery
                for delivery in world.humasd("show", "0001/HUMAS/XI/2026", "--json")["deliveries"]
                if delivery["state"] == "bounced" and delivery["recipient"] == "hilang@radio.example.com"
            ],
            "the bounce was not recorded",
        )
        world.wait_for_mail("staf@luwutimurkab.go.id", "kembali")
    assert len(world.humasd("list", "--json")) == 1
