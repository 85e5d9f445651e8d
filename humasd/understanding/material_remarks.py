"""Tells the office what was sent and is not in the material, in Indonesian."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from humasd.documents.values import Document
from humasd.understanding.values import Item
from humasd.understanding.worth import is_held, is_same_text, opens_as_news

MAX_NAMED = 120
"""Characters by which a further release is named."""


def remark_left_out(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Tells what of a material was taken for words to the office; nothing where nothing was."""
    begun = (shorten(" ".join(paragraph.split()), 90, placeholder=" …") for paragraph in paragraphs)
    told = " / ".join(begun)
    return (f"Tidak dimuat: {told}",) if told else ()


def remark_further(titles: Sequence[str]) -> tuple[str, ...]:
    """Names the releases that stood below the main one in the mail itself."""
    if not titles:
        return ()
    named = ", ".join(f"“{title}”" for title in titles)
    told = f"Isi surel memuat {len(titles) + 1} naskah; tidak dipakai sebagai naskah utama: {named}"
    return (f"{told}. Surelnya tetap tersimpan.",)


def remark_mail(told: Document, main: Item) -> tuple[str, ...]:
    """Names the release in the mail's own text, where a file's was taken that does not hold it."""
    if not opens_as_news(told) or is_held(told.text, main.text):
        return ()
    named = shorten(told.title or told.text, MAX_NAMED, placeholder=" …")
    return (
        f"Isi surel: naskah lain, tidak dipakai sebagai naskah utama: “{named}”. Surelnya tetap tersimpan.",
    )


def remark_account(filename: str) -> str:
    """Tells that a letter's paragraphs are the material."""
    return f"Naskah diambil dari isi surat {filename}."


def remark_unused(item: Item) -> str:
    """Names a text that is not the material."""
    return f"{item.filename}: naskah lain, tidak dipakai sebagai naskah utama; berkasnya tetap tersimpan."


def remark_other(item: Item, main: Item) -> str:
    """The same beside the material's file, which may be the same text."""
    if is_same_text(item.text, main.text):
        return f"{item.filename}: naskah yang sama dengan {main.filename}; berkasnya tetap tersimpan."
    return remark_unused(item)
