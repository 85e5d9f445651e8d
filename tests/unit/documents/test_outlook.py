"""Outlook's messages: read like any mail that is attached."""

from __future__ import annotations

import pytest

from humasd.documents.msg import write_mail
from humasd.documents.types import MSG, detect_type
from humasd.errors import Refused
from humasd.mail.parse import parse_message
from humasd.understanding import Understanding
from humasd.understanding.understand import understand
from tests.support.compound import compound_of, message_tree, outlook_message
from tests.support.samples import PARAGRAPHS, TITLE, gps_photo, press_release_docx, submission_mail

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
TEXT = "\r\n\r\n".join((TITLE, *PARAGRAPHS))
FILES = (("Rilis peresmian jembatan.docx", press_release_docx()), ("IMG_001.jpg", gps_photo()))


def read(message: bytes, **rest: str) -> Understanding:
    mail = submission_mail([("FW rilis.msg", message)], body="Mohon dibantu ya.", **rest)  # type: ignore[arg-type]
    return understand(mail, OFFICE)


def test_a_message_is_known_by_its_bytes_and_becomes_a_mail() -> None:
    message = outlook_message("Dengan hormat, terlampir.", "Rilis — jembatan\r\nBcc: x@example.com", FILES)
    assert detect_type(message, "x.bin") == MSG
    mail = parse_message(write_mail(message))
    assert [(one.name, one.address) for one in mail.from_] == [("Rina Marlina", "rina@luwutimurkab.go.id")]
    assert mail.subject == "Rilis — jembatan Bcc: x@example.com"
    assert mail.date is not None and mail.date.isoformat() == "2026-11-23T01:30:00+00:00"
    assert [(part.filename, part.content) for part in mail.parts] == list(FILES)
    assert "terlampir" in mail.text


def test_its_attachments_are_items_and_its_sender_the_origin() -> None:
    understood = read(outlook_message("Terlampir rilisnya, terima kasih.", "Rilis", FILES))
    assert [(item.filename, item.role, item.container) for item in understood.items] == [
        ("FW rilis.msg", "other", None),
        ("Rilis peresmian jembatan.docx", "material", "FW rilis.msg"),
        ("IMG_001.jpg", "photo", "FW rilis.msg"),
    ]
    assert understood.title == TITLE and understood.problems == ()
    assert understood.origin is not None and understood.origin.address == "rina@luwutimurkab.go.id"


@pytest.mark.parametrize("html", ["", f"<h1>{TITLE}</h1>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)])
def test_its_text_may_be_the_material(html: str) -> None:
    understood = read(outlook_message(TEXT, "Rilis", html=html.replace("<", "&lt;", 0)))
    assert (understood.source, understood.title) == ("FW rilis.msg", TITLE)
    assert "Acara berlangsung" in understood.text


def test_a_message_within_a_message() -> None:
    within = message_tree(TEXT, "Rilis", name="Budi", address="budi@example.com")
    understood = read(outlook_message("Mohon diteruskan.", "FW: Rilis", within=within))
    assert understood.title == TITLE and understood.source == "Terusan.eml"


def test_a_message_attached_to_an_answer_is_what_it_answers() -> None:
    understood = read(outlook_message(TEXT, "Rilis"), subject="Re: [0001-ABCDEFGH] Mohon kelengkapan")
    assert understood.source is None


@pytest.mark.parametrize("size", [600, 2_000, 6_000])
def test_a_broken_message_is_refused_and_named(size: int) -> None:
    message = outlook_message(TEXT, "Rilis", FILES)[:size]
    with pytest.raises(Refused, match="rusak"):
        write_mail(message)
    understood = read(message)
    assert understood.items[0].problem is not None


def test_deep_messages_end() -> None:
    tree = message_tree("dalam", "Rilis")
    for _ in range(30):
        tree = message_tree("luar", "Rilis", within=tree)
    assert write_mail(compound_of({**tree, "__properties_version1.0": bytes(32)}))
