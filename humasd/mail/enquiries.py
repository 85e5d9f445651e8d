"""What is asked about a release in a mail's own words: TARIK, RALAT, STATUS, "kapan terbit?".

To withdraw is a decision, so only words that say nothing else count; to ask is harmless, so
any common way of asking does. A correction is proposed by a word before which nothing is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from humasd.agenda import ending_pattern, full_pattern
from humasd.mail.correcting import find_answer
from humasd.mail.tokens import is_neutral, tokenise

_LONGEST = 600
"""Characters; whoever writes more than that has more to say."""
_BEFORE = re.compile(r"(?:re|fwd?|bls|balas)\s{0,2}:\s{0,3}", re.IGNORECASE)
_ALREADY = r"(?:sudah|sdh|udah|udh|belum|blm)"
_OUT = r"terbit|tayang|dimuat|naik|muncul|diunggah|dipublikasi|dirilis"
_ASKS = re.compile(
    r"^\s{0,5}status\b"
    r"|\bkapan\b.{0,60}\b(?:terbit|tayang|dimuat|naik|diunggah|dipublikasikan|dirilis)"
    rf"|\b(?:{_ALREADY}|apakah)\b.{{0,60}}\b(?:{_OUT}|diterima|diproses)\w{{0,5}}.{{0,80}}\?"
    rf"|\b{_ALREADY}\s{{1,3}}(?:\w{{1,10}}\s{{1,3}})?(?:{_OUT})\w{{0,5}}\s{{1,3}}(?:apa\s{{1,3}})?(?:belum|blm|blum)\b"
    rf"|\b(?:apakah|info)\b.{{0,40}}\b{_ALREADY}\s{{1,3}}(?:{_OUT})"
    r"|\b(?:sudah\s{1,3})?sampai\s{1,3}(?:di\s{1,3})?mana\b"
    r"|\b(?:berita|rilis|naskah|kiriman)(?:nya)?\b.{0,40}\b(?:kok|koq|kenapa|mengapa)\b.{0,20}\b(?:belum|blm)\b.{0,20}"
    rf"\b(?:{_OUT})"
    rf"|\b(?:kok|koq|kenapa|mengapa)\b.{{0,20}}\b(?:belum|blm)\s{{1,3}}(?:{_OUT})"
    r"|\blink\s{0,3}(?:berita|rilis|halaman)?(?:nya)?\b.{0,20}\b(?:mana|dimana)\b"
    r"|\bsampai\s{1,3}(?:(?:di|pada)\s{1,3})?(?:tahap|proses)\s{1,3}(?:apa|mana)\b"
    r"|\b(?:ada|adakah)\s{1,3}(?:kabar|perkembangan|info)\b.{0,30}\b(?:berita|rilis|naskah|kiriman)"
    r"|\b(?:status|kelanjutan|perkembangan|progres|nasib)(?:nya)?\b.{0,20}\b(?:bagaimana|gimana|bgmn)\b"
    r"|\b(?:bagaimana|gimana|bgmn|mohon\s{1,3}info(?:rmasi)?|menanyakan|cek)\b.{0,40}"
    r"\b(?:status|kelanjutan|perkembangan|progres|nasib)(?:nya)?\b",
    re.IGNORECASE,
)
WITHDRAWING = frozenset(["tarik", "tarikkan", "ditarik", "menarik", "tariklah", "penarikan"])
_WITHDRAWN = frozenset(
    re.findall(
        r"\w+",
        "rilis rilisnya berita beritanya naskah naskahnya permohonan permintaan publikasi kiriman surat "
        "email pengajuan agenda nomor no "
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


_CORRECTING = frozenset(["ralat", "diralat", "meralat", "ralatnya"])
_BEFORE_CORRECTING = _WITHDRAWN | frozenset(
    re.findall(
        r"\w+",
        "ada berikut adalah izin ijin permintaan usul usulan mengajukan menyampaikan sampaikan kirim "
        "kirimkan hendak akan perlu agar dapat bisa surat",
    )
)
_THANKS = frozenset({"terima", "kasih", "banyak"})
_THANKING = frozenset({"kasih", "terimakasih", "makasih", "trims", "trimakasih"})
_LONGEST_CORRECTION = 32_000


@dataclass(frozen=True)
class _NumberPatterns:
    number: re.Pattern[str]
    names_it: re.Pattern[str]
    """The release that is to be corrected, or the mark, between the word and what was wrong."""


@lru_cache(maxsize=8)
def _patterns_of(agenda_word: str | None) -> _NumberPatterns:
    names_it = (
        r"\s{0,3}(?:(?:untuk|atas|pada|di|agenda|nomor|no\.?|berita|rilis|naskah|halaman|tentang)\s{1,3}){0,4}"
        rf"#?(?:{full_pattern(agenda_word)}"
        r"|0\d{2,4}|\d{1,5}(?=\s{0,3}(?:[:,;\n–-]|$)))\s{0,3}[:.,;–-]{0,2}"
        r"|\s{0,3}[:.,;–-]{1,2}"
    )
    return _NumberPatterns(
        re.compile(rf"\b(\d{{1,5}}){ending_pattern(agenda_word)}\b", re.IGNORECASE),
        re.compile(names_it, re.IGNORECASE),
    )


class Wish(StrEnum):
    """What a sender may want of his release."""

    WITHDRAW = "withdraw"
    CORRECT = "correct"
    STATE = "state"


@dataclass(frozen=True)
class Asked:
    """A sender's wish as he wrote it."""

    wish: Wish
    numbers: tuple[int, ...]
    """Running numbers of agenda entries that were named."""
    words: str = ""
    """Of a correction, what it says; of a withdrawal, its reason."""


def read_enquiry(own: str, subject: str = "", *, agenda_word: str | None = None) -> Asked | None:
    """The wish in a mail's own words, else in its subject; None where there is none. Linear time.

    `agenda_word`: that of the office's agenda numbers, without which they are not read in full.
    """
    patterns = _patterns_of(agenda_word)
    for text in (own, _BEFORE.sub("", subject, count=3)):
        text = text.strip()
        if correction := _find_correction(text[:_LONGEST_CORRECTION], patterns):
            return correction
        if not text or len(text) > _LONGEST:
            continue
        head, reason = _split_reason(text)
        numbers = tuple(dict.fromkeys(int(match[1]) for match in patterns.number.finditer(head)))
        if _withdraws(patterns.number.sub(" ", head), reason):
            return Asked(Wish.WITHDRAW, numbers, reason.strip(" .,;:!\n"))
        if _ASKS.search(text):
            return Asked(Wish.STATE, numbers)
    return None


def _find_correction(text: str, patterns: _NumberPatterns) -> Asked | None:
    """RALAT, with whatever follows: it is looked at by whoever approves it. A question is none, and no more
    is "ralat disetujui"."""
    if find_answer(text) is not None:
        return None
    thanked = -1
    for token in tokenise(text[:_LONGEST]):
        if token.plain in _CORRECTING:
            break
        if token.plain in _THANKING:
            thanked = token.clause
        if not (is_neutral(token.plain) or token.plain in _BEFORE_CORRECTING or token.plain.isdecimal()):
            return None
    else:
        return None
    if thanked == token.clause:
        return None  # "terima kasih atas ralatnya"
    rest = text[token.end :]
    named = patterns.names_it.match(rest)
    words = rest[named.end() :] if named else rest
    head = text[: token.end + (named.end() if named else 0)]
    if words.rstrip().endswith("?") and len(words) < _LONGEST:
        return None
    numbers = tuple(dict.fromkeys(int(match[1]) for match in patterns.number.finditer(head)))
    return Asked(Wish.CORRECT, numbers, _without_courtesy(words))


def _without_courtesy(words: str) -> str:
    """The lines that say something: no salutation above, no thanks below."""
    lines = words.strip().split("\n")
    while lines and _is_courtesy(lines[0]):
        lines.pop(0)
    while lines and _is_courtesy(lines[-1]):
        lines.pop()
    return "\n".join(lines).strip()


def _is_courtesy(line: str) -> bool:
    return all(is_neutral(token.plain) or token.plain in _THANKS for token in tokenise(line))


def _split_reason(text: str) -> tuple[str, str]:
    """The words up to the end of the clause that wishes, and what follows it."""
    for match in re.finditer(r"[,.;:!\n]|\bkarena\b", text, re.IGNORECASE):
        head = text[: match.start()]
        if any(token.plain in WITHDRAWING for token in tokenise(head)):
            return head, text[match.end() :]
    return text, ""


def _withdraws(head: str, reason: str) -> bool:
    """Whether every word serves the wish to withdraw, which is said, and the reason unsays nothing."""
    plain = [token.plain for token in tokenise(head)]
    if any(token.plain in _LIMITING for token in tokenise(reason)):
        return False
    return any(word in WITHDRAWING for word in plain) and all(
        word in WITHDRAWING or word in _WITHDRAWN for word in plain
    )
