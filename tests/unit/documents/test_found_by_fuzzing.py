"""What mutations of the samples have broken: each costs no more than the part that is broken."""

from __future__ import annotations

import io
import zipfile

import pytest

from humasd.documents.markup import parse_blocks
from humasd.documents.msg import write_mail
from humasd.documents.reading import read_file
from humasd.mail.parse import parse_message
from humasd.understanding.understand import understand
from tests.support.compound import outlook_message
from tests.support.format_samples import corpus, odt_of, press_release_rtf, rtf_of, winmail, zip_of
from tests.support.growth import grows_linearly
from tests.support.samples import PARAGRAPHS, TITLE, gps_photo, press_release_docx, submission_mail

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
NOT_IN_XML = ("\x01", "&#1;", "\x0b", "&#12;", "\ufffe", "&#xFFFF;", "\x1f", "\x00")


@pytest.mark.parametrize("sign", NOT_IN_XML)
def test_characters_that_xml_does_not_know_cost_nothing_but_themselves(sign: str) -> None:
    html = f"<h1>{TITLE}{sign}</h1>" + "".join(f"<p>{sign}{p}</p><p><b>{sign}</b></p>" for p in PARAGRAPHS)
    understood = understand(submission_mail(body=TITLE, html=html), OFFICE)
    assert understood.title == TITLE and "Acara berlangsung" in understood.text
    assert parse_blocks(f"<table><tr><td>a{sign}</td><td>b</td></tr></table>")[0].rows[0][1] == "b"


def test_control_signs_in_rich_text() -> None:
    reading = read_file(rtf_of(r"Awal \u1? tengah \'01 akhir\par"), "a.rtf")
    assert reading.document is not None and reading.document.text.split() == ["Awal", "tengah", "akhir"]


def test_a_broken_digit_in_a_picture_of_rich_text_spares_the_text() -> None:
    content = press_release_rtf(gps_photo(size=(600, 400)))
    at = content.index(b"jpegblip ") + 2_000
    reading = read_file(content[:at] + b"zz" + content[at + 2 :], "rilis.rtf")
    assert reading.document is not None and reading.document.title == TITLE


@pytest.mark.parametrize(
    ("filename", "content"),
    [
        ("rilis.docx", press_release_docx(picture=gps_photo())),
        ("rilis.odt", corpus("rilis.odt")),
        ("paparan.pptx", corpus("paparan.pptx")),
    ],
)
def test_a_broken_picture_is_named_and_spares_the_text(filename: str, content: bytes) -> None:
    broken = bytearray(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for member in archive.infolist():
            if member.filename.endswith((".jpg", ".jpeg")):
                start = member.header_offset + 30 + len(member.filename)
                middle = start + member.compress_size // 2
                broken[middle : middle + 40] = bytes(40)
    reading = read_file(bytes(broken), filename)
    assert reading.document is not None and reading.document.title == TITLE
    assert "gambar yang rusak" in str(reading.problem)


def test_an_address_that_no_header_can_hold_spares_the_message() -> None:
    message = outlook_message("Terlampir.", "Rilis", (("a.docx", press_release_docx()),), address="réna@é.id")
    mail = parse_message(write_mail(message))
    assert mail.subject == "Rilis" and [part.filename for part in mail.parts] == ["a.docx"]


def test_a_name_in_no_coding_spares_the_file_in_a_winmail_dat() -> None:
    content = winmail([("aaaa.txt", b"halo semua")]).replace(b"aaaa.txt", b"\xef\x81\xffa.txt")
    assert [file.content for file in read_file(content, "winmail.dat").files] == [b"halo semua"]


def test_a_broken_table_of_contents_spares_the_mail() -> None:
    content = bytearray(press_release_docx())
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        member = archive.getinfo("[Content_Types].xml")
    start = member.header_offset + 30 + len(member.filename)
    content[start : start + 40] = b"\xff" * 40
    understood = understand(submission_mail([("a.docx", bytes(content))], body=TITLE), OFFICE)
    assert "rusak" in str(understood.items[0].problem)


@pytest.mark.parametrize("is_told", [False, True])
def test_a_name_in_no_coding_spares_the_archive(is_told: bool) -> None:
    content = bytearray(zip_of({"rilis_aaaa.txt": b"halo semua", "foto.txt": b"lain"}))
    content = content.replace(b"rilis_aaaa.txt", b"rilis_\x82\xff\x81a.txt")
    if is_told:  # bit 11: the name is UTF-8, which it is not
        for mark, flags in ((b"PK\x03\x04", 7), (b"PK\x01\x02", 9)):
            content[content.index(mark) + flags] |= 8
    assert [file.content for file in read_file(bytes(content), "a.zip").files] == [b"halo semua", b"lain"]


def test_a_level_or_a_format_that_is_no_number_spares_the_file() -> None:
    reading = read_file(
        odt_of('<text:h text:outline-level="1.5">Judul</text:h><text:p>isi</text:p>'), "a.odt"
    )
    assert reading.document is not None and reading.document.text.endswith("isi")
    with zipfile.ZipFile(io.BytesIO(corpus("daftar.xlsx"))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    styles = members["xl/styles.xml"].replace(b'numFmtId="164"', b'numFmtId="1.5"')
    assert styles != members["xl/styles.xml"]
    sheet = read_file(zip_of({**members, "xl/styles.xml": styles}), "a.xlsx")
    assert sheet.document is not None and "Bawalipu" in sheet.document.text


@pytest.mark.parametrize("piece", ["<div><p>a</p>", "<b>a", "<blockquote>a", "<table><tr><td>"])
def test_elements_that_never_end_take_linear_time_and_spare_what_stands_before(piece: str) -> None:
    assert grows_linearly(parse_blocks, piece)
    assert parse_blocks(f"<p>Awal</p>{piece * 100_000}")[0].text == "Awal"
