"""Tells what a program that writes texts says of its own: it offers another version, hopes to have helped.

People copy its answer whole. It is known by that it speaks as "saya" of the text that it wrote, to whoever
asked for it; a release does neither, but in what it quotes.
"""

from __future__ import annotations

import re

_MAX_WORDS = 60
_MAX = 600
"""Characters."""
_QUOTES = re.compile(r"[“”\"]")
_MYSELF = re.compile(r"\b(?:saya|aku)\b", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:anda|kamu|silakan|silahkan|beri ?tahu|apakah|jika|bila|kalau|mau|ingin|perlu|butuh)\b",
    re.IGNORECASE,
)
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


def is_machine_talk(text: str) -> bool:
    """Whether a paragraph is such words and nothing of the text."""
    text = text.strip()
    if len(text) > _MAX or len(text.split()) > _MAX_WORDS or _QUOTES.search(text):
        return False
    if _HELPED.fullmatch(text) or _QUESTION.fullmatch(text):
        return True
    return all(sign.search(text) for sign in (_MYSELF, _ASKS, _TEXT))
