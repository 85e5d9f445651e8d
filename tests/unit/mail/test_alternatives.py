"""Where plain text and HTML say different things, neither is taken for the answer."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from humasd.answers.decision import Answer, read_decision
from humasd.mail.alternatives import read_reply
from humasd.mail.parse import parse_message
from tests.support.growth import grows_linearly
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
        (f"Setuju\n\n{QUOTE}\n\n> Kades hadir bersama warga", "<p>Setuju</p><p>warga hadir</p>"),
        (f"Setuju\n\n{QUOTE}\n\n> Kades hadir bersama warga", "<p>Setuju</p><p>Kades</p>"),
        ("Setuju", "<p>[ ] Setuju</p>"),
        ("Setuju", "<table><tr><td>☐</td><td>Setuju</td></tr></table>"),
        ("Setuju", "<p><input type=checkbox>Setuju</p>"),
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


UNSEEN = [
    "<p hidden>{}</p>",
    "<p style='display:none'>{}</p>",
    "<p style='opacity: 0'>{}</p>",
    "<p style='font-size:0'>{}</p>",
    "<p style='font-size: 1px'>{}</p>",
    "<p style='text-indent:-9999px'>{}</p>",
    "<p style='position:absolute;left:-9999px'>{}</p>",
    "<div style='height:0;overflow:hidden'>{}</div>",
    "<p style='color:white'>{}</p>",
    "<p style='color: #fefefe'>{}</p>",
    "<p style='color: white!important'>{}</p>",
    "<p style='color: hsl(0, 0%, 100%)'>{}</p>",
    "<p style='color: #00000000'>{}</p>",
    "<p style='font-size: .1px'>{}</p>",
    "<p style='font: 1px Arial'>{}</p>",
    "<p style='display:/**/none'>{}</p>",
    "<style>*{{display:none}}</style><p>{}</p>",
    "<p style='color: rgba(0, 0, 0, 0)'>{}</p>",
    "<p><font color='#FFFFFF'>{}</font></p>",
    "<div style='background-color:#eee'><p style='color:#eee'>{}</p></div>",
    "<p style='color:#17242d'><span style='background:#17242d'>{}</span></p>",
    "<style>.a{{display:none}}</style><p class=a>{}</p>",
    "<style>#a{{visibility: hidden}}</style><p id=a>{}</p>",
    "<style>p.a{{font-size:12pt;color:#fff}}</style><p class=a>{}</p>",
    "<style>.a:before{{content:'{}'}}</style><p class=a></p>",
    "<p style='color:#000;background:linear-gradient(#000,#000)'>{}</p>",
    "<p style='background-image: linear-gradient(red, red); color: red'>{}</p>",
    "<div style='display:-webkit-box;-webkit-line-clamp:1;overflow:hidden'>{}</div>",
    "<style>.a{{font-size:0}}</style><p class=a>{}</p>",
    "<style>@media screen{{.a{{opacity:0}}}}</style><p class=a>{}</p>",
    "<style>@import url(https://humas.example.com/a.css);</style><p>{}</p>",
    "<link rel=stylesheet href='https://humas.example.com/a.css'><p>{}</p>",
    "<bdo dir=rtl>{}</bdo>",
    "<textarea>{}</textarea>",
    "<noscript>{}</noscript>",
    "<object>{}</object>",
    "<input value='{}'>",
    "<img alt='{}' src='cid:1'>",
]


@pytest.mark.parametrize("unseen", UNSEEN)
def test_what_nobody_may_see_is_no_consent_and_none_stands_beside_it(unseen):
    for html in (unseen.format("Setuju"), "<p>Setuju</p>" + unseen.format("kecuali foto")):
        for plain in (None, "Setuju"):
            assert _answer(plain, html) is not Answer.APPROVE


@pytest.mark.parametrize(
    "html",
    [
        "<p>Setuju</p><p style='display:none'>&nbsp;</p>",
        "<p style='color:#222;background:white'>Setuju</p>",
        "<div style='background-color:rgb(18,18,18)'><p style='color:rgb(255,255,255)'>Setuju</p></div>",
        "<p style='color:white;background-color:#0a6b4b'>Setuju</p>",
        "<style>.a{color:#fff;background:#000}</style><p class=a>Setuju</p>",
        "<p style='font: 11pt Calibri; font-size: 100%; font-family: \"Segoe UI\", 微软雅黑'>Setuju</p>",
        "<style>@import url(https://fonts.example.com/css?family=Inter);</style><p>Setuju</p>",
        "<style>p.Mso{margin:0cm;font-size:11.0pt}@page W{margin:72.0pt}</style><p class=Mso>Setuju</p>",
        "<p style='line-height:0;font-size:10pt;margin-left:0'>Setuju</p>",
        "<p>Setuju</p><img alt='Logo Kabupaten' src='cid:1'><img alt='image001.png' src='cid:2'>",
        "<p>Setuju</p><img alt='A close-up of a sign Description automatically generated' src='cid:1'>",
    ],
)
def test_what_anybody_reads_is_consent_and_ornaments_are_no_words(html):
    for plain in (None, "Setuju"):
        assert _answer(plain, html) is Answer.APPROVE


@pytest.mark.parametrize(
    "piece",
    [
        "<p style='color:#fff'>",
        ":before{content:'",
        "<p>b a</p>",
        "<img alt='",
    ],
)
def test_reading_both_is_linear(piece):
    def read(text: str) -> None:
        mail = EmailMessage()
        mail.set_content("Setuju a b")
        mail.add_alternative(text, subtype="html")
        read_reply(parse_message(mail.as_bytes()))

    assert grows_linearly(read, piece)
