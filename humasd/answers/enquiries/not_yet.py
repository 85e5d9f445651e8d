"""Whether a sentence of somebody who sends a release says that it is not to go up yet, or not everywhere
agreed to: it decides nothing, and is shown on top to whoever decides."""

from __future__ import annotations

import re

_GOES_UP = (
    r"(?:(?:di|ter|men|me|mem|pe[mn]?)?(?:muat|terbit|tayang|naik|nayang|publikasi|unggah|rilis|upload|posting|siar|publish|sebar"
    r"|sebarluas|umum|ekspos|expose|viral|share|up)(?:kan|in|an)?)"
)
_NO = r"(?:jangan|jgn|jngn|jangn|tidak|tdk|tak|gak|ga|nggak|ngga|ndak|nda|bukan|belum|blm|blum)"
_WAIT = re.compile(
    rf"\b{_NO}\b(?:\W{{1,3}}\w{{1,15}}){{0,4}}?\W{{1,3}}{_GOES_UP}\b"
    r"|\b(?:jangan|jgn|jngn)\W{1,3}(?:dulu|dahulu|dlu|sampai|proses|diproses)\b"
    rf"|\b{_GOES_UP}\b(?:\W{{1,3}}\w{{1,15}}){{0,3}}?\W{{1,3}}(?:jangan|jgn|nanti|kemudian|belakangan)\b"
    r"|\b(?:di|pen)?embargo\b|\bhold\b|\bpending\b|\b(?:di|pe)?tunda(?:an|kan)?\b|\b(?:di)?tahan\b"
    r"|\b(?:di)?(?:simpan|keep|parkir)\W{1,3}(?:dulu|dahulu)\b|\boff the record\b"
    r"|\b(?:belum|blm|blum|tidak|tdk|tanpa|menunggu|nunggu|menanti|butuh|masih)\b"
    r"(?:\W{1,3}\w{1,15}){0,4}?\W{1,3}(?:(?:di|men?)?setuj\w{1,6}|persetujuan|acc|di-?acc|approve\w{0,2}|approval|(?:di)?izin\w{0,5}"
    r"|(?:di)?ijin\w{0,5}|paraf\w{0,3}|diparaf|ttd|ditandatangani|(?:tanda\W)?tangan|restu|perkenan|konfirmasi|dikonfirmasi"
    r"|verifikasi|diverifikasi|dikoreksi|koreksi|diperiksa|dicek|final|fix|resmi|sah|pasti|clear|rampung|arahan|petunjuk"
    r"|perintah|kabar|aba-aba|lampu hijau|dibaca|dilaporkan|peresmian|pengumuman|diresmikan|dilantik"
    r"|diumumkan|rilis resmi)\b"
    r"|(?<!kami )(?<!saya )\b(?:tunggu|menunggu|nunggu)\b|\bmasih\W{1,3}(?:draf|draft|konsep|rahasia)\b"
    r"|\b(?:sampai|hingga|sebelum|sblm|setelah|sesudah|usai|seusai|begitu)\W{1,3}(?:(?:saya|kami|sy|ada|beliau|dapat|pak|bu|bapak"
    r"|ibu|kadis|camat|bupati|pimpinan)\W{1,3}){1,3}(?:\w{1,15}\W{1,3}){0,2}?(?:kabar\w{0,4}|info\w{0,8}|hubungi|telepon|konfirmasi\w{0,3}"
    r"|setuj\w{1,3}|acc|izin\w{0,3}|arahan|persetujuan|perintah|petunjuk)\b",
    re.IGNORECASE,
)
"""In so many words: not yet, or not before somebody says so."""
_WHEN = (
    r"(?:(?:besok|bsk|lusa|nanti|mulai|senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|pekan|bulan|januari|februari|maret"
    r"|april|mei|juni|juli|agustus|september|oktober|november|desember|setelah|sesudah|usai|seusai|selesai|sebelum"
    r"|sampai|hingga|bersamaan|bertepatan|kalau|kalo|jika|bila|apabila|pukul|pkl|jam|tanggal|tgl)\b"
    r"|\d{1,2}[./:-]\d{1,2}(?!\d))"
)
_PUT_UP = (
    r"(?:(?:di(?:muat|terbit|tayang|naik|publikasi|unggah|rilis|upload|posting|siar|publish|sebarluas|umum)(?:kan|in)?"
    r"|tayang|terbit|naik|muat|publish|upload|posting|embargo)(?:kan)?(?:nya)?)"
)
_AT_A_TIME = re.compile(
    rf"\b{_PUT_UP}\b(?!\W{{1,3}}(?:kegiatan|berita|acara))[^!?\n]{{0,80}}?\b{_WHEN}|\b{_WHEN}[^!?\n]{{0,60}}?\b{_PUT_UP}\b",
    re.IGNORECASE,
)
"""A time or a condition beside what is to be done."""
_IN_SUBJECT = re.compile(
    rf"\b{_NO}\W{{1,3}}(?:(?:dulu|dahulu|boleh|untuk|utk)\W{{1,3}}){{0,2}}di?{_GOES_UP}\b"
    r"|\b(?:jangan|jgn)\W{1,3}(?:(?:dulu|dahulu)\W{1,3})?"
    r"(?:tayang|terbit|muat|publish|rilis|posting|upload|unggah)\b"
    r"|\bembargo\b.{0,20}(?:\d|sampai|hingga|s\.?d\b)|^\W{0,3}embargo\b(?=\W{0,2}$|\s?[]:)|,-])|\bbelum\W{1,3}(?:acc|disetujui|final|fix)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:apakah|kapan|sudah|udah|sdh)\b.{0,200}\?\W{0,5}$", re.IGNORECASE)
LONGEST = 2_000
"""Characters of a sentence that are looked at; nobody asks for so little in so many."""


def says_not_yet(sentence: str) -> bool:
    """Whether it speaks against going up now, of consent that is still to come, or of a time to go up."""
    said = sentence[:LONGEST]
    if _WAIT.search(said):
        return True
    return _AT_A_TIME.search(said) is not None and _ASKS.search(said) is None


def subject_says_not_yet(subject: str) -> bool:
    """The same of a subject, which mostly is a headline: "EMBARGO s.d. 27/11", "(jangan tayang dulu)"."""
    return _IN_SUBJECT.search(subject[:LONGEST]) is not None
