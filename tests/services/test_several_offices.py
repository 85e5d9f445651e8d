"""One daemon, two offices, each with its mailbox on real Dovecot: apart in mail, numbers, pages and log; and
what befalls one stops no other."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import quote

import pytest
import urllib3

from humasd.board.access import make_hash
from humasd.demo import compose_reply, find_request
from tests.services.test_several_daemons import Daemon, wait_for
from tests.support.office import OfficeUnderTest
from tests.support.samples import press_release_docx, submission_mail
from tests.support.servers.dovecot import Dovecot

PASSWORD = "kata sandi papan"


class TownHall:
    """An office, its people played from outside; only its mailbox and its folder are known."""

    def __init__(self, name: str, domain: str, zone: str, word: str, dovecot: Dovecot, folder: Path) -> None:
        self.dovecot = dovecot
        self.name = name
        self.address = dovecot.add_user(f"humas-{secrets.token_hex(4)}@{domain}")
        self.head, self.sender = f"kabag@{domain}", f"dinas@{domain}"
        self.media = f"redaksi@harian-{domain}"
        self.port = _free_port()
        self.folder = folder
        url = f"imap://{quote(self.address)}@{dovecot.host}:{dovecot.imap_port}/INBOX"
        self.office = OfficeUnderTest(
            folder,
            {
                "office": {
                    "name": name,
                    "address": self.address,
                    "timezone": zone,
                    "agenda": word,
                    "region": None,
                },
                "mailbox": {"url": url, "password": dovecot.password, "poll": "2s"},
                "approval": {"authserv_id": f"mail.{domain}"},
                "log": {"format": "json", "level": "info"},
                "workflow": {
                    "disposition": {"mode": "auto"},
                    "correction": {"mode": "auto", "role": "kabag"},
                    "receive": {"role": "kabag"},
                    "drafting": {"role": "kabag"},
                },
                "officials": [{"role": "kabag", "name": f"Kepala {name}", "addresses": [self.head]}],
                "partners": [{"name": "Harian", "addresses": [self.media]}],
                "board": {"listen": f"127.0.0.1:{self.port}", "password_hash": make_hash(PASSWORD)},
            },
        )

    def arrive(self, mail: bytes, domain: str) -> None:
        verdict = f"Authentication-Results: mail.{domain};\r\n dmarc=pass header.from={domain}\r\n"
        self.dovecot.save(self.address, verdict.encode() + mail)

    def submit(self, title: str) -> None:
        files = [("Rilis.docx", press_release_docx(title=title))]
        mail = submission_mail(
            files, sender=self.sender, to=self.address, message_id=f"<{secrets.token_hex(8)}@x.example>"
        )
        self.arrive(mail, self.sender.partition("@")[2])

    def approve(self, title: str) -> None:
        def look() -> EmailMessage | None:
            asked = [m for m in self.office.sent(self.head) if title in str(m.message["Subject"])]
            return find_request(asked, self.head).message if asked else None

        reply = compose_reply(wait_for(look, f"{self.head} was not asked"), self.head, "setuju")
        self.arrive(bytes(reply), self.head.partition("@")[2])

    def wait_closed(self, number: int) -> None:
        def look() -> bool:
            return [row["state"] for row in self.office.list()] == ["closed"] * number

        wait_for(look, f"{self.address}: not {number} closed")

    def metrics(self) -> str:
        login = urllib3.util.make_headers(basic_auth=f"humas:{PASSWORD}")
        return urllib3.request("GET", f"http://127.0.0.1:{self.port}/metrics", headers=login).data.decode()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def halls(dovecot: Dovecot, tmp_path: Path) -> Iterator[list[TownHall]]:
    kab, kota = tmp_path / "kab", tmp_path / "kota"
    found = [
        TownHall("Humas Kabupaten Contoh", "kab.example.id", "Asia/Jayapura", "HUMAS", dovecot, kab),
        TownHall("Prokopim Kota Misal", "kota.example.id", "Asia/Jakarta", "PROKOPIM", dovecot, kota),
    ]
    yield found
    for hall in found:
        hall.office.close()


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Callable[..., Daemon]]:
    started: list[Daemon] = []

    def run_daemon(*configs: Path) -> Daemon:
        others = [word for config in configs[1:] for word in ("--config", str(config))]
        started.append(Daemon(configs[0], tmp_path / "daemon.log", others))
        return started[-1]

    yield run_daemon
    for daemon in started:
        daemon.end()


@pytest.mark.timeout(240)
def test_two_offices_in_one_daemon_are_apart_and_one_that_is_ruined_stops_no_other(
    halls: list[TownHall], run: Callable[..., Daemon], tmp_path: Path
) -> None:
    kab, kota = halls
    broken = tmp_path / "broken.toml"
    broken.write_text("[ofice]\n", encoding="utf-8")
    daemon = run(broken, kab.office.config, kota.office.config)
    wait_for(lambda: daemon.said("humasd runs") == 2, "the two offices were not opened")

    kab.submit("Jembatan Kabupaten Dibuka")
    kota.submit("Taman Kota Dibuka")
    kab.approve("Jembatan Kabupaten Dibuka")
    kota.approve("Taman Kota Dibuka")
    for hall in halls:
        hall.wait_closed(1)

    for hall, other, word in ((kab, kota, "HUMAS"), (kota, kab, "PROKOPIM")):
        release = hall.office.show()
        assert release["agenda"].startswith(f"0001/{word}/")
        assert {mail.recipient for mail in hall.office.sent()} == {hall.head, hall.sender, hall.media}
        assert all(hall.address in str(mail.message["From"]) for mail in hall.office.sent())
        [page] = hall.office.pages()
        assert release["title"] in page.read_text(encoding="utf-8")
        assert f'humasd_releases{{office="{hall.name}",state="closed"}} 1.0' in hall.metrics()
        assert other.name not in hall.metrics()
    working = [line for line in daemon.log() if line["event"] == "delivery sent"]
    assert {line.get("office") for line in daemon.log() if "trace" in line} == {kab.address, kota.address}
    assert all(line.get("office") for line in working) and len(working) >= 6
    [fault, *_] = [line for line in daemon.log() if line["event"].startswith("an office is not open")]
    assert fault["config"] == str(broken) and "ofice" in str(fault["error"])

    for leftover in kota.folder.glob("var/*.db*"):
        leftover.write_bytes(b"ruined " * 4096)
    kab.submit("Pasar Kabupaten Dibuka")
    kab.approve("Pasar Kabupaten Dibuka")
    kab.wait_closed(2)
    assert daemon.process.poll() is None
    daemon.process.terminate()
    assert daemon.process.wait(15) == 0


def test_offices_that_share_a_place_are_not_both_opened(
    halls: list[TownHall], run: Callable[..., Daemon], tmp_path: Path
) -> None:
    kab, _ = halls
    copy = tmp_path / "kab" / "copy.toml"
    copy.write_text(kab.office.config.read_text(encoding="utf-8"), encoding="utf-8")
    daemon = run(kab.office.config, copy)
    wait_for(lambda: daemon.said("an office is not open; it is tried again"), "the copy was opened")
    assert daemon.said("humasd runs") <= 1
    [fault] = [line for line in daemon.log() if "error" in line]
    assert "office.address is that of" in str(fault["error"])


def test_where_no_configuration_can_be_read_the_daemon_says_so_and_ends(tmp_path: Path) -> None:
    daemon = Daemon(tmp_path / "a.toml", tmp_path / "log", ["--config", str(tmp_path / "b.toml")])
    assert daemon.process.wait(30) == 2
    assert "b.toml" in daemon.log_file.read_text()
