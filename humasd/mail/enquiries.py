"""What a sender asks about a release of theirs in their own words: TARIK, STATUS, "kapan terbit?".

To withdraw is a decision, so only words that say nothing else count; to ask is harmless, so
any common way of asking does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from humasd.mail.tokens import tokenise

_LONGEST = 600
"""Characters; whoever writes more than that has more to say."""
_NUMBER = re.compile(r"\b(\d{1,5})(?:/HUMAS/[IVX]{1,4}/\d{4})?\b", re.IGNORECASE)
_BEFORE = re.compile(r"(?:re|fwd?|bls|balas)\s{0,2}:\s{0,3}", re.IGNORECASE)
_ASKS = re.compile(
    r"^\s{0,5}status\b"
    r"|\bkapan\b.{0,60}\b(?:terbit|tayang|dimuat|naik|diunggah|dipublikasikan|dirilis)"
    r"|\b(?:sudah|apakah|belum)\b.{0,60}\b(?:terbit|tayang|dimuat|naik|diunggah|dipublikasikan|diterima|diproses)"
    r"\w{0,5}.{0,80}\?"
    r"|\b(?:sudah\s{1,3})?sampai\s{1,3}(?:di\s{1,3})?mana\b"
    r"|\b(?:bagaimana|mohon\s{1,3}info(?:rmasi)?|menanyakan|cek)\b.{0,40}"
    r"\b(?:status|kelanjutan|perkembangan|progres|nasib)\b",
    re.IGNORECASE,
)
_WITHDRAWING = frozenset(["tarik", "tarikkan", "ditarik", "menarik", "tariklah", "penarikan"])
_WITHDRAWN = frozenset(
    re.findall(
        r"\w+",
        "rilis berita naskah permohonan permintaan publikasi kiriman surat email pengajuan agenda nomor no "
        "nomer ini itu tersebut kami saya kembali dulu dahulu saja dengan untuk yang di dari atas nama "
        "mohon tolong harap maaf minta ingin mau bantu bapak ibu pak bu admin min humas tim yth kepada "
        "terima kasih trims makasih salam hormat assalamualaikum selamat pagi siang sore malam ya ok baik",
    )
)
"""What may stand beside the word without changing it."""
_LIMITING = frozenset(
    (
        "hanya",
        "kecuali",
        "jangan",
        "foto",
        "fotonya",
        "gambar",
        "gambarnya",
        "paragraf",
        "kalimat",
        "judul",
        "?",
    )
)
"""What a reason that follows may not hold: it would be a part that is to be taken out, or a doubt."""


class Wish(StrEnum):
    WITHDRAW = "withdraw"
    STATE = "state"


@dataclass(frozen=True)
class Asked:
    wish: Wish
    numbers: tuple[int, ...]
    """Running numbers of agenda entries that were named."""


def read_enquiry(own: str, subject: str = "") -> Asked | None:
    """The wish in a mail's own words, else in its subject; None where there is none. Linear time."""
    for text in (own, _BEFORE.sub("", subject, count=3)):
        text = text.strip()
        if not text or len(text) > _LONGEST:
            continue
        head, reason = _split_reason(text)
        numbers = tuple(dict.fromkeys(int(match[1]) for match in _NUMBER.finditer(head)))
        if _withdraws(_NUMBER.sub(" ", head), reason):
            return Asked(Wish.WITHDRAW, numbers)
        if _ASKS.search(text):
            return Asked(Wish.STATE, numbers)
    return None


def _split_reason(text: str) -> tuple[str, str]:
    """The words up to the end of the clause that wishes, and what follows it."""
    for match in re.finditer(r"[,.;:!\n]|\bkarena\b", text, re.IGNORECASE):
        head = text[: match.start()]
        if any(token.plain in _WITHDRAWING for token in tokenise(head)):
            return head, text[match.end() :]
    return text, ""


def _withdraws(head: str, reason: str) -> bool:
    """Whether every word serves the wish to withdraw, which is said, and the reason unsays nothing."""
    plain = [token.plain for token in tokenise(head)]
    if any(token.plain in _LIMITING for token in tokenise(reason)):
        return False
    return any(word in _WITHDRAWING for word in plain) and all(
        word in _WITHDRAWING or word in _WITHDRAWN for word in plain
    )
