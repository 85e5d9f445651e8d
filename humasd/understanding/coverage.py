"""A request to come and report on what will be: "mohon diliput", an invitation. Nothing is there to publish.

A submission must never be taken for one. So none is what brings a text, a form or a file that could not be
read, tells news, or is about a day that is past; and what brings a photo only where it names a day to come.
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
    r"|liput)\b|^\W{0,3}(?:re: ?|fwd?: ?)?(?:pe)?liputan\b",
    re.IGNORECASE,
)
"""A subject that asks for coverage."""
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
    if comes is False or (not comes and len(letters) < len(brought)):
        return None
    is_today = written_on is not None and days[-1:] == [written_on.isoformat()]
    if (is_today or not comes) and reports(own):
        return None
    letter = "\n".join(item.text[:_LOOKED_AT] for item in letters)
    heads = f"{subject}\n{fields.get('letter_subject', '')}"
    words = f"{heads}\n{own}"
    invitation = _COVERS.search(f"{words}\n{letter}") is None
    is_asked = any(
        (_HEADED.search(heads), _ASKS_CREW.search(words), asks_coverage(own), asks_coverage(letter))
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


def _is_to_come(days: Sequence[str], written_on: date | None) -> bool | None:
    """Whether the activity's last day is that of writing or later; None where no day is told."""
    return days[-1] >= written_on.isoformat() if days and written_on else None
