"""What people write into a form where they have nothing to write: templates, hints, "menyusul", "sda"."""

from __future__ import annotations

import re

MAX_FILLER = 120
"""Characters; whoever writes more has something to say."""
_BLANK = re.compile(r"^[\s._…:;/()\[\]\-–—*?]*$")
_BLANK_SPACE = re.compile(r"[._…]{3,}|…|_{2,}|-{2,}")
"""Room that is left to write in, within a date or a number of which some is printed."""
_BRACKETED = re.compile(r"^[(\[<{](?P<inner>[^()\[\]<>{}]*)[)\]>}]$")
_WHAT = (
    r"(?:nama|nomor|no|judul|tempat|lokasi|tanggal|tgl|hari|waktu|kontak|unit|narasumber|uraian|kegiatan|instansi"
    r"|teks|disini|di sini)\b"
)
_HINT = re.compile(
    r"^(?:contoh|misal(?:nya)?|cth|mis)\s?[.:]"
    r"|^(?:(?:mohon|harap|silakan|silahkan|wajib|tidak perlu|tdk perlu|akan|belum)\s)diisi(?:kan)?\b"
    r"|^diisi(?:kan)?(?:\s(?:oleh|di sini|disini|nanti|petugas|pemohon|pengirim|humas|lengkap|sesuai|skpd|opd"
    r"|dengan|manual)\b.*)?$"
    rf"|^(?:isi(?:kan|lah)?|tulis(?:kan|lah)?|sebutkan|masukkan|ketik(?:kan)?)\s{_WHAT}"
    r"|^(?:klik|ketuk|click|tap)\b.*\b(?:sini|here|teks|text|mengisi|isi)\b"
    r"|^(?:pilih|choose)\s(?:an\s)?item\b"
    r"|^\W{0,3}(?:(?:silakan|silahkan|mohon|harap)\s)?"
    r"(?:(?:di)?pilih(?:lah)?|select|choose|centang(?:lah)?|coret(?:lah)?)\s(?:salah satu|satu|one|opsi"
    r"|jawaban|pilihan|dari daftar|dari pilihan|yang (?:sesuai|benar|tidak perlu))\b(?!.*\d{4})"
    r"|^\W{0,3}(?:pilih|select)(?:\s(?:kategori|tanggal|unit|instansi|bidang|kecamatan|desa|lokasi|waktu))?\W{0,3}$",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(r"(?:contoh|misal(?:nya)?|cth|mis)\s?[.:]", re.IGNORECASE)
_HINT_WORDS = """
    isi isikan isilah diisi diisikan tulis tulislah tuliskan sebutkan masukkan ketik ketikkan klik ketuk pilih
    mohon harap silakan silahkan wajib tidak perlu akan belum nama nomor no judul tempat lokasi tanggal tgl
    hari waktu kontak unit narasumber uraian kegiatan instansi teks acara berita rilis foto anda disini di
    sini nanti oleh petugas pemohon pengirim humas lengkap singkat jelas padat sesuai skpd opd dengan dan
    atau yang huruf kapital besar maksimal maks kata manual lembaga dinas organisasi dari pada untuk ini
"""
_OF_HINTS = frozenset(_HINT_WORDS.split())
_MIN_TOLD = 2
"""Other words of four letters or more that a headline has which begins as a hint does."""
_BRACKETED_HINT = re.compile(
    r"^(?:(?:di)?isi|tulis|sebutkan|masukkan|ketik|pilih|contoh|misal|cth|mis\.|wajib|opsional|optional|jika|bila"
    r"|kalau|coret|nama|nomor|no\.?\s|bisa lebih|boleh|sesuai|lihat|ada|belum|tidak)",
    re.IGNORECASE,
)
"""What a form asks for in brackets: "(nama lengkap)", "(jika ada)"."""
_MASKED = re.compile(r"[\s+()\d.…_*/?-]*(?:x|[.…_*?]{2})[\s+()\d.…_*/?x-]*", re.IGNORECASE)
"""A number of which some is left out: "08xx-xxxx-xxxx", "0812 ……"."""
_MIN_NUMBER = 7
"""Digits that are a number, however many dots stand between them."""
_DATE_SHAPE_WORDS = """
    d dd m mm mmm mmmm y yy yyy yyyy h hh b bb bbb t tt tttt x xx xxxx tgl bln thn tanggal bulan tahun
    hari hr jam pukul wita wib wit nama tempat isi
"""
_DATE_SHAPE = frozenset(_DATE_SHAPE_WORDS.split())
_TAIL = re.compile(r"\b(?:nomor|no\.?|nmr|tertanggal|tgl\.?)\s*:?\s*\d.*$", re.IGNORECASE)
"""Which paper is meant: "sesuai surat nomor 005/12/XI/2026"."""
_RELATIVE = re.compile(r"\b(?:besok|esok|lusa|kemarin|depan|lalu|ini|tadi|nanti)\b", re.IGNORECASE)
_PIVOTS_WORDS = """
    menyusul disusulkan nihil kosong nil none null na tba tbd sda idem terlampir dilampirkan sesuai
    lihat cek nanti sebagaimana seperti sama belum tidak tdk tak gak ga nggak ngga dikonfirmasi menunggu
    ditentukan diinfokan diinformasikan dikabari dikabarkan tertera tercantum tersebut tsb
    isian jawaban keterangan
"""
_PIVOTS = frozenset(_PIVOTS_WORDS.split())
"""Words of which one says that nothing is told here."""
_PAPERS_WORDS = """
    surat undangan lampiran lampirannya rilis release naskah naskahnya berita jadwal berkas file filenya
    dokumen formulir form agenda teks perihal brosur flyer pamflet spanduk tor proposal kop surel email
"""
_PAPERS = frozenset(_PAPERS_WORDS.split())
_WITHIN = frozenset(("di", "pada", "dari", "dalam", "dlm"))
"""Before a paper: "ada di surat"."""
_BESIDE_WORDS = """
    akan segera masih proses dengan dgn ada ya pak bu bapak ibu min admin kak mohon maaf atas diatas
    bawah dibawah isi kami saya kemudian lebih lanjut diketahui tersedia dulu via wa hari h pihak
    panitia dan atau ini itu yang yg sdh sudah informasi info infonya konfirmasi perlu judul besok data
    datanya foto fotonya nama namanya nomor nomornya no hp kontak kontaknya tempat tempatnya tanggal
    tanggalnya jam jamnya lokasi lokasinya narasumber narasumbernya waktu waktunya uraian skpd opd
"""
_BESIDE = frozenset(_BESIDE_WORDS.split())
"""Words that may stand beside those."""


def is_filler(value: str, key: str | None = None) -> bool:
    """Whether a value of the field `key` tells nothing: dots to write upon, a hint or pattern of the form's
    own ("dd/mm/yyyy", "08xx-xxxx-xxxx", "(nama lengkap)"), a word in its stead ("menyusul", "sesuai
    undangan", "sda", "nihil")."""
    value = value.strip().strip("*").strip()
    if _BLANK.match(value):
        return True
    if len(value) > MAX_FILLER:
        return False
    bracketed = _BRACKETED.match(value)
    bare = bracketed["inner"].strip() if bracketed else value
    return bool(
        (bracketed and _BRACKETED_HINT.match(bare) and not (key == "title" and _is_headline(bare)))
        or (_HINT.match(bare) and not (key == "title" and _tells(bare)))
        or _says_nothing(bare)
        or (key in ("contact", "activity_date", "date") and _is_masked(bare))
        or (key in ("activity_date", "date") and _is_empty_date(bare))
    )


def _is_headline(words: str) -> bool:
    """Whether words in brackets are written as a headline is: "(Belum Setahun, Jembatan Rusak)"."""
    return sum(word[0].isupper() for word in words.split()) > 1


def _tells(words: str) -> bool:
    """Whether a headline only begins as a hint does: "Tulis Nama di Batu, Siswa Kenang Gurunya"."""
    if _EXAMPLE.match(words):
        return False
    others = frozenset(re.findall(r"[^\W\d_]{4,}", words.lower())) - _OF_HINTS
    return _is_headline(words) and len(others) >= _MIN_TOLD


def _says_nothing(value: str) -> bool:
    """Whether each word is one of those that stand where nothing is told, "s.d.a." and "n/a" among them."""
    joined = re.sub(r"\b(?:s\.\s?d\.\s?a\b|n/a\b)", "sda", _TAIL.sub("", value), flags=re.IGNORECASE)
    words = frozenset(re.findall(r"\w+", joined.lower()))
    points = words & _PIVOTS or (words & _PAPERS and words & _WITHIN)
    return bool(points) and words <= _PIVOTS | _PAPERS | _WITHIN | _BESIDE


def _is_masked(value: str) -> bool:
    digits = sum(sign.isdecimal() for sign in value)
    return _MASKED.fullmatch(value) is not None and ("x" in value.lower() or digits < _MIN_NUMBER)


def _is_empty_date(value: str) -> bool:
    """Whether nothing but a date's pattern stands there, or room is left in it: "Senin, …… 2026"."""
    words = re.findall(r"[^\W_]+", value.lower())
    if all(word in _DATE_SHAPE for word in words):
        return True
    told = re.search(r"(?<!\d)\d{1,2}(?!\d)", value) or _RELATIVE.search(value)
    return _BLANK_SPACE.search(value) is not None and not told
