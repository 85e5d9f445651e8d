"""Clean HTML and its blocks: the one form in which every text goes on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import chain

import nh3
from lxml import etree
from lxml import html as lxml_html

from humasd.documents.numbering import CSS_KINDS, NUMBERING_ATTRIBUTES, keep_numbering, tell_marks
from humasd.documents.values import Block

Element = etree._Element
_Piece = tuple[str, str, Mapping[str, str]]
"""A block as it is taken out: its tag, its inner HTML, its attributes."""

MAX_HTML = 2_000_000
"""Characters of HTML that are looked at; a press release has some ten thousand."""

MAX_NESTING = 1_000
_NESTING = re.compile(
    r"<(/?)(?:div|blockquote|section|article|center|table|ul|ol|dl|span|font|a|b|i|u|em|strong|small|sup"
    r"|sub|s)\b",
    re.I,
)
"""Elements that an end tag alone ends (HTML, 13.1.2.4)."""

_INLINE = {"strong", "b", "em", "i", "a", "sup", "sub", "br", "img"}
_BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "figcaption"}
_INNER = {"li", "thead", "tbody", "tfoot", "tr", "td", "th"}
_BOXES = {"div", "section", "article", "main", "header", "footer", "center", "pre"}
_TAGS = _INLINE | _BLOCKS | _INNER | _BOXES
_MAX_SPAN = 20
"""Columns over which a cell may go."""
_DIGITS = 3
_ATTRIBUTES = {
    "a": {"href"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "img": {"src"},
    **NUMBERING_ATTRIBUTES,
}
_SCHEMES = {"http", "https", "mailto", "picture"}
_RUNNING = 25
"""Words of a cell from which it holds a text and no entry."""
_PICTURE = re.compile(r"picture:(\d+)")
_HIDDEN = re.compile(
    r"(?:^|[;\s\"'])(?:display\s{0,5}:\s{0,5}none|mso-hide\s{0,5}:\s{0,5}all)\b", re.IGNORECASE
)
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s{0,5}:\s{0,5}([a-z -]{3,40})", re.IGNORECASE)
_FEEDS = str.maketrans("\v\f", "  ")
_NO_XML = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 does not know and lxml refuses; also written as "&#1;" they come out of nh3 raw."""
_BREAK = re.compile(r"<br\s*/?>")


def clean_html(html: str) -> str:
    """Nothing but the tags that a press release needs; scripts, styles, forms and the like are gone."""
    html = _cut_depths(html[:MAX_HTML])
    if _HIDDEN.search(html) or _LIST_STYLE.search(html):
        html = _apply_styles(html)
    return _clean(html, _TAGS, _ATTRIBUTES)


def tell_cut(html: str) -> str | None:
    """What of an HTML text is not read, in Indonesian; None where all of it is."""
    if len(html) > MAX_HTML:
        return "teks terlalu panjang; hanya bagian awalnya yang dibaca"
    if _find_depth(html) is not None:
        return "susunan teks terlalu dalam; hanya bagian awalnya yang dibaca, mohon dicek atau dikirim ulang"
    return None


def _cut_depths(html: str) -> str:
    return html[: _find_depth(html)]


def _find_depth(html: str) -> int | None:
    """Where elements begin to lie deeper in each other than any program writes them: what parses them takes
    quadratic time for that."""
    depth = 0
    for match in _NESTING.finditer(html):
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > MAX_NESTING:
            return match.start()
    return None


def _clean(html: str, tags: set[str], attributes: dict[str, set[str]]) -> str:
    clean = nh3.clean(
        html,
        tags=tags,
        clean_content_tags={"script", "style", "title", "head", "template"},
        attributes=attributes,
        attribute_filter=_keep_attribute,
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    return _NO_XML.sub("", clean.translate(_FEEDS))


def _apply_styles(html: str) -> str:
    """The HTML without what its writer's program did not show (preview lines, counters), its lists numbered
    by what their styles say."""
    styled = _clean(html, _TAGS | {"span", "font", "small"}, _ATTRIBUTES | {"*": {"style"}})
    root = lxml_html.fragment_fromstring(styled, create_parent="div")
    for element in list(root.iter("*")):
        if element is not root and _HIDDEN.search(element.get("style") or ""):
            element.drop_tree()
    for box in root.iter("ol"):
        _apply_list_style(box)
    return _serialise(root)


def _apply_list_style(box: Element) -> None:
    """Writes down the letters or Roman numbers that the style of a list, or of its first item, asks for."""
    styles = [element.get("style") or "" for element in (*box.findall("li")[:1], box)]
    words = " ".join(said[1].lower() for style in styles if (said := _LIST_STYLE.search(style)))
    if kind := next((CSS_KINDS[word] for word in words.split() if word in CSS_KINDS), None):
        box.set("type", kind)


def _keep_attribute(tag: str, name: str, value: str) -> str | None:
    if tag == "a" and not value.startswith(("http://", "https://", "mailto:")):
        return None
    if tag == "img" and not _PICTURE.fullmatch(value):
        return None
    return keep_numbering(tag, name, value) if tag in NUMBERING_ATTRIBUTES else value


def parse_blocks(html: str, split_lines: bool = False) -> tuple[Block, ...]:
    """The blocks of untrusted HTML, in order, empty ones left out.

    `split_lines` makes a paragraph of each line that a <br> ends, as mail programs write them.
    """
    root = lxml_html.fragment_fromstring(clean_html(html), create_parent="div")
    blocks = (_make_block(*piece) for piece in _walk(root, split_lines))
    return tuple(block for block in blocks if block.text or block.pictures)


def _walk(box: Element, split_lines: bool) -> Iterator[_Piece]:
    """Each block below `box`; loose text between blocks becomes paragraphs."""
    loose = [escape(box.text or "", quote=False)]
    for child in box:
        tag = str(child.tag)
        if tag in _BLOCKS or tag in _BOXES or tag in _INNER:
            yield from _split("p", "".join(loose), split_lines)
            loose = []
            yield from _enter(child, tag, split_lines)
            loose.append(escape(child.tail or "", quote=False))
        else:
            loose.append(_serialise(child))
    yield from _split("p", "".join(loose), split_lines)


def _enter(child: Element, tag: str, split_lines: bool) -> Iterator[_Piece]:
    if tag in _BOXES or tag in _INNER:
        yield from _walk(child, split_lines)
    elif tag == "table" and _is_frame(child):
        for cell in child.findall(".//td"):
            yield from _walk(cell, split_lines)
    elif tag == "ol":
        yield tag, _inner_html(child), {str(name): str(value) for name, value in child.attrib.items()}
    else:
        yield from _split(tag, _inner_html(child), split_lines and tag == "p")


def _is_frame(table: Element) -> bool:
    """Whether a table only frames its content: one cell, or cells below each other that hold running text."""
    cells = table.findall(".//td")
    column = all(len(row.findall("td")) <= 1 for row in table.findall(".//tr"))
    running = any(len(_flow_text(cell).split()) >= _RUNNING for cell in cells)
    return len(cells) == 1 or (column and running)


def _split(tag: str, inner: str, split_lines: bool) -> Iterator[_Piece]:
    for line in _BREAK.split(inner) if split_lines else [inner]:
        if line.strip():
            yield tag, line, {}


def _inner_html(element: Element) -> str:
    return escape(element.text or "", quote=False) + "".join(_serialise(child) for child in element)


def _serialise(element: Element) -> str:
    return str(lxml_html.tostring(element, encoding="unicode"))


def _make_block(tag: str, inner: str, attributes: Mapping[str, str]) -> Block:
    element = lxml_html.fragment_fromstring(inner, create_parent=tag)
    element.attrib.update(attributes)
    pictures = _take_pictures(element)
    text = _text_of(element)
    return Block(
        tag=tag,
        html=_serialise(element).strip() if text else "",
        text=text,
        bold=bool(text) and not _text_outside_bold(element).strip(),
        rows=tuple(_rows_of(element)) if tag == "table" else (),
        pictures=pictures,
    )


def _take_pictures(element: Element) -> tuple[int, ...]:
    found = []
    for image in list(element.iter("img")):
        if match := _PICTURE.fullmatch(image.get("src") or ""):
            found.append(int(match[1]))
        image.drop_tag()  # type: ignore[attr-defined]
    return tuple(found)


def _text_of(element: Element) -> str:
    if element.tag == "table":
        return "\n".join(" | ".join(cell for cell in row if cell) for row in _rows_of(element) if any(row))
    if element.tag in ("ul", "ol"):
        return "\n".join(_list_lines(element))
    return _flow_text(element)


def _list_lines(element: Element) -> Iterator[str]:
    for item, mark in tell_marks(element):
        own = [item.text or ""]
        for child in item:
            if child.tag not in ("ul", "ol"):
                own.append(_flow_text(child))
            own.append(child.tail or "")
        if line := _squeeze("".join(own)):
            yield f"{mark} {line}"


def _rows_of(element: Element) -> Iterator[tuple[str, ...]]:
    for row in element.iter("tr"):
        yield tuple(chain.from_iterable(_spread(cell) for cell in row if cell.tag in ("td", "th")))


def _spread(cell: Element) -> tuple[str, ...]:
    """A cell's text, and an empty one for each further column over which it goes."""
    wide = cell.get("colspan") or ""
    columns = int(wide) if wide.isdecimal() and len(wide) <= _DIGITS else 1
    return (_squeeze(_flow_text(cell)), *[""] * (min(columns, _MAX_SPAN) - 1))


def _flow_text(element: Element) -> str:
    """Running text: white space squeezed, a line for each <br> and each block within."""
    pieces: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            pieces.append(re.sub(r"\s+", " ", node.text or ""))
        elif node is not element:
            if node.tag == "br" or node.tag in _BLOCKS or node.tag in _INNER:
                pieces.append("\n")
            pieces.append(re.sub(r"\s+", " ", node.tail or ""))
    lines = (_squeeze(line) for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _text_outside_bold(element: Element) -> str:
    pieces: list[str] = []
    depth = 0
    for event, node in etree.iterwalk(element, events=("start", "end")):
        bold = node.tag in ("strong", "b")
        if event == "start":
            depth += bold
            pieces.append("" if depth else node.text or "")
        else:
            depth -= bold
            pieces.append("" if depth or node is element else node.tail or "")
    return "".join(pieces)


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def join_html(blocks: Iterable[Block]) -> str:
    """The blocks as one piece of clean HTML, a line each."""
    return "\n".join(block.html for block in blocks if block.html)


def join_text(blocks: Iterable[Block]) -> str:
    """The blocks as plain text, an empty line between them."""
    return "\n\n".join(block.text for block in blocks if block.text)
