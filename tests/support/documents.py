"""Reads a file as the program does, for tests that look at one reader alone."""

from __future__ import annotations

from collections.abc import Callable

from humasd.documents.allowance import Allowance
from humasd.documents.assembly import assemble
from humasd.documents.docx import read_docx
from humasd.documents.pdf import read_pdf
from humasd.documents.values import Document, Extract


def parse(content: bytes, read: Callable[[bytes, Allowance], Extract]) -> Document:
    """The document that a reader makes of a file; Refused goes through."""
    extract = read(content, Allowance())
    return assemble(extract.blocks, extract.pictures)


def parse_docx(content: bytes) -> Document:
    return parse(content, read_docx)


def parse_pdf(content: bytes) -> Document:
    return parse(content, read_pdf)
