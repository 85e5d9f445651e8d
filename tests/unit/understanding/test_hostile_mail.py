"""Mails that break the rules of mail: the honest text in each is read, the harm does not come through."""

from __future__ import annotations

import pytest

from humasd.understanding.understand import understand
from tests.support import hostile_mail
from tests.support.hostile_mail import TITLE

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
MAILS = {
    "a charset that lies": hostile_mail.lying_charset(),
    "UTF-16 that is none": hostile_mail.lying_charset("utf-16"),
    "UTF-16 that is none, of even length": hostile_mail.lying_charset("utf-16").removesuffix(b"\n"),
    "UTF-8 that is called Latin": hostile_mail.lying_charset("iso-8859-1"),
    "a charset that there is not": hostile_mail.lying_charset("x-nusantara"),
    "a multipart without a boundary": hostile_mail.missing_boundary(),
    "a boundary that never comes": hostile_mail.missing_boundary("; boundary=lain"),
    "a part without an end": hostile_mail.endless_part(),
    "two From lines": hostile_mail.two_senders(),
    "no Message-ID": hostile_mail.without_message_id(),
    "a Subject that decodes to a header": hostile_mail.injecting_subject(),
    "active HTML": hostile_mail.active_html(),
}


@pytest.mark.parametrize("name", MAILS)
def test_the_honest_text_is_read_and_nothing_active_or_broken_comes_through(name: str) -> None:
    understood = understand(MAILS[name], OFFICE)
    assert (understood.title, understood.source) == (TITLE, "mail")
    assert understood.text.startswith("WOTU – Puskesmas Wotu")
    assert understood.fields["speakers"] == "Kepala Puskesmas Wotu, dr. Hasrun"
    shown = f"{understood.html}{understood.text}".lower()
    assert not [
        word for word in ("alert", "script", "example.net", "<form", "iframe", "bcc:") if word in shown
    ]
    assert not {"\r", "\n"} & set(understood.title + understood.message.subject)
