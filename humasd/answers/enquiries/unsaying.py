"""Whether a wish to withdraw is taken back in the same words ("eh, tidak jadi"), and no event is what does
not take place ("kegiatannya tidak jadi"), which is its reason. Pure."""

from __future__ import annotations

import re

_NOT_AFTER_ALL = re.compile(
    r"\b(?:tidak|tdk|tak|nggak|ngga|enggak|gak|ga|nda|ndak)\s{1,3}"
    r"(?:jadi\s{0,3}(?:[.,;:!\n]|$|(?:di)?(?:tarik|cabut|batal))|(?:di)?(?:tarik|cabut|batal))",
    re.IGNORECASE,
)
_ENDS_UNDONE = re.compile(
    r"\b(?:tidak|tdk|tak|nggak|ngga|enggak|gak|ga|nda|ndak)\s{1,3}jadi\s{0,3}(?:[.,;:!\n]|$)", re.IGNORECASE
)
_EVENT = re.compile(
    r"\b(?:kegiatan|acara|rapat|lomba|pelatihan|kunjungan|sosialisasi|pertemuan|peresmian|pelantikan|festival|upacara"
    r"|pameran|bimtek|seminar|pelaksanaan|peluncuran|pembukaan|pertandingan|turnamen|konser|panen|apel|bazar|pasar)"
    r"(?:nya)?\b",
    re.IGNORECASE,
)
_OF_WISH = re.compile(r"tarik|narik|cabut|batal", re.IGNORECASE)


def unsays_wish(text: str) -> bool:
    """Whether the wish itself is taken back; that an event does not take place is its reason."""
    return any(not _is_event_undone(text, match) for match in _NOT_AFTER_ALL.finditer(text))


def _is_event_undone(text: str, undone: re.Match[str]) -> bool:
    """Whether "tidak jadi" is said of an event, named in its clause behind any word of the wish."""
    clause = re.split(r"[.,;:!\n]", text[: undone.start()])[-1]
    said = _OF_WISH.split(clause)[-1]
    return _ENDS_UNDONE.match(text, undone.start()) is not None and _EVENT.search(said) is not None
