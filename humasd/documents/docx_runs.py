"""The running text of a Word file's paragraphs as HTML."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from html import escape

from humasd.documents.docx_fields import read_field_start, read_sym, shows_prompt
from humasd.documents.docx_styles import Styles, is_on, value_of
from humasd.documents.gallery import Gallery
from humasd.documents.xml import Element, attribute, local_name

_INSIDE = {"ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo"}
"""What only wraps text that counts; w:del and w:moveFrom are not among them."""
_SIGNS = {"tab": " ", "br": "<br>", "cr": "<br>", "noBreakHyphen": "-"}
_WRAPS = ("strong", "em", "sup", "sub", "del")
_STRIKES = ("{*}strike", "{*}dstrike")


class Runs:
    """Writes paragraphs; what stands in them and holds blocks of its own is put aside."""

    def __init__(
        self, archive: zipfile.ZipFile, styles: Styles, relations: Mapping[str, str], links: Mapping[str, str]
    ) -> None:
        self.gallery = Gallery()
        self.notes: list[tuple[str, str]] = []
        """(kind, id) of each footnote or endnote, in the order in which the text refers to them."""
        self._archive = archive
        self._styles = styles
        self._relations = relations
        self._links = links

    def write(self, paragraph: Element, boxes: list[Element]) -> str:
        """The paragraph's text; the text boxes anchored in it are added to `boxes`."""
        html = "".join(self._flow(paragraph, paragraph, boxes))
        for tag in _WRAPS:  # Word splits a bold phrase into many bold runs
            html = html.replace(f"</{tag}><{tag}>", "")
        return html

    def _flow(self, element: Element, paragraph: Element, boxes: list[Element]) -> Iterator[str]:
        for child in element:
            name = local_name(child)
            if name == "r":
                yield self._run(child, paragraph, boxes)
            elif name == "hyperlink":
                inner = "".join(self._flow(child, paragraph, boxes))
                target = self._links.get(attribute(child, "id") or "", "")
                yield f'<a href="{escape(target)}">{inner}</a>' if target else inner
            elif name in _INSIDE and not (name == "sdt" and shows_prompt(child)):
                yield from self._flow(child, paragraph, boxes)
            elif name in ("oMath", "oMathPara"):
                yield escape("".join(text.text or "" for text in child.iter("{*}t")), quote=False)

    def _run(self, run: Element, paragraph: Element, boxes: list[Element]) -> str:
        look = run.find("{*}rPr")
        if look is not None and is_on(look.find("{*}vanish")):
            return ""
        html = "".join(self._piece(child, boxes) for child in run)
        if not html or "<img" in html:
            return html
        raised = value_of(look.find("{*}vertAlign")) if look is not None else None
        if raised in ("superscript", "subscript"):
            html = f"<{raised[:3]}>{html}</{raised[:3]}>"
        if look is not None and is_on(look.find("{*}i")):
            html = f"<em>{html}</em>"
        if self._styles.is_bold(paragraph, run):
            html = f"<strong>{html}</strong>"
        is_struck = look is not None and any(is_on(look.find(strike)) for strike in _STRIKES)
        return f"<del>{html}</del>" if is_struck else html

    def _piece(self, child: Element, boxes: list[Element]) -> str:
        name = local_name(child)
        if name == "t":
            return escape(child.text or "", quote=False)
        if name in _SIGNS:
            return _SIGNS[name]
        if name == "sym":
            return read_sym(child)
        if name == "fldChar":
            return escape(read_field_start(child), quote=False)
        if name in ("footnoteReference", "endnoteReference"):
            self.notes.append((name.removesuffix("Reference"), attribute(child, "id") or ""))
            return f"<sup>[{len(self.notes)}]</sup>"
        if name == "AlternateContent":  # the same thing twice, for new and for old programs
            first = next(iter(child), None)
            return "".join(self._piece(one, boxes) for one in first) if first is not None else ""
        if name in ("drawing", "pict", "object"):
            boxes.extend(child.iter("{*}txbxContent"))
            drawn = " ".join(attribute(path, "string") or "" for path in child.iter("{*}textpath"))
            pictures = map(self._picture, child.iter("{*}blip", "{*}imagedata"))
            return escape(drawn, quote=False) + "".join(pictures)  # WordArt is words, too
        return ""

    def _picture(self, element: Element) -> str:
        identity = attribute(element, "embed") or attribute(element, "id") or ""
        return self.gallery.add_member(self._archive, self._relations.get(identity))
