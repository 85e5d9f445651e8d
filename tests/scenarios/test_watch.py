"""What stays broken is told once, and once more when it works again."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NoReturn

import pytest

from humasd import rounds
from humasd.adapters.smtp import SmtpMailer
from humasd.delivery import Courier
from humasd.demo import compose_reply, find_request
from humasd.errors import FileHarmed, Permanent, Transient
from humasd.fetching import fetch_waiting
from humasd.health import check_office
from humasd.reception import handle_stored
from humasd.rounds import deliver, look_at_time, receive
from humasd.store import claims, handling, releases, troubles
from humasd.store.troubles import Part
from humasd.watch import Watch
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_delivery import FailingMailer, deliver_with
from tests.support.office import KABAG, STAFF, OfficeUnderTest
from tests.support.published import text_of
from tests.support.samples import press_release_docx, submission_mail
from tests.unit.adapters.test_smtp import server

HALF_AN_HOUR = timedelta(minutes=30)


def watch_over(office: OfficeUnderTest) -> Watch:
    return Watch(office.office.desk, HALF_AN_HOUR, timedelta(hours=24))


def told(office: OfficeUnderTest) -> list[str]:
    """Subjects of what the office got, in order."""
    office.work()
    return [str(mail.message["Subject"]) for mail in office.sent(STAFF)]


def test_what_stays_broken_is_one_mail_and_what_works_again_another(office: OfficeUnderTest) -> None:
    watch = watch_over(office)
    for _ in range(100):
        watch.note(Part.MAILBOX, "login refused")
        office.clock.advance(timedelta(minutes=1))
    assert told(office) == ["Perlu perhatian: Kotak surat tidak dapat dibaca."]
    [mail] = office.sent(STAFF)
    text = mail.message.get_body(("plain",)).get_content()
    assert "login refused" in text and "Sejak: 24-11-2026 09:00" in text
    for _ in range(2):
        watch.note(Part.MAILBOX, None)
    assert told(office)[1:] == ["Sudah pulih: Kotak surat dapat dibaca lagi."]


def test_what_fails_for_a_while_is_not_told(office: OfficeUnderTest) -> None:
    watch = watch_over(office)
    for fault in ("timeout", "timeout", None, "timeout", None):
        watch.note(Part.WEBSITE, fault)
        office.clock.advance(timedelta(minutes=20))
    watch.note(Part.WEBSITE, "timeout")
    assert told(office) == []


def test_several_daemons_tell_once_together_and_a_new_one_remembers(office: OfficeUnderTest) -> None:
    first, second = watch_over(office), watch_over(office)
    for _ in range(3):
        for watch in (first, second):
            watch.note(Part.OUTGOING, "connection refused")
        office.clock.advance(HALF_AN_HOUR)
    watch_over(office).note(Part.OUTGOING, "connection refused")
    assert len(told(office)) == 1
    watch_over(office).note(Part.OUTGOING, None)
    assert told(office)[1:] == ["Sudah pulih: Surat keluar terkirim lagi."]


def test_a_part_that_fails_is_named_by_check(office: OfficeUnderTest) -> None:
    watch_over(office).note(Part.WEBSITE, "HTTP 500")
    lines = [finding.line for finding in check_office(office.office) if finding.part == "trouble"]
    assert lines == ["website fails since 2026-11-24T09:00+08:00: HTTP 500"]


def test_a_silent_mailbox_is_noticed_in_office_hours_alone(office: OfficeUnderTest) -> None:
    watch = watch_over(office)
    office.clock.now = datetime(2026, 11, 27, 2, 0, tzinfo=UTC)  # Friday, 10:00 in WITA
    office.receive(submission_mail([("a.docx", press_release_docx())], sender="dinas@luwutimurkab.go.id"))
    office.work()
    before = len(told(office))
    for hours in range(24 * 5):  # 6 h of Friday, 8 of Monday, 8 of Tuesday: Wednesday at 10:00 it is 24
        office.clock.now = datetime(2026, 11, 27, 2, 0, tzinfo=UTC) + timedelta(hours=hours)
        watch.listen()
    assert told(office)[before:] == []
    office.clock.now = datetime(2026, 12, 2, 2, 0, tzinfo=UTC)
    watch.listen()
    watch.listen()
    assert told(office)[before:] == ["Perlu perhatian: Tidak ada surat yang masuk."]
    office.receive(submission_mail(message_id="<lagi@x>", sender="dinas@luwutimurkab.go.id"))
    office.work()
    watch.listen()
    assert told(office)[-1] == "Sudah pulih: Surat masuk lagi."


def test_an_office_that_wants_no_word_on_silence_gets_none(office: OfficeUnderTest) -> None:
    watch = Watch(office.office.desk, HALF_AN_HOUR, None)
    office.clock.advance(timedelta(days=90))
    watch.listen()
    assert told(office) == []


def test_the_workers_tell_which_part_fails(open_office: OpenOffice) -> None:
    office = open_office()
    fared: dict[Part, str | None] = {}
    office.receive(submission_mail([("a.docx", press_release_docx())], sender="dinas@luwutimurkab.go.id"))
    receive(office.office, office.office.open_mailbox(), note=fared.__setitem__)
    assert fared == {Part.MAILBOX: None, Part.READING: None}

    mailbox = office.folder / "mailbox"
    mailbox.rename(office.folder / "away")
    mailbox.write_text("no folder")
    with pytest.raises(Transient):
        receive(office.office, office.office.open_mailbox(), note=fared.__setitem__)
    assert fared[Part.MAILBOX] and fared[Part.READING] is None


def test_mail_that_cannot_be_read_for_long_is_told_once_though_most_rounds_try_nothing(
    office: OfficeUnderTest,
) -> None:
    watch, desk = watch_over(office), office.office.desk
    for number in range(2):
        sender = f"dinas{number}@luwutimurkab.go.id"
        mail = submission_mail([("a.docx", press_release_docx())], sender=sender, message_id=f"<{number}@x>")
        office.receive(mail)
    fetch_waiting(desk, office.office.open_mailbox())
    with desk.database.reading() as connection:
        file = desk.files.path(handling.find_due(connection, office.clock())[0].sha256)
    content = file.read_bytes()
    file.unlink()
    file.symlink_to("/proc/self/mem")  # opened, it does not read

    def receive_for(time: timedelta) -> None:
        for _ in range(time // timedelta(seconds=20)):
            with suppress(Transient):
                receive(office.office, None, note=watch.note)
            office.clock.advance(timedelta(seconds=20))

    receive_for(timedelta(minutes=33))
    with desk.database.reading() as connection:
        [trouble] = troubles.find_all(connection)
    assert trouble.part is Part.READING and trouble.told_at
    assert len(office.list()) == 1  # the other's mail
    file.unlink()
    file.write_bytes(content)
    receive_for(timedelta(minutes=3))
    assert len(office.list()) == 2
    assert told(office) == [
        "Perlu perhatian: Surat yang masuk tersimpan, tetapi tidak dapat dibuka.",
        "Sudah pulih: Surat yang masuk dapat dibuka lagi.",
    ]


def test_what_is_tried_by_day_alone_is_not_said_to_work_at_night(
    open_office: OpenOffice, before_approval: Path
) -> None:
    office = open_office(start=before_approval)
    desk, watch = office.office.desk, watch_over(office)
    with desk.database.reading() as connection:
        [photo] = releases.load_case(connection, 1).draft.photos  # type: ignore[union-attr]
    file = desk.files.path(photo.sha256)  # type: ignore[attr-defined]
    content = file.read_bytes()
    file.unlink()

    def let_pass(days: int) -> None:
        for _ in range(days * 12):
            with suppress(FileHarmed):  # of the reminder of the decision that nobody takes
                look_at_time(office.office, watch.note, watch.listen)
            office.clock.advance(timedelta(hours=2))

    let_pass(days=4)
    file.write_bytes(content)
    let_pass(days=3)  # on Saturday and Sunday nobody is reminded
    assert [subject for subject in told(office) if "agenda" not in subject] == [
        "Perlu perhatian: Pengingat, ringkasan pagi, atau permintaan yang lewat waktu, tidak dapat dikirim"
        " untuk satu naskah atau lebih.",
        "Perlu perhatian: Tidak ada surat yang masuk.",
        "Sudah pulih: Pengingat dapat dikirim lagi.",
    ]


@pytest.mark.parametrize(
    ("crashes", "part", "handled", "filed"),
    [("fetch_waiting", Part.MAILBOX, 2, 0), ("handle_stored", Part.READING, 1, 1)],
)
def test_a_part_in_which_the_code_fails_is_told_too_and_stops_no_other(
    office: OfficeUnderTest,
    monkeypatch: pytest.MonkeyPatch,
    crashes: str,
    part: Part,
    handled: int,
    filed: int,
) -> None:
    """But without a look into the mailbox nothing is filed."""

    def crash(*_: object, **__: object) -> NoReturn:
        raise ValueError("a list of another kind")

    for number in range(2):  # one was handled and is to be filed, one is to be handled
        office.receive(submission_mail([("a.docx", press_release_docx())], message_id=f"<{number}@x>"))
    fetch_waiting(office.office.desk, office.office.open_mailbox())
    handle_stored(office.office.desk, office.office.understand, stop=iter((False, True)).__next__)
    monkeypatch.setattr(rounds, crashes, crash)
    fared: dict[Part, str | None] = {}
    with pytest.raises(ValueError, match="another kind"):
        receive(office.office, office.office.open_mailbox(), note=fared.__setitem__)
    others = {Part.MAILBOX: None, Part.READING: None}
    assert fared == {**others, part: "ValueError: a list of another kind"}
    assert len(office.list()) == handled
    assert len(list((office.folder / "mailbox" / ".Arsip" / "cur").glob("*"))) == filed


def test_code_that_fails_at_what_goes_out_is_told_too(
    office: OfficeUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object, **__: object) -> NoReturn:
        raise ValueError("an address of another kind")

    monkeypatch.setattr(claims, "claim_group", crash)
    courier = Courier(office.office.desk, office.office.open_mailer, office.office.open_website)
    fared: dict[Part, str | None] = {}
    with pytest.raises(ValueError, match="another kind"):
        deliver(office.office, courier, note=fared.__setitem__)
    assert fared == {Part.OUTGOING: "ValueError: an address of another kind"}


def test_a_mail_server_that_takes_any_mail_works(office: OfficeUnderTest) -> None:
    office.receive(submission_mail([("a.docx", press_release_docx())], sender="dinas@luwutimurkab.go.id"))
    receive(office.office, office.office.open_mailbox())
    fared: dict[Part, str | None] = {}
    mailer = FailingMailer(office, KABAG, Transient("450 mailbox busy"))
    courier = Courier(office.office.desk, lambda: mailer, office.office.open_website)
    deliver(office.office, courier, note=fared.__setitem__)
    assert fared == {Part.OUTGOING: None, Part.RELEASES: None}


def test_alerts_that_did_not_reach_the_office_are_named_by_check_and_by_the_next_that_does(
    office: OfficeUnderTest,
) -> None:
    watch = watch_over(office)

    def break_down(part: Part) -> None:
        watch.note(part, "timeout")
        office.clock.advance(HALF_AN_HOUR)
        watch.note(part, "timeout")

    def found() -> list[str]:
        return [finding.line for finding in check_office(office.office) if finding.part == "alerts"]

    break_down(Part.MAILBOX)
    break_down(Part.WEBSITE)
    assert found() == []
    full = Permanent("552 mailbox full")
    deliver_with(office, FailingMailer(office, STAFF, full, full))
    [line] = found()
    assert STAFF in line and "last 2 mail(s)" in line and "552 mailbox full" in line
    break_down(Part.READING)
    assert len(told(office)) == 1
    assert f"2 surat sebelum ini ke {STAFF} tidak sampai." in text_of(office.sent(STAFF)[0])
    assert found() == []
    break_down(Part.CLOCK)
    assert len(told(office)) == 2 and "tidak sampai" not in text_of(office.sent(STAFF)[1])


def test_over_a_providers_sending_limit_everything_waits_and_goes_when_it_is_over(
    open_office: OpenOffice, before_approval: Path
) -> None:
    office = open_office(start=before_approval, distribution={"suspend_after": 1})
    watch = watch_over(office)
    office.receive(compose_reply(find_request(office.sent(), KABAG).message, KABAG, "SETUJU"))
    with server(dot="550 5.4.5 Daily user sending limit exceeded") as provider:
        with closing(SmtpMailer(provider.url)) as mailer:
            courier = Courier(office.office.desk, lambda: mailer, office.office.open_website)
            for _ in range(20):  # hours
                receive(office.office, office.office.open_mailbox())
                deliver(office.office, courier, note=watch.note)
                office.clock.advance(timedelta(hours=1))
        assert len(office.pages()) == 1 and office.show()["state"] == "published"
    office.clock.advance(timedelta(hours=24))
    with closing(
        Courier(office.office.desk, office.office.open_mailer, office.office.open_website)
    ) as courier:
        deliver(office.office, courier, note=watch.note)
        deliver(office.office, courier, note=watch.note)
    assert office.show()["state"] == "closed"
    assert {delivery["state"] for delivery in office.show()["deliveries"]} == {"sent"}
    assert told(office) == [
        "Perlu perhatian: Surat keluar tidak terkirim.",
        "Sudah pulih: Surat keluar terkirim lagi.",
    ]
    assert "Daily user sending limit" in text_of(office.sent(STAFF)[0])


def test_a_sheet_that_cannot_be_made_in_time_is_no_fault_of_the_mail_server(office: OfficeUnderTest) -> None:
    office.receive(submission_mail([("a.docx", press_release_docx())], sender="dinas@luwutimurkab.go.id"))
    receive(office.office, office.office.open_mailbox())

    def out_of_time(*_: object) -> bytes:
        raise Transient("the sheet took too long")

    desk = replace(office.office.desk, typeset=out_of_time)
    courier = Courier(desk, office.office.open_mailer, office.office.open_website)
    fared: dict[Part, str | None] = {}
    assert deliver(office.office, courier) == 1  # the receipt went, the request with its sheet did not
    office.clock.advance(timedelta(minutes=2))
    assert deliver(office.office, courier, note=fared.__setitem__) == 1
    assert fared == {Part.RELEASES: None}
    courier.close()
    office.wait(minutes=10)
    assert len(office.sent(KABAG)) == 1
