"""Parts what happened from the report that tells of it: "Izin lapor giat …", "Dilaporkan bahwa: …".

Camat, Babinsa and Puskesmas report to their superiors by chat, and send the office the same: words of duty
above and below, labels for day, place and who was there, and an account. Words and labels are not published.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.documents.labels import find_key
from humasd.documents.letterhead import tells_deed
from humasd.documents.lines import is_large
from humasd.documents.signature import is_sentence, may_sign
from humasd.documents.values import Block
from humasd.documents.written_lists import make_blocks

_LOOK = 5
"""Blocks within which a report begins."""
_MIN_WORDS = 8
_MIN_TOLD = 15
"""Words of an account in a sentence, and of one that is none in the paragraph that reports."""
_LOOKED_AT = 4_000
"""Characters of an account."""
MAX_OPENING = 160
"""Characters of what leads to the account within its paragraph."""
_GREETS = (
    r"(?:(?:selamat\s)?(?:pagi|siang|sore|malam)\W{1,3}(?:(?:pak|bu|bapak|ibu|komandan|ndan|bos)\b[^,.:\n]{0,30})?"
    r"[\s,.:]{1,3})?"
)
_ABOUT = (
    r"(?:\s(?:bahwa|giat|kegiatan|pelaksanaan|hasil))?(?:\s(?:giat|kegiatan))?"
    r"(?:\shari\sini|\ssbb|\ssebagai\sberikut)?"
)
_OPENING = re.compile(
    rf"[\s*_•–-]{{0,3}}{_GREETS}(?:"
    r"(?:(?:mohon|mhn|kami|saya|siap)\s){0,2}i[zj]in\s(?:untuk\s)?(?:me)?lapor(?:kan)?\b"
    rf"{_ABOUT}(?:\s?[:,.]|\b)|(?:bersama|dengan)\sini\s(?:kami\s)?(?:di|me)?laporkan\b{_ABOUT}(?:\s?[:,.]|\b)"
    rf"|(?:di|me)laporkan\b{_ABOUT}\s?:)\s{{0,3}}",
    re.IGNORECASE,
)
"""Words of duty to a superior; "Dilaporkan" and "Melaporkan" alone may begin a text or a headline."""
_TELLS = re.compile(
    r"\b(?:(?:di|me)laksanakan|terlaksana|berlangsung|(?:di|meng)ikuti|di?hadiri|menghadiri|bertempat|melakukan"
    r"|(?:di|meng)gelar|(?:meng|di)adakan|memimpin|dipimpin|membuka|dibuka|meninjau|monitoring|pendampingan)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\W{0,3}(?P<label>[^:\n]{2,40}?)\s{0,3}:\s{0,3}(?P<value>\S.*)?$", re.DOTALL)
_WORDS_OF_HEAD = """
    hari tanggal tgl jam pukul waktu tempat lokasi giat kegiatan nama jenis acara pelaksana pimpinan dipimpin
    hadir yang dihadiri turut oleh peserta jumlah dasar personel personil sasaran pelapor penanggung jawab
    pelaksanaan undangan materi narasumber pembuka pemimpin penutup
"""
_OF_HEAD = frozenset(_WORDS_OF_HEAD.split())
_WORDS_OF_ACCOUNT = """
    hasil uraian kronologis kronologi isi jalannya giat kegiatan keterangan rangkaian laporan singkat
"""
_OF_ACCOUNT = frozenset(_WORDS_OF_ACCOUNT.split())
"""Labels above what happened."""
_SIGN_OF_ACCOUNT = frozenset(
    ("hasil", "uraian", "kronologis", "kronologi", "isi", "jalannya", "keterangan", "rangkaian")
)
_MAY_TELL = frozenset(("pelaksanaan", "kegiatan", "giat", "acara", "materi", "pembuka", "penutup"))
"""Labels of a head that others put above what happened."""
_PRESENT = frozenset(("hadir", "dihadiri", "peserta", "personel", "personil", "undangan", "pelaksana"))
_SENTENCE = re.compile(r"(?<=[.!])\s+")
_CLOSES = re.compile(
    r"\W{0,3}(?:demikian(?:lah)?\s(?:(?:yang\s)?(?:dapat\s)?(?:kami|saya)\s|untuk\s|laporan\s|giat\s){0,3}"
    r"(?:ini|(?:di)?lapor(?:kan|an)?|menjadi|(?:di)?sampaikan|dibuat|dumas|yang)\b[^.!?]{0,90}"
    r"|demikian(?:lah)?(?:\W{1,3}(?:terima\s?kasih|trims))?"
    r"|(?:dokumentasi|foto|dok)(?:nya)?(?:\skegiatan)?\s(?:terlampir|menyusul|kami\slampirkan)"
    r"|terima\s?kasih|trims|(?:mohon\s)?(?:petunjuk|arahan)[^.!?]{0,40}|dumm?|ttd)\W{0,4}",
    re.IGNORECASE,
)
"""How a report ends: "Demikian dilaporkan", "Dokumentasi terlampir"."""
_TAIL = 6
"""Last blocks in which it does."""


def part_report(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """(the blocks without what only reports, what is left out); all of them where it is no report."""
    whole = tuple(blocks)
    at = next((at for at, block in enumerate(whole[:_LOOK]) if _reports(block)), None)
    if at is None:
        return whole, ()
    opening = whole[at].text
    said = _OPENING.match(opening)
    account = opening[said.end() :] if said else opening
    kept, cut = list(whole[:at]), []
    if said and _is_told(account):
        kept += _write(account)
        cut.append(said[0].strip())
    else:
        cut.append(opening)
    end = _find_end(whole, at + 1)
    below, labels = _take_labels(whole[at + 1 : end])
    kept += below
    cut += labels
    if kept and end == len(whole):
        kept[-1:], ending = _cut_ending(kept[-1])
        cut += ending
    told = [block for block in kept[at:] if block.tag == "p"]
    if sum(len(block.text.split()) for block in told) < _MIN_WORDS:
        return whole, ()
    return tuple(kept), (*cut, *(block.text for block in whole[end:] if block.text))


def opens_report(text: str) -> bool:
    """Whether a paragraph begins by reporting to somebody."""
    return _OPENING.match(text[:MAX_OPENING]) is not None


def _reports(block: Block) -> bool:
    return block.tag == "p" and opens_report(block.text) and not is_large(block)


def _is_told(account: str) -> bool:
    account = account[:_LOOKED_AT].strip()
    least = _MIN_WORDS if is_sentence(account) else _MIN_TOLD
    return len(account.split()) >= least and (_TELLS.search(account) is not None or tells_deed(account))


def _take_labels(blocks: Sequence[Block]) -> tuple[list[Block], list[str]]:
    """(what is told, with the label of its title; the other labels with their values, which lists of those
    present are a part of).

    What a value tells in a sentence is told, whatever its label, and so is a list below "Kegiatan :".
    """
    kept: list[Block] = []
    cut: list[str] = []
    is_open = False
    for block in blocks:
        match = _LABEL.match(block.text) if block.tag == "p" else None
        words = frozenset(re.findall(r"[a-z]+", match["label"].lower())) if match else frozenset()
        value = (match["value"] or "").strip() if match else ""
        if words and not _SIGN_OF_ACCOUNT.isdisjoint(words) and words <= _OF_ACCOUNT:
            kept += _write(value) if value else []
            is_open = False
        elif words and words <= _OF_HEAD and _is_account(words, value):
            kept += _write(value)
            is_open = False
        elif match and value and find_key(match["label"]) == "title":
            kept.append(block)
            is_open = False
        elif words and words <= _OF_HEAD:
            cut.append(block.text)
            is_open = not value and (words.isdisjoint(_MAY_TELL) or not words.isdisjoint(_PRESENT))
        elif is_open and block.tag in ("ol", "ul"):
            cut.append(block.text)
            is_open = False
        else:
            kept.append(block)
            is_open = False
    return kept, cut


def _is_account(label: frozenset[str], value: str) -> bool:
    """Whether a label's value tells what happened; a title is short, and who was there is but named."""
    value = value[:_LOOKED_AT]
    words = value.split()
    if len(words) < _MIN_WORDS:
        return False
    tells = _TELLS.search(value) is not None or tells_deed(value)
    if label.isdisjoint(_MAY_TELL) or not label.isdisjoint(_PRESENT):
        return tells and is_sentence(value)
    return is_sentence(value) or (tells and 2 * sum(word[0].islower() for word in words) > len(words))


def _find_end(blocks: Sequence[Block], start: int) -> int:
    """Where a report's last words stand by themselves, with nothing but a signature below; else the end."""
    for at in range(max(start, len(blocks) - _TAIL), len(blocks)):
        sentences = _SENTENCE.split(blocks[at].text.strip())
        is_end = blocks[at].tag == "p" and all(map(_CLOSES.fullmatch, sentences))
        if is_end and all(map(may_sign, blocks[at + 1 :])):
            return at
    return len(blocks)


def _cut_ending(block: Block) -> tuple[list[Block], list[str]]:
    """The last paragraph without the sentences that close the report."""
    if block.tag != "p":
        return [block], []
    sentences = _SENTENCE.split(block.text.strip())
    end = len(sentences)
    while end > 1 and _CLOSES.fullmatch(sentences[end - 1]):
        end -= 1
    if end == len(sentences):
        return [block], []
    return _write(" ".join(sentences[:end])), [" ".join(sentences[end:])]


def _write(text: str) -> list[Block]:
    return list(make_blocks([text[:1].upper() + text[1:]]))
