"""Remarks by which somebody is thanked, wished well or told what follows (humasd.answers.remarks.shapes)."""

from __future__ import annotations

import re

from humasd.answers.beside.clauses import any_of
from humasd.answers.remarks.kind import Kind
from humasd.lexicon import company, office_words, remark_words, run_words, words
from humasd.lexicon.forms import one_of, word_set

_I = any_of("saya kami sa")
_WISHING = one_of(run_words.WISHING)
_WELL = any_of("sukses selamat salam sehat semangat berkah bravo jaya maju doakan salama'ki salamaki salama'")
_THANKS = (
    "(?:terima kasih |jazaka(?:lah|lahu) khair(?:an)? |jazakumulah khair(?:an)? |makasih |matur nuwun "
    f"|thank you |{one_of(words.THANKS - {'salam'})})"
)
_RESTS = any_of(
    "sahur berbuka begadang istirahat makan minum ngopi sholat salat bahagia pulang tidur sarapan senyum"
)
_OFFICE_HOLDER = f"{any_of('pak bapak bu ibu')}?{any_of('camat kades lurah kadis kabag kasubag ketua')}"
"""None of those whose word would stand above his."""
_GROUPS = (
    "(?:(?:grup|group) (?:wa |whatsap )?"
    f"{any_of('opd skpd dinas kantor warga desa kecamatan kelurahan humas keluarga')}{{0,2}})"
)
_SHARES = f"{_I}(?:mau )?{any_of('share bagikan sebarkan')}(?:juga )?{any_of('di ke')}{_GROUPS}\\Z"
_CARE = f"(?:jaga kesehatan |{_RESTS})"
_FEAST = any_of(
    "natal paskah idul idulfitri lebaran nyepi galungan kuningan waisak imlek puasa ramadan ramadhan"
    " kemerdekaan tahun"
    " senin selasa rabu kamis jumat sabtu minggu"
)
_MENDED = any_of("dirapikan dirapiin dibenahi dibenerin diperbaiki dikoreksi dipoles diperhalus dibetulkan")
_GLAD = any_of("senang suka gembira bahagia bangga antusias terbantu bersyukur semangat")
_PLEASED = any_of("senang suka puas bangga")
_HEALED = f"(?:(?:lekas|cepat|segera) )?{any_of('sembuh pulih sehat')}(?:kembali )?"
_PEOPLE = any_of("masyarakat warga publik orang petani nelayan guru siswa anak-anak pembaca")

COURTESIES = (
    Kind(
        re.compile(
            f"{_THANKS}{any_of('banyak ya')}{{0,2}}{any_of('sudah telah atas untuk')}"
            f"{any_of('sabar bersabar kesabaran kesabarannya')}{any_of('menunggu nunggu')}?"
        ),
        remark_words.CALL | run_words.YOURS,
        anywhere=False,
    ),
    Kind(
        re.compile(f"(?:wah |wow |hehe )?cepat {any_of('sekali banget')}"),
        remark_words.CALL
        | word_set("kerjanya geraknya responnya prosesnya jadinya humas tim sekarang kerja"),
        anywhere=False,
    ),
    Kind(re.compile(_THANKS), remark_words.THANKED, least=1),
    Kind(
        re.compile(f"{_THANKS}(?:banyak |ya |ngih |{one_of(words.PERSONS)}){{0,3}}(?:sudah|telah) "),
        remark_words.THANKED
        | word_set(
            "bantu dibantu bantuin buatkan bikinkan dibikinkan tuliskan beritanya rilisnya naskahnya"
            " sampai ke jauh jauh-jauh datang hadir selalu memberitakan"
        ),
        least=1,
    ),
    Kind(
        re.compile(f"{_THANKS}(?:banyak |ya |{one_of(words.PERSONS)}){{0,3}}sudah {_MENDED}"),
        remark_words.CALL | word_set("semua semuanya cepat tim humas"),
        anywhere=False,
    ),
    Kind(
        re.compile(
            f"(?:selamat|met) (?:hari raya |merayakan |menunaikan (?:ibadah )?|menjalankan (?:ibadah )?"
            f"|hari )?{_FEAST}"
        ),
        remark_words.CALL
        | office_words.DAYS
        | word_set("semua semuanya untuk bagi yang merayakan dan baru tahun raya"),
        anywhere=False,
    ),
    Kind(
        re.compile(f"sampai {any_of('jumpa ketemu bertemu')}"),
        remark_words.CALL | office_words.DAYS | word_set("di kantor rapat lagi lapangan"),
        anywhere=False,
    ),
    Kind(
        re.compile(f"{any_of('mohon minta titip')}?{any_of('doa doanya doakan')}"),
        remark_words.PRAYED
        | company.KIN
        | word_set("saya kami cepat lekas sembuh sehat lancar operasi sakit untuk"),
        word_set("sembuh sehat lancar operasi sakit"),
        anywhere=False,
    ),
    Kind(re.compile(_WISHING), remark_words.WISHED, run_words.BLESSED | remark_words.BLESSING, least=1),
    Kind(
        re.compile(
            f"{any_of('titip sampaikan kirim')}?salam {any_of('saya kami hormat hangat')}{{0,2}}"
            f"{any_of('ke kepada untuk buat')}{_OFFICE_HOLDER}"
        )
    ),
    Kind(re.compile(f"{_WISHING}{_HEALED}{_OFFICE_HOLDER}\\Z")),
    Kind(re.compile(f"(?:tabe'? )?{_WELL}"), remark_words.GREETED, least=1),
    Kind(re.compile(f"mks {one_of(words.PERSONS)}{{0,2}}\\Z")),
    Kind(
        re.compile(f"{any_of('kirim titip minta mohon')}{any_of('doa doanya')}"),
        remark_words.PRAYED,
        only_more=True,
    ),
    Kind(re.compile("(?:tentu|pasti) (?:saja |dong )?\\Z"), first=True),
    Kind(
        re.compile(
            f"{_I}(?:sangat |selalu )?percaya {any_of('sama sma dengan pada kepada ke')}?"
            f"{any_of('kalian humas tim dinda adinda adik adek dek teman-teman rekan-rekan adik-adik')}"
        ),
        word_set("semua humas di tim"),
        anywhere=False,
    ),
    Kind(
        re.compile(
            f"{_I}{any_of('sangat juga')}{{0,2}}{_PLEASED}{any_of('baca membaca bacanya membacanya')}"
        ),
        remark_words.CALL | word_set("sekali banget rilisnya beritanya naskahnya ini"),
        anywhere=False,
    ),
    Kind(re.compile(f"(?:nanti )?{_SHARES}")),
    Kind(
        re.compile(f"jangan (?:lupa {_CARE}|begadang |lembur |telat makan )"),
        remark_words.CALL | word_set("siang semua semuanya dan yang cukup kalian di kantor rumah"),
    ),
    Kind(re.compile("sudah (?:larut |malam |subuh |magrib )"), word_set("malam sekali ini"), only_more=True),
    Kind(re.compile("jangan (?:di)?(?:tunda|lama)(?:-tunda|-lama)? lagi "), remark_words.CALL),
    Kind(
        re.compile(f"{_PEOPLE}{{1,2}}(?:sangat |pasti |juga |sudah ){{0,2}}{_GLAD}"),
        word_set("sekali semua banget"),
    ),
)
