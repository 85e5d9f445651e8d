"""Word 97–2003 files (MS-DOC): the text by antiword, the pictures by their records (MS-ODRAW)."""

from __future__ import annotations

import re
from html import escape

from humasd.documents.allowance import Allowance
from humasd.documents.gallery import Gallery
from humasd.documents.markup import parse_blocks, tell_struck
from humasd.documents.ole import find_pictures
from humasd.documents.program import NotInstalled, run_program
from humasd.documents.values import Extract
from humasd.documents.xml import Element, local_name, parse_xml
from humasd.errors import Refused

NO_READER = (
    "format Word lama (.doc): pembacanya (antiword) tidak terpasang di server; mohon dikirim sebagai .docx"
)
_UNREADABLE = "berkas Word lama (.doc) tidak dapat dibaca; mohon disimpan sebagai .docx dan dikirim ulang"
_SECONDS = 5.0
_TAGS = {"itemizedlist": "ul", "listitem": "li", "row": "tr", "entry": "td"}
_EMPHASES = {"bold": "strong", "strikethrough": "del"}
_NUMERATIONS = {"loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I"}
_HELD_IN_P = {"itemizedlist", "orderedlist", "informaltable"}
_LAYOUT = re.compile(r"\n[ \n]*")
_PICTURE_MARK = "[pic]"


def read_doc(content: bytes, allowance: Allowance) -> Extract:
    """Paragraphs, lists, tables, bold text and pictures; deleted and hidden text left out.

    Raises Refused where the file is broken or locked, or there is no antiword.
    """
    try:
        docbook = run_program(("antiword", "-x", "db", "-"), content, _SECONDS)
    except NotInstalled as error:
        raise Refused(NO_READER) from error
    except (TimeoutError, Refused) as error:
        raise Refused(_UNREADABLE) from error
    gallery = Gallery()
    html = _write(parse_xml(_without_doctype(docbook)))
    for picture, ending in find_pictures(content, "Data"):
        html = html.replace(_PICTURE_MARK, gallery.add(picture, ending), 1)
    html = html.replace(_PICTURE_MARK, "")
    return Extract(parse_blocks(html), tuple(gallery.pictures), note=tell_struck(html))


def _without_doctype(docbook: bytes) -> bytes:
    return re.sub(rb"<!DOCTYPE[^>]{0,500}>", b"", docbook, count=1)


def _write(element: Element) -> str:
    """antiword's DocBook as HTML."""
    name = local_name(element)
    if name == "bookinfo":
        return ""
    inner = _text(element.text)
    for child in element:
        inner += _write(child) + _text(child.tail)
    if name == "para":
        held = any(local_name(child) in _HELD_IN_P for child in element)
        in_cell = (parent := element.getparent()) is not None and local_name(parent) in ("listitem", "entry")
        return inner if held or in_cell else f"<p>{inner}</p>"
    if name == "emphasis":
        tag = _EMPHASES.get(element.get("role", ""))
        return f"<{tag}>{inner}</{tag}>" if tag else inner
    if name == "title":
        return f"<h1>{inner}</h1>" if inner.strip() else ""
    if name == "orderedlist":
        kind = _NUMERATIONS.get(element.get("numeration", ""))
        return f'<ol type="{kind}">{inner}</ol>' if kind else f"<ol>{inner}</ol>"
    if name == "informaltable":
        return f"<table>{inner}</table>"
    return f"<{_TAGS[name]}>{inner}</{_TAGS[name]}>" if name in _TAGS else inner


def _text(text: str | None) -> str:
    """Running text; the line breaks and indents of antiword's own layout are no part of it."""
    return escape(_LAYOUT.sub("", text or ""), quote=False)
