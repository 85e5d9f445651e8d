"""Builds one sample of each format, all of the same press release where the format can hold one."""

from __future__ import annotations

import io
import json
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from html import escape
from pathlib import Path

import docx
import libarchive
import pillow_heif
import pypdfium2
import typst
from PIL import Image

from tests.support.samples import PARAGRAPHS, TITLE, gps_photo, text_pdf

CORPUS = Path(__file__).parent.parent / "corpus" / "documents"
LIST = ("Wotu", "Bawalipu")
STEPS = ("Doa", "Gunting pita")
TABLE = (("Desa", "Warga"), ("Wotu & Bawalipu", "< 900"))
CAPTION = "Bupati menggunting pita"
_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def corpus(name: str) -> bytes:
    """A file of tests/corpus/documents."""
    return (CORPUS / name).read_bytes()


def zip_of(members: Mapping[str, bytes]) -> bytes:
    """A zip of these members, deflated, in this order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def seven_zip_of(members: Mapping[str, bytes]) -> bytes:
    """A 7z archive of these members."""
    out = io.BytesIO()
    with libarchive.custom_writer(_keep(out), "7zip") as archive:
        for name, content in members.items():
            archive.add_file_from_memory(name, len(content), content)
    return out.getvalue()


def _keep(out: io.BytesIO) -> object:
    def write(data: bytes) -> int:
        return out.write(data)

    return write


def tar_of(members: Mapping[str, bytes], *others: tarfile.TarInfo) -> bytes:
    """A tar.gz of these members, and of `others`, which have no content."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for other in others:
            archive.addfile(other)
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def rar_of(members: Mapping[str, bytes]) -> bytes:
    """A RAR 4 archive whose members are stored as they are."""
    out = b"Rar!\x1a\x07\x00" + _rar_block(0x73, 0, b"\0" * 6)
    for name, content in members.items():
        encoded = name.encode("ascii")
        size = len(content)
        head = struct.pack(
            "<IIBIIBBHI", size, size, 2, zlib.crc32(content), 0x5A6E0000, 20, 0x30, len(encoded), 0x20
        )
        out += _rar_block(0x74, 0x8000, head + encoded) + content
    return out + _rar_block(0x7B, 0x4000, b"")


def _rar_block(kind: int, flags: int, body: bytes) -> bytes:
    head = struct.pack("<BHH", kind, flags, 7 + len(body)) + body
    return struct.pack("<H", zlib.crc32(head) & 0xFFFF) + head


def odt_of(body: str) -> bytes:
    """An OpenDocument text whose office:text holds `body`."""
    content = (
        f'<?xml version="1.0"?><office:document-content {_ODF}><office:body><office:text>{body}'
        "</office:text></office:body></office:document-content>"
    )
    return zip_of({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


def rtf_of(body: str) -> bytes:
    """An RTF file, as WordPad and Word begin it."""
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Calibri;}}{\*\generator Riched20 10.0;}\uc1 "
    return (head + body + "}").encode("ascii")


def rtf_text(text: str) -> str:
    """The text as RTF writes it: signs escaped, letters beyond ASCII by \\u."""
    escaped = text.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
    return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in escaped)


def press_release_rtf(picture: bytes | None = None) -> bytes:
    """The press release with everything that RTF can hold of it."""
    listed = "".join(rf"\pard{{\listtext\'95\tab}}{name}\par " for name in LIST)
    steps = "".join(rf"\pard{{\listtext {n}.\tab}}{name}\par " for n, name in enumerate(STEPS, start=1))
    rows = "".join(
        r"\trowd\cellx3000\cellx6000\pard\intbl " + "".join(rf"{rtf_text(c)}\cell " for c in row) + r"\row "
        for row in TABLE
    )
    image = rf"\pard{{\*\shppict{{\pict\jpegblip {(picture or gps_photo()).hex()}}}}}\par "
    return rtf_of(
        rf"{{\b {rtf_text(TITLE)}}}\par "
        + "".join(rf"\pard {rtf_text(p)}\par " for p in PARAGRAPHS)
        + listed
        + steps
        + rows
        + image
        + rf"\pard Foto: {CAPTION}\par Selesai.\par "
    )


def press_release_html() -> bytes:
    """The press release as a web page."""
    paragraphs = "".join(f"<p>{escape(p, quote=False)}</p>" for p in PARAGRAPHS)
    listed = "".join(f"<li>{name}</li>" for name in LIST)
    steps = "".join(f"<li>{name}</li>" for name in STEPS)
    rows = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in TABLE)
    return (
        f"<!DOCTYPE html><html><head><title>x</title></head><body><h1>{TITLE}</h1>{paragraphs}"
        f"<ul>{listed}</ul><ol>{steps}</ol><table>{rows}</table></body></html>"
    ).encode()


def scanned_pdf_of(paragraphs: Sequence[str] = PARAGRAPHS, pages: int = 1) -> bytes:
    """Pages with text as a scanner makes them: pictures in a PDF."""
    pictures = [page_picture(paragraphs)] * pages
    out = io.BytesIO()
    pictures[0].save(out, "PDF", resolution=150, save_all=True, append_images=pictures[1:])
    return out.getvalue()


def page_photo(paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """A JPEG of a page with text, as a phone takes it."""
    out = io.BytesIO()
    page_picture(paragraphs).convert("RGB").save(out, "JPEG", quality=80)
    return out.getvalue()


def page_picture(paragraphs: Sequence[str] = PARAGRAPHS) -> Image.Image:
    """A page of text at 150 dpi, a little grey, as paper is."""
    page = pypdfium2.PdfDocument(text_pdf(paragraphs))[0].render(scale=150 / 72, grayscale=True).to_pil()
    return Image.blend(page.convert("L"), Image.new("L", page.size, 200), 0.15)


def picture_as(name: str) -> bytes:
    """The photo in the format that Pillow calls `name`."""
    image = Image.open(io.BytesIO(gps_photo(size=(600, 400), orientation=1)))
    out = io.BytesIO()
    if name == "HEIF":
        pillow_heif.from_pillow(image).save(out)
    else:
        image.save(out, name)
    return out.getvalue()


def mail_of(attachments: Sequence[tuple[str, bytes]] = (), text: str = "", subject: str = TITLE) -> bytes:
    """A mail, to be attached to another."""
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Message-ID"] = "andi@example.com", subject, "<dalam@example.com>"
    mail.set_content(text or "\n\n".join((TITLE, *PARAGRAPHS)))
    for name, content in attachments:
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def winmail(attachments: Sequence[tuple[str, bytes]]) -> bytes:
    """A winmail.dat (MS-OXTNEF) with these attachments."""
    out = struct.pack("<IH", 0x223E9F78, 1)
    out += _tnef(1, 0x00089006, struct.pack("<I", 0x10000)) + _tnef(
        1, 0x00069007, struct.pack("<II", 1252, 0)
    )
    for name, content in attachments:
        out += _tnef(2, 0x00069002, struct.pack("<HIHHII", 1, 0, 0, 0, 0, 0)[:14])
        out += _tnef(2, 0x00018010, name.encode("cp1252") + b"\0") + _tnef(2, 0x0006800F, content)
    return out


def _tnef(level: int, attribute: int, data: bytes) -> bytes:
    return struct.pack("<BII", level, attribute, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def press_release_docx_whole(picture: bytes) -> bytes:
    """The press release with everything that Word can hold of it."""
    document = docx.Document()
    document.add_paragraph().add_run(TITLE).bold = True
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    for name in LIST:
        document.add_paragraph(name, style="List Bullet")
    for name in STEPS:
        document.add_paragraph(name, style="List Number")
    table = document.add_table(rows=0, cols=2)
    for row in TABLE:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_picture(io.BytesIO(picture))
    document.add_paragraph(CAPTION, style="Caption")
    document.save(out := io.BytesIO())
    return out.getvalue()


def press_release_pdf(picture: bytes) -> bytes:
    """The press release as a word processor exports it."""
    source = (
        '#set text(size: 12pt, lang: "id")\n#let d = json(bytes(sys.inputs.d))\n#strong(d.title)\n\n'
        "#for p in d.paragraphs [#p #parbreak()]\n#list(..d.list)\n#enum(..d.steps)\n"
        "#table(columns: 2, ..d.cells)\n#image(bytes(d.picture), width: 8cm)\n\nFoto: #d.caption"
    )
    values = {
        "title": TITLE,
        "paragraphs": PARAGRAPHS,
        "list": LIST,
        "steps": STEPS,
        "cells": [cell for row in TABLE for cell in row],
        "picture": list(picture),
        "caption": CAPTION,
    }
    return bytes(typst.compile(source.encode(), sys_inputs={"d": json.dumps(values)}))
