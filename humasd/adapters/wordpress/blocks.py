"""An article's clean HTML as the blocks that WordPress's editor would have made of it. Pure.

Blocks keep WordPress from breaking lines and wrapping paragraphs by its own old rules (wpautop),
and an editor can work on each. A site with the classic editor shows them just as well: to it they
are comments. What has no simple block (tables, nested lists, lists that leap a number) goes in as "HTML".
"""

from __future__ import annotations

import html as entities
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

import lxml.html
from lxml.html import HtmlElement

from humasd.adapters.wordpress.api import Uploaded

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
PHOTO = "photo:"


def to_blocks(html: str, uploads: Mapping[str, Uploaded], featured: str | None) -> str:
    """The article as blocks, each photo as the upload of its name.

    The featured photo is left out: the website's own page shows it. Photos that follow one another
    make a gallery.
    """
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    pieces = (
        [make_block("paragraph", f"<p>{entities.escape(root.text.strip())}</p>")] if _said(root.text) else []
    )
    shown = [element for element in root if _photo_name(element) is None or _photo_name(element) != featured]
    for is_photo, group in groupby(shown, key=lambda element: _photo_name(element) is not None):
        elements = list(group)
        pieces += _photos(elements, uploads) if is_photo else map(_text, elements)
    return "\n\n".join(pieces)


def _text(element: HtmlElement) -> str:
    tail, element.tail = element.tail, None
    html = lxml.html.tostring(element, encoding="unicode", method="html")
    tag = element.tag
    if tag == "p":
        block = make_block("paragraph", html)
    elif tag in _HEADINGS:
        level = _HEADINGS[tag]
        block = make_block("heading", html, {} if level == 2 else {"level": level})
    elif tag in ("ul", "ol") and not element.xpath(".//p|.//ul|.//ol|.//li[@value]"):
        block = make_block("list", html, _describe_numbering(element) if tag == "ol" else {})
    elif tag == "blockquote" and not element.attrib:
        element.set("class", "wp-block-quote")
        block = make_block("quote", lxml.html.tostring(element, encoding="unicode", method="html"))
    else:
        block = make_block("html", html)
    if _said(tail):
        block += "\n\n" + make_block("paragraph", f"<p>{entities.escape((tail or '').strip())}</p>")
    return block


def _describe_numbering(element: HtmlElement) -> Mapping[str, object]:
    """What the editor must know of a numbered list, so that it takes it for its own."""
    start, kind = element.get("start"), element.get("type")
    return {
        "ordered": True,
        **({"type": kind} if kind else {}),
        **({"start": int(start)} if start else {}),
        **({"reversed": True} if "reversed" in element.attrib else {}),
    }


def _photos(figures: list[HtmlElement], uploads: Mapping[str, Uploaded]) -> Iterator[str]:
    images = [_image(figure, uploads) for figure in figures]
    if len(images) == 1:
        yield images[0]
        return
    inner = "\n\n".join(images)
    classes = "wp-block-gallery has-nested-images columns-default is-cropped"
    yield make_block("gallery", f'<figure class="{classes}">{inner}</figure>', {"linkTo": "none"})


def _image(figure: HtmlElement, uploads: Mapping[str, Uploaded]) -> str:
    upload = uploads[_photo_name(figure) or ""]
    alt = entities.escape(next(_images(figure)).get("alt") or "")
    caption = entities.escape((figure.findtext(".//figcaption") or "").strip(), quote=False)
    image = f'<img src="{entities.escape(upload.url)}" alt="{alt}" class="wp-image-{upload.id}"/>'
    below = f'<figcaption class="wp-element-caption">{caption}</figcaption>' if caption else ""
    return make_block(
        "image",
        f'<figure class="wp-block-image size-full">{image}{below}</figure>',
        {"id": upload.id, "sizeSlug": "full", "linkDestination": "none"},
    )


def _photo_name(element: HtmlElement) -> str | None:
    """The name of the photo that an element is the figure of."""
    image = next(_images(element), None) if element.tag in ("figure", "img") else None
    source = image.get("src") or "" if image is not None else ""
    return source.removeprefix(PHOTO) if source.startswith(PHOTO) else None


def _images(element: HtmlElement) -> Iterator[HtmlElement]:
    images: Iterable[HtmlElement] = element.iter("img")
    return iter(images)


def make_block(name: str, html: str, attributes: Mapping[str, object] | None = None) -> str:
    """The HTML as a block of WordPress's editor: between two comments that name it, without "core/"."""
    said = f" {json.dumps(attributes, separators=(',', ':'))}" if attributes else ""
    return f"<!-- wp:{name}{said} -->\n{html}\n<!-- /wp:{name} -->"


def _said(text: str | None) -> bool:
    return bool(text and text.strip())
