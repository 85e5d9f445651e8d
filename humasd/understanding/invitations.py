"""Mail that asks the office to come and report on what will be: it is no text to publish."""

from __future__ import annotations

import re

from humasd.documents.places import find_dateline
from humasd.documents.speakers import find_speakers
from humasd.documents.values import Document

_INVITES = re.compile(
    r"\b(?:undang|mengundang|undangan|(?:ke)?hadir(?:an|i)?|(?:me|di)?liput(?:an)?|peliputan)\b", re.I
)
"""What a few lines hold that ask the office to come."""
_INVITATION = re.compile(
    r"\b(?:mengundang|mengharap(?:kan)? kehadiran|mohon (?:kehadiran|kesediaan|peliputan|liputan)|meliput)\b",
    re.I,
)
_INVITES_US = re.compile(
    r"\b(?:kami|saya)(?: \w{1,12})? (?:meng)?undang\b[^.\n]{0,60}"
    r"\b(?:humas|tim|bapak|ibu|rekan|wartawan|media)\b",
    re.I,
)
_PRESS = (
    r"(?:rekan[- ](?:rekan )?(?:media|pers|wartawan|jurnalis|humas)|awak media|wartawan|jurnalis"
    r"|insan pers|media massa|tim (?:humas|liputan|peliputan|dokumentasi|media|protokol)|humas)"
)
_ASKS = r"(?:(?:me|di)?mohon|(?:meng|ber)?harap(?:kan)?|(?:me)?minta|kiranya|berkenan|tolong|bisa|dapat)"
_COVERAGE = r"(?:(?:di)?liput|meliput|peliputan|liputan|mendokumentasikan|didokumentasikan)"
_ASKS_COVERAGE = re.compile(
    rf"\b{_ASKS}\b[^.\n]{{0,120}}\b{_COVERAGE}\b"
    rf"|\b(?:meng)?undang\b[^.\n]{{0,60}}\b{_PRESS}\b"
    rf"|\b(?:kehadiran|hadir(?:nya)?)\b[^.\n]{{0,60}}\b{_PRESS}\b",
    re.IGNORECASE,
)
_OF_OFFICES = (
    r"(?:kepala|camat|lurah|kades|opd|skpd|pejabat|asn|pegawai|undangan|anggota|pimpinan|ketua|staf|asisten|direktur"
    r"|forkopimda|tamu|peserta rapat)"
)
_CALLED = (
    rf"(?:(?:seluruh|semua|segenap|para|setiap)(?! {_OF_OFFICES}\b)|masyarakat|warga|pendonor|relawan|umat"
    r"|jama?ah|jemaat|pelajar|siswa|mahasiswa|pemuda|orang ?tua|petani|nelayan|pedagang|pelaku|pencari kerja"
    r"|pelanggan|wajib pajak|alumni|pengunjung|calon|ibu-ibu|bapak-bapak|kaum|anak-anak|keluarga|komunitas"
    r"|publik|peminat|pecinta|pencinta)"
)
_INVITES_PUBLIC = re.compile(
    r"\b(?:(?:meng)?undang|mengajak|(?:mengharap(?:kan)?|mohon|berharap|menanti(?:kan)?)"
    rf" (?:partisipasi dan )?kehadiran|kehadiran)\s(?:dari\s)?{_CALLED}\b"
    r"(?![^.\n]{0,80}\b(?:humas|media|pers|wartawan|jurnalis|liput\w*|meliput|peliputan|bapak(?!-)|ibu(?!-)"
    r"|saudara)\b)"
    r"(?:[^.\n]{0,80}?\bhadir(?:i|nya)?\b)?",
    re.IGNORECASE,
)
"""Readers are asked to come, and nobody of the office: "PMI mengharapkan kehadiran warga", which is news."""
_REPORTS = re.compile(
    r"\b(?:(?:telah|sudah|berhasil|sukses) [a-z]{4,}|kemarin|tadi (?:pagi|siang|sore|malam)|dihadiri"
    r"|diikuti oleh|usai|terkumpul|tercatat|terlaksana"
    r"|(?:berjalan|berlangsung) (?:dengan )?(?:lancar|meriah|khidmat|tertib|sukses|baik|aman)"
    r"|\d{1,5} (?:orang|warga|peserta|jama?ah|jemaah|siswa|kader|balita) (?:yang )?"
    r"(?:hadir|ikut|mengikuti|terlayani))\b",
    re.IGNORECASE,
)
"""What is told of something that has been."""
MAX_TEXT = 20_000
"""Characters looked at."""


def is_invitation(whole: str, told: Document) -> bool:
    """Whether a mail's text only says where and when something will be, for the office alone.

    `whole`: with what was taken for words to the office. What opens as news do is none, nor is what tells of
    something done, nor what asks its readers to come.
    """
    if find_dateline(told.text):
        return False
    whole = _INVITES_PUBLIC.sub(" ", whole[:MAX_TEXT])
    if _INVITES_US.search(whole) or (_INVITATION.search(whole) and "place" in told.fields):
        return True
    return bool(_ASKS_COVERAGE.search(whole)) and not (_REPORTS.search(whole) or find_speakers(told.text))


def asks_coverage(text: str) -> bool:
    """Whether words ask somebody of the office or the press to come."""
    text = _INVITES_PUBLIC.sub(" ", text[:MAX_TEXT])
    return any(pattern.search(text) for pattern in (_ASKS_COVERAGE, _INVITES_US))


def reports(text: str) -> bool:
    """Whether words tell of something that has been."""
    return _REPORTS.search(text[:MAX_TEXT]) is not None


def may_invite(whole: str) -> bool:
    """Whether a few lines hold words of an invitation."""
    return _INVITES.search(_INVITES_PUBLIC.sub(" ", whole[:MAX_TEXT])) is not None
