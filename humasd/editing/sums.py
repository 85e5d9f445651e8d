"""Sums that do not add up: "Total 150 peserta, terdiri dari 80 laki-laki dan 60 perempuan".

Only what must be parts of one whole is added: where a number may be of another kind, or the text says that it
names but some of the parts, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from humasd.editing.remark import Remark, cut_excerpt

NUMBER = r"\d{1,3}(?:\.\d{3})+|\d{1,7}"
_MEN_WOMEN = re.compile(
    rf"(?<![\w.,])(?P<one>{NUMBER})\s(?:orang\s|siswa\s|peserta\s)?(?:laki-laki|pria|putra|ikhwan)\b[^.\n\d]{{0,40}}"
    rf"(?P<two>{NUMBER})\s(?:orang\s|siswi\s|peserta\s)?(?:perempuan|wanita|putri|akhwat)\b",
    re.IGNORECASE,
)
_PEOPLE = """
    orang peserta siswa siswi pelajar mahasiswa warga anak pegawai pejabat jamaah jemaah lansia balita
    kader petani nelayan atlet pendonor penerima undangan guru santri santriwati personel anggota jiwa
    pasien relawan panitia laki-laki perempuan pria wanita putra putri dewasa remaja pemuda ibu bapak asn
    pns pppk cpns honorer thl tni polri polisi satpol bidan perawat dokter tenaga tamu penonton korban
    pengurus pekerja karyawan penyuluh pedagang pendamping kepala staf tokoh ketua perwakilan utusan
    delegasi kontingen calon jemaat lulusan bayi
"""
_OF_PEOPLE = frozenset(_PEOPLE.split())
_GROUPS = """
    desa dusun kelurahan kecamatan kabupaten kota provinsi kelompok tim regu grup kelas sekolah rumah
    paket set bingkisan parsel parcel kamar gedung ruang ruangan kk keluarga dos dus karung kotak box boks
    sesi babak kegiatan program titik lokasi posko koperasi gapoktan bumdes puskesmas
"""
_MEASURES = """
    persen kg kilogram gram ton kuintal liter ml meter km kilometer cm hektare hektar ha are tahun bulan
    hari minggu pekan jam menit detik kali rupiah ribu juta miliar triliun butir lembar botol bungkus sak
    derajat poin pon pasal ayat bab halaman nomor
"""
_CONTAINERS = frozenset(_GROUPS.split())
"""What holds things of another kind: parcels have their rice, teams their players."""
_NO_PARTS = frozenset((*_MEASURES.split(), *_CONTAINERS))
_CLASSIFIERS = frozenset({"unit", "buah", "ekor"})
_HEDGE = re.compile(
    r"(?:sekitar|kurang lebih|lebih dari|lebih|hampir|kira-kira|ratusan|minimal|maksimal|paling sedikit"
    r"|setidaknya|sedikitnya|±|di atas|ke|nomor|dari)\s$",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"\b(?:antara lain|di ?antaranya|termasuk|seperti|misalnya|salah satunya|sisanya|selebihnya"
    r"|lainnya|lain-lain|swadaya)\b",
    re.IGNORECASE,
)
"""Words that say that not all parts are named, or not by their number."""
_WEAK = frozenset({"yakni", "yaitu", "meliputi", ":"})
"""Cues that bring parts only where a whole was announced as one."""
_CUES = (
    r"(?:(?<!\w)(?:terdiri\s(?:dari|atas)|(?:dengan\s)?(?:rincian|perincian)(?:nya)?(?:\s(?:yakni|yaitu|adalah))?:?"
    r"|masing-masing|meliputi|yakni|yaitu)|:)"
)
_WHOLE = re.compile(
    rf"(?P<announced>\b(?:total(?:nya)?|jumlah(?:nya)?|sebanyak|sejumlah|seluruhnya|keseluruhan)\s(?:[a-z]{{3,15}}\s){{0,3}})?"
    rf"(?<![\w.,/-])(?P<total>{NUMBER})\s(?P<what>[A-Za-z-]{{2,20}})(?P<between>[^.\n\d:]{{0,60}}?)[\s,(]{{0,3}}"
    rf"(?P<cue>{_CUES})\s(?P<parts>(?:[^.;\n]|\.(?=\d)){{5,300}})",
    re.IGNORECASE,
)
_PART = re.compile(rf"(?<![\w.,/-])(?P<part>{NUMBER})\s(?P<what>[A-Za-z-]{{2,20}})")
_BEFORE_PART = re.compile(
    r"(?:^|[,:(]|\b(?:dan|serta|ditambah|sebanyak|sejumlah|masing-masing|terdiri dari))\s?$", re.IGNORECASE
)
_AND = re.compile(r",\s(?:dan|serta|ditambah)\b|,|\b(?:dan|serta|ditambah)\b", re.IGNORECASE)
"""What stands between two of several."""
_LAST = re.compile(r"\b(?:dan|serta|ditambah)\b", re.IGNORECASE)
"""What stands before the last of several: a comma after that is the sentence's."""
_LEFT_OUT = re.compile(
    r"\b(?:dari|di|pada|usia|umur|berusia|selama|kelas|rt|rw|nomor|sampai|hingga|tahun|tanggal|pukul)\s$",
    re.IGNORECASE,
)
"""Before a number that tells of a part, and is none: "70 perempuan dari 12 desa"."""
_MONEY = (
    r"Rp\.?\s?(?P<{0}>\d{{1,3}}(?:\.\d{{3}})*(?:,\d{{1,3}})?)(?:\s(?P<{0}_unit>ribu|juta|miliar|triliun)\b)?"
)
_COSTS = re.compile(
    rf"(?P<announced>\b(?:total|jumlah|anggaran|dana|biaya|hadiah|senilai|sebesar)[a-z]{{0,3}}\s(?:[a-z]{{3,15}}\s){{0,4}})?"
    rf"(?P<sum>{_MONEY.format('total')})(?P<between>[^.\n:]{{0,60}}?)[\s,(]{{0,3}}(?P<cue>{_CUES})\s"
    r"(?P<parts>(?:[^.\n]|\.(?=\d)|(?<=Rp)\.){5,300})",
    re.IGNORECASE,
)
_COST = re.compile(_MONEY.format("part"), re.IGNORECASE)
_EACH = re.compile(r"\bmasing-masing(?!\s(?:sebesar\s|senilai\s)?Rp)", re.IGNORECASE)
_UNITS = {"": 1, "ribu": 1_000, "juta": 1_000_000, "miliar": 1_000_000_000, "triliun": 1_000_000_000_000}
_FINER = 100
"""So many times more exact are the parts of a total that was rounded: "Rp1,5 miliar" of rupiahs."""
_ITEM = re.compile(r"\s{0,9}(?:[-–•*]|\d{1,2}[.)]|[a-z][.)])\s{1,3}(?=\S)")
_END_OF_ITEM = re.compile(r"[\s.,;]{0,5}(?:\b(?:dan|serta)\b)?\s{0,3}$")
_MAX_PARTS = 300
"""Characters of parts that are looked at; of more the last would be missed."""
_SENTENCE = 300
"""Characters of a sentence that are looked at on either side of some men and women."""


def find_wrong_sums(text: str) -> Iterator[Remark]:
    """ "45 laki-laki dan 30 perempuan" of "80 peserta", and "80 orang terdiri dari 40 … dan 30 …"."""
    for paragraph in _join_lists(text):
        told = set()
        for match, parts in _wholes(paragraph):
            total, added = read_number(match["total"]), sum(map(read_number, parts))
            told.add(added)
            yield _sum(" + ".join(parts), added, total, paragraph, match)
        for match in _MEN_WOMEN.finditer(paragraph):
            added = read_number(match["one"]) + read_number(match["two"])
            stated = [read_number(number) for number in _stated(paragraph, match)]
            if stated and added not in stated and added not in told:
                yield _sum(f"{match['one']} + {match['two']}", added, stated[0], paragraph, match)


def _join_lists(text: str) -> Iterator[str]:
    """The lines of a text, with the items of a list behind the line that announces them by a colon."""
    lines = [line for line in text.split("\n") if line.strip()]
    at = 0
    while at < len(lines):
        end = at + 1
        while lines[at].rstrip().endswith(":") and end < len(lines) and _ITEM.match(lines[end]):
            end += 1
        parts = ", ".join(_END_OF_ITEM.sub("", _ITEM.sub("", line)) for line in lines[at + 1 : end])
        if parts and len(parts) <= _MAX_PARTS:
            yield f"{lines[at].rstrip()} {parts}"
        else:
            yield from lines[at:end]
        at = end


def _stated(paragraph: str, match: re.Match[str]) -> list[str]:
    """The numbers of people that the sentence of some men and women has beside them."""
    before = paragraph[max(0, match.start() - _SENTENCE) : match.start()].rpartition(". ")[2]
    after = paragraph[match.end() : match.end() + _SENTENCE].partition(". ")[0]
    if _SOME.search(before + match[0]):
        return []
    return [
        part["part"]
        for side in (before, after)
        for part in _PART.finditer(side)
        if part["what"].lower() in _OF_PEOPLE and not _HEDGE.search(side[: part.start()])
    ]


def _wholes(paragraph: str) -> Iterator[tuple[re.Match[str], list[str]]]:
    """Each whole whose parts do not add up to it, with these as they are written."""
    for match in _WHOLE.finditer(paragraph):
        whole, cue = match["what"].lower(), match["cue"].lower()
        hedged = _HEDGE.search(paragraph[max(0, match.start("total") - 30) : match.start("total")])
        if hedged or _SOME.search(match["between"] + match["parts"]):
            continue
        if cue in _WEAK and not match["announced"]:
            continue
        found = _parts_of(match["parts"])
        if found is None:
            continue
        parts = [number for number, _ in found]
        strict = cue == "masing-masing" or whole in _CONTAINERS
        if not all(_is_kin(whole, what, strict) for _, what in found):
            continue
        if _is_wrong(read_number(match["total"]), [read_number(number) for number in parts]):
            yield match, parts


def _parts_of(text: str) -> list[tuple[str, str]] | None:
    """The parts that a text counts up, as (number, word behind it); None where a number may be anything, or
    something is counted up without one."""
    known = {match.start(): match for match in _PART.finditer(text)}
    parts: list[tuple[str, str]] = []
    last, ended = 0, False
    for number in re.finditer(NUMBER, text):
        before = text[last : number.start()]
        if _LEFT_OUT.search(before):
            continue
        part = known.get(number.start())
        if part is None or not (_BEFORE_PART.search(before) or part["what"].lower() == "orang"):
            return None
        if len(_AND.findall(before)) > bool(parts):
            return None
        ended = _LAST.search(before) is not None
        parts.append((part["part"], part["what"].lower()))
        last = number.end()
    tail = text[last:]
    return None if (_LAST if ended else _AND).search(tail) else parts


def _is_kin(whole: str, part: str, strict: bool) -> bool:
    """Whether things of the one kind may be counted up as things of the other."""
    if whole == part:
        return True
    if whole in _OF_PEOPLE:
        return part not in _NO_PARTS and part not in _CLASSIFIERS
    return not strict and whole not in _NO_PARTS and part not in _NO_PARTS and part not in _OF_PEOPLE


def _is_wrong(total: int, parts: list[int]) -> bool:
    """Whether parts do not come to a total, all of them or as many as stand first: what follows may be more
    than it."""
    if len(parts) < 2 or max(parts) >= total:
        return False
    sums = [sum(parts[:count]) for count in range(2, len(parts) + 1)]
    return total not in sums


def find_wrong_costs(text: str) -> Iterator[Remark]:
    """ "Rp3 miliar terdiri dari Rp1 miliar … dan Rp1,5 miliar …"."""
    for match in _COSTS.finditer(text):
        if _is_loose(match, text):
            continue
        found = list(_COST.finditer(match["parts"]))
        parts = [_read_money(part["part"], part["part_unit"]) for part in found]
        total = _read_money(match["total"], match["total_unit"])
        if not _is_wrong(total, parts) or _is_rounded(match, found, total, sum(parts)):
            continue
        told = " + ".join(part[0] for part in found)
        yield Remark(
            f"Jumlah uang tidak cocok: {told}, tertulis {match['sum']}", cut_excerpt(text, *match.span())
        )


def _is_loose(match: re.Match[str], text: str) -> bool:
    """Whether what follows a sum of money need not be its parts."""
    words, cue = f"{match['between']}{match['cue']} {match['parts']}", match["cue"].lower()
    each = _EACH.search(words) or (cue == "masing-masing" and re.search(r"\d", match["between"]))
    hedged = _HEDGE.search(text[max(0, match.start("sum") - 30) : match.start("sum")])
    return bool(each or hedged or _SOME.search(words) or (cue in _WEAK and not match["announced"]))


def _is_rounded(match: re.Match[str], parts: list[re.Match[str]], total: int, added: int) -> bool:
    """Whether a total is its parts, told less exactly than these."""
    exact = _last_place(match["total"], match["total_unit"])
    finest = min(_last_place(part["part"], part["part_unit"]) for part in parts)
    return finest * _FINER <= exact and abs(total - added) <= exact


def _last_place(number: str, unit: str | None) -> int:
    """What the last digit that is not naught counts, in rupiah: 100 million in "1,5 miliar"."""
    whole, _, part = number.partition(",")
    digits = whole.replace(".", "") + part
    naughts = len(digits) - len(digits.rstrip("0")) if not part else 0
    return _UNITS[(unit or "").lower()] * int(f"1{'0' * naughts}") // int(f"1{'0' * len(part)}")


def _read_money(number: str, unit: str | None) -> int:
    whole, _, part = number.partition(",")
    return read_number(whole + part) * _UNITS[(unit or "").lower()] // int(f"1{'0' * len(part)}")


def _sum(added: str, total: int, stated: int, paragraph: str, match: re.Match[str]) -> Remark:
    excerpt = cut_excerpt(paragraph, match.start(), match.end())
    return Remark(f"Jumlah tidak cocok: {added} = {total}, tertulis {stated}", excerpt)


def read_number(number: str) -> int:
    """A whole number with its points."""
    return int(number.replace(".", ""))
