"""The prepositions "di" and "ke", written apart from a place, and the prefix "di", written with its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from humasd.region import Region

_PLACES = """
    rumah kantor desa kecamatan kabupaten kota masjid sekolah lapangan aula gedung jalan depan belakang
    samping atas bawah dalam luar antara sini sana situ mana pasar tempat daerah wilayah tengah pinggir
    sekitar setiap seluruh hadapan sela tepi ruang ruangan lokasi kalangan bidang tingkat halaman puskesmas
    posko pelabuhan dermaga bandara kampus kampung dusun kelurahan provinsi pulau pantai laut sungai danau
    kebun sawah hutan taman stadion gereja hotel pondok kediaman lantai panggung negara dunia pesantren
    bengkel warung terminal perbatasan perairan pegunungan pedesaan perkotaan beberapa berbagai
"""
_ONLY_DI = "antara sela kalangan bidang acara kegiatan masa saat hari malam bulan tahun sisi bagian media"
"""Words before which "di" alone goes wrong: "kebagian" and "kehari" are or may be other words."""
_NOT_AFTER_KE = frozenset({"antara", "sela", "kalangan", "bidang", "luar", "lapangan", "ruangan"})
"""Words before which "ke" makes or may make another: "keluar", "kelapangan dada", "analisis keruangan"."""
_TOGETHER = {
    **{f"di{place}": f"di {place}" for place in (*_PLACES.split(), *_ONLY_DI.split())},
    **{f"ke{place}": f"ke {place}" for place in _PLACES.split() if place not in _NOT_AFTER_KE},
}
"""A preposition, so written apart."""
_VERBS = """
    hadiri ikuti buka tutup pimpin gelar buat bawa beri ambil lihat minta pakai jual beli bangun tanam
    dampingi sepakati alami awali akhiri mulai hibur harap ketahui kunjungi nikmati ramaikan setujui
    sambut terima tandai lantik pandu susun tetapkan bagi isi bantu pilih olah ajak undang dukung
    selidiki temui datangi awasi layani tangani lengkapi perbaiki lindungi penuhi jalani pelajari cermati
    bahas jaga lepas rawat angkut hitung hapus kirim cetak potong sita tahan tangkap duga dorong uji cek
    teliti periksa amati batasi obati santuni bekali kawal kelola gagas rintis jemput tunjuk utus
    percaya sebut kenal anggap tempuh capai raih peroleh dapat ganti tambah kurangi hadapi lalui gali
    fasilitasi inisiasi prakarsai dominasi warnai sertai temani kuasai miliki sukai sadari
    yakini hormati hargai jumpai tandatangani banjiri padati hiasi
    lewati naungi biayai danai beritahu tinjau pantau evakuasi
"""
_MORE_ROOTS = """
    bina tata atur rasa asuh asah guna muat rias kenai susul satu
"""
_ROOTS = frozenset((*_VERBS.split(), *_MORE_ROOTS.split()))
"""What a village may be called and a verb be made of: "dibangun" does not mean Desa Bangun."""
_APART = re.compile(rf"\b(di) (tanda ?tangani|{'|'.join(_VERBS.split())})\b", re.IGNORECASE)
"""A prefix, so written together."""
_NO_NAME = re.compile(r"[a-z]{5,20}i")
"""A verb that no place is called by: "Dampingi", "Hadiri"."""
_OFF_SHORE = re.compile(r"\s(?:pantai|landas|jangkar)\b")
""" "di lepas pantai" is a place."""
_DI_KAN = re.compile(r"\bdi ([a-z]{3,20}kan)\b", re.IGNORECASE)
_NOUNS_IN_KAN = """
    ikan makan bukan pekan rekan akan lekukan perikanan pertunjukan pendidikan percetakan perbankan tanjakan
    tumpukan gerakan masakan cetakan tembakan ledakan kebijakan pijakan peternakan jebakan belokan rujukan
    masukan bentukan pasokan pembentukan kerusakan perusakan sodokan pojokan gebrakan kelokan tolakan
"""
_NOUNS = frozenset(_NOUNS_IN_KAN.split())
_GLUED = re.compile(r"(?<![\w’'/@.#-])(di|ke)([a-z]{4,20})(?![\w’'-])", re.IGNORECASE)
_INSIDE = re.compile(r"(?<![\w’'/@.#-])(di|ke)((?!Nya\b)[A-Z][A-Za-z]{2,20})\b")
"""A capital within a word: "diMalili", "keDPRD"."""
_NAMED = re.compile(
    r"\b(?:[Dd]i|[Kk]e|[Dd]ari|[Dd]esa|[Kk]ecamatan|[Kk]elurahan|[Dd]usun|[Kk]abupaten|[Kk]ota|[Cc]amat)"
    r"(?= ([A-Z][a-z]{3,20})\b)"
)
_MIN_NAME = 4


def find_prepositions(text: str, region: Region) -> Iterator[tuple[str, str]]:
    """What is written and what it ought to be, in the order of the text a kind."""
    yield from _verbs(text)
    for match in _DI_KAN.finditer(text):
        if match[1].islower() and match[1] not in _NOUNS:
            yield match[0].lower(), f"di{match[1]}"
    yield from _places(text, region)
    for match in _INSIDE.finditer(text):
        yield match[0], f"{match[1]} {match[2]}"


def _verbs(text: str) -> Iterator[tuple[str, str]]:
    for match in _APART.finditer(text):
        verb = match[2]
        if not verb.islower() and not _NO_NAME.fullmatch(verb.lower()):
            continue  # "di Bangun Purba": a name
        if verb.lower() == "lepas" and _OFF_SHORE.match(text, match.end()):
            continue
        yield match[0].lower(), f"di{verb.lower().replace(' ', '')}"


def _places(text: str, region: Region) -> Iterator[tuple[str, str]]:
    """Prepositions glued to a word for a place, or to the name of one that the text or the office knows."""
    names = {match[1].lower(): match[1] for match in _NAMED.finditer(text)}
    known = (word for name in (*region.names, *region.places) for word in name.split()[:1])
    names.update({word.lower(): word for word in known if len(word) >= _MIN_NAME})
    for match in _GLUED.finditer(text):
        word, rest = match[0].lower(), match[2].lower()
        if word in _TOGETHER:
            yield word, _TOGETHER[word]
        elif rest in names and rest not in _ROOTS and match[2].islower() and match[1].islower():
            yield word, f"{word[:2]} {names[rest]}"
