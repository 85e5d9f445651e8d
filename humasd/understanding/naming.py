"""Titles that a text without one may take: of the mail's subject, of its file's name."""

from __future__ import annotations

import re

from humasd.agenda import ANY_WORD, MONTH_AND_YEAR
from humasd.documents.title_remarks import WISHED_TITLE, tidy_title

_PREFIX = re.compile(
    r"\s*(?:(?:re|bls|balas|fwd?|fw|trs|terusan|diteruskan)\s*:|\[[^\]]{0,60}\]"
    r"|(?:(?:siaran pers|press release|pers rilis|rilis|berita|materi|naskah|mohon (?:di)?publikasi(?:kan)?)"
    r"(?: (?:berita|kegiatan|pers))?\s*[:–-]\s))\s*",
    re.IGNORECASE,
)
_OF_OFFICE = re.compile(rf"agenda\s{{1,3}}\d{{4,6}}/{ANY_WORD}{MONTH_AND_YEAR}\b", re.IGNORECASE)
"""How our letters to senders are headed."""
_GENERIC_WORDS = """
    rilis rilisan berita release press siaran pers mohon minta tolong publikasi dipublikasikan
    dimuat ditayangkan pengiriman kirim mengirim bahan materi naskah data foto dokumentasi kegiatan
    permohonan pemuatan penerbitan humas bagian surat formulir untuk dari yang dan di ke pak bu
    bapak ibu terlampir lampiran file dokumen word no subject tanpa subjek perihal website web media
    fwd fw terusan nd nota dinas laporan laporkan melaporkan kiriman tgl artikel info kabar giat
    hari ini tanggal kami ya nya bantuan bantu revisi perbaikan kelengkapan susulan
"""
GENERIC = frozenset(_GENERIC_WORDS.split())
_NAME_NOISE = re.compile(
    r"\s*\((?:\d{1,3}|final|fix|revisi|edit)\)\s*$|\s+(?:final|fix|revisi|edit|copy)\s*$"
    r"|^(?:rilis|berita|naskah|press release|siaran pers)\s+(?=[A-Z])",
    re.IGNORECASE,
)


def find_subject_title(subject: str) -> str | None:
    """The subject as a title, where it says more than that there is something to publish."""
    title = " ".join(subject.split())
    while match := _PREFIX.match(title):
        title = title[match.end() :]
    if is_of_office(title):
        return None
    title = tidy_title(title)
    words = re.findall(r"[^\W\d_]+", title.lower())
    specific = [word for word in words if word not in GENERIC]
    return title if len(specific) >= 3 else None


def is_of_office(subject: str) -> bool:
    """Whether a subject, less its "Re:", is that of our letters to senders; it tells nothing of an answer."""
    return _OF_OFFICE.match(subject) is not None


def find_wished_title(said: str) -> str | None:
    """The headline that the sender asks for, among what he says to the office beside his text."""
    wished = WISHED_TITLE.search(said)
    return tidy_title(wished["title"]) if wished else None


def find_name_title(filename: str) -> str | None:
    """A file's name as a title, where it is written as one: four words that tell, most with a capital."""
    name = " ".join(re.sub(r"\.[A-Za-z0-9]{1,5}$", "", filename).replace("_", " ").split())
    title = find_subject_title(name)
    while title is not None and (match := _NAME_NOISE.search(title)):
        title = title[: match.start()] + title[match.end() :]
    words = [] if title is None else title.split()
    telling = [word for word in words if word.isalpha() and word.lower() not in GENERIC]
    return title if len(telling) >= 4 and 2 * sum(word[0].isupper() for word in words) > len(words) else None
