"""An official's new mail that wants a page stopped, while it is about to go up."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from PIL import Image

from humasd.audit import audit
from humasd.demo import compose_reply, find_request
from humasd.errors import Transient
from humasd.fetching import fetch_waiting
from humasd.reception import handle_stored
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_people import ASISTEN, SEKDA, shared
from tests.scenarios.test_trust import bring_to_approval
from tests.support.office import KABAG, KASUBAG, STAFF, OfficeUnderTest
from tests.support.published import submit, text_of, write
from tests.support.samples import gps_photo, press_release_docx, submission_mail

HOLD = {"authserv_id": "mail.luwutimurkab.go.id", "hold": "30m"}


@pytest.fixture
def office(open_office: OpenOffice) -> OfficeUnderTest:
    """One release is approved, and its page waits half an hour."""
    office = bring_to_approval(open_office(approval=HOLD))
    office.answer("kabag", "SETUJU")
    return office


def end(office: OfficeUnderTest) -> list[str]:
    """Where each release stands once its page would be up."""
    office.work()
    office.wait(hours=2)
    assert not audit(office.office.desk).faults
    return [row["state"] for row in office.list()]


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("BATAL 0001", "mohon bantuan"),
        ("TARIK 0001", "mohon bantuan"),
        ("Batal", ""),
        ("Tolong batalkan penerbitan agenda 0001, jangan terbit dulu.", "Rilis 0001"),
        ("jangan terbitkan dulu", "Agenda 0001/HUMAS/XI/2026"),
        ("Jangan dulu dimuat, datanya masih salah", "penting"),
        ("BATAL\n\nAndi Mappatunru\nKabag Humas\nHP 0812 3456 7890", "penting"),
        ("Terima kasih.", "Jangan terbit dulu"),
    ],
)
def test_whoever_approved_takes_it_back_by_any_mail(
    office: OfficeUnderTest, words: str, subject: str
) -> None:
    asked = len(office.sent(KABAG))
    office.receive(write(KABAG, words, subject))
    assert end(office) == ["approval"] and office.pages() == []
    assert len(office.sent(KABAG)) > asked  # he is asked anew
    office.answer("kabag", "SETUJU")
    office.wait(hours=1)
    assert office.show()["state"] == "closed" and len(office.pages()) == 1


def test_until_he_has_owned_up_to_a_mail_that_is_not_verified_the_page_waits(office: OfficeUnderTest) -> None:
    office.receive(write(KABAG, "BATAL 0001", "rilis"), verdict="")
    office.work()
    office.wait(hours=2)
    assert office.show()["state"] == "publishing" and office.pages() == []
    office.answer("kabag", "YA")
    assert end(office) == ["approval"] and office.pages() == []


def test_a_forged_one_stops_nothing_and_is_told(office: OfficeUnderTest) -> None:
    told = len(office.sent(STAFF))
    office.receive(write(KABAG, "BATAL 0001", "rilis"), verdict="fail")
    assert end(office) == ["closed"] and len(office.sent(STAFF)) > told


@pytest.mark.parametrize(
    ("who", "words"), [(KASUBAG, "Tolong batalkan rilis 0001"), (STAFF, "rilis 0001 jangan terbit dulu")]
)
def test_of_another_officials_word_the_office_is_told(office: OfficeUnderTest, who: str, words: str) -> None:
    office.receive(write(who, words, "rilis"))
    office.work()
    told = text_of(office.sent(STAFF)[-1])
    assert "0001/HUMAS/XI/2026" in told and "tidak jadi diterbitkan" in told
    assert end(office) == ["closed"] and len(office.list()) == 1


@pytest.mark.parametrize("who", [KASUBAG, STAFF])
@pytest.mark.parametrize("is_reply", [False, True])
def test_an_official_takes_back_what_he_sent_himself_as_any_sender_does(
    open_office: OpenOffice, who: str, is_reply: bool
) -> None:
    office = open_office(approval=HOLD)
    submit(office, who)
    receipt = office.sent(who)[0].message
    for official in ("kabag", "kasubag", "kabag"):
        office.answer(official, "setuju")
    office.receive(compose_reply(receipt, who, "TARIK") if is_reply else write(who, "TARIK 0001"))
    assert end(office) == ["withdrawn"] and office.pages() == []


@pytest.mark.parametrize("answers_notice", [True, False])
@pytest.mark.parametrize(
    "words",
    [
        "BATAL, ini naskah penggantinya",
        "Mohon dibatalkan, ada yang keliru",
        "Apakah masih bisa dibatalkan?",
        "Jangan terbit dulu",
        "Tunggu dulu, judulnya salah",
    ],
)
def test_in_answer_to_what_he_was_sent_he_is_heard_as_in_any_other_mail(
    open_office: OpenOffice, words: str, answers_notice: bool
) -> None:
    office = bring_to_approval(open_office(approval=HOLD))
    request = find_request(office.sent(), KABAG).message
    office.answer("kabag", "SETUJU")
    office.receive(compose_reply(office.sent(KABAG)[-1].message if answers_notice else request, KABAG, words))
    if end(office) == ["publishing"]:
        office.answer("kabag", "YA, HENTIKAN")
    assert end(office) == ["approval"] and office.pages() == []


def test_a_code_stops_the_page_that_it_names_and_no_other(open_office: OpenOffice) -> None:
    office = bring_to_approval(open_office(approval=HOLD))
    office.answer("kabag", "SETUJU")
    notice = office.sent(KABAG)[-1].message
    office.wait(hours=1)
    second = submission_mail(
        [("Rilis.docx", press_release_docx(title="Pasar Malili Dibenahi Kembali")), ("a.jpg", gps_photo())],
        subject="Pasar Malili Dibenahi Kembali",
        message_id="<2@x>",
    )
    office.receive(second)
    office.work()
    for official in ("kabag", "kasubag", "kabag"):
        office.answer(official, "setuju")
    office.receive(compose_reply(notice, KABAG, "BATAL"))
    assert end(office) == ["closed", "closed"]


def test_he_may_think_better_of_it_after_he_has_let_the_page_go_up(office: OfficeUnderTest) -> None:
    office.receive(write(KABAG, "Apakah rilis 0001 sudah ditarik?", "tanya"))
    office.work()
    question = office.sent(KABAG)[-1].message
    office.receive(compose_reply(question, KABAG, "TIDAK"))
    office.work()
    office.receive(compose_reply(question, KABAG, "Jangan terbit dulu"))
    assert end(office)[0] == "approval" and office.pages() == []


def test_a_text_in_answer_to_the_notice_may_have_to_go_up_instead(office: OfficeUnderTest) -> None:
    mail = compose_reply(office.sent(KABAG)[-1].message, KABAG, "Terima kasih, terlampir naskah terbarunya")
    mail.add_attachment(press_release_docx(), maintype="application", subtype="msword", filename="baru.docx")
    office.receive(mail)
    assert end(office) == ["publishing"]
    office.answer("kabag", "YA, HENTIKAN")
    assert "baru.docx" in text_of(office.sent(STAFF)[-1])
    assert end(office) == ["approval"] and office.pages() == []


@pytest.mark.parametrize("words", ["Jangan terbit dulu", "Tunggu dulu, judulnya salah"])
def test_of_such_an_answer_of_another_official_the_office_is_told(
    open_office: OpenOffice, words: str
) -> None:
    office = bring_to_approval(open_office(approval=HOLD))
    [notice] = [mail.message for mail in office.sent(KASUBAG) if "tercatat" in str(mail.message["Subject"])]
    office.answer("kabag", "SETUJU")
    told = len(office.sent(STAFF))
    office.receive(compose_reply(notice, KASUBAG, words))
    office.work()
    [alert] = office.sent(STAFF)[told:]
    assert words in text_of(alert)
    assert end(office) == ["closed"]


def picture(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((width, height), 80).convert("RGB").save(out, "JPEG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("words", "subject", "files", "spam"),
    [
        ("Apakah rilis 0001 sudah ditarik?", "tanya", (), False),
        ("Revisi dulu, judulnya salah", "penting", (), False),
        ("BATAL", "Agenda 0001/HUMAS/XI/2026", ("Rilis.docx",), False),
        ("BATAL 0001", "rilis", ("Screenshot_20261124.jpg",), False),
        ("BATAL 0001", "rilis", (), True),
    ],
)
def test_where_he_may_mean_it_the_page_waits_and_he_is_asked(
    office: OfficeUnderTest, words: str, subject: str, files: tuple[str, ...], spam: bool
) -> None:
    mail = write(KABAG, words, subject, (press_release_docx(),) if "Rilis.docx" in files else ())
    if "Screenshot_20261124.jpg" in files:
        mail.add_attachment(picture(800, 1200), maintype="image", subtype="jpeg", filename=files[0])
    if spam:
        mail["X-Spam-Flag"] = "YES"
    office.receive(mail)
    assert end(office) == ["publishing"] and office.pages() == []
    assert "apakah penerbitan ini dihentikan?" in text_of(office.sent(KABAG)[-1])
    office.answer("kabag", "YA, HENTIKAN")
    assert end(office) == ["approval"] and office.pages() == []


def test_where_he_says_that_he_did_not_mean_it_the_mail_goes_its_usual_way(office: OfficeUnderTest) -> None:
    rilis = press_release_docx(title="Pembatalan Jadwal Kapal Cepat Danau Towuti")
    office.receive(write(KABAG, "Mohon dimuat, jangan lupa fotonya.", "Rilis baru", (rilis,)))
    office.work()
    assert len(office.list()) == 1
    office.answer("kabag", "apa maksudnya?")  # he is asked once more
    office.answer("kabag", "TIDAK")
    assert end(office)[0] == "closed" and len(office.pages()) == 1
    assert len(office.list()) == 2


def test_what_is_surely_his_counts_as_said_where_he_does_not_answer(office: OfficeUnderTest) -> None:
    office.receive(write(KABAG, "TOLAK 0001", "rilis"))
    office.work()
    office.wait(days=8)
    assert end(office) == ["approval"] and office.pages() == []


def approve_another(office: OfficeUnderTest, number: int, title: str) -> None:
    """The next release of the agenda, whose page waits too."""
    text = f"MALILI – {title}. Kegiatan itu dihadiri warga, Selasa (24/11/2026).", f"Rincian {title}."
    files = [("Rilis.docx", press_release_docx(title=title, paragraphs=text)), ("a.jpg", gps_photo())]
    office.receive(submission_mail(files, subject=title, message_id=f"<{number}@x>"))
    office.work()
    for official in ("kabag", "kasubag", "kabag"):
        office.answer(official, "setuju")


def test_one_that_names_a_number_stops_that_page_and_one_that_names_none_all(office: OfficeUnderTest) -> None:
    approve_another(office, 2, "Pasar Malili Dibenahi Kembali")
    approve_another(office, 3, "Pelantikan Camat Mangkutana")
    assert [row["state"] for row in office.list()] == ["publishing"] * 3
    office.receive(write(KABAG, "BATAL 0002", "rilis"))
    office.work()
    assert [row["state"] for row in office.list()] == ["publishing", "approval", "publishing"]
    office.clock.advance(timedelta(minutes=1))
    office.receive(write(KABAG, "jangan terbitkan dulu", ""))
    assert end(office) == ["approval"] * 3 and office.pages() == []


def test_all_pages_wait_as_long_as_one_question_about_the_word_is_open(office: OfficeUnderTest) -> None:
    approve_another(office, 2, "Pasar Malili Dibenahi Kembali")
    office.receive(write(KABAG, "jangan terbitkan dulu", "rilis"), verdict="")
    office.work()
    office.wait(days=6)
    office.answer("kabag", "ini surat yang mana ya?")  # he is asked once more, of one of the two
    office.wait(days=2)  # what he was asked first has expired
    assert [row["state"] for row in office.list()] == ["publishing"] * 2 and office.pages() == []
    office.answer("kabag", "YA")
    assert end(office) == ["approval"] * 2 and office.pages() == []


def test_the_word_that_takes_back_a_setuju_that_could_not_be_read_yet_waits_behind_it(
    open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = bring_to_approval(open_office(approval=HOLD))

    def fail(*_: object) -> None:
        raise Transient("no memory for a child")

    office.receive(compose_reply(find_request(office.sent(), KABAG).message, KABAG, "SETUJU"))
    with monkeypatch.context() as busy, pytest.raises(Transient):
        busy.setattr(office.office, "understand", fail)
        office.work()
    office.clock.advance(timedelta(seconds=20))
    office.receive(write(KABAG, "BATAL 0001", "rilis"))
    fetch_waiting(office.office.desk, office.office.open_mailbox())
    handle_stored(office.office.desk, office.office.understand)
    office.wait(minutes=2)
    assert end(office) == ["approval"] and office.pages() == []


def test_one_of_several_who_approve_takes_his_back_before_the_others_have_answered(
    open_office: OpenOffice,
) -> None:
    office = shared(open_office, "all")
    office.answer("kabag", "setuju")
    office.receive(write(KABAG, "BATAL 0001", "rilis"))
    office.work()
    for one in (ASISTEN, SEKDA):
        office.answer(one, "setuju")
    assert len(office.list()) == 1
    assert office.show()["state"] == "approval" and office.pages() == []
    office.answer("kabag", "setuju")
    office.work()
    assert len(office.pages()) == 1
