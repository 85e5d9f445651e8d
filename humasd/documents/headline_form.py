"""Tells by its form, without a list of verbs, whether a line may be a headline, and no name or greeting."""

from __future__ import annotations

import re

from humasd.documents.fields import is_labelled_line
from humasd.documents.letterhead import is_address, is_kicker, tells_deed
from humasd.documents.lines import is_large, is_short
from humasd.documents.values import Block

MIN_WORDS = 4
_ENDS = (".", ":", ",", ";")
_SPOKEN = re.compile(
    r"(?:kepada|yth|kpd|dengan hormat|hormat|salam|selamat (?:pagi|siang|sore|malam)|ass?alam|wassalam|halo"
    r"|bismillah|izin|ijin|mohon|tolong|berikut|terlampir|lampiran|bersama ini|demikian|sekian|terima ?kasih"
    r"|tembusan|c\.?c\b|u\.?p\b|di tempat|mengetahui|menyetujui|oleh|penulis)(?![^\W\d_])",
    re.IGNORECASE,
)
"""How what is said to somebody begins, and who wrote it."""
_DEGREE = re.compile(
    r",\s?(?:[SMA]\.?\s?[A-Z][A-Za-z.]{0,6}|SKM|Ners|Apt|Lc|Ph\.?D)(?![a-z])|\bNIP\b|^\W*(?:drg?|drs|dra|ir)\.?\s"
)
"""Degrees behind or before a person's name."""
_LINKS = re.compile(
    r"\b(?:di|ke|dari|untuk|bagi|demi|dengan|lewat|melalui|guna|jelang|pada|oleh|dalam|bersama|tentang|se)\b"
)
"""Written small within a headline; the names of units have but "dan"."""
_COUNTED = re.compile(
    r"\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluhan|ratusan|ribuan)\b", re.IGNORECASE
)
"""How many, as headlines tell and names do not; the figure of a name is a school's."""
_UNIT_OF_MATTER = re.compile(
    r"(?:dinas|badan|sekretariat|kantor|bagian|inspektorat|kementerian|komisi|bidang|seksi|satuan|komando"
    r"|perumda|perusahaan|kejaksaan|pengadilan|kepolisian|tim penggerak|palang merah|pemerintah|balai)\b",
    re.IGNORECASE,
)
"""Units that are named after what they care for, in any number of words."""
_UNIT_OF_PLACE = re.compile(
    r"(?:kecamatan|kelurahan|desa|rsud|uptd?|puskesmas|pkm|pustu|polres|polsek|kodim|koramil|madrasah|yayasan"
    r"|universitas|sd|sdn|smp|smpn|sma|sman|smk|smkn|humas|kepala|camat|lurah|bupati|sekretaris|ketua|koordinator"
    r"|direktur|kabid|kadis|kabag|kasi|kasubag)\b",
    re.IGNORECASE,
)
"""Units and offices that are named after a place or a unit, and that headlines begin with too."""
_OF_AREA = re.compile(
    r"\b(?:kabupaten|kab\.|kecamatan|kec\.|kota|desa|kelurahan|provinsi)(?: [^\W\d_]+){1,3}$"
    r"|\b(?:timur|barat|utara|selatan|tengah|tenggara)$",
    re.IGNORECASE,
)


def has_headline_form(block: Block) -> bool:
    """Whether a line of four words and more has large initials and no full stop, and is neither said to
    somebody nor a label, an address, a person's or a unit's name."""
    text = block.text.strip()
    if block.rows or not is_short(block) or not is_large(block) or len(text.split()) < MIN_WORDS:
        return False
    if text.endswith(_ENDS) or _SPOKEN.match(text) or _DEGREE.search(text):
        return False
    return not (is_labelled_line(text) or is_kicker(text) or is_address(text) or _is_name(text))


def begins_with_deed(text: str) -> bool:
    """Whether a line begins with a verb, as none does but the second line of a headline."""
    return tells_deed(text.split(maxsplit=1)[0])


def tells_of_unit(text: str) -> bool:
    """Whether a line that begins with a unit or an office tells something of it, though by no known verb."""
    named = _UNIT_OF_MATTER.match(text) or _UNIT_OF_PLACE.match(text)
    return named is not None and not _is_name(text)


def _is_name(text: str) -> bool:
    """Whether a line is but the name of a unit or an office."""
    if tells_deed(text) or _LINKS.search(text) or _COUNTED.search(text):
        return False
    if _UNIT_OF_MATTER.match(text):
        return True
    short = len(text.split()) < MIN_WORDS or _OF_AREA.search(text) is not None
    return short and _UNIT_OF_PLACE.match(text) is not None
