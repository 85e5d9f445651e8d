"""Numbers that are somebody's: of his papers, his telephone, his account, his car."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from humasd.documents.telephone import LANDLINE, MOBILE
from humasd.editing.privacy.found import Found
from humasd.editing.privacy.signs import SEPARATOR
from humasd.lexicon.given_names import GIVEN_NAMES

_SEP = rf"{SEPARATOR}{{0,3}}"


def _digits(least: int, most: int) -> str:
    """A pattern for so many digits, however they are parted."""
    return rf"(?<!\d)\d(?:{_SEP}\d){{{least - 1},{most - 1}}}(?!\d)"


_LABEL = r"[^\n\d]{0,30}"
_NO_SUM = r"(?<!Rp)(?<!Rp )(?<!Rp\. )(?!\d{1,3}(?:[.]\d{3})+(?![\d.-]))"
_NO_DATE = r"(?!\d{1,2}[ ./-]\d{1,2}[ ./-](?:19|20)\d\d(?!\d))"
_SOLID = re.compile(r"(?<!\d)\d{16}(?!\d)")
_LABELLED = re.compile(
    rf"\b(?:NIK|KK|e-?KTP|KTP|nomor induk kependudukan"
    rf"|kartu keluarga)\b{_LABEL}(?P<number>{_digits(16, 16)})",
    re.IGNORECASE,
)
_PARTED = re.compile(rf"(?<!\d)(?<!\d[.,/-])(?P<number>\d(?:{_SEP}\d){{15}})(?!{SEPARATOR}?\d)")
_FOURS = re.compile(rf"\d{{4}}(?:{SEPARATOR}{{1,3}}\d{{4}}){{3}}")
_YEARS = re.compile(r"(?:(?:19|20)\d\d\D{0,3}){4}")
_MADE_OF_PLACE_AND_DAY = re.compile(r"[1-9]\d{5}(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}")
_TAX = re.compile(
    rf"\bNPWP\b{_LABEL}{_digits(15, 16)}|(?<![\d.])\d\d\.\d{{3}}\.\d{{3}}\.\d[-.]\d{{3}}\.\d{{3}}(?![\d.])",
    re.IGNORECASE,
)
_SERVANT = re.compile(
    rf"\bNI(?:P|PPPK|\.?\s?P3K)\b{_LABEL}{_digits(18, 18)}"
    rf"|(?<!\d)(?:19|20)\d\d{_SEP}(?:0[1-9]|1[0-2]){_SEP}[0-3]\d{_SEP}(?:19|20)\d\d{_SEP}(?:0[1-9]"
    rf"|1[0-2]|21)"
    rf"{_SEP}[12]{_SEP}\d{{3}}(?!\d)",
    re.IGNORECASE,
)
_INSURED = re.compile(
    rf"\b(?:BPJS|JKN|KIS|KPJ|jamkes\w{{0,10}}|Kartu Indonesia Sehat)\b[^\n\d]{{0,40}}(?!0\D{{0,2}}8"
    rf"|62){_digits(11, 13)}"
    r"|(?<!\d)000\d{10}(?!\d)",
    re.IGNORECASE,
)
_REGISTERED = re.compile(
    r"\b(?:NISN|NIS|NIM|NUPTK|NIDN|NRP|STR|no(?:mor|\.)?\s?(?:RM|rekam medi[sk]|registrasi|peserta))\b"
    rf"[ .:]{{0,3}}(?:no(?:mor|\.)?[ .:]{{0,3}})?{_digits(5, 18)}",
    re.IGNORECASE,
)
_RECORD = re.compile(
    rf"\b(?i:no(?:mor|\.)?[ .:]{{0,2}}(?:rekam medi[sk]|medrec|medical record|RM|MR)(?: pasien)?)[ .:]{{0,3}}"
    rf"{_digits(4, 12)}"
    rf"|\b(?i:rekam medi[sk](?: pasien)?)[ .:]{{0,3}}(?i:no(?:mor|\.)?[ .:]{{0,3}})?{_digits(5, 12)}"
    rf"|\b(?:RM|MR)[ .:]{{0,3}}(?!\d{{1,3}}(?:\.\d{{3}})+(?!\d)){_digits(6, 12)}"
)
"""No. RM 12-34-56; that of money is none: "RM 5.000.000"."""
_PASSPORT = re.compile(r"\b(?i:paspor|passport)\b[^\n\d]{0,30}\b[A-Z]{1,2}[ -]?\d{6,8}(?!\d)")
_LICENCE = re.compile(rf"\bSIM\b[^\n\d]{{0,20}}{_digits(12, 14)}")
_PLATE = re.compile(r"(?<![\w.])[A-Z]{1,2}[ -]?\d{1,4}[ -]?[A-Z]{1,3}(?!\w)")
_OF_A_CAR = re.compile(
    r"\b(?:nopol|nomor polisi|no\. ?pol(?:isi)?|pelat|plat|TNKB|milik|dikendarai|dikemudikan|pengendara"
    r"|pengemudi"
    r"|pemilik|sopir|bernopol|motor|mobil|truk|pikap|minibus|atas nama|a\.n\.)",
    re.IGNORECASE,
)
_OF_AN_OFFICE = re.compile(r"\b(?:mobil|motor|kendaraan) (?:dinas|patroli)\b|\bambulans?\b", re.IGNORECASE)
_AROUND_PLATE = 60
_BANKS = (
    r"BRI|BNI|BCA|BSI|BTN|BPD|Mandiri|Danamon|Permata|Muamalat|CIMB|Bank\s[A-Z]\w{2,15}(?:\s[A-Z]\w{2,15})?"
    r"|DANA|OVO|GoPay|ShopeePay|LinkAja"
)
_ACCOUNT = re.compile(
    rf"(?<![Kk]ode )\b(?i:rekening|rek|norek)\b[^\n\d]{{0,40}}{_NO_SUM}{_NO_DATE}{_digits(7, 20)}"
    rf"|\b(?:{_BANKS})\b[^\n\d]{{0,30}}{_NO_SUM}{_NO_DATE}{_digits(9, 18)}"
)
_HOUSE_LINE = re.compile(
    r"\b(?:telp|telepon|tlp|hp|hubungi|kontak|fax|faks)\b[^\n\d]{0,12}0\d{2,3}[ .]{1,2}\d{5,8}(?!\d)",
    re.IGNORECASE,
)
_AROUND_LINE = 80
"""Characters before a fixed line that may tell whose it is."""
_FOR_ALL = re.compile(
    r"\b(?:(?:nomor|telepon|telp\.?) kantor|kantor|hotline|call ?cent(?:er|re)|pusat panggilan|posko|loket"
    r"|pos|layanan|pengaduan|piket|sekretariat|siaga|darurat)\b"
    r"(?P<between>(?:[\s:,(]{0,3}(?:telepon|telp\.?|tlp|nomor|no\.?|dibuka|di|melalui|lewat|atau|kantor"
    r"|\d{2,4}|(?-i:[A-Z])[\w-]*)){0,6}[\s:,(]{0,3})\Z",
    re.IGNORECASE,
)
"""Leads to an office's fixed line, with nothing but its name between."""
_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|yahoo|ymail|rocketmail|hotmail|outlook|live|icloud|proton"
    r"|protonmail)"
    r"\.(?:com|co\.id|id|me)\b",
    re.IGNORECASE,
)


def _is_any(text: str, match: re.Match[str]) -> bool:
    return True


def _may_be_identity(text: str, match: re.Match[str]) -> bool:
    """Whether sixteen parted digits with nothing to tell them are no row of other numbers."""
    plain = re.sub(r"\D", "", match["number"])
    if _YEARS.fullmatch(match["number"]):
        return False
    return bool(_FOURS.fullmatch(match["number"]) or _MADE_OF_PLACE_AND_DAY.fullmatch(plain))


def _is_somebodys_car(text: str, match: re.Match[str]) -> bool:
    around = text[max(0, match.start() - _AROUND_PLATE) : match.end() + _AROUND_PLATE]
    return _OF_A_CAR.search(around) is not None and not _OF_AN_OFFICE.search(around)


def _is_of_no_office(text: str, match: re.Match[str]) -> bool:
    """Whether no words of its line lead to a fixed line as an office's, for all to call."""
    before = text[max(0, match.start() - _AROUND_LINE) : match.start()].rpartition("\n")[2]
    led = _FOR_ALL.search(before)
    return led is None or any(word in GIVEN_NAMES for word in re.findall(r"[a-z]+", led["between"].lower()))


_IDENTITY = "NIK atau nomor KK (16 angka)"
_NUMBER = "Nomor induk atau nomor peserta seseorang"
_MEANT = "boleh bila memang untuk umum"
"""Tells the approver that it may be meant to be there: a hotline, an account for gifts."""
_KINDS: tuple[tuple[re.Pattern[str], Callable[[str, re.Match[str]], bool], str], ...] = (
    (_SERVANT, _is_any, "NIP (memuat tanggal lahir)"),
    (_TAX, _is_any, "NPWP"),
    (_SOLID, _is_any, _IDENTITY),
    (_LABELLED, _is_any, _IDENTITY),
    (_PARTED, _may_be_identity, _IDENTITY),
    (_INSURED, _is_any, "Nomor peserta BPJS"),
    (_RECORD, _is_any, _NUMBER),
    (_REGISTERED, _is_any, _NUMBER),
    (_PASSPORT, _is_any, "Nomor paspor"),
    (_LICENCE, _is_any, "Nomor SIM"),
    (MOBILE, _is_any, f"Nomor telepon ({_MEANT})"),
    (LANDLINE, _is_of_no_office, f"Nomor telepon ({_MEANT})"),
    (_HOUSE_LINE, _is_of_no_office, f"Nomor telepon ({_MEANT})"),
    (_ACCOUNT, _is_any, f"Nomor rekening ({_MEANT})"),
    (_PLATE, _is_somebodys_car, "Nomor polisi kendaraan"),
    (_EMAIL, _is_any, f"Alamat surel pribadi ({_MEANT})"),
)


def find_numbers(text: str) -> Iterator[Found]:
    """Each number once, as the first of the kinds that it may be."""
    for pattern, is_meant, what in _KINDS:
        found = [match for match in pattern.finditer(text) if is_meant(text, match)]
        yield from (Found(match.start(), match.end(), what) for match in found)
        text = _without(text, found)


def _without(text: str, found: list[re.Match[str]]) -> str:
    """The text with the digits of what was found struck out, each place where it was."""
    pieces: list[str] = []
    end = 0
    for match in found:
        pieces += text[end : match.start()], re.sub(r"\d", "#", match[0])
        end = match.end()
    return "".join((*pieces, text[end:]))
