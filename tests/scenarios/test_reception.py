"""What comes in: nothing lost, nothing twice, nothing made of what programs send."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from humasd.demo import compose_reply
from humasd.errors import Refused, Transient, Withheld
from humasd.fetching import fetch_waiting
from humasd.reception import handle_stored
from humasd.rounds import receive
from humasd.store import inbox, outbox
from humasd.store.outbox import Kind, NewDelivery
from humasd.understanding import Understanding
from tests.scenarios.conftest import OpenOffice
from tests.support.office import OFFICE, STAFF, OfficeUnderTest
from tests.support.samples import gps_photo, press_release_docx, submission_mail

SENDER = "dinas.pupr@luwutimurkab.go.id"
BOUNCES = Path(__file__).parents[1] / "corpus" / "bounces"


def submission(**more: str) -> bytes:
    return submission_mail([("Rilis.docx", press_release_docx())], sender=SENDER, **more)


def test_without_a_message_id_the_same_bytes_are_one_release(office: OfficeUnderTest) -> None:
    raw = submission().replace(b"Message-ID: <rilis-1@pupr.luwutimurkab.go.id>\r\n", b"")
    assert b"Message-ID" not in raw
    office.receive(raw)
    office.receive(raw)
    office.work()
    assert len(office.list()) == 1


def test_the_same_message_id_with_other_content_is_kept_as_its_own(office: OfficeUnderTest) -> None:
    office.receive(submission())
    office.receive(submission(body="Naskah yang lain sama sekali, mohon dimuat."))
    office.work()
    assert len(office.list()) == 2
    told = [
        [h["what"] for h in office.show(place)["history"] if "Message-ID" in h["what"]] for place in (0, 1)
    ]
    assert told[0] == [] and len(told[1]) == 1, "the second is marked, the first is not"


def inbox_of(office: OfficeUnderTest) -> list[Path]:
    return sorted((office.folder / "mailbox" / "new").iterdir())


@pytest.fixture(params=["sqlite", "postgresql"])
def on_any_database(open_office: OpenOffice, request: pytest.FixtureRequest) -> OfficeUnderTest:
    storage = {}
    if request.param == "postgresql":
        storage = {"storage": {"database": request.getfixturevalue("postgres").create_laid_out()}}
    return open_office(**storage)


def test_a_file_of_any_name_is_a_mail_like_others(on_any_database: OfficeUnderTest) -> None:
    """Which people put into the mailbox by hand."""
    office = on_any_database
    office.receive(submission(message_id="<1@x>"))
    [first] = inbox_of(office)
    for number, name in enumerate((b"Permohonan caf\xe9.eml", b"Permohonan " + b"sangat " * 34), 2):
        raw = submission(message_id=f"<{number}@x>", body=f"Naskah ke-{number}, mohon dimuat.")
        (first.parent / os.fsdecode(name)).write_bytes(raw)
    office.work()
    assert len(office.list()) == 3 and inbox_of(office) == []


def test_a_mailbox_whose_uids_are_all_new_makes_no_second_release(office: OfficeUnderTest) -> None:
    for handled in (False, True):
        office.receive(submission(message_id=f"<{handled}@x>"))
        if handled:
            office.work()
            for mail in (office.folder / "mailbox" / ".Arsip" / "cur").iterdir():
                mail.rename(office.folder / "mailbox" / "new" / f"lagi-{mail.name}")
        else:
            fetch_waiting(office.office.desk, office.office.open_mailbox())
        for mail in inbox_of(office):
            os.utime(mail, (1, 1))  # its arrival is part of a Maildir's uid
    office.work()
    assert len(office.list()) == 2 and inbox_of(office) == []


def test_another_mail_under_a_uid_that_was_filed_is_handled_as_its_own(office: OfficeUnderTest) -> None:
    """A mailbox that was set back, or is another's, may keep its UIDVALIDITY."""
    titles = ["Kegiatan pertama", "Kegiatan kedua"]
    mails = [
        submission_mail([("Rilis.docx", press_release_docx(title=title))], sender=SENDER) for title in titles
    ]
    for raw in (*mails, mails[0]):
        office.receive(raw)
        [mail] = inbox_of(office)
        os.utime(mail.rename(mail.with_name("1.surat")), (1, 1))
        office.work()
    assert [row["title"] for row in office.list()] == titles and inbox_of(office) == []


def put_under_one_uid(office: OfficeUnderTest, body: str) -> None:
    office.receive(submission(message_id=f"<{len(body)}@x>", body=body))
    [mail] = inbox_of(office)
    os.utime(mail.rename(mail.with_name("1.surat")), (1, 1))


def read_mailbox(office: OfficeUnderTest, failing: str = "") -> None:
    """A round over mail in which one thing is not done by the mail server."""

    def refuse(*_: object) -> None:
        raise Transient("the mailbox does not answer")

    mailbox = office.office.open_mailbox()
    if failing:
        setattr(mailbox, failing, refuse)
    with suppress(Transient):
        receive(office.office, mailbox)


@pytest.mark.parametrize("failing", ["waiting", "fetch"])
def test_a_mail_that_could_not_be_seen_is_not_filed_for_another_that_had_its_uid(
    office: OfficeUnderTest, failing: str
) -> None:
    """The mailbox was set back before the first was filed, and does not answer for a moment."""
    put_under_one_uid(office, "Mohon dimuat.")
    read_mailbox(office, failing="file")
    inbox_of(office)[0].unlink()
    put_under_one_uid(office, "Ini naskah yang lain, mohon dimuat juga.")
    read_mailbox(office, failing)
    read_mailbox(office)
    assert len(office.list()) == 2 and inbox_of(office) == []


@pytest.mark.parametrize("is_handled", [False, True])
def test_another_mail_under_the_uid_of_one_that_is_not_filed_yet_is_handled_too(
    office: OfficeUnderTest, is_handled: bool
) -> None:
    """The mail server went down in between, and came back as it was before."""
    titles = ["Kegiatan pertama", "Kegiatan yang kedua"]
    for title in titles:
        office.receive(submission_mail([("R.docx", press_release_docx(title=title))], sender=SENDER))
        [mail] = inbox_of(office)
        placed = mail.rename(mail.with_name("1.surat"))
        if title == titles[0]:
            fetch_waiting(office.office.desk, office.office.open_mailbox())
            if is_handled:
                handle_stored(office.office.desk, office.office.understand)
            placed.unlink()
    office.work()
    assert [row["title"] for row in office.list()] == titles and inbox_of(office) == []


def test_a_mailbox_that_was_emptied_meanwhile_loses_nothing_that_was_fetched(office: OfficeUnderTest) -> None:
    office.receive(submission())
    fetch_waiting(office.office.desk, office.office.open_mailbox())
    for mail in inbox_of(office):
        mail.unlink()
    office.work()
    assert office.show()["state"] == "disposition"


def test_mail_that_was_fetched_does_not_wait_for_a_mailbox_that_is_down(office: OfficeUnderTest) -> None:
    office.receive(submission())
    fetch_waiting(office.office.desk, office.office.open_mailbox())
    mailbox = office.folder / "mailbox"
    mailbox.rename(office.folder / "away")
    mailbox.write_text("a file where the folder should be")
    with pytest.raises(Transient, match="mailbox"):
        office.work()
    assert office.show()["state"] == "disposition" and len(office.sent(SENDER)) == 1
    mailbox.unlink()
    (office.folder / "away").rename(mailbox)
    office.work()
    assert len(office.list()) == 1 and inbox_of(office) == []


def test_a_full_disk_leaves_the_mail_in_the_mailbox_and_says_so(office: OfficeUnderTest) -> None:
    office.receive(submission())
    files = office.folder / "var" / "files"
    files.rmdir()
    files.symlink_to("/dev/full")  # nothing can be made below it
    with pytest.raises(Transient, match=r"cannot write .*; make room"):
        office.work()
    assert len(inbox_of(office)) == 1 and office.list() == []
    files.unlink()
    files.mkdir()
    office.work()
    assert len(office.list()) == 1 and inbox_of(office) == []


def test_what_no_database_could_keep_of_a_header_keeps_no_mail_from_being_handled(
    on_any_database: OfficeUnderTest,
) -> None:
    """PostgreSQL takes no null octet in a text, and no more of one than its column is long."""
    office = on_any_database
    references = b"In-Reply-To: <a\0b@x>\r\nReferences: <c\0d@x> <\xff@x>\r\nMessage-ID"
    office.receive(submission(message_id="<1@x>").replace(b"Message-ID", references, 1))
    longer = b"a" * 600 + b"@luwutimurkab.go.id"
    office.receive(submission(message_id="<2@x>").replace(SENDER.encode(), longer, 1))
    report = (BOUNCES / "lhost-postfix-36.eml").read_bytes()
    office.receive(report.replace(b"Message-Id: <", b"Message-Id: <a\0"))
    assert office.work() == 0 and inbox_of(office) == []
    assert len(office.list()) == 2
    assert list((office.folder / "mailbox" / ".Gagal").glob("cur/*")) == []


def from_program(sender: str = SENDER, subject: str = "Rilis", **headers: str) -> bytes:
    """A whole submission under headers that say it is no person's."""
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    return submission_mail(
        [("Rilis.docx", press_release_docx())], sender=sender, subject=subject, headers=fields
    )


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Return_Path": "<>", "Auto_Submitted": "auto-generated"},
        {"Auto_Submitted": "auto-generated", "sender": OFFICE},
    ],
    ids=["auto-reply", "null-sender", "our-own"],
)
def test_mail_that_says_it_is_a_machines_makes_nothing(
    office: OfficeUnderTest, headers: dict[str, str]
) -> None:
    office.receive(from_program(**headers))
    office.work()
    assert office.list() == [] and office.sent() == []


LIKE_PROGRAMS = {
    "list": {"List_Id": "<milis.example.com>", "Precedence": "list"},
    "bulk": {"Precedence": "bulk"},
    "spam": {"X_Spam_Flag": "YES"},
    "spam-status": {"X_Spam_Status": "Yes, score=9.1"},
    "own-address": {"sender": OFFICE},
    "failure": {"subject": "Gagal terkirim: rilis (failed)"},
}


@pytest.mark.parametrize("headers", LIKE_PROGRAMS.values(), ids=LIKE_PROGRAMS)
def test_a_submission_that_looks_like_a_programs_mail_is_told_to_the_office_alone(
    office: OfficeUnderTest, headers: dict[str, str]
) -> None:
    headers = {"subject": "Rilis jembatan", **headers}
    body = "Surat kemarin failed, ini kami kirim ulang."
    raw = from_program(**headers)
    office.receive(raw.replace(b"Yth. Bagian Humas", body.encode()))
    office.work()
    assert office.list() == []
    [alert] = office.sent()
    assert alert.recipient == STAFF
    told = alert.message.get_body(("plain",)).get_content()
    assert headers["subject"] in told and headers.get("sender", SENDER) in told


def test_the_office_hears_of_each_subject_of_such_a_sender_once_a_day(office: OfficeUnderTest) -> None:
    def arrive(number: int, sender: str = SENDER, day: str = "") -> int:
        raw = from_program(sender=sender, subject=f"Rilis {number}", Precedence="bulk")
        office.receive(raw.replace(b"Yth.", f"{len(office.sent())}{day} Yth.".encode()))
        office.work()
        return len(office.sent(STAFF))

    assert [arrive(1), arrive(2), arrive(1), arrive(1, "camat@example.go.id"), arrive(2)] == [1, 2, 2, 3, 3]
    assert [arrive(number) for number in range(3, 20)][-1] == 11  # ten of the one, one of the other
    office.clock.advance(timedelta(hours=25))
    assert arrive(1, day="besok") == 12
    assert office.list() == []


def test_junk_silences_no_alert_of_a_submission_or_of_mail_set_aside(office: OfficeUnderTest) -> None:
    def refuse(mail: Path, scratch: Path) -> Understanding:
        raise Refused("tidak dapat dibaca")

    now, later = office.clock(), office.clock() + timedelta(days=30)
    with office.office.desk.database.writing() as connection:
        for number in range(100):
            alert = NewDelivery(Kind.OFFICE, STAFF, "alert", f"<{number}@x>", "0" * 64, later, automatic=True)
            outbox.add(connection, None, alert, now)
    office.receive(from_program(subject="Rilis jembatan", Precedence="bulk"))
    office.work()
    assert "Rilis jembatan" in office.sent(STAFF)[-1].message.get_body(("plain",)).get_content()
    office.office.understand = refuse  # type: ignore[method-assign]
    office.receive(submission_mail([("Rilis.docx", press_release_docx())], subject="Rilis pasar"))
    office.work()
    assert "Rilis pasar" in office.sent(STAFF)[-1].message.get_body(("plain",)).get_content()


def test_an_answer_marked_as_spam_is_judged_as_any_other(office: OfficeUnderTest) -> None:
    office.receive(submission())
    office.work()

    def mark(reply: EmailMessage) -> None:
        reply["X-Spam-Flag"] = "YES"

    office.answer("kabag", "setuju", change=mark)
    assert office.show()["state"] == "correction"


def test_bounces_make_nothing(office: OfficeUnderTest) -> None:
    mails = sorted(BOUNCES.glob("*.eml"))
    assert len(mails) > 10
    for mail in mails:
        office.receive(mail.read_bytes())
    office.work()
    assert office.list() == [] and office.sent() == []


def test_a_poison_mail_is_set_aside_and_the_others_go_on(office: OfficeUnderTest) -> None:
    office.receive(b"From: x@example.com\r\nSubject: besar\r\n\r\n" + b"A" * 101_000_000)
    office.receive(submission())
    office.work()
    assert len(office.list()) == 1
    assert len(list((office.folder / "mailbox" / ".Gagal" / "cur").iterdir())) == 1
    assert "tidak dapat diproses" in str(office.sent(STAFF)[-1].message["Subject"])


@pytest.mark.parametrize("harm", ["changed", "lost"])
def test_a_mail_whose_file_was_harmed_is_set_aside_and_the_others_go_on(
    office: OfficeUnderTest, harm: str
) -> None:
    office.receive(submission(message_id="<rusak@x>"))
    fetch_waiting(office.office.desk, office.office.open_mailbox())
    [stored] = [path for path in (office.folder / "var" / "files").rglob("*") if path.is_file()]
    office.office.desk.files.put(b"another file")  # else it is the whole place that is away
    if harm == "lost":
        stored.unlink()
    else:
        stored.write_bytes(b"From: x@example.com\r\n\r\nlain")
    office.receive(submission(message_id="<baik@x>"))
    office.work()
    assert len(office.list()) == 1
    assert len(list((office.folder / "mailbox" / ".Gagal" / "cur").iterdir())) == 1
    told = office.sent(STAFF)[-1].message.get_body(("plain",)).get_content()
    assert "tidak dapat diproses" in told and stored.name in told.replace("\n", "")

    [failed] = (office.folder / "mailbox" / ".Gagal" / "cur").iterdir()
    failed.rename(office.folder / "mailbox" / "new" / failed.name.partition(":")[0])
    office.work()
    assert len(office.list()) == 2, "the mailbox has its bytes, and they mend the file"


def test_a_mail_that_lies_in_the_inbox_twice_and_in_the_archive_too_is_one_release(
    office: OfficeUnderTest,
) -> None:
    mail = submission(message_id="<tiga@x>")
    office.receive(mail)
    office.work()
    for name in ("salinan-1", "salinan-2"):
        (office.folder / "mailbox" / "new" / name).write_bytes(mail)
    (office.folder / "mailbox" / ".Arsip" / "cur" / "salinan-3:2,S").write_bytes(mail)
    office.work()
    assert len(office.list()) == 1 and len(office.sent(SENDER)) == 1
    assert list((office.folder / "mailbox" / "new").iterdir()) == []


def test_a_disk_that_is_full_for_a_while_loses_nothing(office: OfficeUnderTest) -> None:
    class FullDisk:
        """The office's files, which take nothing in."""

        def put(self, content: bytes) -> str:
            raise Transient("no room")

        def __getattr__(self, name: str) -> object:
            return getattr(sound.files, name)

    sound = office.office.desk
    office.receive(submission())
    for _ in range(5):
        office.office.desk = replace(sound, files=FullDisk())  # type: ignore[arg-type]
        with pytest.raises(Transient):
            office.work()
    office.office.desk = sound
    fetch_waiting(sound, office.office.open_mailbox())
    for _ in range(5):
        office.office.desk = replace(sound, files=FullDisk())  # type: ignore[arg-type]
        with pytest.raises(Transient):
            office.work()
    office.office.desk = sound
    office.work()
    assert office.show()["state"] == "disposition" and len(office.list()) == 1


def test_broken_mails_never_stop_the_others(office: OfficeUnderTest) -> None:
    for raw in (
        b"",
        b"\0" * 500,
        b"From: \r\n\r\n",
        b"Content-Type: multipart/mixed\r\n\r\n--x",
        b"\xff\xfe" * 999,
    ):
        office.receive(raw)
    office.receive(submission())
    office.work()
    assert "Rilis.docx" in [a["filename"] for a in office.show(len(office.list()) - 1)["attachments"]]
    assert list((office.folder / "mailbox" / "new").iterdir()) == []


def test_a_reply_to_nothing_makes_no_release_but_a_person_reads_it(office: OfficeUnderTest) -> None:
    office.receive(submission_mail(subject="Re: terima kasih", body="Baik, terima kasih.", sender=SENDER))
    office.work()
    assert office.list() == []
    assert "tidak dikenali" in str(office.sent(STAFF)[-1].message["Subject"])


@pytest.fixture
def disposed(office: OfficeUnderTest) -> OfficeUnderTest:
    office.receive(submission())
    office.work()
    office.answer("kabag", "setuju")
    return office


def reply_of_sender(office: OfficeUnderTest, words: str) -> None:
    office.receive(compose_reply(office.sent(SENDER)[0].message, SENDER, words))
    office.work()


def test_the_sender_may_withdraw_before_publication(disposed: OfficeUnderTest) -> None:
    reply_of_sender(disposed, "Mohon ditarik, kegiatannya ditunda.")
    assert disposed.show()["state"] == "withdrawn" and disposed.show()["waiting_on"] == []
    assert "ditarik" in str(disposed.sent(SENDER)[-1].message["Subject"])


def test_the_sender_may_ask_how_it_stands(disposed: OfficeUnderTest) -> None:
    reply_of_sender(disposed, "STATUS")
    told = disposed.sent(SENDER)[-1].message.get_body(("plain",)).get_content()
    assert "dikoreksi" in told and disposed.show()["state"] == "correction"


def test_new_material_makes_a_new_version_and_goes_back_to_correction(disposed: OfficeUnderTest) -> None:
    disposed.answer("kasubag", "setuju")
    reply = compose_reply(disposed.sent(SENDER)[0].message, SENDER, "Berikut foto tambahan.")
    reply.add_attachment(gps_photo(), maintype="image", subtype="jpeg", filename="tambahan.jpg")
    disposed.receive(reply)
    disposed.work()
    release = disposed.show()
    assert release["state"] == "correction" and release["version"] == 2
    assert "tambahan.jpg" in [a["filename"] for a in release["attachments"]]


def test_a_sender_who_cannot_be_verified_is_asked_first(disposed: OfficeUnderTest) -> None:
    disposed.receive(compose_reply(disposed.sent(SENDER)[0].message, SENDER, "TARIK"), verdict="")
    disposed.work()
    assert disposed.show()["state"] == "correction"
    disposed.answer(SENDER, "Ya benar", verdict="")
    assert disposed.show()["state"] == "withdrawn"


def test_somebody_elses_reply_changes_nothing_and_the_office_reads_it(disposed: OfficeUnderTest) -> None:
    disposed.receive(compose_reply(disposed.sent(SENDER)[0].message, "orang@example.net", "TARIK"))
    disposed.work()
    assert disposed.show()["state"] == "correction"
    assert "perlu dibaca" in str(disposed.sent(STAFF)[-1].message["Subject"])


def test_messages_that_are_listed_and_not_given_hold_up_no_other_and_are_named(
    office: OfficeUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        office.receive(submission(message_id=f"<{number}@x>", body=f"Naskah ke-{number}, mohon dimuat."))
    mailbox = office.office.open_mailbox()
    *withheld, last = mailbox.waiting()
    given = mailbox.fetch

    def fetch(uid: str) -> Iterator[bytes]:
        if uid != last.uid:
            raise Withheld(f"{uid} is not given")
        return given(uid)

    mailbox.fetch = fetch  # type: ignore[method-assign]
    monkeypatch.setattr(type(office.office), "open_mailbox", lambda office: mailbox)
    with capture_logs() as logs, pytest.raises(Transient, match=withheld[0].uid):
        office.work()
    named = {entry["uid"] for entry in logs if entry["event"] == "message could not be fetched"}
    assert named == {message.uid for message in withheld}
    assert len(office.list()) == 1 and len(office.sent(SENDER)) == 1


def test_a_message_that_is_listed_and_gives_nothing_is_not_looked_for_without_end(
    office: OfficeUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.receive(submission())
    mailbox = office.office.open_mailbox()
    listings = iter([mailbox.waiting()] * 5)
    mailbox.waiting = lambda: next(listings)  # type: ignore[method-assign]
    mailbox.fetch = lambda uid: iter(())  # type: ignore[method-assign]
    monkeypatch.setattr(type(office.office), "open_mailbox", lambda office: mailbox)
    assert office.work() == 0 and len(list(listings)) == 4


def test_a_message_that_the_server_does_not_give_holds_up_no_other(office: OfficeUnderTest) -> None:
    for title in ("satu", "dua", "tiga"):
        office.receive(submission_mail(subject=title, sender=SENDER, message_id=f"<{title}@x>"))
    mailbox = office.office.open_mailbox()
    first, *_ = mailbox.waiting()
    given = mailbox.fetch

    def fetch(uid: str) -> bytes | None:
        if uid == first.uid:
            raise Transient("the server says NO to this one")
        return given(uid)

    mailbox.fetch = fetch  # type: ignore[method-assign]
    with pytest.raises(Transient, match="NO to this one"):
        fetch_waiting(office.office.desk, mailbox)
    with office.office.desk.database.reading() as connection:
        known = inbox.known_uids(connection, [message.uid for message in mailbox.waiting()])
    assert len(known) == 2 and first.uid not in known
