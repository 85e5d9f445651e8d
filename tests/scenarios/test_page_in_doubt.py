"""A word that stops a page of which nobody knows whether it is up, since the website did not answer."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from humasd.demo import compose_reply
from humasd.errors import Permanent, UnknownOutcome
from humasd.ports import Page, Post, Website
from tests.scenarios.conftest import OpenOffice
from tests.scenarios.test_stopping import HOLD, end
from tests.scenarios.test_trust import bring_to_approval
from tests.support.office import KABAG, STAFF, OfficeUnderTest
from tests.support.published import PARTNERS, submit, text_of, write


@pytest.fixture
def office(open_office: OpenOffice) -> OfficeUnderTest:
    """One release is approved, and its page waits half an hour."""
    office = bring_to_approval(open_office(approval=HOLD))
    office.answer("kabag", "SETUJU")
    return office


class Hanging:
    """A website that does not answer whoever puts a page up; of `with_page` it is up all the same."""

    def __init__(self, real: Website, *, with_page: bool) -> None:
        self._real = real
        self._with_page = with_page
        self.refuses = False
        """It lets nobody in."""

    def find(self, key: str) -> Page | None:
        if self.refuses:
            raise Permanent("the website refused the login")
        return self._real.find(key)

    def publish(self, post: Post, photo: Callable[[str], bytes], last: Callable[[], None]) -> Page:
        if self._with_page:
            self._real.publish(post, photo, last)
        else:
            last()
        raise UnknownOutcome("did not answer in time")

    def close(self) -> None:
        self._real.close()


@pytest.mark.parametrize("is_new", [False, True])
@pytest.mark.parametrize("is_up", [False, True])
def test_a_page_in_doubt_is_looked_for_before_it_is_tried_again(
    office: OfficeUnderTest, monkeypatch: pytest.MonkeyPatch, is_new: bool, is_up: bool
) -> None:
    site = Hanging(office.office.open_website(), with_page=is_up)
    monkeypatch.setattr(office.office, "open_website", lambda: site)
    notice = office.sent(KABAG)[-1].message
    office.wait(minutes=31)
    asked = len(office.sent(KABAG))
    office.receive(write(KABAG, "BATAL 0001", "rilis") if is_new else compose_reply(notice, KABAG, "BATAL"))
    office.work()
    assert "kami catat" in text_of(office.sent(KABAG)[asked])
    assert "mungkin sudah tampil" in text_of(office.sent(STAFF)[-1])
    office.wait(hours=2)
    if is_up:
        assert end(office) == ["closed"] and len(office.pages()) == 1
        assert "minta penerbitannya dihentikan" in text_of(office.sent(STAFF)[-1])
        assert not any(office.sent(partner) for partner in PARTNERS)
        return
    assert end(office) == ["approval"] and office.pages() == []
    monkeypatch.undo()
    office.answer("kabag", "SETUJU")
    office.wait(hours=1)
    assert office.show()["state"] == "closed" and len(office.pages()) == 1


def test_a_second_word_has_the_website_asked_again_where_it_refused_the_first_look(
    office: OfficeUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Hanging(office.office.open_website(), with_page=False)
    monkeypatch.setattr(office.office, "open_website", lambda: site)
    office.wait(minutes=31)
    site.refuses = True
    office.receive(write(KABAG, "BATAL 0001", "rilis"))
    office.work()
    office.wait(hours=2)
    assert office.show()["state"] == "publishing"
    site.refuses = False
    office.receive(write(KABAG, "BATAL 0001", "sekali lagi"))
    assert end(office) == ["approval"] and office.pages() == []


def test_what_an_official_sent_himself_is_withdrawn_by_his_tarik_once_the_page_proves_not_to_be_up(
    open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = open_office(approval=HOLD)
    submit(office, STAFF)
    for official in ("kabag", "kasubag", "kabag"):
        office.answer(official, "setuju")
    site = Hanging(office.office.open_website(), with_page=False)
    monkeypatch.setattr(office.office, "open_website", lambda: site)
    office.wait(minutes=31)
    office.receive(write(STAFF, "TARIK 0001"))
    assert end(office) == ["withdrawn"] and office.pages() == []
