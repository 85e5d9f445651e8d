"""A sender's question about where a release of theirs stands, in any common way. Decides nothing."""

from __future__ import annotations

import re

_ALREADY = r"(?:sudah|sdh|udah|udh|telah|belum|blm|blum)"
_YET = r"(?:belum|blm|blum)"
_NOT = r"(?:tidak|tdk|tak|nggak|ngga|enggak|gak|ga|nda|ndak)"
_OUT = (
    r"(?:(?:di-?|ter|me|mem|men|meng)(?:terbit|tayang|muat|naik|muncul|unggah|publikasi|publish|rilis|post|posting"
    r"|upload|up|siar|tampil)|terbit|tayang|naik|muncul|tampil|keluar|online|live|publish|posting|upload)"
    r"(?:kan|in)?(?:nya)?(?:kah)?"
)
"""That a release appears, or is let appear."""
_HANDLED = r"(?:di)?(?:terima|proses|baca|cek|periksa|setujui|tindak\s?lanjuti)|masuk|terkirim|sampai"
_RELEASE = r"(?:berita|rilis|release|naskah|kiriman|publikasi|permohonan|pengajuan)(?:nya)?"
_WHEN = r"(?:kapan|kpn)(?:kah)?"
_HOW = r"(?:bagaimana|gimana|bgmn|gmn|bgaimana)"
_WHY = r"(?:kok|koq|kenapa|mengapa|knp)"
_STANDING = (
    r"(?:status|kelanjutan|lanjutan|perkembangan|progres|progress|nasib|posisi|kabar|tindak\s?lanjut)(?:nya)?"
)
_PAPERS = r"(?:berkas|dokumen|kelengkapan|persyaratan|syarat|bahan|data|kiriman|permohonan)(?:nya)?"
"""What makes a submission complete."""

_ASKS = re.compile(
    r"^\s{0,5}status\b"
    # when
    rf"|\b{_WHEN}\b.{{0,60}}\b{_OUT}\b|\b{_OUT}\b.{{0,30}}\b{_WHEN}\b"
    rf"|\b(?:jam|hari|tanggal|tgl)\s{{1,3}}(?:berapa|apa)\b.{{0,40}}\b{_OUT}\b"
    rf"|\b{_OUT}\b.{{0,30}}\b(?:jam|hari|tanggal|tgl)\s{{1,3}}(?:berapa|apa)\b"
    rf"|\b(?:berapa|masih)\s{{1,3}}lama\b.{{0,60}}\b{_OUT}\b"
    # whether
    rf"|\b(?:{_ALREADY}|apakah)\b.{{0,60}}\b(?:{_OUT}|{_HANDLED})\b.{{0,80}}\?"
    rf"|\b{_ALREADY}\s{{1,3}}(?:\w{{1,10}}\s{{1,3}})?(?:{_OUT}|{_HANDLED})\s{{1,3}}(?:apa\s{{1,3}}|atau\s{{1,3}})?{_YET}\b"
    rf"|\b(?:apakah|info|informasi)\b.{{0,60}}\b{_ALREADY}\s{{1,3}}(?:{_OUT}|{_HANDLED})\b"
    rf"|\b{_ALREADY}kah\b.{{0,60}}\b(?:{_OUT}|{_HANDLED})\b"
    rf"|\b{_ALREADY}\s{{1,3}}(?:{_OUT})(?<=kah)\b"
    rf"|\b{_ALREADY}\s{{1,3}}(?:apa\s{{1,3}}|atau\s{{1,3}})?{_YET}\b.{{0,40}}\b(?:{_OUT}|{_RELEASE})\b"
    rf"|\b(?:{_RELEASE})\b.{{0,40}}\b{_ALREADY}\s{{1,3}}(?:apa\s{{1,3}}|atau\s{{1,3}})?{_YET}\b"
    r"|\bapakah\b(?!.{0,40}\b(?:bisa|boleh|dapat)\b).{0,40}\b(?:di)?(?:tolak|tarik|batalkan|setujui)\b.{0,80}\?"
    # whether it is complete
    rf"|\b{_PAPERS}\b(?:\s{{1,3}}\w{{1,12}}){{0,3}}\s{{1,3}}(?:{_ALREADY}|masih)\s{{1,3}}(?:lengkap|cukup|kurang|memenuhi)\b"
    r".{0,60}(?:\?|\batau\b)"
    rf"|\b(?:apakah|konfirmasi|tanya|info(?:rmasi)?)\b.{{0,40}}\b{_PAPERS}\b.{{0,40}}\b{_ALREADY}\s{{1,3}}(?:lengkap|cukup)\b"
    rf"|\b(?:apakah|konfirmasi|tanya)\b.{{0,40}}\b{_ALREADY}\s{{1,3}}(?:lengkap|cukup)\b.{{0,40}}\b{_PAPERS}\b"
    r"|\bapa\s{1,3}(?:lagi|saja|aja)\s{1,3}(?:yang\s{1,3}|yg\s{1,3})?(?:masih\s{1,3})?kurang\b"
    # that it is missed
    rf"|\b{_RELEASE}\b.{{0,60}}\b{_YET}\s{{1,3}}(?:(?:juga|jg|kunjung|pernah|ada|kelihatan|kami\s{{1,3}}lihat)"
    rf"\s{{1,3}}){{0,2}}{_OUT}\b"
    rf"|\b{_YET}\s{{1,3}}(?:(?:juga|jg|kunjung|pernah)\s{{1,3}})?{_OUT}\b.{{0,30}}\b{_RELEASE}\b"
    rf"|\b{_RELEASE}\b.{{0,40}}\b{_NOT}\s{{1,3}}(?:(?:juga|jg|kunjung|ada)\s{{1,3}})?"
    r"(?:muncul|tampil|kelihatan|nampak|tampak|di\s{1,3}(?:web|website|situs))\b"
    rf"|\b(?:berita|rilis|naskah|kiriman)(?:nya)?\b.{{0,40}}\b{_WHY}\b.{{0,20}}\b{_YET}\b.{{0,20}}\b{_OUT}\b"
    rf"|\b{_WHY}\b.{{0,20}}\b{_YET}\s{{1,3}}(?:juga\s{{1,3}}|jg\s{{1,3}})?{_OUT}\b"
    # where it stands
    r"|\b(?:sudah\s{1,3})?sampai\s{1,3}(?:di\s{1,3})?mana\b"
    r"|\b(?:link|tautan)\s{0,3}(?:berita|rilis|halaman)?(?:nya)?\b.{0,20}\b(?:mana|dimana)\b"
    rf"|\bmana\s{{1,3}}(?:link|tautan|{_RELEASE})\b"
    r"|\bsampai\s{1,3}(?:(?:di|pada)\s{1,3})?(?:tahap|proses)\s{1,3}(?:apa|mana)\b"
    rf"|\b(?:ada|adakah)\s{{1,3}}(?:kabar|perkembangan|info)\b.{{0,30}}\b{_RELEASE}\b"
    rf"|\b{_STANDING}\b.{{0,20}}\b{_HOW}\b"
    rf"|\b(?:{_HOW}|mohon\s{{1,3}}info(?:rmasi)?|menanyakan|cek|tanya)\b.{{0,40}}\b{_STANDING}\b"
    rf"|\b{_HOW}\b\s{{1,3}}(?:dengan\s{{1,3}}|ini\s{{1,3}}|pak\s{{1,3}}){{0,2}}{_RELEASE}\s{{1,3}}"
    r"(?:kami|saya|sy|kita|yang|yg|kemarin|tadi|no|nomor|0\d{3})\b",
    re.IGNORECASE,
)
_ENCLOSES = re.compile(
    r"\b(?:terlampir|lampiran|lampirkan)\b|https?://|\bwww\.|\b(?:ini|berikut)\s(?:yang|yg)\s(?:baru|kedua)\b"
    r"|\b(?:ini|berikut)\s(?:adalah\s)?(?:rilis|naskah|berita|bahan|materi)(?:nya)?\b(?!\s(?:sudah|belum|kapan))"
    r"|\bfoto(?:nya)?\s(?:menyusul|ada di)\b|\bsy (?:taruh|simpan)\b|\bdi (?:drive|google drive)\b",
    re.IGNORECASE,
)
"""Whoever says so sends something, though it was forgotten: the question is when it will appear."""


def encloses(text: str) -> bool:
    """Whether a text says that something comes with it, though it may have been forgotten."""
    return _ENCLOSES.search(text) is not None


def asks_for_state(text: str) -> bool:
    """Whether a short text asks where a release stands. Linear time for texts of a bounded length."""
    return bool(_ASKS.search(text)) and not encloses(text)
