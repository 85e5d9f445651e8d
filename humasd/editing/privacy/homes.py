"""Where somebody lives and when he was born."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from humasd.editing.privacy.found import Found
from humasd.editing.privacy.names import NAME, Name, is_person

HOME = "Alamat rumah (boleh bila alamat kantor atau tempat acara)"
BIRTH = "Tanggal lahir"
_MONTHS = "jan|feb|peb|mar|apr|mei|jun|jul|agu|ags|sep|okt|nov|nop|des"
_DAY = (
    rf"(?:\d{{1,2}}\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?(?:\d{{4}}|\d\d)\b"
    rf"|\d{{1,2}}\s?-?\s?(?:{_MONTHS})[a-z]{{0,6}}\s?-?\s?\d{{2,4}}\b)"
)
_NOBODYS = "".join(rf"(?<!{word} )" for word in ("hari", "akta", "angka", "surat", "jumlah", "tingkat"))
_BIRTH = re.compile(
    r"\b(?:(?:tempat\s{0,2}(?:[,/&]|dan)\s{0,2})?(?:tanggal|tgl\.?)\s(?:lahir|kelahiran)|TTL"
    r"|tanggal kelahiran)\b"
    rf"[^\n]{{0,60}}?(?:{_DAY}|\b(?:19|20)\d\d\b)"
    rf"|{_NOBODYS}\b(?:lahir|kelahiran)(?:\s(?:di|pada|tanggal)\b|,?\s(?=\d{{1,2}}\b|(?-i:[A-Z])))"
    rf"(?:[^\n.,]|,\s?(?=\d|(?-i:[A-Z]))){{0,60}}?(?:{_DAY}|\b(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
_STREET = (
    r"\b(?:(?i:jl|jln|gg|lrg|lr|komp|perum|btn|dsn|rt)\b\.?\s?[\w(]"
    r"|(?:Jalan|JALAN|Gang|GANG|Lorong|LORONG|Perumahan|PERUMAHAN|Kompleks|KOMPLEKS|Dusun|DUSUN"
    r"|Lingkungan|LINGKUNGAN|Blok|BLOK)\s\w"
    r"|(?:jalan|dusun|lorong|gang|blok|perumahan)\s(?:[A-Z]|[\w .]{2,30}\b(?:no\b|nomor\b|rt\b|desa\b)))"
)
"""What tells a home as nearly as a street does; a village does not."""
_GAP = (
    r"(?:[ ,:(-]{1,3}(?:(?:di|yang|berada|terletak|beralamat|kawasan|wilayah|sekitar|pada|bertempat"
    r"|tepatnya|daerah|kompleks"
    r"|sederhana|pribadi|bernomor|orang tuanya)\b|(?-i:[A-Z])\w{0,20}\.?|\d{1,4})){0,8}?[ ,:(-]{1,3}"
)
"""Words between that lead to it: names of villages, and no verb."""
_HOUSES = (
    r"(?!\s(?i:jabatan|dinas|kantor|sakit|adat|ibadah|makan|produksi|kemasan|singgah|baca|resmi|Bupati"
    r"|Wakil)\b)"
)
_LIVES = re.compile(
    rf"\b(?i:rumahnya|rumah\s(?:pribadi|duka|korban|pasien|milik|orang ?tua\w{{0,3}}|almarhum(?:ah)?"
    rf"|kontrakan(?:nya)?)"
    rf"|kediaman(?:nya)?|tempat tinggal(?:nya)?|alamat rumah|(?:ber)?tinggal (?:di|bersama)|bermukim di"
    rf"|menetap di)\b{_HOUSES}"
    rf"{_GAP}{_STREET}"
)
_LIVES_WITH = re.compile(
    rf"\b(?i:(?:ber)?tinggal)\b(?![^.;\n]{{0,60}}\b(?i:rumah (?:dinas|jabatan)|asrama|mess))[^.;\n]{{1,80}}?"
    rf"\s(?i:di)\s{_STREET}"
)
"""tinggal berdua dengan cucunya di Jalan Pelita"""
_HOUSE_OWNED = re.compile(
    rf"\b(?i:rumah)\b[^.;\n]{{0,40}}?\b(?i:milik|kepunyaan)\s"
    rf"(?:(?i:bapak|ibu|pak|bu|keluarga|warga bernama)\s)?(?P<name>{NAME})"
    rf"(?:\s\([^()\n]{{1,20}}\))?{_GAP}{_STREET}"
)
"""rumah panggung milik Ambo Upe, di Jl. Tinombala"""
_HOUSE_OF = re.compile(
    rf"\b(?i:rumah){_HOUSES}\s(?:(?i:bapak|ibu|pak|bu|keluarga"
    rf"|warga bernama)\s)?(?P<name>{NAME})(?:\s\([^()\n]{{1,20}}\))?{_GAP}{_STREET}"
)
_ADDRESS = re.compile(
    rf"\b(?i:beralamat(?:kan)?|alamat(?:nya)?|berdomisili|domisili)\b{_HOUSES}{_GAP}{_STREET}"
)
OFFICE = re.compile(
    r"\b(?:kantor|dinas|badan|sekretariat|gedung|aula|hotel|wisma|puskesmas|pustu|rsud|rs|klinik|apotek"
    r"|sekolah|sdn?|smpn?|sman?|smkn?"
    r"|mts|mtsn|paud|tk|kampus|universitas|pesantren|masjid|gereja|posko|toko|kios|outlet|gerai|cv|pt|ud"
    r"|pasar|bank|lapangan|balai"
    r"|bumdes|koperasi|perusahaan|yayasan|panti|warung|kedai|kafe|restoran|stadion|mal|samsat|polres"
    r"|polsek|kodim|koramil"
    r"|kejaksaan|pengadilan|uptd?|loka|studio|tempat|lokasi|acara|kegiatan|perpustakaan|museum|pusat)\b",
    re.IGNORECASE,
)
_ONE_OF_IT = re.compile(
    r"\b(?:sisw[ai]|pelajar|murid|santri(?:wati)?|guru|pegawai|staf|karyawan|mahasisw[ai]|pasien|anggota"
    r"|warga|honorer|asn|pns)"
    r"\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_BEFORE_ADDRESS = 100
_NEIGHBOURHOOD = re.compile(
    r"\bRT[. ]{0,2}\d{1,3}\s?[,/]?\s?RW[. ]{0,2}\d{1,3}\b"
    r"|\b(?:Dusun|Lingkungan|Jl|Jalan|warga|Desa"
    r"|Kelurahan)\b[^.,\n]{0,30}\s(?<!Ketua )(?<!ketua )RT[. ]{0,2}\d{1,3}\b"
)
_RESIDENT = re.compile(
    r"\b(?:warga|penduduk|asal)\s(?=jl|jalan|jln|lorong|gang|perum|btn|blok)(?:[^.,\n]|\bjl\."
    r"|\bjln\.){2,50}?"
    r"\b(?:no|nomor|blok)\b\.?\s?\w",
    re.IGNORECASE,
)


def find_births(text: str) -> Iterator[Found]:
    """Days of birth, whoever's they are."""
    for match in _BIRTH.finditer(text):
        yield Found(match.start(), match.end(), BIRTH)


def find_homes(text: str) -> Iterator[Found]:
    """Addresses of homes as nearly as a street; not where offices are, as far as the sentence tells."""
    for pattern in (_LIVES, _LIVES_WITH, _RESIDENT, _NEIGHBOURHOOD):
        for match in pattern.finditer(text):
            yield Found(match.start(), match.end(), HOME)
    for match in chain(_HOUSE_OF.finditer(text), _HOUSE_OWNED.finditer(text)):
        name = Name(text, *match.span("name"))
        if is_person(name.words) and not name.is_officials():
            yield Found(match.start(), match.end(), HOME)
    for match in _ADDRESS.finditer(text):
        if not _is_an_offices(text, match):
            yield Found(match.start(), match.end(), HOME)


def _is_an_offices(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _BEFORE_ADDRESS) : match.start()].rpartition("\n")[2]
    sentence = f"{re.split(r'[.;!?] ', before)[-1]}{match[0]}"
    office = OFFICE.search(sentence)
    return office is not None and not _ONE_OF_IT.search(sentence, 0, office.start())
