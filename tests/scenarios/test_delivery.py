"""What goes out: everybody once, whatever breaks on the way."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy
from itertools import count
from pathlib import Path
from typing import NoReturn, cast

import pytest
from sqlalchemy import Connection

from humasd.adapters.maildir import MaildirMailbox
from humasd.adapters.smtp import SmtpMailer
from humasd.bootstrap import Office
from humasd.delivery import Courier
from humasd.demo import compose_reply, find_request
from humasd.errors import Permanent, Refused, Transient, UnknownOutcome
from humasd.fetching import fetch_waiting
from humasd.ports import Envelope, Mailbox, Page, Post
from humasd.reception import handle_stored
from humasd.rounds import deliver, receive
from humasd.service import Service
from humasd.sop.notification import settle_letter
from humasd.sop.outcomes import settle_all
from humasd.store import failed_mail, handling, outbox
from humasd.store.database import Database
from humasd.store.files import FileStore
from humasd.store.lease import LEASE
from humasd.store.outbox import Delivery, DeliveryState, Kind
from humasd.store.owner import find_me
from humasd.store.sole import Sole
from humasd.store.troubles import Part
from humasd.understanding import Understanding
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_trust import bring_to_approval
from tests.support.claims import claim_one
from tests.support.faults.stories import submit
from tests.support.office import KABAG, OFFICE, STAFF, OfficeUnderTest
from tests.support.owners import dead_process
from tests.support.published import text_of, write
from tests.support.samples import press_release_docx, submission_mail, unlike_release_docx
from tests.support.website import PHOTOS, make_post
from tests.unit.adapters.test_smtp import server

SENDER = "dinas.pupr@luwutimurkab.go.id"
OTHER = "dinas.kesehatan@luwutimurkab.go.id"
HARIAN = "redaksi@harian.example.com"


class FailingMailer:
    """The office's mailer, but mail to one address fails as it is told."""

    def __init__(
        self, office: OfficeUnderTest, recipient: str, *errors: Exception, after: bool = False
    ) -> None:
        self._real = office.office.open_mailer()
        self._recipient = recipient
        self._errors = list(errors)
        self._after = after

    def send(self, envelope: Envelope, message: bytes, enclosed: bytes = b"") -> None:
        if envelope.recipient != self._recipient or not self._errors:
            return self._real.send(envelope, message, enclosed)
        if self._after:
            self._real.send(envelope, message, enclosed)
        raise self._errors.pop(0)

    def check(self) -> str:
        return ""

    def close(self) -> None:
        self._real.close()


def deliver_with(office: OfficeUnderTest, mailer: FailingMailer) -> int:
    courier = Courier(office.office.desk, lambda: mailer, office.office.open_website)
    return deliver(office.office, courier)


def deliveries_of(office: OfficeUnderTest) -> Sequence[Delivery]:
    """Of the first release."""
    with office.office.desk.database.reading() as connection:
        return outbox.find_deliveries(connection, 1)


@pytest.fixture
def approved(office: OfficeUnderTest) -> OfficeUnderTest:
    """Approved; nothing of what follows was delivered yet."""
    bring_to_approval(office)
    request = find_request(office.sent(), "kabag@luwutimurkab.go.id").message
    office.receive(compose_reply(request, "kabag@luwutimurkab.go.id", "SETUJU"))
    fetch_waiting(office.office.desk, office.office.open_mailbox())
    handle_stored(office.office.desk, office.office.understand)
    assert office.show()["state"] == "publishing"
    return office


@pytest.mark.parametrize(
    "answers",
    (
        {"mail": "550 5.7.1 your account is suspended"},
        {"rcpt": "554 5.7.1 <redaksi@harian.example>: Relay access denied"},
    ),
    ids=lambda answers: next(iter(answers.values())).partition(" <")[0],
)
def test_a_server_that_refuses_our_own_address_is_told_and_nobodys_mail_is_given_up(
    approved: OfficeUnderTest, answers: dict[str, str]
) -> None:
    faults: list[tuple[Part, str | None]] = []
    with server(**answers) as refusing:
        courier = Courier(
            approved.office.desk, lambda: SmtpMailer(refusing.url), approved.office.open_website
        )
        for _ in range(3):
            deliver(approved.office, courier, note=lambda part, fault: faults.append((part, fault)))
            approved.clock.advance(timedelta(minutes=30))
        courier.close()
    told = [fault for part, fault in faults if part is Part.OUTGOING]
    assert len(told) == 3
    assert all("takes no mail from humas.protokol@luwutimurkab.go.id: 5" in str(fault) for fault in told)
    assert approved.sent(HARIAN) == []
    approved.wait(hours=1)
    assert {delivery["state"] for delivery in approved.show()["deliveries"]} == {"sent"}
    assert len(approved.sent(HARIAN)) == 1


def state_of(office: OfficeUnderTest, recipient: str) -> list[tuple[str, int]]:
    return [
        (d["state"], d["attempts"])
        for d in office.show()["deliveries"]
        if d["recipient"] == recipient and d["kind"] == "partner"
    ]


def test_a_refused_partner_is_named_to_the_sender_and_the_release_closes(approved: OfficeUnderTest) -> None:
    deliver_with(approved, FailingMailer(approved, HARIAN, Permanent("550 no such user")))
    assert approved.show()["state"] == "closed"
    assert state_of(approved, HARIAN) == [("failed", 1)]
    told = approved.sent(SENDER)[-1].message.get_body(("plain",)).get_content()
    assert "Belum berhasil kami kirim ke: Harian Contoh" in told and "Tabloid Contoh" in told


def test_a_sender_who_could_not_be_told_is_told_of_to_the_office(approved: OfficeUnderTest) -> None:
    deliver_with(approved, FailingMailer(approved, SENDER, Permanent("550 mailbox unavailable")))
    approved.work()
    shown = approved.show()
    assert shown["state"] == "closed" and "tidak dapat diberi tahu: 550" in shown["history"][-1]["what"]
    told = text_of(approved.sent(STAFF)[-1])
    assert "belum dapat diberi tahu" in told and SENDER in told and "humasd retry" in told
    approved.retry()
    approved.work()
    assert "terbit" in str(approved.sent(SENDER)[-1].message["Subject"])


@pytest.mark.parametrize(
    ("error", "state"),
    [(Transient("451 greylisted"), "published"), (Permanent("552 mailbox full"), "closed")],
)
def test_a_sender_who_was_told_that_it_is_gone_is_not_told_afterwards_that_it_is_up(
    approved: OfficeUnderTest, error: Exception, state: str
) -> None:
    deliver_with(approved, FailingMailer(approved, SENDER, error))
    assert approved.show()["state"] == state
    approved.receive(write(KABAG, "TARIK 0001"))
    [confirmation] = [one for one in deliveries_of(approved) if one.letter == "published"]
    approved.postpone(str(confirmation.message_id), timedelta(hours=1))
    approved.work()
    approved.answer("kabag", "SETUJU")
    approved.retry()
    approved.wait(hours=2)
    assert approved.show()["state"] == "withdrawn"
    told = [str(mail.message["Subject"]) for mail in approved.sent(SENDER)]
    assert "ditarik" in told[-1] and not any("terbit" in subject for subject in told)


def test_an_official_whose_request_could_not_be_sent_is_not_asked_what_was_settled_since(
    office: OfficeUnderTest,
) -> None:
    submit("Jembatan Tomoni Diresmikan")(office)
    fetch_waiting(office.office.desk, office.office.open_mailbox())
    handle_stored(office.office.desk, office.office.understand)
    deliver_with(office, FailingMailer(office, KABAG, Permanent("552 mailbox full")))
    office.receive(write(office.show()["sender"], "TARIK 0001"))
    office.work()
    assert office.show()["state"] == "withdrawn"
    office.retry()
    office.work()
    assert [str(mail.message["Subject"]) for mail in office.sent(KABAG) if "Mohon" in str(mail.message)] == []


def test_of_a_letter_that_was_given_up_the_office_is_told_once_and_not_where_it_is_tried_again(
    office: OfficeUnderTest,
) -> None:
    """A daemon has seen that it was given up, and somebody says retry; another is seen by two daemons."""
    desk = office.office.desk
    for number, settlers in enumerate((1, 2), start=1):
        submit(f"Naskah ke-{number}", number)(office)
        fetch_waiting(desk, office.office.open_mailbox())
        handle_stored(desk, office.office.understand)
        refusing = FailingMailer(office, KABAG, Permanent("550 no such user"))
        with closing(Courier(desk, lambda mailer=refusing: mailer, office.office.open_website)) as courier:  # type: ignore[misc]
            courier.deliver_due()
        with desk.database.reading() as connection:
            ended = outbox.find_unsettled(connection)
        [letter] = [one for one in ended if one.state is DeliveryState.FAILED]
        if settlers == 1:
            office.retry()
        for _ in range(settlers):
            settle_letter(desk, letter)
        office.work()
        told = [mail for mail in office.sent(STAFF) if "tidak dapat dikirim" in text_of(mail)]
        assert len(told) == settlers - 1


def test_a_busy_partner_is_tried_again_and_the_sender_waits_for_it(approved: OfficeUnderTest) -> None:
    waiting = deliver_with(approved, FailingMailer(approved, HARIAN, Transient("450 later")))
    assert waiting == 1 and approved.show()["state"] == "published"
    assert state_of(approved, HARIAN) == [("pending", 1)]
    approved.clock.advance(timedelta(minutes=2))
    approved.work()
    assert approved.show()["state"] == "closed" and state_of(approved, HARIAN) == [("sent", 2)]
    assert len(approved.sent(HARIAN)) == 1


@pytest.mark.parametrize("error", [Transient("450 later"), Permanent("552 mailbox full")])
def test_a_partner_that_is_silenced_before_its_mail_went_gets_none_and_holds_up_nothing(
    approved: OfficeUnderTest, error: Exception
) -> None:
    deliver_with(approved, FailingMailer(approved, HARIAN, error))
    approved.silence(HARIAN.title())
    approved.work()
    assert approved.show()["state"] == "closed"
    told = text_of(approved.sent(SENDER)[-1])
    assert "Tabloid Contoh" in told and ("Harian Contoh" in told) is isinstance(error, Permanent)
    approved.retry()
    approved.wait(hours=2)
    assert approved.sent(HARIAN) == []


def test_a_lost_answer_is_uncertain_and_the_very_same_mail_is_sent_again(approved: OfficeUnderTest) -> None:
    lost = FailingMailer(approved, HARIAN, UnknownOutcome("the answer was lost"), after=True)
    deliver_with(approved, lost)
    assert state_of(approved, HARIAN) == [("uncertain", 1)]
    [before] = [mail.path.read_bytes() for mail in approved.sent(HARIAN)]
    approved.clock.advance(timedelta(minutes=2))
    approved.work()
    assert state_of(approved, HARIAN) == [("sent", 2)]
    assert [mail.path.read_bytes() for mail in approved.sent(HARIAN)] == [before]


class Killed(BaseException):
    """Nothing that comes after it is done, as in a process that is killed."""


def states_of_partners(office: OfficeUnderTest) -> list[str]:
    return [d["state"] for d in office.show()["deliveries"] if d["kind"] == "partner"]


@pytest.mark.parametrize("after", [False, True])
def test_of_mails_claimed_together_the_one_in_hand_alone_is_in_doubt(
    approved: OfficeUnderTest, after: bool
) -> None:
    with suppress(Killed):
        deliver_with(approved, FailingMailer(approved, HARIAN, Killed(), after=after))  # type: ignore[arg-type]
    assert states_of_partners(approved) == ["uncertain", "pending", "pending"]
    approved.clock.advance(LEASE)
    approved.work()
    assert states_of_partners(approved) == ["sent", "sent", "sent"]
    assert len(approved.sent(HARIAN)) == 1


def test_mails_that_were_not_begun_when_it_stopped_are_anybodys_at_once(approved: OfficeUnderTest) -> None:
    desk, website = approved.office.desk, approved.office.open_website
    courier = Courier(desk, approved.office.open_mailer, website)
    courier.deliver_due()  # the page
    settle_all(desk)
    courier.deliver_due(stop=lambda: len(approved.sent(HARIAN)) == 1)  # the first of three
    partners = [d for d in approved.show()["deliveries"] if d["kind"] == "partner"]
    assert [(d["state"], d["attempts"]) for d in partners] == [("sent", 1), ("pending", 0), ("pending", 0)]
    another = Courier(desk, approved.office.open_mailer, website)
    another.deliver_due()
    assert states_of_partners(approved) == ["sent", "sent", "sent"]


def test_a_request_whose_answer_was_lost_goes_again_with_the_very_same_sheet(office: OfficeUnderTest) -> None:
    office.receive(submission_mail([("Rilis.docx", press_release_docx())], sender=SENDER))
    fetch_waiting(office.office.desk, office.office.open_mailbox())
    handle_stored(office.office.desk, office.office.understand)
    kept = set(office.office.desk.files.names())
    deliver_with(office, FailingMailer(office, KABAG, UnknownOutcome("the answer was lost"), after=True))
    [before] = [mail.path.read_bytes() for mail in office.sent(KABAG)]
    sheets = message_from_bytes(before, policy=policy.default).iter_attachments()
    assert [sheet.get_content()[:5] for sheet in sheets] == [b"%PDF-"]
    after = set(office.office.desk.files.names())
    assert len(after - kept) == 1 and kept <= after, "a backup being made may know only the one without"
    office.wait(minutes=2)
    assert [mail.path.read_bytes() for mail in office.sent(KABAG)] == [before]


def test_what_a_killed_process_was_sending_is_sent_once(approved: OfficeUnderTest) -> None:
    desk = approved.office.desk
    dead = str(dead_process())
    with desk.database.writing() as connection:
        claimed = claim_one(connection, approved.clock(), dead, timedelta(minutes=10))
    assert claimed is not None and claimed.attempts == 0
    approved.work()
    assert approved.show()["state"] == "closed" and len(approved.pages()) == 1
    for partner in (HARIAN, "redaksi@tabloid.example.com", "berita@radio.example.com"):
        assert len(approved.sent(partner)) == 1


def test_nobody_is_told_before_the_page_is_up_and_a_site_given_up_is_told_to_the_office(
    approved: OfficeUnderTest,
) -> None:
    website = approved.folder / "website"
    website.write_text("a file where the folder should be")
    assert approved.work() == 1
    for _ in range(10):
        approved.clock.advance(timedelta(days=1, minutes=1))
        approved.work()
    assert approved.show()["state"] == "publishing" and approved.sent(HARIAN) == []
    [page] = [d for d in approved.show()["deliveries"] if d["kind"] == "website"]
    assert page["state"] == "failed" and page["last_error"]
    assert "belum dapat terbit" in str(approved.sent(STAFF)[-1].message["Subject"])

    website.unlink()
    desk = approved.office.desk
    with desk.database.writing() as connection:
        outbox.make_due(connection, 1, approved.clock())
    approved.work()
    assert approved.show()["state"] == "closed" and len(approved.pages()) == 1


def test_a_bounce_is_recorded_and_told_to_the_office_without_reopening(approved: OfficeUnderTest) -> None:
    approved.work()
    lost = approved.sent(HARIAN)[0].message
    report = (
        "From: MAILER-DAEMON@mail.example.com\r\nTo: " + OFFICE + "\r\nSubject: Undelivered Mail\r\n"
        "Return-Path: <>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/plain\r\n\r\nmaaf\r\n"
        "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.example.com\r\n\r\n"
        f"Final-Recipient: rfc822; {HARIAN}\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        "Diagnostic-Code: smtp; 550 5.1.1 no such user\r\n\r\n"
        "--b\r\nContent-Type: message/rfc822\r\n\r\n"
        f"Message-ID: {lost['Message-ID']}\r\nTo: {HARIAN}\r\n\r\nisi\r\n"
        "--b--\r\n"
    )
    assert message_from_bytes(report.encode(), policy=policy.default).get_content_type() == "multipart/report"
    approved.receive(report.encode())
    approved.work()
    assert state_of(approved, HARIAN)[0][0] == "bounced" and approved.show()["state"] == "closed"
    assert f"Email ke {HARIAN} kembali" in str(approved.sent(STAFF)[-1].message["Subject"])


def test_automatic_answers_to_one_address_are_capped_each_day(open_office: OpenOffice) -> None:
    office = open_office(office={"automatic_answers_per_day": 3})
    for number in range(5):
        office.receive(
            submission_mail(
                [("Rilis.docx", unlike_release_docx(number))],
                sender=SENDER,
                message_id=f"<{number}@x>",
            )
        )
    office.work()
    assert len(office.sent(SENDER)) == 3
    assert len(office.sent("kabag@luwutimurkab.go.id")) == 5
    office.clock.advance(timedelta(hours=25))
    office.receive(submission_mail([("R.docx", press_release_docx())], sender=SENDER, message_id="<9@x>"))
    office.work()
    assert len(office.sent(SENDER)) == 4


def test_a_page_waits_for_mail_that_was_fetched_and_may_stop_it(approved: OfficeUnderTest) -> None:
    desk = approved.office.desk
    receipt = approved.sent(SENDER)[0].message
    approved.receive(compose_reply(receipt, SENDER, "TARIK"))
    fetch_waiting(desk, approved.office.open_mailbox())
    deliver_with(approved, FailingMailer(approved, ""))
    assert approved.pages() == [] and approved.show()["state"] == "publishing"
    handle_stored(desk, approved.office.understand)
    deliver_with(approved, FailingMailer(approved, ""))
    assert approved.show()["state"] == "withdrawn" and approved.pages() == []


def test_a_daemon_that_starts_reads_what_may_stop_a_page_before_it_puts_one_up(
    approved: OfficeUnderTest,
) -> None:
    approved.receive(compose_reply(approved.sent(SENDER)[0].message, SENDER, "TARIK"))
    service, end = Service(approved.office), time.monotonic() + 120
    service.start()
    while approved.show()["state"] == "publishing" and time.monotonic() < end:
        time.sleep(0.1)
    service.stop()
    service.join(time.monotonic() + 9)
    assert approved.show()["state"] == "withdrawn" and approved.pages() == []


def test_an_approval_that_could_not_be_read_at_first_is_not_read_after_the_word_that_takes_it_back(
    office: OfficeUnderTest,
) -> None:
    bring_to_approval(office)
    request = find_request(office.sent(), KABAG).message
    for words in ("SETUJU", "BATAL"):
        office.receive(compose_reply(request, KABAG, words))
    fetch_waiting(office.office.desk, office.office.open_mailbox())
    failing = [Transient("pembaca belum siap")]

    def understand(mail: Path, scratch: Path) -> Understanding:
        if failing:
            raise failing.pop()
        return office.office.understand(mail, scratch)

    with suppress(Transient):
        handle_stored(office.office.desk, understand)
    office.clock.advance(timedelta(minutes=2))
    office.work()
    office.wait(hours=2)
    assert office.show()["state"] != "closed" and office.pages() == []


class Unreadable:
    """A mailbox that is down."""

    def waiting(self, *_: object) -> NoReturn:
        raise Transient("the mailbox cannot be reached")

    file = waiting
    wait = interrupt = close = lambda *_: None


@pytest.fixture
def unreadable(approved: OfficeUnderTest, monkeypatch: pytest.MonkeyPatch) -> OfficeUnderTest:
    """Approved; what stops the page lies in the mailbox, which nobody can read. Another mail is here."""
    other = submission_mail([("Rilis.docx", press_release_docx())], sender=OTHER, message_id="<lain@x>")
    approved.receive(other)
    fetch_waiting(approved.office.desk, approved.office.open_mailbox())
    approved.receive(compose_reply(approved.sent(SENDER)[0].message, SENDER, "TARIK"))
    monkeypatch.setattr(Office, "open_mailbox", lambda office: Unreadable())
    return approved


def test_a_daemon_that_cannot_read_the_mailbox_sends_mails_and_puts_no_page_up(
    unreadable: OfficeUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, end = Service(unreadable.office), time.monotonic() + 120
    service.start()
    while not unreadable.sent(OTHER) and time.monotonic() < end:  # after a page, if one went up
        time.sleep(0.1)
    service.stop()
    service.join(time.monotonic() + 9)
    assert unreadable.sent(OTHER) and unreadable.pages() == []
    monkeypatch.undo()
    unreadable.work()
    assert unreadable.show()["state"] == "withdrawn" and unreadable.pages() == []


def test_once_that_cannot_read_the_mailbox_sends_mails_and_puts_no_page_up(
    unreadable: OfficeUnderTest,
) -> None:
    with pytest.raises(Transient, match="cannot be reached"):
        unreadable.work()
    assert unreadable.sent(OTHER) and unreadable.pages() == []


def test_a_daemon_that_could_not_read_the_mailbox_for_a_while_puts_no_page_up_until_it_has(
    open_office: OpenOffice,
) -> None:
    office = bring_to_approval(open_office(approval={"hold": "1h"}))
    office.answer("kabag", "SETUJU")
    sole = Sole(office.office.desk.database, office.clock)
    courier = Courier(
        office.office.desk, office.office.open_mailer, office.office.open_website, sole.has_looked
    )
    receive(office.office, office.office.open_mailbox(), looked=sole.tell_looked)
    office.receive(compose_reply(office.sent(KABAG)[-1].message, KABAG, "BATAL"))
    office.clock.advance(timedelta(hours=1))
    with suppress(Transient):
        receive(office.office, cast(Mailbox, Unreadable()), looked=sole.tell_looked)
    deliver(office.office, courier)
    assert office.show()["state"] == "publishing" and office.pages() == []
    receive(office.office, office.office.open_mailbox(), looked=sole.tell_looked)
    deliver(office.office, courier)
    assert office.show()["state"] == "approval" and office.pages() == []
    office.answer("kabag", "SETUJU")
    office.clock.advance(timedelta(hours=1))
    receive(office.office, office.office.open_mailbox(), looked=sole.tell_looked)
    deliver(office.office, courier)
    assert office.show()["state"] == "closed" and len(office.pages()) == 1


def fail_to_fetch(*_: object) -> NoReturn:
    raise Transient("the mailbox cannot be reached")


def fail_to_keep(files: FileStore, content: bytes | Path) -> str:
    if isinstance(content, Path):  # mail that comes in
        raise Transient("no space left on device")
    return real_put(files, content)


real_put = FileStore.put


@pytest.mark.parametrize(
    ("kind", "name", "harmed"), [(MaildirMailbox, "fetch", fail_to_fetch), (FileStore, "put", fail_to_keep)]
)
def test_no_page_goes_up_while_mail_lies_in_the_mailbox_that_could_not_be_taken(
    approved: OfficeUnderTest,
    monkeypatch: pytest.MonkeyPatch,
    kind: type,
    name: str,
    harmed: Callable[..., object],
) -> None:
    approved.receive(compose_reply(approved.sent(SENDER)[0].message, SENDER, "TARIK"))
    with monkeypatch.context() as broken, pytest.raises(Transient):
        broken.setattr(kind, name, harmed)
        approved.work()
    assert approved.pages() == [] and approved.show()["state"] == "publishing"
    approved.work()
    assert approved.pages() == [] and approved.show()["state"] == "withdrawn"


def test_a_page_waits_an_hour_at_most_for_mail_that_waits_for_its_next_try(approved: OfficeUnderTest) -> None:
    def fail(mail: Path, scratch: Path) -> Understanding:
        raise Transient("pembaca belum siap")

    approved.receive(compose_reply(approved.sent(SENDER)[0].message, SENDER, "TARIK"))
    fetch_waiting(approved.office.desk, approved.office.open_mailbox())
    for _ in range(60):
        with suppress(Transient):
            handle_stored(approved.office.desk, fail)
        deliver_with(approved, FailingMailer(approved, ""))
        assert approved.pages() == []
        approved.clock.advance(timedelta(minutes=1))
    with suppress(Transient):
        handle_stored(approved.office.desk, fail)
    deliver_with(approved, FailingMailer(approved, ""))
    assert approved.show()["state"] == "closed"


@pytest.mark.parametrize(("author", "hours"), [(KABAG, 1), (SENDER, 1), (OTHER, 0)])
def test_a_word_that_was_set_aside_keeps_the_page_down_for_an_hour_if_its_author_may_stop_it(
    approved: OfficeUnderTest, author: str, hours: int
) -> None:
    def refuse(mail: Path, scratch: Path) -> Understanding:
        raise Refused("lampirannya merusak pembaca")

    approved.receive(compose_reply(approved.sent(SENDER)[0].message, author, "TARIK"))
    fetch_waiting(approved.office.desk, approved.office.open_mailbox())
    handle_stored(approved.office.desk, refuse)
    for _ in range(hours):
        deliver_with(approved, FailingMailer(approved, ""))
        [told] = approved.sent(STAFF)
        text = told.message.get_body(("plain",)).get_content()
        assert approved.pages() == [] and "selama satu jam tidak ada halaman" in " ".join(text.split())
        approved.clock.advance(timedelta(hours=1))
    deliver_with(approved, FailingMailer(approved, ""))
    assert approved.show()["state"] == "closed" and len(approved.pages()) == 1


def own_up(office: OfficeUnderTest, batal: bytes) -> None:
    """The official's mail is held for two hours, until he says that it is his."""
    office.receive(batal, verdict="")
    office.work()
    office.wait(hours=2)
    office.receive(compose_reply(find_request(office.sent(), KABAG).message, KABAG, "YA BENAR"))


def replay(office: OfficeUnderTest, batal: bytes) -> None:
    """It was set aside two hours ago, and is to be handled anew."""
    desk = office.office.desk
    office.receive(batal)
    fetch_waiting(desk, office.office.open_mailbox())
    with desk.database.writing() as connection:
        [mail] = handling.claim_due(connection, office.clock(), find_me(), office.clock() + LEASE, most=1)
        failed_mail.set_aside(connection, mail, office.clock(), "tidak terbaca")
    office.clock.advance(timedelta(hours=2))
    with desk.database.writing() as connection:
        assert failed_mail.reopen(connection, office.clock()) == 1


@pytest.mark.parametrize("bring_back", [own_up, replay])
def test_an_old_word_to_stop_that_is_handled_anew_keeps_the_page_down_though_it_cannot_be_read_at_once(
    open_office: OpenOffice, bring_back: Callable[[OfficeUnderTest, bytes], None]
) -> None:
    office = bring_to_approval(open_office(approval={"hold": "15m"}))
    office.answer("kabag", "SETUJU")
    bring_back(office, compose_reply(office.sent(KABAG)[-1].message, KABAG, "BATAL"))

    def understand(mail: Path, scratch: Path) -> Understanding:
        if b"BATAL" in mail.read_bytes() and b"YA BENAR" not in mail.read_bytes():
            raise Transient("pembaca belum siap")
        return office.office.understand(mail, scratch)

    fetch_waiting(office.office.desk, office.office.open_mailbox())
    with suppress(Transient):
        handle_stored(office.office.desk, understand)
    deliver_with(office, FailingMailer(office, ""))
    assert office.show()["state"] == "publishing" and office.pages() == []
    office.clock.advance(timedelta(minutes=2))
    office.work()
    assert office.show()["state"] == "approval" and office.pages() == []


class SlowSite:
    """The office's website, whose photos take longer to upload than the lease lasts."""

    def __init__(self, office: OfficeUnderTest, meanwhile: Callable[[], object]) -> None:
        self._real = office.office.open_website()
        self._meanwhile = meanwhile

    def publish(self, post: Post, photo: Callable[[str], bytes], last: Callable[[], None]) -> Page:
        def slow(sha256: str) -> bytes:
            self._meanwhile()
            return photo(sha256)

        def slow_last() -> None:
            self._meanwhile()
            last()

        return self._real.publish(post, slow, slow_last)

    def find(self, key: str) -> Page | None:
        return self._real.find(key)

    def close(self) -> None:
        self._real.close()


@pytest.mark.parametrize("at", [1, 2])
def test_a_page_that_another_process_took_over_is_not_gone_on_with(
    approved: OfficeUnderTest, at: int
) -> None:
    """Before a photo, or just before the step that readers see."""
    moments = count(1)

    def pass_the_lease() -> None:
        if next(moments) == at:
            approved.clock.advance(LEASE)
            approved.work()

    website = SlowSite(approved, pass_the_lease)
    courier = Courier(approved.office.desk, approved.office.open_mailer, lambda: website)  # type: ignore
    deliver(approved.office, courier)
    assert approved.show()["state"] == "closed" and len(approved.pages()) == 1
    [page] = [d for d in approved.show()["deliveries"] if d["kind"] == "website"]
    assert (page["state"], page["attempts"], page["last_error"]) == ("sent", 2, None)
    assert len(approved.sent(HARIAN)) == 1 and next(moments) > at


@pytest.mark.parametrize("is_handled", [False, True], ids=["only fetched", "to be confirmed"])
def test_a_word_that_comes_while_photos_are_uploaded_stops_the_page(
    open_office: OpenOffice, is_handled: bool
) -> None:
    office = open_office(approval={"authserv_id": "mail.luwutimurkab.go.id", "hold": "30m"})
    bring_to_approval(office)
    office.answer("kabag", "SETUJU")
    notice = office.sent(KABAG)[-1].message
    office.clock.advance(timedelta(hours=1))
    moments = count(1)

    def take_back() -> None:
        if next(moments) == 1:
            office.receive(compose_reply(notice, KABAG, "BATAL"), verdict="")
            fetch_waiting(office.office.desk, office.office.open_mailbox())
            if is_handled:
                handle_stored(office.office.desk, office.office.understand)

    website = SlowSite(office, take_back)
    with closing(Courier(office.office.desk, office.office.open_mailer, lambda: website)) as courier:  # type: ignore
        assert deliver(office.office, courier) == 0
    assert office.pages() == [] and next(moments) == 3
    office.work()
    office.answer("kabag", "YA")
    assert office.show()["state"] == "approval" and office.pages() == []


def test_a_look_into_the_mailbox_that_grows_old_while_photos_are_uploaded_counts_no_more(
    approved: OfficeUnderTest,
) -> None:
    sole = Sole(approved.office.desk.database, approved.clock)
    sole.tell_looked(approved.clock())
    website = SlowSite(approved, lambda: approved.clock.advance(timedelta(minutes=9)))
    courier = Courier(approved.office.desk, approved.office.open_mailer, lambda: website, sole.has_looked)  # type: ignore
    deliver(approved.office, courier)
    assert approved.pages() == [] and approved.show()["state"] == "publishing"
    sole.tell_looked(approved.clock())
    courier = Courier(
        approved.office.desk, approved.office.open_mailer, approved.office.open_website, sole.has_looked
    )
    deliver(approved.office, courier)
    assert len(approved.pages()) == 1


@pytest.mark.parametrize("end", [UnknownOutcome("The website did not answer media in time."), SystemExit()])
def test_a_page_whose_photo_was_being_uploaded_is_not_up_and_can_be_taken_back(
    approved: OfficeUnderTest, end: BaseException
) -> None:
    """Whether the upload ran out of time, or the process was killed meanwhile."""

    def fail() -> None:
        raise end

    website = SlowSite(approved, fail)
    courier = Courier(approved.office.desk, approved.office.open_mailer, lambda: website)  # type: ignore
    with suppress(SystemExit):
        deliver(approved.office, courier)
    approved.receive(compose_reply(approved.sent(SENDER)[0].message, SENDER, "TARIK"))
    approved.work()
    assert approved.show()["state"] == "withdrawn"
    approved.clock.advance(timedelta(hours=2))
    approved.work()
    assert approved.pages() == []


def test_a_page_that_stood_there_before_is_not_taken_for_the_one_that_was_approved(
    approved: OfficeUnderTest,
) -> None:
    """One of an earlier life of the office, whose agenda numbers were the same."""
    [page] = [d for d in approved.show()["deliveries"] if d["kind"] == "website"]
    website = approved.office.open_website()
    before = website.publish(replace(make_post(0), key=page["recipient"]), PHOTOS.__getitem__)
    approved.work()
    assert approved.show()["state"] == "publishing" and website.find(page["recipient"]) == before
    told = approved.sent(STAFF)[-1].message.get_body(("plain",)).get_content()
    assert "already, but with another text" in told and approved.sent(HARIAN) == []


class Looked(Exception):
    """Nothing is to be written."""


def test_each_photo_renews_the_lease_so_that_a_slow_upload_is_nobody_elses(approved: OfficeUnderTest) -> None:
    others = []

    def nearly_pass_the_lease() -> None:
        approved.clock.advance(LEASE - timedelta(seconds=1))
        with suppress(Looked), approved.office.desk.database.writing() as connection:
            others.append(claim_one(connection, approved.clock(), "another", LEASE))
            raise Looked

    website = SlowSite(approved, nearly_pass_the_lease)
    courier = Courier(approved.office.desk, approved.office.open_mailer, lambda: website)  # type: ignore
    deliver(approved.office, courier)
    assert len(others) > 1 and all(other and other.kind is Kind.OFFICIAL for other in others)
    assert approved.show()["state"] == "closed"


def test_an_outcome_that_the_database_did_not_take_is_told_again_and_the_mail_not_sent_again(
    approved: OfficeUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing: list[Exception] = []

    class OneCommitFails(FailingMailer):
        """The commit after a mail to HARIAN was taken fails, once."""

        def send(self, envelope: Envelope, message: bytes, enclosed: bytes = b"") -> None:
            super().send(envelope, message, enclosed)
            if envelope.recipient == HARIAN:
                failing.append(Transient("database or disk is full"))

    @contextmanager
    def writing(database: Database) -> Iterator[Connection]:
        with real(database) as connection:
            yield connection
            if failing:
                raise failing.pop()

    real = Database.writing
    monkeypatch.setattr(Database, "writing", writing)
    courier = Courier(
        approved.office.desk, lambda: OneCommitFails(approved, HARIAN), approved.office.open_website
    )
    with pytest.raises(Transient):
        deliver(approved.office, courier)
    approved.clock.advance(LEASE)
    deliver(approved.office, courier)
    assert states_of_partners(approved) == ["sent", "sent", "sent"]
    assert state_of(approved, HARIAN) == [("sent", 1)] and len(approved.sent(HARIAN)) == 1
