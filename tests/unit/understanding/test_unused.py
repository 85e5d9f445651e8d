"""Files that nothing comes of are named; those that are used, or that a program added, are not."""

from __future__ import annotations

import pytest

from humasd.understanding.understand import understand
from tests.support.format_samples import corpus, mail_of, winmail, zip_of
from tests.support.samples import PARAGRAPHS, gps_photo, letter_docx, press_release_docx, submission_mail

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
MP4 = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(600)
WAV = b"RIFF\x24\x08\0\0WAVEfmt \x10\0\0\0\1\0\1\0" + bytes(600)
OPUS = b"OggS\0\2" + bytes(8) + b"\1\0\0\0" + bytes(8) + b"\1\x13OpusHead\1\1" + bytes(300)
VCARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Andi Rahman\r\nEND:VCARD\r\n"
RELEASE = ("rilis.docx", press_release_docx())


def unused(*attachments: tuple[str, bytes], **rest: str) -> list[str]:
    understood = understand(submission_mail((RELEASE, *attachments), **rest), OFFICE)  # type: ignore[arg-type]
    told = understood.fields.get("unused", "").split("\n")
    for file in filter(None, told):
        assert f"Tidak dimuat: {file}" in understood.remarks
    return [file for file in told if file]


@pytest.mark.parametrize(
    ("filename", "content", "told"),
    [
        ("kunjungan.mp4", MP4, "kunjungan.mp4 (video)"),
        ("wawancara.wav", WAV, "wawancara.wav (rekaman suara)"),
        ("PTT-20261124-WA0001.opus", OPUS, "PTT-20261124-WA0001.opus (rekaman suara)"),
        ("daftar.xlsx", corpus("daftar.xlsx"), "daftar.xlsx (lembar kerja)"),
        ("logo.png", gps_photo(size=(90, 90)), "logo.png (gambar kecil atau logo)"),
        ("catatan.docx", press_release_docx(["Menyusul."], None), "catatan.docx (dokumen tanpa naskah)"),
        ("bahan.zip", zip_of({"video.mp4": MP4, "foto.jpg": gps_photo()}), "video.mp4 (video)"),
        ("winmail.dat", winmail([("video.mp4", MP4)]), "video.mp4 (video)"),
    ],
)
def test_what_nothing_comes_of_is_named_with_its_kind(filename: str, content: bytes, told: str) -> None:
    assert unused((filename, content)) == [told]


@pytest.mark.parametrize(
    ("filename", "content"),
    [
        ("foto.jpg", gps_photo()),
        ("surat.docx", letter_docx()),
        ("bahan.zip", zip_of({"foto.jpg": gps_photo()})),
        ("surat.odt", corpus("surat-dan-rilis.odt")),  # with the arms in its letterhead
        ("andi.vcf", VCARD),
        ("rusak.docx", b"PK\x03\x04 rusak"),  # told of by its problem
        ("terusan.eml", mail_of(text="Mohon dibantu, terima kasih.")),
    ],
)
def test_what_is_used_or_told_of_otherwise_is_not(filename: str, content: bytes) -> None:
    assert unused((filename, content)) == []


def test_the_logo_of_a_signature_is_no_file() -> None:
    mail = submission_mail(
        [RELEASE, ("logo.png", gps_photo(size=(90, 90)))], html='<p>Terlampir.</p><img src="cid:logo@x">'
    ).replace(b'filename="logo.png"', b'filename="logo.png"\r\nContent-ID: <logo@x>')
    assert "unused" not in understand(mail, OFFICE).fields


ROAD = (
    "TOMONI, LUWU TIMUR – Dinas Pekerjaan Umum menyelesaikan pengaspalan jalan poros dua kilometer di "
    "Kecamatan Tomoni, Senin (23/11/2026).",
    "Kepala dinas mengatakan jalan itu dipakai petani untuk mengangkut padi ke penggilingan. Ini "
    "selesai dua pekan lebih cepat dari jadwal dan diawasi konsultan.",
)
ROAD_TITLE = "Jalan Poros Tomoni Selesai Diaspal"


def test_news_of_something_else_is_told_to_its_sender_with_its_title() -> None:
    road = ("jalan.docx", press_release_docx(ROAD, title=ROAD_TITLE))
    understood = understand(submission_mail((RELEASE, road)), OFFICE)
    other = {"rilis.docx": "jalan.docx", "jalan.docx": "rilis.docx"}[understood.source or ""]
    [told] = understood.fields["unused"].split("\n")
    assert told.startswith(f"{other} (naskah lain: “") and "email tersendiri" in told
    assert any(remark.startswith(f"{other}: naskah lain (“") for remark in understood.remarks)


@pytest.mark.parametrize(
    "paragraphs",
    [
        PARAGRAPHS,
        (*PARAGRAPHS, "Warga desa bersyukur atas selesainya jembatan itu dan akan menjaganya bersama."),
        PARAGRAPHS[:2],
        ("Notulen rapat persiapan, Senin (23/11/2026). Pimpinan rapat: Camat Wotu.", *ROAD[1:] * 2),
    ],
)
def test_another_version_and_what_belongs_to_a_release_are_no_news_of_something_else(
    paragraphs: tuple[str, ...],
) -> None:
    second = ("kedua.docx", press_release_docx(paragraphs, title="Notulen Rapat Persiapan"))
    understood = understand(submission_mail((RELEASE, second)), OFFICE)
    assert "naskah lain:" not in understood.fields.get("unused", "")
