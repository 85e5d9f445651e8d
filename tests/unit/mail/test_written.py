"""A text for publication is whole: what only reads like a quote, or like a signature, is its writer's own."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from humasd.mail.message import Message
from humasd.mail.parse import parse_message
from humasd.mail.reply import cut_reply
from humasd.mail.written import answers_nothing, read_written, take_fuller
from tests.support.growth import grows_linearly
from tests.support.samples import submission_mail

TITLE = "Petani Mangkutana Panen Bawang"
LEAD = (
    "MANGKUTANA, LUWU TIMUR - Kelompok tani Sipatuo memanen bawang merah di Desa Wonorejo, Rabu (18/11/2026)."
)
SAID = "“Harga bawang tahun ini cukup baik, jadi jangan berhenti menanam.”"
LAST = "Acara ditutup dengan makan siang bersama di pematang sawah bersama seluruh anggota kelompok tani."
ANSWER = {"In-Reply-To": "<a@example.com>"}
REQUEST = {"In-Reply-To": f"<{'ab' * 16}.req@example.go.id>"}
SHORT_CODE = "[0001-ABCDEFGH]"


def message_of(body: str, subject: str = "Rilis panen", headers: dict[str, str] | None = None) -> Message:
    return parse_message(submission_mail(subject=subject, body=body, headers=headers))


def own_of(body: str, subject: str = "Rilis panen", headers: dict[str, str] | None = None) -> str:
    message = message_of(body, subject, headers)
    return read_written(message, cut_reply(message.text)).own


INTRODUCTIONS = [
    "Amrullah, saat ditemui di lokasi panen pukul 09.30 WITA, mengatakan:",
    "Ditemui seusai penyerahan bantuan senilai Rp28.500.000, Amrullah berkata:",
    "Pada panen tahun 2026 ini, Suyatno mengatakan:",
    "Pada Senin (23/11/2026), Kepala Puskesmas Wotu, dr. Hasniati, mengatakan:",
    "Dengan hasil 16,5 ton dari 2.25 hektare, penyuluh Rini mengatakan:",
    "Kepada petani yang menerima 1.200 bibit, Amrullah mengatakan sebagai berikut:",
    "Tanggal 18 November 2026, Camat Mangkutana berkata:",
    "Menjawab pertanyaan 1.250 warga, Bupati mengatakan :",
]
WRITTEN = [
    "Dalam unggahannya Rabu (18/11/2026), Bupati menulis:",
    "Pada buku tamu tahun 2026 itu, Bupati menulis:",
    "Lewat akun @lutimkab pukul 18.30 WITA, Bupati menulis:",
    "Tanggal 23 November 2026, dr. Hasniati menulis:",
    "Lewat surel ke humas@example.go.id, Selasa 24 November 2026 pukul 10.30, Amrullah menulis:",
    "Pada spanduk 10.5 meter itu, warga menulis: “Jaga hutan kita.”",
]


@pytest.mark.parametrize("introduction", INTRODUCTIONS + WRITTEN)
def test_what_introduces_somebodys_words_cuts_nothing(introduction: str) -> None:
    for gap in ("\n\n", "\n", "\n\n> "):
        own = own_of(f"{TITLE}\n\n{LEAD}\n\n{introduction}{gap}{SAID}\n\n{LAST}")
        assert all(part in own for part in (LEAD, introduction, SAID, LAST))


def test_nor_does_a_time_of_day_in_a_new_mail() -> None:
    introduction = "Tanggal 23 November 2026 pukul 10.30, dr. Hasniati menulis:"
    assert SAID in own_of(f"{LEAD}\n\n{introduction}\n\n{SAID}")


@pytest.mark.parametrize("introduction", INTRODUCTIONS)
def test_nor_does_it_in_an_answer_to_another_letter(introduction: str) -> None:
    body = f"Perbaikannya pak:\n\n{LEAD}\n\n{introduction}\n\n{SAID}\n\n{LAST}"
    own = own_of(body, "Re: Agenda 0001/HUMAS/XI/2026: permohonan publikasi diterima", ANSWER)
    assert all(part in own for part in (introduction, SAID, LAST))


@pytest.mark.parametrize(
    ("subject", "headers", "below"),
    [
        (f"Re: Mohon persetujuan {SHORT_CODE}", ANSWER, ""),
        (f"Mohon persetujuan {SHORT_CODE}", None, ""),
        ("setuju", REQUEST, ""),
        ("setuju", None, f"Subjek: Mohon persetujuan {SHORT_CODE}\n"),
        ("setuju", None, f"kode: {'ab' * 16}\n"),
    ],
    ids=["answer", "code in a new mail", "thread of a request", "request quoted", "code in the text"],
)
def test_of_an_answer_to_a_request_the_strict_reading_stays(
    subject: str, headers: dict[str, str] | None, below: str
) -> None:
    message = message_of(f"{below}Ok.\n\n{INTRODUCTIONS[0]}\n\nSetuju.\n\n{WRITTEN[0]}", subject, headers)
    strict = cut_reply(message.text)
    assert read_written(message, strict) == strict
    assert "Setuju" not in strict.own


@pytest.mark.parametrize(
    "attribution",
    [
        "Pada Sel, 24 Nov 2026 pukul 09.00 Humas <humas@example.go.id> menulis:",
        "Pada 24 Nov 2026, pukul 09.00, Humas menulis:",
        "On 24 Nov 2026, at 09:00, Humas wrote:",
        "On Tue, Nov 24, 2026 at 9:00 AM Humas <humas@example.go.id> wrote:",
        "Dari: Humas <humas@example.go.id>\nDikirim: Selasa, 24 Nov 2026 09.00\nKe: Andi\nSubjek: Rilis\n",
        "From: Humas\nSent: Tuesday, 24 November 2026 9:00 AM\nTo: Andi\nSubject: Rilis\n",
        "-------- Pesan Asli --------",
    ],
)
def test_what_programs_write_above_a_quote_cuts_an_answer_as_ever(attribution: str) -> None:
    body = f"Terima kasih pak.\n\n{attribution}\n\nPermohonan publikasi Saudara kami terima."
    assert own_of(body, "Re: Rilis", ANSWER) == "Terima kasih pak."


@pytest.mark.parametrize(
    "quote",
    [
        f"Pada Sel, 24 Nov 2026 pukul 09.00 Andi <andi@example.com> menulis:\n\n> {LEAD}",
        f"Pada 24 Nov 2026, pukul 09.00, Andi menulis:\n\n> {LEAD}",
        f"Pada Sel, 24 Nov 2026 pukul 09.00 Andi <andi@example.com> menulis:\n\n{LEAD}",
        f"Dari: Andi <andi@example.com>\nDikirim: Selasa, 24 November 2026 09.00\nSubjek: Panen\n\n{LEAD}",
        f"> Dari: Andi <andi@example.com>\n> Dikirim: 24 November 2026 09.00\n> Subjek: a\n>\n> {LEAD}",
    ],
)
def test_what_a_program_copied_into_a_new_mail_is_quoted(quote: str) -> None:
    assert own_of(f"Ini yang kami terima.\n\n{quote}") == "Ini yang kami terima."


def test_marks_of_a_text_that_answers_nothing_are_its_own() -> None:
    body = f"{LEAD}\n\n> {SAID}\n\n| Desa | Hasil |\n| Wonorejo | 16 ton |\n\n>80 persen sudah dipanen."
    own = own_of(body)
    assert f"\n{SAID}\n" in own
    assert "| Wonorejo | 16 ton |" in own
    assert ">80 persen sudah dipanen." in own


@pytest.mark.parametrize(
    "labels",
    [
        "Pengirim : Puskesmas Wotu\nTanggal : Senin, 23 November 2026\nTempat : Aula\nJudul : Penyuluhan",
        "Dari: Puskesmas Wotu\nTanggal: 23/11/2026 pukul 09.00 WITA\nLokasi: Aula",
        "Dari: Puskesmas Wotu\nWaktu: Senin, 23 November 2026, 09.00\nSubjek: Penyuluhan gizi",
        "Pengirim: Andi (andi@example.com)\nTanggal: 18 November 2026\nTempat: Desa Wonorejo",
        "Dari: Andi (andi@example.com)\nTanggal: 18 November 2026 pukul 08.00\nTempat: Desa Wonorejo",
    ],
)
def test_labels_are_no_header(labels: str) -> None:
    assert own_of(f"{labels}\n\n{LEAD}") == f"{labels}\n\n{LEAD}"


@pytest.mark.parametrize(
    "below",
    [
        "Jadwal imunisasi:\nDesa Bawalipu Senin\nDesa Lampenai Selasa\nDesa Cendana Hijau Rabu",
        "- Pupuk dibagikan Desember\n- Benih dibagikan Januari",
        "1. Juara satu tim Wonorejo\n2. Juara dua tim Teromu",
        LAST,
    ],
)
def test_a_text_below_dashes_is_a_text_and_the_signature_below_it_none(below: str) -> None:
    message = message_of(f"{LEAD}\n--\n{below}\n\n-- \nRini\nHP 0812-3456-7890")
    written = read_written(message, cut_reply(message.text))
    assert below in written.own
    assert "0812" not in written.own
    assert written.signature == "Rini\nHP 0812-3456-7890"


@pytest.mark.parametrize(
    "signature",
    [
        "Rini Astuti, S.P.\nKepala Seksi Hortikultura\nHP 0812-3456-7890",
        "Hubungi kami:\nTelp 0474-321001\nwww.example.go.id",
        "Kontak:\n- WA 0812-3456-7890\n- surel rini@example.go.id",
        "Dinas Pertanian",
    ],
)
def test_a_signature_stays_one(signature: str) -> None:
    assert own_of(f"{LEAD}\n\n-- \n{signature}") == LEAD


def test_a_mail_whose_subject_answers_is_none_that_answers_nothing() -> None:
    for subject in ("Re: Rilis", "Bls: Rilis", "RE : Rilis"):
        message = message_of(LEAD, subject)
        assert not answers_nothing(message, cut_reply(message.text))


def both_parts(text: str, html: str) -> Message:
    mail = EmailMessage()
    mail.set_content(text)
    mail.add_alternative(html, subtype="html")
    return parse_message(mail.as_bytes())


@pytest.mark.parametrize(
    "html", ["<html><body></body></html>", "<p>Lihat versi teks.</p>", "<img src='cid:1'>"]
)
def test_of_a_stub_of_html_the_text_is_taken(html: str) -> None:
    assert take_fuller(both_parts(f"{LEAD}\n\n{LAST}", html)).html is None


def test_of_a_stub_of_text_the_html_is_taken() -> None:
    fuller = take_fuller(both_parts("Buka di program lain.", f"<p>{LEAD}</p><p>{LAST}</p>"))
    assert fuller.text == f"{LEAD}\n\n{LAST}"


def test_parts_that_say_the_same_stay_whatever_links_the_text_names() -> None:
    links = "\n".join(
        f"<https://example.com/berita/panen/{n}?utm_source=surel&amp;id=abc>" for n in range(20)
    )
    message = both_parts(f"{LEAD}\n\n{LAST}\n\n{links}", f"<p>{LEAD}</p><p>{LAST}</p>")
    assert take_fuller(message) == message


@pytest.mark.parametrize(
    "piece", ["--\n", "> a\n", "--\na:\nb c\n", "Dari: a\nTanggal: b\n", f"{WRITTEN[0]}\n", "[\n"]
)
def test_reading_takes_linear_time(piece: str) -> None:
    def read(text: str) -> None:
        message = message_of(text)
        read_written(message, cut_reply(message.text))

    assert grows_linearly(read, piece)
