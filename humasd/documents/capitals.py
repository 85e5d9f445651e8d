"""A text that somebody typed in capitals throughout, written as others write: so that names stand out again.

For readers who know names by their capitals; the text itself stays as it was sent.
"""

from __future__ import annotations

import re

from humasd.documents.letterhead import tells_deed

_MAX_TEXT = 20_000
"""Characters that are looked at."""
_FEWEST = 60
"""Letters from which the capitals of a text tell that it is typed so."""
_SHARE = 0.8
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = """
    di ke dari dan atau yang untuk pada dalam dengan oleh bagi serta agar karena sebagai secara tentang antara
    hingga sampai sejak saat ketika setelah sebelum sesudah usai selama guna demi namun tetapi tapi juga sudah
    belum masih tidak bukan ini itu tersebut para setiap semua seluruh sebanyak sekitar lebih kurang orang
    warga peserta anggota personel petugas atas bawah depan belakang samping tepi dekat sepanjang hari tanggal
    pukul jam pagi siang sore malam kata ujar jelas tutur ungkap tegas hadir turut ikut guru siswa ibu bapak
    terhadap menuju bersama sebuah salah satu dua tiga empat lima lapak liar kegiatan acara pihak akan telah
    berjalan aman lancar tertib langsung baik baru lama wita kepada kemarin tadi nya katanya ujarnya adalah
"""
_WRITTEN_SMALL = frozenset(_SMALL.split())
_CAPITALS = """
    sdn smpn sman smkn rsud rsu dprd upt uptd pkk kua opd skpd asn pns kpu se sh mm mt st
"""
_INITIALS = frozenset(_CAPITALS.split())
_PASSIVE = re.compile(
    r"di[a-z]{3,18}(?:kan|i)|di(?:gelar|buka|tutup|pimpin|lepas|hadir|bantu|mulai|pusat)[a-z]{0,4}"
)
_VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)


def set_in_case(text: str) -> str:
    """The text with small letters but at the heads of names, where it is typed in capitals; else as it is."""
    looked_at = text[:_MAX_TEXT]
    letters = sum(sign.isalpha() for sign in looked_at)
    if letters < _FEWEST or sum(sign.isupper() for sign in looked_at) < _SHARE * letters:
        return text
    return _WORD.sub(lambda word: _set(word[0]), looked_at)


def _set(word: str) -> str:
    small = word.lower()
    if small in _WRITTEN_SMALL or tells_deed(small) or _PASSIVE.fullmatch(small):
        return small
    return word if small in _INITIALS or not _VOWEL.search(small) else small.capitalize()
