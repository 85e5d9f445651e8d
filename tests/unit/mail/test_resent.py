"""A text that is sent once more in a quote is passed on; what is merely answered is not."""

from __future__ import annotations

import pytest

from humasd.mail.forwarding import Forwarded
from humasd.mail.parse import parse_message
from humasd.mail.reply import cut_reply
from humasd.mail.resent import find_resent
from humasd.mail.written import read_written
from tests.support.growth import grows_linearly
from tests.support.samples import submission_mail

TEXT = (
    "Petani Mangkutana Panen Bawang\n\nMANGKUTANA, LUWU TIMUR - Kelompok tani memanen bawang merah.\n\n"
    "Panen itu menghasilkan 16 ton umbi basah, lebih tinggi daripada perkiraan penyuluh."
)
GMAIL = "Pada Sel, 24 Nov 2026 08.00 Andi <andi@example.com> menulis:\n\n"
OUTLOOK = (
    "Dari: Andi <andi@example.com>\nDikirim: Selasa, 24 November 2026 08.00\nKe: Humas\nSubjek: Panen\n\n"
)


def marked(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))


def found_in(
    own: str, quote: str = GMAIL + marked(TEXT), subject: str = "Re: Panen"
) -> tuple[Forwarded, ...]:
    raw = submission_mail(
        subject=subject, body=f"{own}\n\n{quote}\n", headers={"In-Reply-To": "<a@example.com>"}
    )
    message = parse_message(raw)
    return find_resent(message, read_written(message, cut_reply(message.text)), 15)


@pytest.mark.parametrize(
    "own",
    [
        "Kirim ulang pak, mohon dimuat.",
        "Mohon dipublikasikan ya pak, terima kasih.",
        "Izin pak, kami kirim ulang rilisnya.",
        "Tolong bantu tayangkan min, ini saya teruskan lagi.",
        "Yth. Admin Humas, mohon bantuannya untuk menayangkan rilis di bawah ini.",
    ],
)
@pytest.mark.parametrize("quote", [GMAIL + marked(TEXT), GMAIL + TEXT, OUTLOOK + TEXT])
def test_asked_for_plainly_it_is_passed_on(own: str, quote: str) -> None:
    (mail,) = found_in(own, quote)
    assert (mail.sender.address, mail.text, mail.comment) == ("andi@example.com", TEXT, own)


def test_below_a_few_words_between_the_first_mail_is_read() -> None:
    between = f"{GMAIL}{marked('Siap, kirim ke humas.')}\n{marked(GMAIL.strip())}\n{marked(marked(TEXT))}"
    (mail,) = found_in("Mohon dimuat pak", between)
    assert mail.text == TEXT


@pytest.mark.parametrize(
    "own",
    [
        "Terima kasih pak.",
        "Baik, segera kami muat.",
        "Kapan dimuat pak, mohon infonya",
        "Mohon info, apakah sudah tayang?",
        "Mohon jangan dimuat dulu pak.",
        "Mohon rilis ini ditarik, tidak jadi dipublikasikan.",
        "Tolong kirim ulang suratnya, berkasnya rusak.",
        "Belum tayang pak, mohon dimuat.",
        "Mohon koreksi judulnya sebelum dipublikasikan",
        "",
    ],
)
def test_whatever_else_is_said_above_it_leaves_it_a_quote(own: str) -> None:
    assert found_in(own) == ()


def test_our_own_letter_is_never_sent_again() -> None:
    receipt = GMAIL + marked(f"Permohonan Saudara diterima dengan agenda 0001/HUMAS/XI/2026.\n\n{TEXT}")
    assert found_in("Mohon dimuat ya pak", receipt) == ()
    subject = "Re: Agenda 0001/HUMAS/XI/2026: permohonan publikasi diterima"
    assert found_in("Mohon dimuat ya pak", subject=subject) == ()


def test_a_quote_of_few_words_is_no_text() -> None:
    assert found_in("Mohon dimuat pak", GMAIL + marked("Siap, kirim ke humas.")) == ()


@pytest.mark.parametrize("piece", ["> a\n", GMAIL, "> > ", "kami kirim ", "> Dari: a\n"])
def test_looking_takes_linear_time(piece: str) -> None:
    assert grows_linearly(lambda text: found_in("Mohon dimuat pak", GMAIL + text), piece)
