"""An official's new mail that wants a page stopped, before it is approved or once it is up."""

from __future__ import annotations

from pathlib import Path

import pytest

from humasd.demo import compose_reply, find_request
from humasd.errors import Refused
from humasd.fetching import fetch_waiting
from humasd.reception import handle_stored
from humasd.store import failed_mail
from humasd.understanding import Understanding
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_stopping import HOLD, approve_another, end
from tests.scenarios.test_trust import bring_to_approval
from tests.support.office import KABAG, KASUBAG, STAFF
from tests.support.published import submit, text_of, write

LATE = [
    "BATAL 0001",
    "BATAL",
    "jangan terbitkan dulu",
    "Tolong batalkan penerbitan agenda 0001/HUMAS/XI/2026",
    "jangan terbitkan 0001 dulu, datanya salah",
    "jangan terbitkan dulu berita HUT 2026",
    "BATAL\n\nBagian Humas, Jl. Soekarno Hatta No. 1, Malili 91911, Telp. (0474)321456",
]


@pytest.mark.parametrize("words", LATE)
def test_before_he_has_approved_he_is_asked_anew_and_no_setuju_of_before_counts(
    open_office: OpenOffice, words: str
) -> None:
    office = bring_to_approval(open_office(approval=HOLD))
    asked = find_request(office.sent(), KABAG).message
    office.receive(write(KABAG, words, "rilis"))
    office.work()
    office.receive(compose_reply(asked, KABAG, "SETUJU"))  # sent before it, read after it
    assert end(office) == ["approval"] and office.pages() == []
    assert any("sudah tidak berlaku" in text_of(mail) for mail in office.sent(KABAG))
    office.answer("kabag", "SETUJU")
    assert end(office) == ["closed"] and len(office.pages()) == 1


def test_a_setuju_that_was_set_aside_puts_nothing_up_where_a_word_against_it_came_since(
    open_office: OpenOffice,
) -> None:
    office = bring_to_approval(open_office(approval=HOLD))
    desk = office.office.desk

    def refuse(*_: object) -> Understanding:
        raise Refused("lampirannya merusak pembaca")

    office.receive(compose_reply(find_request(office.sent(), KABAG).message, KABAG, "SETUJU"))
    fetch_waiting(desk, office.office.open_mailbox())
    handle_stored(desk, refuse)
    office.receive(write(KABAG, "BATAL 0001", "rilis"))
    office.work()
    with desk.database.writing() as connection:
        assert failed_mail.reopen(connection, office.clock()) == 1  # humasd replay
    assert end(office) == ["approval"] and office.pages() == []


@pytest.mark.parametrize("words", LATE)
def test_once_the_page_is_up_office_and_official_are_told_how_it_comes_down(
    open_office: OpenOffice, published: Path, words: str
) -> None:
    office = open_office(start=published)
    office.receive(write(KABAG, words, "rilis"))
    office.work()
    assert [row["state"] for row in office.list()] == ["closed"]
    for told in (office.sent(STAFF)[-1], office.sent(KABAG)[-1]):
        assert "Untuk menurunkan halaman yang sudah tampil, kirim: TARIK 0001" in text_of(told)


def test_of_a_release_that_nobody_has_approved_yet_too(open_office: OpenOffice) -> None:
    office = open_office(approval=HOLD)
    submit(office)
    office.receive(write(KASUBAG, "Rilis 0001 ditunda dulu", "penting"))
    office.work()
    assert [row["state"] for row in office.list()] == ["disposition"]
    assert "menunggu disposisi" in text_of(office.sent(STAFF)[-1])
    assert "menunggu disposisi" in text_of(office.sent(KASUBAG)[-1])


def test_where_one_is_named_that_is_up_and_another_of_his_waits_he_is_asked_which(
    open_office: OpenOffice, published: Path
) -> None:
    office = open_office(start=published, approval=HOLD)
    approve_another(office, 2, "Pasar Malili Dibenahi Kembali")
    office.receive(write(KABAG, "BATAL 0001", "rilis"))
    assert end(office) == ["closed", "publishing"]
    office.answer("kabag", "TIDAK")
    assert "TARIK 0001" in text_of(office.sent(KABAG)[-1])
    assert end(office) == ["closed", "closed"]


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("jangan terbitkan 0001", "withdrawn"),
        ("Agenda 0001 jangan dimuat, hapus dari website", "withdrawn"),
        ("BATAL 0001", "approval"),
        ("Agenda 0001 jangan ditarik", "approval"),
    ],
)
def test_a_word_against_a_page_does_not_keep_it_from_being_taken_down(
    open_office: OpenOffice, published: Path, words: str, state: str
) -> None:
    office = open_office(start=published, approval=HOLD)
    office.receive(write(KABAG, "TARIK 0001"))
    office.work()
    office.answer("kabag", "ya, tarik")
    office.receive(write(KABAG, words, "rilis"))
    assert end(office) == [state]
