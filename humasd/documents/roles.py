"""Decides what an attachment is to the office: letter, form, material, photo or other."""

from __future__ import annotations

import re

from humasd.documents.fields import is_form_of_lines, parse_fields
from humasd.documents.places import find_dateline
from humasd.documents.plain import parse_plain_blocks
from humasd.documents.values import Document

MIN_MATERIAL_WORDS = 30
"""Fewer words than this are a note, not material."""
MIN_TITLED_WORDS = 15
"""A file whose text has a title, or opens as news do, with a place, is material from so many words."""
MIN_NEWS_WORDS = 8
"""One with both is a short one from so many."""
FORM_LABELS = 3
_MAX_FORM_TITLE = 80
"""Characters; whoever writes about the form writes more."""
_FORM_TITLE = re.compile(r"formulir\s+publikasi\s+kegiatan", re.IGNORECASE)
_FORM_LINE = re.compile(
    r"^\W{0,5}formulir\s{1,3}publikasi\s{1,3}kegiatan\W{0,5}$", re.IGNORECASE | re.MULTILINE
)
_FORM_LOOK = 2_000
"""Characters within which a mail comes to the form."""
_FORM_NAME = re.compile(r"formulir|\bform\b", re.IGNORECASE)
_LETTER_NAME = re.compile(
    r"(?<![a-z])(?:surat|pengantar|undangan|disposisi|nota\s*dinas|sppd)(?![a-z])", re.IGNORECASE
)
_LETTER_SIGNS = (
    re.compile(r"^\s*(?:\S+ \| )?no(?:mor|\.)?\s*(?:surat)?\s*[:|]", re.IGNORECASE | re.MULTILINE),
    re.compile(r"^\s*(?:\S+ \| )?(?:peri)?hal\s*[:|]", re.IGNORECASE | re.MULTILINE),
    re.compile(r"\b(?:kepada\b.{0,10}\byth|yth\.?\s|yang terhormat)", re.IGNORECASE | re.DOTALL),
    re.compile(r"^\s*(?:lampiran|sifat|lamp\.)\s*[:|]", re.IGNORECASE | re.MULTILINE),
    re.compile(r"\b(?:dengan hormat|demikian (?:surat|disampaikan|untuk|kami)|bersama ini)\b", re.IGNORECASE),
    re.compile(r"^\s*NIP\b", re.MULTILINE),
    re.compile(
        r"^\W{0,5}(?:surat (?:pengantar|perintah|tugas|edaran|undangan|kuasa)|nota dinas)\W{0,5}$",
        re.I | re.M,
    ),
)
_LETTER_LOOK = 6_000
"""Characters: a letter shows itself on its first page."""


def decide_role(filename: str, document: Document, whole_text: str, labels: int) -> str:
    """The role of an attachment with a text.

    `whole_text` is all of it, title and letterhead included; `labels` counts the labels of the
    form that stand in its tables.
    """
    letter = is_letter(filename, whole_text)
    headed = _is_headed_as_form(whole_text)
    if (labels >= FORM_LABELS and not letter) or (headed and labels + len(document.fields) > 0):
        return "form"  # a letter may hold a table of day, place and activity
    if letter:
        return "letter"
    if is_form_of_lines(whole_text):
        return "form"
    if document.words >= (MIN_TITLED_WORDS if document.title else MIN_MATERIAL_WORDS):
        return "material"
    enough = MIN_NEWS_WORDS if document.title else MIN_TITLED_WORDS
    if document.words >= enough and find_dateline(document.text):
        return "material"
    return decide_role_by_name(filename)


def _is_headed_as_form(text: str) -> bool:
    """Whether the form's title stands near the top, and not within a sentence or headline about it."""
    title = _FORM_TITLE.search(text[:500])
    before = text[: title.start()].rpartition("\n")[2] if title else ""
    return title is not None and not any(word[:1].islower() for word in before.split())


def holds_form(text: str) -> bool:
    """Whether a mail's own words are the form, filled in: its heading on a line, and what it asks below."""
    heading = _FORM_LINE.search(text[:_FORM_LOOK])
    below = parse_fields(parse_plain_blocks(text[heading.end() :])) if heading else {}
    return len(below) >= FORM_LABELS


def is_letter(filename: str, text: str) -> bool:
    """Whether a text is an official letter: four of its signs, of which its heading ("SURAT PENGANTAR")
    counts twice, or its name and two of them."""
    signs = count_letter_signs(text) + (_LETTER_SIGNS[-1].search(text[:_LETTER_LOOK]) is not None)
    return signs >= 4 or (signs >= 2 and _names_letter(filename))


def count_letter_signs(text: str) -> int:
    """How many of the seven signs of an official letter the text shows."""
    return sum(1 for sign in _LETTER_SIGNS if sign.search(text[:_LETTER_LOOK]))


def is_form_title(text: str) -> bool:
    """Whether a line is the heading of the office's form."""
    return len(text) <= _MAX_FORM_TITLE and _FORM_TITLE.search(text) is not None


def decide_role_by_name(filename: str) -> str:
    """The role of what has no text to go by, such as a scan or a photographed page."""
    if _FORM_NAME.search(filename.replace("_", " ")):
        return "form"
    return "letter" if _names_letter(filename) else "other"


def _names_letter(filename: str) -> bool:
    return _LETTER_NAME.search(filename.replace("_", " ").replace("-", " ")) is not None
