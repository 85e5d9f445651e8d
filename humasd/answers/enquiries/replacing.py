"""Whether a sender says that what comes along takes the place of what he sent before: "salah kirim, mohon
diganti dengan yang ini". Pure, in linear time."""

from __future__ import annotations

import re

_LONGEST = 2_000
"""Characters that are looked at."""
_PUT = re.compile(
    r"\b(?:(?:di\s?|meng)?ganti(?:kan)?|(?:di)?timpa|(?:di|per)?tukar(?:kan)?)\s(?:\w{1,14}\s){0,3}?"
    r"(?:dengan|dgn|dg|pakai|pake|oleh|sama|naskah|rilis|file|berkas)\s(?:\w{1,14}\s){0,3}?\(?"
    r"(?:ini|berikut|terlampir|lampiran)\b",
    re.IGNORECASE,
)
_UNPUT = re.compile(
    r"\b(?:bukan|jangan|jgn|tidak|tdk|tak|gak|ga)\s(?:\w{1,10}\s){0,2}?(?:(?:di|meng)?ganti|pengganti|(?:di|me)?tukar)",
    re.IGNORECASE,
)
"""Nothing shall stand instead."""
_BEFORE = r"(?:tadi|td|kemarin|sebelumnya|pertama|lama|terdahulu|dulu)"
_SENT = r"(?:e-?mail|surel|kiriman|file|berkas|naskah|rilis|release|permohonan|0\d{3})(?:nya)?"
_OWN = r"(?:\s(?:kami|saya|sy|yang|yg|di|dikirim|kirim|kirimkan|no|nomor|agenda|\d{1,5}|" + _BEFORE + r"))"
_MISTAKEN = re.compile(
    r"\b(?:salah|keliru)\s(?:kirim|lampir|file|berkas|naskah|rilis)\w{0,5}\b"
    r"(?!\s(?:ke|kepada|alamat|orang|nomor|kontak|grup|group|undangan|surat)\b)"
    rf"|\b(?:di|meng)?abaikan\s(?:saja\s|dulu\s|ya\s)?(?:{_SENT}|yang|yg){_OWN}{{0,4}}?\s(?:\d{{1,5}}|{_BEFORE})\b"
    rf"|\b(?:di|meng)?abaikan\s(?:saja\s)?0\d{{3}}\b"
    rf"|\b(?:yang|yg|{_SENT}){_OWN}{{0,5}}(?:\s(?:mohon|tolong|harap|agar|untuk|pak|bu|bapak|ibu)){{0,3}}\s(?:di)?abaikan\b"
    rf"|\b(?:yang|yg|file|berkas|naskah|rilis|email|surel)\s{_BEFORE}\s(?:\w{{1,10}}\s){{0,2}}?"
    r"(?:salah|keliru|(?:tidak|jangan|jgn|tdk)\s(?:dulu\s)?(?:di)?(?:pakai|gunakan|proses))\b"
    r"|\b(?:berikut|ini|terlampir)\s(?:adalah\s)?(?:naskah\s|rilis\s|file\s|berkas\s)?pengganti(?:nya)?\b",
    re.IGNORECASE,
)
"""Said of what was sent before, and not of an invitation, or of a mail to somebody else."""
_MAY_BE_MISTAKEN = re.compile(
    r"\b(?:salah|keliru)\s(?:kirim|lampir|file|berkas|naskah|rilis)\w{0,5}\b|\b(?:di|meng)?abaikan\b",
    re.IGNORECASE,
)
_TAKE_THIS = re.compile(
    r"\b(?:(?:di)?(?:pakai|pake|gunakan)\s(?:saja\s)?(?:yang|yg|file|naskah|rilis|berkas|versi)|muat\ssaja\s(?:yang|yg))"
    r"\s(?:ini|terlampir|berikut|baru)\b",
    re.IGNORECASE,
)
_KIND = r"(?:(?:yang|yg|file|naskah|rilis|berkas|versi|teks)\s)"
_USED = r"(?:di)?(?:pakai|pake|gunakan|muat|tayangkan|terbitkan)"
_ONLY_THIS = re.compile(
    rf"\b{_USED}\s(?:saja\s)?{_KIND}{{0,2}}ini\s(?:saja|aja)\b"
    rf"|\b(?:yang|yg)\s{_USED}\s(?:adalah\s|saja\s)?{_KIND}{{1,2}}ini\b"
    rf"|\b(?:yang|yg)\sini\s(?:saja\s|aja\s)(?:yang|yg)\s{_USED}\b"
    rf"|\bini(?:lah)?\s(?:adalah\s)?{_KIND}{{1,3}}(?:paling\s)?(?:final|fix|terakhir|terbaru|akhir)(?:nya)?"
    r"(?=\W*(?:$|[.,;:!?()\n]|\b(?:pak|bu|bapak|ibu|min|ya|mohon|tolong|dari\s(?:kami|kadis|pimpinan)|untuk|utk)\b))",
    re.IGNORECASE,
)
"""Said of a text beside which there is an earlier one, whatever else is new: "naskah baru, pakai ini"."""
_GOES_ON = re.compile(
    r"\b(?:sudah|sdh|udah|udh|telah|selesai)\b|\b(?:rilis|naskah|berita)\s(?:yang\s|yg\s)?(?:baru|lain|kedua|berikutnya|selanjutnya)\b"
    r"|\b(?:hari|kali|minggu|pekan)\sini\b|\b(?:sekarang|selanjutnya|berikutnya|juga|lagi|lain|tambahan)\b"
    r"|\b(?:terima\s?kasih|makasih|trims)\b(?=(?:\W{1,3}(?:pak|bu|bapak|ibu|banyak|ya|atas|untuk|utk)\b){0,4}\W{1,3}\w)",
    re.IGNORECASE,
)
"""One release is done with, and the next is sent: "0001 sudah tayang, sekarang muat yang ini"."""
_SENTENCE = re.compile(r"(?<!\bno)(?<!\bnr)(?<!\bnmr)[.!?;]+(?=\s|$)|\n+", re.IGNORECASE)


def puts_another(own: str) -> bool:
    """Whether words say what shall stand instead: who says so of a release does not want it gone."""
    return _PUT.search(own[:_LONGEST]) is not None


def calls_mistaken(own: str) -> bool:
    """Whether words beside a text say that the one of before was a mistake, or shall go for this one."""
    text = own[:_LONGEST]
    if _PUT.search(text):
        return _UNPUT.search(text) is None
    return _MISTAKEN.search(text) is not None and _UNPUT.search(text) is None


def replaces(own: str) -> bool:
    """The same, and "pakai yang ini", which may also be said of the only text that ever came, but where one
    is done with and the next is sent."""
    text = own[:_LONGEST]
    if calls_mistaken(text) or (_ONLY_THIS.search(text) and not _UNPUT.search(text)):
        return True
    return _TAKE_THIS.search(text) is not None and not _goes_on(text)


def may_replace(own: str) -> bool:
    """Whether any word may call a mail of before a mistake, or put another in its place: for a person."""
    return bool(_PUT.search(own[:_LONGEST]) or _MAY_BE_MISTAKEN.search(own[:_LONGEST])) or replaces(own)


def sentences_that_replace(own: str) -> tuple[str, ...]:
    """Those that say themselves what gives its place, where they name it; what another sentence names, with
    thanks or for its state, does not."""
    return tuple(one for one in _SENTENCE.split(own[:_LONGEST]) if _says_so(one))


def _says_so(sentence: str) -> bool:
    if _PUT.search(sentence):
        return _UNPUT.search(sentence) is None
    return replaces(sentence) and not _goes_on(sentence)


def _goes_on(text: str) -> bool:
    return _GOES_ON.search(text[:_LONGEST]) is not None
