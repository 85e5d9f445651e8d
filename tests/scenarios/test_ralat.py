"""RALAT: a page that is up is corrected by the leadership's approval, and whoever read it is told."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from humasd.demo import compose_reply
from tests.scenarios.conftest import OpenOffice
from tests.support.office import KABAG, OfficeUnderTest
from tests.support.published import PARAGRAPHS, SENDER, text_of

NOTE = "nama desa yang benar adalah Kanawatu."
CORRECTED = (PARAGRAPHS[0].replace("Kanawato", "Kanawatu"), *PARAGRAPHS[1:])


@pytest.fixture
def office(open_office: OpenOffice, published: Path) -> OfficeUnderTest:
    return open_office(start=published)


def page_of(office: OfficeUnderTest) -> str:
    [page] = office.pages()
    return page.read_text(encoding="utf-8")


def reply_to_confirmation(office: OfficeUnderTest, words: str, *files: bytes) -> EmailMessage:
    """The sender answers the mail that told of the page."""
    confirmation = next(m for m in office.sent(SENDER) if "sudah terbit" in str(m.message["Subject"]))
    reply = compose_reply(confirmation.message, SENDER, words)
    for number, content in enumerate(files):
        reply.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=f"Perbaikan {number}.docx"
        )
    return reply


def test_a_note_goes_under_the_same_page_once_the_kabag_approves(office: OfficeUnderTest) -> None:
    before, url = page_of(office), office.show()["url"]
    office.receive(reply_to_confirmation(office, f"RALAT: {NOTE}\n\nTerima kasih"))
    office.work()
    release = office.show()
    assert (release["state"], release["waiting_on"]) == ("approval", [KABAG])
    assert page_of(office) == before
    assert NOTE in text_of(office.sent(KABAG)[-1])
    office.answer("kabag", "Setuju")
    release = office.show()
    assert (release["state"], release["url"]) == ("closed", url)
    assert f"<strong>Ralat, 24 November 2026:</strong> {NOTE}" in page_of(office)
    assert page_of(office).count("Kanawato") == before.count("Kanawato")
