"""What a person strikes out in the quoted request is found, however his program shows it."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from humasd.mail.message import Message
from humasd.mail.parse import parse_message
from humasd.mail.reply import cut_reply
from humasd.mail.struck import find_struck
from tests.support.growth import grows_linearly

SENT = "<p>Bupati meresmikan jembatan</p><p>dengan dana <s>3</s> 4 miliar rupiah di Desa Kalaena.</p>"
HEAD = "Pada Sel, 24 Nov 2026 pukul 09.00 Humas <humas@example.go.id> menulis:"
GMAIL = '<div>Setuju</div><div class="gmail_quote"><blockquote>{}</blockquote></div>'
OUTLOOK = "<p>Setuju</p><p><b>Dari:</b> Humas<br><b>Dikirim:</b> Selasa<br><b>Perihal:</b> Mohon</p>{}"
PLAIN = f"Setuju\n\n{HEAD}\n\n> Bupati meresmikan jembatan\n> dengan dana 4 miliar rupiah di Desa Kalaena."


def _mail(plain: str | None, html: str | None) -> Message:
    mail = EmailMessage()
    mail["From"] = "kabag@example.go.id"
    if plain is not None:
        mail.set_content(plain)
    if html is not None:
        (mail.set_content if plain is None else mail.add_alternative)(html, subtype="html")
    return parse_message(mail.as_bytes())


def _struck(plain: str | None, html: str | None) -> str:
    message = _mail(plain, html)
    return find_struck(message, cut_reply(message.text).quoted, [_mail(None, SENT)])


@pytest.mark.parametrize("plain", [None, PLAIN, "Setuju"], ids=["html", "both", "unquoted"])
@pytest.mark.parametrize("frame", [GMAIL, OUTLOOK], ids=["gmail", "outlook"])
@pytest.mark.parametrize(
    "struck",
    [
        "<s>miliar rupiah</s>",
        "<del>miliar rupiah</del>",
        "<strike><b>miliar</b> rupiah</strike>",
        '<span style="text-decoration: line-through">miliar rupiah</span>',
        "<font color=red><s>miliar<br>rupiah</s></font>",
        "<style>span.s1 {color: red; text-decoration : line-through}</style>"
        '<span class="p2 s1">miliar rupiah</span>',
        '<span style="text-line-through:double">miliar rupiah</span>',
    ],
)
def test_struck_words_of_the_quote_are_found(plain, frame, struck):
    assert _struck(plain, frame.format(SENT.replace("miliar rupiah", struck))) == "dicoret: miliar rupiah"


@pytest.mark.parametrize("plain", [None, PLAIN], ids=["html", "both"])
@pytest.mark.parametrize("frame", [GMAIL, OUTLOOK], ids=["gmail", "outlook"])
@pytest.mark.parametrize(
    "marked",
    [
        "<mark>miliar rupiah</mark>",
        '<span style="background:yellow;mso-highlight:yellow">miliar rupiah</span>',
        '<span style="background-color: rgb(255, 255, 0)">miliar rupiah</span>',
        '<span style="background-color:#00ff00">miliar <b>rupiah</b></span>',
        '<font color="#c00000">miliar rupiah</font>',
        '<b style="color:red">miliar rupiah</b>',
    ],
)
def test_words_of_the_quote_that_a_pen_marks_are_found(plain, frame, marked):
    found = _struck(plain, frame.format(SENT.replace("miliar rupiah", marked)))
    assert found == "ditandai: miliar rupiah"


@pytest.mark.parametrize(
    "shown",
    [
        SENT,
        f'<div style="color:#1f497d">{SENT}</div>',
        f'<div style="background-color:#121212;color:rgb(232,230,227)">{SENT}</div>',
        f'<div style="background:#fff8e1">{SENT}</div>',
        SENT.replace("Kalaena", '<a style="color:#0563c1">Kalaena</a>'),
        SENT.replace("Kalaena", '<span style="color:#a11d16;background:#0a6b4b">Kalaena</span>'),
    ],
)
def test_colours_of_programs_mark_nothing(shown):
    assert _struck(None, GMAIL.format(shown)) == ""
    assert _struck(None, GMAIL.replace("Setuju", '<mark style="color:red">Setuju</mark>').format(shown)) == ""


def test_a_struck_sentence_in_marks_of_plain_text_is_found():
    assert _struck(PLAIN.replace("dana 4 miliar", "~~dana 4 miliar~~"), None) == "dicoret: dana 4 miliar"


@pytest.mark.parametrize("plain", [None, PLAIN])
@pytest.mark.parametrize("own", ["Setuju", "Setuju <s>foto kedua</s>"])
def test_what_the_request_itself_strikes_or_the_answer_is_none_of_the_quote(plain, own):
    assert _struck(plain, GMAIL.replace("Setuju", own).format(SENT)) == ""


@pytest.mark.parametrize(
    "piece", ["~~", "~~a", "<s>", "<s>a</s>", "<s>a", "<style>.a{line-through", "<style>.a.b "]
)
def test_reading_is_linear(piece):
    def read(text: str) -> None:
        message = _mail(None, GMAIL.format(text))
        find_struck(message, text, [message])

    assert grows_linearly(read, piece)
