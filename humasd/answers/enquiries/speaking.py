"""Whether a mail that brings no text and no file speaks of a release that was sent before: it corrects that,
adds to it, hastens it, or calls it "rilis kami yang tadi". Pure, in linear time.

A mail whose file was forgotten is a submission, and sounds nearly the same: what it asks is publication.
"""

from __future__ import annotations

import re

from humasd.answers.enquiries.asking import encloses

_LONGEST = 2_000
"""Characters that are looked at."""
_SENT = r"(?:rilis|release|berita|naskah|kiriman|permohonan|pengajuan|publikasi|siaran\spers)"
_OF_TEXT = re.compile(
    r"\b(?:(?:di|me|meng)?(?:koreksi|ralat|revisi)|pembetulan|(?:se)?harusnya|(?:se)?mestinya|keliru|kekeliruan|typo"
    r"|tertukar)\b|\b(?:yang|yg)\s(?:benar|betul)\b",
    re.IGNORECASE,
)
"""Words that correct a text; news hardly has them."""
_CHANGES = re.compile(
    r"\b(?:di)?betulkan\b|\b(?:di|mem)?perbaiki\b|\bperbaikan\b|\b(?:di|meng)?(?:ganti|ubah)(?:kan)?\b|\bdirubah\b"
    r"|\bperubahan\b|\bsalah\b(?!\ssatu)|\bkesalahan\b|\bterbalik\b|\b(?:bukan|bkn)\s\w|\btambahan\b"
    r"|\bnarahubung\b|\b(?:di|me)?(?:tambah|masuk|cantum|sisip|lengkap|sesuai)(?:kan|i)\b|\b(?:di)?(?:hapus|hilangkan)\b",
    re.IGNORECASE,
)
"""Words that news has as well: of roads and budgets."""
_HASTENS = re.compile(
    r"\b(?:di)?(?:segera|percepat)(?:kan)?\b|\b(?:di)?tunggu\b|\bsecepatnya\b|\bmendesak\b|\burgent?\b|\bprioritas\w{0,4}\b"
    r"|\b(?:tayang|terbit|naik)nya\b|\bjadwal\s(?:tayang|terbit|muat)\b",
    re.IGNORECASE,
)
_POINTS_BACK = (
    rf"\b{_SENT}\s(?:\w{{1,20}}\s){{0,5}}?(?:tadi|td|kemarin|kmrn|sebelumnya|tersebut|tsb|itu|barusan)\b"
    rf"|\b(?:sudah|sdh|udah|telah|tadi|kemarin)\s(?:kami|saya|sy)\s(?:me(?:ngi)?)?(?:kirim|ajukan)\w{{0,3}}\b"
    rf"|\b(?:{_SENT}|agenda|nomor|no\.?)\s0\d{{3}}\b"
)
_SENT_BEFORE = re.compile(_POINTS_BACK, re.IGNORECASE)
_OF_BEFORE = re.compile(rf"\b{_SENT}nya\b|{_POINTS_BACK}", re.IGNORECASE)
"""The same, or "rilisnya", which may come along as well."""
_NAMES_SENT = re.compile(rf"\b{_SENT}(?:nya)?\b(?!\sacara\b)", re.IGNORECASE)
_THIS_ONE = re.compile(rf"\b{_SENT}(?:nya\b|\s(?:(?:yang|yg)\s)?(?:ini|itu|tersebut|tsb)\b)", re.IGNORECASE)
_WANTS_PUBLISHED = re.compile(
    r"\b(?:mohon|mhn|tolong|minta|harap|bantu|agar|untuk|utk)\b(?:\s\w{1,14}){0,4}?\s"
    r"(?:di(?:muat|tayangkan|terbitkan|publikasikan|publikasi|unggah|beritakan|siarkan|naikkan|posting|upload|liput)"
    r"|publikasi(?:kan)?|muat|peliputan|liputan)\b",
    re.IGNORECASE,
)
_HANDS_IN = re.compile(
    r"\b(?:bersama|dengan)\sini\b|\bberikut\s(?:ini|kami|adalah)\b"
    r"|(?<!sudah )(?<!telah )(?<!yang )(?<!yg )(?<!tadi )(?<!kemarin )\b(?:kami|saya|sy)\s"
    r"(?:(?:me(?:ngi)?)?kirim|(?:meny)?ampaikan|sampaikan|(?:meng)?ajukan|(?:me)?lampirkan)(?:kan)?\b"
    r"|\b(?:meliput|(?:di)?liput|peliputan|liputan|undang(?:an)?|mengundang)\b",
    re.IGNORECASE,
)
"""As of what comes along, or is still to take place."""


def corrects(text: str) -> bool:
    """Whether it says that something is wrong, to be changed, or to be added; be it in the world."""
    said = text[:_LONGEST]
    return bool(_OF_TEXT.search(said) or _CHANGES.search(said))


def corrects_text(text: str) -> bool:
    """The same, in words that are said of a text."""
    return _OF_TEXT.search(text[:_LONGEST]) is not None


def speaks_of_sent(text: str) -> bool:
    """Whether it plainly speaks of a text that was sent before, or corrects one."""
    said = text[:_LONGEST]
    return bool(_OF_TEXT.search(said) or _OF_BEFORE.search(said))


def points_at_it(text: str) -> bool:
    """Whether it speaks of the one release of which the talk is: "rilisnya", "berita ini"."""
    return _THIS_ONE.search(text[:_LONGEST]) is not None


def corrects_sent(text: str) -> bool:
    """Whether it names a text and changes it: what tells news besides may be what is to be added."""
    return corrects(text) and _NAMES_SENT.search(text[:_LONGEST]) is not None


def hands_in(text: str) -> bool:
    """Whether it may be the mail to a text or a file that was forgotten: it says that one comes along, or
    asks for publication, and corrects or hastens nothing. What is changed in the world is news: whoever asks
    for its publication hands it in, unless he speaks of a text that was sent before."""
    said = text[:_LONGEST]
    wants = _WANTS_PUBLISHED.search(said) is not None
    hastens = _HASTENS.search(said) is not None
    if encloses(said) or (wants and not (hastens or _OF_TEXT.search(said) or _SENT_BEFORE.search(said))):
        return True
    return not (hastens or corrects(said)) and (wants or _HANDS_IN.search(said) is not None)
