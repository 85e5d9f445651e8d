"""Tells what is said to the office (greeting, request, thanks, signature) from what is to be published."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from humasd.documents.addressing import SEAT, ends_address
from humasd.documents.captions import find_captions, find_wishes
from humasd.documents.closing import TOLD
from humasd.documents.fields import is_labelled_line
from humasd.documents.headlines import stands_as_title
from humasd.documents.letterhead import is_kicker, tells_deed
from humasd.documents.lines import is_large
from humasd.documents.office_notes import find_notes
from humasd.documents.signature import is_sentence
from humasd.documents.text_end import find_text_end
from humasd.documents.title_remarks import tidy_title
from humasd.documents.values import Block

MAX_COVER_WORDS = 60
"""A paragraph longer than this is no cover sentence, whatever words it holds."""
SOON = 3
"""Blocks below a headline in which somebody may greet the office."""
MAX_TOLD_BEFORE_REQUEST = 20
"""Words of whole sentences."""
MAX_INTRODUCTION_WORDS = 8

_GREETING = re.compile(
    r"(?:(?:s(?:e?la?)?ma?t\.? |met |slmt\.? )?(?:pagi|siang|sore|malam|mlm|pg)(?:\W*$|[ ,.]{1,3}(?:pak"
    r"|bu|bapak|ibu|min|admin|kak|semua)\b[^.]{0,40}$)"
    r"|kepada\b|yth\b|kpd\b|dengan hormat|salam\b|selamat (?:pagi|siang|sore|malam)|ass?alam|ass\."
    r"|wr\.? ?wb|tabe\b|halo\b|hallo\b|(?:di\b\s*[-–]?\s*)?tempat\W*$|di\s*[-–]\s*$"
    r"|bapak\b.{0,60},$|ibu\b.{0,60},$"
    r"|up\.|u\.p\.|admin\b(?!.{0,40}(?-i: Di[a-z]{4})).{0,40}$"
    r"|humas\b.{0,60},$|syalom|shalom|om swastiastu|pak\b.{0,30},$|dear\b"
    r"|bismillah)",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:pak|bu|min|admin|kak|humas|kabag)\b", re.IGNORECASE)
_REQUEST = re.compile(
    r"\b(?:bersama ini|dengan ini|terlampir|lampiran|melampirkan"
    r"|kami (?:kirim|sampaikan|mohon|teruskan|ajukan)|saya (?:kirim|sampaikan|mohon)"
    r"|i[zj]in (?:me?ngirim|menyampaikan|melapor|lapor)\w*"
    r"|berikut (?:ini )?(?:adalah )?(?:kami|saya|rilis|siaran|berita|naskah|materi|bahan|kiriman|artikel"
    r"|tulisan|laporan"
    r"|opini|info)"
    r"|(?:mohon|mhn|minta|tolong)\b.{0,60}\b(?:publikasi|dipublikasi|terbit|diterbit|tayang|ditayang|muat|dimuat|umum|diumum"
    r"|unggah|diunggah|naik|dinaik|bantu)\w*|untuk (?:di)?(?:publikasi|terbit|tayang|muat|unggah)\w*)",
    re.IGNORECASE,
)
_INTRODUCTION = re.compile(
    r"\b(?:rilis|naskah|berita|materi|bahan|teks|narasi|tulisan)nya\b"
    r"|\b(?:rilis|naskah|berita|materi|bahan|teks|narasi)\b[^:]{0,40}:$"
    r"|\buntuk (?:di)?(?:beritakan|publikasi(?:kan)?|muat|terbitkan|tayangkan|siarkan|rilis|sebar(?:luas)?kan"
    r"|informasikan|ketahui)\W*$",
    re.IGNORECASE,
)
"""A short line that only announces the text: "Pak ini rilisnya:", "Laporan kejadian untuk diberitakan"."""
_SPOKEN_TO = re.compile(
    r"\b(?:kami|saya|mohon|mhn|tolong|i[zj]in|terlampir|lampiran|melampirkan|bersama ini|dengan ini"
    r"|pak|bu|bapak|ibu|min|admin|kak|kita|titip|request|please|our|we)\b|^\W*(?:minta|berikut|untuk)\b",
    re.IGNORECASE,
)
"""Somebody speaks for himself or to the office; a press release does neither, but in what it quotes."""
_ADDRESSED = re.compile(
    r"^(?:[Mm]ohon|[Mm]hn|[Tt]olong|[Ii][zj]in)\b"
    r"|\b(?:mohon|mhn|tolong|i[zj]in|kami|saya|sy|pak|bu|min|admin|kak|kakak|komandan|ndan|bos|bang|nak|dek)\b"
)
"""In small letters, as nobody is addressed in a headline."""
_BUSINESS = re.compile(
    r"\b(?:rilis|press release|siaran pers|berita|naskah|artikel|publikasi|dipublikasi(?:kan)?|di?muat"
    r"|tayang|humas"
    r"|publication|publish)(?:nya)?\b",
    re.IGNORECASE,
)
MAX_BUSINESS = 30
"""Words of a paragraph above the text that speaks of it: "Pak, ini rilis pelatihan. Fotonya dua."."""
MAX_TOLD_BEFORE_BUSINESS = 15
_VOCATIVE = re.compile(
    r"(?:(?:pak|bu|bapak|ibu|kak|min|admin)(?:\s\w{2,15}){0,2}\s?[,.]|(?:kami|kita|saya|sy|please)\b)"
    r"|.{0,60}\bour (?:press|news)\b",
    re.I,
)
"""How whoever speaks to the office begins a line, whatever is written large."""
_SALUTED = re.compile(
    r"\b(?:yth\b|(?:bapak|ibu|pak|bu|rekan)\s(?:kepala|kabag|kasubag|admin|humas|bagian|pimpinan)\b|sejahtera\b"
    r"|warahmatullah|wr\.?\s?wb)",
    re.IGNORECASE,
)
MAX_SALUTATION = 20
"""Words of a greeting that names whom it is for, or wishes him well, if it is a sentence."""
MAX_SMALL_TALK = 12
MAX_ABOVE_HEADLINE = 5
"""Paragraphs above a headline that may be somebody's own words."""
_SAID = re.compile(r"\b(?:ya|yah|nih|hehe\w*|mau|halo|hai|dibawah|di bawah)\b|🙏", re.IGNORECASE)
_LINE = re.compile(r"[-–—_=*~\s]{2,}")


def part_cover(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """(what is to be published, what is said to the office above and below it)."""
    blocks = [block for block in blocks if block.tag != "p" or not _LINE.fullmatch(block.text)]
    wished = find_wishes(blocks) | find_notes(blocks)
    wishes = tuple(block for place, block in enumerate(blocks) if place in wished)
    blocks = [block for place, block in enumerate(blocks) if place not in wished]
    start = _find_start(blocks)
    end = _find_closing(blocks, start)
    greeted = [block for block in blocks[start + 1 : min(start + SOON, end)] if _greets_us(block)]
    shown = _find_shown(blocks[end:])
    below = [(block, place in shown) for place, block in enumerate(blocks[end:])]
    kept = tuple(block for block in blocks[start:end] if block not in greeted)
    return (
        (*kept, *(block for block, is_shown in below if is_shown)),
        (*blocks[:start], *greeted, *(block for block, is_shown in below if not is_shown), *wishes),
    )


def _find_shown(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of pictures and of what is said of them, wherever they stand."""
    captions = (place for group in find_captions(blocks) for place in group.places)
    pictures = (place for place, block in enumerate(blocks) if block.pictures and not block.text.strip())
    return frozenset((*captions, *pictures))


def _greets_us(block: Block) -> bool:
    """A greeting to the office below the headline, and not to those who hear a speech."""
    text = block.text.strip()
    return block.tag == "p" and bool(_GREETING.match(text) and _OURS.search(text)) and is_cover(block)


def _find_start(blocks: Sequence[Block]) -> int:
    """Where the text begins: below what speaks to the office, whatever words it has if a headline follows."""
    start = 0
    while start < len(blocks) and (is_cover(blocks[start]) or ends_address(blocks[:start], blocks[start])):
        start += 1
    above = blocks[start : start + MAX_ABOVE_HEADLINE]
    kickers = next((n for n, block in enumerate(above) if not is_kicker(block.text)), 0)
    if kickers and len(above[kickers].text.split()) <= MAX_BUSINESS and is_cover(above[kickers]):
        return start + kickers + _find_start(blocks[start + kickers :])
    for number, block in enumerate(above):
        if stands_as_title(blocks[start + number :]):
            return start + number
        if not _is_said(block):
            break
    return start


def _is_said(block: Block) -> bool:
    """Whether a short paragraph is somebody's own words: "Rilis di bawah ya", "Salam lestari!"."""
    text = block.text.strip()
    if block.tag != "p" or len(text.split()) > MAX_BUSINESS or TOLD.search(text) or is_labelled_line(text):
        return False
    return any(sign.search(text) for sign in (_SPOKEN_TO, _ADDRESSED, _SAID)) or bool(_GREETING.match(text))


def is_cover(block: Block) -> bool:
    """Whether a paragraph above the text speaks to the office."""
    text = block.text.strip()
    words = len(text.split())
    if block.tag != "p" or words > MAX_COVER_WORDS or is_labelled_line(text) or TOLD.search(text):
        return False
    if _is_headline_asked_for(block):
        return False
    if words <= MAX_INTRODUCTION_WORDS and _INTRODUCTION.search(text):
        return True
    if SEAT.fullmatch(text):
        return True
    asks = _asks(text) and _SPOKEN_TO.search(text) is not None
    if _GREETING.match(text) and words <= 12 and (asks or not is_sentence(text)):
        return True
    if _GREETING.match(text) and words <= MAX_SALUTATION and _SALUTED.search(text):
        return True
    if words <= MAX_BUSINESS and _names_business(text) and _speaks_to_us(text):
        return True
    return asks or (words <= MAX_SMALL_TALK and not is_sentence(text) and _is_small_talk(text))


def _is_headline_asked_for(block: Block) -> bool:
    """Whether a headline stands beside the request: "Mohon publikasi: Wabup Buka Pelatihan Kader"."""
    told = tidy_title(block.text)
    asked = told != " ".join(block.text.split()) and not _SPOKEN_TO.search(told)
    return asked and is_large(replace(block, text=told)) and tells_deed(told)


def _speaks_to_us(text: str) -> bool:
    return _ADDRESSED.search(text) is not None or _VOCATIVE.match(text) is not None


def _is_small_talk(text: str) -> bool:
    """Whether a line written small speaks to somebody: "mohon ijin komandan, giat hari ini"."""
    words = [word for word in text.split() if len(word) >= 4 and word[0].isalpha()]
    small = sum(word[0].islower() for word in words)
    return 2 * small > len(words) and _ADDRESSED.search(text) is not None


def _asks(text: str) -> bool:
    """Whether it asks, and not only after it has told a story: "… diikuti 28 anak. Mohon dimuat pak"."""
    request = _REQUEST.search(text)
    return request is not None and _words_told(text[: request.start()]) <= MAX_TOLD_BEFORE_REQUEST


def _names_business(text: str) -> bool:
    """Whether it speaks of a release, and not only after it has told of something else."""
    named = _BUSINESS.search(text)
    return named is not None and _words_told(text[: named.start()]) <= MAX_TOLD_BEFORE_BUSINESS


def _words_told(text: str) -> int:
    """Words of the whole sentences in it."""
    return sum(len(sentence.split()) for sentence in re.split(r"[.!?]\s", text)[:-1])


def _find_closing(blocks: Sequence[Block], start: int) -> int:
    """Where what stands below the text begins; pictures and captions may stand among it."""
    shown = _find_shown(blocks[start:])
    text = [place for place in range(start, len(blocks)) if place - start not in shown]
    end = find_text_end([blocks[place] for place in text])
    return text[end] if end < len(text) else len(blocks)
