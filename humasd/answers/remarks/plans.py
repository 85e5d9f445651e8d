"""Where the writer is and goes, what he misses, the weather there: remarks of humasd.answers.remarks.cutting.

Whole clauses of closed words (humasd.answers.beside.clauses), over the usual spelling.
"""

from __future__ import annotations

from humasd.answers.beside.clauses import CALL, any_of, clause_of
from humasd.answers.remarks import sources
from humasd.lexicon import company, office_words, whereabouts
from humasd.lexicon.forms import one_of
from humasd.lexicon.patterns import Pattern

_MOST = 13
"""Words of a clause."""
_I = any_of("saya kami sa")
_DAY = f"(?:{one_of(office_words.DAYS)}|tangal |lagi )"
_PLACE = (
    f"(?:{one_of(whereabouts.PLACES - {'acara', 'proyek'}, whereabouts.CITIES)}|{sources.NAME} "
    f"|{any_of('rumah sakit umum daerah dprd kabupaten luar kota')})"
)

_BEFALLEN = any_of(
    "sakit demam opname dirawat operasi wisuda nikah menikah lahiran melahirkan berobat kontrol meninggal"
    " lagi sedang mau ada masih karena soalnya sebab keperluan urusan keluarga di ke antar jemput"
    " dokter rumah"
)
_BOWING_OUT = any_of(
    "mohon izin minta juga tidak bisa dapat sempat ikut hadir menghadiri masuk ngantor absen dengan yang ya"
)
_MISSED = any_of("rapat apel senam kantor masuk ngantor kerja")
"""Duties of the office's own: at an event the text may have him."""
_OF_KIN = f"(?:{one_of(company.KIN - {'ibu', 'bapak'})}(?:saya )?)"
EXCUSED = clause_of(
    f"(?:{_I}|{_DAY}|{_MISSED}|{_OF_KIN}|{_BEFALLEN}|(?:kurang sehat|tidak enak badan) |{_BOWING_OUT})",
    any_of("saya kami sa izin"),
    any_of("izin besok lusa nanti"),
    any_of("tidak absen"),
    any_of("ikut hadir menghadiri masuk ngantor absen"),
    _MISSED,
    most=_MOST,
)
"""That he will be missing at some duty. "Saya tidak ikut" alone might be of the decision, and "saya tidak
hadir" of the event that the text has him at."""

_GOING = any_of("ke di berangkat menuju singgah mampir pulang masuk kembali balik ada sampai tiba")
_ERRAND = (
    f"(?:untuk |mau )?(?:{any_of('ambil antar urus jemput')}|(?:tanda |tanda-)?tangan |tandatangan "
    f"|tanda-tangan )"
    f"{one_of(office_words.PAID)}{{1,3}}(?:saya |kami )?"
)
NEXT = Pattern(
    f"(?:{_DAY}){{1,4}}{_I}(?={_PLACE}*?{_GOING})(?=[^.]*{_PLACE})(?:{_GOING}|{_PLACE}|{_DAY}){{2,6}}"
    f"(?:{_ERRAND})?{CALL}"
    f"|{_DAY}{{1,3}}kita (?:{_DAY}){{0,3}}{any_of('ketemu bertemu jumpa')}"
    f"(?:lagi )?(?:di {_PLACE}{{1,2}})?{CALL}"
)
"""Where he is later; a remark only as a sentence of its own, since "nanti sore" before a word may be its
time. What he may sign there is none that this text hangs on."""
_KNOWN_PLACE = (
    f"(?:{one_of(whereabouts.PLACES - {'acara', 'proyek', 'jalan', 'perjalanan'})}|luar )"
    "(?:sakit |kota |umum |daerah |dprd )?"
)
UNTIL = Pattern(
    f"(?:ini |sekarang |kebetulan )?{_I}(?:masih |lagi |sedang |sementara |posisi |ada |tugas "
    f"|dinas ){{0,2}}(?:di|ke) (?:{_KNOWN_PLACE}"
    f")?"
    f"(?:{one_of(whereabouts.CITIES)}|{sources.NAME} )?(?<!(?:di|ke) )(?:(?:sampai"
    f"|hinga) {_DAY}{{1,3}})?{CALL}"
)
"""Where he is, and until when."""
_AWAY = any_of("wfh wfa cuti libur piket sakit isoman diklat bimtek")
AWAY = Pattern(
    f"(?:hari ini |besok )?{_I}(?:lagi |masih |sedang |izin |sudah )?(?:{_AWAY}|dinas luar )"
    f"(?:hari ini |(?:sampai|hinga) {_DAY}{{1,3}}){{0,2}}{CALL}"
)
"""That he is not at his desk."""
_SKY = any_of(
    "hujan panas mendung gerimis dingin cerah berkabut angin ombak macet cuaca cuacanya jalanan deras"
    " lebat terus"
    " tinggi kencang buruk ekstrem bagus baik total poros"
)
_OF_SKY = any_of("lagi sedang sekali dari tadi pagi semalam siang hari ini di sini disini sana juga memang")
WEATHER = clause_of(
    f"(?:{_SKY}|{_OF_SKY}|{_PLACE}|kurang (?:bagus|baik|bersahabat) |tidak (?:menentu|bersahabat) )",
    any_of("cuaca cuacanya hujan mendung gerimis macet ombak panas cerah"),
    any_of(
        "sini disini terus total sekali deras lebat dari lagi sedang bersahabat menentu buruk ekstrem tinggi"
    ),
    most=_MOST,
)
_SHORT = any_of("singkat pendek lambat telat terlambat pelan-pelan")
_ANSWERING = any_of("balas balasnya jawab jawabnya saja")
_AT_LAST = any_of("balas buka baca pegang lihat cek respon jawab tahu")
_LOOKED_AT = any_of("hp email emailnya wa surel sekarang ini pesan")
_BRIEFLY = Pattern(
    f"(?:jadi |makanya )(?:saya |maf )?(?:{_ANSWERING}{{0,2}}{_SHORT}{_ANSWERING}{{0,2}}"
    f"|bisa langsung {any_of('balas baca jawab buka respon')}|pakai suara |baru sempat "
    f"|baru (?:bisa |sempat )?{_AT_LAST}{_LOOKED_AT}{{0,3}}){CALL}"
)
"""What came of it, behind another remark."""
_OPENS_WITH_DAY = Pattern(_DAY)


def is_plan(clause: str, *, apart: bool, is_more: bool, behind: bool) -> bool:
    """Where he is or will be, what he misses, the weather. `apart`: a sentence of its own; `is_more`: behind
    another remark; `behind`: behind consent."""
    if is_more and _BRIEFLY.match(clause):
        return True
    if behind and (apart or not _OPENS_WITH_DAY.match(clause)) and EXCUSED.match(clause):
        return True
    if behind and apart and NEXT.match(clause):
        return True
    return (behind or is_more) and any(pattern.match(clause) for pattern in (UNTIL, AWAY, WEATHER))
