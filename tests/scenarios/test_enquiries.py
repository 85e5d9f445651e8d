"""Senders who write about their own releases in a new mail (SOP step 1, and before publication)."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from humasd.demo import compose_reply
from tests.scenarios.conftest import OpenOffice
from tests.support.office import KABAG, STAFF, OfficeUnderTest
from tests.support.samples import press_release_docx, submission_mail

SENDER = "dinas.pupr@luwutimurkab.go.id"
OTHER = "diskominfo@luwutimurkab.go.id"
TITLES = ("Jembatan Tomoni Diresmikan", "Pasar Malili Dibenahi")


@pytest.fixture
def office(open_office: OpenOffice) -> OfficeUnderTest:
    """An office that has two releases of one sender's under way, and one of somebody else's."""
    office = open_office()
    for number, sender in enumerate((SENDER, SENDER, OTHER)):
        text = f"Warga kampung {number} " + "bersyukur atas selesainya pekerjaan itu. " * 12
        file = (f"Rilis {number}.docx", press_release_docx((f"WOTU, LUWU TIMUR - {text}",)))
        title = (*TITLES, "Sekolah Malili Juara")[number]
        office.receive(
            submission_mail([file], sender=sender, subject=title, message_id=f"<{number}@luwutimurkab.go.id>")
        )
        office.work()
    return office


def write(sender: str, words: str, subject: str = "tanya") -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "humas.protokol@luwutimurkab.go.id", subject
    mail["Message-ID"] = f"<{abs(hash((sender, words)))}@luwutimurkab.go.id>"
    mail.set_content(words)
    return mail


def ask(office: OfficeUnderTest, sender: str, words: str, verdict: str = "pass") -> None:
    office.receive(write(sender, words), verdict=verdict)
    office.work()


def last(office: OfficeUnderTest, recipient: str) -> str:
    body = office.sent(recipient)[-1].message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def test_status_tells_of_one_release(office: OfficeUnderTest) -> None:
    ask(office, SENDER, "STATUS 0002")
    assert "0002/HUMAS/XI/2026" in last(office, SENDER) and "0001/HUMAS" not in last(office, SENDER)
    assert "menunggu disposisi pimpinan" in last(office, SENDER)


def test_a_question_without_a_number_is_about_all_that_is_under_way(office: OfficeUnderTest) -> None:
    ask(office, SENDER, "Kapan terbit ya pak?")
    assert "0001/HUMAS/XI/2026" in last(office, SENDER) and "0002/HUMAS/XI/2026" in last(office, SENDER)
    assert len(office.list()) == 3


def test_tarik_withdraws_ones_own_release_alone(office: OfficeUnderTest) -> None:
    ask(office, SENDER, "TARIK 2")
    assert [row["state"] for row in office.list()] == ["disposition", "withdrawn", "disposition"]


@pytest.mark.parametrize(
    "words",
    [
        "TARIK 0001 dan 0002",
        "Mohon ditarik:\n1. rilis 0001\n2. rilis 0002",
        "Mohon rilis kami 0001, 0002 dan 0003 dibatalkan karena jadwalnya ditunda",
    ],
)
def test_several_are_withdrawn_by_one_mail_and_told_in_one(office: OfficeUnderTest, words: str) -> None:
    """Of 0003, which is somebody else's, nothing is told and nothing changes."""
    before = len(office.sent(SENDER))
    ask(office, SENDER, words)
    assert [row["state"] for row in office.list()] == ["withdrawn", "withdrawn", "disposition"]
    assert len(office.sent(SENDER)) == before + 1
    told = " ".join(last(office, SENDER).split())
    assert "Sudah ditarik dan tidak diproses lagi: agenda 0001, 0002." in told
    assert "0003/HUMAS" not in told and ("Nomor 0003 tidak ditemukan" in told) == ("0003" in words)


def test_several_are_withdrawn_once_an_unverified_sender_has_confirmed(office: OfficeUnderTest) -> None:
    ask(office, SENDER, "TARIK 0001 dan 0002", verdict="")
    assert "naskah ditarik: agenda 0001, 0002" in last(office, SENDER)
    assert {row["state"] for row in office.list()} == {"disposition"}
    office.answer(SENDER, "Ya")
    assert [row["state"] for row in office.list()] == ["withdrawn", "withdrawn", "disposition"]


def test_of_several_what_cannot_be_withdrawn_any_more_is_told_to_the_office(office: OfficeUnderTest) -> None:
    asked = next(mail.message for mail in office.sent(KABAG) if "0002" in str(mail.message["Subject"]))
    office.receive(compose_reply(asked, KABAG, "TOLAK: sudah pernah dimuat"))
    ask(office, SENDER, "TARIK 0001 dan 0002")
    assert [row["state"] for row in office.list()] == ["withdrawn", "rejected", "disposition"]
    assert "hendak menarik agenda 0002" in last(office, STAFF)
    told = " ".join(last(office, SENDER).split())
    assert "Belum dapat ditarik, dan kami teruskan ke petugas: agenda 0002." in told


def test_several_states_are_told_in_one_letter(office: OfficeUnderTest) -> None:
    before = len(office.sent(SENDER))
    ask(office, SENDER, "STATUS 0001, 0002")
    assert len(office.sent(SENDER)) == before + 1
    assert "0001/HUMAS/XI/2026" in last(office, SENDER) and "0002/HUMAS/XI/2026" in last(office, SENDER)


@pytest.mark.parametrize(
    ("words", "states"),
    [
        ("TARIK 0002", ["disposition", "withdrawn", "disposition"]),
        ("TARIK 0001 dan 0002", ["withdrawn", "withdrawn", "disposition"]),
        ("TARIK 0003", ["disposition", "disposition", "disposition"]),
        ("TARIK", ["withdrawn", "disposition", "disposition"]),
    ],
)
def test_the_number_that_is_named_counts_and_not_the_letter_that_is_answered(
    office: OfficeUnderTest, words: str, states: list[str]
) -> None:
    receipt = next(mail.message for mail in office.sent(SENDER) if "0001" in str(mail.message["Subject"]))
    office.receive(compose_reply(receipt, SENDER, words))
    office.work()
    assert [row["state"] for row in office.list()] == states


def test_material_that_comes_with_a_question_about_another_release_is_not_left_unused(
    office: OfficeUnderTest,
) -> None:
    receipt = next(mail.message for mail in office.sent(SENDER) if "0001" in str(mail.message["Subject"]))
    file = press_release_docx(("WOTU, LUWU TIMUR - " + "Warga memakai jembatan itu sejak pagi. " * 12,))
    reply = compose_reply(receipt, SENDER, "Berikut perbaikannya. Rilis 0002 kapan terbit?")
    reply.add_attachment(file, maintype="application", subtype="octet-stream", filename="Rilis.docx")
    office.receive(reply)
    office.work()
    assert "Rilis.docx" in {item["filename"] for item in office.show()["attachments"]}


@pytest.mark.parametrize(
    "words",
    [
        "BATALKAN rilis 0001",
        "Mohon agar rilis kami 0001 dibatalkan",
        "cabut rilis kami 0001",
        "Tarik rilis no. 0001 karena jadwal ditunda",
        "mohon ditarik dulu rilis 0001 pak, ada yang salah",
    ],
)
def test_a_release_is_withdrawn_by_other_words_than_tarik(office: OfficeUnderTest, words: str) -> None:
    ask(office, SENDER, words)
    assert [row["state"] for row in office.list()] == ["withdrawn", "disposition", "disposition"]


@pytest.mark.parametrize("number", ["0001", "0002"])
def test_of_a_wish_that_is_not_plain_the_sender_is_told_the_number_that_he_named(
    office: OfficeUnderTest, number: str
) -> None:
    ask(office, SENDER, f"Pak kalau masih sempat, rilis {number} sebaiknya ditarik saja, nanti kami perbaiki")
    assert {row["state"] for row in office.list()} == {"disposition"}
    told = last(office, SENDER)
    other = {"0001": "0002", "0002": "0001"}[number]
    assert f"{number}/HUMAS/XI/2026" in told and "TARIK" in told and other not in told


def test_where_he_names_a_number_that_is_not_his_none_is_suggested(office: OfficeUnderTest) -> None:
    ask(office, SENDER, "Pak kalau masih sempat, rilis 0003 sebaiknya ditarik saja, nanti kami perbaiki")
    assert "TARIK dan nomor agendanya" in last(office, SENDER)


@pytest.mark.parametrize("words", ["berita sy yg kemarin blm muncul di web", "kapan ditayangkan pak?"])
def test_a_question_in_everyday_words_is_no_submission(office: OfficeUnderTest, words: str) -> None:
    ask(office, SENDER, words)
    assert len(office.list()) == 3 and "0001/HUMAS/XI/2026" in last(office, SENDER)


def test_a_complaint_that_may_want_it_stopped_is_shown_to_a_person(office: OfficeUnderTest) -> None:
    ask(office, SENDER, "Berita kami 0001 belum tayang, kalau begitu dibatalkan saja")
    assert "menghendaki naskahnya belum diterbitkan" in last(office, STAFF)


def test_tarik_of_one_among_several_must_name_it(office: OfficeUnderTest) -> None:
    ask(office, SENDER, "Mohon ditarik")
    assert "TARIK 0002" in last(office, SENDER)
    assert {row["state"] for row in office.list()} == {"disposition"}


@pytest.mark.parametrize("words", ["STATUS 0001", "TARIK 0001", "TARIK"])
def test_nothing_is_said_or_done_about_somebody_elses(office: OfficeUnderTest, words: str) -> None:
    ask(office, "orang.lain@example.com", words)
    assert office.sent("orang.lain@example.com") == []
    assert {row["state"] for row in office.list()} == {"disposition"}
    assert "orang.lain@example.com" in last(office, STAFF)


def test_whoever_cannot_be_verified_is_asked_first(office: OfficeUnderTest) -> None:
    ask(office, SENDER, "TARIK 0001", verdict="")
    assert {row["state"] for row in office.list()} == {"disposition"}
    assert "naskah ditarik" in last(office, SENDER)
    asked = len(office.sent(KABAG))
    office.answer(SENDER, "Ya")
    assert office.list()[0]["state"] == "withdrawn"
    told = [str(mail.message["Subject"]) for mail in office.sent(KABAG)]
    assert len(told) == asked + 1  # nothing is asked again
    assert told[-1] == "Agenda 0001/HUMAS/XI/2026: sudah diputuskan, ditarik"


def test_a_forged_question_gets_no_answer(office: OfficeUnderTest) -> None:
    before = len(office.sent(SENDER))
    ask(office, SENDER, "TARIK 0001", verdict="fail")
    assert len(office.sent(SENDER)) == before
    assert {row["state"] for row in office.list()} == {"disposition"}


def test_a_release_that_its_sender_may_want_stopped_is_shown_at_once_to_whoever_decides(
    office: OfficeUnderTest,
) -> None:
    """Free words decide nothing, and are no new submission."""
    ask(office, SENDER, "Mohon maaf pak, berita 0002 batal saja, jangan dulu dimuat, datanya masih salah.")
    assert len(office.list()) == 3 and {row["state"] for row in office.list()} == {"disposition"}
    assert "menghendaki naskahnya belum diterbitkan" in last(office, STAFF)
    assert "batal saja, jangan dulu dimuat" in " ".join(last(office, KABAG).split())
    assert "0002/HUMAS/XI/2026" in last(office, SENDER) and "TARIK" in last(office, SENDER)


def test_of_a_forged_wish_to_stop_only_the_office_hears(office: OfficeUnderTest) -> None:
    before = len(office.sent(SENDER))
    ask(office, SENDER, "Publikasi kami mohon ditunda.", verdict="fail")
    assert len(office.sent(SENDER)) == before and "dihentikan" in last(office, STAFF)


def test_a_citizens_complaint_is_for_the_office_to_read_and_no_submission(open_office: OpenOffice) -> None:
    """Its writer is not asked for a title; what a person finds to be a submission after all is passed on."""
    office, citizen = open_office(), "warga@example.com"
    complaint = "Pak, lampu jalan di depan pasar mati lampu sudah sebulan. Tolong segera diperbaiki."
    ask(office, citizen, complaint)
    assert office.list() == [] and office.sent(citizen) == []
    assert "pengaduan" in last(office, STAFF) and complaint in " ".join(last(office, STAFF).split())
    header = f"---------- Forwarded message ---------\nFrom: Warga <{citizen}>\nSubject: lampu"
    office.receive(write(STAFF, f"{header}\n\n{complaint}", subject="Fwd: lampu"))
    office.work()
    assert len(office.list()) == 1
