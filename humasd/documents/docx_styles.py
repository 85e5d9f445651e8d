"""What a Word file's styles and numbering say of a paragraph or a run (ECMA-376 part 1, 17.7 and 17.9)."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from humasd.documents.docx_numbering import Numbering, Place
from humasd.documents.xml import Element, attribute, local_name, read_member

_MAX_BASES = 20
"""Styles that stand upon each other, at most; a circle of them ends here."""


@dataclass(frozen=True)
class Style:
    """A style as it is written; what it does not say itself, the style below it says."""

    name: str = ""
    base: str = ""
    bold: bool | None = None
    number: str | None = None


class Styles:
    """The styles and lists of one Word file, read when the text first names one; mostly they are far
    longer than the text."""

    def __init__(self, archive: zipfile.ZipFile, folder: str) -> None:
        self._archive = archive
        self._folder = folder
        self._styles: dict[str, Style] = {}
        """Those that were asked for: of the two hundred that Word writes, a text uses five."""

    @cached_property
    def _elements(self) -> Mapping[str, Element]:
        root = self._read_root("styles.xml")
        styles = root.iterchildren("{*}style") if root is not None else ()
        return {attribute(style, "styleId") or "": style for style in styles}

    @cached_property
    def _numbering(self) -> Numbering:
        return Numbering(self._read_root("numbering.xml"))

    def _read_root(self, member: str) -> Element | None:
        """A member's root; None where the file has no such member."""
        name = f"{self._folder}/{member}"
        return read_member(self._archive, name) if name in self._archive.namelist() else None

    def block_tag(self, paragraph: Element) -> str:
        """p, h1 … h6 or figcaption, by the name of the paragraph's style."""
        for style in self._chain(value_of(paragraph.find("{*}pPr/{*}pStyle"))):
            if style.name == "title":
                return "h1"
            if style.name == "caption":
                return "figcaption"
            if style.name.startswith("heading ") and style.name[8:].isdecimal():
                return f"h{min(int(style.name[8:]), 6)}"
        return "p"

    def place_in_list(self, paragraph: Element) -> Place | None:
        """The place of a paragraph that is an item of a list; it is counted by this, so it is asked for once,
        in the order of the text."""
        own = paragraph.find("{*}pPr/{*}numPr")
        number = value_of(own.find("{*}numId")) if own is not None else None
        level = (value_of(own.find("{*}ilvl")) if own is not None else None) or "0"
        if number is None:
            chain = self._chain(value_of(paragraph.find("{*}pPr/{*}pStyle")))
            number = next((style.number for style in chain if style.number is not None), None)
        return self._numbering.count(number, int(level)) if number and level.isdecimal() else None

    def is_bold(self, paragraph: Element, run: Element) -> bool:
        """Whether a run is bold: by itself, by its own style or, in running text, by its paragraph's."""
        if (own := is_on(run.find("{*}rPr/{*}b"))) is not None:
            return own
        chain = self._chain(value_of(run.find("{*}rPr/{*}rStyle")))
        if self.block_tag(paragraph) == "p":  # a heading is bold as it is
            chain += self._chain(value_of(paragraph.find("{*}pPr/{*}pStyle")))
        return next((style.bold for style in chain if style.bold is not None), False)

    def _chain(self, name: str | None) -> list[Style]:
        chain: list[Style] = []
        while name and name in self._elements and len(chain) < _MAX_BASES:
            if name not in self._styles:
                self._styles[name] = _read_style(self._elements[name])
            chain.append(self._styles[name])
            name = self._styles[name].base
        return chain


def value_of(element: Element | None) -> str | None:
    """The w:val of a property."""
    return attribute(element, "val") if element is not None else None


def is_on(element: Element | None) -> bool | None:
    """What a property that is on or off says; None where it is not there."""
    return None if element is None else value_of(element) not in ("0", "false", "off")


def _read_style(style: Element) -> Style:
    number = style.find("{*}pPr/{*}numPr/{*}numId")
    return Style(
        name=(value_of(style.find("{*}name")) or "").lower(),
        base=value_of(style.find("{*}basedOn")) or "",
        bold=is_on(style.find("{*}rPr/{*}b")) if local_name(style) == "style" else None,
        number=value_of(number),
    )
