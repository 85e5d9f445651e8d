"""Clean HTML and its blocks: the one form in which every text goes on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape

import nh3
from lxml import etree
from lxml import html as lxml_html

from humasd.documents.element_text import flow_text, rows_of, text_of, text_outside_bold
from humasd.documents.numbering import CSS_KINDS, NUMBERING_ATTRIBUTES, keep_numbering
from humasd.documents.struck import STRUCK_TAGS, may_strike, name_struck, take_out_struck
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
_NO_MARK = "none"
_FEEDS = str.maketrans("\v\f", "  ")
_NO_XML = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 does not know and lxml refuses; also written as "&#1;" they come out of nh3 raw."""
_BREAK = re.compile(r"<br\s*/?>")


def clean_html(html: str) -> str:
    """Nothing but the tags that a press release needs; scripts, styles, forms and the like are gone."""
    html = _cut_depths(html[:MAX_HTML])
    if _HIDDEN.search(html) or _LIST_STYLE.search(html) or may_strike(html):
        html = _apply_styles(html)
    return _clean(html, _TAGS, _ATTRIBUTES)


def tell_struck(html: str) -> str | None:
    """What of an HTML text is struck out and so is no part of it, in Indonesian; None where nothing is."""
    if not may_strike(html):
        return None
    return name_struck(take_out_struck(_parse_styled(_cut_depths(html[:MAX_HTML]))))


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
    """The HTML without what its writer struck out or his program did not show (preview lines, counters), its
    lists numbered by what their styles say."""
    root = _parse_styled(html)
    take_out_struck(root)
    for box in list(root.iter("ol", "ul")):
        _apply_list_style(box)
    return _serialise(root)


def _parse_styled(html: str) -> Element:
    """The HTML with what its styles say, what is shown to nobody taken out."""
    tags = _TAGS | STRUCK_TAGS | {"span", "font", "small"}
    styled = _clean(html, tags, _ATTRIBUTES | {"*": {"style"}})
    root: Element = lxml_html.fragment_fromstring(styled, create_parent="div")
    for element in list(root.iter("*")):
        if element is not root and _HIDDEN.search(element.get("style") or ""):
            element.drop_tree()  # type: ignore[attr-defined]
    return root


def _apply_list_style(box: Element) -> None:
    """Writes down the letters or Roman numbers that the style of a list, or of its first item, asks for. A
    list that shows no marks is paragraphs, which may begin with what was typed there."""
    items = box.findall("li")
    own, *others = (_list_style_of(element) for element in (box, *items))
    if others and all(_NO_MARK in (style or own) for style in others):
        for element in (box, *items):
            element.tag = "div"
    elif box.tag == "ol" and (
        kind := next((CSS_KINDS[w] for w in (*others[:1], own) if w in CSS_KINDS), None)
    ):
        box.set("type", kind)


def _list_style_of(element: Element) -> str:
    """The kind of mark that an element's style asks for; empty where it asks for none."""
    said = _LIST_STYLE.search(element.get("style") or "")
    words = said[1].lower().split() if said else ()
    return next((word for word in words if word in CSS_KINDS or word == _NO_MARK), "")


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
    running = any(len(flow_text(cell).split()) >= _RUNNING for cell in cells)
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
    text = text_of(element)
    return Block(
        tag=tag,
        html=_serialise(element).strip() if text else "",
        text=text,
        bold=bool(text) and not text_outside_bold(element).strip(),
        rows=tuple(rows_of(element)) if tag == "table" else (),
        pictures=pictures,
    )


def _take_pictures(element: Element) -> tuple[int, ...]:
    found = []
    for image in list(element.iter("img")):
        if match := _PICTURE.fullmatch(image.get("src") or ""):
            found.append(int(match[1]))
        image.drop_tag()  # type: ignore[attr-defined]
    return tuple(found)


def join_html(blocks: Iterable[Block]) -> str:
    """The blocks as one piece of clean HTML, a line each."""
    return "\n".join(block.html for block in blocks if block.html)


def join_text(blocks: Iterable[Block]) -> str:
    """The blocks as plain text, an empty line between them."""
    return "\n\n".join(block.text for block in blocks if block.text)
