"""Remarks on the writer himself (humasd.answers.remarks.shapes): where he is, and why he is late."""

from __future__ import annotations

import re

from humasd.answers.beside.clauses import any_of
from humasd.answers.remarks.kind import Kind
from humasd.lexicon import company, occupations, remark_words, run_words, whereabouts, words
from humasd.lexicon.forms import one_of, word_set

_YOUNGER = one_of(run_words.YOUNGER, word_set("ya pak bu"))
_I = any_of("saya kami sa")
_ASIDE = any_of("kebetulan soalnya memang maaf mohon izin tadi barusan posisi ini sekarang")
_MEANWHILE = any_of("kebetulan soalnya memang tadi barusan posisi ini sekarang")
"""Of these those that ask for nothing: "saya izin ke keluarga" asks them."""
_AT_IT = any_of("lagi sedang otw")
_WAITING_FOR = f"{any_of('tunggu menunggu nunggu')}{one_of(occupations.AWAITED)}"
_DOING = one_of(occupations.BUSINESS, occupations.OCCUPIED, occupations.ABSENCE)
_WHILE = any_of("sambil sementara")
_TENDING = one_of(occupations.TENDING, word_set("menghadiri hadiri mengikuti"))
_OCCUPIED = f"(?:{_DOING}|dinas (?:luar |(?=ke )))"
_EXCUSE_ME = any_of("maaf punten ngapunten sorry tabe tabe'")
_SORRY = f"(?:(?:mohon )?{_EXCUSE_ME}|siap salah )(?:{_YOUNGER}|di'? ){{0,3}}"
_LATE = any_of(
    "baru lambat terlambat telat lama slow lelet singkat pendek ganggu mengganggu merepotkan keterlambatan"
    " ketiduran tertidur"
)
_JUST = "baru (?:saja )?"
_JUST_DONE = any_of(
    "selesai kelar habis abis pulang keluar dari baca dibaca buka lihat cek sampai tiba bisa sempat turun"
)
_ARRIVED = "baru (?:sampai|tiba|mendarat|landing|pulang) "
_SINCE = f"{any_of('dari sejak')}{any_of('pagi tadi siang subuh kemarin')}"
EXCUSE = re.compile(_SORRY)
_TELEPHONE = "(?:tadi |pagi |dari ){0,2}" + any_of(
    "capslock keyboard hp handphone ponsel sinyal signal jaringan internet koneksi baterai batre wifi"
    " laptop"
    " listrik"
)
_RELATIVE = f"(?:{one_of(company.KIN - {'bapak', 'ibu'})}(?:saya )?|(?:bapak|ibu) saya )"
_SMALL_SCREEN = any_of("hp ponsel handphone telepon android iphone tablet laptop")

REASONS = (
    Kind(re.compile(f"siap salah {one_of(words.PERSONS)}{{0,2}}\\Z")),
    Kind(re.compile(f"(?:mohon )?(?:izin|ijin) {one_of(words.PERSONS)}{{0,2}}\\Z"), first=True),
    Kind(
        re.compile(f"{_ASIDE}{{0,3}}{_I}(?:{_MEANWHILE}|masih |sementara |sambil |{_AT_IT}){{1,2}}"),
        remark_words.STATE,
        least=1,
    ),
    Kind(re.compile(f"{_ASIDE}{{0,3}}{_AT_IT}"), remark_words.STATE, least=2),
    Kind(
        re.compile(
            f"{_ASIDE}{{0,3}}(?:{_AT_IT}|tadi (?:pagi |siang |sore |malam )?masih )"
            f"(?:{_OCCUPIED}|{_WAITING_FOR})"
        ),
        remark_words.STATE,
    ),
    Kind(
        re.compile(f"(?:{_ASIDE}|seharian |masih |ada |ikut ){{1,3}}{_OCCUPIED}"),
        remark_words.STATE,
        only_more=True,
    ),
    Kind(re.compile(f"{_I}?(?:seharian |{_SINCE}){_OCCUPIED}"), remark_words.STATE),
    Kind(re.compile(_SINCE), remark_words.STATE, least=1, only_more=True),
    Kind(
        re.compile(f"{any_of('tadi barusan sedang lagi')}?{_TENDING}"),
        remark_words.STATE,
        least=1,
        only_more=True,
    ),
    Kind(
        re.compile(
            f"(?:{_SORRY}|{_ASIDE}){{0,2}}{_JUST}(?:bisa |sempat )?"
            f"{any_of('kubuka kubukai kupegang kubalas')}"
        ),
        remark_words.STATE | remark_words.ANSWERING,
        least=1,
    ),
    Kind(
        re.compile(
            f"{_ASIDE}{{0,2}}{_JUST}(?:dapat|ketemu|ada) "
            f"{any_of('sinyal signal jaringan internet wifi listrik')}"
        ),
        remark_words.CALL | word_set("di sini sekarang lagi ini"),
        only_more=True,
    ),
    Kind(
        re.compile(f"mau {any_of('boarding terbang berangkat')}(?:lagi |ini |sekarang )?\\Z"), only_more=True
    ),
    Kind(
        re.compile(
            f"{_SORRY}(?:tadi )?(?:terkirim|kekirim) (?:dua kali|2 kali|2x|dobel|double) (?:tadi )?\\Z"
        )
    ),
    Kind(
        re.compile(f"{_I}(?:di luar |tidak (?:di |ada di |masuk |ngantor ))"),
        remark_words.CALL | word_set("kantor ruangan rumah tempat kota daerah negeri sekarang"),
        anywhere=False,
    ),
    Kind(re.compile(f"(?:tadi )?masih di {any_of('jalan perjalanan')}\\Z")),
    Kind(re.compile(f"tadi masih di {any_of('jalan perjalanan')}dari "), remark_words.STATE, only_more=True),
    Kind(
        re.compile(
            f"(?:{_SORRY})?(?:ini )?{_I}(?:jawab|balas|ketik|menjawab|membalas) "
            f"(?:ini )?(?:dari|lewat|pakai|via) {_SMALL_SCREEN}(?:{_RELATIVE}|saya |kami )?\\Z"
        )
    ),
    Kind(re.compile("di (?:jalan|perjalanan) (?:ka |saya )?tadi "), remark_words.STATE, excusing=True),
    Kind(re.compile(f"{_I}(?:dinas luar |cuti |perjalanan )"), remark_words.STATE),
    Kind(re.compile(f"{_I}{_JUST}{_JUST_DONE}"), remark_words.STATE | remark_words.ANSWERING, is_past=True),
    Kind(re.compile(f"{_SORRY}{_JUST}{_JUST_DONE}"), remark_words.STATE | remark_words.ANSWERING),
    Kind(re.compile(f"{_ARRIVED}|(?:emailnya|surelnya) baru "), remark_words.STATE | remark_words.ANSWERING),
    Kind(
        re.compile(f"{_ASIDE}{{0,2}}{_JUST}{_JUST_DONE}"),
        remark_words.STATE | remark_words.ANSWERING,
        first=True,
    ),
    Kind(
        re.compile(
            f"(?:ada )?{_RELATIVE}(?:lagi |sedang )?(?:sakit|dirawat|melahirkan|(?:baru )?masuk (?:rs"
            f"|rumah sakit|igd)) "
        )
    ),
    Kind(re.compile("(?:agenda|jadwal|kegiatan) (?:saya )?(?:lagi |sedang )(?:padat|penuh|ful) ")),
    Kind(re.compile(f"{_I}(?:lagi |sedang )(?:kurang|tidak) (?:sehat|enak badan|fit) ")),
    Kind(
        re.compile(f"{_I}(?:sudah )?baca {any_of('di sambil lewat dari')}"),
        remark_words.STATE,
        least=1,
        anywhere=False,
    ),
    Kind(
        re.compile(f"{_SORRY}(?:{_ASIDE}|{_I}|agak |sedikit |atas |jadi |sudah ){{0,4}}{_LATE}"),
        remark_words.STATE | remark_words.ANSWERING,
    ),
    Kind(
        re.compile(f"{_SORRY}(?:{_ASIDE}|{_I}){{0,2}}(?:(?:lagi |sedang )|(?:tadi |seharian ){_OCCUPIED})"),
        remark_words.STATE,
    ),
    Kind(re.compile(f"{_SORRY}{_TELEPHONE}"), remark_words.AILING, remark_words.ILL),
    Kind(re.compile(_TELEPHONE), remark_words.AILING, remark_words.ILL, only_more=True),
    Kind(
        re.compile(f"(?:di sini )?{_TELEPHONE}(?=.*(?:saya|sini|tadi|lagi|sedang|baru|mau|sudah) )"),
        remark_words.AILING,
        remark_words.ILL,
    ),
    Kind(
        re.compile(f"tadi {any_of('pagi siang malam')}?{_TELEPHONE}"), remark_words.AILING, remark_words.ILL
    ),
    Kind(
        re.compile(
            f"(?:{_SORRY})?{_TELEPHONE}{one_of(remark_words.ILL - {'tidak', 'kurang'})}"
            f"baru {any_of('bisa sempat')}?{any_of('terbaca kebaca dibaca dibuka buka baca')}\\Z"
        )
    ),
    Kind(
        re.compile(f"{any_of('sinyal jaringan internet')}di "),
        whereabouts.PLACES | remark_words.CALL,
        least=1,
        excusing=True,
    ),
    Kind(
        re.compile(f"tidak ada {any_of('sinyal signal jaringan internet listrik')}"),
        remark_words.CALL | word_set("di sini sana tadi sama sekali"),
        only_more=True,
    ),
    Kind(
        re.compile(
            f"{any_of('hari ini di sini lagi sedang tadi')}{{0,3}}hujan {any_of('deras lebat terus')}"
        ),
        remark_words.CALL | word_set("di sini dari pagi tadi sekali"),
        only_more=True,
    ),
    Kind(
        re.compile(f"(?:di|ter)kirim (?:dari|lewat|via|pakai) {_SMALL_SCREEN}"),
        remark_words.CALL | word_set("saya jadi singkat pendek"),
    ),
    Kind(re.compile("di sini (?:susah|kurang|tidak ada|minim) sinyal "), remark_words.AILING),
    Kind(re.compile(f"(?:{_SORRY})(?:ini )?{_I}?{_WHILE}{_DOING}"), remark_words.STATE),
    Kind(
        re.compile(f"(?:ini )?{_I}?{_WHILE}(?:{_DOING}|{_WAITING_FOR})"), remark_words.STATE, only_more=True
    ),
)
