"""A substitute appointed by mail: confirmed back before it holds, ended by its date or by a word."""

from __future__ import annotations

import re
from datetime import timedelta
from email.message import EmailMessage
from email.utils import make_msgid

import pytest

from humasd.health import check_office
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_people import RINA, subjects, substitute, text_of
from tests.scenarios.test_whole_way import submit
from tests.support.office import KABAG, KASUBAG, OFFICE, STAFF, OfficeUnderTest

WORDS = "Plh saya tanggal 24 s.d. 30 November: Sitti (Kasubag), SP nomor 800/123/BKPSDM"


def write(office: OfficeUnderTest, sender: str, words: str, *, verdict: str = "pass") -> None:
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = OFFICE
    mail["Subject"] = "Pengganti"
    mail["Message-ID"] = make_msgid(domain="luwutimurkab.go.id")
    mail.set_content(words)
    office.receive(mail, verdict=verdict)
    office.work()


def appoint(office: OfficeUnderTest, words: str = WORDS, sender: str = KABAG) -> None:
    write(office, sender, words)
    office.answer(sender, "YA BENAR")


def decisions(office: OfficeUnderTest) -> list[tuple[str, str | None, str | None]]:
    return [(d["official"], d["capacity"], d["letter"]) for d in office.show()["decisions"]]


def test_it_holds_only_once_the_registered_address_has_confirmed_it(office: OfficeUnderTest) -> None:
    write(office, KABAG, WORDS)
    question = text_of(office, KABAG)
    for fact in ("Sitti Rahmah", "24–30 November 2026", "800/123/BKPSDM", "Kepala Bagian Humas"):
        assert fact in question
    submit(office)
    assert office.show()["waiting_on"] == [KABAG]


def test_once_confirmed_the_substitute_is_asked_and_all_concerned_are_told(office: OfficeUnderTest) -> None:
    appoint(office)
    for person in (KABAG, KASUBAG):
        assert subjects(office, person)[-1] == "Plh. Kabag: penunjukan dicatat"
    submit(office)
    assert office.show()["waiting_on"] == [KASUBAG]
    office.answer("kasubag", "setuju")
    office.answer("kasubag", "setuju")
    office.answer("kasubag", "setuju")
    acting = (KASUBAG, "Plh. Kabag", "800/123/BKPSDM")
    assert decisions(office) == [acting, (KASUBAG, None, None), acting]
    assert office.show()["state"] == "closed"


@pytest.mark.parametrize("words", ["TIDAK", "bukan dari saya"])
def test_what_is_disowned_appoints_nobody_and_the_office_is_told(office: OfficeUnderTest, words: str) -> None:
    write(office, KABAG, WORDS)
    office.answer(KABAG, words)
    submit(office)
    assert office.show()["waiting_on"] == [KABAG]
    assert "bukan darinya" in text_of(office, STAFF)


def test_an_answer_without_the_questions_code_confirms_nothing(office: OfficeUnderTest) -> None:
    write(office, KABAG, WORDS)
    write(office, KABAG, "YA BENAR")
    submit(office)
    assert KASUBAG not in office.show(-1)["waiting_on"]


@pytest.mark.parametrize(
    ("sender", "words", "verdict"),
    [
        (KABAG, WORDS, "fail"),
        (STAFF, "Plh Kabag tanggal 24 s.d. 30 November: Sitti, SP nomor 800/123/BKPSDM", "pass"),
    ],
    ids=["forged", "from-below"],
)
def test_who_may_not_appoint_is_not_even_asked_back(
    office: OfficeUnderTest, sender: str, words: str, verdict: str
) -> None:
    write(office, sender, words, verdict=verdict)
    assert not any("konfirmasi" in mail.message["Subject"].lower() for mail in office.sent())
    assert "tidak dijalankan" in text_of(office, STAFF)


def test_a_superior_may_appoint_for_one_below(office: OfficeUnderTest) -> None:
    appoint(office, "Plh Kasubag tanggal 24 s.d. 30 November: Budi Santoso, SP nomor 800/9/BKPSDM")
    submit(office)
    office.answer(KABAG, "setuju")
    assert office.show()["waiting_on"] == [STAFF]


def test_the_check_says_who_acts_for_whom(office: OfficeUnderTest) -> None:
    appoint(office)
    lines = [finding.line for finding in check_office(office.office) if finding.part == "substitute"]
    assert lines == ["Sitti Rahmah is Plh. Kabag from 2026-11-24 until 2026-11-30, SP nomor 800/123/BKPSDM"]


def test_what_is_left_open_is_asked_for(office: OfficeUnderTest) -> None:
    write(office, KABAG, "Plh saya tanggal 24 s.d. 30 November: Sitti")
    assert "yang belum jelas: nomor surat perintah" in text_of(office, KABAG)
    write(office, KABAG, "Plh saya tanggal 24 s.d. 30 November: Fulan, SP nomor 800/1")
    assert "nama pejabat pengganti" in text_of(office, KABAG)
    assert office.list() == []


def test_cabut_plh_gives_the_word_back_at_once(office: OfficeUnderTest) -> None:
    appoint(office)
    submit(office)
    assert office.show()["waiting_on"] == [KASUBAG]
    write(office, KABAG, "Cabut Plh")
    office.work()
    assert office.show()["waiting_on"] == [KABAG]
    assert subjects(office, KASUBAG)[-1] == "Plh. Kabag: penunjukan dicabut"
    office.answer("kasubag", "setuju")
    assert office.show()["state"] == "disposition" and decisions(office) == []


def test_what_the_configuration_appoints_only_the_office_can_end(open_office: OpenOffice) -> None:
    office = open_office(substitutes=[substitute()])
    write(office, KABAG, "cabut plh")
    assert "ditetapkan di berkas konfigurasi" in text_of(office, STAFF)
    submit(office)
    assert office.show()["waiting_on"] == [RINA]


def test_an_unverified_revocation_is_confirmed_first(office: OfficeUnderTest) -> None:
    appoint(office)
    submit(office)
    write(office, KABAG, "cabut plh", verdict="")
    assert office.show()["waiting_on"] == [KASUBAG]
    office.answer(KABAG, "YA BENAR")
    office.work()
    assert office.show()["waiting_on"] == [KABAG]


def test_it_ends_by_its_date(office: OfficeUnderTest) -> None:
    appoint(office)
    submit(office)
    office.clock.advance(timedelta(days=7))
    office.work()
    assert office.show()["waiting_on"] == [KABAG]


def test_a_question_that_nobody_answers_lapses_and_the_office_is_told(office: OfficeUnderTest) -> None:
    write(office, KABAG, WORDS)
    office.clock.advance(timedelta(days=8))
    office.work()
    assert "tidak dikonfirmasi" in text_of(office, STAFF)
    office.answer(KABAG, "YA BENAR")
    submit(office)
    assert office.show()["waiting_on"] == [KABAG]


def test_an_officials_submission_is_no_appointment(office: OfficeUnderTest) -> None:
    story = "Plh. Bupati Luwu Timur, 24 November 2026, membuka pelatihan. " + "Kegiatan diikuti warga. " * 60
    write(office, KABAG, story)
    [release] = office.list()
    assert re.match(r"0001/", release["agenda"])
