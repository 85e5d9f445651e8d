"""No form of a mail makes an approval of words that are none: inline, below, in a signature, hidden."""

from __future__ import annotations

import pytest

from humasd.answers.decision import Answer, read_decision
from humasd.mail.inserted import find_inserted
from humasd.mail.parse import parse_message
from humasd.mail.reply import cut_reply
from tests.support.mail_corpus import NOW, form_mails, html_mail
from tests.support.regions import LUWU_TIMUR

REQUEST = """Yth. Bapak Kabag,
mohon dibaca. Balas SETUJU, REVISI: (yang perlu diubah) atau TOLAK: (alasan).

Bupati Resmikan Jembatan Gantung

Bupati Luwu Timur meresmikan jembatan gantung di Desa Kalaena pada Selasa pagi bersama 150 warga desa itu."""


def read(text: str) -> Answer:
    """As an answer to the request, which it quotes."""
    reply = cut_reply(text)
    inserted = find_inserted(reply.quoted, [REQUEST])
    below = "\n\n".join(filter(None, (reply.signature, inserted)))
    return read_decision(reply.own, NOW, signature=below, region=LUWU_TIMUR).answer


@pytest.mark.parametrize(("hiding", "written"), form_mails("forms-[0-9]*.tsv"))
def test_no_form_of_a_text_approves(hiding, written):
    assert read(written) is not Answer.APPROVE


@pytest.mark.parametrize(("hiding", "written"), form_mails("forms-html-*.tsv"))
def test_no_form_of_html_approves(hiding, written):
    assert read(parse_message(html_mail(written)).text) is not Answer.APPROVE


def test_the_same_quotes_leave_a_plain_answer_as_it_is():
    marked = "\n".join(f"> {line}" for line in REQUEST.split("\n"))
    told = "Pada Sel, 24 Nov 2026 pukul 10.05 Bagian Humas <humas@example.go.id> menulis:"
    for mail in (f"Setuju\n\n{told}\n\n{marked}", f"{told}\n{marked}\n\nSetuju"):
        assert read(mail) is Answer.APPROVE
