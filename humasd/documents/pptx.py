"""PowerPoint presentations (ECMA-376, PresentationML): the slides' text, tables and pictures."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from html import escape

from humasd.documents.allowance import Allowance
from humasd.documents.gallery import Gallery
from humasd.documents.guard import open_zip
from humasd.documents.listing import ListItem, nest_items
from humasd.documents.markup import parse_blocks, tell_struck
from humasd.documents.numbering import DECIMAL, Mark
from humasd.documents.values import Extract
from humasd.documents.xml import Element, attribute, local_name, read_member, read_relations

MAX_SLIDES = 100
_PRESENTATION = "ppt/presentation.xml"
_TITLES = {"title", "ctrTitle"}
_FURNITURE = {"dt", "ftr", "sldNum", "hdr"}
"""Placeholders for the date, the footer and the number of a slide."""
_SCHEMES = {"alphaLc": "a", "alphaUc": "A", "romanLc": "i", "romanUc": "I"}
"""How the names of automatic numbers begin that are no figures (ST_TextAutonumberScheme)."""


def read_pptx(content: bytes, allowance: Allowance) -> Extract:
    """Slide by slide, in the order of the show; the speaker's notes and hidden slides left out.

    Raises Refused where the file is broken, locked or hostile.
    """
    with open_zip(content) as archive:
        relations = read_relations(archive, _PRESENTATION)
        slides = list(read_member(archive, _PRESENTATION).iter("{*}sldId"))
        gallery = Gallery()
        html = ""
        for number, slide in enumerate(slides[:MAX_SLIDES]):
            name = relations.get(attribute_of_relation(slide), "")
            if name in archive.namelist():
                html += "".join(_write_slide(archive, name, gallery, first=number == 0))
    cut = f"presentasi berisi {len(slides)} salindia; hanya {MAX_SLIDES} pertama yang dibaca"
    problem = cut if len(slides) > MAX_SLIDES else gallery.problem
    return Extract(parse_blocks(html), tuple(gallery.pictures), problem=problem, note=tell_struck(html))


def attribute_of_relation(element: Element) -> str:
    """The r:id of an element that has an id of its own too."""
    return next((str(v) for k, v in element.attrib.items() if str(k).endswith("relationships}id")), "")


def _write_slide(archive: zipfile.ZipFile, name: str, gallery: Gallery, first: bool) -> Iterator[str]:
    root = read_member(archive, name)
    if root.get("show") == "0":
        return
    relations = read_relations(archive, name)
    shapes = list(root.iter("{*}sp", "{*}pic", "{*}tbl"))
    title = next((s for s in shapes if _kind_of(s) in _TITLES), None)
    if title is None:  # a slide made of free text boxes: what stands first is its heading
        title = next((s for s in shapes if s.find(".//{*}t") is not None), None)
    for shape in shapes:
        if shape is title and local_name(shape) == "sp":
            yield _write_title(shape, "h1" if first else "h2")
        elif local_name(shape) == "sp":
            yield _write_text(shape)
        elif local_name(shape) == "tbl":
            yield f"<table>{''.join(map(_write_row, shape.iter('{*}tr')))}</table>"
        else:
            yield _write_picture(archive, shape, relations, gallery)


def _kind_of(shape: Element) -> str:
    """The type of a placeholder; empty for what is none."""
    place = shape.find(".//{*}ph")
    return place.get("type", "obj") if place is not None else ""


def _write_title(shape: Element, tag: str) -> str:
    lines = filter(None, map(_write_runs, shape.iterfind(".//{*}txBody/{*}p")))
    return f"<{tag}>{'<br>'.join(lines)}</{tag}>"


def _write_text(shape: Element) -> str:
    """Paragraphs and lists; in a placeholder for text each paragraph has a bullet unless it says not."""
    kind = _kind_of(shape)
    if kind in _FURNITURE:
        return ""
    html, items, counts = "", list[ListItem](), dict[int, Mark]()
    for paragraph in shape.iterfind(".//{*}txBody/{*}p"):
        if not (text := _write_runs(paragraph)):
            continue
        tag = _list_tag(paragraph, listed=kind in ("obj", "body"))
        if tag is None:
            html += nest_items(items) + f"<p>{text}</p>"
            items, counts = [], {}
        else:
            look = paragraph.find("{*}pPr")
            level = (look.get("lvl") or "0") if look is not None else "0"
            depth = int(level) if level.isdecimal() else 0
            mark = _count(paragraph, counts, depth) if tag == "ol" else None
            items.append(ListItem(tag, depth, text, mark))
    return html + nest_items(items)


def _count(paragraph: Element, counts: dict[int, Mark], depth: int) -> Mark:
    """The number of a paragraph; `counts` holds the last one of each depth, and is brought up to it."""
    scheme = paragraph.find("{*}pPr/{*}buAutoNum")
    written = scheme.get("startAt", "1") if scheme is not None else "1"
    first = Mark(int(written) if written.isdecimal() else 1, _kind_of_scheme(scheme))
    above = counts.get(depth)
    counts[depth] = Mark(above.number + 1, above.kind) if above and above.kind == first.kind else first
    for deeper in [other for other in counts if other > depth]:
        del counts[deeper]
    return counts[depth]


def _kind_of_scheme(scheme: Element | None) -> str:
    name = scheme.get("type", "") if scheme is not None else ""
    return next((kind for start, kind in _SCHEMES.items() if name.startswith(start)), DECIMAL)


def _list_tag(paragraph: Element, listed: bool) -> str | None:
    for mark, tag in (("buAutoNum", "ol"), ("buChar", "ul"), ("buBlip", "ul"), ("buNone", None)):
        if paragraph.find(f"{{*}}pPr/{{*}}{mark}") is not None:
            return tag
    return "ul" if listed else None


def _write_runs(paragraph: Element) -> str:
    pieces: list[str] = []
    for run in paragraph.iter("{*}r", "{*}br", "{*}fld"):
        if local_name(run) == "br":
            pieces.append("<br>")
            continue
        text = escape(run.findtext("{*}t") or "", quote=False)
        look = run.find("{*}rPr")
        if look is not None and look.get("b") == "1":
            text = f"<strong>{text}</strong>"
        is_struck = look is not None and look.get("strike", "noStrike") != "noStrike"
        pieces.append(f"<del>{text}</del>" if is_struck else text)
    return "".join(pieces).strip()


def _write_row(row: Element) -> str:
    cells = ("<br>".join(map(_write_runs, cell.iterfind(".//{*}p"))) for cell in row.iterfind("{*}tc"))
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _write_picture(
    archive: zipfile.ZipFile, shape: Element, relations: Mapping[str, str], gallery: Gallery
) -> str:
    blip = shape.find(".//{*}blip")
    name = relations.get(attribute(blip, "embed") or "") if blip is not None else None
    return f"<p>{gallery.add_member(archive, name)}</p>"
