"""What a text is said to agree with, and who was asked of it: words of remarks, as patterns.

A capital letter within a clause makes a name of a word that no list has: it stands as NAME in the patterns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from humasd.answers.beside.clauses import any_of
from humasd.lexicon import office_words, remark_words, run_words, whereabouts, words
from humasd.lexicon.forms import one_of, word_set
from humasd.lexicon.given_names import GIVEN_NAMES

NAME = "@"
IN_THE_MAKING = re.compile(
    r"\A(?:pe|ke)\w{4,}an\Z|kan\Z|(?:asi|isir|end|ensor|evisi|evie?w|edit|draf)\Z"
    r"|\A(?:bahas|kaji|telah|proses|rapat|tahan|simpan|rahasia|pertimbang|teliti|pending|hold|rembuk)"
)
"""Behind "di" what is done to a text, written apart ("di Bahas"), or its doing ("di Pembahasan")."""
_CALLED_SO = f"{NAME} "
_DESCRIBING = run_words.GOOD | word_set(
    "lama baru lain kedua pertama ketiga terakhir sebelumnya dulu awal asli kecil besar salah beda berbeda"
    " buram gelap terang hitam putih jelek buruk keliru sama cetak konsep final sementara"
)
"""They tell which, or how: a capital letter makes no name of them."""
_NO_NAME = (
    remark_words.NO_PLACE
    | _DESCRIBING
    | remark_words.NOUNS
    | words.SELF
    | remark_words.ANSWERING
    | whereabouts.CITIES
    | office_words.DUTIES
    | office_words.PAPERS
    | office_words.FILES
    | office_words.DAYS
    | office_words.OFFICES
)


def with_names(said: Sequence[str], names: Set[str], *, people: bool = False) -> str:
    """The words of a clause, each before a space, and a full stop; NAME in place of those of names.

    Where most words have a capital letter it tells nothing. `people`: whether people's are names too.
    """
    are_names = 2 * sum(word in names for word in said) <= len(said)
    named = (
        NAME if at and are_names and word in names and _may_name(word, people) else word
        for at, word in enumerate(said)
    )
    return "".join(f"{word} " for word in named) + "."


def _may_name(word: str, people: bool) -> bool:
    if word in GIVEN_NAMES:
        return people
    return word not in _NO_NAME and not IN_THE_MAKING.search(word)


_DAYS = any_of(
    "senin selasa rabu kamis jumat jum'at sabtu minggu kemarin tadi lalu pagi siang sore malam hari"
)
WHEN = f"(?:{_DAYS}|(?:mingu|bulan|tahun) lalu |barusan |semalam )"
UNIT = f"(?:{one_of(office_words.OFFICES, whereabouts.CITIES)}|{_CALLED_SO})"
"""Words of the name of an office that knows the facts; none of them consents for anybody."""
KNOWING = (
    f"(?:{any_of('pak bapak bu ibu')}?{any_of('camat kades lurah kadis kabid kapus kapolsek kepsek korluh')}"
    f"(?:{any_of('desa sekolah puskesmas')})?(?:{_CALLED_SO}|{one_of(whereabouts.CITIES)}){{0,2}})"
)
"""Who knows them; none whose word stands above the writer's."""
_SPOKEN = any_of(
    "sambutan pidato arahan pernyataan penyampaian penjelasan petunjuk keterangan paparan arahannya"
)
_WRITTEN = any_of(
    "data datanya laporan laporannya rekaman"
    " transkrip absen notulen notulensi rundown dokumen daftar sk risalah hasil rapat"
    " kegiatan fakta kenyataan"
    " lapangan jadwal undangan surat proposal"
)
_OF_SPEAKER = any_of(
    "pak bapak bu ibu bupati wabup wakil sekda kadis camat kabag kades lurah pimpinan ketua gubernur kapolres"
)
SOURCE = (
    f"(?:{_SPOKEN}|{_WRITTEN}|{_OF_SPEAKER}|{UNIT}|{WHEN}|yang ada |di |pada |sat |waktu |dalam |dari "
    f"|milik "
    f"|resmi |terakhir |terbaru |kami |kita |saya )"
)
SOURCES = f"(?={SOURCE}{{0,4}}?(?:{_SPOKEN}|{_WRITTEN}|{UNIT})){SOURCE}{{1,8}}"
