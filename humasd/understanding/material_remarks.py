"""Tells the office what was sent and is not in the material, in Indonesian."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from humasd.documents.office_notes import is_note
from humasd.documents.values import Document
from humasd.mail.forwarding import Forwarded
from humasd.understanding.values import Item
from humasd.understanding.worth import is_held, is_same_text, opens_as_news

MAX_NAMED = 120
"""Characters by which a further release is named."""
_MAX_COURTESY = 90
_MAX_NOTE = 400
"""Characters by which a paragraph that is left out is told; a note may end in "jangan tayang"."""


def remark_left_out(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Tells what of a material was taken for words to the office; nothing where nothing was."""
    told = " / ".join(map(_begin, paragraphs))
    return (f"Tidak dimuat: {told}",) if told else ()


def _begin(paragraph: str) -> str:
    limit = _MAX_NOTE if is_note(paragraph) else _MAX_COURTESY
    return shorten(" ".join(paragraph.split()), limit, placeholder=" …")


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
    """Names a text that is not the material, by its title too."""
    named = f" (“{shorten(item.title, MAX_NAMED, placeholder=' …')}”)" if item.title else ""
    return (
        f"{item.filename}: naskah lain{named}, tidak dipakai sebagai naskah utama; berkasnya tetap tersimpan."
    )


def remark_further_mails(mails: Sequence[Forwarded], main: Forwarded | None) -> tuple[str, ...]:
    """Names those of several mails that were passed on in one which nothing is made of."""
    if main is None:
        return ()
    further = (one for one in mails if one is not main and one.sender.address)
    others = {(one.sender.address.lower(), one.subject): one for one in further}
    others.pop((main.sender.address.lower(), main.subject), None)
    return tuple(
        f"Surel terlampir dari {_name(one)} (“{shorten(one.subject, MAX_NAMED, placeholder=' …')}”) tidak "
        "didaftarkan; bila permohonan tersendiri, mohon surel itu diteruskan (forward) sendiri."
        for one in others.values()
    )


def _name(mail: Forwarded) -> str:
    return " ".join(filter(None, (mail.sender.name, f"<{mail.sender.address}>")))


def remark_other(item: Item, main: Item) -> str:
    """The same beside the material's file, which may be the same text."""
    if is_same_text(item.text, main.text):
        return f"{item.filename}: naskah yang sama dengan {main.filename}; berkasnya tetap tersimpan."
    return remark_unused(item)
