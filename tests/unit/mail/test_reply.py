"""Own words are cut from the quote, the signature and the phone's line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humasd.mail.parse import parse_message
from humasd.mail.reply import cut_reply
from tests.support.growth import grows_linearly
from tests.support.mail_corpus import CORPUS, clients, html_clients, html_mail

OWN = "Tolong dicek lagi angka di alinea kedua."


@pytest.mark.parametrize("client", clients())
def test_only_own_words_remain(client):
    assert cut_reply(clients()[client].replace("@@", OWN)).own == OWN


@pytest.mark.parametrize("client", sorted(set(clients()) - {"bare", "button", "button-iphone"}))
def test_the_answered_mail_is_found_in_the_quote(client):
    quoted = cut_reply(clients()[client].replace("@@", OWN)).quoted
    assert "Balas SETUJU".lower() in quoted.lower()
    assert OWN not in quoted


@pytest.mark.parametrize("client", ["button", "button-iphone"])
def test_the_code_under_an_answer_is_found_and_no_word_of_it(client):
    reply = cut_reply(clients()[client].replace("@@", "SETUJU"))
    assert (reply.own, reply.codes) == ("SETUJU", ("abcdefghijklmnopqrstuvwxyz234567",))


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("email_gmail", "This is a test for inbox replying to a github message."),
        ("email_1_8", "I will reply under this one\n\nand under this."),
        ("email_sent_from_iPhone", "Here is another email"),
        ("email_headers_no_delimiter", "And another reply!"),
        ("email_2_2", "Outlook with a reply directly above line"),
        ("multi_header", "No problem. I’ll just start a new order."),
    ],
)
def test_replies_of_other_languages_and_clients(name, own):
    assert cut_reply((CORPUS / f"replies/{name}.txt").read_text()).own == own


@pytest.mark.parametrize(
    "name",
    ["email_sent_from_not_signature", "email_sig_delimiter_in_middle_of_line", "email_one_is_not_on"],
)
def test_what_only_looks_like_a_mark_stays(name):
    text = (CORPUS / f"replies/{name}.txt").read_text().strip()
    assert cut_reply(text).own == text or cut_reply(text).own in text


def test_a_line_wrapped_out_of_its_quote_counts_as_quoted():
    text = (
        "Pada Sel, 24 Nov 2026 pukul 10.05 Humas <h@example.go.id> menulis:\n"
        "> Mohon jawaban untuk naskah ini: balas dengan satu kata saja, yaitu kata\nSETUJU\n"
        "> atau TOLAK\n\nNanti saya baca"
    )
    assert cut_reply(text).own == "Nanti saya baca"


@pytest.mark.parametrize("client", html_clients())
def test_html_only_replies_are_cut_too(client):
    message = parse_message(html_mail(html_clients()[client].replace("@@", OWN)))
    reply = cut_reply(message.text)
    assert reply.own == OWN
    assert "Balas SETUJU" in reply.quoted


def test_hidden_comments_do_not_swallow_words():
    assert parse_message(html_mail("<p>Setuju<!-- x --> tapi <b>tidak</b></p>")).text == "Setuju tapi tidak"


@given(st.text(max_size=2_000))
def test_no_text_makes_cutting_fail(text):
    reply = cut_reply(text)
    assert len(reply.own) + len(reply.quoted) <= len(text) + 2


LINES = st.sampled_from(
    [
        "> Balas SETUJU",
        "Tidak",
        "",
        "Pada Sel, 24 Nov 2026 Humas <h@example.go.id> menulis:",
        "-- ",
        "Dari: Humas",
        "Dikirim: Selasa",
        "-----Pesan Asli-----",
        "Dikirim dari iPhone saya",
        "Kirim dari iPhone",
        "> x",
        "On 1 wrote:",
    ],
)


@given(st.lists(LINES, max_size=20))
def test_marked_lines_are_never_own_words(lines):
    own = cut_reply("\n".join(lines)).own
    assert "SETUJU" not in own
    assert not any(line.startswith(">") for line in own.split("\n"))


ATTACKS = [
    ">",
    "On ",
    "On 1 wrote: \n",
    "a@",
    "From:\n",
    "kode: ",
    " ",
    "\n",
    "-",
    "Pada 1\n",
    "dikirim dari ",
    "x:\n",
    "*",
    "ا",
    "From: a\nx\n",
    "Pada " + "1" * 390 + "\n",
    "On 1@a wrote ",
    "_\n",
    "menulis:\n",
    "On 1 a@b\n",
    "dikirim dari iphone ",
    "> x\ny\n",
    "-- \nx\n",
]


@pytest.mark.parametrize("piece", ATTACKS)
def test_cutting_takes_linear_time(piece):
    assert grows_linearly(cut_reply, piece)
