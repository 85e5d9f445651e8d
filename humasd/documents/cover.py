"""Tells what is said to the office (greeting, request, thanks, signature) from what is to be published."""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.documents.fields import is_labelled_line
from humasd.documents.values import Block

MAX_COVER_WORDS = 60
"""A paragraph longer than this is no cover sentence, whatever words it holds."""
MAX_CLOSING_WORDS = 45
MAX_SIGNATURE_BLOCKS = 14

_GREETING = re.compile(
    r"(?:(?:pagi|siang|sore|malam)(?:\W*$|[ ,.]{1,3}(?:pak|bu|bapak|ibu|min|admin|kak|semua)\b[^.]{0,40}$)"
    r"|kepada\b|yth\b|kpd\b|dengan hormat|salam\b|selamat (?:pagi|siang|sore|malam)|ass?alam"
    r"|wr\.? ?wb|tabe\b|halo\b|hallo\b|(?:di\b\s*[-–]?\s*)?(?:tempat|malili)\W*$|di\s*[-–]\s*$"
    r"|bapak\b.{0,60},$|ibu\b.{0,60},$"
    r"|up\.|u\.p\.|admin\b.{0,40}$|humas\b.{0,60},$|syalom|shalom|om swastiastu|pak\b.{0,30},$|dear\b)",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\b(?:bersama ini|dengan ini|terlampir|lampiran|melampirkan"
    r"|kami (?:kirim|sampaikan|mohon|teruskan|ajukan)|saya (?:kirim|sampaikan|mohon)"
    r"|i[zj]in (?:me?ngirim|menyampaikan|melapor|lapor)\w*"
    r"|berikut (?:ini )?(?:kami|saya|adalah|rilis|berita|naskah|materi|bahan|kiriman)"
    r"|(?:mohon|mhn|minta|tolong)\b.{0,60}\b(?:publikasi|dipublikasi|terbit|diterbit|tayang|ditayang|muat|dimuat"
    r"|unggah|diunggah|naik|dinaik|bantu)\w*|untuk (?:di)?(?:publikasi|terbit|tayang|muat|unggah)\w*)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:demikian\b|atas (?:perhatian|kerja ?sama|bantuan)|terima ?kasih\b|terimakasih\b|trims\b|tks\b"
    r"|thanks\b|makasih\b|wassalam|wasalam|hormat (?:kami|saya)|salam\b"
    r"|mohon (?:bantuan|dipublikasi|publikasi|dimuat|ditayang)"
    r"|--\s*$|dikirim dari\b|sent from\b|regards\b|best regards\b)",
    re.IGNORECASE,
)


def strip_cover(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without greeting and request above them, and thanks and signature below them."""
    start = 0
    while start < len(blocks) and is_cover(blocks[start]):
        start += 1
    end = _find_closing(blocks, start)
    return tuple(blocks[start:end])


def is_cover(block: Block) -> bool:
    """Whether a paragraph above the text speaks to the office."""
    text = block.text.strip()
    words = len(text.split())
    if block.tag != "p" or words > MAX_COVER_WORDS or is_labelled_line(text):
        return False
    if _GREETING.match(text) and (words <= 12 or _REQUEST.search(text)):
        return True
    return _REQUEST.search(text) is not None


def _find_closing(blocks: Sequence[Block], start: int) -> int:
    """Where the thanks begin: the first closing paragraph that only a signature follows."""
    for index in range(max(start, len(blocks) - MAX_SIGNATURE_BLOCKS), len(blocks)):
        below = blocks[index + 1 :]
        if _is_closing(blocks[index]) and all(_is_signature_line(block) for block in below):
            return index
    return len(blocks)


def _is_closing(block: Block) -> bool:
    words = len(block.text.split())
    return block.tag == "p" and words <= MAX_CLOSING_WORDS and _CLOSING.match(block.text.strip()) is not None


def _is_signature_line(block: Block) -> bool:
    return block.tag == "p" and (len(block.text.split()) <= 14 or _is_closing(block))
