"""Files that are meant to hurt: each is refused or cut with a word, in the sandbox, and the rest goes on."""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from humasd.documents.allowance import MAX_FILES
from humasd.documents.ocr import tells_busy
from humasd.documents.reading import Reading, read_file
from humasd.documents.sandbox import Sandbox
from humasd.errors import Refused
from humasd.understanding import Item, understand_safely
from tests.support import hostile
from tests.support.format_samples import (
    corpus,
    odt_of,
    picture_as,
    press_release_html,
    press_release_rtf,
    rar_of,
    rtf_of,
    scanned_pdf_of,
    seven_zip_of,
    tar_of,
    winmail,
    zip_of,
)
from tests.support.samples import PARAGRAPHS, TITLE, gps_photo, press_release_docx, submission_mail, text_pdf

OFFICE = frozenset({"humas.protokol@luwutimurkab.go.id"})
LIMIT = 20.0
DEEP = 200_000

SAMPLES = {
    "a.docx": press_release_docx(picture=gps_photo(size=(320, 320))),
    "a.doc": corpus("rilis.doc"),
    "a.odt": corpus("rilis.odt"),
    "a.rtf": press_release_rtf(gps_photo(size=(320, 320))),
    "a.html": press_release_html(),
    "a.pdf": text_pdf(),
    "a.pptx": corpus("paparan.pptx"),
    "a.odp": corpus("paparan.odp"),
    "a.xlsx": corpus("daftar.xlsx"),
    "a.ods": corpus("daftar.ods"),
    "a.xls": corpus("daftar.xls"),
    "a.ppt": corpus("paparan.ppt"),
    "a.zip": zip_of({"a.txt": b"halo" * 100, "b.jpg": gps_photo(size=(320, 320))}),
    "a.7z": seven_zip_of({"a.txt": b"halo" * 100, "b.jpg": gps_photo(size=(320, 320))}),
    "a.rar": rar_of({"a.txt": b"halo" * 100}),
    "a.tgz": tar_of({"a.txt": b"halo" * 100}),
    "winmail.dat": winmail([("a.txt", b"halo" * 100)]),
    "a.jpg": gps_photo(size=(320, 320)),
    "a.png": picture_as("PNG"),
    "a.webp": picture_as("WEBP"),
    "a.heic": picture_as("HEIF"),
}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as opened:
        yield opened


def refusal_of(sandbox: Sandbox, content: bytes, filename: str) -> str:
    """The word that is said of a file, whoever says it, and within the time."""
    start = time.monotonic()
    try:
        problem = sandbox.run(read_file, content, filename, timeout=15.0).problem
    except Refused as refusal:
        problem = str(refusal)
    assert time.monotonic() - start < LIMIT
    return problem or ""


def items_of(sandbox: Sandbox, *attachments: tuple[str, bytes]) -> tuple[Item, ...]:
    """What becomes of them in a mail, where a press release comes last and is always read."""
    start = time.monotonic()
    raw = submission_mail([*attachments, ("rilis.docx", press_release_docx())])
    with tempfile.TemporaryDirectory() as folder:
        mail = Path(folder, "mail")
        mail.write_bytes(raw)
        understood = understand_safely(sandbox, mail, mail.parent, OFFICE)
    assert time.monotonic() - start < LIMIT
    assert understood.title == TITLE
    return understood.items


@pytest.mark.parametrize(
    ("filename", "build", "word"),
    [
        ("bom.zip", hostile.zip_bomb, "terlalu besar"),
        ("bom.docx", lambda: hostile.docx_of(b"<w>" + b" " * 40_000_000 + b"</w>"), "terlalu besar"),
        ("ramai.zip", hostile.crowded_zip, "terlalu banyak"),
        ("entitas.docx", lambda: hostile.docx_of(hostile.ENTITIES), "DOCTYPE"),
        ("luar.docx", lambda: hostile.docx_of(hostile.EXTERNAL), "DOCTYPE"),
        ("dalam.docx", lambda: hostile.docx_of(b"<a>" * 5_000 + b"</a>" * 5_000), "rusak"),
        ("dalam.odt", lambda: odt_of("<text:section>" * 5_000 + "</text:section>" * 5_000), "rusak"),
        ("dalam.rtf", lambda: rtf_of("{" * DEEP + "}" * DEEP), "terlalu dalam"),
        ("bom.pdf", hostile.flate_bomb_pdf, "tidak dibuka"),
        ("panjang.pdf", lambda: text_pdf(PARAGRAPHS * 750), "50 halaman pertama"),
        ("kunci.zip", hostile.locked_zip, "kata sandi"),
        ("kunci.pdf", hostile.locked_pdf, "kata sandi"),
        ("raksasa.png", hostile.huge_png, "terlalu besar"),
        ("foto.jpg", hostile.program, "program"),
        ("berulang.xlsx", hostile.repeating_xlsx, "tidak dibaca"),
    ],
)
def test_a_bomb_is_refused_with_a_word(
    sandbox: Sandbox, filename: str, build: Callable[[], bytes], word: str
) -> None:
    assert word in refusal_of(sandbox, build(), filename)


def test_a_bomb_in_a_mail_is_named_and_the_release_beside_it_is_read(sandbox: Sandbox) -> None:
    items = items_of(sandbox, ("bom.pdf", hostile.flate_bomb_pdf()), ("bom.zip", hostile.zip_bomb()))
    assert all(item.problem for item in items[:2])


def test_archives_in_archives_are_opened_to_a_small_depth(sandbox: Sandbox) -> None:
    items = items_of(sandbox, ("lapis.zip", hostile.nested_zip(b"halo", 6)))
    chain = [item for item in items if item.filename != "rilis.docx"]
    assert len(chain) == 4 and "terlalu dalam" in str(chain[-1].problem)
    assert [item.container for item in chain] == [None, *(item.filename for item in chain[:-1])]


def test_ten_thousand_files_of_many_archives_are_cut_over_the_whole_mail(sandbox: Sandbox) -> None:
    crowd = {f"{number}.txt": b"isi %d" % number for number in range(150)}
    other = {f"x{number}.txt": b"lain %d" % number for number in range(150)}
    items = items_of(sandbox, ("a.zip", zip_of(crowd)), ("b.zip", zip_of(other)))
    assert len(items) == MAX_FILES + 3 and any("terlalu banyak" in str(item.problem) for item in items)


def test_a_sheet_with_two_far_cells_is_read_at_once(sandbox: Sandbox) -> None:
    reading = sandbox.run(read_file, hostile.sparse_xlsx(), "jarang.xlsx", timeout=2.0)
    assert reading.problem is None and reading.document is not None
    assert reading.document.text.split() == ["awal", "akhir"]


@pytest.mark.parametrize("content", [hostile.linked_tar(), hostile.linked_zip()], ids=["tar", "zip"])
def test_links_and_devices_are_passed_over(sandbox: Sandbox, content: bytes) -> None:
    reading = sandbox.run(read_file, content, "a.tar")
    assert [(file.filename, file.content) for file in reading.files] == [("jujur.txt", b"halo")]


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/cron.d/jahat.txt", "jahat.txt"),
        ("/etc/passwd", "passwd"),
        ("C:\\Windows\\rilis.txt", "rilis.txt"),
        ("rilis\u202etxt.exe", "rilistxt.exe"),
    ],
)
def test_names_in_archives_become_clean_base_names(sandbox: Sandbox, name: str, clean: str) -> None:
    items = items_of(sandbox, ("a.zip", zip_of({name: b"halo"})))
    assert (items[1].filename, items[1].container) == (clean, "a.zip")


def test_a_name_that_is_there_twice_is_told_apart(sandbox: Sandbox) -> None:
    items = items_of(sandbox, ("a.zip", zip_of({"x/foto.txt": b"satu", "y/foto.txt": b"dua"})))
    assert [item.filename for item in items[1:3]] == ["foto.txt", "foto-2.txt"]


def test_the_litter_of_operating_systems_is_no_attachment() -> None:
    litter = {
        "__MACOSX/._a.txt": b"x",
        ".DS_Store": b"x",
        "Thumbs.db": b"x",
        "~$rilis.docx": b"x",
        "a.txt": b"isi",
    }
    assert [file.filename for file in read_file(zip_of(litter), "a.zip").files] == ["a.txt"]


@pytest.mark.parametrize(
    "content",
    [
        b"<html><body onload=alert(1)><script>alert(2)</script><p>Rapat <a href='javascript:alert(3)'>"
        b"di sini</a></p><iframe src=//x></iframe><svg onload=alert(4)></svg></body></html>",
        odt_of('<text:p>Rapat <text:a xlink:href="javascript:alert(1)">di sini</text:a></text:p>'),
    ],
    ids=["html", "odt"],
)
def test_active_content_does_not_come_through(content: bytes) -> None:
    reading = read_file(content, "a.html")
    html = reading.document.html if reading.document else ""
    assert "di sini" in html and "alert" not in html and "javascript" not in html


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (text_pdf() + zip_of({"a.txt": b"halo"}), "application/pdf"),
        (gps_photo(size=(320, 320)) + zip_of({"a.exe": hostile.program()}), "image/jpeg"),
        (b"GIF89a<script>alert(1)</script>" + bytes(100), "image/gif"),
        (zip_of({"a.txt": b"halo"}) + b"%PDF-1.7", "application/zip"),
    ],
    ids=["pdf and zip", "jpeg and zip", "gif and html", "zip and pdf"],
)
def test_a_file_of_two_natures_has_one_type_and_shows_nothing_active(
    content: bytes, content_type: str
) -> None:
    reading = read_file(content, "dua.pdf")
    assert reading.content_type == content_type
    assert reading.rendition is None or b"PK" not in reading.rendition.content[-200:]


@pytest.mark.parametrize("filename", SAMPLES)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.95])
def test_a_truncated_file_ends_in_a_word_or_in_what_was_left_of_it(
    sandbox: Sandbox, filename: str, share: float
) -> None:
    content = SAMPLES[filename][: int(len(SAMPLES[filename]) * share)]
    reading = sandbox.run(read_file, content, filename)
    assert (
        reading.problem or reading.document or reading.files or reading.rendition or reading.role == "other"
    )


@given(data=st.data(), filename=st.sampled_from(sorted(SAMPLES)))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_damage_makes_reading_fail(data: st.DataObject, filename: str) -> None:
    content = bytearray(SAMPLES[filename])
    for _ in range(data.draw(st.integers(1, 8))):
        position = data.draw(st.integers(0, len(content) - 1))
        piece = data.draw(st.binary(min_size=1, max_size=20))
        content[position : position + data.draw(st.integers(0, 20))] = piece
    assert isinstance(read_file(bytes(content), filename), Reading)


@pytest.mark.parametrize(
    ("filename", "piece"),
    [
        ("a.rtf", r"{\b a}"),
        ("a.rtf", r"\u8220?"),
        ("a.rtf", r"\'94"),
        ("a.rtf", "\\trowd\\cell\\row "),
        ("a.html", "<table><tr><td>"),
        ("a.txt", "Nomor : "),
    ],
)
def test_reading_takes_linear_time(filename: str, piece: str) -> None:
    start = time.monotonic()
    text = piece * (200_000 // len(piece))
    read_file(rtf_of(text) if filename.endswith("rtf") else text.encode(), filename)
    assert time.monotonic() - start < 10


def test_a_scan_of_many_pages_is_cut_by_the_time_it_takes(sandbox: Sandbox) -> None:
    said = refusal_of(sandbox, scanned_pdf_of(pages=30), "tebal.pdf")
    assert "terlalu lama" in said or tells_busy(said)  # by how busy this machine is
    assert re.search(r"halaman \d+–30 dari 30", said)
