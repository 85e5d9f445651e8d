"""Tells a note to those who publish, wherever in a text it stands, from one to its readers.

"NB: foto menyusul", "(Catatan untuk admin: …)" and "[Foto disisipkan di sini]" are notes to the office;
"Catatan: harga dapat berubah" and "NB: pendaftaran ditutup 30 November" belong to the text. A note is told by
what leads to it, or the brackets around it, and by what it asks: of the text and its photos, or of whoever
publishes them. What is led so and asks nothing of the kind stays, for a person to look at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.documents.machine_talk import find_machine_talk
from humasd.documents.status_lines import tells_state
from humasd.documents.values import Block

MAX_NOTE_WORDS = 70
_PARAGRAPHS = ("p", "h1", "h2", "h3", "blockquote")
_MAX_NOTE = 900
"""Characters."""
_TO = r"(?:\s(?:(?:untuk|utk|buat|bagi|kepada|kpd|dari)\s)?(?!foto\b|gambar\b)[\w./]{2,20}){0,4}"
_LED = re.compile(
    rf"[\s>•*#_–-]{{0,6}}[(\[]?\s?(?:(?P<sure>n\.?\s?b|p\.?\s?s|cata?tan|catt?|notes?|ket|keterangan)\b\.?{_TO}"
    r"|(?:untuk|utk|buat|info|pesan|titip pesan)\s(?:untuk\s|utk\s|buat\s|ke\s)?"
    r"(?:admin|min|humas|redaksi|redaktur|editor|pak|bu|bapak|ibu)\b[^:\n]{0,30}"
    r"|penting|perhatian)"
    r"\s?(?::|;|\.\s|\s[–-]\s|\s?=\s)\s{0,3}(?P<told>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
"""What leads to a note, and the note."""
_NB = re.compile(r"\W{0,4}n\.?b\b[.,]?\s(?P<told>\S.*)", re.IGNORECASE | re.DOTALL)
_HEADING = re.compile(rf"\W{{0,4}}(?:n\.?b\.?|cata?tan|notes?){_TO}\s?:", re.IGNORECASE)
"""The same on a line of its own."""
_STARRED = re.compile(r"\s{0,3}(?:\*{1,3}\)?|\d?\*\))\s?(?P<told>\S.*)", re.DOTALL)
_BRACKETED = re.compile(r"\W{0,2}[(\[{](?P<told>[^()\[\]{}]{3,800})[)\]}][\s.!*]{0,3}", re.DOTALL)
_ASKS = re.compile(
    r"\b(?:mohon(?! maaf)|mhn|tolong|tlg|harap|jangan|jgn|minta|please|pls|plis|agar|supaya|sebaiknya|bisa"
    r"|boleh|perlu|maaf|belum|blm|nanti|masih)\b",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"\b(?:pak|bu|bapak|ibu|kak|bang|ndan|komandan|min|mimin|admin|redaktur|editor)(?=\W{0,4}$|\s?[,.!?;)]"
    r"|\s(?:humas|redaksi|kabag|kasubag|editor|admin)\b)"
    r"|\bya(?=\W{0,4}$|\s?[,.!?;)]|\s(?:pak|bu|min|admin|kak|bang)\b)"
    r"|\b(?:pak|bu|min|admin|kak|bang)\s(?:ini|yang|yg|mohon|tolong|foto|naskah|judul|nama|angka)",
    re.IGNORECASE,
)
"""Somebody is spoken to, by what those who publish are called."""
_MYSELF = re.compile(r"\b(?:saya|sy|kami)\b", re.IGNORECASE)
_PUBLISHING = re.compile(
    r"\b(?:(?:di)?(?:tayang|terbit|muat|publikasi|publish|posting|unggah|upload|naik|siar)(?:kan)?(?:nya)?"
    r"|penayangan|penerbitan|pemuatan|embargo)\b",
    re.IGNORECASE,
)
"""What is asked for, or not yet: publication."""
_TO_PUBLISH = re.compile(
    r"\b(?:jangan|jgn|mohon(?! maaf)|mhn|tolong|tlg)\b[^.!?\n]{0,40}"
    r"\b(?:di)?(?:tayang|muat|publikasi|siar|posting|publish)(?:kan)?(?:nya)?\b",
    re.IGNORECASE,
)
"""What readers are never asked for."""
_WRITING = re.compile(
    r"\b(?:naskah|rilis|release|berita|draf|draft|teks|judul|headline|teras|lead|paragraf|alinea|kalimat|ejaan"
    r"|typo|salah ketik|redaksional|caption|keterangan foto|kutipan|quote|tata letak|layout)(?:nya)?\b",
    re.IGNORECASE,
)
"""The text, and its parts."""
_PICTURE = r"(?:foto|gambar|dokumentasi|video|logo|grafik|infografis|peta)(?:-foto)?(?:nya)?"
_PICTURES = re.compile(rf"\b{_PICTURE}\b", re.IGNORECASE)
_FACTS = re.compile(
    r"\b(?:(?:pe)?nama(?:an)?|gelar|jabatan|pangkat|angka|jumlah|nominal|data|tanggal|tgl|hari|jam|tempat|istilah"
    r"|nomor|anggaran|umur|usia|singkatan)(?:nya)?\b",
    re.IGNORECASE,
)
"""What is checked in a text."""
_HANDLED = re.compile(
    r"\b(?:di(?:cek|kroscek|cross ?check|periksa|koreksi|konfirmasi|edit|ubah|rubah|ganti|sesuaikan"
    r"|perbaiki|betulkan|benarkan|rapikan|pangkas|potong|crop|blur|hapus"
    r"|hilangkan|tambah|sisip|selip|taruh|pasang"
    r"|pakai|gunakan|jadikan|lampir|tukar|geser|kecilkan|besarkan|tulis|sebut|cantum|verifikasi|pastikan|pilih|review"
    r"|ralat|lihat|baca|susun|samarkan)\w{0,3}"
    r"|cek|crosscheck|kroscek|(?<!harap )periksa|koreksi|konfirmasi|edit|ubah|ganti|sesuaikan|perbaiki|blur"
    r"|crop|hapus|jadikan|pakai|pasang|tulis|revisi|rapikan)\b",
    re.IGNORECASE,
)
"""What those who publish do to it; a reader is told to do things in the active voice."""
_PENDING = re.compile(
    r"\b(?:belum|blm|masih|tunggu|menunggu|menanti)\b[^.!?\n]{0,60}"
    r"\b(?:(?:di)?setujui|acc|di-?acc|approve\w{0,2}|persetujuan|izin|(?:di)?koreksi|(?:di)?konfirmasi|final|fix"
    r"|draf|draft|(?:di)?periksa|(?:di)?cek|revisi|lengkap)\b",
    re.IGNORECASE,
)
_STANDS_ASIDE = re.compile(
    rf"\b(?:{_PICTURE}|caption|naskah|rilis)\b[^.!?\n]{{0,50}}"
    r"\b(?:menyusul|disusulkan|terlampir|dilampirkan|(?:kami|saya|sy) (?:kirim|susulkan|lampirkan)\w{0,3}"
    r"|(?:lewat|via|melalui) (?:wa|whatsapp|email|surel|telegram|link|drive|gdrive))\b",
    re.IGNORECASE,
)
"""What came along, or comes later."""
_ASKED_FOR = re.compile(r"\W{0,3}(?:mohon|mhn|tolong|tlg|harap)\s(?:\w+\s){0,2}di[a-z]{4,}", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    rf"\W{{0,3}}(?:(?:sisipkan|masukkan|tempatkan|letakkan|taruh|insert|isi)\s.{{0,30}})?"
    rf"(?:{_PICTURE}|tabel|caption)[^.!?\n]{{0,40}}"
    r"\b(?:disisipkan|dimasukkan|ditempatkan|diletakkan|ditaruh|ditambahkan|di sini|disini|menyusul|here)\b"
    rf".{{0,30}}|\W{{0,3}}(?:sisipkan|masukkan|tempatkan|letakkan|taruh|insert)\s(?:\w+\s)?(?:{_PICTURE}|tabel)\b.{{0,40}}",
    re.IGNORECASE,
)
"""Room that was left for a picture."""
_READERS = re.compile(
    r"\b(?:para|peserta|pendaftar|pelamar|pemohon|warga|masyarakat|pelanggan|pengunjung|calon|siswa|pelajar"
    r"|mahasiswa|orang ?tua|wajib pajak|pengguna|penumpang|pengendara|nasabah|pembaca|anda|kalian|penonton"
    r"|jamaah|jemaah|pedagang|petani|nelayan|pelaku usaha|umkm|kontingen|tim"
    r"|(?:di|me[mn])daftar\w*|pendaftaran)\b",
    re.IGNORECASE,
)
"""Whom a note in the news is for."""


def find_notes(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of the notes to the office, each a paragraph, or a list below the line that leads to it."""
    places = {
        place
        for place in find_machine_talk([block.text for block in blocks])
        if blocks[place].tag in _PARAGRAPHS and not blocks[place].rows
    }
    for place, block in enumerate(blocks):
        if block.rows:
            continue
        if block.tag in _PARAGRAPHS and (is_note(block.text) or tells_state(block.text)):
            places.add(place)
        elif place + 1 < len(blocks) and _HEADING.fullmatch(block.text.strip()[:80]):
            below = blocks[place + 1]
            if below.tag in ("p", "ul", "ol") and all(map(_asks_office, below.text[:_MAX_NOTE].split("\n"))):
                places |= {place, place + 1}
    return frozenset(places)


def is_note(text: str) -> bool:
    """Whether a paragraph is a note to those who publish, as it asks something of them."""
    told, bracketed = _take_told(text)
    return told is not None and (_asks_office(told) or (bracketed and _is_aside(told)))


def may_be_note(text: str) -> bool:
    """Whether a paragraph is led or bracketed as such notes are, though nothing shows whom it is for."""
    text = text.strip()
    led = _LED.match(text[:_MAX_NOTE])
    if led is not None and led["sure"] and len(text.split()) <= MAX_NOTE_WORDS:
        return not is_note(text)
    bracketed = _BRACKETED.fullmatch(text[:_MAX_NOTE])
    return bracketed is not None and bool(_ASKS.search(bracketed["told"])) and not is_note(text)


def _take_told(text: str) -> tuple[str | None, bool]:
    """(the words behind what leads to them or in brackets, whether in brackets); None without either."""
    text = text.strip()
    if len(text) > _MAX_NOTE or len(text.split()) > MAX_NOTE_WORDS:
        return None, False
    bracketed = _BRACKETED.fullmatch(text)
    for match in (_LED.match(text), _NB.match(text), bracketed, _STARRED.match(text)):
        if match is not None:
            return match["told"].strip(" )]"), bracketed is not None
    return None, False


def _is_aside(told: str) -> bool:
    """Whether words in brackets speak to somebody, ask for something, or keep room for a picture."""
    spoken = _CALLS.search(told) and (_MYSELF.search(told) or _ASKS.search(told))
    asked = _ASKED_FOR.match(told) and not _READERS.search(told)
    return bool(spoken or asked) or _PLACEHOLDER.fullmatch(told) is not None


def _asks_office(told: str) -> bool:
    """Whether words ask for what only those who publish can do, or tell them what is still to come."""
    if _STANDS_ASIDE.search(told) or _TO_PUBLISH.search(told):
        return True
    if _PENDING.search(told) and (_WRITING.search(told) or _PUBLISHING.search(told)):
        return True
    called = _CALLS.search(told) is not None
    if _READERS.search(told) and not called:
        return False
    asked = called or _ASKS.search(told) is not None
    if not asked:
        return False
    if _PUBLISHING.search(told):
        return True
    handled = _HANDLED.search(told) is not None
    named = any(matter.search(told) for matter in (_WRITING, _PICTURES, _FACTS))
    return (handled and named) or (called and (named or handled))
