"""Substitutes, and several approvers on a step: as the people concerned see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from humasd.demo import compose_reply
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_whole_way import submit
from tests.support.office import KABAG, KASUBAG, SETTINGS, OfficeUnderTest

ASISTEN, SEKDA, RINA = (f"{name}@luwutimurkab.go.id" for name in ("asisten", "sekda", "rina"))
LEADERS = [
    *SETTINGS["officials"],
    {"role": "asisten", "name": "Hj. Nurhayati", "addresses": [ASISTEN]},
    {"role": "sekda", "name": "H. Bahri", "addresses": [SEKDA]},
]


def substitute(**changes: object) -> dict[str, object]:
    return {
        "for": "kabag",
        "name": "Rina Wati",
        "addresses": [RINA],
        "as": "plh",
        "from": "2026-11-24",
        "until": "2026-11-30",
        "letter": "800/123/BKPSDM",
        **changes,
    }


def shared(
    open_office: OpenOffice, need: str, officials: Sequence[Mapping[str, object]] = LEADERS, **more: object
) -> OfficeUnderTest:
    """An office where three approve, up to the request for approval."""
    approval = {"approvers": ["kabag", "asisten", "sekda"], "need": need, "norm": "60m"}
    office = open_office(
        officials=officials,
        workflow={
            "disposition": {"role": "kabag", "norm": "15m", "mode": "auto"},
            "correction": {"role": "kasubag", "norm": "30m", "mode": "auto"},
            "approval": approval,
        },
        **more,
    )
    submit(office)
    return office


def text_of(office: OfficeUnderTest, recipient: str) -> str:
    return office.sent(recipient)[-1].message.get_body(("plain",)).get_content()


def subjects(office: OfficeUnderTest, recipient: str) -> list[str]:
    return [str(mail.message["Subject"]) for mail in office.sent(recipient)]


def test_a_substitute_is_asked_instead_and_recorded_as_what_he_is(open_office: OpenOffice) -> None:
    office = open_office(substitutes=[substitute()])
    submit(office)
    assert office.show()["waiting_on"] == [RINA]
    assert "selaku Plh. Kabag, SP nomor 800/123/BKPSDM" in text_of(office, RINA)
    office.answer(RINA, "Setuju, teruskan")
    office.answer("kasubag", "setuju")
    office.answer(RINA, "setuju")
    release = office.show()
    assert release["state"] == "closed" and office.sent(KABAG) == []
    assert [(d["official"], d["capacity"], d["letter"]) for d in release["decisions"]] == [
        (RINA, "Plh. Kabag", "800/123/BKPSDM"),
        (KASUBAG, None, None),
        (RINA, "Plh. Kabag", "800/123/BKPSDM"),
    ]
    approved = f"disetujui terbit oleh {RINA} (Plh. Kabag, SP nomor 800/123/BKPSDM)"
    assert approved in [entry["what"] for entry in release["history"]]
    assert "selaku Plh. Kabag, SP nomor 800/123/BKPSDM" in text_of(office, RINA)


def test_when_the_time_begins_both_may_answer_and_the_other_is_told(open_office: OpenOffice) -> None:
    office = open_office(substitutes=[substitute(**{"from": "2026-11-25"})])
    submit(office)
    assert office.show()["waiting_on"] == [KABAG]
    office.clock.advance(timedelta(hours=24))
    office.work()
    assert office.show()["waiting_on"] == [KABAG, RINA]
    asked = len(office.sent(RINA))
    office.work()
    assert len(office.sent(RINA)) == asked
    office.answer(RINA, "setuju")
    assert office.show()["state"] == "correction"
    assert subjects(office, KABAG)[-1] == "Agenda 0001/HUMAS/XI/2026: sudah diputuskan, diteruskan"
    assert "Diteruskan oleh Rina Wati (Plh. Kabag, SP nomor 800/123/BKPSDM)" in text_of(office, KABAG)


def test_when_the_time_ends_the_official_is_asked_and_the_substitute_decides_nothing(
    open_office: OpenOffice,
) -> None:
    office = open_office(substitutes=[substitute(until="2026-11-24")])
    submit(office)
    office.clock.advance(timedelta(hours=24))
    office.answer(RINA, "setuju")
    release = office.show()
    assert release["state"] == "disposition" and release["decisions"] == []
    assert release["waiting_on"] == [KABAG]
    assert subjects(office, RINA)[-1].endswith("jawaban belum digunakan")


def test_one_of_any_approvers_is_enough_and_the_others_are_told(open_office: OpenOffice) -> None:
    office = shared(open_office, "any")
    assert office.show()["waiting_on"] == [KABAG, ASISTEN, SEKDA]
    assert "cukup dijawab oleh salah satu" in text_of(office, SEKDA)
    office.answer(ASISTEN, "setuju")
    assert office.show()["state"] == "closed"
    for other in (KABAG, SEKDA):
        assert "Disetujui oleh Hj. Nurhayati" in text_of(office, other)
    assert not any("diputuskan" in subject for subject in subjects(office, ASISTEN))
    office.answer("sekda@luwutimurkab.go.id", "tolak: belum waktunya")
    assert subjects(office, SEKDA)[-1].endswith("jawaban belum digunakan")


def test_all_must_approve_the_same_text(open_office: OpenOffice) -> None:
    office = shared(open_office, "all")
    office.answer(SEKDA, "setuju")
    assert "Masih menunggu persetujuan Kepala Bagian Humas dan Asisten" in text_of(office, SEKDA)
    office.answer(KABAG, "setuju")
    assert office.show()["waiting_on"] == [ASISTEN] and office.pages() == []
    office.answer(ASISTEN, "Setuju, kategori artikel")
    release = office.show()
    assert release["state"] == "approval" and release["waiting_on"] == [KABAG, SEKDA]
    office.answer(KABAG, "setuju")
    assert office.pages() == []
    office.answer(SEKDA, "setuju")
    assert office.show()["state"] == "closed" and len(office.pages()) == 1


def test_in_order_each_is_asked_after_the_one_before(open_office: OpenOffice) -> None:
    office = shared(open_office, "in-order")
    for official, following in ((KABAG, ASISTEN), (ASISTEN, SEKDA)):
        assert office.show()["waiting_on"] == [official]
        office.answer(official, "setuju")
        assert office.show()["waiting_on"] == [following] and office.pages() == []
    assert "Sudah menyetujui: Kepala Bagian Humas dan Asisten" in text_of(office, SEKDA)
    office.answer(SEKDA, "setuju")
    assert office.show()["state"] == "closed"


def test_a_revision_by_one_ends_it_for_all_and_a_new_version_starts_over(open_office: OpenOffice) -> None:
    office = shared(open_office, "all")
    office.answer(KABAG, "setuju")
    office.answer(SEKDA, "Revisi: judulnya terlalu panjang")
    assert office.show()["state"] == "drafting"
    assert "Direvisi oleh H. Bahri" in text_of(office, ASISTEN)
    office.answer(
        "staf", "Perbaikannya sebagai berikut:\n\nJembatan Diresmikan\n\n" + "Isi berita baru. " * 30
    )
    assert office.show()["waiting_on"] == [KABAG, ASISTEN, SEKDA]
    office.answer(ASISTEN, "setuju")
    office.answer(SEKDA, "setuju")
    assert office.pages() == []
    office.answer(KABAG, "setuju")
    assert office.show()["state"] == "closed"


def test_each_who_approved_may_stop_it_until_the_page_goes_up(open_office: OpenOffice) -> None:
    office = shared(open_office, "all", approval={"authserv_id": "mail.luwutimurkab.go.id", "hold": "30m"})
    office.answer(KABAG, "setuju")
    office.answer(ASISTEN, "setuju")
    office.answer(SEKDA, "setuju")
    assert office.show()["state"] == "publishing"
    office.answer(KABAG, "TOLAK: tunggu dulu")
    assert office.show()["state"] == "approval" and office.show()["waiting_on"] == [KABAG, ASISTEN, SEKDA]
    office.clock.advance(timedelta(hours=1))
    office.work()
    assert office.pages() == []


def test_a_request_that_nobody_answered_is_sent_anew_to_those_still_wanted(open_office: OpenOffice) -> None:
    office = shared(open_office, "all")
    office.answer(ASISTEN, "setuju")
    before = len(office.sent(ASISTEN))
    office.clock.advance(timedelta(days=8))
    office.work()
    assert office.show()["waiting_on"] == [KABAG, SEKDA] and len(office.sent(ASISTEN)) == before
    office.answer(KABAG, "setuju")
    office.answer(SEKDA, "setuju")
    assert office.show()["state"] == "closed"


def test_whoever_is_asked_is_told_when_the_sender_takes_it_back(office: OfficeUnderTest) -> None:
    submit(office)
    office.answer("dinas.pupr@luwutimurkab.go.id", "TARIK")
    assert office.show()["state"] == "withdrawn"
    assert "Ditarik oleh pengirimnya" in text_of(office, KABAG)


def test_a_time_that_one_named_is_approved_by_all(open_office: OpenOffice) -> None:
    office = shared(open_office, "all")
    old = office.sent(SEKDA)[-1].message
    office.answer(KABAG, "Setuju, terbit besok pukul 08.00")
    assert office.show()["waiting_on"] == [ASISTEN, SEKDA]
    office.receive(compose_reply(old, SEKDA, "setuju"))  # what it showed is overtaken
    office.work()
    assert office.show()["waiting_on"] == [ASISTEN, SEKDA]
    office.answer(ASISTEN, "setuju")
    office.answer(SEKDA, "setuju")
    assert office.show()["state"] == "publishing" and office.pages() == []
    office.clock.advance(timedelta(hours=24))
    office.work()
    assert office.show()["state"] == "closed"


def test_who_holds_two_seats_approves_for_each(open_office: OpenOffice) -> None:
    acting = substitute(**{"for": "sekda", "official": "asisten", "name": None, "addresses": None})
    office = shared(open_office, "all", substitutes=[acting])
    assert office.show()["waiting_on"] == [KABAG, ASISTEN]
    office.answer(KABAG, "setuju")
    first, second = (mail.message for mail in office.sent(ASISTEN))
    for request in (first, second):
        assert office.pages() == []
        office.receive(compose_reply(request, ASISTEN, "setuju"))
        office.work()
    assert office.show()["state"] == "closed"
    assert [d["capacity"] for d in office.show()["decisions"]] == [None, None, "Plh. Sekda"]


def test_a_doubtful_answer_of_one_is_asked_back_whatever_another_was_asked(open_office: OpenOffice) -> None:
    office = shared(open_office, "all")
    for official, words in ((KABAG, "Setuju\n\nSitti Rahmah"), (SEKDA, "Nanti saya lihat dulu")):
        office.answer(official, words)
        assert "ditegaskan" in text_of(office, official)
    assert office.show()["waiting_on"] == [KABAG, ASISTEN, SEKDA]


def test_whoever_is_asked_is_told_when_the_decision_before_is_taken_back(office: OfficeUnderTest) -> None:
    submit(office)
    office.answer("kabag", "setuju")
    office.answer("kasubag", "setuju")
    assert office.show()["waiting_on"] == [KABAG]
    notice = office.sent(KASUBAG)[-1].message
    office.receive(compose_reply(notice, KASUBAG, "BATAL"))
    office.work()
    assert office.show()["waiting_on"] == [KASUBAG]
    assert "Dibatalkan oleh Sitti Rahmah" in text_of(office, KABAG)
    assert "diputuskan" not in subjects(office, KASUBAG)[-1]


def test_each_signs_with_his_own_title_and_none_with_anothers(open_office: OpenOffice) -> None:
    asisten = {**LEADERS[3], "title": "Asisten Administrasi Umum"}
    office = shared(open_office, "in-order", officials=[*LEADERS[:3], asisten, LEADERS[4]])
    office.answer(KABAG, "Setuju.\n\nKepala Bagian")
    assert office.show()["waiting_on"] == [ASISTEN]
    office.answer(ASISTEN, "Setuju.\n\nSekda")
    assert office.show()["waiting_on"] == [ASISTEN]
    office.answer(ASISTEN, "Setuju.\n\nAsisten Administrasi Umum\nSetda Kab. Luwu Timur")
    assert office.show()["waiting_on"] == [SEKDA]
    office.answer(SEKDA, "Acc.\n\nSekretaris Daerah\nKabupaten Luwu Timur\n\nH. Bahri")
    assert office.show()["state"] == "closed"
