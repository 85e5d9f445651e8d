"""Which reader reads which type. Each reader's libraries are imported when its format first comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pkgutil import resolve_name
from types import MappingProxyType

from humasd.documents import types
from humasd.documents.allowance import Allowance
from humasd.documents.values import Extract

Reader = Callable[[bytes, Allowance], Extract]


def find_reader(content_type: str) -> Reader | None:
    """The reader of a type, if there is one."""
    if (name := READERS.get(content_type)) is None:
        return None
    reader: Reader = resolve_name(f"humasd.documents.{name}")
    return reader


READERS: Mapping[str, str] = MappingProxyType(
    {
        "text/plain": "plain:read_plain",
        "text/csv": "plain:read_plain",
        "text/html": "plain:read_html",
        types.DOCX: "docx:read_docx",
        types.DOCM: "docx:read_docx",
        types.DOC: "doc:read_doc",
        types.ODT: "odf:read_odf",
        types.ODS: "odf:read_odf",
        types.ODP: "odf:read_odf",
        types.RTF: "rtf:read_rtf",
        types.XLSX: "xlsx:read_xlsx",
        types.XLS: "xls:read_xls",
        types.PPTX: "pptx:read_pptx",
        types.PPT: "ppt:read_ppt",
        types.PDF: "pdf:read_pdf",
        types.TNEF: "tnef:read_tnef",
        **dict.fromkeys(types.ARCHIVES, "archive:read_archive"),
    }
)
UNREAD: Mapping[str, str] = MappingProxyType(
    {
        types.ENCRYPTED_OFFICE: "berkas terkunci kata sandi; mohon dikirim tanpa kata sandi",
        **dict.fromkeys(
            types.OTHER_OLE,
            "berkas Office ini rusak atau tidak dikenal; mohon dikirim sebagai .docx atau .pdf",
        ),
        types.PROGRAM: "berkas program, tidak dibuka",
        types.UNKNOWN: "jenis berkas tidak dikenal, tidak dibuka",
        "image/svg+xml": "gambar SVG tidak dibuka; mohon dikirim sebagai .jpg",
    }
)
"""What is said of a type that has no reader; of any other such type nothing need be said."""
