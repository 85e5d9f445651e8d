"""Whether a mail holds something that could be meant for publication, whoever seems to have sent it."""

from __future__ import annotations

import re

from humasd.mail.links import find_file_links
from humasd.mail.message import Message, Part
from humasd.mail.reply import cut_reply

_LOOKED_AT = 6_000
"""Characters of a text that are searched."""
MIN_WORDS = 30
"""A text of so many own words may be material."""
_HEADLINE, _LEAD = 4, 8
"""Words of a subject and of a text below it that may be short news."""
_OF_ABSENCE = re.compile(
    r"\b(?:saya|sy|aku|i|i'm|i’m|my|anda|your?)\b"
    r"|\bkembali (?:bekerja|masuk|bertugas|ke kantor|pada|tanggal)\b"
    r"|\bmendesak\b|\burgent\b|\bcuti\b|\b(?:sedang|tidak) (?:berada )?di (?:luar )?(?:kantor|tempat)\b"
    r"|\bkantor (?:kami )?(?:tutup|libur)\b|\bakan (?:segera )?(?:di|mem)balas\b|\botomatis dari\b",
    re.IGNORECASE,
)
"""What somebody who is away, or his program, says to whoever writes to him."""
_QUOTED = re.compile(r"[“\"][^”\"]{0,1000}[”\"]")
_MIN_PICTURE = 20_000
"""Octets; smaller pictures are logos and buttons."""
_ASKS_PUBLICATION = re.compile(
    r"\b(?:rilis(?:nya)?|press release|siaran pers|naskah(?:nya)?|beritakan|(?:di|me)?liput(?:an)?"
    r"|(?:di|me)?(?:muat|tayang|terbit|publikasi|unggah|umum)kan(?:nya)?|dimuat|dipublikasi|tayang|publikasi)\b",
    re.IGNORECASE,
)
"""What people write to the office, and programs hardly ever."""
_ENDING = re.compile(
    r"\.(?:docx?|docm|dotx?|odt|rtf|pdf|txt|html?|pptx?|odp|xlsx?|ods|zip|rar|7z|tar|gz|eml|msg|pages|wps)$",
    re.IGNORECASE,
)
_PICTURE_ENDING = re.compile(r"\.(?:jpe?g|png|heic|heif|tiff?|webp|gif|bmp)$", re.IGNORECASE)
_DOCUMENT_TYPES = re.compile(
    r"application/(?:msword|pdf|rtf|zip|vnd\.(?:openxmlformats|oasis|ms-(?:word|powerpoint|excel)))|text/rtf"
)


def has_substance(message: Message) -> bool:
    """A file that may be material, or a text of the sender's own that is long enough to be some."""
    return has_attached_material(message) or len(cut_reply(message.text).own.split()) >= MIN_WORDS


def tells_more_than_absence(message: Message) -> bool:
    """Whether a headline that begins as the subject of an automatic answer may stand above short news: "Di
    Luar Kantor, ASN Tanam 500 Mangrove". Who is away speaks of himself, and to whoever wrote to him."""
    own = cut_reply(message.text).own[:_LOOKED_AT]
    is_long = len(message.subject.split()) >= _HEADLINE and len(own.split()) >= _LEAD
    said = _QUOTED.sub(" ", f"{message.subject}\n{own}")
    return is_long and _OF_ABSENCE.search(said) is None


def asks_publication(text: str) -> bool:
    """Whether a text speaks to the office of what is to be published."""
    return _ASKS_PUBLICATION.search(text[:_LOOKED_AT]) is not None


def may_be_meant(message: Message, own: str) -> bool:
    """Whether somebody may mean it for publication though it is short: a link to a file, or a word to the
    office in the text that is its `own`; the subjects of what programs answer are our own."""
    return bool(find_file_links(f"{message.text}\n{message.html or ''}")) or asks_publication(own)


def has_attached_material(message: Message) -> bool:
    """Whether anything is attached that may be material, told without opening it."""
    return any(map(_may_be_material, message.parts))


def _may_be_material(part: Part) -> bool:
    """By name and declared type alone: the bytes of a program's mail are not opened."""
    if part.declared_type.startswith(("message/", "text/rfc822", "text/calendar", "text/vcard")):
        return False
    if part.declared_type.startswith("image/") or _PICTURE_ENDING.search(part.filename):
        return len(part.content) >= _MIN_PICTURE
    return bool(_DOCUMENT_TYPES.match(part.declared_type) or _ENDING.search(part.filename))
