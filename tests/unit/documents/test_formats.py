"""What is kept of each format that people send."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from PIL import Image

from humasd.documents import types
from humasd.documents.formats import READERS, UNREAD, find_reader
from humasd.documents.program import find_missing_programs, run_program
from humasd.documents.reading import Reading, read_file
from tests.support.format_samples import (
    CAPTION,
    corpus,
    mail_of,
    odt_of,
    page_photo,
    picture_as,
    press_release_html,
    press_release_rtf,
    rar_of,
    rtf_of,
    rtf_text,
    scanned_pdf_of,
    seven_zip_of,
    tar_of,
    winmail,
    zip_of,
)
from tests.support.samples import PARAGRAPHS, TITLE, gps_photo, letter_docx, press_release_docx, text_pdf

MATERIAL = "\n\n".join(PARAGRAPHS)
TEXTS = {
    "rilis.docx": press_release_docx(),
    "rilis.doc": corpus("rilis.doc"),
    "rilis.odt": corpus("rilis.odt"),
    "rilis.rtf": press_release_rtf(),
    "rilis.html": press_release_html(),
    "rilis.txt": f"{TITLE}\n\n{MATERIAL}".encode(),
    "rilis.pdf": text_pdf(),
    "pindai.pdf": scanned_pdf_of(),
    "IMG_0001.jpg": page_photo(),
}


def html_of(reading: Reading) -> str:
    assert reading.document is not None
    return reading.document.html


@pytest.mark.parametrize("filename", TEXTS)
def test_the_text_comes_whole_in_order_and_below_its_title(filename: str) -> None:
    reading = read_file(TEXTS[filename], filename)
    assert (reading.role, reading.problem) == ("material", None)
    assert reading.document is not None and reading.document.title == TITLE
    words = " ".join(reading.document.text.split())
    if "pindai" in filename or "IMG" in filename:  # reading a picture costs a dash or a quotation mark
        words = words.replace("-", "–").replace('"', "”")
        assert "Bawalipu" in words and "PT A&B" in words and "memadati lapangan sejak pagi" in words
    else:
        assert words.startswith(" ".join(MATERIAL.split()))


@pytest.mark.parametrize("filename", ["rilis.doc", "rilis.odt", "rilis.rtf", "rilis.html"])
def test_lists_and_tables_keep_their_shape(filename: str) -> None:
    html = html_of(read_file(TEXTS[filename], filename))
    assert "<ul><li>Wotu</li><li>Bawalipu</li></ul>" in html
    assert "<ol><li>Doa</li><li>Gunting pita</li></ol>" in html
    assert "<td>Wotu &amp; Bawalipu</td><td>&lt; 900</td>" in html


@pytest.mark.parametrize("filename", ["rilis.doc", "rilis.odt", "rilis.rtf"])
def test_pictures_come_out_with_their_captions(filename: str) -> None:
    reading = read_file(TEXTS[filename], filename)
    assert reading.document is not None
    (picture,) = reading.document.pictures
    assert picture.caption == CAPTION and CAPTION not in reading.document.text
    assert Image.open(io.BytesIO(picture.content)).format == "JPEG"


def test_open_document_leaves_out_deleted_text_and_comments_and_keeps_the_rest() -> None:
    reading = read_file(
        odt_of(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>sudah dihapus</text:p>"
            "</text:deletion></text:changed-region></text:tracked-changes>"
            "<text:p>Awal <text:change-start/>sisipan<text:change-end/><office:annotation>"
            "<text:p>komentar</text:p></office:annotation>.<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            "<text:p>catatan kaki</text:p></text:note-body></text:note></text:p>"
            "<text:p><draw:frame><draw:text-box><text:p>isi kotak</text:p></draw:text-box>"
            "</draw:frame></text:p>"
        ),
        "a.odt",
    )
    text = reading.document.text if reading.document else ""
    assert "Awal sisipan." in text and "isi kotak" in text and "catatan kaki" in text
    assert "dihapus" not in text and "komentar" not in text


def test_rich_text_leaves_out_deleted_and_hidden_text_headers_and_field_codes() -> None:
    body = (
        r"{\header KOP SURAT\par}Awal {\deleted sudah dihapus}{\v tersembunyi}{\revised sisipan}"
        r"{\field{\*\fldinst HYPERLINK x}{\fldrslt tautan}}. \'93Wotu\'94 "
        + rtf_text("é – PT A&B < 60 {x} \\")
        + r"\par"
    )
    reading = read_file(rtf_of(body), "a.rtf")
    text = reading.document.text if reading.document else ""
    assert text == "Awal sisipantautan. “Wotu” é – PT A&B < 60 {x} \\"


@pytest.mark.parametrize("filename", ["daftar.xlsx", "daftar.ods", "daftar.xls"])
def test_a_sheet_is_a_table_and_a_list_of_names_no_material(filename: str) -> None:
    reading = read_file(corpus(filename), filename)
    assert "<td>Wotu &amp; Bawalipu</td>" in html_of(reading) and "2026" in html_of(reading)
    assert reading.role == "other" and reading.problem is None


@pytest.mark.parametrize("filename", ["daftar.xlsx", "daftar.xls"])
def test_a_date_in_a_sheet_is_written_as_one(filename: str) -> None:
    assert "<td>24/11/2026</td>" in html_of(read_file(corpus(filename), filename))


@pytest.mark.parametrize("filename", ["paparan.pptx", "paparan.odp", "paparan.ppt"])
def test_a_presentation_is_read_slide_by_slide_with_its_pictures(filename: str) -> None:
    reading = read_file(corpus(filename), filename)
    assert reading.document is not None
    text = f"{reading.document.title}\n{reading.document.text}"
    places = [text.index(word) for word in (TITLE, "< 60 meter", "PT A&B", "Penerima manfaat", "rakit")]
    assert places == sorted(places) and len(reading.document.pictures) == 1


def test_pictures_in_a_pdf_come_out_and_what_a_scan_says_is_to_be_checked() -> None:
    out = io.BytesIO()
    Image.open(io.BytesIO(gps_photo())).save(out, "PDF")
    scan = read_file(scanned_pdf_of(), "a.pdf")
    assert scan.note is not None and "mohon diperiksa" in scan.note
    photo = read_file(out.getvalue(), "foto.pdf")
    assert photo.problem is None and photo.document is not None and len(photo.document.pictures) == 1


def test_a_scanned_letter_is_a_letter_whatever_its_name_is() -> None:
    letter = read_file(letter_docx(), "a.docx")
    assert letter.document is not None
    lines = (letter.document.preface + "\n\n" + letter.document.text).split("\n\n")
    reading = read_file(scanned_pdf_of(lines), "scan0001.pdf")
    assert (reading.role, reading.note) == ("letter", None)


@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "HEIF", "TIFF", "BMP", "GIF"])
def test_a_photo_in_any_format_is_a_photo(name: str) -> None:
    reading = read_file(picture_as(name), "IMG_1.jpg")
    assert (reading.role, reading.problem) == ("photo", None)
    assert reading.rendition is not None and reading.rendition.content_type == "image/jpeg"


def test_a_photo_of_people_is_no_page() -> None:
    assert read_file(gps_photo(color=(215, 210, 200)), "IMG_1.jpg").role == "photo"


@pytest.mark.parametrize("pack", [zip_of, seven_zip_of, tar_of, rar_of])
def test_archives_of_every_kind_give_their_files(pack: object) -> None:
    members = {"bahan/rilis.docx": press_release_docx(), "bahan/a.jpg": gps_photo()}
    reading = read_file(pack(members), "bahan.zip")  # type: ignore[operator]
    assert {file.filename: file.content for file in reading.files} == members
    assert (reading.role, reading.problem) == ("other", None)


def test_a_winmail_dat_gives_its_files() -> None:
    release = press_release_docx()
    reading = read_file(winmail([("rilis.docx", release), ("catatan.txt", b"halo semua")]), "winmail.dat")
    assert [(file.filename, file.content) for file in reading.files] == [
        ("rilis.docx", release),
        ("catatan.txt", b"halo semua"),
    ]


@pytest.mark.parametrize(
    ("filename", "content", "word"),
    [
        ("lama.xls", bytes.fromhex("d0cf11e0a1b11ae1") + "Workbook".encode("utf-16-le"), "rusak"),
        ("lama.ppt", bytes.fromhex("d0cf11e0a1b11ae1") + "PowerPoint Document".encode("utf-16-le"), "rusak"),
        ("kunci.docx", bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "sandi"),
        ("logo.svg", b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
        ("suara.opus", b"\x00\x01junk\xff\xfe" * 50, "tidak dikenal"),
    ],
)
def test_what_is_not_read_is_said_in_a_word(filename: str, content: bytes, word: str) -> None:
    assert word in str(read_file(content, filename).problem)


def test_every_reader_in_the_table_exists_and_no_type_is_both_read_and_unread() -> None:
    assert all(callable(find_reader(content_type)) for content_type in READERS)
    assert not READERS.keys() & UNREAD.keys()


def test_where_a_program_is_missing_the_problem_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert "tesseract" in str(read_file(scanned_pdf_of(), "a.pdf").problem)
    assert "antiword" in str(read_file(corpus("rilis.doc"), "a.doc").problem)
    assert find_missing_programs() == ("tesseract-ocr tesseract-ocr-ind", "antiword")


def test_a_helper_program_has_its_own_limit_of_time() -> None:
    with pytest.raises(TimeoutError):
        run_program(("sleep", "20"), b"", timeout=0.3)


def test_an_attached_mail_is_known_by_its_bytes() -> None:
    assert types.detect_type(mail_of(), "terusan.eml") == types.MAIL


def test_the_daemon_itself_imports_no_library_that_opens_files() -> None:
    program = "import sys, humasd.daemon; print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout.split()
    assert "humasd.understanding.safely" in loaded
    assert "humasd.documents.reading" not in loaded, "the readers are the child's"
    assert not {"PIL", "pillow_heif", "pypdfium2", "libarchive", "tnefparse", "olefile"} & set(loaded)
