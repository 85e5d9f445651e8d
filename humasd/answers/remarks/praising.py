"""That the text or a part of it is good as it is, or was read: remarks of humasd.answers.remarks.cutting.

Each is asked of the words of one clause, as they are usually spelled.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from humasd.answers.beside.clauses import any_of
from humasd.lexicon import company, phrases, run_words, words
from humasd.lexicon.forms import one_of, word_set

_GOOD = (run_words.GOOD | word_set("cakep enak mantul tepat ringan luwes")) - word_set("cukup final layak")
_GOOD |= {f"{word}-{word}" for word in _GOOD}
_NAMING = word_set("lengkap baku singkat padat jelas benar betul sesuai tepat")
"""They name a thing ("nama lengkap", "judul singkat") where nothing tells that they praise it."""
_PARTS = (
    run_words.PARTS
    | run_words.TEXTS
    | word_set(
        "caption captionnya dokumentasinya pilihan namaku keterangannya pernyataan pernyataannya sambutannya"
    )
) - word_set("ini semua semuanya")
_OF_PARTS = (
    words.SELF
    | company.HOLDERS
    | word_set(
        "pejabat pejabatnya narasumber narasumbernya tokoh peserta penerima bantuan kegiatan dan serta"
    )
    | word_set("pertama kedua ketiga pembuka penutup")
)
"""Whose or which part it is, behind it."""
_OF_TEXTS = words.SELF | word_set("dinas pertama kedua ketiga")
"""Behind a text as a whole they tell of another than the one that is asked about."""
_TOLD = word_set("sudah memang")
_MARKING = _TOLD | word_set("semua semuanya sangat sekali banget")
_TRAILING = (
    words.PERSONS | words.EMOJI | _MARKING | word_set("juga mi ini ya dan kok ji itu dibaca di situ disitu")
)
_MEASURES = run_words.MEASURES | word_set(
    "hasil rapat dinas kami kita yang ada di lapangan dokumen daftar hadir sk surat punya"
)


def is_praise(said: Sequence[str], *, is_more: bool = False) -> bool:
    """That a part of the text is good as it is ("kutipan Pak Sekda sudah benar"), or agrees with the facts.

    A part alone may be what is wanted ("foto bagus"), so that "sudah", "semua" or the ending "-nya" marks it;
    and "juga" where another was praised before (`is_more`).
    """
    at = next((at for at, word in enumerate(said) if word in _GOOD), len(said))
    before, behind = said[:at], said[at + 1 :]
    if at == len(said):
        return False
    if list(before) == ["sudah"]:  # "sudah benar semua", "sudah bagus itu fotonya"
        return len(said) > 2 and all(word in _PARTS | _TRAILING | _GOOD for word in behind)
    part = next((place for place, word in enumerate(before) if word in _PARTS), None)
    if part is None or part > 1:
        return False
    owns = any(word.endswith("nya") for word in before)
    is_told = not _TOLD.isdisjoint(said)
    if "ya" in behind or said[at] in _NAMING:  # "judulnya singkat ya" wishes for one
        is_marked = is_told or (said[at] not in _NAMING and not {"sekali", "banget"}.isdisjoint(behind))
    else:
        is_marked = is_told or owns or (is_more and "juga" in said) or not _MARKING.isdisjoint(said)
    agrees = (
        list(behind[:1]) == ["dengan"] and all(word in _MEASURES for word in behind[1:]) and len(behind) > 1
    )
    text = next((place for place, word in enumerate(before) if word in run_words.TEXTS), at)
    if not _OF_TEXTS.isdisjoint(before[text + 1 :]):
        return False
    return (
        is_marked
        and all(word in _PARTS | _OF_PARTS | _MARKING | {"juga"} for word in before)
        and (agrees or all(word in _TRAILING | _GOOD for word in behind))
    )


def is_likewise(said: Sequence[str]) -> bool:
    """Another part, of which the same is said ("gelar juga")."""
    return len(said) == 2 and said[0] in _PARTS and said[1] == "juga"


_READ = (
    phrases.READING
    | run_words.STUDYING
    | word_set("cocokkan konfirmasi konfirmasikan koordinasikan bandingkan membacanya")
)
_HAVING_READ = re.compile(
    f"(?:tapi |dan )?(?:{one_of(run_words.TEXTS)}{{1,2}}|{any_of('data datanya angka angkanya')})?"
    "(?:ini |itu |tersebut )?"
    f"(?:(?:tadi |barusan )?sudah (?:saya |kami |sa )|(?:saya|kami|sa) (?:juga )?sudah ){one_of(_READ)}"
)
_I_READ = re.compile(
    "(?=.*(?:sudah|mi|ji|tadi|barusan) )"
    f"(?:(?:iye'? |iya |sudah |saya ){{0,2}}{any_of('kubaca kulihat kuliat kucek kuperiksa')}"
    f"(?:mi |ji |juga |tadi |semua |barusan |emailnya |emailta |beritanya |rilisnya |naskahnya ){{0,4}})[.]"
)
"""The same with the region's beginning for "I" ("kubaca mi tadi"); "kubaca" by itself, and with
"pi", is still to come."""
_BESIDE_READING = word_set(
    "daftar hadir data dokumen laporan kami dengan sama bersama staf tim teknis panitia bidang semua"
    " semuanya ulang kembali teliti cermat tadi barusan semalam habis tuntas selesai sampai juga isinya"
    " baik-baik 2x dua kali di kantor rumah mobil jalan lewat hp angka angkanya datanya dan benar betul"
    " sesuai lengkap aman naskahnya beritanya rilisnya"
)


_READ_WITH = word_set("staf tim teknis panitia bidang daftar hadir data dokumen laporan kami")


def is_read_through(said: Sequence[str]) -> bool:
    """That the text was read, and whom with; not that a part was, or that anything was changed."""
    written = "".join(f"{word} " for word in said)
    if _I_READ.match(f"{written}."):
        return True
    opened = _HAVING_READ.match(written)
    if opened is None:
        return False
    behind = said[opened[0].count(" ") :]
    with_whom = next(
        (at for at, word in enumerate(behind) if word in {"dengan", "sama", "bersama"}), len(behind)
    )
    return all(word in _BESIDE_READING for word in behind) and _READ_WITH.isdisjoint(behind[:with_whom])
