"""TARIK once a page is up: it goes by the leadership's word alone, and whoever read it is told."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from humasd.demo import compose_reply, find_request
from humasd.store import claims, outbox
from humasd.store.outbox import DeliveryState, Kind
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_ralat import NOTE, corrected_file, page_of, send, send_reply, subjects
from tests.support.claims import claim_one
from tests.support.office import KABAG, KASUBAG, STAFF, OfficeUnderTest
from tests.support.published import PARTNERS, SENDER, TITLE, publish, submit, text_of, write


@pytest.fixture
def office(open_office: OpenOffice, published: Path) -> OfficeUnderTest:
    return open_office(start=published)


def is_public(office: OfficeUnderTest) -> bool:
    return any(TITLE in page.read_text(encoding="utf-8") for page in office.pages())


def test_the_senders_wish_is_decided_by_the_kabag(office: OfficeUnderTest) -> None:
    send_reply(office, "Mohon ditarik, kegiatannya ditunda.")
    assert (office.show()["state"], office.show()["waiting_on"]) == ("approval", [KABAG])
    asked = text_of(office.sent(KABAG)[-1])
    assert "kegiatannya ditunda" in asked and "REVISI" not in asked and is_public(office)
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "withdrawn" and not is_public(office)
    for partner in PARTNERS:
        assert subjects(office, partner)[-1] == f"Penarikan siaran pers: {TITLE}"
    assert "sudah ditarik" in subjects(office, SENDER)[-1]
    assert office.show()["decisions"][-1]["change"] == "takedown"


def test_a_sender_may_say_it_in_other_words(office: OfficeUnderTest) -> None:
    send(office, write(SENDER, "Mohon agar rilis kami 0001 dibatalkan, kegiatannya ditunda."))
    assert (office.show()["state"], office.show()["waiting_on"]) == ("approval", [KABAG]) and is_public(
        office
    )
    send_reply(office, "Batalkan permohonan kami")
    assert STAFF in {mail.recipient for mail in office.sent()[-1:]}, "he may mean the change, or the page"
    assert office.show()["state"] == "approval" and is_public(office)


@pytest.mark.parametrize(
    "words",
    [
        "Tidak jadi ditarik pak yang 0001",
        "Mohon TARIK 0001 dibatalkan",
        "Ternyata sudah benar, jangan ditarik",
    ],
)
@pytest.mark.parametrize("in_thread", [False, True])
def test_of_a_sender_who_takes_his_wish_back_the_office_hears_whom_to_tell(
    office: OfficeUnderTest, words: str, in_thread: bool
) -> None:
    send(office, write(SENDER, "TARIK 0001"))
    if in_thread:
        send_reply(office, words)
    else:
        send(office, write(SENDER, words))
    told = " ".join(text_of(office.sent(STAFF)[-1]).split())
    assert "agenda 0001/HUMAS/XI/2026" in told and f"beri tahu {KABAG}" in told
    assert "kami teruskan kepada petugas" in text_of(office.sent(SENDER)[-1])
    assert office.show()["state"] == "approval" and is_public(office)


def test_of_a_forged_mail_that_takes_it_back_only_the_office_hears(office: OfficeUnderTest) -> None:
    send(office, write(SENDER, "TARIK 0001"))
    before = len(office.sent(SENDER))
    send(office, write(SENDER, "Tidak jadi ditarik pak yang 0001"), verdict="fail")
    assert "tidak jadi meminta penarikan" in " ".join(text_of(office.sent(STAFF)[-1]).split())
    assert len(office.sent(SENDER)) == before


def test_an_officials_batalkan_proposes_nothing(office: OfficeUnderTest) -> None:
    send(office, write(KABAG, "BATALKAN rilis 0001"))
    assert office.show()["state"] == "closed" and is_public(office)


def test_of_several_a_page_that_is_up_is_asked_for_and_the_other_is_withdrawn(
    office: OfficeUnderTest,
) -> None:
    submit(office)
    send(office, write(SENDER, "TARIK 0001 dan 0002, kegiatannya ditunda"))
    assert [row["state"] for row in office.list()] == ["approval", "withdrawn"] and is_public(office)
    told = " ".join(text_of(office.sent(SENDER)[-1]).split())
    assert "tidak diproses lagi: agenda 0002" in told and "persetujuan pimpinan: agenda 0001" in told
    assert any("kegiatannya ditunda" in text_of(mail) for mail in office.sent(KABAG))


def test_a_refusal_leaves_the_page_and_the_sender_is_told_why(office: OfficeUnderTest) -> None:
    before = page_of(office)
    send_reply(office, "TARIK")
    office.answer("kabag", "TOLAK: sudah benar dan perlu diketahui warga")
    assert office.show()["state"] == "closed" and page_of(office) == before
    assert "perlu diketahui warga" in text_of(office.sent(SENDER)[-1])
    assert all(len(office.sent(partner)) == 1 for partner in PARTNERS)


def test_the_kabags_own_wish_is_a_proposal_that_he_answers(office: OfficeUnderTest) -> None:
    send(office, write(KABAG, "TARIK 0001"))
    assert office.show()["state"] == "approval" and is_public(office)
    office.answer("kabag", "Ya, tarik")
    assert office.show()["state"] == "withdrawn" and not is_public(office)


def test_he_may_say_it_in_answer_to_the_notice_of_his_approval(office: OfficeUnderTest) -> None:
    notice = office.sent(KABAG)[-1].message
    assert "tercatat" in str(notice["Subject"])
    send(office, compose_reply(notice, KABAG, "tarik"))
    assert office.show()["state"] == "approval" and is_public(office)
    office.answer("kabag", "SETUJU")
    assert office.show()["state"] == "withdrawn"


@pytest.mark.parametrize(
    "words", ["kenapa ditarik?", "tarik fotonya saja", "setuju besok jam 8", "REVISI: judul", "nanti dulu"]
)
def test_only_a_plain_yes_takes_it_down(office: OfficeUnderTest, words: str) -> None:
    send_reply(office, "TARIK")
    office.answer("kabag", words)
    assert office.show()["state"] == "approval" and is_public(office)
    assert "tegas" in text_of(office.sent(KABAG)[-1])
    office.answer("kabag", "setuju")
    assert not is_public(office)


@pytest.mark.parametrize("writer", [SENDER, KABAG])
def test_whoever_is_not_verified_is_asked_first(office: OfficeUnderTest, writer: str) -> None:
    send(office, write(writer, "TARIK 0001"), verdict="")
    assert office.show()["state"] == "closed"
    office.answer(writer, "YA BENAR")
    assert office.show()["state"] == "approval" and is_public(office)


@pytest.mark.parametrize("writer", [SENDER, KABAG, KASUBAG, "orang@luar.example.net"])
def test_a_forged_wish_asks_nobody(office: OfficeUnderTest, writer: str) -> None:
    before = len(office.sent(KABAG))
    send(office, write(writer, "TARIK 0001"), verdict="fail")
    assert office.show()["state"] == "closed" and len(office.sent(KABAG)) == before


def test_tarik_takes_the_place_of_an_open_ralat(office: OfficeUnderTest) -> None:
    send_reply(office, f"RALAT: {NOTE}", corrected_file())
    ralat = find_request(office.sent(), KABAG).message
    send(office, write(KASUBAG, "TARIK 0001, ada keberatan dari keluarga"))
    assert "tidak disetujui" in subjects(office, SENDER)[-1]
    send(office, compose_reply(ralat, KABAG, "setuju"))
    assert office.show()["state"] == "approval" and NOTE not in page_of(office), "another thing is asked now"
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "withdrawn" and office.show()["version"] == 1


def test_while_tarik_is_decided_on_ralat_waits_and_a_second_tarik_is_told_to_the_office(
    office: OfficeUnderTest,
) -> None:
    send_reply(office, "TARIK")
    send_reply(office, f"RALAT: {NOTE}")
    assert NOTE in text_of(office.sent(STAFF)[-1])
    send(office, write(KASUBAG, "TARIK 0001"))
    assert KASUBAG in text_of(office.sent(STAFF)[-1])
    assert len([s for s in subjects(office, KABAG) if "penarikan" in s]) == 1
    office.answer("kabag", "TOLAK: tetap")
    assert office.show()["state"] == "closed" and NOTE not in page_of(office)


def test_no_other_approval_takes_a_page_down(office: OfficeUnderTest) -> None:
    publication = find_request(office.sent(), KABAG).message
    send_reply(office, f"RALAT: {NOTE}")
    ralat = find_request(office.sent(), KABAG).message
    office.answer("kabag", "TOLAK: tidak perlu")
    send_reply(office, "TARIK")
    for request in (publication, ralat):
        for words in ("setuju", "TOLAK", "BATAL"):
            send(office, compose_reply(request, KABAG, words))
            assert office.show()["state"] == "approval" and is_public(office)
    office.answer("kabag", "setuju")
    assert not is_public(office)


def test_taking_back_an_earlier_decision_does_not_touch_it(office: OfficeUnderTest) -> None:
    published = next(m.message for m in office.sent(KABAG) if "tercatat" in str(m.message["Subject"]))
    send_reply(office, f"RALAT: {NOTE}")
    office.answer("kabag", "REVISI: naskahnya sekalian diperbaiki")
    attach = {"maintype": "application", "subtype": "octet-stream", "filename": "Naskah.docx"}
    office.answer(STAFF, "Berikut", change=lambda reply: reply.add_attachment(corrected_file(), **attach))
    office.answer("kasubag", "setuju")
    corrected = office.sent(KASUBAG)[-1].message
    send(office, write(KABAG, "TARIK 0001"))
    asked = len(office.sent(KABAG))
    for writer, notice in ((KASUBAG, corrected), (KABAG, published)):
        send(office, compose_reply(notice, writer, "BATAL"))
        assert (office.show()["state"], office.show()["waiting_on"]) == ("approval", [KABAG])
    assert not [s for s in subjects(office, KABAG)[asked:] if "penarikan" in s], "nobody is asked again"
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "withdrawn"


def test_whoever_is_asked_is_reminded_also_when_the_media_are_mailed_meanwhile(
    open_office: OpenOffice,
) -> None:
    office = open_office(distribution={"quiet_hours": "08:00-10:00"})
    publish(office)
    send(office, write(SENDER, "TARIK 0001"))
    asked = len(office.sent(KABAG))
    office.wait(hours=2)
    office.wait(hours=5)
    assert "sudah terbit" in subjects(office, SENDER)[-1]
    assert len(office.sent(KABAG)) == asked + 1


def test_media_that_were_still_to_be_mailed_get_nothing(open_office: OpenOffice) -> None:
    office = open_office(distribution={"quiet_hours": "08:00-10:00"})  # it is 9:00
    publish(office)
    send(office, write(KABAG, "TARIK 0001"))
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "withdrawn"
    office.wait(hours=2)
    assert all(office.sent(partner) == [] for partner in PARTNERS)
    assert office.show()["state"] == "withdrawn"


def test_a_page_that_is_gone_already_counts_as_taken_down(office: OfficeUnderTest) -> None:
    office.pages()[0].unlink()
    send_reply(office, "TARIK")
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "withdrawn" and "sudah ditarik" in subjects(office, SENDER)[-1]


def test_an_edited_page_is_taken_down_all_the_same(office: OfficeUnderTest) -> None:
    [page] = office.pages()
    page.write_text(page_of(office).replace("warga", "penduduk"), encoding="utf-8")
    send_reply(office, "TARIK")
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "withdrawn" and not is_public(office)


def test_batal_stops_it_while_it_is_held(open_office: OpenOffice) -> None:
    office = open_office(approval={"hold": "30m"})
    publish(office)
    office.wait(hours=1)
    send(office, write(KABAG, "TARIK 0001"))
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "publishing" and is_public(office)
    send(office, compose_reply(office.sent(KABAG)[-1].message, KABAG, "BATAL"))
    assert office.show()["state"] == "approval" and is_public(office)
    office.wait(hours=1)
    assert is_public(office)


def test_an_official_who_prefers_a_digest_is_asked_in_it(open_office: OpenOffice) -> None:
    office = open_office(
        officials=[
            {"role": "kabag", "name": "Andi", "addresses": [KABAG], "digest": "08:00"},
            {"role": "kasubag", "name": "Sitti", "addresses": [KASUBAG]},
            {"role": "staf", "name": "Budi", "addresses": [STAFF]},
        ],
        workflow={"disposition": {"mode": "auto"}, "correction": {"mode": "auto"}},
    )
    publish_by_digest(office)
    send(office, write(SENDER, "TARIK 0001, kegiatannya ditunda"))
    office.wait(hours=24)
    digest = office.sent(KABAG)[-1]
    assert "Mohon persetujuan penarikan" in text_of(digest) and "kegiatannya ditunda" in text_of(digest)
    send(office, compose_reply(digest.message, KABAG, "1 setuju"))
    assert office.show()["state"] == "withdrawn"


def publish_by_digest(office: OfficeUnderTest) -> None:
    submit(office)
    office.wait(hours=24)
    send(office, compose_reply(office.sent(KABAG)[-1].message, KABAG, "1 setuju"))
    assert office.show()["state"] == "closed"


def test_a_page_that_is_down_can_neither_be_corrected_nor_taken_down(office: OfficeUnderTest) -> None:
    send(office, write(KABAG, "TARIK 0001"))
    office.answer("kabag", "setuju")
    for words in ("TARIK 0001", f"RALAT 0001: {NOTE}"):
        send(office, write(SENDER, words))
        send(office, write(KASUBAG, words))
        assert office.show()["state"] == "withdrawn" and not is_public(office)
    assert len(office.list()) == 1


def test_what_could_not_be_sent_to_a_partner_is_not_sent_after_the_page_is_down(
    open_office: OpenOffice,
) -> None:
    office = open_office(distribution={"quiet_hours": "08:00-10:00"})
    publish(office)
    office.end_mails(PARTNERS[0], "failed")
    office.end_mails(PARTNERS[1], "uncertain")
    send(office, write(KABAG, "TARIK 0001"))
    office.answer("kabag", "setuju")
    office.retry()
    office.wait(hours=2)
    assert office.sent(PARTNERS[0]) == [] and office.sent(PARTNERS[2]) == []
    assert subjects(office, PARTNERS[1]) == [f"Penarikan siaran pers: {TITLE}"], "it may have gone there"


def test_a_page_that_was_given_up_can_be_taken_back_and_no_retry_puts_it_up(open_office: OpenOffice) -> None:
    office = open_office(approval={"hold": "30m"})
    publish(office)
    with office.office.desk.database.reading() as connection:
        [page] = [one for one in outbox.find_deliveries(connection, 1) if one.kind is Kind.WEBSITE]
    [file] = office.folder.rglob(page.payload)
    content = file.read_bytes()
    file.unlink()
    office.wait(hours=1)
    assert [row["state"] for row in office.show()["deliveries"] if row["kind"] == "website"] == ["failed"]
    send(office, write(SENDER, "TARIK 0001"))
    assert office.show()["state"] == "withdrawn"
    file.write_bytes(content)
    office.retry()
    office.wait(hours=2)
    assert office.show()["state"] == "withdrawn" and office.pages() == []


def claim_first_mail(office: OfficeUnderTest) -> outbox.Delivery:
    """Another process is about to send a partner's mail."""
    with office.office.desk.database.writing() as connection:
        taken = claim_one(connection, office.clock(), "elsewhere:1:1.00", timedelta(minutes=10))
    assert taken is not None and taken.recipient == PARTNERS[0]
    return taken


def test_a_mail_that_was_claimed_and_not_begun_is_never_sent_and_nobody_is_told(
    open_office: OpenOffice,
) -> None:
    office = open_office(distribution={"quiet_hours": "08:00-10:00"})
    publish(office)
    send(office, write(KABAG, "TARIK 0001"))
    office.clock.advance(timedelta(hours=2))
    taken = claim_first_mail(office)
    office.answer("kabag", "setuju")
    assert office.show()["state"] == "withdrawn"
    with office.office.desk.database.writing() as connection:
        assert not claims.renew(connection, taken, office.clock() + timedelta(minutes=10))
    office.wait(hours=1)
    assert office.sent(PARTNERS[0]) == []


@pytest.mark.parametrize("ends", [DeliveryState.PENDING, DeliveryState.FAILED])
def test_a_try_that_failed_while_the_page_was_taken_down_is_not_made_again(
    open_office: OpenOffice, ends: DeliveryState
) -> None:
    office = open_office(distribution={"quiet_hours": "08:00-10:00"})
    publish(office)
    send(office, write(KABAG, "TARIK 0001"))
    office.clock.advance(timedelta(hours=2))
    taken = claim_first_mail(office)
    with office.office.desk.database.writing() as connection:
        assert claims.renew(connection, taken, office.clock() + timedelta(minutes=10))
    office.answer("kabag", "setuju")
    later = office.clock() + timedelta(minutes=1)
    with office.office.desk.database.writing() as connection:
        again = {"state": ends, "now": office.clock(), "due_at": later, "error": "450"}
        assert not claims.record(connection, taken, **again)
    office.retry()
    office.wait(hours=1)
    assert subjects(office, PARTNERS[0]) == [f"Penarikan siaran pers: {TITLE}"], "it may have gone there"


def test_where_several_approve_all_of_them_must_say_yes_to_it(open_office: OpenOffice) -> None:
    sekda = "sekda@luwutimurkab.go.id"
    office = open_office(
        officials=[
            {"role": "kabag", "name": "Andi", "addresses": [KABAG]},
            {"role": "kasubag", "name": "Sitti", "addresses": [KASUBAG]},
            {"role": "staf", "name": "Budi", "addresses": [STAFF]},
            {"role": "sekda", "name": "Bahri", "addresses": [sekda]},
        ],
        workflow={"approval": {"approvers": ["kabag", "sekda"], "need": "in-order"}},
    )
    publish(office)
    office.answer(sekda, "setuju")
    assert office.show()["state"] == "closed"
    send_reply(office, "TARIK")
    office.answer("kabag", "setuju")
    assert office.show()["waiting_on"] == [sekda] and is_public(office)
    office.answer(sekda, "setuju")
    assert office.show()["state"] == "withdrawn" and not is_public(office)
