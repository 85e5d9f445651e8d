"""Where plain text and HTML say different things, neither is taken for the answer."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from humasd.mail.alternatives import read_reply
from humasd.mail.decision import Answer, read_decision
from humasd.mail.parse import parse_message
from tests.support.mail_corpus import NOW

QUOTE = "Pada Sel, 24 Nov 2026 pukul 09.00 Humas <humas@example.go.id> menulis:"
ASKED = "Balas SETUJU, REVISI atau TOLAK."


def _answer(plain: str | None, html: str) -> Answer:
    mail = EmailMessage()
    mail["From"] = "kabag@example.go.id"
    if plain is None:
        mail.set_content(html, subtype="html")
    else:
        mail.set_content(plain)
        mail.add_alternative(html, subtype="html")
    reply = read_reply(parse_message(mail.as_bytes()))
    return read_decision(reply.own, NOW, signature=reply.signature).answer


@pytest.mark.parametrize(
    ("plain", "html"),
    [
        ("Setuju", "<p>Setuju</p><p>kecuali foto kedua</p>"),
        ("Setuju", "<p>Tidak setuju</p>"),
        ("Setuju", "<p>Setuju</p><p>foto kedua buram</p>"),
        ("Setuju", '<p>Setuju <img alt="👎"></p>'),
        (None, '<p>Setuju <img alt="🤔" src="cid:1"></p>'),
        ("Setuju", "<p><s>Setuju</s></p>"),
        (None, "<p><s>Setuju</s></p>"),
        (None, "<p><del>Setuju</del></p>"),
        (None, "<p><strike>Setuju</strike></p>"),
        (None, '<p><span style="text-decoration: line-through">Setuju</span></p>'),
        (None, "<style>.s1{text-decoration: line-through}</style><p class='s1'>Setuju</p>"),
        ("Setuju", "<p>Setuju?</p>"),
        ("Setuju", "<p>Baik, terima kasih</p>"),
        ("Setuju", "<p></p>"),
        ("Setuju", "<p>Setuju</p><p>-- <br>Sekda</p>"),
        (f"Setuju\n\n{QUOTE}\n\n> Mohon persetujuan Bupati", "<p>Setuju</p><p>-- <br>Bupati</p>"),
        ("Setuju", "<p>Setuju</p><p>| foto</p>"),
        ("Setuju", "<blockquote>Setuju</blockquote>"),
        (f"Setuju\n\n{QUOTE}\n\n> {ASKED}", f"<blockquote>{ASKED}</blockquote>"),
    ],
)
def test_what_one_of_them_alone_says_puts_an_approval_in_doubt(plain, html):
    assert _answer(plain, html) is not Answer.APPROVE


@pytest.mark.parametrize(
    ("plain", "html"),
    [
        ("Setuju", "<p>Setuju</p>"),
        ("Setuju", '<p>Setuju <img alt="👍"></p>'),
        (None, '<p>Setuju <img alt="👍"><img alt="Logo Kabupaten"></p>'),
        ("Setuju", "<p>Setuju</p><p>Terkirim dari iPhone saya</p>"),
        ("*Setuju*", "<p><b>Setuju</b></p><p>Andi Mappatunru</p>"),
        ("Setuju", "<p>Setuju</p><p><s>foto kedua</s></p>"),
        (None, "<style>.s1{text-decoration: line-through} .s2{color: red}</style><p class='s2'>Setuju</p>"),
        (
            f"Setuju\n\n{QUOTE}\n\n> Balas SETUJU, REVISI atau TOLAK.",
            "<p>Setuju</p><p>Balas SETUJU, REVISI atau TOLAK.</p>",
        ),
    ],
)
def test_the_same_in_both_is_a_plain_approval(plain, html):
    assert _answer(plain, html) is Answer.APPROVE
