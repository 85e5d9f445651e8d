"""What the clock brings: reminders at the norm, in office hours, then a word to the office."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from humasd.demo import compose_reply
from tests.scenarios.conftest import OpenOffice
from tests.support.office import KABAG, SETTINGS, STAFF, OfficeUnderTest
from tests.support.samples import press_release_docx, submission_mail

SENDER = "dinas.pupr@luwutimurkab.go.id"
ASISTEN = "asisten@luwutimurkab.go.id"


def submit(office: OfficeUnderTest) -> OfficeUnderTest:
    office.receive(submission_mail([("Rilis.docx", press_release_docx())], sender=SENDER))
    office.work()
    return office


def submit_nothing(office: OfficeUnderTest) -> OfficeUnderTest:
    office.receive(submission_mail([], sender=SENDER, body="terlampir ya pak"))
    office.work()
    return office


def pass_time(office: OfficeUnderTest, **time: float) -> None:
    office.clock.advance(timedelta(**time))
    office.work()


def subjects(office: OfficeUnderTest, recipient: str) -> list[str]:
    return [str(mail.message["Subject"]) for mail in office.sent(recipient)]


def test_whoever_lets_the_norm_pass_is_reminded_once_then_the_office_is_told(office: OfficeUnderTest) -> None:
    submit(office)
    pass_time(office, minutes=14)
    assert len(subjects(office, KABAG)) == 1
    pass_time(office, minutes=2)
    assert "Pengingat: mohon disposisi" in subjects(office, KABAG)[1]
    pass_time(office, hours=4)
    assert len(subjects(office, KABAG)) == 2
    pass_time(office, days=1, hours=1)
    assert len(subjects(office, KABAG)) == 2
    [alert] = office.sent(STAFF)
    assert "masih menunggu Andi Mappatunru" in alert.message.get_body(("plain",)).get_content()
    pass_time(office, days=1)
    assert len(office.sent(STAFF)) == 1


def test_both_the_reminder_and_what_it_reminds_of_may_be_answered(open_office: OpenOffice) -> None:
    for which in (0, 1):
        office = submit(open_office())
        pass_time(office, minutes=20)
        asked = office.sent(KABAG)[which].message
        office.receive(compose_reply(asked, KABAG, "Setuju"))
        office.work()
        assert office.show()["state"] == "correction"


def test_nobody_is_reminded_outside_office_hours(office: OfficeUnderTest) -> None:
    office.clock.now = datetime(2026, 11, 27, 7, 50, tzinfo=UTC)  # Friday, 15.50 in WITA
    submit(office)
    for _ in range(12):
        pass_time(office, hours=5)  # through the night and the weekend
    assert office.clock.now == datetime(2026, 11, 29, 19, 50, tzinfo=UTC)
    assert len(subjects(office, KABAG)) == 1
    pass_time(office, hours=4, minutes=20)  # Monday, 8.10
    assert len(subjects(office, KABAG)) == 2


def test_a_sender_is_reminded_of_what_is_missing_then_the_office_is_told(office: OfficeUnderTest) -> None:
    submit_nothing(office)
    assert office.show()["deadline_at"].startswith("2026-11-27T09:00")
    pass_time(office, days=2)
    assert len(office.sent(SENDER)) == 1
    pass_time(office, days=1, hours=1)
    reminder = office.sent(SENDER)[-1].message
    assert "pengingat" in str(reminder["Subject"])
    assert "naskah" in reminder.get_body(("plain",)).get_content().lower()
    pass_time(office, days=4)
    assert len(office.sent(SENDER)) == 2
    assert len(office.sent(STAFF)) == 1


def test_when_nobody_answers_the_next_in_line_is_asked_too_and_settles_it(open_office: OpenOffice) -> None:
    asisten = {"role": "asisten", "name": "Hj. Nurhayati", "addresses": [ASISTEN]}
    approval = {"escalate": ["asisten"], "escalate_after": "2h", "norm": "60m"}
    office = open_office(
        officials=[*SETTINGS["officials"], asisten],
        workflow={"disposition": {"mode": "auto"}, "correction": {"mode": "auto"}, "approval": approval},
    )
    submit(office)
    pass_time(office, hours=1, minutes=1)
    assert "Pengingat" in subjects(office, KABAG)[-1]
    pass_time(office, hours=2, minutes=1)
    [asked] = office.sent(ASISTEN)
    assert "karena Andi Mappatunru belum menjawab" in asked.message.get_body(("plain",)).get_content()
    assert office.list()[0]["waiting_on"] == [KABAG, ASISTEN]
    office.receive(compose_reply(asked.message, ASISTEN, "Setuju"))
    office.work()
    assert office.show()["state"] == "closed"
    assert "sudah diputuskan" in subjects(office, KABAG)[-1]
    assert office.sent(STAFF) == []
