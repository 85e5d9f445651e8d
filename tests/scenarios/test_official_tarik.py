"""TARIK of officials who name other pages than the one that they are asked about, or several."""

from __future__ import annotations

from pathlib import Path

import pytest

from humasd.demo import compose_reply, find_request
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_stopping import HOLD
from tests.support.office import KABAG, STAFF, OfficeUnderTest
from tests.support.published import SENDER, publish, submit, text_of, write


@pytest.fixture
def office(open_office: OpenOffice, published: Path) -> OfficeUnderTest:
    """Two pages are up."""
    office = open_office(start=published)
    publish(office)
    assert states(office) == ["closed", "closed"]
    return office


def states(office: OfficeUnderTest) -> list[str]:
    return [row["state"] for row in office.list()]


def send(office: OfficeUnderTest, words: str, verdict: str = "pass") -> None:
    office.receive(write(KABAG, words), verdict=verdict)
    office.work()


def asked(office: OfficeUnderTest) -> str:
    return " ".join(text_of(office.sent(KABAG)[-1]).split())


def test_several_pages_are_proposed_each(office: OfficeUnderTest) -> None:
    send(office, "TARIK 0001 dan 0002, kegiatannya ditunda")
    assert states(office) == ["approval", "approval"]
    requests = [text_of(mail) for mail in office.sent(KABAG)[-2:]]
    assert all("kegiatannya ditunda" in request for request in requests)


def test_one_correction_of_several_pages_is_proposed_for_each(office: OfficeUnderTest) -> None:
    send(office, "RALAT 0001 dan 0002: tanggalnya salah, yang benar 24 November 2026")
    assert states(office) == ["approval", "approval"]
    notes = [release["change"]["note"] for release in (office.show(0), office.show(1))]
    assert notes == ["tanggalnya salah, yang benar 24 November 2026"] * 2


def test_corrections_of_two_pages_in_one_mail_are_proposed_with_words_of_their_own(
    office: OfficeUnderTest,
) -> None:
    send(office, "RALAT 0001: nama desanya Lera.\n\nRALAT 0002: yang benar 40 orang, bukan 400")
    assert states(office) == ["approval", "approval"]
    notes = {release["agenda"][:4]: release["change"]["note"] for release in (office.show(0), office.show(1))}
    assert notes == {"0001": "nama desanya Lera.", "0002": "yang benar 40 orang, bukan 400"}


def test_a_senders_corrections_of_two_pages_in_one_mail_are_asked_for_one_by_one(
    office: OfficeUnderTest,
) -> None:
    office.receive(write(SENDER, "RALAT 0001: nama desanya Lera.\n\nRALAT 0002: yang benar 40 orang"))
    office.work()
    assert states(office) == ["closed", "closed"]
    told = " ".join(text_of(office.sent(SENDER)[-1]).split())
    assert "Mohon tiap ralat dikirim dalam surel tersendiri" in told


def test_several_are_proposed_once_he_has_owned_up_to_the_mail(office: OfficeUnderTest) -> None:
    send(office, "TARIK 0001 dan 0002", verdict="")
    assert states(office) == ["closed", "closed"] and "agenda 0001, 0002" in asked(office)
    office.answer("kabag", "Ya")
    assert states(office) == ["approval", "approval"]


def test_where_one_of_them_is_not_up_none_is_proposed(office: OfficeUnderTest) -> None:
    """A page is not taken down before whoever wrote it knows what became of the other."""
    submit(office)
    send(office, "TARIK 0001 dan 0003")
    assert states(office) == ["closed", "closed", "disposition"]
    assert "TARIK 0001" in " ".join(text_of(mail) for mail in office.sent()[-2:])


def test_where_one_of_them_waits_to_go_up_it_is_stopped_and_the_office_hears_of_the_other(
    open_office: OpenOffice, published: Path
) -> None:
    office = open_office(start=published, approval=HOLD)
    publish(office)
    assert states(office) == ["closed", "publishing"]
    send(office, "TARIK 0001 dan 0002")
    assert states(office) == ["closed", "approval"]
    told = " ".join(text_of(office.sent(STAFF)[-1]).split())
    assert "menyebut juga agenda 0001/HUMAS/XI/2026" in told


def test_another_number_is_no_yes_to_the_page_that_is_asked_about(office: OfficeUnderTest) -> None:
    send(office, "TARIK 0001")
    office.answer("kabag", "tarik 0002")
    assert states(office) == ["approval", "closed"]
    assert "menarik agenda 0002, sedangkan yang ditanyakan agenda 0001" in asked(office)
    office.answer("kabag", "tarik 0001")
    assert states(office) == ["withdrawn", "closed"]


def test_in_answer_to_what_is_settled_the_number_that_is_named_counts(office: OfficeUnderTest) -> None:
    send(office, "TARIK 0001")
    request = find_request(office.sent(), KABAG).message
    office.answer("kabag", "tolak")
    office.receive(compose_reply(request, KABAG, "TARIK 0002"))
    office.work()
    assert states(office) == ["closed", "approval"]
