"""Tells a file's type from its bytes; what its name or its sender says is not believed."""

from __future__ import annotations

import io
import zipfile
import zlib

import magic

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOCM = "application/vnd.ms-word.document.macroenabled.12"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ODT = "application/vnd.oasis.opendocument.text"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
ODP = "application/vnd.oasis.opendocument.presentation"
DOC = "application/msword"
XLS = "application/vnd.ms-excel"
PPT = "application/vnd.ms-powerpoint"
MSG = "application/vnd.ms-outlook"
TNEF = "application/ms-tnef"
PDF = "application/pdf"
RTF = "text/rtf"
MAIL = "message/rfc822"
UNKNOWN = "application/octet-stream"
PROGRAM = "application/x-dosexec"
PKCS7_SIGNATURE = "application/pkcs7-signature"
"""Signed data without the content that is signed (RFC 5652, section 5.2): it stands beside it in the mail."""
ENCRYPTED_OFFICE = "application/x-encrypted-office"
"""An Office file under a password (MS-OFFCRYPTO): an OLE container, not a zip."""
OTHER_OLE = frozenset({"application/x-ole-storage", "application/cdfv2", "application/vnd.ms-office"})
"""Compound files that are none of the above, or are cut off before they say what they are."""

ARCHIVES = frozenset(
    {
        "application/zip",
        "application/x-rar",
        "application/vnd.rar",
        "application/x-7z-compressed",
        "application/x-tar",
        "application/gzip",
        "application/x-bzip2",
        "application/x-xz",
        "application/zstd",
        "application/vnd.ms-cab-compressed",
    }
)
"""What libarchive takes apart."""

ZIPPED = frozenset({DOCX, DOCM, XLSX, PPTX, ODT, ODS, ODP})
"""Documents that are zips of their parts."""
SHEETS = frozenset({XLSX, XLS, ODS, "text/csv"})
SLIDES = frozenset({PPTX, PPT, ODP})

_LOOK = 64 * 1024
"""Octets that are enough for libmagic."""
_MAX_LIST = 1_000_000
"""Octets of a zip's own table of contents that are read."""
_OOXML = (
    (b"wordprocessingml.document.main+xml", DOCX),
    (b"wordprocessingml.template.main+xml", DOCX),
    (b"ms-word.document.macroEnabled.main+xml", DOCM),
    (b"spreadsheetml.sheet.main+xml", XLSX),
    (b"ms-excel.sheet.macroEnabled.main+xml", XLSX),
    (b"presentationml.presentation.main+xml", PPTX),
    (b"presentationml.slideshow.main+xml", PPTX),
)
_OLE = (  # the streams that give a compound file (MS-CFB) away, names in UTF-16
    ("EncryptedPackage", ENCRYPTED_OFFICE),
    ("WordDocument", DOC),
    ("PowerPoint Document", PPT),
    ("__properties_version1.0", MSG),
    ("Workbook", XLS),
    ("Book\0", XLS),
)
_NO_PROSE = ("text/calendar", "text/vcard", "text/x-vcard", "text/xml", "text/csv", MAIL)
_PROGRAMS = ("application/vnd.microsoft.portable-executable", "application/x-msdownload")
_SCRIPTS = (".js", ".jse", ".vbs", ".vbe", ".wsf", ".hta", ".bat", ".cmd", ".ps1")
"""What Windows runs, written as text."""
_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"mif1", b"msf1")
_SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
_NO_CONTENT = bytes.fromhex("300b06092a864886f70d010701")
TNEF_SIGNATURE = bytes.fromhex("789f3e22")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
_ASCII = bytes(range(128))


def detect_type(content: bytes, filename: str = "") -> str:
    """The MIME type of the bytes; `filename` decides only between texts that look alike."""
    if content[:4] == b"PK\x03\x04":
        return _type_of_zip(content)
    if content[4:8] == b"ftyp" and content[8:12] in _HEIF_BRANDS:
        return "image/heic"
    if b"%PDF-" in content[:1024]:
        return PDF
    if content[:4] == TNEF_SIGNATURE:
        return TNEF
    if content[:1] == b"0" and _SIGNED_DATA in content[:20] and _NO_CONTENT in content[:200]:
        return PKCS7_SIGNATURE
    if content[:8] == bytes.fromhex("d0cf11e0a1b11ae1"):
        return _type_of_ole(content)
    return _type_of_text(magic.from_buffer(content[:_LOOK], mime=True), content, filename)


_END_OF_ZIP = b"PK\x05\x06"
_MAX_END = 66_000
"""Octets at a zip's end in which its last record stands (APPNOTE.TXT, 4.3.16): 22, and a comment."""
_MAX_CONTENTS = 1_000_000
"""Octets of a zip's table of contents; a document's takes some ten thousand."""


def is_cut(content: bytes) -> bool:
    """Whether a zip has no last record, without which nobody knows where its table of contents stands."""
    return content.rfind(_END_OF_ZIP, max(0, len(content) - _MAX_END)) < 0


def _type_of_zip(content: bytes) -> str:
    """What the archive's table of contents says; application/zip where it is just an archive, as one with
    a table longer than any document's is."""
    end = content.rfind(_END_OF_ZIP, max(0, len(content) - _MAX_END))
    if end >= 0 and int.from_bytes(content[end + 12 : end + 16], "little") > _MAX_CONTENTS:
        return "application/zip"
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
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        pass  # a broken or locked file is for the reader to refuse, with a reason
    return _type_of_first(content)


_FIRST_OF_OFFICE = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"word/", b"xl/", b"ppt/")
_FOLDERS = ((b"word/", DOCX), (b"xl/", XLSX), (b"ppt/", PPTX))


def _type_of_first(content: bytes) -> str:
    """What a zip without its table of contents began as, by its first member (APPNOTE.TXT, 4.3.7).

    A document that was cut off is a broken document, and no archive of the parts that it is made of.
    """
    length = int.from_bytes(content[26:28], "little")
    name = content[30 : 30 + length]
    if name == b"mimetype":
        start = 30 + length + int.from_bytes(content[28:30], "little")
        declared = content[start : start + int.from_bytes(content[22:26], "little")][:100]
        return next((mime for mime in (ODT, ODS, ODP) if declared == mime.encode()), "application/zip")
    if not name.startswith(_FIRST_OF_OFFICE):
        return "application/zip"
    return next((mime for folder, mime in _FOLDERS if folder in content), DOCX)


def _type_of_ole(content: bytes) -> str:
    for stream, mime in _OLE:
        if stream.encode("utf-16-le") in content:
            return mime
    return magic.from_buffer(content[:_LOOK], mime=True).lower()


def _type_of_text(guess: str, content: bytes, filename: str) -> str:
    """libmagic takes Indonesian prose for many things (scripts, mail, CSV): prose is prose."""
    start = content[:_LOOK].lstrip()[:200].lower()
    if start.startswith(b"{\\rtf"):
        return RTF
    if guess in _PROGRAMS:
        return PROGRAM
    if not (guess.startswith("text/") or guess == MAIL):
        return guess
    if not looks_like_text(content):
        return UNKNOWN
    if filename.lower().endswith(_SCRIPTS):
        return PROGRAM  # text as well, but of no person's
    if start.startswith((b"<!doctype html", b"<html")) or guess == "text/html":
        return "text/html"
    if guess in _NO_PROSE and not filename.lower().endswith(".txt"):
        return guess
    if guess == "text/plain" and filename.lower().endswith(".eml"):
        return MAIL
    return "text/plain"


def looks_like_text(content: bytes) -> bool:
    """Whether bytes are something that a person wrote: it decodes, and hardly holds control characters."""
    start = content[:_LOOK]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "\0" not in start[: len(start) // 2 * 2].decode("utf-16", "replace")
    controls = len(start) - len(start.translate(None, _CONTROLS))
    if controls * 200 > len(start):
        return False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:  # an old code page: a few letters of it are not ASCII, not most
        return len(start.translate(None, _ASCII)) * 4 < len(start)
    return True
