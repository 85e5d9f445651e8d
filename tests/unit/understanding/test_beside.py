"""What a mail says beside the text for publication, and is more than courtesy."""

from __future__ import annotations

import pytest

from humasd.documents.plain import parse_plain_blocks
from humasd.documents.values import Block
from humasd.release.said import NOT_YET, SAID
from humasd.understanding import Understanding
from humasd.understanding.beside import MAX_SHOWN, Beside, tell_beside
from humasd.understanding.understand import understand
from tests.support.samples import press_release_docx, submission_mail

KNOWN = """Petani Mangkutana Panen Perdana Bawang Merah
MANGKUTANA – Kelompok tani Sipatuo memanen 16 ton bawang merah di Desa Wonorejo, Rabu (18/11/2026). Ketua
kelompok, Suyatno, mengatakan hasil ini tidak lepas dari pendampingan Dinas Pertanian. Kepala Dinas Pertanian
Amrullah hadir bersama Camat Mangkutana. panen.docx foto1.jpg Rudi Hartono 18 November 2026"""


def tell(words: str) -> Beside:
    return tell_beside(parse_plain_blocks(words), KNOWN)


@pytest.mark.parametrize(
    "words",
    [
        "Terlampir naskah dan foto, mohon dimuat. Terima kasih.",
        "Selamat pagi Pak Andi, berikut kami kirimkan rilis panen bawang merah di Desa Wonorejo beserta 2 "
        "foto. Mohon kiranya dapat dipublikasikan di website resmi. Terima kasih atas kerja samanya.\n\n"
        "Hormat kami,\nRudi Hartono\nDinas Pertanian",
        "Dengan hormat, bersama ini kami sampaikan siaran pers kegiatan panen perdana bawang merah yang "
        "dilaksanakan pada Rabu, 18 November 2026. Demikian disampaikan, atas perhatian Bapak/Ibu diucapkan "
        "terima kasih.",
        "Assalamualaikum wr wb. Izin mengirim rilis pak, mohon bantuannya untuk ditayangkan. Makasih pak",
        "Yth. Kepala Bagian Humas\ndi Tempat\n\nTerlampir rilis kami.\n\nWassalam",
        "mhn dimuat min, trims",
        "Ini fotonya pak",
        "Berikut surat pengantar yang kurang kemarin",
        "Kontak: Rudi Hartono 0823-4567-8910",
        "Siap pak, berikut kami lengkapi fotonya.",
        "",
    ],
)
def test_courtesy_and_the_usual_request_are_not_told(words: str) -> None:
    assert tell(words) == Beside()


@pytest.mark.parametrize(
    "words",
    [
        "Nama camatnya mohon dicek lagi pak, saya ragu.",
        "Terlampir rilis, hanya untuk website, tidak untuk dikirim ke media.",
        "Angka 16 ton di paragraf dua salah, yang benar 18 ton, belum sempat kami ubah di file.",
        "Sekalian nama ketua kelompok tani yang benar Sutarno, bukan Suyatno.",
        "Pakai foto yang di lapangan sebagai foto utama",
        "Wajah anak mohon diblur pak",
        "Mohon pak Kadis jangan disebut sebagai pejabat definitif, beliau Plt.",
        "Rilis ini sudah dikirim juga ke harian Contoh",
        "Kutipan paragraf ketiga mohon dihilangkan, beliau keberatan.",
        "Mohon tayang hari ini.",
        "Foto 1: Suyatno mengangkat umbi. Foto 2: Amrullah menyerahkan benih.",
    ],
)
def test_whatever_says_more_is_told_whole(words: str) -> None:
    assert tell(f"Selamat pagi pak, terlampir naskahnya.\n\n{words}\n\nTerima kasih.") == Beside(said=words)


def test_what_is_against_publishing_now_is_told_apart() -> None:
    told = tell(
        "Naskah terlampir, tapi belum disetujui Kadis. Jangan tayang dulu ya pak sampai saya kabari. "
        "Nama desanya mohon dicek."
    )
    assert told == Beside(
        said="Nama desanya mohon dicek.",
        not_yet="Naskah terlampir, tapi belum disetujui Kadis. Jangan tayang dulu ya pak sampai saya kabari.",
    )


def test_a_word_that_the_text_has_too_hides_nothing() -> None:
    assert tell("Suyatno tidak hadir pak").said == "Suyatno tidak hadir pak"


def test_a_long_message_is_cut_and_its_warning_is_not() -> None:
    told = tell("Maaf pak, " + "keluarga beliau sedang berduka " * 40 + ".\n\nJangan tayang dulu pak.")
    assert len(told.said) <= MAX_SHOWN and told.said.endswith("…")
    assert told.not_yet == "Jangan tayang dulu pak."


def test_the_subject_and_the_head_of_the_file_count_where_they_say_not_yet() -> None:
    told = tell_beside(
        (), KNOWN, "Rilis panen (jangan tayang dulu)", ("Pak, naskah ini belum disetujui Kadis.",)
    )
    assert told == Beside(not_yet="Rilis panen (jangan tayang dulu) Pak, naskah ini belum disetujui Kadis.")
    assert tell_beside((), KNOWN, "Rilis panen", ("Mohon dimuat pak.",)) == Beside()


def test_a_mail_of_any_length_is_told_in_time() -> None:
    for words in ("jangan " * 30_000, "a." * 100_000, "Pak A " * 30_000, "1 " * 100_000, "belum, " * 30_000):
        tell_beside([Block("p", "", words)], KNOWN, words, (words,))


def read(body: str, **more: str) -> Understanding:
    release = press_release_docx(
        (
            "MANGKUTANA – Kelompok tani Sipatuo memanen bawang merah di Desa Wonorejo, Rabu (18/11/2026).",
            "Panen perdana itu menghasilkan 16 ton umbi, lebih tinggi daripada perkiraan penyuluh setempat.",
        ),
        title="Petani Mangkutana Panen Perdana Bawang Merah",
    )
    mail = submission_mail([("panen.docx", release)], subject="Rilis panen bawang", body=body, **more)
    return understand(mail, frozenset({"humas@example.go.id"}))


def test_a_mail_that_brings_a_file_keeps_what_it_says_among_the_fields() -> None:
    fields = read(
        "Terlampir rilis. Foto kedua hanya untuk arsip.\n\nEmbargo sampai 27 November 2026.\n"
    ).fields
    assert fields[SAID] == "Foto kedua hanya untuk arsip."
    assert fields[NOT_YET] == "Embargo sampai 27 November 2026."


def test_a_courteous_mail_keeps_nothing() -> None:
    fields = read("Terlampir rilis panen bawang, mohon dimuat.\n\nTerima kasih.\n").fields
    assert not {SAID, NOT_YET} & fields.keys()
