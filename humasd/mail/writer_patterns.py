"""What an official tells of himself beside firm consent: where he is, what he does, why the answer is late.

Closed patterns of a clause that they fill to its end; matched as those of humasd.mail.run_patterns are.
They say nothing of the text. What is still to come ("nanti", "setelah") is no part of any; "masih" and
"tidak" stand only behind who speaks and before a place or a business ("saya masih rapat").
"""

from __future__ import annotations

import re

from humasd.mail import run_words, words
from humasd.mail.forms import one_of, word_set


def _any(listed: str) -> str:
    return one_of(word_set(listed))


END = f"{one_of(words.EMOJI)}{{0,6}}(?=[.])"
CALL = f"(?:ya |{one_of(words.PERSONS)}){{0,3}}{END}"
"""Whom one calls, and the clause's end."""

_PLACE = _any(
    "jalan perjalanan pesawat bandara kapal pelabuhan terminal kantor lapangan lokasi rumah mobil hotel pasar"
    " masjid gereja kampung bengkel acara rs puskesmas klinik sekolah kampus gedung aula desa kecamatan"
    " nikahan hajatan pesta undangan pelosok"
)
_CITY = _any(
    "jakarta surabaya bandung semarang yogyakarta jogja medan palembang padang pekanbaru jambi bengkulu"
    " lampung serang bogor depok bekasi tangerang makassar manado palu kendari gorontalo mamuju palopo"
    " parepare bone maros gowa toraja banjarmasin pontianak samarinda balikpapan palangkaraya tarakan"
    " denpasar bali mataram lombok kupang ambon ternate jayapura sorong manokwari batam solo malang daerah"
)
"""Where officials travel; "daerah" stands for the names of the office's own area."""
_AWAY = f"luar {_any('kota daerah kantor kabupaten negeri provinsi')}"
_AT = f"(?:di |dalam )(?:{_PLACE}|{_AWAY}|rumah sakit |{_CITY})"
_STAYING = f"(?!.*jalan ){_AT}"
"""Who is on his way, and says no more, may come first."""
_ELSEWHERE = word_set("jalan perjalanan lapangan dinas luar")
"""Alone they may be said of the text ("sedang jalan")."""
_MEETING = f"{one_of(run_words.BUSINESS - _ELSEWHERE)}{{1,2}}{one_of(run_words.OF_BUSINESS)}{{0,3}}"
_HIGHER = f"(?:{_any('pak bapak bu ibu')}?{_any('bupati wabup sekda pimpinan gubernur')}|wakil bupati )"
_COMPANY = f"(?:{_HIGHER}|{_any('tamu keluarga rombongan anak istri')})"
_BUSY = (
    f"(?:{_AT}|dinas luar |perjalanan dinas |(?:makan|istirahat) siang "
    f"|{_any('nyetir menyetir istirahat makan sarapan ngopi olahraga sakit berobat online')}"
    f"|(?:kurang|tidak) (?:sehat|enak badan|fit) "
    f"|{_any('dampingi mendampingi temani menemani bersama sama antar jemput terima menerima')}{_COMPANY}"
    f"|ada (?:tamu|acara keluarga|urusan|keperluan) |(?:ada |ikut |di |hadiri |menghadiri )?{_MEETING})"
)
_WRITER = _any("saya kami")
_TO = f"(?:otw |menuju )(?:ke )?(?:{_PLACE}|{_CITY})?"
_COME = (
    f"{_any('sampai tiba mendarat landing pulang masuk balik kembali')}(?:di |ke |dari )?"
    f"(?:{_PLACE}|{_CITY}|dinas luar |{_AWAY})?"
)
_DONE = f"(?:{_any('selesai kelar keluar pulang')}(?:dari )?){{1,2}}{_MEETING}"
_LOOK = _any("buka lihat cek pegang baca")
_INBOX = _any("hp handphone email emailnya surel laptop pesan pesannya wa")
_NOTICED = (
    f"(?:{_any('sempat bisa')}{_LOOK}{_INBOX}?|{_LOOK}{_INBOX}|{_any('kebaca terbaca masuk')})(?:sekarang )?"
)
"""A bare "cek" may tell somebody to."""
_BY = f"{_any('dari lewat via pakai di')}{_any('hp handphone ponsel jalan mobil lapangan rumah bandara')}"
STATE = re.compile(
    f"(?:mohon )?{_any('izin ijin maaf kebetulan ini')}{{0,3}}(?:"
    f"{_any('saya kami posisi')}{{0,2}}{_any('sedang lagi posisi')}{{1,2}}(?:masih )?{_BUSY}"
    f"|{_WRITER}(?:posisi )?masih (?:{_BUSY}|{_TO})"
    f"|(?:{_WRITER}|posisi ){_any('saya posisi ada sudah juga berada')}{{0,2}}{_STAYING}"
    f"|{_WRITER}(?:dinas luar |{_any('sedang lagi')}?tidak (?:ada |berada )?(?:{_AT}|di tempat ))"
    f"|(?:{_WRITER}|{_any('sedang lagi')}){{1,2}}{_TO}"
    f"|{_WRITER}?baru (?:saja )?(?:{_COME}|{_NOTICED})|{_WRITER}baru (?:saja )?(?:{_DONE}|{_LOOK})"
    f"|(?:emailnya|surelnya) baru (?:saja )?{_any('masuk kebaca terbaca')}"
    f"|tadi {_WRITER}{_any('masih lagi sedang')}{{0,2}}{_BUSY}|tadi {_any('masih lagi sedang')}?{_AT}"
    f"|(?:{_WRITER}|ini ){_any('balas jawab ketik tulis')}{_BY}){CALL}"
)
"""How the writer is: "saya sedang rapat", "posisi di Makassar", "baru sampai kantor"."""

_HERE = f"(?:di sini |disini |{_AT})"
_MINE = f"(?:saya |{_HERE})"
_TELEPHONE = _any(
    "hp handphone ponsel laptop baterai batre sinyal jaringan internet koneksi wifi kuota listrik"
)
_AILING = (
    f"(?:{_any('lowbat lobet mati drop ketinggalan error rusak habis jelek buruk lemot lambat hilang susah')}"
    f"|{_any('gangguan padam baterai')}|{_any('kurang tidak')}{_any('bagus baik stabil lancar')}"
    f"|naik turun |mau habis )(?:sekali )?"
)
_DURING = _any("tadi sedang lagi agak sempat kehabisan memang")
_DEVICE = f"{_HERE}?{_TELEPHONE}(?:nya )?{_MINE}?{_DURING}{{0,2}}{_AILING}{_HERE}?"
_UNREACHED = f"{_HERE}?(?:susah|kurang|tidak ada|minim) sinyal {_HERE}?"
DEVICE = re.compile(f"{_DEVICE}{CALL}")
"""What is the matter with the telephone. Behind an apology it is why the answer is late."""
OWN_DEVICE = re.compile(f"(?=.*(?:{_MINE}|{_DURING}))(?:{_DEVICE}|{_UNREACHED}){CALL}")
"""The same, told whose it is or when; without that ("HP mati") it may be anything."""

_FORGOT = (
    f"{_any('kemarin tadi')}?(?:lupa {_any('balas baca cek buka')}|{_any('ketiduran kelewatan terlewat')})"
)
SORRY = re.compile(
    f"(?:mohon )?{_any('maaf punten ngapunten')}(?:ya |banyak |{one_of(words.PERSONS)}){{0,3}}"
    f"(?:saya )?(?:karena )?{_any('tadi baru saja bisa sempat lagi sedang agak sedikit saya')}{{0,3}}"
    f"(?:{_BUSY}|{_DEVICE}|{_NOTICED}|(?<=baru ){_LOOK}|{_COME}|bangun (?:tidur )?"
    f"|{_FORGOT}|{_any('balas membalas')}"
    f"|(?:email|emailnya|surel|surelnya) (?:baru )?(?:masuk )?(?:ke )?{_any('spam kebaca terbaca masuk')}"
    f"|{_any('singkat pendek merepotkan mengganggu ganggu')}"
    f"|{_any('jadi sudah lama')}?(?:menungu |lama )){CALL}"
)
"""Why the answer is late or short."""
