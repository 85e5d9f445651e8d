"""Whether a mail gives thanks, or says that ours was read, and nothing else: "Siap pak, terima kasih banyak".
Nobody need read it. Pure, in linear time.

Every word is accounted for: one more, and a person reads it. What consents to anything, or hastens it, is no
courtesy.
"""

from __future__ import annotations

import re

from humasd.answers.enquiries.stopping import may_want_page_stopped
from humasd.answers.tokens import tokenise
from humasd.lexicon import words
from humasd.lexicon.forms import word_set

_LONGEST = 600
"""Characters; whoever writes more than that has more to say."""
_SAYING = (
    words.THANKS
    | (words.RECEIPT - word_set("laksanakan lanjut"))
    | words.EMOJI
    | word_set("ok oke okay okey sip syukur alhamdulillah syukurlah sama-sama dimengerti mengerti")
)
"""One of them there must be: thanks, or that it was read."""
_BESIDE = (
    (words.GREETING - word_set("fix clear keputusan pilihan tanggapan jawaban cocok"))
    | words.PERSONS
    | word_set(
        "kasih banyak sekali ya iya yah atas untuk utk dan serta juga dengan dgn dari yang yg telah sudah sdh"
        " bantuan bantuannya kerjasama kerja sama kerjasamanya samanya perhatian perhatiannya dukungan"
        " dukungannya informasi informasinya info infonya kabar kabarnya konfirmasi konfirmasinya respon"
        " responnya pelayanan pelayanannya kebaikan kebaikannya waktu waktunya kami saya sy kita"
        " sangat selamat pagi siang sore malam sehat selalu sukses semoga tuhan allah memberkati berkah"
        " salam hormat hangat email emailnya surel surat suratnya baik segalanya semuanya"
        " sebelumnya maaf membantu dibantu lancar jaya puji"
    )
)
_GONE_UP = re.compile(
    r"\b(?:(?:berita|rilis|naskah|publikasi)(?:nya|\skami)?\s)?(?:sudah|sdh|udah|udh|telah)\s"
    r"(?:(?:di(?:muat|terbitkan|tayangkan|naikkan|publikasikan|unggah|bantu))|tayang|terbit|naik|tampil|muncul)\b",
    re.IGNORECASE,
)
"""What is thanked for; without thanks it may ask, or complain."""
_CALLED = re.compile(
    r"\b(?i:pak|bapak|bpk|bu|ibu|kak|mas|mbak|bang|dek)\.?\s(?:[A-Z][\w.'’-]{0,30}\s?){1,3}(?=[\s.,!]|$)"
)
"""Whom it speaks to: "Pak Andi"."""
_SIGNED = re.compile(
    r"[(-]?\s?(?:(?:[A-Z][\w.,'’-]{0,30}|&|dan|drg?\.|\(.{1,40}\))(?:[ /]{1,3}|$)){1,8}[),]?"
    r"|[\d+(][\d +().-]{7,24}"
)
"""A last line that is but a name, an office or a number: all its words begin large."""
_DECIDING = words.APPROVING | words.REVISE | words.REJECT | words.CANCEL | words.NEGATION | words.LEAVE


def is_courtesy(own: str) -> bool:
    """Whether a mail's own words are thanks or a receipt, and who signed them."""
    text = own.strip()
    if not text or len(text) > _LONGEST or "?" in text or may_want_page_stopped(text):
        return False
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    while len(lines) > 1 and _signs(lines[-1]):
        lines.pop()
    said = _CALLED.sub(" pak ", "\n".join(lines))
    rest = _GONE_UP.sub(" ", said)
    plain = [token.plain for token in tokenise(rest)]
    says = not _SAYING.isdisjoint(plain) or {"terima", "kasih"} <= {*plain}
    return (
        says and all(one in _SAYING or one in _BESIDE for one in plain) and (rest == said or _thanks(plain))
    )


def tells_it_is_up(own: str) -> bool:
    """Whether a courtesy gives thanks for a page that has gone up; "sudah dibantu" may be said beforehand."""
    gone_up = (found[0].casefold() for found in _GONE_UP.finditer(own[:_LONGEST]))
    return any(not words.endswith("dibantu") for words in gone_up)


def _thanks(plain: list[str]) -> bool:
    return not words.THANKS.isdisjoint(plain) or "kasih" in plain or "alhamdulillah" in plain


def _signs(line: str) -> bool:
    plain = {token.plain for token in tokenise(line)}
    return (
        _SIGNED.fullmatch(line) is not None and plain.isdisjoint(_DECIDING) and not plain <= _SAYING | _BESIDE
    )
