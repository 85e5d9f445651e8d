"""Files that came along and that nothing will come of: named to their sender and to the office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten

from humasd.documents.types import ARCHIVES, MAIL, MSG, SHEETS, SLIDES, TNEF
from humasd.understanding.values import Item
from humasd.understanding.worth import is_other_news

_MAX_TITLE = 90
"""Characters by which another text is named."""
_KINDS = {
    "video": "video",
    "audio": "rekaman suara",
    "image": "gambar kecil atau logo",
    "text": "teks pendek",
}
_OF_TYPE = {
    **dict.fromkeys(SHEETS, "lembar kerja"),
    **dict.fromkeys(SLIDES, "paparan"),
    "text/calendar": "undangan kalender",
    "application/vnd.android.package-archive": "berkas program",
}
_OF_MAIL_PROGRAMS = frozenset(
    {
        TNEF,
        MAIL,
        MSG,
        "text/vcard",
        "text/x-vcard",
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
    }
)
"""What mail programs add by themselves, and mails that are but answered."""


def find_unused(items: Sequence[Item]) -> tuple[str, ...]:
    """ "video.mp4 (video)" for each file that is neither published nor read for anything else.

    Those that could not be read are told of by their `problem`, and what held other files by these.
    """
    return tuple(f"{item.filename} ({_kind_of(item)})" for item in _unused(items))


def find_other_news(items: Sequence[Item], main: str, source: str | None) -> tuple[str, ...]:
    """The files with news of something else than the `main` text, which stands in the file `source` or in the
    mail: their sender may wait for it to appear. What an attached mail holds is not his."""
    return tuple(
        f"{item.filename} (naskah lain: “{shorten(item.title or item.text, _MAX_TITLE, placeholder=' …')}”; "
        "bila hendak dimuat, mohon dikirim dalam email tersendiri)"
        for item in items
        if item.role == "material"
        and item.filename != source
        and item.content_type not in (MAIL, MSG)
        and is_other_news(item, main)
    )


def _unused(items: Sequence[Item]) -> Iterator[Item]:
    holders = {item.container for item in items}
    type_of = {item.filename: item.content_type for item in items}
    for item in items:
        if item.role != "other" or item.problem or item.filename in holders or item.shown:
            continue
        if item.content_type in _OF_MAIL_PROGRAMS:
            continue
        within_text = item.container is not None and type_of.get(item.container) not in ARCHIVES | {
            MAIL,
            TNEF,
        }
        if item.content_type.startswith("image/") and within_text:
            continue  # the arms of a letterhead
        yield item


def _kind_of(item: Item) -> str:
    kind = _OF_TYPE.get(item.content_type) or _KINDS.get(item.content_type.partition("/")[0])
    return kind or ("dokumen tanpa naskah" if item.text else "berkas lain")
