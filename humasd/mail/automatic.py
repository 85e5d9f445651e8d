"""Mail of programs that no header field gives away: receipts, answers to invitations, "mohon tidak dibalas".

They are told by words, which people quote and publish; so whatever brings a file, or a link to one, is none.
"""

from __future__ import annotations

import re

from humasd.mail.codes import find_short_code
from humasd.mail.message import Message
from humasd.mail.reply import cut_reply
from humasd.mail.substance import MIN_WORDS, asks_publication, has_attached_material, may_be_meant

_LOOKED_AT = 6_000
"""Characters of a text that are searched."""

# --- receipts of reading, in plain text ---------------------------------------------------

_READ_SUBJECT = re.compile(
    r"(?:read|not read|dibaca|(?:tidak|belum) dibaca|(?:tanda terima|konfirmasi|laporan|tanda) (?:di)?baca"
    r"|read receipt|return receipt(?: \(displayed\))?)\s?[:-]",
    re.IGNORECASE,
)
_YOUR_MESSAGE = re.compile(
    r"\byour (?:message|e-?mail)\b|\b(?:pesan|e-?mail|surel|surat) (?:anda|saudara)\b|\breturn receipt\b",
    re.IGNORECASE,
)
_RECEIPT_WORDS = 30
_HEADER_LINE = re.compile(
    r"[>\s*]{0,6}(?:to|subject|sent|cc|from|date|kepada|perihal|subjek|dikirim|dari|tanggal)\*?\s?:",
    re.IGNORECASE,
)
_WAS_READ = re.compile(
    r"\b(?:was|has been) (?:read|opened|displayed|deleted)\b"
    r"|\b(?:telah|sudah) (?:dibaca|dibuka|ditampilkan|dihapus tanpa dibaca)\b",
    re.IGNORECASE,
)

# --- answers to invitations (RFC 5546) ----------------------------------------------------

_CALENDAR_ANSWER = re.compile(
    rb"^METHOD:(?:REPLY|COUNTER|DECLINECOUNTER|REFRESH)\s*$", re.IGNORECASE | re.MULTILINE
)
_CALENDAR_TYPES = ("text/calendar", "application/ics")
_CALENDAR_SUBJECT = re.compile(
    r"(?:accepted|tentative(?:ly accepted)?|declined|new time proposed|diterima|tentatif"
    r"|usulan waktu baru)\s?:\s",
    re.IGNORECASE,
)
_ANSWERS_INVITATION = re.compile(
    r"\b(?:has|have) (?:tentatively )?(?:accepted|declined)\b"
    r"|\b(?:telah|sudah)\s(?:(?:mungkin|tentatif)\s)?(?:menerima|menolak)\b[^.\n]{0,30}\b(?:undangan|rapat)\b",
    re.IGNORECASE,
)

# --- what says of itself that it is automatic ---------------------------------------------

_THIS = r"(?:e-?mail|surel|pesan|surat(?: elektronik)?|notifikasi|pemberitahuan)"
_DECLARES = re.compile(
    r"(?:^|[.!;*_(>-])[ \t*_(>-]{0,6}(?:catatan\s?:\s?|note\s?:\s?)?(?:"
    rf"{_THIS} ini (?:(?:adalah|merupakan|telah|kami) ){{0,2}}"
    rf"(?:di(?:kirim(?:kan)?|buat|hasilkan|terbitkan|generate)|terkirim|{_THIS}|balasan|jawaban)"
    r"[^.\n]{0,40}\botomatis\b"
    rf"|ini (?:adalah|merupakan) (?:balasan|jawaban|respons?|{_THIS})(?: (?:yang|dari sistem|dikirim)){{0,3}}"
    r"\s(?:secara )?otomatis\b"
    rf"|(?:mohon|harap|tolong)?\s?(?:untuk )?(?:tidak|jangan) (?:di|mem)?balas(?:kan)? (?:ke )?{_THIS} ini"
    r"[^.\n]{0,40}\botomatis\b"
    rf"|(?:balasan|jawaban|{_THIS}) otomatis\s?[.,:;-]\s?(?:mohon|harap|jangan|tidak)"
    r"|(?:this|please note that this) (?:e-?mail |message |mail |notification )?is an? "
    r"(?:auto(?:mated|matic|matically|[ -]?generated)|system[ -]generated|computer[ -]generated)\b"
    r"|this (?:e-?mail|message|mail|notification) (?:was|is|has been) "
    r"(?:auto[ -]?generated|automatically (?:sent|generated|created)"
    r"|(?:sent|generated|created) automatically)"
    r")",
    re.IGNORECASE | re.MULTILINE,
)
"""At the head of a sentence, and behind no quotation mark: who speaks of such a mail quotes it. Our own
letters say that they are "disusun otomatis", which is no sign: a program may quote them unmarked."""
_DO_NOT_REPLY = re.compile(
    r"\b(?:jangan|tidak(?: perlu| usah| dapat)?)\s(?:di|mem)?balas(?:kan)?\b"
    rf"|\b(?:do not|don't|not to) reply\b|\b{_THIS} ini tidak (?:dipantau|menerima balasan)\b",
    re.IGNORECASE,
)
_FEW_WORDS, _MANY_WORDS = 60, 150
"""A text that long declares itself automatic only beside a word against replies; one longer than that is
somebody's own."""

_THANKS_FOR_MAIL = re.compile(
    r"\b(?:terima ?kasih|thank you|thanks)\b.{0,60}"
    r"\b(?:menghubungi|contacting|e-?mail|message|pesan|surel|surat)\b",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    rf"\b{_THIS} (?:anda|saudara|bapak/ibu)\b.{{0,30}}\b(?:terima|diterima|masuk)\b"
    r"|\breceived your (?:message|e-?mail)\b|\byour (?:message|e-?mail) has been received\b",
    re.IGNORECASE,
)
_WILL_ANSWER = re.compile(
    r"\bakan (?:segera |kami |petugas ){0,3}(?:di|mem|me|men)?"
    r"(?:proses|balas|tanggapi|tindak ?lanjuti|jawab|respons?)"
    r"|\bwill (?:get back|respond|reply|be in touch)\b",
    re.IGNORECASE,
)

# --- senders that nobody reads ------------------------------------------------------------

_NO_REPLY = re.compile(
    r"(?:^|[-._+])(?:no|non|do[-._]?not|jangan|tidak)[-._]?(?:reply|respon[ds]e?|balas|dibalas)(?:$|[-._+\d])"
    r"|^(?:notifications?|notifikasi|notify|calendar-notification)(?:$|[-._+\d])"
)
_SERVICES = (
    "zoom.us", "zoom.com", "whatsapp.com", "facebookmail.com", "instagram.com", "linkedin.com", "twitter.com",
    "x.com", "tiktok.com", "youtube.com", "google.com", "microsoft.com", "apple.com", "canva.com",
)  # fmt: skip
"""What they write of accounts and meetings is nobody's material."""


def is_read_receipt(message: Message) -> bool:
    """A receipt of reading that is no more than text, as some programs write it, and little of that."""
    text = message.text[:_LOOKED_AT]
    said = "\n".join(line for line in text.split("\n") if not _HEADER_LINE.match(line))
    if has_attached_material(message) or len(said.split()) > _RECEIPT_WORDS:
        return False
    if _READ_SUBJECT.match(message.subject.strip()) and not said.strip():
        return True
    return bool(_YOUR_MESSAGE.search(said) and _WAS_READ.search(said)) and not asks_publication(said)


def is_calendar_reply(message: Message) -> bool:
    """A calendar's answer to an invitation that says so itself (RFC 5546, 3.2). An invitation, or its end,
    may be a wish that somebody come."""
    if has_attached_material(message):
        return False
    calendars = (part for part in message.parts if part.declared_type in _CALENDAR_TYPES)
    return any(_CALENDAR_ANSWER.search(part.content[:_LOOKED_AT]) for part in calendars)


def is_calendar_answer(message: Message) -> bool:
    """The same, told by its subject, with nothing beside it but the word of who comes."""
    if not _CALENDAR_SUBJECT.match(f"{message.subject.strip()} ") or message.references_all:
        return False
    if message.parts or find_short_code(message.subject) is not None:
        return False
    own = message.text.strip()[:_LOOKED_AT]
    says_so = len(own.split()) < _FEW_WORDS and bool(_ANSWERS_INVITATION.search(own))
    return not own or (says_so and not asks_publication(own))


def says_it_is_automatic(message: Message) -> bool:
    """Whether the words, or an address that takes no answer, tell a program's mail that brings nothing."""
    if has_attached_material(message):
        return False
    own = cut_reply(message.text).own[:_LOOKED_AT]
    if may_be_meant(message, own):
        return False
    words = len(own.split())
    declares, forbids = _DECLARES.search(own) is not None, _DO_NOT_REPLY.search(own) is not None
    if any(_NO_REPLY.search(one.address.partition("@")[0]) for one in message.from_):
        return declares or forbids or words < MIN_WORDS or _is_services(message)
    if declares:
        return words < _FEW_WORDS or (forbids and words < _MANY_WORDS)
    return words < _MANY_WORDS and _acknowledges(" ".join(own.split()))


def _acknowledges(own: str) -> bool:
    """The answer that a desk's program gives to everybody: thanks for the mail, had it, will answer it."""
    return all(pattern.search(own) for pattern in (_THANKS_FOR_MAIL, _RECEIVED, _WILL_ANSWER))


def _is_services(message: Message) -> bool:
    domains = (one.address.rpartition("@")[2] for one in message.from_)
    return any(domain == known or domain.endswith(f".{known}") for domain in domains for known in _SERVICES)
