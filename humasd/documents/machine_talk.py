"""Tells what a program that writes texts says of its own: it offers another version, hopes to have helped.

People copy its answer whole. It is known by that it speaks as "saya" of the text that it wrote, to whoever
asked for it, and offers to work on it; a release does neither, but in what it quotes. A speech and an opinion
speak as "saya" too, and of texts: there nothing is taken for such words but what stands alone in doing so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_MAX_WORDS = 60
_MAX = 600
"""Characters."""
_LOOKED_AT = 4_000
"""Characters of another paragraph."""
_QUOTED = re.compile(r"[“\"][^“”\"]{0,2000}[”\"]")
_QUOTES = re.compile(r"[“”\"]")
_MYSELF = re.compile(r"\b(?:saya|aku)\b", re.IGNORECASE)
_WORK = (
    r"(?:(?:mem|men|meny|meng|me)?(?:buat|bikin|s?usun|t?ulis|s?esuai|s?ingkat|s?empurna|s?unting|s?iap|ringkas|ubah"
    r"|revisi|edit|perhalus|perbaiki|t?erjemah|t?ambah|kembang|pendek|poles|beri|rapi|bantu|lanjut)(?:kan|i)?)"
)
_OFFERS = re.compile(
    rf"\b(?:saya|aku)\s(?:juga\s)?(?:bisa|dapat|siap|mampu)\s(?:\w{{1,10}}\s){{0,2}}?{_WORK}\b"
    rf"|\b(?:ingin|mau|perlu|butuh)\s(?:saya|aku)\s(?:\w{{1,10}}\s){{0,2}}?{_WORK}\b"
    r"|\b(?:beri ?tahu|kabari|(?:sampaikan|bilang)(?: saja)? (?:ke|kepada)) (?:saya|aku)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:anda|kamu|silakan|silahkan)\b"
    r"|\b(?:jika|bila|kalau|apabila)\s(?:mau|ingin|perlu|butuh|bapak|ibu|pak|bu|kakak?|di(?:perlu|butuh|ingin)kan"
    r"|berkenan|berminat|masih|ada\s(?:bagian|hal|yang|detail|informasi)|naskah|rilis|artikel|teks)\b"
    r"|\b(?:mau|ingin|perlu|butuh)\s(?:saya|aku)\b[^.!?]{0,120}\?",
    re.IGNORECASE,
)
"""Said to whoever wanted the text: a condition that is another's is a speaker's."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_TEXT = re.compile(
    r"\b(?:versi|caption|takarir|naskah|rilis|artikel|judul|paragraf|teks|format|gaya bahasa|nada|draf"
    r"|bagian(?:nya)? yang"
    r"|(?:di|me[nm]?y?)(?:sesuai|sempurna|revisi|ringkas|sunting|edit|pendek|singkat)\w*)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"\W{0,4}(?:(?:apakah|mau|perlu|ingin|butuh|adakah)\b[^?]{0,120}"
    r"\bversi (?:lain|yang|lebih|untuk|media|pendek|singkat|bahasa)"
    r"|apakah (?:anda|ada (?:bagian|hal|detail|informasi))\b[^?]{0,60}"
    r"\bdi(?:sesuai|ubah|tambah|revisi|perbaiki|sempurna)\w*)\b[^?]{0,120}\?\W{0,4}",
    re.IGNORECASE,
)
"""Asked of whoever wanted the text, without "saya"."""
_HELPED = re.compile(r"\W{0,4}semoga (?:\w{1,12} ){0,4}membantu(?:,? ya)?\W{0,4}", re.IGNORECASE)


def find_machine_talk(texts: Sequence[str]) -> frozenset[int]:
    """Which of a text's paragraphs are such words; no offer is where another paragraph speaks as
    "saya" outside quotes."""
    found = frozenset(at for at, text in enumerate(texts) if is_machine_talk(text))
    is_ones_own = any(
        _MYSELF.search(_QUOTED.sub(" ", text[:_LOOKED_AT]))
        for at, text in enumerate(texts)
        if found and at not in found
    )
    return frozenset(at for at in found if not is_ones_own or not _MYSELF.search(texts[at]))


def is_machine_talk(text: str) -> bool:
    """Whether a paragraph, taken by itself, is such words and nothing of the text."""
    text = text.strip()
    if len(text) > _MAX or len(text.split()) > _MAX_WORDS or _QUOTES.search(text):
        return False
    if _HELPED.fullmatch(text) or _QUESTION.fullmatch(text):
        return True
    return any(
        all(sign.search(sentence) for sign in (_OFFERS, _ASKS, _TEXT)) for sentence in _SENTENCE.split(text)
    )
