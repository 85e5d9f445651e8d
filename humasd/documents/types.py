"""Tells a file's type from its bytes; what its name or its sender says is not believed."""

from __future__ import annotations

import io
import zipfile

import magic

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOCM = "application/vnd.ms-word.document.macroenabled.12"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ODT = "application/vnd.oasis.opendocument.text"
DOC = "application/msword"
PROGRAM = "application/x-dosexec"
ENCRYPTED_OFFICE = "application/x-encrypted-office"
"""An Office file under a password (MS-OFFCRYPTO): an OLE container, not a zip."""

_LOOK = 64 * 1024
"""Octets that are enough for libmagic."""
_MAX_LIST = 1_000_000
"""Octets of a zip's own table of contents that are read."""
_OOXML = (
    (b"wordprocessingml.document.main+xml", DOCX),
    (b"ms-word.document.macroEnabled.main+xml", DOCM),
    (b"spreadsheetml.sheet.main+xml", XLSX),
    (b"presentationml.presentation.main+xml", PPTX),
)
_NO_PROSE = ("text/calendar", "text/vcard", "text/x-vcard", "text/xml", "text/csv", "message/rfc822")
_PROGRAMS = ("application/vnd.microsoft.portable-executable", "application/x-msdownload")
_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"mif1", b"msf1")


def detect_type(content: bytes, filename: str = "") -> str:
    """The MIME type of the bytes; `filename` decides only between texts that look alike."""
    if content[:4] == b"PK\x03\x04":
        return _type_of_zip(content)
    if content[4:8] == b"ftyp" and content[8:12] in _HEIF_BRANDS:
        return "image/heic"
    if b"%PDF-" in content[:1024]:
        return "application/pdf"
    if content[:8] == bytes.fromhex("d0cf11e0a1b11ae1"):
        return _type_of_ole(content)
    return _type_of_text(magic.from_buffer(content[:_LOOK], mime=True), content, filename)


def _type_of_zip(content: bytes) -> str:
    """What the archive's table of contents says; application/zip where it is just an archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if "[Content_Types].xml" in names:
                with archive.open("[Content_Types].xml") as table:
                    types = table.read(_MAX_LIST)
                return next((mime for mark, mime in _OOXML if mark in types), "application/zip")
            if "mimetype" in names:
                with archive.open("mimetype") as declared:
                    return declared.read(100).decode("ascii", "replace").strip() or "application/zip"
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        pass  # a broken or locked archive is for the reader to refuse, with a reason
    return "application/zip"


def _type_of_ole(content: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in content:
        return ENCRYPTED_OFFICE
    if "WordDocument".encode("utf-16-le") in content:
        return DOC
    return magic.from_buffer(content[:_LOOK], mime=True)


def _type_of_text(guess: str, content: bytes, filename: str) -> str:
    """libmagic takes Indonesian prose for many things (scripts, mail, CSV): prose is prose."""
    start = content[:_LOOK].lstrip()[:200].lower()
    if start.startswith((b"<!doctype html", b"<html")) or guess == "text/html":
        return "text/html"
    if start.startswith(b"{\\rtf"):
        return "text/rtf"
    if guess in _NO_PROSE and not filename.lower().endswith(".txt"):
        return guess
    if guess in _PROGRAMS:
        return PROGRAM
    if guess.startswith("text/") or guess == "message/rfc822":
        return "text/plain"
    return guess
