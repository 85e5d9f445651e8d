"""Recognises an office's letterhead and words such as "SIARAN PERS" above a text."""

from __future__ import annotations

import re

from humasd.documents.values import Block

MAX_CELL_WORDS = 40
"""A cell of a table that frames a letterhead holds no more."""

_KICKER_WORDS = (
    r"(?:siaran pers|press release|pers rilis|rilis(?: berita| pers)?|release|berita"
    r"|naskah(?: berita| rilis| siaran pers)?|materi (?:publikasi|berita)|bahan (?:publikasi|berita)"
    r"|untuk (?:segera )?(?:diterbitkan|disiarkan)(?: segera)?|siaran media|rilis media|pengumuman"
    r"|nota dinas|memo(?:randum)?|formulir publikasi(?: kegiatan)?"
    r"|berita resmi statistik(?: kabupaten(?: [A-Z]{3,15}){1,3})?"
    r"|(?:siaran|keterangan|pernyataan) (?:resmi|media|berita)"
    r"|(?:keterangan|pernyataan|catatan) pers"
    r"|(?:draft?|konsep|teks|narasi|naskah|bahan) (?:berita|rilis|siaran pers)"
    r"|(?:berita|warta|kabar|buletin) (?:daerah|desa)"
    r"|(?:berita acara|notula|notulen?|notulensi|risalah|resume|rangkuman|laporan(?: singkat)?|ringkasan)"
    r"(?: (?:rapat|kegiatan|pertemuan|acara|hasil rapat))?"
    r"|laporan (?:pelaksanaan |hasil )?kegiatan)"
    r"(?: (?:humas|kegiatan))?"
)
_KICKER = re.compile(rf"{_KICKER_WORDS}\s*:?", re.IGNORECASE)
_PARTS_OF_KICKER = """
    siaran pers press release rilis rilisan berita resmi bersama media naskah materi bahan publikasi untuk
    segera disiarkan diterbitkan dimuat humas kegiatan pemberitaan
"""
_WORDS_OF_KICKER = frozenset(_PARTS_OF_KICKER.split())
"""A line of these alone tells nothing of the matter, in whatever order they stand: "RILIS BERSAMA"."""
_KICKER_OF = re.compile(
    r"(?:siaran pers|(?:press )?release|pers rilis|rilis pers"
    r"|siaran berita)\s(?!HARI\b)\S+(?:\s\S+){0,7}$",
    re.IGNORECASE,
)
_GOVERNMENT = re.compile(
    r"(?:pemerintah (?:kabupaten|daerah|provinsi|kota)|pemkab|pemkot|pemda|pemprov)(?: kabupaten)?",
    re.IGNORECASE,
)
_OF_AREA_IN_FULL = re.compile(
    r"Pemerintah (?:Kabupaten|Daerah|Provinsi|Kota)"
    r"(?: [A-Z][a-z]+|(?: [A-Z][a-z]+){1,2} (?:Timur|Barat|Utara|Selatan|Tengah|Tenggara))"
)
"""Written small, where a headline may begin alike: one name, or one that ends in a direction, such as
"Pemerintah Kabupaten Lombok Barat"."""
_OF_KIND = re.compile(r"PEMERINTAH (?:KABUPATEN|KOTA|PROVINSI) ")
MAX_AREA_WORDS = 3
"""Of the name of a kabupaten, kota or province: "NUSA TENGGARA BARAT"."""
_UNIT = re.compile(
    r"(?:dinas|badan|sekretariat|kantor|kecamatan|kelurahan|bagian|inspektorat|rsud|uptd?|puskesmas|desa"
    r"|kementerian|komisi|perusahaan|perumda|kepolisian|kejaksaan|pengadilan|tim penggerak|palang merah"
    r"|madrasah|yayasan|universitas)\b",
    re.IGNORECASE,
)
_OF_AREA = re.compile(
    r".{5,80}\b(?:(?:KABUPATEN|KOTA|PROVINSI)(?: [A-Z]+){1,3}"
    r"|[A-Z]+ (?:TIMUR|BARAT|UTARA|SELATAN|TENGAH|TENGGARA)|INDONESIA)",
    re.DOTALL,
)
"""A unit of an area's or the state: a kabupaten's or kota's, or of a name that ends in a direction."""
_RELATION = re.compile(r"\b(?:DI|KE|DARI|UNTUK|BAGI|PADA|OLEH|SE)\b")
_ADDRESS = re.compile(
    r"(?:jalan\b|jln?\b|alamat\b|telp|telepon|tlp|fax|faks|email|e-mail|surel|website|laman|kode pos|www\.)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:nomor|no\.)\s*(?::|(?:[A-Z]{1,6}[.-]{0,2})?\d[\w.-]{0,20}/\S{1,60}(?:\s.{1,40})?$)", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:gelar|raih|lepas|buka|tutup|terima|lantik|hadiri|kunjungi|tangani|ikuti|jadi|tinjau|dorong|ajak|imbau"
    r"|minta|siap|siapkan|latih|bantu|bagi|bagikan|tandatangani|miliki|cegah|atasi|targetkan|sukses|mulai|kini|akan"
    r"|layani|dampingi|periksa|pimpin|tanam|perbaiki|pantau|ukir|wakili|boyong|sabet|sumbang|teken|apresiasi|tangkap"
    r"|ungkap|gandeng|santuni|tembus|evakuasi|rekrut|sasar|sambangi"
    r"|ikut|tampil|juara|juarai|rayakan|peringati|temukan|bahas|awasi|kawal|panen|perkuat|tingkatkan|jalin|sambut"
    r"|\w{3,20}(?<!pendidi)(?<!peterna)(?<!kebija)kan|me(?:m|n|ng|ny)(?!engah|tal)\w{3,20}|ber(?!encana)\w{4,20}|di(?!nas|rek|s(?:dik|dag|duk|hub|kom|nak|par|perin|pora|tan))[a-z]\w{5,20})\b",
    re.IGNORECASE,
)


def is_kicker(text: str) -> bool:
    """Words that only say what the text is, and at most whose: "SIARAN PERS", "Rilis Berita :", "SIARAN PERS
    BAWASLU KOTA CONTOH"."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    if _KICKER.fullmatch(text) or (words and _WORDS_OF_KICKER.issuperset(words)):
        return True
    return _KICKER_OF.match(text) is not None and text.isupper() and not tells_deed(text)


def is_government_line(text: str) -> bool:
    """A government's name, and nothing after it but a unit's in capitals; or what is no unit of the
    regency's, in capitals with its area's or the state's name."""
    match = _GOVERNMENT.match(text)
    if match is None:
        return _is_unit_of_area(text)
    if _is_government_of_area(text) or (_OF_AREA_IN_FULL.fullmatch(text) and not tells_deed(text)):
        return True
    rest = text[match.end() :].strip(" ,\n")
    return not rest or (text.isupper() and _is_unit_name(rest))


def _is_government_of_area(text: str) -> bool:
    """Any area's government in full and in capitals, as letterheads have it, alone or with a unit's name."""
    kind = _OF_KIND.match(text)
    if kind is None or not text.isupper() or tells_deed(text):
        return False
    words = text[kind.end() :].split()
    ends = range(1, MAX_AREA_WORDS + 1)
    return len(words) in ends or any(_is_unit_name(" ".join(words[end:])) for end in ends)


def _is_unit_of_area(text: str) -> bool:
    named = text.isupper() and _is_unit_name(text) and _OF_AREA.fullmatch(text.strip()) is not None
    return named and _RELATION.search(text) is None


def is_numbered(text: str) -> bool:
    """The number of a letter or a release: "No. 11/7324/XI, 17 November 2026"."""
    return _NUMBER.match(text) is not None


def is_letterhead_line(block: Block, government: bool) -> bool:
    """Whether a block belongs to a letterhead; `government`: a government's name stands above it."""
    text = block.text.strip()
    if not text:
        return True  # a picture alone: the arms above the letterhead
    if _NUMBER.match(text):
        return True
    if not government or block.tag != "p" or len(text.split()) > 20:
        return False
    return all(_ADDRESS.match(line) or _is_unit_name(line) for line in text.split("\n"))


def is_address(text: str) -> bool:
    """An office's address, as it stands in a letterhead: "Jl. Soekarno Hatta, Malili – Telp. …"."""
    return _ADDRESS.match(text) is not None


def is_letterhead_table(block: Block) -> bool:
    """A table that frames a letterhead: arms, a government's and a unit's name, what the text is."""
    cells = [cell.strip() for row in block.rows for cell in row if cell.strip()]
    named = any(_GOVERNMENT.match(cell) or _UNIT.match(cell) or is_kicker(cell) for cell in cells)
    return named and all(map(_is_letterhead_cell, cells))


def _is_letterhead_cell(text: str) -> bool:
    if is_kicker(text) or _NUMBER.match(text) or text.lower() in ("logo", "lambang"):
        return True
    head = _ADDRESS.split(text, maxsplit=1)[0]
    begins = _GOVERNMENT.match(text) or _UNIT.match(text) or _ADDRESS.match(text)
    return (
        begins is not None and len(text.split()) <= MAX_CELL_WORDS and not _VERB.search(_without_kicker(head))
    )


def _without_kicker(text: str) -> str:
    return re.sub(rf"\b{_KICKER_WORDS}\s*$", "", text.strip(), flags=re.IGNORECASE)


def _is_unit_name(text: str) -> bool:
    """A unit's name alone: no sentence and no headline of what the unit does."""
    return _UNIT.match(text) is not None and not text.endswith(".") and not _VERB.search(text)


def tells_deed(text: str) -> bool:
    """Whether a line tells what somebody does, as a headline does and a name does not."""
    return _VERB.search(text) is not None
