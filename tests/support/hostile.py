"""Builds files that are meant to hurt whoever opens them."""

from __future__ import annotations

import io
import struct
import tarfile
import zipfile
import zlib
from random import Random

from tests.support.format_samples import tar_of, zip_of

CONTENT_TYPES = "[Content_Types].xml"
WORD = b"wordprocessingml.document.main+xml"
SHEET = b"spreadsheetml.sheet.main+xml"
ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "haha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]><x>&j;</x>"
)
EXTERNAL = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'


def docx_of(document: bytes) -> bytes:
    """What looks like a Word file, with this as its document.xml."""
    return zip_of({CONTENT_TYPES: WORD, "word/document.xml": document})


def zip_bomb(octets: int = 150_000_000) -> bytes:
    """A zip with one file of nothing but zeros."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("nol.bin", "w", force_zip64=True) as member,
    ):
        for _ in range(octets // 10_000_000):
            member.write(bytes(10_000_000))
    return out.getvalue()


def nested_zip(content: bytes, depth: int) -> bytes:
    """The file in a zip in a zip, so many deep."""
    name = "inti.txt"
    for number in range(depth):
        content, name = zip_of({name: content}), f"lapis-{number}.zip"
    return content


def crowded_zip(entries: int = 100_000) -> bytes:
    """A zip with so many empty files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(entries):
            archive.writestr(f"{number}.txt", b"")
    return out.getvalue()


def linked_tar() -> bytes:
    """A tar with links out of it, devices and a pipe, and one honest file."""
    kinds = (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE)
    entries = []
    for number, kind in enumerate(kinds):
        entry = tarfile.TarInfo(f"jahat-{number}")
        entry.type, entry.linkname = kind, "/etc/passwd"
        entries.append(entry)
    return tar_of({"jujur.txt": b"halo"}, *entries)


def linked_zip() -> bytes:
    """A zip with a symbolic link to a file of ours."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("rilis.docx")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("jujur.txt", b"halo")
    return out.getvalue()


def locked_zip() -> bytes:
    """A zip whose one member says that it is encrypted."""
    plain = bytearray(zip_of({"rahasia.txt": b"isi yang rahasia"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        plain[plain.index(signature) + offset] |= 1
    return bytes(plain)


def huge_png(side: int = 50_000) -> bytes:
    """A PNG of side × side pixels, all black."""
    packer = zlib.compressobj(9)
    row = bytes(1 + side // 8)
    data = b"".join(packer.compress(row * 100) for _ in range(side // 100)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def sparse_xlsx() -> bytes:
    """A workbook whose two cells lie at opposite ends of the largest possible sheet."""
    return workbook(
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>awal</t></is></c></row>'
        b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>akhir</t></is></c></row>'
    )


def repeating_xlsx() -> bytes:
    """A workbook in which every cell refers to one text of a hundred thousand letters."""
    text = b"<sst><si><t>" + Random(1).randbytes(50_000).hex().encode() + b"</t></si></sst>"
    row = b"<row>" + b'<c t="s"><v>0</v></c>' * 60 + b"</row>"
    return workbook(row * 2_000, text)


def workbook(rows: bytes, strings: bytes = b"<sst/>") -> bytes:
    """A workbook with one sheet of these rows."""
    ids = b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    relations = b'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    return zip_of(
        {
            CONTENT_TYPES: SHEET,
            "xl/workbook.xml": b'<workbook %s><sheet name="a" r:id="r1"/></workbook>' % ids,
            "xl/_rels/workbook.xml.rels": b'<Relationships %s><Relationship Id="r1" '
            b'Target="worksheets/sheet1.xml"/></Relationships>' % relations,
            "xl/worksheets/sheet1.xml": b"<worksheet><sheetData>%s</sheetData></worksheet>" % rows,
            "xl/sharedStrings.xml": strings,
        }
    )


def flate_bomb_pdf() -> bytes:
    """A page whose content stream inflates to two gigabytes, packed twice."""
    packer = zlib.compressobj(9)
    zeros = packer.compress(bytes(10_000_000)) + packer.flush(zlib.Z_FULL_FLUSH)
    more = packer.compress(bytes(10_000_000)) + packer.flush(zlib.Z_FULL_FLUSH)  # may follow itself for ever
    inner = zeros + more * 199 + packer.flush()
    stream = zlib.compress(inner, 9)
    return _one_page(
        b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream" % (len(stream), stream)
    )


def locked_pdf() -> bytes:
    """A page under a password that nobody knows (ISO 32000-1, 7.6.3): the check of the empty one fails."""
    stream = Random(1).randbytes(200)
    return _one_page(
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
        % (b"ab" * 32, b"cd" * 32),
    )


def _one_page(stream: bytes, trailer: bytes = b"") -> bytes:
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>",
        stream,
    )
    out = b"%PDF-1.4\n"
    for number, content in enumerate(objects, start=1):
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    return out + b"trailer << /Size 5 /Root 1 0 R %s >>\n%%%%EOF\n" % trailer


def program() -> bytes:
    """A Windows program, as far as anything that looks at its head can tell."""
    return b"MZ" + bytes(58) + b"\x80\0\0\0" + bytes(64) + b"PE\0\0\x4c\x01" + bytes(200)
