"""Which last lines are no part of a text though nobody signs in them, and which last paragraphs are."""

from __future__ import annotations

import pytest

from humasd.documents.cover import part_cover
from humasd.documents.plain import parse_plain
from humasd.documents.reading import conclude
from humasd.documents.values import Block, Extract
from tests.support.growth import grows_linearly
from tests.support.samples import PARAGRAPHS, TITLE

MATERIAL = "\n\n".join(PARAGRAPHS)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
BELOW = [
    "Dokumentasi kegiatan :",
    "DOKUMENTASI",
    "Dokumentasi Kegiatan Posyandu Melati",
    "Lampiran Foto :",
    "LAMPIRAN",
    "Foto-foto kegiatan",
    "B. Foto Kegiatan:",
    "Tembusan:\n1. Kepala Dinas Kesehatan\n2. Arsip",
    "Tembusan disampaikan kepada Yth.:\nBupati Luwu Timur di Malili\nPertinggal",
    "Tembusan: Kepala Dinas Kesehatan",
    "Link dokumentasi: https://photos.app.goo.gl/abcd",
    "Foto dan video: bit.ly/panenlampenai",
    "https://drive.google.com/drive/folders/abc?usp=sharing",
    "Foto kegiatan dapat diunduh di https://drive.google.com/drive/folders/abc",
    "Narahubung:\nNirmala\n0852-5566-7788",
    "Untuk informasi lebih lanjut hubungi:\nNirmala (0852-5566-7788)",
    "Informasi lebih lanjut dapat menghubungi:\nNirmala (0852-5566-7788)",
    "Rekan media dapat menghubungi:\nNirmala (0852-5566-7788)",
    "Wotu, 20 November 2026\nNirmala\nHP 0852-5566-7788",
    "Contact Person\nNirmala 085255667788",
    "#SehatLutim #Wotu\n@pkmwotu",
    "-- selesai --",
    "AKHIR RILIS",
    "--oo0oo--",
    "cc: Kepala Dinas Kesehatan",
    "Berikut dokumentasinya:",
    "(SELESAI)",
    "[image: IMG_2026.jpg]",
    "Salam hangat,\nNirmala\nDokumentasi kegiatan :",
    "Dokumentasi :\nTtd\nSekcam Wotu",
    "Demikian, terima kasih.\nTembusan:\n1. Kepala Dinas Kesehatan\n2. Arsip",
]
LAST = [
    "“Jaga kesehatan, jaga lingkungan. Salam sehat!” tutupnya.",
    "Turut hadir Camat Wotu, Kapolsek, dan para kepala desa.",
    "Kegiatan ditutup dengan doa.",
    "Salam sehat!",
    "Wassalam, begitu ia menutup pidatonya.",
    "Sehat dimulai dari kita",
    "Dirgahayu Kabupaten Luwu Timur",
    "Dokumentasi kegiatan diserahkan kepada kepala desa.",
    "Dokumentasi Kegiatan Dipamerkan di Balai Desa",
    "Foto-foto kegiatan dipamerkan di balai desa.",
    "Foto bersama usai kegiatan",
    "Album kegiatan dibagikan kepada warga",
    "Foto pemenang dapat dilihat di https://luwutimurkab.go.id/galeri/12",
    "Lampiran keputusan itu memuat 45 nama penerima.",
    "Lampiran keputusan: daftar penerima",
    "Tembusan surat itu disampaikan kepada Bupati Luwu Timur.",
    "Tembusan itu diterima camat",
    "Pendaftaran: https://bit.ly/daftar-pustu",
    "Hasil seleksi: https://drive.google.com/drive/folders/abc",
    "Panduan dapat diunduh di https://drive.google.com/file/d/abc",
    "Video kegiatan: https://youtu.be/abc",
    "Formulir pendaftaran: https://forms.gle/abc",
    "Pendaftaran:\nNirmala 0852-5566-7788",
    "Warga yang membutuhkan ambulans dapat menghubungi:\nPosko Wotu 0852-5566-7788",
    "Pendaftaran dilakukan secara daring melalui tautan berikut:\n\nhttps://docs.google.com/forms/d/e/1F/viewform",
    "Pengumuman lengkap dapat diunduh di bawah ini\n\nhttps://drive.google.com/drive/folders/abc",
    "Formulir tersedia bagi warga.\n\nLink: https://drive.google.com/drive/folders/abc",
    "Link: https://drive.google.com/file/d/abc/view",
    "Petani yang membutuhkan bibit dapat menghubungi:\nRini (0812-3456-7890)",
    "Pemilik ternak dapat menghubungi:\ndrh. Asma 0812-3456-7890",
    "Keluarga korban silakan hubungi:\nAhmad 081234567890",
    "Perajin yang berminat bisa langsung menghubungi:\nRini 0812-3456-7890",
    "Gangguan kini bisa dilaporkan lewat dua nomor.\n\nPolsek 0812-3456-7890\n\nPospol 0813-1234-5678",
    "Keripik itu kini juga dijual lewat media sosial.\n\nIG: @kripikmamarini\n\nWA 0812-3456-7890",
    "Kontak dengan penderita harus dihindari",
    "Selesai mengikuti pelatihan, peserta menerima sertifikat",
    "(Bersambung)",
    "Lokasi vaksin berikutnya\nDesa Ussu\nDesa Lampia",
    "Peserta terbaik\nRahma\nIcal",
    "Foto udara memperlihatkan banjir meluas",
    "Lampiran II memuat daftar harga",
    "Dilaporkan oleh warga: tiga rumah rusak",
    "Disetujui: 12 usulan",
    "Akhir pekan ini layanan tetap buka",
    "Salam dari desa\nAngin berhembus pelan\nPadi menguning di sawah",
    "Apakah warga siap menghadapi musim hujan? Jawabannya ada pada kita.",
    "Penerima beasiswa:\nNurhaedah dari Wotu\nRahma dari Burau",
]


def squeeze(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("last", BELOW)
def test_what_stands_below_a_text_is_left_out_and_told(last: str) -> None:
    document = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{last}")
    assert document.text == MATERIAL
    assert squeeze("\n".join(document.left_out)) == squeeze(last)


@pytest.mark.parametrize("last", [*BELOW, "***"])
def test_the_same_below_the_text_of_a_file(last: str) -> None:
    paragraphs = [TITLE, *PARAGRAPHS, *last.split("\n")]
    blocks = tuple(Block("p", f"<p>{text}</p>", text, bold=text == TITLE) for text in paragraphs)
    document = conclude(WORD, "rilis.docx", Extract(blocks)).document
    assert document is not None
    assert document.text == MATERIAL


@pytest.mark.parametrize(
    "last",
    [
        "Foto kegiatan dapat diunduh pada tautan berikut:\n\nhttps://drive.google.com/drive/folders/abc",
        "Pasar itu ramai sampai sore.\n\nLink: https://photos.app.goo.gl/abcd",
    ],
)
def test_a_link_to_photos_below_another_line_is_left_out(last: str) -> None:
    document = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{last}")
    assert document.left_out
    assert "https" not in document.text


def test_a_picture_below_the_signature_stays_and_hides_it_not() -> None:
    paragraphs = [TITLE, *PARAGRAPHS, "Mengetahui,", "Kepala Sekolah", "Muh. Tahir, S.Pd.", "DOKUMENTASI"]
    blocks = (*(Block("p", f"<p>{text}</p>", text) for text in paragraphs), Block("p", "", "", pictures=(0,)))
    kept, cut = part_cover(blocks)
    assert [block.text for block in cut] == paragraphs[-4:]
    assert kept[-1].pictures == (0,)


@pytest.mark.parametrize("last", LAST)
def test_the_last_paragraph_of_a_text_stays(last: str) -> None:
    document = parse_plain(f"{TITLE}\n\n{MATERIAL}\n\n{last}")
    assert document.left_out == ()
    assert squeeze(document.text).endswith(squeeze(last))


@pytest.mark.parametrize(
    "piece",
    [
        "Petani dapat ",
        "dijual lewat ",
        "WA 0812-3456-7890\n\n",
        "Tembusan ",
        "Tembusan:\n",
        "yth. ",
        "foto ",
        "Foto-foto\n\n",
        "a.b/",
        "https://",
        "[foto ",
        "* ",
        "@a ",
    ],
)
def test_the_end_is_found_in_linear_time(piece: str) -> None:
    assert grows_linearly(parse_plain, piece)
