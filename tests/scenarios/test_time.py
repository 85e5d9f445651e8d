"""What the clock brings: reminders at the norm, in office hours, then a word to the office."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from humasd.demo import compose_reply, find_request
from tests.scenarios.conftest import OpenOffice
from tests.support.office import KABAG, SETTINGS, STAFF, OfficeUnderTest
from tests.support.samples import FORM_FIELDS, filled_form_docx, press_release_docx, submission_mail

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


def submit_with_form(office: OfficeUnderTest, wished: str) -> None:
    form = filled_form_docx({**FORM_FIELDS, "Waktu Terbit yang Diinginkan": wished})
    files = [("Rilis.docx", press_release_docx()), ("Formulir.docx", form)]
    office.receive(submission_mail(files, sender=SENDER))
    office.work()


def test_the_time_that_the_form_wishes_for_is_shown_approved_and_waited_for(
    open_office: OpenOffice,
) -> None:
    office = open_office()
    submit_with_form(office, "Rabu, 25 November 2026 pukul 08.00 WITA")
    for official in ("kabag", "kasubag"):
        office.answer(official, "setuju")
    asked = find_request(office.sent(), KABAG).message.get_body(("plain",)).get_content()
    assert "Waktu terbit" in asked and "25 November 2026 pukul 08.00" in asked
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "publishing" and office.pages() == []
    told = office.sent(KABAG)[-1].message.get_body(("plain",)).get_content()
    assert "Naskah terbit Rabu, 25 November 2026 pukul 08.00" in told and "BATAL" in told
    office.wait(hours=22)
    assert office.pages() == []
    office.wait(hours=1, minutes=1)
    assert len(office.pages()) == 1 and office.show()["state"] == "closed"


def test_whoever_approves_may_name_another_time_than_the_form(open_office: OpenOffice) -> None:
    office = open_office()
    submit_with_form(office, "26 November 2026 pukul 08.00")
    for official in ("kabag", "kasubag"):
        office.answer(official, "setuju")
    office.answer("kabag", "setuju, terbit hari ini pukul 10.00")
    office.wait(hours=1, minutes=1)
    assert len(office.pages()) == 1


def test_a_wish_that_names_no_hour_is_shown_to_whoever_decides(open_office: OpenOffice) -> None:
    office = open_office()
    submit_with_form(office, "25 November 2026")
    asked = find_request(office.sent(), KABAG).message.get_body(("plain",)).get_content()
    assert "meminta waktu terbit" in " ".join(asked.split()) and "25 November 2026" in asked
