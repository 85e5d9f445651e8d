"""Types are told from the bytes."""

from __future__ import annotations

import io

import pillow_heif
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from humasd.documents import types
from humasd.documents.types import detect_type
from tests.support.samples import gps_photo, press_release_docx, text_pdf


@pytest.mark.parametrize("name", ["rilis.docx", "rilis.jpg", "rilis", ""])
def test_a_word_file_is_one_whatever_its_name(name: str) -> None:
    assert detect_type(press_release_docx(), name) == types.DOCX


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (text_pdf(), "application/pdf"),
        (b"\n\n%PDF-1.7 ...", "application/pdf"),
        (gps_photo(size=(40, 40)), "image/jpeg"),
        (b"MZ" + b"\0" * 58 + b"\x80\0\0\0" + b"\0" * 64 + b"PE\0\0" + b"\0" * 40, "application/x-dosexec"),
        (b"Bupati meresmikan jembatan.", "text/plain"),
        (b"From the desk of the Bupati: import os", "text/plain"),
        (b"  <!DOCTYPE html><p>Rilis", "text/html"),
        (b"{\\rtf1\\ansi Rilis}", "text/rtf"),
        (b"PK\x03\x04 rusak", "application/zip"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "text/calendar"),
    ],
)
def test_by_bytes(content: bytes, expected: str) -> None:
    assert detect_type(content, "lampiran.jpg") == expected


def test_heic_of_a_phone() -> None:
    out = io.BytesIO()
    pillow_heif.from_pillow(Image.new("RGB", (64, 64), "green")).save(out)
    assert detect_type(out.getvalue()) == "image/heic"


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")]))
def test_every_sequence_of_bytes_has_a_type(content: bytes, start: bytes) -> None:
    assert "/" in detect_type(start + content)


@pytest.mark.parametrize("name", ["surat.js", "Undangan.VBS", "buka.hta"])
def test_text_that_windows_would_run_is_a_program(name: str) -> None:
    assert detect_type(b"<html>var a = 1; function buka() { }", name) == types.PROGRAM
