"""A request to come and report on what will be: "mohon diliput", an invitation. Nothing is there to publish.

A submission must never be taken for one. So none is what brings a text, a form or a file that could not be
read, tells news, or is about a day that is past; and what brings a photo, hands something over or asks for
publication only where it names a day after that of writing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from humasd.documents.places import find_dateline
from humasd.documents.speakers import find_speakers
from humasd.understanding.invitations import asks_coverage, reports
from humasd.understanding.values import Coverage, Item

_LOOKED_AT = 6_000
"""Characters of a mail's own words, and of a letter."""
_HEADED = re.compile(
    r"\b(?:permohonan|permintaan|mohon|minta|surat|bantuan)\b[^\n]{0,40}\b(?:peliputan|liputan|diliput|meliput"
    r"|liput)\b",
    re.IGNORECASE,
)
"""A subject that asks for coverage."""
_NAMED = re.compile(r"\s{0,3}\W{0,3}(?:re: ?|fwd?: ?)?(?:pe)?liputan\b", re.IGNORECASE)
"""One that is also how half of all offices call their own news."""
_CREW = r"(?:fotografer|juru (?:foto|kamera)|kameramen|videografer|peliput)"
_COVERING = rf"(?:(?:me|di)?liput(?:an|kan)?|peliputan|(?:men|di)?dokumentasi(?:kan)?|{_CREW})(?:nya)?"
_ASKS_CREW = re.compile(
    rf"\b(?:mohon|minta|tolong|butuh|permintaan)\s(?:\w{{1,14}}\s){{0,3}}?{_CREW}\b", re.I
)
_TO_COME = re.compile(
    rf"\b(?:mohon|minta|tolong|permohonan|bantu(?:an)?|butuh|bisa|dapat|untuk)\s(?:\w{{1,14}}\s){{0,4}}?{_COVERING}\b"
    r"|\b(?:mohon|harap|mengharap(?:kan)?|kiranya|berkenan)\b[^.!?\n]{0,60}\b(?:kehadiran|dihadiri|hadir(?:i)?)\b",
    re.IGNORECASE,
)
"""The same in words that also speak of what has been, and count with a day to come."""
_INVITATION = re.compile(r"\bundangan(?:nya)?\b|\b(?:meng|di)undang\b", re.IGNORECASE)
_OF_US = re.compile(
    r"\b(?:bapak|ibu|pak|bu|min|admin|kak|saudara|rekan|tim|humas|kabag|kasubag|dengan hormat|yth"
    r"|bersama ini)\b",
    re.IGNORECASE,
)
_PUBLISHES = re.compile(
    r"\b(?:rilis|naskah|berita|pengumuman|dimuat|muat|ditayangkan|tayang|dipublikasi(?:kan)?|publikasi(?:kan)?|diumumkan|disebar(?:luas)?kan"
    r"|diunggah|diterbitkan|diposting|disiarkan)\b",
    re.IGNORECASE,
)
_VERB = (
    r"(?:muat|tayang|terbit|siar|unggah|posting|upload|publikasi|publish|berita|naik|umum|tampil"
    r"|sebar(?:luas)?)"
)
_OUT = rf"(?:di{_VERB}(?:kan)?|{_VERB}kan|muat|tayang|terbit|posting|upload|publikasi|publish)"
_WANTS_PUBLISHED = re.compile(
    rf"\b(?:mohon|mhn|tolong|minta|harap|bantu|agar|untuk|utk|kiranya)\b[^.!?\n]{{0,80}}\b{_OUT}\b",
    re.IGNORECASE,
)
_DUE = re.compile(
    rf"\b{_OUT}(?:nya)?(?:\s\w{{1,14}}){{0,3}}?\s(?:paling\s(?:lambat|lama|telat)|selambat\w{{0,12}}|sebelum|besok"
    r"|lusa|malam ini|sore ini"
    r"|(?:hari|tanggal|tgl)\s(?:ini|\d|senin|selasa|rabu|kamis|jum\W?at|sabtu|minggu|ahad))",
    re.IGNORECASE,
)
"""A day by which something is to be published is no activity's."""
_AS_TEXT = re.compile(
    rf"\b{_OUT}(?:nya)?(?:\s(?:ini|pak|bu|ya|berita|hasil))?\s(?:pe)?liputan"
    rf"|\b(?:pe)?liputan(?:nya)?(?:\s(?!dan\b|serta\b|untuk\b|agar\b)\w{{1,14}}){{0,6}}?\s{_OUT}\b"
    r"|\b(?:berikut|kirim(?:kan)?|mengirim(?:kan)?|sampaikan|menyampaikan)(?:\s(?:ini|adalah|hasil|kami)){0,2}"
    r"\s(?:pe)?liputan\b",
    re.IGNORECASE,
)
"""Coverage that is there, and is to be published."""
_BROUGHT = r"(?:foto|gambar|dokumentasi|naskah|rilis|release|berita|bahan|materi|video)(?:-foto)?(?:nya)?"
_NO_LETTER = r"(?!surat|undangan|proposal|jadwal|permohonan|permintaan|rundown|agenda)"
_HANDS_OVER = re.compile(
    rf"\b{_BROUGHT}(?:\s{_NO_LETTER}\w{{1,14}}){{0,4}}?\s(?:terlampir|dilampirkan|terkirim|kami\slampirkan)\b"
    r"|\b(?:terlampir|lampirkan)\b[^.!?\n]{0,60}\b(?:foto|naskah|rilis|release|berita|video)(?:-foto)?(?:nya)?\b"
    r"|\b(?:berikut|kirim(?:kan)?|mengirim(?:kan)?|sampaikan|menyampaikan)"
    rf"(?:\s{_NO_LETTER}\w{{1,14}}){{0,3}}?\s{_BROUGHT}\b",
    re.IGNORECASE,
)
"""Something to publish comes along, though it may have been forgotten; a letter is not such."""
_COVERS = re.compile(rf"\b{_COVERING}\b", re.IGNORECASE)
_SAYS = re.compile(r"[“”\"]|\b(?:kata|ujar|tutur|jelas|ungkap)(?:nya)?\b", re.IGNORECASE)
"""Somebody is quoted; who is but named may be whom the mail speaks to."""
_HOUR = re.compile(r"\b(?:pukul|jam|pkl\.?)\s?:?\s?(\d{1,2}[.:]\d{2})\b", re.IGNORECASE)


def tell_coverage(
    subject: str,
    own: str,
    items: Sequence[Item],
    missing: Sequence[str],
    fields: Mapping[str, str],
    written_on: date | None,
) -> Coverage | None:
    """What a mail wants covered, and on which day and where, as its `fields` have it; None where it may be a
    submission. `own`: what its writer says himself."""
    own = own[:_LOOKED_AT]
    brought = [item for item in items if not item.shown]
    letters = [item for item in brought if item.role == "letter"]
    if "material" not in missing or "links" in fields or find_dateline(own):
        return None
    if find_speakers(own) and _SAYS.search(own):
        return None
    if any(item.role in ("form", "material") or (item.problem and item.role != "letter") for item in brought):
        return None
    days = re.findall(r"\d{4}-\d\d-\d\d", fields.get("activity_days", ""))
    comes = _is_to_come(days, written_on)
    is_later = bool(comes and written_on and days[-1] > written_on.isoformat())
    brings_more = len(letters) < len(brought)
    if comes is False or (not is_later and (brings_more or reports(own))):
        return None
    if (
        _DUE.search(own)
        or _AS_TEXT.search(own)
        or ((brings_more or not is_later) and _may_submit(f"{subject}\n{own}"))
    ):
        return None
    letter = "\n".join(item.text[:_LOOKED_AT] for item in letters)
    heads = f"{subject}\n{fields.get('letter_subject', '')}"
    words = f"{heads}\n{own}"
    invitation = _COVERS.search(f"{words}\n{letter}") is None
    is_asked = any(
        (
            _HEADED.search(heads),
            is_later and _NAMED.match(subject) and not _may_submit(own),
            _ASKS_CREW.search(words),
            asks_coverage(own),
            asks_coverage(letter),
        )
    )
    may_ask = comes and _TO_COME.search(own)
    may_invite = _INVITATION.search(words) and (comes or letters)
    if not is_asked and not ((may_ask or may_invite) and not _PUBLISHES.search(words)):
        return None
    if invitation and not letters and (len(brought) > 0 or not _OF_US.search(own)):
        return None  # an announcement to all
    if "?" in own and not (comes or letters):
        return None
    day = fields.get("activity_date", "") if comes else ""
    hour = _HOUR.search(f"{own}\n{letter}")
    if day and hour and not _HOUR.search(day):
        day = f"{day}, pukul {hour[1]}"
    return Coverage(day, fields.get("place", ""), invitation=invitation)


def _may_submit(said: str) -> bool:
    """Whether words hand something over or ask for publication."""
    return bool(_HANDS_OVER.search(said) or _WANTS_PUBLISHED.search(said))


def _is_to_come(days: Sequence[str], written_on: date | None) -> bool | None:
    """Whether the activity's last day is that of writing or later; None where no day is told."""
    return days[-1] >= written_on.isoformat() if days and written_on else None
