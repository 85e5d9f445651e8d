"""Whether a sender says that a text is an earlier one made better: "revisi naskah kami tadi". Pure, in linear
time.

"Perbaikan", "perubahan", "terbaru" are also what half of all news is about (roads, budgets, data): they count
only where the text itself is what was made better.
"""

from __future__ import annotations

import re

_LONGEST = 2_000
"""Characters that are looked at."""
_TEXT = (
    r"(?:naskah(?!\s(?:akademik|kuno|perjanjian|hibah))|rilis(?!\sakhir)|release|siaran\spers|berita(?!\sacara)|teks"
    r"|file|berkas|dokumen|lampiran|tulisan|artikel|judul|kiriman|draft?|paragraf|isi\s(?:berita|naskah|rilis))(?:nya)?"
)
_CHANGE = (
    r"(?:revisi|perbaikan|pembetulan|koreksi|ralat|perubahan|penyempurnaan|pengganti(?:an)?|suntingan|editan)"
)
_CHANGED = r"(?:di\s?)?(?:revisi|perbaiki|koreksi|betulkan|ralat|ubah|rubah|ganti|edit|sempurnakan|sunting)"
_END = (
    r"(?=\W*(?:$|[.,;:!?()\n–-]|\b(?:pak|bu|bapak|ibu|min|ya|ini|itu|tadi|td|kemarin|kmrn|sebelumnya|terlampir|berikut|0\d{3}"
    r"|kami|saya|sy|pimpinan|atasan|kadis|kabid|kabag|dari|sesuai|atas|agenda|no|nomor|mohon|tolong|pertama|lama|terdahulu|tersebut|tsb|terima"
    r"|(?:untuk|utk|pada|yang|yg)\s(?:naskah|rilis|berita|agenda|kami|saya|tadi|td|kemarin|sebelumnya|diminta|dimaksud"
    r"|disarankan|sudah|telah|benar|betul))\b))"
)
"""What follows where a word of correction has no other thing to correct: "rilis perbaikan", and not "rilis
perbaikan jalan"."""
_OPENING = (
    r"(?:^|[.!?;:,\n]\s{0,3})\W{0,3}"
    r"(?:(?:maaf|pak|bu|bapak|ibu|min|ini|berikut|terlampir|adalah)\W{1,3}){0,4}"
)
_WENT = r"(?:sudah|sdh|udah|telah|selesai|baru|hasil)"
_BY = r"(?:(?:kami|saya|sy|kita)\s)?"
_AMENDS = re.compile(
    rf"\b{_CHANGE}(?:nya)?\s(?:(?:dari|atas|untuk|utk|pada|terhadap)\s)?{_TEXT}\b"
    rf"|\b(?<!masa\s){_TEXT}\s(?:(?:yang|yg|ini|kami|saya|tadi|hasil|versi|setelah|sesudah)\s){{0,3}}{_CHANGE}(?:nya)?\b{_END}"
    rf"|\b{_TEXT}\s(?:(?:yang|yg|ini|itu|tadi|pak|bu)\s){{0,3}}(?:(?:sudah|sdh|udah|telah|selesai|baru|kami|saya|sy)\s){{0,3}}"
    rf"{_CHANGED}\b{_END}"
    rf"|\bversi\s(?:yang\s|yg\s)?(?:ter)?(?:baru|akhir|final|revisi|perbaikan|kedua|ketiga|koreksi|benar|betul)(?:nya)?\b{_END}"
    rf"|{_OPENING}(?:hasil\s)?{_CHANGE}(?:nya)?\b{_END}"
    rf"|{_OPENING}(?:yang\s|yg\s)?{_WENT}\s{_BY}{_CHANGED}\b{_END}"
    rf"|\b(?:ada|sedikit|dengan)\s(?:sedikit\s|beberapa\s)?(?:koreksi|ralat|perbaikan|revisi|perubahan|pembetulan)\b{_END}"
    r"|\bmenggantikan\s(?:yang|yg|naskah|rilis|berita|file|berkas|kiriman)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:bukan|tidak|tdk|tanpa|gak|nggak)\s(?:\w{1,12}\s){0,2}?(?:revisi|perbaikan|koreksi|ralat|perubahan|pengganti)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:kegiatan|acara|rilis|naskah|berita|permohonan|agenda|materi)\s(?:(?:yang|yg)\s)?"
    r"(?:lain(?:nya)?|berbeda|beda|berikutnya|selanjutnya|kedua)\b"
    r"|\b(?:satu|1)\s(?:(?:rilis|berita|naskah|kegiatan|acara)\s)?lagi\b"
    r"|\b(?:rilis|berita|kegiatan|acara)\sbaru(?:nya)?\b(?!\s(?:saja|sempat|bisa))",
    re.IGNORECASE,
)
_OF_SERIES = re.compile(
    r"\b(?:rilis|release|naskah|berita|artikel|tulisan|liputan)(?:nya)?\s(?:(?:yang|yg|ini)\s)?(?:lanjutan|sambungan)(?:nya)?\b"
    r"|\b(?:lanjutan|sambungan|seri|bagian|hari)(?:nya)?\s(?:dari\s)?(?:rilis|naskah|berita|kedua|ketiga|keempat|terakhir)\b",
    re.IGNORECASE,
)


def amends(own: str) -> bool:
    """Whether words beside a text say that it is an earlier one made better."""
    text = own[:_LONGEST]
    return _AMENDS.search(text) is not None and not (_DENIES.search(text) or tells_another(text))


def tells_another(own: str) -> bool:
    """Whether words say that what comes along is for another activity than the one that was written of."""
    return _ANOTHER.search(own[:_LONGEST]) is not None


def tells_next(own: str) -> bool:
    """Whether words call what comes along the next of a series: "berita lanjutannya", "rilis hari kedua"."""
    return _OF_SERIES.search(own[:_LONGEST]) is not None
