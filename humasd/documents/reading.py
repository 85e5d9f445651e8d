"""Reads one file of any known format; what is wrong with it becomes a word, never an error."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from humasd.documents import types
from humasd.documents.assembly import assemble
from humasd.documents.docx import read_docx_blocks
from humasd.documents.fields import count_labels
from humasd.documents.guard import open_zip
from humasd.documents.markup import join_text, parse_blocks
from humasd.documents.pdf import parse_pdf
from humasd.documents.photo import looks_like_photo, render_photo
from humasd.documents.plain import decode_text, parse_plain_blocks
from humasd.documents.roles import decide_role, decide_role_by_name
from humasd.documents.values import Block, Document, Picture, Rendition
from humasd.errors import Refused

MAX_SIZE = 60_000_000
"""Octets of a file that is opened at all."""


@dataclass(frozen=True)
class Reading:
    """What a file turned out to be."""

    content_type: str
    role: str
    problem: str | None = None
    document: Document | None = None
    rendition: Rendition | None = None


def read_file(content: bytes, filename: str) -> Reading:
    """Type, role and content of one file. Never raises, whatever the bytes are."""
    content_type = types.detect_type(content, filename)
    try:
        if not content:
            raise Refused("berkas kosong; mohon dikirim ulang")
        if len(content) > MAX_SIZE:
            raise Refused("berkas terlalu besar, tidak dibuka")
        return _read(content, filename, content_type)
    except Refused as refusal:
        return Reading(content_type, decide_role_by_name(filename), str(refusal))
    except MemoryError:
        problem = "berkas memerlukan terlalu banyak memori, tidak dibuka"
    except Exception:  # strangers' bytes find every flaw of a library; the rest of the mail goes on
        problem = "berkas rusak, tidak dapat dibuka; mohon dikirim ulang"
    return Reading(content_type, decide_role_by_name(filename), problem)


def _read(content: bytes, filename: str, content_type: str) -> Reading:
    if content_type.startswith("image/") and content_type != "image/svg+xml":
        return read_picture(content, filename, content_type)
    if content_type == types.ENCRYPTED_OFFICE:
        raise Refused("berkas terkunci kata sandi; mohon dikirim tanpa kata sandi")
    if content_type == "application/pdf":
        return _read_pdf(content, filename)
    if (read_blocks := _READERS.get(content_type)) is not None:
        blocks, pictures = read_blocks(content)
        return _conclude(content_type, filename, assemble(blocks, pictures), blocks)
    if content_type == "application/zip":
        open_zip(content).close()
    return Reading(content_type, decide_role_by_name(filename), _UNREAD.get(content_type))


def read_picture(content: bytes, filename: str, content_type: str, inline: bool = False) -> Reading:
    """A photo with its rendition, or "other" where the picture is a logo, an icon or a signature.

    `inline`: it stood within a text, where a logo is likely. A picture whose name says that it
    is a letter or a form is a photographed page.
    """
    named = decide_role_by_name(filename)
    rendition = render_photo(content)
    if named != "other" and not inline:
        problem = "hasil pindaian (gambar halaman): teksnya belum dapat dibaca"
        return Reading(content_type, named, problem)
    if looks_like_photo(rendition, png=content_type == "image/png", inline=inline):
        return Reading(content_type, "photo", rendition=rendition)
    return Reading(content_type, "other")


def _read_pdf(content: bytes, filename: str) -> Reading:
    document = parse_pdf(content)
    if not document.text:
        return Reading("application/pdf", decide_role_by_name(filename), "; ".join(document.problems) or None)
    blocks = tuple(Block("p", "", line) for line in document.text.split("\n\n"))
    return _conclude("application/pdf", filename, document, blocks)


def _conclude(content_type: str, filename: str, document: Document, blocks: tuple[Block, ...]) -> Reading:
    labels = count_labels(blocks)
    role = decide_role(filename, document, join_text(blocks), labels)
    if role == "form":
        document = replace(document, title=None)  # "Formulir Publikasi Kegiatan" names the form
    return Reading(content_type, role, "; ".join(document.problems) or None, document)


def _read_plain(content: bytes) -> tuple[tuple[Block, ...], tuple[Picture, ...]]:
    return parse_plain_blocks(decode_text(content)), ()


def _read_html(content: bytes) -> tuple[tuple[Block, ...], tuple[Picture, ...]]:
    return parse_blocks(decode_text(content), split_lines=True), ()


_READERS: Mapping[str, Callable[[bytes], tuple[tuple[Block, ...], tuple[Picture, ...]]]] = MappingProxyType(
    {
        types.DOCX: read_docx_blocks,
        types.DOCM: read_docx_blocks,
        "text/plain": _read_plain,
        "text/html": _read_html,
    }
)
_ONE_BY_ONE = "mohon berkasnya dilampirkan satu per satu"
_AS_DOCX = "mohon naskah dikirim sebagai .docx"
_UNREAD = MappingProxyType(
    {
        types.DOC: f"format Word lama (.doc) belum dapat dibaca; {_AS_DOCX}",
        types.ODT: f"format .odt belum dapat dibaca; {_AS_DOCX}",
        types.XLSX: f"lembar kerja (.xlsx) belum dapat dibaca; {_AS_DOCX}",
        types.PPTX: f"presentasi (.pptx) belum dapat dibaca; {_AS_DOCX}",
        "text/rtf": f"format .rtf belum dapat dibaca; {_AS_DOCX}",
        "application/zip": f"arsip zip belum dapat dibuka; {_ONE_BY_ONE}",
        "application/x-rar": f"arsip rar belum dapat dibuka; {_ONE_BY_ONE}",
        "application/x-7z-compressed": f"arsip 7z belum dapat dibuka; {_ONE_BY_ONE}",
        "message/rfc822": "surel terlampir belum dapat dibaca; mohon diteruskan langsung",
        types.PROGRAM: "berkas program, tidak dibuka",
    }
)
