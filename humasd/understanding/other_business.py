"""Mail that asks for something else than publication: a citizen's complaint, an advertisement, a fraud; an
errand of the office's other duties (errands.py).

A submission must never be taken for one of these. So no mail is that asks for publication or tells news (a
dateline, somebody who speaks); none but an errand that brings a document, or whose sender is a unit or an
institution by name or address. What is found is for a person of the office to read, not to throw away.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from humasd.documents.category import count_private
from humasd.documents.letterhead import tells_deed
from humasd.documents.places import find_dateline
from humasd.documents.speakers import find_speakers
from humasd.understanding.activity import find_activity
from humasd.understanding.errands import tell_errand
from humasd.understanding.values import Item

MAX_TEXT = 10_000
"""Characters looked at."""
_DOCUMENTS = frozenset({"letter", "form", "material", "other"})
_CONTENTS = frozenset({"form", "material", "photo"})
"""What is there to be published, or tells of it; a loan is asked for by letter."""
_ASKS_PUBLICATION = re.compile(
    r"\b(?:(?:di|me|mem|pem)?(?:publikasi|publish|muat|tayang|terbit|siar|sebarluas|unggah|upload|posting|berita)\w*"
    r"|r(?:i|e)l(?:i|ea)s\w*|naskah\w*|pers|press|artikel|liput\w*|peliputan|website|laman|dokumentasi"
    r"|terlampir|lampiran|formulir|narahubung|giat)\b",
    re.IGNORECASE,
)
_TO_SOMEBODY = re.compile(
    r"\b(?:saya|sy|kami|kita|warga|masyarakat|pelanggan|pak|bapak|bu|ibu|min|admin)\b", re.IGNORECASE
)
_COMPLAINS = re.compile(
    r"\b(?:mengadu(?:kan)?|pengaduan|aduan|keluhan|mengeluh(?:kan)?|kecewa|pungli|dipersulit|keberatan"
    r"|rusak(?: parah| berat)?|berlubang|mangkrak|macet|mati (?:lampu|air)|bau|resah|meresahkan|menumpuk"
    r"|tidak (?:jalan|mengalir|menyala|ditanggapi)|belum (?:juga )?(?:diperbaiki|ditangani|dibayar|cair|dapat"
    r"|ada (?:tindakan|perbaikan)))\b",
    re.IGNORECASE,
)
"""What is wrong."""
_DEMANDS = re.compile(
    r"\b(?:mohon|tolong|minta|harap|kapan)\b.{0,60}?\b(?:perbaiki|diperbaiki|perbaikan|ditindak\w*"
    r"|tindak lanjut\w*|ditangani|penanganan|diperhatikan|perhatian(?!nya)|solusi|ditertibkan|diangkut"
    r"|dibersihkan|disampaikan ke|sampaikan ke|diteruskan ke|dibantu selesaikan|turun tangan)\b",
    re.IGNORECASE | re.DOTALL,
)
"""What should be done about it."""
_DONE = re.compile(
    r"\b(?:(?:ber)?gotong[ -]?royong|kerja bakti|swadaya|patungan|akhirnya|alhamdulillah|bersyukur"
    r"|berterima ?kasih kepada|menyerahkan|diserahkan)\b",
    re.IGNORECASE,
)
"""Something has been done about it, and is told of."""
_BAITS = re.compile(
    r"\b(?:verifikasi|verify|konfirmasi (?:akun|identitas)|kata sandi|password|mailbox|kuota (?:surel|email)"
    r"|kotak (?:surat|masuk) anda|storage (?:is )?full|ditangguhkan|suspended|dinonaktifkan|hadiah|pemenang"
    r"|winner|lottery|warisan|inheritance|bitcoin|kripto|nomor rekening|transfer|dana cepat|pinjaman|OTP)\b",
    re.IGNORECASE,
)
_LURE = re.compile(r"https?://|\b(?:klik|click|tautan|link)\b", re.IGNORECASE)
_LINK = re.compile(r"https?://|\bwww\.|\b(?:klik|click)\s(?:di\s?sini|tautan|link|here)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:anda|your?|akun)\b", re.IGNORECASE)
_TO_OFFICE = re.compile(
    r"\b(?:saya|sy|pak|bapak|bu|min|admin)\b(?![ -](?:hamil|menyusui))|\bkami\b[^.!?\n]{0,40}\bmohon\b"
    r"|\b(?:rumah|desa|lingkungan|kampung|jalan) kami\b",
    re.IGNORECASE,
)
_HEADLINE = range(3, 16)
_MIN_NEWS = 15
"""Words of a headline, and of the news below it."""
_MIN_BAITS = 2
_MIN_PRIVATE = 6
"""As for the category of what is no business of the office's."""


def tell_other_business(
    subject: str,
    own: str,
    items: Sequence[Item],
    missing: Sequence[str],
    written_on: date | None,
    letter_subject: str = "",
    *,
    is_public: bool = True,
) -> str:
    """What a mail is instead of a submission, in Indonesian; empty where it may be one.

    `own`: what its writer says himself, on the day `written_on`. `is_public`: he writes from no unit's
    address, nor in its name; units send no complaints and no frauds, but have other errands.
    """
    if find_dateline(own) or find_speakers(own):
        return ""
    if is_public and (public := _tell_of_public(subject, own, items, missing, written_on)):
        return public
    brings_nothing = "material" in missing and not any(item.role in _CONTENTS for item in items)
    return tell_errand(subject, own, letter_subject) if brings_nothing else ""


def _tell_of_public(
    subject: str, own: str, items: Sequence[Item], missing: Sequence[str], written_on: date | None
) -> str:
    text = f"{subject}\n{own}"[:MAX_TEXT]
    if any(item.role in _DOCUMENTS for item in items) or _ASKS_PUBLICATION.search(text):
        return ""
    activity = find_activity(own[:MAX_TEXT], written_on)
    if activity is not None and activity.named:
        return ""  # no complaint or bait tells on which day something was or will be, but for deadlines
    is_news = _is_headed(own[:MAX_TEXT])
    if _LURE.search(text) and _YOU.search(text) and not (is_news and _LINK.search(text) is None):
        baits = {bait.lower() for bait in _BAITS.findall(text)}
        if len(baits) >= _MIN_BAITS:
            return "mungkin penipuan (phishing)"
    if is_news or _DONE.search(text):
        return ""
    if _TO_SOMEBODY.search(text) and _COMPLAINS.search(text) and _DEMANDS.search(text):
        return "pengaduan atau keluhan"
    if "title" in missing or "material" in missing:
        return "iklan atau tawaran" if count_private(text) >= _MIN_PRIVATE else ""
    return ""


def _is_headed(own: str) -> bool:
    """Whether a text stands below a headline that tells a deed, and neither speaks to anybody of the office:
    "Keluhan Air Bersih Ditangani PDAM" is news of a complaint."""
    headline, _, text = own.strip().partition("\n")
    is_line = len(headline.split()) in _HEADLINE and not headline.rstrip().endswith((".", ",", ":", "?", "!"))
    is_told = is_line and tells_deed(headline) and len(text.split()) >= _MIN_NEWS
    return is_told and not (_TO_OFFICE.search(own) or _YOU.search(headline))
