"""What a sender's mail asks, where something comes along with it or it asks in other words than usual."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from tests.scenarios.conftest import OpenOffice
from tests.support.office import STAFF, OfficeUnderTest
from tests.support.published import SENDER, text_of, write
from tests.support.samples import press_release_docx, submission_mail

LINK = "https://drive.google.com/drive/folders/1AbCdEf?usp=sharing"
OTHER_TITLE = "Sekolah Malili Menang Lomba Robotik"
OTHER = press_release_docx(
    title=OTHER_TITLE,
    paragraphs=(
        "MALILI, LUWU TIMUR – Pelajar sekolah menengah memenangi lomba robotik, Senin (23/11/2026).",
        "Tim itu beranggotakan empat pelajar dan berlatih selama tiga bulan di bengkel sekolah mereka.",
    ),
)


def submit(office: OfficeUnderTest, number: int, sender: str = SENDER) -> None:
    text = f"Warga kampung {number} " + "bersyukur atas selesainya pekerjaan itu. " * 12
    file = (f"Rilis {number}.docx", press_release_docx((f"WOTU, LUWU TIMUR - {text}",), f"Jembatan {number}"))
    mail_id = f"<{number}@luwutimurkab.go.id>"
    office.receive(submission_mail([file], sender=sender, subject=f"Jembatan {number}", message_id=mail_id))
    office.work()


@pytest.fixture
def office(open_office: OpenOffice) -> OfficeUnderTest:
    """Two releases of one sender's are under way."""
    office = open_office()
    submit(office, 1)
    submit(office, 2)
    return office


def send(office: OfficeUnderTest, mail: EmailMessage) -> list[str]:
    """What the office is told then."""
    told = len(office.sent(STAFF))
    office.receive(mail)
    office.work()
    return [" ".join(text_of(alert).split()) for alert in office.sent(STAFF)[told:]]


def states(office: OfficeUnderTest) -> list[str]:
    return [row["state"] for row in office.list()]


def told_last(office: OfficeUnderTest) -> str:
    return " ".join(text_of(office.sent(SENDER)[-1]).split())


# --- what comes along ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "subject", "after"),
    [
        (f"TARIK 0002\n\nPenggantinya di {LINK}", "mohon bantuan", ["disposition", "withdrawn"]),
        (LINK, "STATUS 0002", ["disposition", "disposition"]),
    ],
)
def test_the_office_is_told_of_links_beside_a_word_that_alone_is_heeded(
    office: OfficeUnderTest, words: str, subject: str, after: list[str]
) -> None:
    [alert] = send(office, write(SENDER, words, subject))
    assert LINK in alert and "tidak ikut diproses" in alert
    assert states(office) == after


def test_news_beside_a_question_is_a_submission(office: OfficeUnderTest) -> None:
    news = "Camat Malili membuka lomba desa, Senin (23/11/2026). Lomba itu diikuti 15 desa."
    send(office, write(SENDER, f"{news} Kapan tayang pak?", "Lomba Desa Malili"))
    assert len(states(office)) == 3


def test_what_may_be_news_beside_a_question_is_shown_to_a_person(office: OfficeUnderTest) -> None:
    words = "Camat Malili membuka lomba desa hari Senin. Kapan tayang pak?"
    [alert] = send(office, write(SENDER, words))
    assert "membuka lomba desa" in alert
    assert "0002/HUMAS" in told_last(office) and len(states(office)) == 2


def test_a_text_about_something_withdrawn_withdraws_nothing(office: OfficeUnderTest) -> None:
    """It completes the release that its sender announced without a text."""
    subject = "Permohonan pembatalan rilis"
    send(office, write(SENDER, "Naskah menyusul, mohon dimuat", subject))
    assert states(office) == ["disposition", "disposition", "incomplete"]
    send(office, write(SENDER, "", subject, (OTHER,)))
    assert states(office) == ["disposition", "disposition", "disposition"]


def test_of_a_subject_that_withdraws_above_a_file_a_person_is_told(office: OfficeUnderTest) -> None:
    [alert] = send(office, write(SENDER, "", "TARIK 0002", (OTHER,)))
    assert "menghendaki permohonannya dihentikan" in alert and "Perbaikan 0.docx" in alert
    assert states(office) == ["disposition", "disposition"] and "TARIK 0002" in told_last(office)


def test_a_word_to_withdraw_counts_whatever_comes_along(office: OfficeUnderTest) -> None:
    [alert] = send(office, write(SENDER, "TARIK 0002", files=(OTHER,)))
    assert "Perbaikan 0.docx" in alert and states(office) == ["disposition", "withdrawn"]


@pytest.mark.parametrize(
    "words",
    ["Salah kirim pak, rilis 0002 mohon diganti dengan yang ini", "TARIK 0002, ganti dengan yang terlampir"],
)
def test_a_text_that_shall_stand_instead_completes_the_release(office: OfficeUnderTest, words: str) -> None:
    send(office, write(SENDER, words, files=(OTHER,)))
    assert [row["title"] for row in office.list()] == ["Jembatan 1", OTHER_TITLE]
    assert "withdrawn" not in states(office)


def test_where_nobody_knows_which_it_shall_replace_it_is_a_submission(office: OfficeUnderTest) -> None:
    send(office, write(SENDER, "Salah kirim pak, mohon diganti dengan yang ini", files=(OTHER,)))
    assert [row["title"] for row in office.list()] == ["Jembatan 1", "Jembatan 2", OTHER_TITLE]


# --- other words -----------------------------------------------------------------------------------


def test_a_wish_that_is_disowned_is_read_by_a_person(office: OfficeUnderTest) -> None:
    [alert] = send(office, write(SENDER, "TARIK 0002\nini bukan dari kami"))
    assert "ini bukan dari kami" in alert and states(office) == ["disposition", "disposition"]


def test_what_was_sent_by_mistake_may_have_to_be_stopped(office: OfficeUnderTest) -> None:
    [alert] = send(office, write(SENDER, "Maaf pak, yang tadi salah kirim, mohon diabaikan"))
    assert "menghendaki permohonannya dihentikan" in alert and "TARIK" in told_last(office)
    assert len(states(office)) == 2


def test_of_the_same_number_in_two_years_the_year_tells_which_is_meant(open_office: OpenOffice) -> None:
    office = open_office()
    submit(office, 1)
    office.wait(days=45)
    submit(office, 2)
    first, second = (row["agenda"] for row in office.list())
    assert [first[:4], second[:4]] == ["0001", "0001"]
    send(office, write(SENDER, "TARIK 0001"))
    assert "withdrawn" not in states(office) and f"TARIK {second}" in told_last(office)
    office.receive(write(SENDER, f"TARIK {first}"))
    office.work()
    assert states(office)[0] == "withdrawn" and states(office)[1] != "withdrawn"
