"""What a program that writes texts adds of its own, which people copy along, and what sounds like it."""

from __future__ import annotations

import pytest

from humasd.documents.machine_talk import is_machine_talk
from humasd.documents.plain import parse_plain, strip_marks
from humasd.documents.reading import conclude
from humasd.documents.values import Block, Extract
from tests.support.growth import grows_linearly
from tests.support.samples import PARAGRAPHS, TITLE

MATERIAL = "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "said",
    [
        "Apakah Anda ingin saya membuat versi yang lebih singkat?",
        "Jika Anda mau, saya bisa buatkan juga versi media sosialnya.",
        "Semoga membantu! Silakan beri tahu saya jika ada bagian yang perlu disesuaikan.",
        "Semoga rilis ini membantu.",
        "Kalau kamu mau, aku bisa bantu bikin caption Instagram-nya juga 😊",
        "Apakah ada bagian yang ingin disesuaikan?",
        "Mau dibuatkan versi yang lebih formal?",
        "Jika ada bagian yang ingin diubah, beri tahu saya ya.",
        "Mau saya buatkan juga judul alternatifnya?",
        "Bila diperlukan, saya dapat menyesuaikan gaya bahasa atau menyingkat rilis ini.",
    ],
)
def test_a_machines_offer_is_left_out_and_told(said: str) -> None:
    document = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{said}")
    assert document.text == MATERIAL
    assert document.left_out == (said,)


@pytest.mark.parametrize(
    "text",
    [
        "“Jika Anda ingin belajar, saya siap memberi versi termudahnya,” kata Nurhaedah.",
        "Apakah warga siap menghadapi musim hujan?",
        "Apakah Anda sudah memeriksakan tekanan darah?",
        "Semoga bantuan ini membantu petani yang gagal panen.",
        "Ia berharap aplikasi versi baru memudahkan warga yang ingin mengurus izin.",
        "Silakan datang ke Puskesmas Wotu jika ingin memeriksakan diri.",
        "Saya mengajak seluruh warga menjaga kebersihan.",
        "Bila Anda menemukan naskah lama, serahkan kepada perpustakaan daerah.",
    ],
)
def test_what_a_text_says_to_its_readers_is_none(text: str) -> None:
    assert not is_machine_talk(text)


@pytest.mark.parametrize(
    "said",
    [
        "Saya minta kepala sekolah, bila perlu, jadwal mengajar disesuaikan dengan keadaan anak-anak.",
        "Saya ingin naskah kurikulum muatan lokal itu segera disempurnakan sebelum tahun ajaran baru.",
        "Ketika saya menulis artikel pertama, saya sadar bahwa kita perlu lebih sering membaca.",
        "Jika Anda membaca naskah lama, saya yakin Anda ingin menulis artikel tentang kampung sendiri.",
        "Saya siap menulis naskah sejarah desa jika warga membantu.",
        "Kalau judul buku itu menarik, saya mau membacanya sampai selesai.",
    ],
)
@pytest.mark.parametrize("place", [0, 1, len(PARAGRAPHS)])
def test_what_a_speaker_or_an_author_says_of_himself_stays(said: str, place: int) -> None:
    text = "\n\n".join((*PARAGRAPHS[:place], said, *PARAGRAPHS[place:]))
    document = parse_plain(f"{TITLE}\n\n{text}")
    assert document.text == text
    assert document.left_out == ()


def test_an_offer_stays_in_a_text_that_speaks_as_saya() -> None:
    offer = "Jika Anda mau, saya bisa membantu menulis artikel pertama Anda."
    text = f"{MATERIAL}\n\nSejak kecil saya gemar membaca di perpustakaan desa.\n\n{offer}"
    assert parse_plain(f"{TITLE}\n\n{text}").text == text


@pytest.mark.parametrize("saying", ["“Saya senang,” kata Nurhaedah.", "Semoga rilis ini membantu."])
def test_an_offer_is_left_out_beside_a_quote_or_another_such_word(saying: str) -> None:
    offer = "Jika Anda mau, saya bisa buatkan juga versi media sosialnya."
    document = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{saying}\n\n{offer}")
    assert offer in document.left_out and offer not in document.text


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("**Judul: Panen Raya**", "Judul: Panen Raya"),
        ("**MALILI** – Bupati hadir, **Senin (23/11/2026)**.", "MALILI – Bupati hadir, Senin (23/11/2026)."),
        ("# **Panen Raya di Lampenai**", "Panen Raya di Lampenai"),
        ("### Antusiasme Warga", "Antusiasme Warga"),
        ("***Kepala Dinas*** hadir", "Kepala Dinas hadir"),
        ("__MALILI__ – Panen", "MALILI – Panen"),
        ("**Lead *penting* ini**", "Lead penting ini"),
        ("**Kontak:** Nirmala", "Kontak: Nirmala"),
        ("luas 2**3 dan 4**2", "luas 2**3 dan 4**2"),
        ("nama_berkas_foto.jpg", "nama_berkas_foto.jpg"),
        ("5*6*7 meter", "5*6*7 meter"),
        ("#LutimSehat", "#LutimSehat"),
    ],
)
def test_the_signs_of_markdown_are_taken_off(line: str, plain: str) -> None:
    assert strip_marks(line) == plain


def test_markdown_pasted_into_a_file_loses_its_stars() -> None:
    lead = f"**WOTU** – {PARAGRAPHS[0]}"
    blocks = (
        Block("p", f"<p><strong>**{TITLE}**</strong></p>", f"**{TITLE}**", bold=True),
        *(Block("p", f"<p>{text}</p>", text) for text in (lead, *PARAGRAPHS[1:])),
    )
    document = conclude("application/msword", "rilis.doc", Extract(blocks)).document
    assert document is not None
    assert document.title == TITLE
    assert document.text.startswith(f"WOTU – {PARAGRAPHS[0]}")
    assert "*" not in document.html


def test_the_sign_of_a_quote_is_no_part_of_it() -> None:
    document = parse_plain(
        f"{TITLE}\n\n{MATERIAL}\n\n> “Kami senang,” katanya.\n\n> 100 orang hadir di lapangan itu."
    )
    assert "\n\n“Kami senang,” katanya.\n\n> 100 orang" in document.text


@pytest.mark.parametrize(
    "piece",
    [
        "**a",
        "*",
        "***a*** ",
        "__a",
        "> ",
        "apakah versi ",
        "saya jika versi ",
        "semoga ",
        "saya bisa ",
        "“saya ",
    ],
)
def test_they_are_found_in_linear_time(piece: str) -> None:
    assert grows_linearly(parse_plain, piece)
