"""Recognises who signed a text: place and date, office, name, service number, contact, disclaimer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.documents.values import Block

MAX_SIGNATURE_BLOCKS = 14
MAX_LINE_WORDS = 14
MAX_TABLE_WORDS = 60
MAX_DISCLAIMER_WORDS = 150

_MONTH = (
    r"(?:jan(?:uari)?|[fp]eb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|juni?|juli?|a(?:gustus|gs|gu|gt|ug)|sep(?:t|tember)?"
    r"|okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?)\.?"
)
_WEEKDAY = r"(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)"
_DAY = (
    rf"(?:[\d.…_]{{0,8}}\s*{_MONTH}\s*(?:\d{{4}}|['’]?\d\d)"
    r"|\d{1,2}\s?([-/.])\s?\d{1,2}\s?\1\s?(?:20)?\d\d)\.?"
)
_DATED = re.compile(
    rf"(?:dikeluarkan di\s*:?\s*)?(?!{_WEEKDAY}\s?,)[A-Z][\w ]{{2,30}},\s*"
    rf"(?:{_WEEKDAY}\b[,/]?\s*)?(?:tanggal\s*|tgl\.?\s*)?{_DAY}",
    re.IGNORECASE,
)
"""Place and day as signatures have them, the month in full, shortened, spelt as of old or a number; a day
of the week is no place."""
_DAY_ALONE = re.compile(rf"(?:[A-Z][\w ]{{2,30}},\s?)?(?:{_WEEKDAY}\b[,/]?\s*)?{_DAY}", re.IGNORECASE)
"""A day as schedules have it, above where something is held."""
_OFFICE = re.compile(
    r"(?:(?:a\.?n\.?|plt\.?|plh\.?|pj\.?|mengetahui,?|ttd\.?)\s*)?"
    r"(?:kepala|bupati|camat|lurah|sekretaris|direktur|ketua|kabag|kasubag|kabid|kadis|asisten|staf ahli"
    r"|inspektur|pimpinan|komandan|koordinator|manaj?g?er|rektor|dekan|danramil|dandim|kapol\w{2,5}|kajari"
    r"|bendahara|wali ?kota|gubernur|penanggung jawab)\b"
    r"[^.!?]{0,90}",
    re.IGNORECASE,
)
_SERVICE = re.compile(r"(?:nip|nrp|pangkat|gol(?:ongan)?)\b\s?[.:/]{0,2}.{0,80}", re.IGNORECASE)
_NAMED = re.compile(r"[A-Z][\w.'’-]{0,30}(?:[ ,]{1,3}[A-Z][\w.'’-]{0,30}){0,9}[.,]?")
_TITLED = re.compile(
    r"^(?:(?:drg?|drh|drs|dra|ir|hj?|prof|kh|apt|ns|bdn|ust(?:adz)?)\.?\s{1,3}){1,3}", re.IGNORECASE
)
_IN_CELL = re.compile(r"\b(?:NIP|NRP)\b\s?[.:]{0,2}\s?\d")
_MAX_SIGNERS = 12
"""Cells of a table in which two people sign, line by line."""
_CONTACT = re.compile(
    r"(?:hp|cp|wa|no\.?\s?(?:hp|wa)|telp|tlp|kontak|contact person|narahubung|pic)\b[\s/.:a-z]{0,12}[:.]?\s?"
    r"[^\d\n]{0,40}\(?(?:\+?62|[0O])[\d .()/-]{7,18}[^\d\n]{0,40}",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\W{0,4}(?!(?:masyarakat|warga|peserta|calon|pelanggan|pengunjung|pendaftar|bagi|pemohon)\b)"
    r"(?:[^\W\d][\w.'’]{0,25}[ ,:/()-]{1,3}){1,8}(?:\+?62|[0O])[\s-]?8[\d ./-]{7,16}\W{0,3}",
    re.IGNORECASE,
)
"""A name and nothing but a mobile number after it; whoever is told whom to call is a reader."""
_BARE_NUMBER = re.compile(
    r"\W{0,4}\(?(?:\+?62|[0O])[\d .()/-]{7,16}\d(?:\s?[/,]\s?(?:\+?62|0)[\d .()-]{7,16}\d)?"
    r"(?:\s\(?[A-Z][\w.]{1,20}){0,3}\W{0,3}"
)
"""A number by itself, or with who answers it behind."""
_SENDER = re.compile(
    r"(?:(?:Si|Seksi |Bagian |Tim )?[Hh]umas|Pendim|[Oo]perator|[Aa]dmin|Staf|Sekretariat)\b[^.!?:“”\"]{0,50}"
)
"""Whoever sends, below a text: "Humas Polsek Wotu"."""
_ENCLOSED = re.compile(
    r"(?:foto|dokumentasi|video|formulir|surat|lampiran|data)(?:nya|-foto)?\b(?! bersama)[^.!?]{0,60}"
    r"\b(?:terlampir|menyusul|dilampirkan|(?:kami|saya|sy) (?:lampirkan|kirim|foto|sertakan))\b"
    r"[^.!?]{0,60}[.!]?",
    re.IGNORECASE,
)
_OFFICE_NAME = re.compile(
    r"(?:Dinas|Badan|Bagian|Sekretariat|Kantor|Kecamatan|Kelurahan|Inspektorat|Puskesmas|UPTD?|RSUD|Pemerintah)"
    r"(?: (?:[A-Z][\w.]{0,25},?|dan|&)){2,10}"
)
MAX_NAME_WORDS = 6
MAX_TRAILER = 160
"""Characters."""
_OF_MAIL = re.compile(
    r"\b(?:e-?mail|surel|pesan)(?: elektronik)?(?: dan \w{1,12})? ini\b"
    r"|\bthis (?:e-?mail|message|communication)\b"
    r"|^\W{0,3}(?:penafian|disclaimer)\b",
    re.IGNORECASE,
)
_SECRET = re.compile(r"\b(?:rahasia|kerahasiaan|confidential|privileged)\b", re.IGNORECASE)
_RECEIVER = re.compile(
    r"\b(?:penerima|dituju|ditujukan|dihapus|hapus|menghapus|recipient|delete)\b", re.IGNORECASE
)


def find_signature(blocks: Sequence[Block]) -> int:
    """Where a formal signature at the end begins, or last lines that are a contact, an office's name or
    what came along; else the end.

    It counts only with a service number, or with place and date above an office; a table of that kind does
    without thanks above it too.
    """
    end = len(blocks)
    while (
        end > 1
        and end > len(blocks) - MAX_SIGNATURE_BLOCKS
        and (_is_trailer(blocks[:end]) or (end < len(blocks) and _answers(blocks[end - 1], blocks[end])))
    ):
        end -= 1
    start = end
    while start > 1 and end - start < MAX_SIGNATURE_BLOCKS and _is_formal(blocks[start - 1]):
        start -= 1
    run = blocks[start:end]
    served = any(_any_line(block, _SERVICE) or block.rows for block in run)
    dated = next((index for index, block in enumerate(run) if _any_line(block, _DATED)), None)
    if dated is not None and (served or any(_any_line(block, _OFFICE) for block in run[dated:])):
        return start + dated
    if not served:
        return end
    signs = (
        index
        for index, block in enumerate(run)
        if _any_line(block, _OFFICE)
        or any(_any_line(one, _SERVICE) or one.rows for one in run[index : index + 2])
    )
    return start + next(signs)


def is_contact(block: Block) -> bool:
    """Whether a paragraph is but the number of somebody to ask: "CP: Rian 0852…"."""
    text = block.text.strip()[:160]
    return block.tag == "p" and any(
        pattern.fullmatch(text) for pattern in (_CONTACT, _NUMBERED, _BARE_NUMBER)
    )


def _is_trailer(blocks: Sequence[Block]) -> bool:
    """Whether the last line is no part of the text: a contact, an office below no day, what is enclosed."""
    block, text = blocks[-1], blocks[-1].text.strip()
    if block.tag != "p" or len(text) > MAX_TRAILER:
        return False
    if is_contact(block) or _ENCLOSED.fullmatch(text):
        return True
    above = blocks[-2].text.strip()[-MAX_TRAILER:].split("\n")[-1]
    return _OFFICE_NAME.fullmatch(text) is not None and not _DAY_ALONE.fullmatch(above)


def _answers(block: Block, below: Block) -> bool:
    """Whether a line above what is left out names but who sent the text, or whose number it is."""
    text = block.text.strip()
    if block.tag != "p" or len(text.split()) > MAX_NAME_WORDS:
        return False
    return is_sender(block) or (is_name(text) and (is_contact(below) or is_sender(below)))


def is_sender(block: Block) -> bool:
    """Whether a line is but whoever sends: "Humas Polsek Wotu"."""
    return block.tag == "p" and _SENDER.fullmatch(block.text.strip()[:MAX_TRAILER]) is not None


def may_sign(block: Block) -> bool:
    """Whether a block below thanks belongs to the signature: short lines, a small table, a disclaimer."""
    words = len(block.text.split())
    if block.tag == "table":
        cells = (cell for row in block.rows for cell in row)
        return words <= MAX_TABLE_WORDS and not any(map(is_sentence, cells))
    if block.tag != "p":
        return False
    lines = block.text.split("\n")
    short = all(len(line.split()) <= MAX_LINE_WORDS and not is_sentence(line) for line in lines)
    return short or is_disclaimer(block.text)


def is_dated(line: str) -> bool:
    """Place and date: "Malili, 24 November 2026"."""
    return _DATED.fullmatch(line) is not None


def is_office(line: str) -> bool:
    """Whoever signs by office: "Plt. Kepala Dinas Pendidikan,"."""
    return _OFFICE.fullmatch(line) is not None


def is_service(line: str) -> bool:
    """A service number or a rank: "NIP. 1970…"."""
    return _SERVICE.fullmatch(line) is not None


def is_name(line: str) -> bool:
    """A person's name, as signatures write it: "(drg. ANDI RAHMAN, M.Kes.)"."""
    return _NAMED.fullmatch(_TITLED.sub("", line.strip(" ()_.")).strip()) is not None


def is_disclaimer(text: str) -> bool:
    """The usual words on confidential mail."""
    signs = (_OF_MAIL, _SECRET, _RECEIVER)
    return len(text.split()) <= MAX_DISCLAIMER_WORDS and all(sign.search(text) for sign in signs)


def is_sentence(text: str) -> bool:
    """A sentence of running text: it ends as one, and most of its words are in small letters."""
    words = text.split()
    small = sum(word[0].islower() for word in words)
    return len(words) >= 5 and text.endswith((".", "!", "?", ".”", '."')) and 2 * small > len(words)


def _signs_in_table(block: Block) -> bool:
    """Whether a table holds but who signs, each in a cell: office, name, service number."""
    cells = [cell for row in block.rows for cell in row if cell]
    served = any(_IN_CELL.search(cell) for cell in cells)
    return 0 < len(cells) <= _MAX_SIGNERS and served and may_sign(block)


def _is_formal(block: Block) -> bool:
    if block.rows:
        return _signs_in_table(block)
    return block.tag == "p" and all(
        len(line.split()) <= MAX_LINE_WORDS
        and (any(pattern.fullmatch(line.strip()) for pattern in (_DATED, _OFFICE, _SERVICE)) or is_name(line))
        for line in block.text.split("\n")
    )


def _any_line(block: Block, pattern: re.Pattern[str]) -> bool:
    return any(pattern.fullmatch(line.strip()) for line in block.text.split("\n"))
