"""What a document is once it has been read: values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

Held = TypeVar("Held", bytes, Path)


@dataclass(frozen=True)
class Block:
    """One piece of a text in reading order: a paragraph, a heading, a list or a table."""

    tag: str
    """p, h1 … h6, ul, ol, table, blockquote or figcaption."""
    html: str
    """The piece as clean HTML, pictures taken out."""
    text: str
    """The piece as plain text; one line an item of a list, one a row of a table."""
    bold: bool = False
    """Every word of it is bold."""
    rows: tuple[tuple[str, ...], ...] = ()
    """A table's cells as text."""
    pictures: tuple[int, ...] = ()
    """Which pictures of the document stood here, by their place in it."""


@dataclass(frozen=True)
class Picture:
    """A picture found within a document, as its bytes were."""

    content: bytes
    filename: str
    caption: str = ""


@dataclass(frozen=True)
class Contained:
    """A file that another one held: in an archive, a document or an attached mail."""

    filename: str
    """As it was written there, path and all; for the one who keeps it to clean."""
    content: bytes
    note: str | None = None
    """What those should know who check its text, where it was made of a part of the other's."""


@dataclass(frozen=True)
class Extract:
    """What the reader of a format took out of a file, not yet put together."""

    blocks: tuple[Block, ...] = ()
    pictures: tuple[Picture, ...] = ()
    files: tuple[Contained, ...] = ()
    head: str = ""
    """What stands above each page, as a letterhead may: no part of the text."""
    problem: str | None = None
    """What of the file was left unread, in Indonesian."""
    note: str | None = None
    """What those should know who check the text, in Indonesian."""


@dataclass(frozen=True)
class Document:
    """The text of a document, whatever its format was.

    The title is not repeated in `html` and `text`; pictures are not in `html` at all.
    """

    html: str = ""
    text: str = ""
    title: str | None = None
    preface: str = ""
    """What stands above the text and is no part of it: a letterhead, the words "Siaran Pers"."""
    left_out: tuple[str, ...] = ()
    """Paragraphs that were taken for words to the office: greeting, request, thanks, signature."""
    others: tuple[str, ...] = ()
    """The headlines of further releases that stood below it in the same text."""
    pictures: tuple[Picture, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    """What labelled lines and two-column tables say, by the keys of humasd.documents.fields."""
    problems: tuple[str, ...] = ()
    """What could not be read, in Indonesian."""

    @property
    def words(self) -> int:
        """Words of the text."""
        return len(self.text.split())


@dataclass(frozen=True)
class Rendition(Generic[Held]):
    """A photo made fit to be shown: upright, sRGB, without metadata; its bytes or a file that holds them."""

    content: Held
    width: int
    height: int
    """Pixels."""
    content_type: str = "image/jpeg"
    print: Held | None = None
    """The same at the size that a newspaper can print, in the same format; None where that is this one."""
    page_like: bool = False
    """Whether it may show a written page: mostly light and grey."""
