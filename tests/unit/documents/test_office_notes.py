"""Which notes in a text are said to the office, and which to its readers."""

from __future__ import annotations

import pytest

from humasd.documents.office_notes import may_be_note
from humasd.documents.plain import parse_plain
from humasd.editing import mark
from humasd.understanding.material_remarks import remark_left_out
from tests.support.growth import grows_linearly
from tests.support.samples import PARAGRAPHS, TITLE

MATERIAL = "\n\n".join(PARAGRAPHS)
TO_THE_OFFICE = [
    "NB: foto menyusul lewat WA.",
    "Nb; mohon di upload sebelum jam 5 sore",
    "N.B : Tolong nama Pak Camat dicek lagi ya",
    "NB. Mohon dikonfirmasi dulu ke Kabid sebelum ditayangkan ya pak.",
    "NB : tolong wajah anak di foto diblur ya",
    "Catatan: mohon foto kedua dijadikan foto utama.",
    "Catatan penting: jangan diterbitkan sebelum hari Jumat",
    "CATATAN: EMBARGO SAMPAI JUMAT, JANGAN DITAYANGKAN DULU",
    "Catatan: angka 16 ton masih menunggu konfirmasi penyuluh, mohon ditunda dulu penayangannya",
    "Catatan redaksi humas: naskah ini belum disetujui Kadis, jangan tayang dulu.",
    "Catatan untuk Pak Kabag: sebelum naik mohon dikirim ke saya dulu untuk dikoreksi",
    "Catatan: foto warga yang sakit jangan ditayangkan",
    "Cat: paragraf ketiga boleh dihapus kalau kepanjangan",
    "Ket: mohon tayang hari ini, ditunggu pimpinan.",
    "Keterangan: rilis masih draft, belum final",
    "Note: harap judul jangan diubah.",
    "Note untuk editor - tolong kalimat terakhir diedit",
    "PS. Judul boleh diganti kalau terlalu panjang",
    "Untuk admin: foto nomor 2 tidak usah dipakai ya",
    "Pesan untuk redaksi: mohon foto dipotong bagian kanan",
    "*) Nama ketua kelompok tani mohon dicek kembali.",
    "*foto terlampir",
    "(Catatan untuk admin: ejaan nama camat tolong diperiksa)",
    "(NB: yang di foto itu Wabup, bukan Bupati. Mohon jangan salah tulis)",
    "(maaf pak yang ini masih saya cek angkanya)",
    "(judulnya bebas pak, silakan diganti)",
    "(mohon gelar Kadis dilengkapi)",
    "[mohon dilengkapi nama narasumber]",
    "[Foto disisipkan di sini]",
    "DRAFT",
    "Naskah belum final, masih draft",
    "Embargo: Jumat, 27 November 2026 pukul 10.00 WITA",
    "[masukkan foto di sini]",
]
TO_READERS = [
    "Catatan redaksi: harga dapat berubah sewaktu-waktu.",
    "Catatan redaksi: Mohon maaf atas kesalahan penulisan nama pada berita sebelumnya.",
    "Catatan redaksi: berita ini diperbarui pada pukul 10.00 WITA.",
    "Catatan: harap pendaftar mengunggah foto 3x4 latar merah.",
    "Catatan: jangan menggunakan foto lama saat mendaftar.",
    "Catatan: pengambilan foto e-KTP tidak dapat diwakilkan.",
    "Catatan: harap periksa kembali data Anda sebelum mengirim.",
    "Catatan: berkas yang belum lengkap mohon dilengkapi sebelum 30 November.",
    "Catatan: rencana ini belum disetujui DPRD.",
    "Catatan: jadwal pertandingan menyusul.",
    "Catatan: formulir terlampir di laman bkpsdm.luwutimurkab.go.id.",
    "NB: pendaftaran ditutup 30 November.",
    "NB: jangan lupa membawa KTP.",
    "NB: mohon dicek kembali jadwal keberangkatan di aplikasi.",
    "NB: bagi warga yang belum terdata mohon melapor ke kantor desa.",
    "Ket: L = laki-laki, P = perempuan",
]
PLAIN = [
    "Catatan sejarah menunjukkan Malili pernah menjadi pelabuhan besar.",
    "Catatan waktu terbaik peserta 10K adalah 34 menit.",
    "PS Luwu Timur, klub sepak bola kebanggaan warga, menang 2-0.",
    "Penting: bawa kartu keluarga asli.",
    "*) Penulis adalah dosen Universitas Andi Djemma.",
    "*Harga belum termasuk ongkos kirim.",
    "(Sumber: BPS Luwu Timur)",
    "(Semoga Allah menerima amal ibadahnya)",
]


@pytest.mark.parametrize("note", TO_THE_OFFICE)
def test_a_note_to_the_office_is_left_out_wherever_it_stands(note: str) -> None:
    first, *others = PARAGRAPHS
    rest = "\n\n".join(others)
    below = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{note}")
    within = parse_plain(f"{TITLE}\n\n{first}\n\n{note}\n\n{rest}")
    above = parse_plain(f"{note}\n\n{TITLE}\n\n{MATERIAL}")
    for document in (below, within, above):
        assert (document.title, document.text) == (TITLE, MATERIAL)
        assert document.left_out == (note,)


def test_a_list_below_its_heading_is_left_out_with_it() -> None:
    note = "Catatan:\n\n- mohon foto kedua dijadikan foto utama\n- nama camat tolong dicek"
    document = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{note}")
    assert document.text == MATERIAL
    assert document.left_out[0] == "Catatan:" and len(document.left_out) == 2


def test_a_list_for_readers_stays_below_its_heading() -> None:
    note = "Catatan:\n\n- membawa KTP\n- memakai baju olahraga"
    assert parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{note}").text.endswith("- memakai baju olahraga")


@pytest.mark.parametrize("note", TO_READERS)
def test_a_note_to_readers_stays_and_is_shown_to_whoever_approves(note: str) -> None:
    document = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{note}")
    assert (document.text, document.left_out) == (f"{MATERIAL}\n\n{note}", ())
    assert any(str(remark).startswith("Catatan; pastikan") for remark in mark(TITLE, document.text))


@pytest.mark.parametrize("last", PLAIN)
def test_what_only_looks_like_a_note_stays(last: str) -> None:
    document = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{last}")
    assert (document.text, document.left_out) == (f"{MATERIAL}\n\n{last}", ())
    assert not may_be_note(last)


def test_a_note_is_told_to_its_last_word_and_courtesy_is_not() -> None:
    note = (
        "Catatan: naskah ini sudah kami bahas bersama tim penyuluh dan kepala seksi minggu lalu, tetapi "
        "belum disetujui Kadis, jadi jangan tayang dulu."
    )
    (told,) = remark_left_out(["Terima kasih kami ucapkan atas segala bantuannya, " * 5, note])
    assert told.endswith(note) and "…" in told


@pytest.mark.parametrize(
    "piece", ["NB ", "NB: mohon ", "(mohon ", "Catatan untuk ", "foto ", "* ", "belum ", "[foto ", "[[", "= "]
)
def test_notes_are_told_in_linear_time(piece: str) -> None:
    assert grows_linearly(may_be_note, piece)
