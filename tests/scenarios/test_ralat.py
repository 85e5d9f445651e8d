"""RALAT: a page that is up is corrected by the leadership's approval, and whoever read it is told."""

from __future__ import annotations

from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from humasd.demo import compose_reply
from humasd.errors import Transient
from humasd.prune import prune
from humasd.release.retention import Retention
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_delivery import FailingMailer, deliver_with
from tests.support.office import KABAG, KASUBAG, STAFF, OfficeUnderTest
from tests.support.published import PARAGRAPHS, PARTNERS, SENDER, TITLE, publish, text_of, write
from tests.support.samples import press_release_docx

NOTE = "nama desa yang benar adalah Kanawatu."
CORRECTED = tuple(paragraph.replace("Kanawato", "Kanawatu") for paragraph in PARAGRAPHS)
NEW_TITLE = TITLE.replace("Kanawato", "Kanawatu")


@pytest.fixture
def office(open_office: OpenOffice, published: Path) -> OfficeUnderTest:
    return open_office(start=published)


def page_of(office: OfficeUnderTest) -> str:
    [page] = office.pages()
    return page.read_text(encoding="utf-8")


def edit_page(office: OfficeUnderTest) -> str:
    """Somebody edits the page on the website by hand."""
    [page] = office.pages()
    page.write_text(page_of(office).replace("Kecamatan Wotu", "Kecamatan Burau"), encoding="utf-8")
    return page_of(office)


def corrected_file() -> bytes:
    return press_release_docx(CORRECTED, NEW_TITLE)


def send_reply(office: OfficeUnderTest, words: str, *files: bytes, verdict: str = "pass") -> None:
    """The sender answers the mail that told of the page."""
    confirmation = next(m for m in office.sent(SENDER) if "sudah terbit" in str(m.message["Subject"]))
    reply = compose_reply(confirmation.message, SENDER, words)
    for number, content in enumerate(files):
        reply.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=f"Perbaikan {number}.docx"
        )
    office.receive(reply, verdict=verdict)
    office.work()


def send(office: OfficeUnderTest, mail: EmailMessage, verdict: str = "pass") -> None:
    office.receive(mail, verdict=verdict)
    office.work()


@pytest.mark.parametrize(
    "words", ["RALAT: fotonya salah, yang benar di {}", "Berita sudah tayang, fotonya di {}"]
)
def test_of_a_link_to_a_file_a_person_is_told_and_it_is_no_clipping(
    office: OfficeUnderTest, words: str
) -> None:
    link = "https://drive.google.com/drive/folders/1a"
    before = len(office.sent(STAFF))
    send_reply(office, words.format(link))
    assert any(link in text_of(alert) for alert in office.sent(STAFF)[before:])
    assert "dimuat di" not in str(office.show()["history"])


def subjects(office: OfficeUnderTest, recipient: str) -> list[str]:
    return [str(mail.message["Subject"]) for mail in office.sent(recipient)]


# --- a note, a new text ---------------------------------------------------------------------------


def test_a_note_goes_under_the_same_page_once_the_kabag_approves(office: OfficeUnderTest) -> None:
    before, [path] = page_of(office), office.pages()
    send_reply(office, f"RALAT: {NOTE}\n\nTerima kasih")
    assert (office.show()["state"], office.show()["waiting_on"]) == ("approval", [KABAG])
    assert page_of(office) == before
    assert NOTE in text_of(office.sent(KABAG)[-1]) and "hanya catatan itu" in text_of(office.sent(KABAG)[-1])
    assert "kami terima" in subjects(office, SENDER)[-1]
    office.answer("kabag", "Setuju")
    assert office.show()["state"] == "closed" and office.pages() == [path]
    assert f"<strong>Ralat, 24 November 2026:</strong> {NOTE}" in page_of(office)
    assert page_of(office).count("Kanawato") == before.count("Kanawato")


def test_a_new_text_takes_the_old_ones_place_and_everybody_who_got_it_is_told(
    office: OfficeUnderTest,
) -> None:
    send_reply(office, f"RALAT: {NOTE}", corrected_file())
    asked = text_of(office.sent(KABAG)[-1])
    assert "Kanawatu" in asked and "menggantikan “Kanawato" in asked
    office.answer("kabag", "setuju")
    release = office.show()
    assert (release["state"], release["version"], release["title"]) == ("closed", 2, NEW_TITLE)
    assert "Kanawato" not in page_of(office).replace(office.pages()[0].parent.name, "")
    for partner in PARTNERS:
        original, correction = office.sent(partner)
        assert str(correction.message["Subject"]) == f"Ralat siaran pers: {NEW_TITLE}"
        assert NOTE in text_of(correction) and CORRECTED[0] in text_of(correction)
        assert "List-Unsubscribe" in correction.message and "Siaran pers" in str(original.message["Subject"])
    told = text_of(office.sent(SENDER)[-1])
    assert "sudah diralat" in subjects(office, SENDER)[-1]
    assert "Harian Contoh" in told and "Ralat, 24 November 2026" in told


def test_a_second_note_stands_under_the_first(office: OfficeUnderTest) -> None:
    send_reply(office, f"RALAT: {NOTE}", corrected_file())
    office.answer("kabag", "setuju")
    send_reply(office, "RALAT: panjang jembatan 58 meter.")
    office.answer("kabag", "setuju")
    html = page_of(office)
    assert html.index(NOTE) < html.index("panjang jembatan 58 meter.")
    assert html.count("Ralat, 24 November 2026:") == 2 and "Desa Kanawatu" in html
    assert len(office.sent(PARTNERS[0])) == 3


def test_a_changed_text_without_a_word_is_a_correction_too(office: OfficeUnderTest) -> None:
    send_reply(office, "Terlampir ya pak", corrected_file())
    assert office.show()["state"] == "approval"
    office.answer("kabag", "setuju")
    assert "Naskah ini telah diperbaiki." in page_of(office) and "Desa Kanawatu" in page_of(office)


def test_a_new_mail_names_the_release_by_its_number(office: OfficeUnderTest) -> None:
    send(office, write(SENDER, f"RALAT 0001: {NOTE}", files=(corrected_file(),)))
    assert [row["state"] for row in office.list()] == ["approval"]
    office.answer("kabag", "setuju")
    assert NOTE in page_of(office) and "Desa Kanawatu" in page_of(office)


def test_words_for_the_office_are_not_taken_for_the_readers_note(office: OfficeUnderTest) -> None:
    send_reply(office, "RALAT: terlampir naskah yang benar", corrected_file())
    office.answer("kabag", "setuju")
    assert "terlampir" not in page_of(office) and "Naskah ini telah diperbaiki." in page_of(office)


def test_a_correction_that_says_nothing_is_for_a_person(office: OfficeUnderTest) -> None:
    send_reply(office, "RALAT")
    assert office.show()["state"] == "closed"
    assert "belum disebutkan" in text_of(office.sent(STAFF)[-1])


@pytest.mark.parametrize("words", ["Terlampir ya pak", "RALAT", "RALAT: terlampir"])
def test_whoever_sends_the_same_text_again_is_told_that_nothing_differs(
    office: OfficeUnderTest, words: str
) -> None:
    alerts = len(office.sent(STAFF))
    send_reply(office, words, press_release_docx(PARAGRAPHS, TITLE))
    assert office.show()["state"] == "closed" and len(office.list()) == 1
    told = text_of(office.sent(SENDER)[-1])
    assert "sama dengan yang sudah terbit" in told and "RALAT:" in told
    assert len(office.sent(STAFF)) == alerts, "nobody of the office need do anything"


def test_the_same_text_with_a_word_of_what_is_wrong_is_a_note(office: OfficeUnderTest) -> None:
    send_reply(office, f"RALAT: {NOTE}", press_release_docx(PARAGRAPHS, TITLE))
    office.answer("kabag", "setuju")
    assert NOTE in page_of(office) and office.show()["version"] == 1


# --- what the officials do with it ----------------------------------------------------------------


def test_a_refused_correction_leaves_all_as_it_was_and_its_proposer_is_told_why(
    office: OfficeUnderTest,
) -> None:
    before, page = office.show(), page_of(office)
    send_reply(office, f"RALAT: {NOTE}", corrected_file())
    office.answer("kabag", "TOLAK: nama itu sudah benar menurut Perda")
    release = office.show()
    assert page_of(office) == page
    for key in ("state", "title", "version", "body_text"):
        assert release[key] == before[key]
    assert [version["number"] for version in release["versions"]] == [1, 2]
    assert "nama itu sudah benar" in text_of(office.sent(SENDER)[-1])
    assert all(len(office.sent(partner)) == 1 for partner in PARTNERS)
    send_reply(office, "RALAT: tanggalnya 24 November.", corrected_file())
    office.answer("kabag", "setuju")
    assert office.show()["version"] == 3 and "Kanawatu" in page_of(office)


def test_a_revision_goes_through_staff_and_correction_again(office: OfficeUnderTest) -> None:
    before = page_of(office)
    send_reply(office, f"RALAT: {NOTE}")
    office.answer("kabag", "REVISI: naskahnya sekalian diperbaiki")
    assert (office.show()["state"], office.show()["waiting_on"]) == ("drafting", [STAFF])
    assert NOTE in text_of(office.sent(STAFF)[-1]), "whoever drafts sees what is to be corrected"
    office.answer(
        STAFF,
        "Berikut perbaikannya",
        change=lambda reply: reply.add_attachment(
            corrected_file(), maintype="application", subtype="octet-stream", filename="Naskah.docx"
        ),
    )
    office.answer("kasubag", "setuju")
    assert office.show()["state"] == "approval" and page_of(office) == before
    office.answer("kabag", "setuju")
    assert NOTE in page_of(office) and "Desa Kanawatu" in page_of(office)


def test_an_official_words_the_note_anew(office: OfficeUnderTest) -> None:
    send_reply(office, "RALAT: mohon maaf pak itu salah ketik, desanya Kanawatu")
    office.answer("kabag", f"RALAT: {NOTE}")
    assert office.show()["state"] == "approval" and NOTE in text_of(office.sent(KABAG)[-1])
    office.answer("kabag", "setuju")
    assert NOTE in page_of(office) and "salah ketik" not in page_of(office)
    assert "sudah diralat" in subjects(office, SENDER)[-1]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Ralat disetujui", "closed"),
        ("ralatnya oke", "closed"),
        ("Ralat ditolak", "closed"),
        ("Ralat tidak jadi", "approval"),
        ("Ralat disetujui?", "approval"),
        ("Ralat setuju besok jam 8", "approval"),
        ("Ralat disetujui, tapi tanggalnya 24", "drafting"),
    ],
)
def test_an_answer_that_names_the_correction_is_no_note_for_readers(
    office: OfficeUnderTest, words: str, state: str
) -> None:
    send_reply(office, f"RALAT: {NOTE}")
    office.answer("kabag", words)
    release = office.show()
    assert release["state"] == state and (release["change"] or {"note": NOTE})["note"] == NOTE
    assert (NOTE in page_of(office)) is (words in ("Ralat disetujui", "ralatnya oke"))


@pytest.mark.parametrize("words", ["BATAL", "Ralat dibatalkan", "ralatnya batal"])
def test_an_approved_correction_is_stopped_in_time(open_office: OpenOffice, words: str) -> None:
    office = open_office(approval={"hold": "30m"})
    publish(office)
    office.wait(hours=1)
    send_reply(office, f"RALAT: {NOTE}")
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "publishing"
    send(office, compose_reply(office.sent(KABAG)[-1].message, KABAG, words))
    office.wait(hours=1)
    assert office.show()["state"] == "approval" and NOTE not in page_of(office)


def test_an_official_proposes_in_answer_to_any_mail_about_the_release(office: OfficeUnderTest) -> None:
    old = office.sent(KASUBAG)[0].message
    send(office, compose_reply(old, KASUBAG, f"RALAT: {NOTE}"))
    assert (office.show()["state"], office.show()["waiting_on"]) == ("approval", [KABAG])
    assert "kami terima" in subjects(office, KASUBAG)[-1]
    office.answer("kabag", "TOLAK: tidak perlu")
    assert "tidak disetujui" in subjects(office, KASUBAG)[-1]
    assert "tidak disetujui" not in subjects(office, SENDER)[-1]


def test_an_official_proposes_in_a_new_mail_and_has_to_answer_the_request_all_the_same(
    office: OfficeUnderTest,
) -> None:
    before = page_of(office)
    send(office, write(KABAG, f"RALAT 0001: {NOTE}"))
    assert (office.show()["state"], office.show()["waiting_on"]) == ("approval", [KABAG])
    assert page_of(office) == before
    office.answer("kabag", "setuju")
    assert NOTE in page_of(office)


@pytest.mark.parametrize("words", [f"RALAT: {NOTE}", "TARIK"])
def test_an_official_proposes_in_answer_to_what_a_colleague_was_asked(
    office: OfficeUnderTest, words: str
) -> None:
    """The request is long answered, and was not his: he speaks in his own right."""
    asked = office.sent(KABAG)[0].message
    send(office, compose_reply(asked, KASUBAG, words))
    assert (office.show()["state"], office.show()["waiting_on"]) == ("approval", [KABAG])
    assert office.show()["change"]["proposed_by"] == KASUBAG


def test_a_colleagues_answer_is_proven_as_any_proposal_is(office: OfficeUnderTest) -> None:
    asked = office.sent(KABAG)[0].message
    send(office, compose_reply(asked, KASUBAG, f"RALAT: {NOTE}"), verdict="fail")
    assert office.show()["state"] == "closed" and NOTE in text_of(office.sent(STAFF)[-1])
    send(office, compose_reply(asked, KASUBAG, "RALAT: tanggalnya 24 November."), verdict="")
    assert office.show()["state"] == "closed"
    office.answer("kasubag", "YA BENAR")
    assert (office.show()["state"], office.show()["waiting_on"]) == ("approval", [KABAG])
    send(office, compose_reply(office.sent(KABAG)[-1].message, KASUBAG, "setuju"))
    assert office.show()["state"] == "approval", "a colleague approves nothing"


def test_what_the_kabag_wants_revised_outlives_what_the_sender_adds(office: OfficeUnderTest) -> None:
    send_reply(office, f"RALAT: {NOTE}")
    office.answer("kabag", "REVISI: naskahnya sekalian diperbaiki")
    send_reply(office, "RALAT: tanggalnya 24 November.")
    assert (office.show()["state"], office.show()["waiting_on"]) == ("drafting", [STAFF])
    asked = text_of(office.sent(STAFF)[-1])
    assert "naskahnya sekalian diperbaiki" in asked and "tanggalnya 24 November." in asked


# --- whose mail it is -----------------------------------------------------------------------------


@pytest.mark.parametrize("writer", [SENDER, KABAG])
def test_whoever_is_not_verified_is_asked_first(office: OfficeUnderTest, writer: str) -> None:
    send(office, write(writer, f"RALAT 0001: {NOTE}"), verdict="")
    assert office.show()["state"] == "closed"
    office.answer(writer, "YA BENAR")
    assert office.show()["state"] == "approval"
    office.answer("kabag", "setuju")
    assert NOTE in page_of(office)


@pytest.mark.parametrize("writer", [SENDER, KABAG, "orang@luar.example.net"])
def test_a_forged_proposal_changes_nothing_and_is_told_to_the_office(
    office: OfficeUnderTest, writer: str
) -> None:
    before = page_of(office)
    send(office, write(writer, f"RALAT 0001: {NOTE}"), verdict="fail")
    assert office.show()["state"] == "closed" and page_of(office) == before
    assert NOTE in text_of(office.sent(STAFF)[-1])
    assert all(NOTE not in text_of(mail) for mail in office.sent(KABAG))


def test_nobody_elses_release_is_corrected(office: OfficeUnderTest) -> None:
    send(office, write("diskominfo@luwutimurkab.go.id", f"RALAT 0001: {NOTE}"))
    assert office.show()["state"] == "closed" and NOTE in text_of(office.sent(STAFF)[-1])


def test_another_proposal_waits_until_the_first_is_decided(office: OfficeUnderTest) -> None:
    send(office, write(KABAG, f"RALAT 0001: {NOTE}"))
    send_reply(office, "RALAT: tanggalnya 24 November")
    assert "tanggalnya 24 November" in text_of(office.sent(STAFF)[-1])
    office.answer("kabag", "setuju")
    assert NOTE in page_of(office) and "tanggalnya 24" not in page_of(office)


def test_its_proposer_may_add_to_it(office: OfficeUnderTest) -> None:
    send_reply(office, f"RALAT: {NOTE}")
    first = office.sent(KABAG)[-1].message
    send_reply(office, "RALAT: tanggalnya 24 November.", corrected_file())
    send(office, compose_reply(first, KABAG, "setuju"))
    assert office.show()["state"] == "approval", "what he was shown first is not what he would approve now"
    office.answer("kabag", "setuju")
    assert f"{NOTE} tanggalnya 24 November." in page_of(office) and "Desa Kanawatu" in page_of(office)


# --- the page was changed by hand -----------------------------------------------------------------


def test_a_page_edited_on_the_website_is_not_written_over(office: OfficeUnderTest) -> None:
    edited = edit_page(office)
    send_reply(office, f"RALAT: {NOTE}", corrected_file())
    office.answer("kabag", "setuju")
    release = office.show()
    assert page_of(office) == edited
    assert (release["state"], release["version"], release["title"]) == ("closed", 1, TITLE)
    told = text_of(office.sent(STAFF)[-1])
    assert "sudah diubah orang di situs web" in told and NOTE in told and SENDER in told
    assert all(len(office.sent(partner)) == 1 for partner in PARTNERS)
    assert "ralat belum diterapkan" in subjects(office, SENDER)[-1]
    assert "sudah diubah atau dihapus secara langsung di situs web" in text_of(office.sent(SENDER)[-1])
    office.retry()
    office.work()
    assert page_of(office) == edited and office.show()["state"] == "closed"


def test_a_page_deleted_on_the_website_is_not_put_up_again(office: OfficeUnderTest) -> None:
    office.pages()[0].unlink()
    send_reply(office, f"RALAT: {NOTE}")
    office.answer("kabag", "setuju")
    assert office.pages() == [] and office.show()["state"] == "closed"
    assert "sudah diubah orang di situs web" in text_of(office.sent(STAFF)[-1])


def test_what_somebody_edited_since_our_own_correction_is_noticed(office: OfficeUnderTest) -> None:
    send_reply(office, f"RALAT: {NOTE}")
    office.answer("kabag", "setuju")
    edited = edit_page(office)
    send_reply(office, "RALAT: tanggalnya 24 November.")
    office.answer("kabag", "setuju")
    assert page_of(office) == edited
    assert "sudah diubah orang" in text_of(office.sent(STAFF)[-1])


@pytest.mark.parametrize("is_edited", [False, True])
def test_a_page_from_before_fingerprints_were_kept_is_known_by_what_was_sent(
    office: OfficeUnderTest, is_edited: bool
) -> None:
    office.forget_fingerprints()
    before = edit_page(office) if is_edited else page_of(office)
    send_reply(office, f"RALAT: {NOTE}")
    office.answer("kabag", "setuju")
    assert (NOTE in page_of(office)) is not is_edited
    assert (page_of(office) == before) is is_edited


# --- the media ------------------------------------------------------------------------------------


def test_media_that_never_got_the_release_are_not_told_of_its_correction(open_office: OpenOffice) -> None:
    office = open_office(distribution={"quiet_hours": "08:00-10:00"})  # it is 9:00
    publish(office)
    assert office.show()["state"] == "published"
    send(office, write(SENDER, f"RALAT 0001: {NOTE}", files=(corrected_file(),)))
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "published"
    office.wait(hours=2)
    for partner in PARTNERS:
        [mail] = office.sent(partner)
        assert str(mail.message["Subject"]) == f"Siaran pers: {NEW_TITLE}"
        assert CORRECTED[0] in text_of(mail)
    assert office.show()["state"] == "closed"
    assert [s for s in subjects(office, SENDER) if "sudah" in s] == [
        "Agenda 0001/HUMAS/XI/2026: sudah diralat"
    ]


def test_whoever_is_mailed_no_more_is_not_told(office: OfficeUnderTest) -> None:
    office.silence(PARTNERS[0])
    office.bounce(PARTNERS[1])
    send_reply(office, f"RALAT: {NOTE}")
    office.answer("kabag", "setuju")
    assert [len(office.sent(partner)) for partner in PARTNERS] == [1, 1, 2]
    assert office.show()["state"] == "closed"


def test_the_sender_is_told_of_the_page_also_while_its_correction_is_decided_on(
    open_office: OpenOffice,
) -> None:
    office = open_office(distribution={"quiet_hours": "08:00-10:00"})
    publish(office)
    send(office, write(SENDER, f"RALAT 0001: {NOTE}"))
    office.wait(hours=2)
    assert office.show()["state"] == "approval"
    assert "sudah terbit" in subjects(office, SENDER)[-1]
    office.answer("kabag", "TOLAK: sudah benar")
    assert office.show()["state"] == "closed"


def test_a_correction_refused_while_media_are_still_mailed_leaves_them_to_be_told(
    open_office: OpenOffice,
) -> None:
    office = open_office(distribution={"quiet_hours": "08:00-10:00"})
    publish(office)
    send(office, write(SENDER, f"RALAT 0001: {NOTE}"))
    office.answer("kabag", "TOLAK: sudah benar")
    assert office.show()["state"] == "published"
    office.wait(hours=2)
    assert office.show()["state"] == "closed" and "sudah terbit" in subjects(office, SENDER)[-1]


def test_the_sender_is_told_of_a_correction_that_was_approved_before_he_was_told_of_the_page(
    open_office: OpenOffice,
) -> None:
    office = open_office(distribution={"quiet_hours": "09:00-09:50"}, approval={"hold": "1h"})
    office.clock.advance(timedelta(hours=-1))  # it is 8:00
    publish(office)
    office.wait(minutes=61)
    send(office, write(SENDER, f"RALAT 0001: {NOTE}"))
    office.answer("kabag", "setuju")
    office.wait(minutes=52)
    assert office.show()["state"] == "publishing" and "sudah terbit" in subjects(office, SENDER)[-1]
    office.wait(minutes=10)
    assert "sudah diralat" in subjects(office, SENDER)[-1]
    assert office.show()["state"] == "closed"


def test_a_release_stays_open_until_its_sender_was_told_of_the_correction(open_office: OpenOffice) -> None:
    """The page went up, and was corrected, while the sender's mail server took nothing; no media were left
    to tell. The letter about the page as it was goes first, and closes nothing."""
    office = open_office(distribution={"quiet_hours": "09:00-09:50"}, approval={"hold": "1h"})
    office.clock.advance(timedelta(hours=-1))  # it is 8:00
    publish(office)
    office.wait(minutes=61)
    send(office, write(SENDER, f"RALAT 0001: {NOTE}"))
    office.answer("kabag", "setuju")
    office.clock.advance(timedelta(minutes=52))
    busy = FailingMailer(office, SENDER, *[Transient("450 later")] * 3)
    deliver_with(office, busy)  # the media are mailed; the letter about the page waits
    for partner in PARTNERS:
        office.silence(partner)
    office.clock.advance(timedelta(minutes=10))
    deliver_with(office, busy)  # the correction goes up; both letters wait
    assert NOTE in page_of(office) and office.show()["state"] == "published"
    waiting = [d for d in office.show()["deliveries"] if d["kind"] == "sender" and d["state"] == "pending"]
    assert len(waiting) == 2
    office.postpone(waiting[1]["message_id"], timedelta(hours=3))
    office.wait(minutes=30)
    assert "sudah terbit" in subjects(office, SENDER)[-1] and office.show()["state"] == "published"
    office.wait(hours=3)
    assert "sudah diralat" in subjects(office, SENDER)[-1] and office.show()["state"] == "closed"


@pytest.mark.parametrize("has_media", [True, False])
def test_a_release_whose_sender_is_on_record_no_more_is_closed_once_the_media_were_told(
    office: OfficeUnderTest, has_media: bool
) -> None:
    office.clock.advance(timedelta(days=800))
    prune(office.office.desk, Retention(personal=timedelta(days=365)))
    for partner in PARTNERS[: 0 if has_media else None]:
        office.silence(partner)
    send(office, write(KABAG, f"RALAT 0001: {NOTE}"))
    office.answer("kabag", "setuju")
    assert NOTE in page_of(office) and office.show()["state"] == "closed"
    assert ("Ralat" in subjects(office, PARTNERS[0])[-1]) is has_media


# --- on record ------------------------------------------------------------------------------------


def test_all_of_it_stands_in_the_book(office: OfficeUnderTest) -> None:
    send_reply(office, f"RALAT: {NOTE}", corrected_file())
    assert office.show()["change"]["kind"] == "correction" and office.show()["change"]["note"] == NOTE
    office.answer("kabag", "setuju")
    release = office.show()
    assert release["change"] is None
    assert release["errata"] == [{"day": "2026-11-24", "text": NOTE, "version": 2}]
    assert [row["change"] for row in release["decisions"]] == [None, None, None, "correction"]
    history = " ".join(row["what"] for row in release["history"])
    assert "ralat diusulkan oleh" in history and "ralat disetujui" in history and "ralat terbit" in history
