"""What may befall the mailbox on real Dovecot; whatever it is, each mail makes what it must, once."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest

from humasd.errors import Permanent
from humasd.fetching import fetch_waiting
from humasd.settings import load_settings
from tests.support.office import OfficeUnderTest
from tests.support.samples import press_release_docx, submission_mail
from tests.support.servers.dovecot import Dovecot
from tests.support.servers.processes import run_tool

SENDER = "dinas.pupr@luwutimurkab.go.id"


@dataclass(frozen=True)
class Inbox:
    validity: str
    """UIDVALIDITY (RFC 9051, section 2.3.1.1)."""
    uids: str


@dataclass
class Setting:
    dovecot: Dovecot
    address: str
    office: OfficeUnderTest

    def arrive(self, number: int, sender: str = SENDER) -> bytes:
        rilis = press_release_docx(title=f"Kegiatan ke-{number}")
        raw = submission_mail([("Rilis.docx", rilis)], sender=sender, message_id=f"<{number}@x>")
        self.dovecot.save(self.address, raw)
        return raw

    def fetch(self) -> None:
        """Fetched and stored, not yet handled: as after a crash."""
        mailbox = self.office.office.open_mailbox()
        fetch_waiting(self.office.office.desk, mailbox)
        mailbox.close()

    def titles(self) -> list[str]:
        return [row["title"] for row in self.office.list()]

    def inbox(self) -> Inbox:
        with self.dovecot.open(self.address) as client:
            [status] = client.status("INBOX", "(UIDVALIDITY)")[1]
            client.select("INBOX", readonly=True)
            return Inbox(status.split()[-1].strip(b")").decode(), client.uid("SEARCH", "ALL")[1][0].decode())

    def set_inbox_back(self, validity: str) -> None:
        """To an empty one of this UIDVALIDITY, whose next mail is UID 1."""
        home = self.dovecot.folder / "mail" / self.address / "Maildir"
        for file in [*home.glob("dovecot*"), *home.glob("cur/*"), *home.glob("new/*")]:
            file.unlink()
        self.doveadm("mailbox", "update", "-u", self.address, "--uid-validity", validity, "INBOX")

    def doveadm(self, *words: str) -> None:
        run_tool(["doveadm", "-c", str(self.dovecot.config), *words], self.dovecot.account)


def open_office(dovecot: Dovecot, address: str, folder: Path) -> OfficeUnderTest:
    url = f"imap://{quote(address)}@{dovecot.host}:{dovecot.imap_port}/INBOX"
    return OfficeUnderTest(folder, {"mailbox": {"url": url, "password": dovecot.password}})


@pytest.fixture
def setting(dovecot: Dovecot, tmp_path: Path) -> Iterator[Setting]:
    address = dovecot.add_user(f"humas-{secrets.token_hex(4)}@luwutimurkab.go.id")
    office = open_office(dovecot, address, tmp_path)
    yield Setting(dovecot, address, office)
    office.close()


def test_a_new_uidvalidity_makes_no_second_release(setting: Setting) -> None:
    """RFC 9051, section 2.3.1.1: all that was known of UIDs is worth nothing; one mail is not handled yet,
    one is handled and lies in the inbox again."""
    setting.arrive(1)
    setting.office.work()
    with setting.dovecot.open(setting.address) as client:
        client.select("Arsip")
        client.copy("1", "INBOX")
    setting.arrive(2)
    setting.fetch()
    setting.doveadm("mailbox", "update", "-u", setting.address, "--uid-validity", "123456789", "INBOX")
    setting.arrive(3)
    for _ in range(2):
        setting.office.work()
    assert setting.titles() == ["Kegiatan ke-1", "Kegiatan ke-2", "Kegiatan ke-3"]
    assert setting.dovecot.messages(setting.address) == []
    assert len(setting.dovecot.messages(setting.address, "Arsip")) == 4


def test_a_mailbox_that_was_set_back_gives_its_old_uids_to_new_mail(setting: Setting) -> None:
    """As from a backup: UIDVALIDITY stays, and what was UID 1 before is another mail."""
    setting.arrive(1)
    before = setting.inbox()
    setting.office.work()
    setting.set_inbox_back(before.validity)
    setting.arrive(2)
    assert setting.inbox() == before
    setting.office.work()
    assert setting.titles() == ["Kegiatan ke-1", "Kegiatan ke-2"]
    assert setting.dovecot.messages(setting.address) == []


def test_what_others_delete_or_move_after_it_was_fetched_is_handled_all_the_same(setting: Setting) -> None:
    setting.arrive(1)
    setting.fetch()
    setting.dovecot.empty(setting.address)
    setting.office.work()
    assert setting.titles() == ["Kegiatan ke-1"] and setting.office.show()["state"] == "disposition"


def test_what_others_take_away_between_list_and_fetch_stops_nothing(setting: Setting) -> None:
    for number in (1, 2):
        setting.arrive(number)
    mailbox = setting.office.office.open_mailbox()

    class Emptied:
        """The mailbox; somebody deletes the first mail as soon as all are listed."""

        def waiting(self) -> object:
            found = mailbox.waiting()
            with setting.dovecot.open(setting.address) as client:
                client.select("INBOX")
                client.store("1", "+FLAGS", r"(\Deleted)")
                client.expunge()
            return found

        def fetch(self, uid: str) -> Iterator[bytes]:
            return mailbox.fetch(uid)

    fetch_waiting(setting.office.office.desk, Emptied())  # type: ignore[arg-type]
    mailbox.close()
    setting.office.work()
    assert setting.titles() == ["Kegiatan ke-2"]


def test_a_mail_that_somebody_has_read_is_handled_like_any_other(setting: Setting) -> None:
    setting.arrive(1)
    with setting.dovecot.open(setting.address) as client:
        client.select("INBOX")
        client.store("1", "+FLAGS", r"(\Seen \Answered)")
    setting.office.work()
    assert setting.titles() == ["Kegiatan ke-1"]


def test_a_password_that_was_changed_is_named_and_the_mail_waits_for_the_new_one(
    setting: Setting, tmp_path: Path
) -> None:
    setting.arrive(1)
    settings = setting.office.office.settings
    setting.office.office.settings = settings.model_copy(
        update={"mailbox": settings.mailbox.model_copy(update={"password": "sandi-lama"})}
    )
    with pytest.raises(Permanent, match=r"Correct \[mailbox\]") as caught:
        setting.office.work()
    assert "sandi-lama" not in str(caught.value) and setting.titles() == []
    setting.office.office.settings = load_settings(setting.office.config)
    setting.office.work()
    assert setting.titles() == ["Kegiatan ke-1"]


@pytest.mark.timeout(600)
def test_ten_thousand_waiting_mails_are_taken_and_the_last_of_them_is_handled(setting: Setting) -> None:
    """Nearly all are copies of one: what is tried is the mailbox, the book and the filing."""
    copied = submission_mail(subject="Re: terima kasih", body="Baik, terima kasih.", sender=SENDER)
    home = setting.dovecot.folder / "mail" / setting.address / "Maildir" / "new"
    setting.dovecot.save(setting.address, copied)
    for number in range(10_000):
        file = home / f"{1764000000 + number}.M{number}.test"
        file.write_bytes(copied)
        setting.dovecot.account.own(file)
    setting.arrive(2)
    setting.office.work()
    assert setting.titles() == ["Kegiatan ke-2"]
    with setting.dovecot.open(setting.address) as client:
        assert client.select("INBOX")[1] == [b"0"] and client.select("Arsip")[1] == [b"10002"]
